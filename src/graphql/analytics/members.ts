import { aliasedTable, relationToSQL, type SQL, sql, type Table } from 'drizzle-orm';
import { follow } from '../fields/declare.ts';
import type { Row } from '../fields/expression.ts';
import { nounNamed } from '../fields/nouns.ts';
import { configs, predicateSql, relationOf, sqlOf } from '../query/count.ts';
import type { ListOf } from '../query/page.ts';
import { allOf, given, isSomething } from '../query/predicate.ts';
import { toPredicate, type Where } from '../query/where.ts';
import { bucket, type Interval } from './buckets.ts';
import type { Dimension } from './dimension.ts';

/** A dimension as a list is grouped by it. */
export interface Key {
  dimension: Dimension;
  /** The length of the buckets of a date. */
  interval: Interval;
  /** Whether to leave out the items that have no value. */
  present: boolean;
}

/** What a list in a statement has the items of: a relation of a row that it follows, or rows of its own under an alias. */
type DeclaredParent = { row: Row; relation: string } | { rows: (alias: string) => { from: SQL; where: SQL } };

/** A list in a statement; its parent is null when it is one of the whole corpus. */
export type DeclaredList = Omit<ListOf, 'parent'> & { parent: DeclaredParent | null };

/** Whether a list has all items of its noun under these conditions. */
export const isAll = ({ parent, only }: Pick<ListOf | DeclaredList, 'parent' | 'only'>, where: Where) =>
  !parent && !isSomething(only) && given(where).length === 0;

/**
 * SQL that selects each item of a list once for each combination of its values, as `parent` (0 for a list of the whole corpus), `item`, `key0`, `key1`.
 * No join multiplies an item: a junction brings its values and nothing else.
 */
export function membersOf(
  list: ListOf | DeclaredList,
  where: Where,
  keys: readonly Key[],
  parents: readonly number[] = [],
): SQL {
  const noun = nounNamed(list.noun);
  const { table } = configs[noun.table] as { table: Table };
  const row = aliasedTable(table, 'item');
  const predicate = allOf([list.only, toPredicate(noun.where, where)]);
  const joined = keys.map((key, index) => joinedKey(key, index, row));
  const [only] = keys;
  const repeats = keys.some(({ dimension: { source } }) => 'repeats' in source && source.repeats);
  const distinct = sql.raw(repeats ? 'DISTINCT ' : '');
  const values = joined.map(({ value }, index) => sql`${value} AS ${sql.identifier(`key${index}`)}`);
  const joins = sql.join(joined.map(({ join }) => join));

  if (list.parent && !('id' in list.parent)) {
    const followed = 'rows' in list.parent ? list.parent.rows('item') : itemsOf(list.parent, table);
    return sql`SELECT ${distinct}0 AS parent, item.id AS item, ${sql.join(values, sql`, `)} FROM ${followed.from}${joins} WHERE ${followed.where} AND ${predicateSql(noun.table, row as unknown as Table, predicate)}`;
  }
  if (list.parent) {
    const parent = parentOf(list.parent, row, table, parents);
    return sql`SELECT ${distinct}parent.parent, item.id AS item, ${sql.join(values, sql`, `)} FROM (${parent}) AS parent JOIN ${table} AS item ON item.id = parent.item${joins} WHERE ${predicateSql(noun.table, row as unknown as Table, predicate)}`;
  }
  if (keys.length === 1 && only?.present && 'pairs' in only.dimension.source && !isSomething(predicate)) {
    // The whole corpus by one junction: the junction alone knows the answer.
    return sql`SELECT ${distinct}0 AS parent, by0.item AS item, ${values[0]} FROM (${only.dimension.source.pairs}) AS by0`;
  }
  return sql`SELECT ${distinct}0 AS parent, item.id AS item, ${sql.join(values, sql`, `)} FROM ${table} AS item${joins} WHERE ${predicateSql(noun.table, row as unknown as Table, predicate)}`;
}

/** How one dimension is joined to the items, and the SQL of its value. */
function joinedKey(
  { dimension, interval, present }: Key,
  index: number,
  row: object,
): { join: SQL; value: SQL } {
  const { source, values } = dimension;
  const isDate = values.kind === 'DATE';
  if ('columns' in source) {
    const [value, latest] = source.columns(row) as [SQL, SQL];
    return { join: sql``, value: isDate ? bucket(interval, value, latest) : value };
  }
  const by = sql.identifier(`by${index}`);
  return {
    join: sql` ${sql.raw(present ? '' : 'LEFT ')}JOIN (${source.pairs}) AS ${by} ON ${by}.item = item.id`,
    value: isDate ? bucket(interval, sql`${by}.earliest`, sql`${by}.latest`) : sql`${by}.value`,
  };
}

/** The items to which a relation leads from a row, each once. */
function itemsOf(
  { row, relation }: Extract<DeclaredParent, { relation: string }>,
  table: Table,
): { from: SQL; where: SQL } {
  const direct = follow(row, relation, 'item');
  if (!direct.id) return direct;
  // A junction can lead to an item several times. SQLite sees through joins to what is DISTINCT, not the other way round.
  const { from, where, id } = follow(row, relation, 'followed');
  return {
    from: sql`(SELECT DISTINCT ${id} AS item FROM ${from} WHERE ${where}) AS parent JOIN ${table} AS item ON item.id = parent.item`,
    where: sql`1`,
  };
}

/** SQL that selects each parent beside each item its relation leads to, once. */
function parentOf(
  { table, relation: name }: NonNullable<ListOf['parent']>,
  item: object,
  itemTable: Table,
  parents: readonly number[],
): SQL {
  const relation = relationOf(table, name);
  const source = configs[table]?.table as Table;
  const parent = aliasedTable(source, 'parent');
  const junction = relation.throughTable && aliasedTable(relation.throughTable as Table, 'junction');
  const { filter, joinCondition } = relationToSQL(relation, parent, item as never, junction);
  const through = junction ? sql` JOIN ${relation.throughTable as Table} AS junction` : sql``;
  // An actor can stand in one event or article in several roles, each a row of the junction.
  return sql`SELECT DISTINCT parent.id AS parent, item.id AS item FROM ${source} AS parent${through} JOIN ${itemTable} AS item WHERE parent.id IN (SELECT value FROM json_each(${JSON.stringify(parents)})) AND ${sqlOf(filter)}${junction ? sql` AND ${sqlOf(joinCondition)}` : sql``}`;
}
