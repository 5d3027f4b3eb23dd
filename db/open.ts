import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { aboutOf, type Connection, openFile, openNew } from './driver.ts';
import { relations } from './relations.ts';

const migrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** What is called with the text of every SQL statement, and the values it is given, before it runs. */
export type StatementListener = (sql: string, values: unknown[]) => void;

function handle(client: Connection, onStatement?: StatementListener) {
  return drizzle({
    client,
    relations,
    ...(onStatement ? { logger: { logQuery: onStatement } } : {}),
  });
}

/** A corpus through Drizzle; `$client` is the driver’s own connection. */
export type Corpus = ReturnType<typeof handle>;

/**
 * Opens a built corpus for reading, with so many bytes of it mapped into memory. What is mapped and has been read counts as the process’s, though the system
 * takes it back when it wants to; what is not is read from the system’s cache, of which SQLite keeps 8 MB. Operations that read much take a third less when
 * all is mapped.
 * @throws an Error with the path and the remedy when there is no file, or it is no corpus.
 */
export function openCorpus(path: string, onStatement?: StatementListener, mmapBytes = 0): Corpus {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no corpus at ${path}. Build it with: npm run seed`);
  }
  const client = openFile(path);
  const corpus = handle(client, onStatement);
  try {
    revisionOf(corpus);
    checkTables(corpus);
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

/** The same corpus on the same connection, with a listener of its own, for whoever asks what was read. */
export const listenedTo = (corpus: Corpus, onStatement: StatementListener): Corpus =>
  handle(corpus.$client, onStatement);

/** @throws an Error when the corpus was built with other tables than this version has. */
function checkTables({ $client }: Corpus): void {
  const built = $client.prepare('SELECT name FROM __drizzle_migrations ORDER BY name').pluck().all();
  const known = readdirSync(migrations).sort();
  if (built.join() !== known.join()) {
    throw new Error(`it has the tables of ${built.at(-1) ?? 'no version'}, not those of ${known.at(-1)}`);
  }
}

/**
 * The revision of an open corpus, read through the driver so that no listener hears of it.
 * @throws an Error when the corpus cannot be read, or was not built whole.
 */
export const revisionOf = (corpus: Corpus): string => aboutOf(corpus.$client).revision;

/**
 * Creates an empty corpus with all tables, at a path where nothing is yet or in memory (`:memory:`), ready to be filled in one transaction.
 * Durability is left to the end of the build: a file that was not finished is thrown away, never repaired.
 * @throws an Error with the path when something is there.
 */
export function createCorpus(path: string, onStatement?: StatementListener): Corpus {
  if (path !== ':memory:' && existsSync(path)) {
    throw new Error(
      `There is something at ${path} already. A corpus is created beside it, under another name.`,
    );
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
