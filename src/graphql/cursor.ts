import { type SQL, sql } from 'drizzle-orm';
import { refuse } from './errors.ts';
import type { Row } from './expression.ts';

/** The keys a list is ordered by. The last is unique, none is null, and all go one way, so that a row value and an index serve them. */
export interface Order {
  direction: 'asc' | 'desc';
  keys: readonly [string, ...string[]];
}

/**
 * A cursor is the list’s name and the item’s order keys as a JSON array in hexadecimal: opaque, safe in URLs, and something SQL can write itself with
 * `hex(json_array(…))`.
 */
export function encodeCursor(list: string, order: Order, row: object): string {
  const values = order.keys.map((key) => (row as Record<string, unknown>)[key]);
  return Buffer.from(JSON.stringify([list, ...values]))
    .toString('hex')
    .toUpperCase();
}

/**
 * The order keys a cursor holds.
 * @throws BAD_CURSOR when it is not a cursor, or was given out by another kind of list.
 */
export function decodeCursor(list: string, order: Order, argument: string, cursor: string): unknown[] {
  const wrong = () =>
    refuse(
      'BAD_CURSOR',
      `${argument}: "${cursor}" is not a cursor of this list. Pass one that \`cursor\`, \`startCursor\` or \`endCursor\` of the same list gave.`,
      { argument },
    );
  if (!/^(?:[0-9A-F]{2})+$/.test(cursor)) throw wrong();
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'hex').toString());
  } catch {
    throw wrong();
  }
  if (!Array.isArray(values) || values[0] !== list || values.length !== order.keys.length + 1) throw wrong();
  const keys = values.slice(1);
  if (!keys.every((value) => typeof value === 'string' || typeof value === 'number')) throw wrong();
  return keys;
}

/** The rows on the far side of a cursor, as a predicate for Drizzle: one comparison of row values, which an index on the order’s keys answers. */
export function beyond(
  order: Order,
  side: 'after' | 'before',
  values: unknown[],
): { RAW: (row: Row) => SQL } {
  const greater = (order.direction === 'asc') === (side === 'after');
  return {
    RAW: (row) => {
      const columns = sql.join(
        order.keys.map((key) => sql`${row[key]}`),
        sql`, `,
      );
      const bounds = sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      );
      return sql`(${columns}) ${sql.raw(greater ? '>' : '<')} (${bounds})`;
    },
  };
}
