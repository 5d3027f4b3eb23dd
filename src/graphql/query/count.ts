import {
  aliasedTable,
  type Column,
  relationsFilterToSQL,
  relationToSQL,
  SQL,
  type SQLChunk,
  sql,
  type Table,
  type TablesRelationalConfig,
} from 'drizzle-orm';
import { isSomething, type Predicate } from './predicate.ts';
import { type AnyRow, nameOfRow, tables } from './rows.ts';

/**
 * The named relation of a table.
 * @throws when there is none, so that a misspelt relation fails when the schema is made.
 */
export function relationOf(table: string, name: string) {
  const relation = tables[table]?.relations[name];
  if (!relation) throw new Error(`Table ${table} has no relation ${name}`);
  return relation;
}

/** Drizzle’s chunks as SQL; true when there are none. */
export const sqlOf = (chunks: SQLChunk[] | undefined) => (chunks?.length ? new SQL(chunks) : sql`1`);

/** A predicate on the rows of a table as SQL. */
export function predicateSql(tableName: string, row: AnyRow, predicate: Predicate): SQL {
  const { relations: own } = tables[tableName] as TablesRelationalConfig[string];
  return sqlOf(relationsFilterToSQL(row as unknown as Table, predicate as never, own, tables, undefined).sql);
}

/** The rows that a relation leads to from a row; `id` is the column of a junction that has their ids, which come in order there. */
export function follow(
  row: AnyRow,
  name: string,
  alias: string,
): { from: SQL; where: SQL; source: AnyRow; id?: SQL } {
  const relation = relationOf(nameOfRow(row), name);
  const target = aliasedTable(relation.targetTable as Table, alias);
  const through = `${alias}_through`;
  const junction = relation.throughTable && aliasedTable(relation.throughTable as Table, through);
  const { filter, joinCondition } = relationToSQL(relation, row as unknown as Table, target, junction);
  const join = junction
    ? sql` INNER JOIN ${relation.throughTable as Table} AS ${sql.identifier(through)} ON ${sqlOf(joinCondition)}`
    : sql``;
  return {
    from: sql`${relation.targetTable as Table} AS ${sql.identifier(alias)}${join}`,
    where: sqlOf(filter),
    source: target as unknown as AnyRow,
    ...(relation.through
      ? { id: sql`${sql.identifier(through)}.${sql.identifier(onlyColumn(relation.through.target).name)}` }
      : {}),
  };
}

/**
 * How many of the rows that a relation leads to from `row` a predicate holds of, as an expression. Each is counted once. `alias` names the rows in SQL
 * and has to differ from that of a count around it.
 */
export function countRelated(
  row: AnyRow,
  tableName: string,
  name: string,
  predicate: Predicate,
  alias = 'c0',
): SQL {
  const { relation, target, rows, junctionRows } = relatedRows(row, tableName, name, alias);
  // Each row of a junction leads to a row, so the junction alone knows how many there are.
  if (junctionRows && !isSomething(predicate)) return sql`(SELECT count(*) ${junctionRows})`;
  return sql`(SELECT count(*) ${rows} AND (${predicateSql(relation.targetTableName, target as unknown as AnyRow, predicate)}))`;
}

/** The rows that a relation leads to from `row`, as FROM and WHERE, under an alias; and when it leads through a junction, the rows of that alone. */
export function relatedRows(row: AnyRow, tableName: string, name: string, alias: string) {
  const relation = relationOf(tableName, name);
  const target = aliasedTable(relation.targetTable as Table, alias);
  const through = `${alias}_through`;
  const junction = relation.throughTable && aliasedTable(relation.throughTable as Table, through);
  const { filter, joinCondition } = relationToSQL(relation, row as unknown as Table, target, junction);
  const named = (table: unknown, as: string) => sql`${table as Table} AS ${sql.identifier(as)}`;
  const where = sql`WHERE (${sqlOf(filter)})`;
  const from = sql`FROM ${named(relation.targetTable, alias)}`;
  if (!junction) return { relation, target, rows: sql`${from} ${where}` };
  return {
    relation,
    target,
    rows: sql`${from} INNER JOIN ${named(relation.throughTable, through)} ON ${sqlOf(joinCondition)} ${where}`,
    junctionRows: sql`FROM ${named(relation.throughTable, through)} ${where}`,
  };
}

/** The single column that one end of a relation rests on: its key in the schema, its name in the database. */
export function onlyColumn(ends: readonly unknown[]) {
  const [end, ...more] = ends as { _: { key: string; column: Column } }[];
  if (!end || more.length) throw new Error('Only relations over a single column can be filtered by');
  const { key, column } = end._;
  return { key, name: column.name, notNull: column.notNull };
}

export { nameOfRow as tableOf, tables as configs } from './rows.ts';
