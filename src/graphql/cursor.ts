import { type SQL, sql } from 'drizzle-orm';
import { derive, inspect } from '../compile/deferred.ts';
import { refuse } from './errors.ts';
import type { Row } from './expression.ts';

/** One key of an order: an expression over the row, the way it runs, and where its nulls stand (null: it has none). */
export interface SortKey {
  /** Under what the row has the key’s value once selected. */
  name: string;
  sql: (row: Row) => SQL;
  direction: 'asc' | 'desc';
  nulls: 'first' | 'last' | null;
}

/**
 * A total order of a list: the last key is unique. `name` tells the list and its order apart from all others, so that a cursor of one is refused by the
 * next.
 */
export interface Order {
  name: string;
  keys: readonly SortKey[];
}

const opposite = { asc: 'desc', desc: 'asc', first: 'last', last: 'first' } as const;

/** The same order from back to front. */
export function reversed({ name, keys }: Order): Order {
  return {
    name,
    keys: keys.map((key) => ({
      ...key,
      direction: opposite[key.direction],
      nulls: key.nulls && opposite[key.nulls],
    })),
  };
}

/** The terms of ORDER BY. */
export const orderTerms = ({ keys }: Order, row: Row): SQL[] =>
  keys.map(
    (key) => sql`${key.sql(row)} ${sql.raw(key.direction)}${sql.raw(key.nulls ? ` nulls ${key.nulls}` : '')}`,
  );

/**
 * A cursor is the order’s name and the item’s keys as a JSON array in hexadecimal: opaque, safe in URLs, and something SQL can write itself with
 * `hex(json_array(…))`.
 */
export function encodeCursor({ name, keys }: Order, row: object): string {
  const values = keys.map((key) => (row as Record<string, unknown>)[key.name]);
  return Buffer.from(JSON.stringify([name, ...values]))
    .toString('hex')
    .toUpperCase();
}

/** A key’s value in a cursor. */
type KeyValue = string | number | null;

/**
 * The keys a cursor holds. Of a cursor that is not known yet they are not either, but for which of them are null.
 * @throws BAD_CURSOR when it is not a cursor, or was given out by a list of something else or in another order.
 */
export function decodeCursor(order: Order, argument: string, cursor: string): KeyValue[] {
  const keys = (known: string) => keysOf(order, argument, known);
  const areNull = inspect(
    derive(cursor, `nulls:${order.name}`, (known) => keys(known).map((key) => key === null)),
  );
  return areNull.map((isNull, index) =>
    isNull ? null : derive(cursor, `key:${index}`, (known) => keys(known)[index] as KeyValue),
  );
}

function keysOf({ name, keys }: Order, argument: string, cursor: string): KeyValue[] {
  const wrong = () =>
    refuse(
      'BAD_CURSOR',
      `${argument}: "${cursor}" is not a cursor of this list in this order. Pass one that \`cursor\`, \`startCursor\` or \`endCursor\` of the same list and orderBy gave.`,
      { argument },
    );
  if (!/^(?:[0-9A-F]{2})+$/.test(cursor)) throw wrong();
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'hex').toString());
  } catch {
    throw wrong();
  }
  if (!Array.isArray(content) || content[0] !== name || content.length !== keys.length + 1) throw wrong();
  const values = content.slice(1);
  if (!values.every((value, index) => isKeyValue(value, keys[index]))) throw wrong();
  return values;
}

const isKeyValue = (value: unknown, key: SortKey | undefined) =>
  value === null ? key?.nulls !== null : typeof value === 'string' || typeof value === 'number';

/** The rows that stand after the item with these keys, as a predicate for Drizzle. */
export function beyond(order: Order, values: KeyValue[]): { RAW: (row: Row) => SQL } {
  return {
    RAW: (row) => (isUniform(order) ? afterAtOnce(order, values, row) : afterStepwise(order, values, row)),
  };
}

/** Whether all keys run one way and none is null: then one comparison of row values does, which an index on the keys answers. */
const isUniform = ({ keys }: Order) =>
  keys.every(({ direction, nulls }) => nulls === null && direction === keys[0]?.direction);

const comparison = ({ direction }: SortKey) => sql.raw(direction === 'asc' ? '>' : '<');

function afterAtOnce({ keys }: Order, values: KeyValue[], row: Row): SQL {
  const left = sql.join(
    keys.map((key) => key.sql(row)),
    sql`, `,
  );
  const right = sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
  return sql`(${left}) ${comparison(keys[0] as SortKey)} (${right})`;
}

/** The first key that differs decides; those before it are equal. */
function afterStepwise({ keys }: Order, values: KeyValue[], row: Row): SQL {
  const steps = keys.map((key, index) =>
    sql.join(
      [
        ...keys.slice(0, index).map((before, at) => sql`${before.sql(row)} IS ${values[at]}`),
        after(key, values[index] ?? null, row),
      ],
      sql` AND `,
    ),
  );
  return sql`(${sql.join(
    steps.map((step) => sql`(${step})`),
    sql` OR `,
  )})`;
}

function after(key: SortKey, value: KeyValue, row: Row): SQL {
  const column = key.sql(row);
  if (value === null) return key.nulls === 'first' ? sql`${column} IS NOT NULL` : sql`0`;
  const further = sql`${column} ${comparison(key)} ${value}`;
  return key.nulls === 'last' ? sql`(${further} OR ${column} IS NULL)` : further;
}
