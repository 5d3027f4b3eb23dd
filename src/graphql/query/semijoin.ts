import {
  aliasedTable,
  getTableColumns,
  getTableName,
  is,
  relationToSQL,
  type SQL,
  sql,
  type Table,
  View,
} from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { configs, onlyColumn, predicateSql, relatedRows, relationOf, sqlOf, tableOf } from './count.ts';
import { joinedTo, joinIds } from './joins.ts';
import type { PageQuery } from './page.ts';
import type { Predicate } from './predicate.ts';
import type { Row } from './untyped.ts';

/** A page of a list whose rows are numbered in its order: what it needs to be cut out of the ids of a relation. */
export type PageOfIds = Pick<PageQuery, 'limit' | 'orderBy' | 'bounds'>;

/**
 * Whether a relation leads from `row` to a row a predicate holds of, as SQL that is never null. It is an IN over the related rows, not an EXISTS: SQLite
 * can then start from the few related rows, found by index, where an EXISTS makes it try every row of the list.
 *
 * Given a page, only the ids on it are gathered, which are few however many rows the relation leads from; and when the row is to lead to one row that the
 * predicate picks by a unique key, the key is compared, as an index has the rows of one key in order. That is for a condition that stands alone.
 *
 * Where the related row is joined to `row` (see `withJoins`) it is asked itself.
 */
export function leadsTo(row: Row, name: string, predicate: Predicate, alias: string, page?: PageOfIds): SQL {
  const joined = page ? null : joinedTo(row, name);
  if (joined) return sql`(${predicateSql(tableOf(joined), joined, predicate)})`;
  const { source, target, column, from } = rowsLedFrom(row, name, predicate, alias);
  const own = sql`${row[source.key]}`;
  const present = source.notNull ? sql`` : sql`${own} IS NOT NULL AND `;
  if (!page) return sql`(${present}${own} IN (SELECT ${column} ${from}))`;
  if (source.key === 'id') return sql`(${own} IN (${selectPage(row, column, from, page)}))`;
  return picksOne(target, predicate)
    ? sql`${own} = (SELECT ${column} ${from})`
    : sql`(${present}${own} IN (SELECT ${column} ${from}))`;
}

/**
 * The same as a join to the row (see `withJoins`), for a condition that every row has to meet, and then true; null when nothing can be joined to it. Where
 * the rows have to be sorted anyway, SQLite goes through related rows more quickly than through a list of their ids.
 */
export function joinedByLeading(row: Row, name: string, predicate: Predicate, alias: string): SQL | null {
  const { source, target, column, from } = rowsLedFrom(row, name, predicate, alias);
  const each = picksOne(target, predicate) && leadsOnce(tableOf(row), name) ? sql`` : sql`DISTINCT `;
  const isJoined = joinIds(row, sql`${row[source.key]}`, sql`SELECT ${each}${column} AS id ${from}`);
  return isJoined ? sql`1` : null;
}

/** Whether a relation leads from one row to another once at most; a view in its middle holds fast what else tells its rows apart. */
function leadsOnce(table: string, name: string): boolean {
  const { through, throughTable } = relationOf(table, name);
  if (!through || is(throughTable, View)) return true;
  const ends = [onlyColumn(through.source).name, onlyColumn(through.target).name];
  return getTableConfig(throughTable as SQLiteTable).primaryKeys.some(({ columns }) =>
    columns.every((column) => ends.includes(column.name)),
  );
}

/**
 * How many rows of a table the relation leads from to a row a predicate holds of, as a query: the related rows alone know. Null when they do not hold the
 * rows’ ids.
 */
export function countLedFrom(table: string, name: string, predicate: Predicate): SQL | null {
  const { source, column, from } = rowsLedFrom(configs[table]?.table, name, predicate, 'w0');
  return source.key === 'id' ? sql`SELECT count(DISTINCT ${column}) AS count ${from}` : null;
}

