import { bindIfParam, Column, is, type SQL, sql } from 'drizzle-orm';
import { compareFolded, type FoldedOperator, isFolded } from './foldedText.ts';

/** An operator of a filter on one value. */
export type Operator = 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | FoldedOperator | 'isNull';

const symbols = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=', in: 'IN', notIn: 'NOT IN' };

/**
 * One operator on a column or an expression, as SQL that is never null: a missing value equals
 * nothing, is in no list, and is neither before nor after anything. So NOT of a comparison is
 * exactly its complement. The operand is never null; a list may be empty.
 * @throws for an operator that does not exist.
 */
export function compare(left: Column | SQL, operator: Operator, operand: unknown): SQL {
  if (isFolded(operator)) return compareFolded(left, operator, operand);
  switch (operator) {
    case 'isNull':
      if (is(left, Column) && left.notNull) return operand ? sql`0` : sql`1`;
      return operand ? sql`${left} IS NULL` : sql`${left} IS NOT NULL`;
    case 'in':
    case 'notIn':
      return total(left, operator, listed(left, operand as readonly unknown[]));
    default:
      if (!(operator in symbols)) throw new Error(`No such operator: ${operator}`);
      return total(left, operator, bindIfParam(operand, left));
  }
}

const listed = (left: Column | SQL, values: readonly unknown[]) =>
  sql`(${sql.join(
    values.map((value) => sql`${bindIfParam(value, left)}`),
    sql`, `,
  )})`;

/**
 * A comparison that is false for a missing value, or true if the operator is a negation. Columns
 * stay bare, because an index serves no coalesce().
 */
function total(left: Column | SQL, operator: keyof typeof symbols, right: unknown): SQL {
  const comparison = sql`${left} ${sql.raw(symbols[operator])} ${right}`;
  const isNegation = operator === 'ne' || operator === 'notIn';
  if (!is(left, Column)) return sql`coalesce(${comparison}, ${sql.raw(isNegation ? '1' : '0')})`;
  if (left.notNull) return comparison;
  return isNegation ? sql`(${comparison} OR ${left} IS NULL)` : sql`(${comparison} AND ${left} IS NOT NULL)`;
}

/** Whether a known number meets an operator, as `compare` has it in SQL. */
export function isMet(value: number, operator: Operator, operand: unknown): boolean {
  const [other, list] = [Number(operand), operand as readonly number[]];
  switch (operator) {
    case 'eq':
      return value === other;
    case 'ne':
      return value !== other;
    case 'in':
      return list.includes(value);
    case 'notIn':
      return !list.includes(value);
    case 'lt':
      return value < other;
    case 'lte':
      return value <= other;
    case 'gt':
      return value > other;
    case 'gte':
      return value >= other;
    case 'isNull':
      return operand === false;
    default:
      throw new Error(`No such operator on numbers: ${operator}`);
  }
}
