import { existsSync, statSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { aboutOf, type Connection, openFile, openNew } from './driver.ts';
import { relations } from './relations.ts';
import { migrations, tablesFault } from './tables.ts';

/** Called with the text and the parameters of each SQL statement before it runs. */
export type StatementListener = (sql: string, values: unknown[]) => void;

function handle(client: Connection, onStatement?: StatementListener) {
  return drizzle({
    client,
    relations,
    ...(onStatement ? { logger: { logQuery: onStatement } } : {}),
  });
}

/** A corpus as a Drizzle database; `$client` is the connection of the driver. */
export type Corpus = ReturnType<typeof handle>;

/**
 * Opens a built corpus read-only, with `mmapBytes` of it mapped into memory. Mapped pages count as
 * memory of the process, but the system can reclaim them; other pages go through the page cache of
 * SQLite, 8 MB. Operations that read much take a third less time when the whole file is mapped.
 * @throws an Error with the path and the remedy when there is no file, or it is not a corpus.
 */
export function openCorpus(path: string, onStatement?: StatementListener, mmapBytes = 0): Corpus {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no corpus at ${path}. Build it with: npm run seed`);
  }
  const client = openFile(path);
  const corpus = handle(client, onStatement);
  try {
    revisionOf(corpus);
    const fault = tablesFault(client);
    if (fault) throw new Error(fault);
  } catch (error) {
    client.close();
    throw new Error(
      `The file at ${path} is not a corpus that this version reads (${(error as Error).message}). Build it anew with: npm run seed`,
      { cause: error },
    );
  }
  client.pragma(`mmap_size = ${mmapBytes}`);
  client.pragma('cache_size = -8000');
  client.pragma('query_only = ON');
  return corpus;
}

/**
 * The revision of an open corpus. Bypasses Drizzle, so that statement listeners are not called.
 * @throws an Error when the corpus cannot be read, or its build was not completed.
 */
export const revisionOf = (corpus: Corpus): string => aboutOf(corpus.$client).revision;

/**
 * Creates an empty corpus with all tables in a new file or in memory (`:memory:`). Writes are not
 * durable until the build syncs the file; an unfinished file is discarded, never repaired.
 * @throws an Error with the path when the file exists.
 */
export function createCorpus(path: string, onStatement?: StatementListener): Corpus {
  if (path !== ':memory:' && existsSync(path)) {
    throw new Error(`${path} exists already. A corpus is created in a new file.`);
  }
  const client = openNew(path);
  client.pragma('journal_mode = MEMORY');
  client.pragma('synchronous = OFF');
  client.pragma('foreign_keys = OFF');
  client.unsafeMode(true);
  migrate(handle(client), { migrationsFolder: migrations });
  client.unsafeMode(false);
  client.pragma('foreign_keys = ON');
  return handle(client, onStatement);
}
