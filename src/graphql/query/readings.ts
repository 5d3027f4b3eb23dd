import { literalValue } from '../../compile/param.ts';
import type { Operator } from './operators.ts';
import { and, type Condition, count, definedEntries, not, or } from './tree.ts';

/**
 * What conditions on the day of an uncertain date are read as:
 * - `certain`: it holds on each day that the date can mean.
 * - `possible`: it holds on one of them.
 * - `conceivable`: it is possible, or the date is unknown.
 * - `settled`: it is certain, or the date is unknown.
 */
export type Reading = 'certain' | 'possible' | 'conceivable' | 'settled';

/** What a condition is read as under a negation. */
const opposite: Readonly<Record<Reading, Reading>> = {
  certain: 'conceivable',
  conceivable: 'certain',
  possible: 'settled',
  settled: 'possible',
};

/** A condition with each condition on the day of an uncertain date read so. */
export function readAs(condition: Condition, reading: Reading): Condition {
  switch (condition.kind) {
    case 'dated': {
      const { certain, possible, unknown } = condition;
      if (reading === 'conceivable') return or([possible, unknown]);
      return reading === 'settled' ? or([certain, unknown]) : condition[reading];
    }
    case 'and':
      return and(condition.parts.map((part) => readAs(part, reading)));
    case 'or':
      return or(condition.parts.map((part) => readAs(part, reading)));
    case 'not':
      return not(readAs(condition.part, opposite[reading]));
    case 'relation': {
      const { quantifier, where } = condition;
      return { ...condition, where: readAs(where, quantifier === 'some' ? reading : opposite[reading]) };
    }
    case 'count':
      return hasDates(condition.where) ? readCountAs(condition, reading) : condition;
    default:
      return condition;
  }
}

/** Whether there is a condition on the day of an uncertain date in a condition. */
function hasDates(condition: Condition): boolean {
  switch (condition.kind) {
    case 'dated':
      return true;
    case 'and':
    case 'or':
      return condition.parts.some(hasDates);
    case 'not':
      return hasDates(condition.part);
    case 'relation':
    case 'count':
      return hasDates(condition.where);
    default:
      return false;
  }
}

/**
 * A number of related rows has a least and a greatest value when some of them only possibly meet a
 * condition. Both decide whether the number meets an operator.
 */
function readCountAs(
  { relation, where, operators }: Omit<Extract<Condition, { kind: 'count' }>, 'kind'>,
  reading: Reading,
): Condition {
  const compared = (name: Operator, operand: unknown, as: Reading) =>
    count(relation, readAs(where, as), { [name]: operand });
  const least = (name: 'gt' | 'gte', operand: unknown) => compared(name, operand, reading);
  const greatest = (name: 'lt' | 'lte', operand: unknown) => compared(name, operand, opposite[reading]);
  const equal = (operand: unknown) => and([least('gte', operand), greatest('lte', operand)]);
  const amongThem = (operand: unknown) =>
    or(runsOf(operand).map(([from, to]) => and([least('gte', from), greatest('lte', to)])));
  const complement = (operator: Operator, operand: unknown) =>
    not(readCountAs({ relation, where, operators: { [operator]: operand } }, opposite[reading]));
  return and(
    definedEntries(operators).map(([name, operand]) => {
      switch (name) {
        case 'gt':
        case 'gte':
          return least(name, operand);
        case 'lt':
        case 'lte':
          return greatest(name, operand);
        case 'eq':
          return equal(operand);
        case 'ne':
          return complement('eq', operand);
        case 'in':
          return amongThem(operand);
        case 'notIn':
          return complement('in', operand);
        default:
          return compared(name as Operator, operand, reading);
      }
    }),
  );
}

/** The whole numbers of a list as runs of consecutive ones: no number of rows is another. */
function runsOf(operand: unknown): [from: number, to: number][] {
  const numbers = [...new Set(literalValue(operand as readonly number[]))]
    .filter(Number.isInteger)
    .sort((one, other) => one - other);
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const ends = numbers.filter((number) => !numbers.includes(number + 1));
  return starts.map((start, index) => [start, ends[index] ?? start]);
}
