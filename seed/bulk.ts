import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Corpus } from '../db/open.ts';
import type { Insert } from './loading.ts';

type Client = Corpus['$client'];

/** Inserts rows a row at a time with one prepared statement per table, which is quicker than statements of many rows made anew. */
export function inserter(client: Client, onTable: (table: string, rows: number) => void = () => {}): Insert {
  const writers = new Map<SQLiteTable, (row: Record<string, unknown>) => void>();
  return (table, rows) => {
    onTable(getTableName(table), rows.length);
    let write = writers.get(table);
    if (!write) {
      write = rowWriter(client, table);
      writers.set(table, write);
    }
    for (const row of rows) write(row);
  };
}

function rowWriter(client: Client, table: SQLiteTable): (row: Record<string, unknown>) => void {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => !column.generated);
  const names = columns.map(([, { name }]) => `"${name}"`);
  const statement = client.prepare(
    `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
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
