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
import type { Corpus } from '../../../db/open.ts';
import { relations } from '../../../db/relations.ts';
import type { Row } from '../fields/expression.ts';
import { isSomething, type Predicate } from './predicate.ts';

/*
 * Counts are built here because plugin-drizzle 0.20 reads the result of Drizzle’s `relationsFilterToSQL` and `relationToSQL` as SQL, which since
 * drizzle-orm 1.0.0-rc.5 is a list of chunks.
 */

export type TableName = keyof typeof relations;

/** The tables and relations, by name. */
export const configs = relations as unknown as TablesRelationalConfig;

/**
 * The named relation of a table.
 * @throws when there is none, so that a misspelt relation fails when the schema is made.
 */
export function relationOf(table: string, name: string) {
  const relation = configs[table]?.relations[name];
  if (!relation) throw new Error(`Table ${table} has no relation ${name}`);
  return relation;
}

/** Drizzle’s chunks as SQL; true when there are none. */
export const sqlOf = (chunks: SQLChunk[] | undefined) => (chunks?.length ? new SQL(chunks) : sql`1`);

/** A predicate on the rows of a table as SQL. */
export function predicateSql(tableName: string, table: Table, predicate: Predicate): SQL {
  const { relations: own } = configs[tableName] as TablesRelationalConfig[string];
  return sqlOf(relationsFilterToSQL(table, predicate as never, own, configs, undefined).sql);
}

/** Drizzle keeps a table’s own name beside the alias, under a symbol that it does not export. */
const ownName = Symbol.for('drizzle:OriginalName');

const nameInDatabase = (table: unknown) => (table as Record<symbol, string | undefined>)[ownName];

const tableNames = new Map(Object.entries(configs).map(([name, { table }]) => [nameInDatabase(table), name]));

/** The table that an aliased row stands for, by its name in the schema. */
export function tableOf(row: Row): string {
  const name = tableNames.get(nameInDatabase(row));
  if (!name) throw new Error('The row stands for no table of the schema');
  return name;
}

/** How many rows of a table a predicate holds of, by `query` if that tells it more quickly. */
export function countAll(
  corpus: Corpus,
  tableName: TableName,
  predicate: Predicate,
  query?: SQL | null,
): number {
  const table = aliasedTable(configs[tableName]?.table as Table, 'c0');
  const [row] = corpus.all<{ count: number }>(
    query ??
      sql`SELECT count(*) AS count FROM ${configs[tableName]?.table} AS c0 WHERE ${predicateSql(tableName, table, predicate)}`,
  );
  return row?.count ?? 0;
}

/**
 * How many of the rows that a relation leads to from `row` a predicate holds of, as an expression. Each is counted once. `alias` names the rows in SQL
 * and has to differ from that of a count around it.
 */
export function countRelated(
  row: Row,
  tableName: string,
  name: string,
  predicate: Predicate,
  alias = 'c0',
): SQL {
  const { relation, target, rows, junctionRows } = relatedRows(row, tableName, name, alias);
  // Each row of a junction leads to a row, so the junction alone knows how many there are.
  if (junctionRows && !isSomething(predicate)) return sql`(SELECT count(*) ${junctionRows})`;
  return sql`(SELECT count(*) ${rows} AND (${predicateSql(relation.targetTableName, target, predicate)}))`;
}

/** The rows that a relation leads to from `row`, as FROM and WHERE, under an alias; and when it leads through a junction, the rows of that alone. */
export function relatedRows(row: Row, tableName: string, name: string, alias: string) {
  const relation = relationOf(tableName, name);
  const target = aliasedTable(relation.targetTable as Table, alias);
  const through = `${alias}_through`;
  const junction = relation.throughTable && aliasedTable(relation.throughTable as Table, through);
  const { filter, joinCondition } = relationToSQL(relation, row, target, junction);
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
