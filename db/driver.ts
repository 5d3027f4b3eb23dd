import Database from 'better-sqlite3';

/** A connection of the driver, which only this file imports. */
export type Connection = Database.Database;

/** Opens a database file for reading. */
export const openFile = (path: string): Connection =>
  new Database(path, { readonly: true, fileMustExist: true });

/** Opens a new database file, or one in memory (`:memory:`), for writing. */
export const openNew = (path: string): Connection => new Database(path);

/**
 * A private temporary database: in memory while it is small, then in an unlinked file, which
 * disappears with the process. SQLITE_TMPDIR names the folder.
 */
export function openScratch(): Connection {
  const client = openNew('');
  client.pragma('journal_mode = OFF');
  client.pragma('synchronous = OFF');
  client.pragma('cache_size = -16384');
  return client;
}

/**
 * The identity of a corpus: the hash of its content, the hash of the files it was built from, and
 * a hash of the path of its records (null when they did not come from files).
 */
export interface About {
  revision: string;
  fingerprint: string;
  origin: string | null;
}

/** @throws an Error when the database is not a corpus, or its build was not completed. */
export function aboutOf(client: Connection): About {
  const row = client.prepare<[], About>('SELECT revision, fingerprint, origin FROM corpus').get();
  if (!row) throw new Error('the table corpus is empty');
  return row;
}
