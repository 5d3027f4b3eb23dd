import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Corpus } from '../db/open.ts';
import type { Insert } from './loading.ts';

type Client = Corpus['$client'];
type Row = Record<string, unknown>;

/**
 * Bounds what SQLite holds in memory while a corpus of any size is built: as much of the file as `cache_size` says, and as much again of what is being sorted, the
 * rest of which goes to temporary files. Without a journal nothing can be rolled back, and changing most of the file takes no memory.
 */
export function boundMemory(client: Client): void {
  client.pragma('journal_mode = OFF');
  client.pragma('cache_size = -16384');
  client.pragma('temp.cache_size = -8192');
}

/** Inserts rows a row at a time with one prepared statement per table, which is quicker than statements of many rows made anew. */
export function inserter(client: Client, onTable: (table: string, rows: number) => void = () => {}): Insert {
  const writers = new Map<SQLiteTable, (row: Row) => void>();
  return (table, rows) => {
    onTable(getTableName(table), rows.length);
    let write = writers.get(table);
    if (!write) {
      write = rowWriter(client, table, `"${getTableName(table)}"`);
      writers.set(table, write);
    }
    for (const row of rows) write(row);
  };
}

/**
 * The same, but rows of the `staged` tables are only put aside, in a temporary file, until `place` puts them in in the order of their keys. Rows that come in
 * another order would go all over a table, which takes long once it is larger than what is kept of it in memory.
 */
export function stagingInserter(
  client: Client,
  staged: readonly SQLiteTable[],
): { insert: Insert; place: () => void } {
  const direct = inserter(client);
  const writers = new Map(
    staged.map((table) => {
      const columns = quoted(columnsOf(table).map(([, { name }]) => name));
      client.exec(`CREATE TABLE ${aside(table)} AS SELECT ${columns} FROM "${getTableName(table)}" LIMIT 0`);
      return [table, rowWriter(client, table, aside(table))];
    }),
  );
  return {
    insert(table, rows) {
      const write = writers.get(table);
      if (!write) direct(table, rows);
      else for (const row of rows) write(row);
    },
    place() {
      for (const table of staged) {
        const columns = quoted(columnsOf(table).map(([, { name }]) => name));
        client.exec(
          `INSERT INTO "${getTableName(table)}" (${columns}) SELECT ${columns} FROM ${aside(table)} ORDER BY ${quoted(keyOf(table))};
          DROP TABLE ${aside(table)}`,
        );
      }
    },
  };
}

const aside = (table: SQLiteTable) => `temp."staged_${getTableName(table)}"`;
const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ');
const columnsOf = (table: SQLiteTable) =>
  Object.entries(getTableColumns(table)).filter(([, column]) => !column.generated);

/** The columns of a table’s primary key. */
function keyOf(table: SQLiteTable): string[] {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  return key.map(({ name }) => name);
}

function rowWriter(client: Client, table: SQLiteTable, into: string): (row: Row) => void {
  const columns = columnsOf(table);
  const statement = client.prepare(
    `INSERT INTO ${into} (${quoted(columns.map(([, { name }]) => name))}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const keys = columns.map(([key]) => key);
  const defaults = columns.map(([, column]) => column.default ?? null);
  return (row) => {
    statement.run(
      keys.map((key, index) => {
        const value = row[key] ?? defaults[index];
        return typeof value === 'boolean' ? Number(value) : value;
      }),
    );
  };
}

/** Takes the indexes that are not part of a table away and returns what makes them again: filling a table first and sorting once is quicker. */
export function dropIndexes(client: Client): () => void {
  const indexes = client
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid`,
    )
    .all();
  for (const { name } of indexes) client.exec(`DROP INDEX "${name}"`);
  return () => {
    for (const { sql } of indexes) client.exec(sql);
  };
}
