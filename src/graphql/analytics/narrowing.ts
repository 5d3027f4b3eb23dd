import { type SQL, sql } from 'drizzle-orm';
import { given } from '../query/predicate.ts';
import type { Where } from '../query/where.ts';
import { daysOf, daysOfSql } from './buckets.ts';
import type { Dimension } from './dimension.ts';
import type { Key } from './members.ts';
import { shownAs } from './shownAs.ts';

/** The operators by which a facet’s own filter picks values. */
const picking = new Set(['eq', 'in', 'certainlyWithin']);

const isObject = (value: unknown): value is Where => typeof value === 'object' && value !== null;

/** Stands for the operators in a path. */
const operators = Object.freeze({ operators: true });

const picksValues = (given: [string, unknown][]) =>
  given.length > 0 && given.every(([name, value]) => picking.has(name) && value !== null);

/** Whether a condition is a path with nothing in it but operators that pick values. */
function follows(path: unknown, condition: unknown): boolean {
  if (path === operators) return isObject(condition) && picksValues(Object.entries(condition));
  if (!isObject(path) || !isObject(condition)) return path === condition;
  const names = Object.keys(path);
  return (
    names.length === Object.keys(condition).length &&
    names.every((name) => name in condition && follows(path[name], condition[name]))
  );
}

/**
 * A `where` without the dimension’s own filter: the conditions that pick values of it just as its facet’s `where` does, at the top or in AND. Under OR
 * and NOT everything stays, as does any condition that says more, or says it otherwise.
 */
export function withoutOwn(where: Where | null, dimension: Dimension): Where {
  const path = dimension.path(operators as unknown as Where);
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

/** A `where` that holds when both hold, without the conditions that are null and say nothing. */
export function both(where: Where, more: Where): Where {
  const said = Object.fromEntries(given(where));
  const clashes = Object.keys(more).some((name) => name in said);
  if (!clashes) return { ...said, ...more };
  const { AND = [], ...rest } = said;
  return { ...rest, AND: [...(AND as Where[]), more] };
}

/** The `where` that narrows a list to the items with one value of a dimension, a bucket for a date; null stands for no value. */
export function havingValue(dimension: Dimension, value: string | boolean | null): Where {
  if (value === null) return dimension.absent ?? {};
  if (dimension.values.kind === 'DATE') return dimension.path({ certainlyWithin: daysOf(String(value)) });
  return dimension.path({ eq: value });
}

/** The same with the value in SQL: a `where` in which expressions stand that give JSON. It is never null. */
export function havingKey({ dimension: { values, path }, interval }: Key, key: SQL): Where {
  if (values.kind === 'DATE') {
    const { from, to } = daysOfSql(interval, key);
    return path({ certainlyWithin: { from: sql`json_quote(${from})`, to: sql`json_quote(${to})` } });
  }
  if (values.kind === 'BOOLEAN') return path({ eq: sql`iif(${key}, 'true', 'false')` });
  return path({ eq: sql`json_quote(${shownAs(values, key).value})` });
}
