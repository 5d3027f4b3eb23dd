import { type SQL, sql, type Table } from 'drizzle-orm';
import type { List } from '../fields/lists.ts';
import { bucket, type DateColumns, daysText, type Interval, spanOf } from '../query/buckets.ts';
import { isCounted, ofParts } from '../query/parts.ts';
import { follow } from '../query/relations.ts';
import { toSql } from '../query/render.ts';
import { type AnyRow, tableAs, tableNamed } from '../query/rows.ts';
import { and, definedEntries, isEverything } from '../query/tree.ts';
import { toCondition, type Where } from '../query/where.ts';
import type { Dimension } from './dimension.ts';

/** A dimension as a list is grouped by it. */
export interface Key {
  dimension: Dimension;
  /** The length of the buckets of a date. */
  interval: Interval;
  /** Whether to leave out the items without a value. */
  present: boolean;
  /** Whether to select all days of a date, as one text, in place of its bucket. */
  asDays?: boolean;
  /** Whether to select the first and last day of uncertain dates, together as one text. */
  withSpans?: boolean;
}

/** Whether a list has all items of its noun under these conditions. */
export const isAll = ({ parent, only, parts }: List, where: Where) =>
  !parent && parts === 'ALL' && isEverything(only) && definedEntries(where).length === 0;

/**
 * SQL that selects each item of a list once for each combination of its values, as `item`, `key0`
 * and `key1`, and the `span` of the first if it is `withSpans`. No join multiplies an item: a
 * junction brings its values and nothing else.
 */
export function membersOf(list: List, where: Where, keys: readonly Key[]): SQL {
  const { noun, only, parts, parent } = list;
  const { from, row } = tableAs(noun.table, 'item');
  const condition = and([only, toCondition(noun.where, where)]);
  const joined = keys.map((key, index) => joinedKey(key, index, row));
  const columns = joined.map(({ value }, index) => sql`${value} AS ${sql.identifier(`key${index}`)}`);
  const span = joined[0]?.span;
  const values = sql.join(span ? [...columns, sql`${span} AS span`] : columns, sql`, `);
  const joins = sql.join(joined.map(({ join }) => join));
  const repeats = keys.some(({ dimension: { source } }) => 'repeats' in source && source.repeats);
  const distinct = sql.raw(repeats ? 'DISTINCT ' : '');

  const [key] = keys;
  const pairs = key && 'pairs' in key.dimension.source ? key.dimension.source.pairs : null;
  if (pairs && keys.length === 1 && key?.present && !parent && isEverything(condition)) {
    // All items of the noun by one junction: the junction alone has the answer.
    const counted = isCounted(parts, sql`by0.item`);
    return sql`SELECT ${distinct}by0.item AS item, ${values} FROM (${pairs}) AS by0${counted ? sql` WHERE ${counted}` : sql``}`;
  }
  const rows = !parent
    ? { from, where: null }
    : 'rows' in parent
      ? parent.rows('item')
      : relatedItems(parent, tableNamed(noun.table));
  const holds = toSql(and([condition, ofParts(parts)]), row);
  const all = rows.where ? sql`${rows.where} AND ${holds}` : holds;
  return sql`SELECT ${distinct}item.id AS item, ${values} FROM ${rows.from}${joins} WHERE ${all}`;
}

/**
 * How one dimension is joined to the items, and the SQL of its value and of the days of an
 * uncertain date.
 */
function joinedKey(
  { dimension, interval, present, asDays, withSpans }: Key,
  index: number,
  row: AnyRow,
): { join: SQL; value: SQL; span?: SQL } {
  const { source, values } = dimension;
  const ofDays = (date: DateColumns) => ({
    value: asDays ? daysText(date) : bucket(interval, date.earliest, date.latest),
    ...(withSpans ? { span: spanOf(interval, date) } : {}),
  });
  const isDate = values.kind === 'DATE';
  if ('columns' in source) {
    const [value, latest, gaps] = source.columns(row) as [SQL, SQL, SQL];
    return { join: sql``, ...(isDate ? ofDays({ earliest: value, latest, gaps }) : { value }) };
  }
  const by = sql.identifier(`by${index}`);
  return {
    join: sql` ${sql.raw(present ? '' : 'LEFT ')}JOIN (${source.pairs}) AS ${by} ON ${by}.item = item.id`,
    ...(isDate
      ? ofDays({ earliest: sql`${by}.earliest`, latest: sql`${by}.latest`, gaps: sql`${by}.gaps` })
      : { value: sql`${by}.value` }),
  };
}

/** The items to which a relation leads from a row, each once. */
function relatedItems(
  { row, relation }: { row: AnyRow; relation: string },
  table: Table,
): { from: SQL; where: SQL } {
  const direct = follow(row, relation, 'item');
  if (!direct.id) return direct;
  // A junction can lead to an item several times. DISTINCT outside would keep SQLite from
  // flattening the subqueries of the values.
  const { from, where, id } = follow(row, relation, 'followed');
  return {
    from: sql`(SELECT DISTINCT ${id} AS item FROM ${from} WHERE ${where}) AS parent JOIN ${table} AS item ON item.id = parent.item`,
    where: sql`1`,
  };
}
