import { type SQL, sql } from 'drizzle-orm';
import { daysOfSql } from '../query/buckets.ts';
import { definedEntries } from '../query/tree.ts';
import type { Where } from '../query/where.ts';
import type { Dimension } from './dimension.ts';
import type { Key } from './members.ts';
import { shownAs } from './shownAs.ts';

/** The operators that select values of a dimension. */
const selecting = new Set(['eq', 'in', 'certainlyWithin', 'spans']);

const isObject = (value: unknown): value is Where => typeof value === 'object' && value !== null;

/** The place of the operators in a path. */
const operators: Where = Object.freeze({ operators: true });

const selectsValues = (given: [string, unknown][]) =>
  given.length > 0 && given.every(([name, value]) => selecting.has(name) && value !== null);

/** Whether a condition is a path with no operators at its end but those that select values. */
function follows(path: unknown, condition: unknown): boolean {
  if (path === operators) return isObject(condition) && selectsValues(Object.entries(condition));
  if (!isObject(path) || !isObject(condition)) return path === condition;
  const names = Object.keys(path);
  return (
    names.length === Object.keys(condition).length &&
    names.every((name) => name in condition && follows(path[name], condition[name]))
  );
}

/**
 * A `where` without the dimension’s own filter: the conditions of the form that its facet’s `where`
 * has, at the top or in AND. Conditions under OR and NOT and those of any other form stay.
 */
export function withoutOwn(where: Where | null, dimension: Dimension): Where {
  const path = dimension.path(operators);
  const isOwn = (condition: Where) =>
    follows(path, condition) || (dimension.absent !== null && follows(dimension.absent, condition));
  const kept = Object.entries(where ?? {}).flatMap(([name, value]): [string, unknown][] => {
    if (value === null || value === undefined || isOwn({ [name]: value })) return [];
    if (name !== 'AND') return [[name, value]];
    const parts = (value as Where[])
      .map((part) => withoutOwn(part, dimension))
      .filter((part) => Object.keys(part).length > 0);
    return parts.length ? [[name, parts]] : [];
  });
  return Object.fromEntries(kept);
}

/** A `where` that holds when both hold, without the conditions that are null. */
export function both(where: Where, more: Where): Where {
  const said = Object.fromEntries(definedEntries(where));
  const clashes = Object.keys(more).some((name) => name in said);
  if (!clashes) return { ...said, ...more };
  const { AND = [], ...rest } = said;
  return { ...rest, AND: [...(AND as Where[]), more] };
}

/**
 * The `where` that narrows a list to the items with one value of a dimension, a bucket for a date.
 * The value is SQL and never null: in the `where` are expressions that give JSON.
 */
export function havingKey({ dimension: { values, path }, interval }: Key, key: SQL): Where {
  if (values.kind === 'DATE') {
    const { from, to } = daysOfSql(interval, key);
    return path({ certainlyWithin: { from: sql`json_quote(${from})`, to: sql`json_quote(${to})` } });
  }
  if (values.kind === 'BOOLEAN') return path({ eq: sql`iif(${key}, 'true', 'false')` });
  return path({ eq: sql`json_quote(${shownAs(values, key).value})` });
}

/** The `where` that narrows a list to the items whose date has days in several buckets. */
export const havingUncertain = ({
  dimension: { path },
  interval,
}: Pick<Key, 'dimension' | 'interval'>): Where => path({ spans: interval });

/**
 * The `where` of the items without a value; where every item has one, a condition that never holds.
 */
export const havingNone = ({ dimension: { absent } }: Pick<Key, 'dimension'>): Where => absent ?? { OR: [] };
