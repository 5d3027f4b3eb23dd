import { aliasedTable, type SQL, sql, type Table } from 'drizzle-orm';
import { literalValue, mapValue } from '../../compile/param.ts';
import { refuse } from '../errors.ts';
import type { Row } from './untyped.ts';

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
  /** The table whose rows are numbered in this order, and which way their ids run; none when ids say nothing of it. */
  ids?: { table: Table; direction: 'asc' | 'desc' };
}

const opposite = { asc: 'desc', desc: 'asc', first: 'last', last: 'first' } as const;

/** The same order from back to front. */
export function reversed({ name, keys, ids }: Order): Order {
  return {
    name,
    ...(ids ? { ids: { ...ids, direction: opposite[ids.direction] } } : {}),
    keys: keys.map((key) => ({
      ...key,
      direction: opposite[key.direction],
      nulls: key.nulls && opposite[key.nulls],
    })),
  };
}

/**
 * The terms of ORDER BY. Ids go before keys: every index ends in the id of its row, so what an index finds comes in their order without being sorted. `id` is
 * the column that has them, when that is not the row’s own.
 */
export const orderTerms = ({ keys, ids }: Order, row: Row, id: SQL = sql`${row.id}`): SQL[] =>
  ids ? [sql`${id} ${sql.raw(ids.direction)}`] : keys.map((key) => keyTerm(key, row));

const keyTerm = ({ sql: column, direction, nulls }: SortKey, row: Row) =>
  sql`${column(row)} ${sql.raw(direction)}${sql.raw(nulls ? ` nulls ${nulls}` : '')}`;

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
  const keys = rememberingLast((known: string) => keysOf(order, argument, known));
  const areNull = literalValue(
    mapValue(cursor, `nulls:${order.name}`, (known) => keys(known).map((key) => key === null)),
  );
  return areNull.map((isNull, index) =>
    isNull ? null : mapValue(cursor, `key:${index}`, (known) => keys(known)[index] as KeyValue),
  );
}

/** A function that is asked for the same several times in a row. */
function rememberingLast<Value>(compute: (text: string) => Value): (text: string) => Value {
  let last: { text: string; value: Value } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: compute(text) };
    return last.value;
  };
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

/** Whether a row stands after the item with these keys, as SQL. `id` is the column with the row’s id, when that is not its own. */
export function beyond(order: Order, values: KeyValue[], row: Row, id: SQL = sql`${row.id}`): SQL {
  if (order.ids) return afterById(order, order.ids, values, id);
  return isUniform(order) ? afterAtOnce(order, values, row) : afterStepwise(order, values, row);
}

/**
 * From the first row on that stands after the keys. A cursor holds keys and no id: those are other ones in the next corpus, and the item itself may be gone.
 * After the last row there is no first, and no id compares to null.
 */
function afterById(
  order: Order,
  { table, direction }: NonNullable<Order['ids']>,
  values: KeyValue[],
  id: SQL,
) {
  const start = aliasedTable(table, 'start');
  const terms = sql.join(
    order.keys.map((key) => keyTerm(key, start)),
    sql`, `,
  );
  const from = sql`${table} AS ${sql.identifier('start')}`;
  return sql`${id} ${sql.raw(direction === 'asc' ? '>=' : '<=')} (SELECT ${(start as Row).id} FROM ${from} WHERE ${afterAtOnce(order, values, start)} ORDER BY ${terms} LIMIT 1)`;
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
