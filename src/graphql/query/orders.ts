import { createHash } from 'node:crypto';
import type { InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import type { Order, SortKey } from './cursor.ts';
import { countRelated } from './render.ts';
import { definedEntries, type Expression } from './tree.ts';
import { checkSize, conditionAt, type Where, whereInput } from './where.ts';

/**
 * A key of an order: an expression over the row, or the number of rows of a noun that a relation
 * leads to.
 */
export type OrderKey =
  | { description: string; isNullable: boolean; sql: Expression }
  | { description: string; relation: string; noun: string };

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
  description:
    'Which way a list runs by a key that items may lack, as an unknown date, and where those are that lack it.',
  values: {
    ASC_NULLS_FIRST: { description: 'Those without it first, then least or earliest first.' },
    ASC_NULLS_LAST: { description: 'Least or earliest first, those without it last.' },
    DESC_NULLS_FIRST: { description: 'Those without it first, then greatest or latest first.' },
    DESC_NULLS_LAST: { description: 'Greatest or latest first, those without it last.' },
  },
});

type OrderRef = ReturnType<typeof builder.inputRef<Record<string, unknown>>>;

const definitions = new Map<string, { keys: () => Record<string, OrderKey>; input: OrderRef }>();

const countOrders = new Map<string, InputRef<unknown>>();

function countOrder(noun: string): InputRef<unknown> {
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

/** Defines the input of a noun’s orders. The keys are made once, when they are needed. */
export function defineOrders(noun: string, makeKeys: () => Record<string, OrderKey>): void {
  const input = builder.inputRef<Record<string, unknown>>(`${noun}Order`);
  let made: Record<string, OrderKey> | undefined;
  const keys = () => {
    made ??= makeKeys();
    return made;
  };
  definitions.set(noun, { keys, input });
  input.implement({
    description: `One key of the order of a list of ${noun}. Give exactly one field; list several to break ties.`,
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

function keyInput(key: OrderKey): InputRef<unknown> {
  if ('relation' in key) return countOrder(key.noun);
  return (key.isNullable ? NullableDirection : Direction) as InputRef<unknown>;
}

/** The input type of a noun’s `orderBy` argument; undefined when its lists have one order only. */
export const orderInput = (noun: string) => definitions.get(noun)?.input;

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
 * The order of an `orderBy` argument, with the noun’s unique key after it; the noun’s own order
 * without one.
 * @throws BAD_USER_INPUT for an object with no key or several, and for too many keys;
 * FILTER_SIZE_LIMIT for too large conditions on what is counted.
 */
export function toOrder(noun: string, own: Order, orderBy: OrderBy): Order {
  if (!orderBy?.length) return own;
  checkOrderLength(orderBy);
  checkSize('orderBy', orderBy);
  const name = `${noun}:${createHash('sha256').update(JSON.stringify(orderBy)).digest('hex').slice(0, 12)}`;
  const keys = orderBy.map((item, index) => toSortKey(noun, item, `${name}:${index}`, `orderBy.${index}`));
  const last = own.keys.at(-1) as SortKey;
  if (orderBy.at(-1)?.[last.name] != null) return { name, keys };
  const direction = keys.at(-1)?.direction ?? last.direction;
  return { name, keys: [...keys, { ...last, direction }] };
}

function toSortKey(noun: string, item: Record<string, unknown>, name: string, path: string): SortKey {
  const definition = definitions.get(noun);
  const [key, more] = definedEntries(item);
  if (!definition || !key || more) {
    const names = definedEntries(item).map(([field]) => field);
    throw refuse(
      'BAD_USER_INPUT',
      `orderBy: each object takes exactly one key; got ${names.join(' and ') || 'none'}. Put further keys into objects of their own, in order.`,
      { argument: 'orderBy' },
    );
  }
  const [field, value] = key;
  const defined = definition.keys()[field];
  if (!defined) throw new Error(`${noun}Order has no key ${field}`);
  if ('relation' in defined) {
    const { count, where } = value as { count: string; where?: Where | null };
    const counted = conditionAt(`${defined.noun}Where`, where, { path: `${path}.${field}.where`, depth: 1 });
    return {
      name,
      sql: (row) => countRelated(row, defined.relation, counted, 'c0'),
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
