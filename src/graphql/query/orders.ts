import { createHash } from 'node:crypto';
import type { InputRef } from '@pothos/core';
import { type SQL, sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import { countRelated } from './count.ts';
import type { Order, SortKey } from './cursor.ts';
import { given } from './predicate.ts';
import type { Row } from './untyped.ts';
import { checkSize, toPredicate, type Where, whereInput } from './where.ts';

/** What a list can be ordered by: an expression over the row, or the number of rows that a relation leads to. */
export type OrderKey =
  | { description: string; nullable: boolean; sql: (row: Row) => SQL }
  | { description: string; counts: string; of: string };

/** How many keys an order may have. */
const mostKeys = 5;

export const Direction = builder.enumType('Direction', {
  description: 'Which way a list runs by a key that every item has.',
  values: {
    ASC: { description: 'Least, earliest or first in the alphabet first.' },
    DESC: { description: 'Greatest, latest or last in the alphabet first.' },
  },
});

const NullableDirection = builder.enumType('NullableDirection', {
  description: 'Which way a list runs by a key that items may lack, and where those stand that lack it.',
  values: {
    ASC_NULLS_FIRST: { description: 'Those without it first, then least or earliest first.' },
    ASC_NULLS_LAST: { description: 'Least or earliest first, those without it last.' },
    DESC_NULLS_FIRST: { description: 'Those without it first, then greatest or latest first.' },
    DESC_NULLS_LAST: { description: 'Greatest or latest first, those without it last.' },
  },
});

/** By a column that every row has. */
export const byColumn = (column: string, description: string): OrderKey => ({
  description,
  nullable: false,
  sql: (row) => sql`${row[column]}`,
});

/** By a column that rows may lack. */
export const byOptionalColumn = (column: string, description: string): OrderKey => ({
  description,
  nullable: true,
  sql: (row) => sql`${row[column]}`,
});

/** By an expression that is never null. */
export const byExpression = (expression: (row: Row) => SQL, description: string): OrderKey => ({
  description,
  nullable: false,
  sql: expression,
});

/** By how many rows of the named noun a relation leads to, of all or of those for which a `where` holds. */
export const byCount = (relation: string, of: string, description: string): OrderKey => ({
  description,
  counts: relation,
  of,
});

const orders = new Map<string, { table: string; keys: () => Record<string, OrderKey>; input: OrderRef }>();

type OrderRef = ReturnType<typeof builder.inputRef<Record<string, unknown>>>;

const countOrders = new Map<string, InputRef<unknown>>();

function countOrder(noun: string) {
  let input = countOrders.get(noun);
  if (!input) {
    input = builder.inputType(`${noun}CountOrder`, {
      description: `By the number of related items of type ${noun}.`,
      fields: (t) => ({
        count: t.field({ type: Direction, required: true, description: 'Fewest or most first.' }),
        where: t.field({
          type: whereInput(`${noun}Where`),
          description: 'Count only those for which this holds; all when left out.',
        }),
      }),
    }) as InputRef<unknown>;
    countOrders.set(noun, input);
  }
  return input;
}

/** Defines what the lists of a noun can be ordered by. */
export function defineOrders(noun: string, table: string, keys: () => Record<string, OrderKey>): void {
  const input = builder.inputRef<Record<string, unknown>>(`${noun}Order`);
  orders.set(noun, { table, keys, input });
  input.implement({
    description: `One key of the order of a list of type ${noun}. Give exactly one field; list several to break ties.`,
    // The keys are data, so their shape cannot be inferred; GraphQL checks them.
    fields: (t) =>
      Object.fromEntries(
        Object.entries(keys()).map(([name, key]) => [
          name,
          t.field({ type: keyInput(key), description: key.description }),
        ]),
      ) as never,
  });
}

const keyInput = (key: OrderKey) =>
  ('counts' in key ? countOrder(key.of) : key.nullable ? NullableDirection : Direction) as InputRef<unknown>;

/** The input type of a noun’s `orderBy` argument; undefined when its lists have one order only. */
export const orderInput = (noun: string) => orders.get(noun)?.input;

type OrderBy = Record<string, unknown>[] | null | undefined;

/** @throws BAD_USER_INPUT for too many keys. */
export function checkOrderLength({ length }: readonly unknown[]): void {
  if (length <= mostKeys) return;
  throw refuse('BAD_USER_INPUT', `orderBy: ${length} keys were given. At most ${mostKeys} can be.`, {
    argument: 'orderBy',
    limit: mostKeys,
    actual: length,
  });
}

/**
 * The order that an `orderBy` asks for, with the noun’s unique key after it; the noun’s own order when nothing is asked for.
 * @throws BAD_USER_INPUT for an object with no key or several, and for too many keys; FILTER_SIZE_LIMIT for too large conditions on what is counted.
 */
export function toOrder(noun: string, own: Order, orderBy: OrderBy): Order {
  if (!orderBy?.length) return own;
  checkOrderLength(orderBy);
  checkSize('orderBy', orderBy);
  const name = `${noun}:${createHash('sha256').update(JSON.stringify(orderBy)).digest('hex').slice(0, 12)}`;
  const keys = orderBy.map((item, index) => toSortKey(noun, item, `${name}:${index}`));
  const last = own.keys.at(-1) as SortKey;
  if (last.name in (orderBy.at(-1) ?? {})) return { name, keys };
  const direction = keys.at(-1)?.direction ?? last.direction;
  return { name, keys: [...keys, { ...last, direction }] };
}

function toSortKey(noun: string, item: Record<string, unknown>, name: string): SortKey {
  const definition = orders.get(noun);
  const [key, more] = given(item);
  if (!definition || !key || more) {
    const names = given(item).map(([field]) => field);
    throw refuse(
      'BAD_USER_INPUT',
      `orderBy: each object takes exactly one key; got ${names.join(' and ') || 'none'}. Put further keys into objects of their own, in order.`,
      { argument: 'orderBy' },
    );
  }
  const [field, value] = key;
  const defined = definition.keys()[field];
  if (!defined) throw new Error(`${noun}Order has no key ${field}`);
  if ('counts' in defined) {
    const { count, where } = value as { count: string; where?: Where | null };
    const predicate = toPredicate(`${defined.of}Where`, where, 1);
    return {
      name,
      sql: (row) => countRelated(row, definition.table, defined.counts, predicate),
      ...directionOf(count),
    };
  }
  return { name, sql: defined.sql, ...directionOf(value as string) };
}

function directionOf(value: string): Pick<SortKey, 'direction' | 'nulls'> {
  const [direction, , place] = value.toLowerCase().split('_');
  return {
    direction: direction as 'asc' | 'desc',
    nulls: (place as 'first' | 'last' | undefined) ?? null,
  };
}
