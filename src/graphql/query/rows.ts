import {
  aliasedTable,
  Column,
  is,
  type Many,
  type One,
  SQL,
  sql,
  type Table,
  type TablesRelationalConfig,
} from 'drizzle-orm';
import { relations } from '../../../db/relations.ts';

type Tables = typeof relations;

/** A table or view of the corpus, by its key in the Drizzle schema. */
export type TableName = keyof Tables;

/** A row of a table in a statement: the table under an alias, with its columns as properties. */
export type Row<Name extends TableName> = Tables[Name]['table'];

/** A row of any table. */
export type AnyRow = Row<TableName>;

type Columns<Name extends TableName> = Tables[Name]['table'] extends { _: { columns: infer All } }
  ? All
  : never;

/** A column of a table, by its key in the Drizzle schema. */
export type ColumnName<Name extends TableName> = keyof Columns<Name> & string;

/** A relation of a table, by its name in `db/relations.ts`. */
export type RelationName<Name extends TableName> = keyof Tables[Name]['relations'] & string;

/** The table that a relation leads to. */
export type TargetOf<Name extends TableName, Relation extends RelationName<Name>> =
  Tables[Name]['relations'][Relation] extends One<infer Target, boolean>
    ? Target & TableName
    : Tables[Name]['relations'][Relation] extends Many<infer Target>
      ? Target & TableName
      : never;

/** The relations of a table that lead to one row at most. */
export type SingleRelation<Name extends TableName> = {
  [Key in RelationName<Name>]: Tables[Name]['relations'][Key] extends One<string, boolean> ? Key : never;
}[RelationName<Name>];

/** The relations of a table that lead to any number of rows. */
export type ManyRelation<Name extends TableName> = Exclude<RelationName<Name>, SingleRelation<Name>>;

/**
 * The dates of a table: the prefix that their columns share (`…Edtf`, `…Earliest`, `…Latest`,
 * `…Gaps`).
 */
export type DateName<Name extends TableName> =
  ColumnName<Name> extends infer Key ? (Key extends `${infer Prefix}Gaps` ? Prefix : never) : never;

/** All tables and relations by name, for code that takes any of them. */
export const tables = relations as unknown as TablesRelationalConfig;

/**
 * A table by name.
 * @throws when there is none.
 */
export function tableNamed(name: string): Table {
  const table = tables[name]?.table;
  if (!table) throw new Error(`There is no table ${name}`);
  return table as Table;
}

/** A table under an alias: what stands after FROM, and its row. */
export function tableAs<Name extends TableName>(name: Name, alias: string): { from: SQL; row: Row<Name> } {
  const table = tableNamed(name);
  return {
    from: sql`${table} AS ${sql.identifier(alias)}`,
    row: aliasedTable(table, alias) as unknown as Row<Name>,
  };
}

/**
 * A column of a row, by its key.
 * @throws when the table has no such column.
 */
export function columnIn(row: AnyRow, key: string): Column {
  const column: unknown = Reflect.get(row, key);
  if (!is(column, Column)) throw new Error(`Table ${nameOfRow(row)} has no column ${key}`);
  return column;
}

/** A column of a table, by its key. @throws when the table has none. */
export const columnOf = (table: TableName, key: string): Column =>
  columnIn(tableNamed(table) as unknown as AnyRow, key);

/** The key of every row, by which other tables refer to it. */
export const idOf = (row: AnyRow): SQL => sql`${columnIn(row, 'id')}`;

/** Drizzle keeps a table’s own name beside its alias, under a symbol that it does not export. */
const ownName = Symbol.for('drizzle:OriginalName');

const nameInDatabase = (table: unknown) => (table as Record<symbol, string | undefined>)[ownName];

const namesByDatabaseName = new Map(
  Object.entries(tables).map(([name, { table }]) => [nameInDatabase(table), name as TableName]),
);

/**
 * The table that a row belongs to.
 * @throws when it belongs to none of the corpus.
 */
export function nameOfRow(row: AnyRow): TableName {
  const name = namesByDatabaseName.get(nameInDatabase(row));
  if (!name) throw new Error('The row belongs to no table of the corpus');
  return name;
}

/** Whether an expression is a text column and nothing else. */
export function isTextColumn(expression: SQL): boolean {
  const chunks = expression.queryChunks.filter((chunk) => !isEmpty(chunk));
  const [column, ...more] = chunks.flatMap((chunk) =>
    is(chunk, SQL) ? chunk.queryChunks.filter((inner) => !isEmpty(inner)) : [chunk],
  );
  return more.length === 0 && is(column, Column) && column.dataType.startsWith('string');
}

const isEmpty = (chunk: unknown) => String((chunk as { value?: unknown })?.value ?? '-') === '';
