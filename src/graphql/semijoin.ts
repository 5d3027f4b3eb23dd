import {
  aliasedTable,
  type Column,
  getTableName,
  relationToSQL,
  type SQL,
  sql,
  type Table,
} from 'drizzle-orm';
import { predicateSql, relationOf, sqlOf, tableOf } from './count.ts';
import type { Row } from './expression.ts';
import type { PageQuery } from './page.ts';
import type { Predicate } from './predicate.ts';

/** A page of a list whose rows are numbered in its order: what it needs to be cut out of the ids of a relation. */
export type PageOfIds = Pick<PageQuery, 'limit' | 'orderBy' | 'bounds'>;

/**
 * Whether a relation leads from `row` to a row a predicate holds of, as SQL that is never null. It is an IN over the related rows, not an EXISTS: SQLite
 * can then start from the few related rows, found by index, where an EXISTS makes it try every row of the list. The related rows do not refer to `row`,
 * so their alias may be that of a condition around it.
 *
 * Given a page, only the ids on it are gathered, which are few however many rows the relation leads from; that is for a condition that stands alone.
 */
export function leadsTo(row: Row, name: string, predicate: Predicate, alias: string, page?: PageOfIds): SQL {
  const relation = relationOf(tableOf(row), name);
  const target = aliasedTable(relation.targetTable as Table, alias);
  const condition = predicateSql(relation.targetTableName, target, predicate);
  const source = onlyColumn(relation.sourceColumns);
  const own = sql`${row[source.key]}`;
  const present = source.notNull ? sql`` : sql`${own} IS NOT NULL AND `;
  const from = sql`FROM ${relation.targetTable as Table} AS ${sql.identifier(alias)}`;
  const paged = page && source.key === 'id' ? page : undefined;
  if (!relation.through) {
    const { name: key, notNull } = onlyColumn(relation.targetColumns);
    const column = sql`${sql.identifier(alias)}.${sql.identifier(key)}`;
    const keyed = notNull ? sql`` : sql` AND ${column} IS NOT NULL`;
    return sql`(${present}${own} IN (${selectKeys(row, column, sql`${from} WHERE (${condition})${keyed}`, paged)}))`;
  }
  const through = `${alias}_through`;
  const junction = aliasedTable(relation.throughTable as Table, through);
  const { joinCondition } = relationToSQL(relation, row, target, junction);
  const { name: key } = onlyColumn(relation.through.source);
  const column = sql`${sql.identifier(through)}.${sql.identifier(key)}`;
  const join = sql`INNER JOIN ${relation.throughTable as Table} AS ${sql.identifier(through)} ON ${sqlOf(joinCondition)}`;
  return sql`(${present}${own} IN (${selectKeys(row, column, sql`${from} ${join} WHERE (${condition})`, paged)}))`;
}

/** Selects a column, all of its values or those on a page. */
function selectKeys(row: Row, column: SQL, from: SQL, page: PageOfIds | undefined): SQL {
  if (!page) return sql`SELECT ${column} ${from}`;
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

/** The single column that one end of a relation rests on: its key in the schema, its name in the database. */
function onlyColumn(ends: readonly unknown[]) {
  const [end, ...more] = ends as { _: { key: string; column: Column } }[];
  if (!end || more.length) throw new Error('Only relations over a single column can be filtered by');
  const { key, column } = end._;
  return { key, name: column.name, notNull: column.notNull };
}
