import Database from 'better-sqlite3';

/** A connection of the driver, which only this file loads. */
export type Connection = Database.Database;

/** Opens a database file for reading. */
export const openFile = (path: string): Connection =>
  new Database(path, { readonly: true, fileMustExist: true });

/** Opens a new database file, or one in memory (`:memory:`), for writing. */
export const openNew = (path: string): Connection => new Database(path);

/**
 * A database for notes of one’s own while something is built: in memory while it is small, then in a temporary file that no one else sees and that is
 * gone with the process, however it ends. SQLITE_TMPDIR says where.
 */
export function openScratch(): Connection {
  const client = openNew('');
  client.pragma('journal_mode = OFF');
  client.pragma('synchronous = OFF');
  client.pragma('cache_size = -16384');
  return client;
}

/** What a corpus says of itself: the hash of its content, and that of the files it was built from. */
export interface About {
  revision: string;
  fingerprint: string;
}

/** @throws an Error when the database is no corpus, or was not built whole. */
export function aboutOf(client: Connection): About {
  const row = client.prepare<[], About>('SELECT revision, fingerprint FROM corpus').get();
  if (!row) throw new Error('it has no row about itself');
  return row;
}
