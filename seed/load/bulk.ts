import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Corpus } from '../../db/open.ts';
import type { Insert } from './keys.ts';

type Client = Corpus['$client'];
type Row = Record<string, unknown>;

/**
 * Bounds the memory of SQLite during a build: 16 MiB of page cache and 8 MiB for sorting, the rest
 * goes to temporary files. Without a journal, changing most of the file takes no memory, and
 * nothing can be rolled back.
 */
export function boundMemory(client: Client): void {
  client.pragma('journal_mode = OFF');
  client.pragma('cache_size = -16384');
  client.pragma('temp.cache_size = -8192');
}

/** Inserts rows immediately, so that an error names the table of the row. */
export function directInserter(
  client: Client,
  onTable: (table: string, rows: number) => void = () => {},
): Insert {
  const writers = new Map<SQLiteTable, Writer>();
  return (table, rows) => {
    onTable(getTableName(table), rows.length);
    let writer = writers.get(table);
    if (!writer) {
      writer = writerOf(client, table, `"${getTableName(table)}"`);
      writers.set(table, writer);
    }
    for (const row of rows) writer.write(row);
    writer.flush();
  };
}

/**
 * Inserts rows in batches per table. Rows of the `staged` tables go to temporary tables; `flush`
 * inserts them in the order of their primary keys. Random inserts into a table larger than the page
 * cache would be slow.
 */
export function stagingInserter(
  client: Client,
  staged: readonly SQLiteTable[],
): { insert: Insert; flush: () => void } {
  const writers = new Map<SQLiteTable, Writer>(
    staged.map((table) => {
      const columns = quoted(columnsOf(table).map(([, { name }]) => name));
      client.exec(
        `CREATE TABLE ${stagingTable(table)} AS SELECT ${columns} FROM "${getTableName(table)}" LIMIT 0`,
      );
      return [table, writerOf(client, table, stagingTable(table))];
    }),
  );
  return {
    insert(table, rows) {
      let writer = writers.get(table);
      if (!writer) {
        writer = writerOf(client, table, `"${getTableName(table)}"`);
        writers.set(table, writer);
      }
      for (const row of rows) writer.write(row);
    },
    flush() {
      for (const { flush } of writers.values()) flush();
      for (const table of staged) {
        const columns = quoted(columnsOf(table).map(([, { name }]) => name));
        client.exec(
          `INSERT INTO "${getTableName(table)}" (${columns}) SELECT ${columns} FROM ${stagingTable(table)} ORDER BY ${quoted(keyOf(table))};
          DROP TABLE ${stagingTable(table)}`,
        );
      }
    },
  };
}

const stagingTable = (table: SQLiteTable) => `temp."staged_${getTableName(table)}"`;
const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ');
const columnsOf = (table: SQLiteTable) =>
  Object.entries(getTableColumns(table)).filter(([, column]) => !column.generated);

/** The columns of the primary key of a table. */
function keyOf(table: SQLiteTable): string[] {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  return key.map(({ name }) => name);
}

/** Inserts the rows of a table in batches; `flush` inserts the rest. */
interface Writer {
  write: (row: Row) => void;
  flush: () => void;
}

/** Rows per statement: 16 take three quarters of the time of single inserts. */
const batchSize = 16;

function writerOf(client: Client, table: SQLiteTable, into: string): Writer {
  const columns = columnsOf(table);
  const width = columns.length;
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const insert = `INSERT INTO ${into} (${quoted(columns.map(([, { name }]) => name))}) VALUES`;
  const one = client.prepare(`${insert} ${tuple}`);
  const many = client.prepare(`${insert} ${Array.from({ length: batchSize }, () => tuple).join(', ')}`);
  const keys = columns.map(([key]) => key);
  const defaults = columns.map(([, column]) => column.default ?? null);
  let pending: unknown[] = [];
  return {
    write(row) {
      for (let index = 0; index < width; index++) {
        const value = row[keys[index] as string] ?? defaults[index];
        pending.push(typeof value === 'boolean' ? Number(value) : value);
      }
      if (pending.length < width * batchSize) return;
      many.run(pending);
      pending = [];
    },
    flush() {
      for (let at = 0; at < pending.length; at += width) one.run(pending.slice(at, at + width));
      pending = [];
    },
  };
}

/**
 * Drops all explicit indexes and returns the function that creates them again: sorting once after
 * filling a table is faster.
 */
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
