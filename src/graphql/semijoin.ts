import { aliasedTable, type Column, relationToSQL, type SQL, sql, type Table } from 'drizzle-orm';
import { predicateSql, relationOf, sqlOf, tableOf } from './count.ts';
import type { Row } from './expression.ts';
import type { Predicate } from './predicate.ts';

/**
 * Whether a relation leads from `row` to a row a predicate holds of, as SQL that is never null. It is an IN over the related rows, not an EXISTS: SQLite
 * can then start from the few related rows, found by index, where an EXISTS makes it try every row of the list. The related rows do not refer to `row`,
 * so their alias may be that of a condition around it.
 */
export function leadsTo(row: Row, name: string, predicate: Predicate, alias: string): SQL {
  const relation = relationOf(tableOf(row), name);
  const target = aliasedTable(relation.targetTable as Table, alias);
  const condition = predicateSql(relation.targetTableName, target, predicate);
  const source = onlyColumn(relation.sourceColumns);
  const own = sql`${row[source.key]}`;
  const present = source.notNull ? sql`` : sql`${own} IS NOT NULL AND `;
  const from = sql`FROM ${relation.targetTable as Table} AS ${sql.identifier(alias)}`;
  if (!relation.through) {
    const { name: key, notNull } = onlyColumn(relation.targetColumns);
    const column = sql`${sql.identifier(alias)}.${sql.identifier(key)}`;
    const keyed = notNull ? sql`` : sql` AND ${column} IS NOT NULL`;
    return sql`(${present}${own} IN (SELECT ${column} ${from} WHERE (${condition})${keyed}))`;
  }
  const through = `${alias}_through`;
  const junction = aliasedTable(relation.throughTable as Table, through);
  const { joinCondition } = relationToSQL(relation, row, target, junction);
  const { name: key } = onlyColumn(relation.through.source);
  return sql`(${present}${own} IN (SELECT ${sql.identifier(through)}.${sql.identifier(key)} ${from} INNER JOIN ${relation.throughTable as Table} AS ${sql.identifier(through)} ON ${sqlOf(joinCondition)} WHERE ${condition}))`;
}

/** The single column that one end of a relation rests on: its key in the schema, its name in the database. */
function onlyColumn(ends: readonly unknown[]) {
  const [end, ...more] = ends as { _: { key: string; column: Column } }[];
  if (!end || more.length) throw new Error('Only relations over a single column can be filtered by');
  const { key, column } = end._;
  return { key, name: column.name, notNull: column.notNull };
}