/** The rows from which a relation leads to a row a predicate holds of: the column by which it does, the same in the related rows, and where those are. */
function rowsLedFrom(row: Row, name: string, predicate: Predicate, alias: string) {
  const relation = relationOf(tableOf(row), name);
  const target = aliasedTable(relation.targetTable as Table, alias);
  const condition = predicateSql(relation.targetTableName, target as Row, predicate);
  const source = onlyColumn(relation.sourceColumns);
  const from = sql`FROM ${relation.targetTable as Table} AS ${sql.identifier(alias)}`;
  if (!relation.through) {
    const { name: key, notNull } = onlyColumn(relation.targetColumns);
    const column = sql`${sql.identifier(alias)}.${sql.identifier(key)}`;
    const keyed = notNull ? sql`` : sql` AND ${column} IS NOT NULL`;
    return { source, target, column, from: sql`${from} WHERE (${condition})${keyed}` };
  }
  const through = `${alias}_through`;
  const junction = aliasedTable(relation.throughTable as Table, through);
  const { joinCondition } = relationToSQL(relation, row, target, junction);
  const { name: key } = onlyColumn(relation.through.source);
  const column = sql`${sql.identifier(through)}.${sql.identifier(key)}`;
  const join = sql`INNER JOIN ${relation.throughTable as Table} AS ${sql.identifier(through)} ON ${sqlOf(joinCondition)}`;
  return { source, target, column, from: sql`${from} ${join} WHERE (${condition})` };
}

/**
 * Whether a relation leads from `row` to no row a predicate holds of, as SQL that is never null. Most rows of a list lead to none of what they are asked not
 * to, so it is an EXISTS: a page is full after a few rows, where an IN would gather all related rows first.
 */
export function leadsToNone(row: Row, name: string, predicate: Predicate, alias: string): SQL {
  const { relation, target, rows } = relatedRows(row, tableOf(row), name, alias);
  const condition = predicateSql(relation.targetTableName, target as Row, predicate);
  return sql`(NOT EXISTS (SELECT 1 ${rows} AND (${condition})))`;
}

/** Whether a relation to a single row leads nowhere, or when `nowhere` is false that it leads somewhere; a key that is there leads to a row. */
export function leadsNowhere(row: Row, name: string, nowhere: boolean): SQL {
  const relation = relationOf(tableOf(row), name);
  if (!relation.through)
    return sql`${row[onlyColumn(relation.sourceColumns).key]} IS ${sql.raw(nowhere ? '' : 'NOT ')}NULL`;
  return nowhere ? leadsToNone(row, name, {}, 'linked') : leadsTo(row, name, {}, 'linked');
}

/** Whether a predicate holds of one row at most, by a column that is unique. */
function picksOne(target: Table, predicate: Predicate): boolean {
  const columns = getTableColumns(target);
  return Object.entries(predicate).some(([key, operators]) => {
    if (key === 'AND') return (operators as Predicate[]).some((part) => picksOne(target, part));
    return columns[key]?.isUnique && typeof operators === 'object' && operators !== null && 'eq' in operators;
  });
}

/** Selects the values of a column that are on a page. */
function selectPage(row: Row, column: SQL, from: SQL, page: PageOfIds): SQL {
  const bounds = page.bounds.map((bound) => sql` AND ${bound(row, column)}`);
  const order = sql.join(page.orderBy(row, column), sql`, `);
  return sql`SELECT DISTINCT ${column} ${from}${sql.join(bounds)} ORDER BY ${order} LIMIT ${page.limit}`;
}

/**
 * The column of the junction that has the id of a row of a list that follows a relation through it, as Drizzle names the junction beside the row; null
 * when there is no junction, or the row is not Drizzle’s. SQLite sorts by the row’s own id, as it does not see that the junction’s index has it in order.
 */
export function idInJunction(table: string, name: string, row: Row): SQL | null {
  const relation = relationOf(table, name);
  const depth = /^d([1-9][0-9]*)$/.exec(getTableName(row))?.[1];
  if (!relation.through || !depth) return null;
  const { name: key } = onlyColumn(relation.through.target);
  return sql`${sql.identifier(`tr${Number(depth) - 1}`)}.${sql.identifier(key)}`;
}
