import { keyOfDecimal } from '../query/conditionBuilder.ts';
import { inputOnce } from '../query/filters.ts';
import { identifying, inSpelling, spelled, unitCode } from '../query/identified.ts';
import { and, type Condition, compare, definedEntries, type Operators, or } from '../query/tree.ts';
import type { FieldCondition } from '../query/where.ts';

const amountFilter = () =>
  inputOnce('AmountFilter', {
    description:
      'Conditions on how much a figure says, in base units, with its comparator respected: “more than 4 billion” is at least 3 billion and is not at most anything. Approximation does not widen what a figure says. All that are given must hold.',
    fields: (t) => ({
      atLeast: t.field({
        type: 'Decimal',
        description: 'Certainly this or more: the least it can be is not below.',
      }),
      atMost: t.field({
        type: 'Decimal',
        description: 'Certainly this or less: the most it can be is not above.',
      }),
      possiblyAtLeast: t.field({
        type: 'Decimal',
        description:
          'Possibly this or more: the most it can be is open or not below. “Less than 5” is never 5 or more.',
      }),
      possiblyAtMost: t.field({
        type: 'Decimal',
        description:
          'Possibly this or less: the least it can be is open or not above. “More than 4” is never 4 or less.',
      }),
      unit: t.string({
        description: 'In this unit; amounts in different units are not comparable.',
        extensions: {
          ...identifying(inSpelling({ table: 'figure', column: 'unit', noun: 'figure' }, unitCode)),
        },
      }),
    }),
  });

/** By the amount of a figure, in the keys of its bounds and in `unit`. */
export const byAmount = (description: string): FieldCondition => ({
  type: amountFilter(),
  description,
  condition: (operators: Operators) =>
    and(
      definedEntries(operators).map(([operator, operand]): Condition => {
        if (operator === 'unit') return compare('unit', 'eq', spelled(operand, unitCode));
        const key = keyOfDecimal(operand as string);
        if (operator === 'atLeast') return compare('lowKey', 'gte', key);
        if (operator === 'atMost') return compare('highKey', 'lte', key);
        return operator === 'possiblyAtLeast' ? possibly('high', 'gt', key) : possibly('low', 'lt', key);
      }),
    ),
});

/** A bound that is open, beyond the operand, or equal to it and not excluded. */
const possibly = (bound: 'low' | 'high', beyond: 'lt' | 'gt', key: string): Condition =>
  or([
    compare(`${bound}Key`, 'isNull', true),
    compare(`${bound}Key`, beyond, key),
    and([compare(`${bound}Key`, 'eq', key), compare(`${bound}Excluded`, 'eq', false)]),
  ]);
