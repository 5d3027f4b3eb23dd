import { type SQL, sql } from 'drizzle-orm';
import { literalValue, mapValue } from '../../compile/param.ts';
import { refuse } from '../errors.ts';
import { type AnyRow, idOf, type TableName, tableAs } from './rows.ts';
import type { Expression } from './tree.ts';

/** One key of an order. */
export interface SortKey {
  /** The name that distinguishes it from the other keys of its order. */
  name: string;
  sql: Expression;
  direction: 'asc' | 'desc';
  /** Where nulls come; null when the key is never null. */
  nulls: 'first' | 'last' | null;
}

/**
 * A total order of a list: the last key is unique. `name` distinguishes the list and its order from
 * all others, so that a cursor of one is refused by the next.
 */
export interface Order {
  name: string;
  keys: readonly SortKey[];
  /**
   * The table whose rows are numbered in this order, and the direction of their ids; none when ids
   * have another order.
   */
  ids?: { table: TableName; direction: 'asc' | 'desc' };
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
 * The terms of ORDER BY. Ids replace keys where they have the same order: every index ends in the
 * id of its row, so an index brings rows in order of ids without a sort. `id` is the column of the
 * ids, when that is not the row’s own.
 */
export const orderTerms = ({ keys, ids }: Order, row: AnyRow, id: SQL = idOf(row)): SQL[] =>
  ids ? [sql`${id} ${sql.raw(ids.direction)}`] : keys.map((key) => keyTerm(key, row));

const keyTerm = ({ sql: expression, direction, nulls }: SortKey, row: AnyRow) =>
  sql`${expression(row)} ${sql.raw(direction)}${sql.raw(nulls ? ` nulls ${nulls}` : '')}`;

/** A key’s value in a cursor. */
type KeyValue = string | number | null;

/**
 * The keys in a cursor. A cursor is the order’s name and the item’s keys as a JSON array in
 * hexadecimal: opaque, safe in URLs, and what SQL makes with `hex(json_array(…))`. Of a parameter
 * the keys are parameters too, but which of them are null is part of the statement.
 * @throws BAD_CURSOR for a text that is no cursor, or one of another list or order.
 */
export function decodeCursor(order: Order, argument: string, cursor: string): KeyValue[] {
  const keys = cachingLast((known: string) => keysOf(order, argument, known));
  const areNull = literalValue(
    mapValue(cursor, `nulls:${order.name}`, (known) => keys(known).map((key) => key === null)),
  );
  return areNull.map((isNull, index) =>
    isNull ? null : mapValue(cursor, `key:${index}`, (known) => keys(known)[index] as KeyValue),
  );
}

/** Caches the last result of a function. */
function cachingLast<Value>(compute: (text: string) => Value): (text: string) => Value {
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

/**
 * Whether a row comes after the item with these keys, as SQL. `id` is the column of the row’s id,
 * when that is not its own.
 */
export function beyond(order: Order, values: KeyValue[], row: AnyRow, id: SQL = idOf(row)): SQL {
  if (order.ids) return afterById(order, order.ids, values, id);
  return isUniform(order) ? afterAtOnce(order.keys, values, row) : afterStepwise(order, values, row);
}

/**
 * From the first row that comes after the keys. A cursor holds keys and no id: ids change with the
 * corpus, and the item itself may be gone. After the last row there is no first, and no id compares
 * to null.
 */
function afterById(
  { keys }: Order,
  { table, direction }: NonNullable<Order['ids']>,
  values: KeyValue[],
  id: SQL,
): SQL {
  const { from, row: start } = tableAs(table, 'start');
  const firstWhere = (condition: SQL, by: readonly SortKey[]) => {
    const terms = by.map((key) => sql`${key.sql(start)} ${sql.raw(key.direction)}`);
    return sql`(SELECT ${idOf(start)} FROM ${from} WHERE ${condition} ORDER BY ${sql.join(terms, sql`, `)} LIMIT 1)`;
  };
  const first = firstAfter(keys, values, start, firstWhere);
  return sql`${id} ${sql.raw(direction === 'asc' ? '>=' : '<=')} ${first}`;
}

/**
 * The first row after the keys. Rows whose first key is null are looked up by themselves, so that
 * an index answers each look-up.
 */
function firstAfter(
  keys: readonly SortKey[],
  values: KeyValue[],
  row: AnyRow,
  firstWhere: (condition: SQL, by: readonly SortKey[]) => SQL,
): SQL {
  const [key, ...rest] = keys;
  if (!key?.nulls) return firstWhere(afterAtOnce(keys, values, row), keys);
  const isNull = sql`${key.sql(row)} IS NULL`;
  if (values[0] === null) {
    const next = firstWhere(sql`${isNull} AND ${afterAtOnce(rest, values.slice(1), row)}`, rest);
    if (key.nulls === 'last') return next;
    return sql`coalesce(${next}, ${firstWhere(sql`${key.sql(row)} IS NOT NULL`, keys)})`;
  }
  // A comparison of row values with a null in them is null, so that only known keys come after.
  const next = firstWhere(afterAtOnce(keys, values, row), keys);
  return key.nulls === 'first' ? next : sql`coalesce(${next}, ${firstWhere(isNull, rest)})`;
}

/**
 * Whether all keys have one direction and no nulls: then an index answers one comparison of row
 * values.
 */
const isUniform = ({ keys }: Order) =>
  keys.every(({ direction, nulls }) => nulls === null && direction === keys[0]?.direction);

const comparison = ({ direction }: SortKey) => sql.raw(direction === 'asc' ? '>' : '<');

function afterAtOnce(keys: readonly SortKey[], values: KeyValue[], row: AnyRow): SQL {
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
function afterStepwise({ keys }: Order, values: KeyValue[], row: AnyRow): SQL {
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

function after(key: SortKey, value: KeyValue, row: AnyRow): SQL {
  const column = key.sql(row);
  if (value === null) return key.nulls === 'first' ? sql`${column} IS NOT NULL` : sql`0`;
  const further = sql`${column} ${comparison(key)} ${value}`;
  return key.nulls === 'last' ? sql`(${further} OR ${column} IS NULL)` : further;
}
