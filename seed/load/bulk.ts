import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Corpus } from '../../db/open.ts';
import type { Insert } from './keys.ts';

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

/** Inserts rows at once, so that what refuses one is told of the table that it is for. */
export function inserter(client: Client, onTable: (table: string, rows: number) => void = () => {}): Insert {
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
 * The same, but rows wait until there are some of their table, and those of the `staged` tables are only put aside, in a temporary file, until `place` puts all
 * in, these in the order of their keys. Rows that come in another order would go all over a table, which takes long once it is larger than what is kept of it in
 * memory.
 */
export function stagingInserter(
  client: Client,
  staged: readonly SQLiteTable[],
): { insert: Insert; place: () => void } {
  const writers = new Map<SQLiteTable, Writer>(
    staged.map((table) => {
      const columns = quoted(columnsOf(table).map(([, { name }]) => name));
      client.exec(`CREATE TABLE ${aside(table)} AS SELECT ${columns} FROM "${getTableName(table)}" LIMIT 0`);
      return [table, writerOf(client, table, aside(table))];
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
    place() {
      for (const { flush } of writers.values()) flush();
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

/** Takes rows of a table and inserts so many at a time; `flush` inserts those that wait. */
interface Writer {
  write: (row: Row) => void;
  flush: () => void;
}

/** So many rows are inserted by one statement, which takes three quarters of the time that as many statements take. */
const atATime = 16;

function writerOf(client: Client, table: SQLiteTable, into: string): Writer {
  const columns = columnsOf(table);
  const width = columns.length;
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const insert = `INSERT INTO ${into} (${quoted(columns.map(([, { name }]) => name))}) VALUES`;
  const one = client.prepare(`${insert} ${tuple}`);
  const many = client.prepare(`${insert} ${Array.from({ length: atATime }, () => tuple).join(', ')}`);
  const keys = columns.map(([key]) => key);
  const defaults = columns.map(([, column]) => column.default ?? null);
  let waiting: unknown[] = [];
  return {
    write(row) {
      for (let index = 0; index < width; index++) {
        const value = row[keys[index] as string] ?? defaults[index];
        waiting.push(typeof value === 'boolean' ? Number(value) : value);
      }
      if (waiting.length < width * atATime) return;
      many.run(waiting);
      waiting = [];
    },
    flush() {
      for (let at = 0; at < waiting.length; at += width) one.run(waiting.slice(at, at + width));
      waiting = [];
    },
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
