import { type SQL, sql } from 'drizzle-orm';
import { mapValue, validateValue } from '../../compile/param.ts';
import { checkRange } from './range.ts';

/** A predicate as Drizzle’s relational queries take it: columns with operators, relations with a predicate on their rows, AND, OR, NOT, RAW. */
export type Predicate = Record<string, unknown>;

/** All of the predicates as one; empty, which holds of everything, when none says anything. */
export function allOf(predicates: Predicate[]): Predicate {
  const [first = {}, ...more] = predicates.filter(isSomething);
  return more.length ? { AND: [first, ...more] } : first;
}

/** Whether a predicate says anything. */
export const isSomething = (predicate: Predicate) => Object.keys(predicate).length > 0;

/** Drizzle drops an empty predicate, also under OR and NOT, where it stands for “everything”. */
export const certain = (predicate: Predicate): Predicate =>
  isSomething(predicate) ? predicate : { RAW: sql`1` };

/** The conditions of an input that were given: null and absent say nothing. */
export const given = (input: Record<string, unknown>) =>
  Object.entries(input).filter(([, value]) => value !== null && value !== undefined);

const pattern = (text: string) => text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);

type TableColumns = Record<string, SQL>;

/**
 * One operator on one column. Null never makes a predicate unknown: a missing value is not equal, not in, and neither before nor after anything, so that
 * NOT of a predicate is exactly its complement.
 */
export function operation(column: string, operator: string, operand: unknown): Predicate {
  switch (operator) {
    case 'eq':
      return { [column]: { eq: operand, isNotNull: true } };
    case 'ne':
      return { OR: [{ [column]: { ne: operand } }, { [column]: { isNull: true } }] };
    case 'in':
      return (operand as unknown[]).length ? { [column]: { in: operand, isNotNull: true } } : { RAW: sql`0` };
    case 'notIn':
      return (operand as unknown[]).length
        ? { OR: [{ [column]: { notIn: operand } }, { [column]: { isNull: true } }] }
        : {};
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return { [column]: { [operator]: operand, isNotNull: true } };
    case 'contains':
      return like(
        column,
        mapValue(operand as string, 'contains', (text) => `%${pattern(text)}%`),
      );
    case 'startsWith':
      return like(
        column,
        mapValue(operand as string, 'startsWith', (text) => `${pattern(text)}%`),
      );
    case 'isNull':
      return { [column]: operand ? { isNull: true } : { isNotNull: true } };
    default:
      throw new Error(`No such operator: ${operator}`);
  }
}

const like = (column: string, text: string): Predicate => ({
  RAW: (table: TableColumns) => sql`coalesce(${table[column]} LIKE ${text} ESCAPE '\\', 0)`,
});

/** The operators given for a column, all of them. */
export const onColumn = (column: string) => (operators: Record<string, unknown>) =>
  allOf(given(operators).map(([operator, operand]) => operation(column, operator, operand)));

/**
 * The operators given for an expression, all of them, as SQL; undefined when none is. As with columns, null meets none but `ne` and `notIn`.
 */
export function comparisons(expression: SQL, operators: Record<string, unknown>): SQL | undefined {
  const terms = given(operators).map(([operator, operand]) => compared(expression, operator, operand));
  return terms.length ? sql`(${sql.join(terms, sql` AND `)})` : undefined;
}

const symbols = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function compared(expression: SQL, operator: string, operand: unknown): SQL {
  const list = () =>
    sql`coalesce(${expression} IN (${sql.join(
      (operand as unknown[]).map((value) => sql`${value}`),
      sql`, `,
    )}), 0)`;
  if (operator === 'eq') return sql`${expression} IS ${operand}`;
  if (operator === 'ne') return sql`${expression} IS NOT ${operand}`;
  if (operator === 'in') return list();
  if (operator === 'notIn') return sql`NOT ${list()}`;
  if (operator in symbols) {
    return sql`coalesce(${expression} ${sql.raw(symbols[operator as keyof typeof symbols])} ${operand}, 0)`;
  }
  throw new Error(`No such operator: ${operator}`);
}

/** The operators of a date filter. */
export interface DateOperators {
  before?: string | null;
  after?: string | null;
  overlaps?: { from?: string | null; to?: string | null } | null;
  certainlyWithin?: { from?: string | null; to?: string | null } | null;
  isNull?: boolean | null;
}

/**
 * The predicate of a date filter on the columns that start with this prefix.
 * @throws BAD_RANGE for a period that ends before it starts: a date with open ends would seem to share a day with it.
 */
export function datePredicate(prefix: string, operators: DateOperators): Predicate {
  const { before, after, overlaps, certainlyWithin, isNull } = operators;
  validateValue({ overlaps, certainlyWithin }, (periods) => {
    for (const [name, period] of Object.entries(periods)) checkRange(period?.from, period?.to, name);
  });
  const bound = (end: 'Earliest' | 'Latest', operator: string, day: string | null | undefined) =>
    day ? [operation(`${prefix}${end}`, operator, day)] : [];
  const present = { [`${prefix}Earliest`]: { isNotNull: true } };
  return allOf([
    ...bound('Latest', 'lt', before),
    ...bound('Earliest', 'gt', after),
    ...(overlaps
      ? [present, ...bound('Earliest', 'lte', overlaps.to), ...bound('Latest', 'gte', overlaps.from)]
      : []),
    ...(certainlyWithin
      ? [
          present,
          ...bound('Earliest', 'gte', certainlyWithin.from),
          ...bound('Latest', 'lte', certainlyWithin.to),
        ]
      : []),
    ...(typeof isNull === 'boolean' ? [operation(`${prefix}Earliest`, 'isNull', isNull)] : []),
  ]);
}
