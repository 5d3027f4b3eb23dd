import { hash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type About, aboutOf, type Connection, openFile } from '../../db/driver.ts';
import { tablesFault } from '../../db/tables.ts';
import { shownPath } from '../read/recordFiles.ts';

/** Why a file is not replaced. */
export type RefusalCode = 'NOT_A_FILE' | 'NOT_A_CORPUS' | 'BUILT_ELSEWHERE';

/** The refusal to replace a file that may be the only copy of somebody's work. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** A corpus; `fault` is the reason why this version cannot read it, null when it can. */
type Described = About & { fault: string | null };

/** What is at the path of a corpus. `about` is null for a file that is not a corpus. */
export type Existing = { kind: 'nothing' } | { kind: 'file'; about: Described | null };

/**
 * The file at a path that a corpus is to be written to. A file without bytes counts as nothing,
 * because nothing is lost with it.
 * @throws a Refusal for a folder, device or pipe.
 */
export function existingCorpus(db: string): Existing {
  const stat = statSync(db, { throwIfNoEntry: false });
  if (!stat) return { kind: 'nothing' };
  if (!stat.isFile()) {
    const kind = stat.isDirectory() ? 'a folder' : 'a device, pipe or socket';
    throw new Refusal(
      'NOT_A_FILE',
      `${shownPath(db)} is ${kind}. Name a file with --db or CORPUS_DB, such as corpus.db.`,
    );
  }
  return stat.size === 0 ? { kind: 'nothing' } : { kind: 'file', about: aboutFile(db) };
}

function aboutFile(db: string): Described | null {
  let client: Connection | undefined;
  try {
    client = openFile(db);
    const about = hasOrigin(client) ? aboutOf(client) : earlier(client);
    return about && { ...about, fault: faultOf(client) };
  } catch {
    return null;
  } finally {
    client?.close();
  }
}

const hasOrigin = (client: Connection) =>
  client.prepare("SELECT 1 FROM pragma_table_info('corpus') WHERE name = 'origin'").get() !== undefined;

function faultOf(client: Connection): string | null {
  try {
    return tablesFault(client);
  } catch (error) {
    return (error as Error).message;
  }
}

/** A corpus of a version that did not store the place of the records. */
function earlier(client: Connection): About | null {
  const row = client.prepare<[], Omit<About, 'origin'>>('SELECT revision, fingerprint FROM corpus').get();
  return row ? { ...row, origin: null } : null;
}

/** The path of records, whatever links lead to it. */
function pathOf(records: string): string {
  try {
    return realpathSync(records);
  } catch {
    return resolve(records);
  }
}

/**
 * What identifies a place of records: a hash of its path, because a corpus is published, and the
 * paths of a machine are not.
 */
export const placeOf = (records: string): string => hash('sha256', pathOf(records));

/**
 * Why the file at `db` is not replaced by a corpus of these records; null when it may be replaced,
 * because there is no file, or it was built from the same place.
 */
export function refusalOf(existing: Existing, db: string, records: string): Refusal | null {
  if (existing.kind === 'nothing') return null;
  const { about } = existing;
  if (about === null) {
    return new Refusal(
      'NOT_A_CORPUS',
      `${shownPath(db)} is a file, but no corpus. Name another file with --db or CORPUS_DB, or replace it with: npm run seed -- --db ${shownPath(db)} --force`,
    );
  }
  if (about.origin === placeOf(records)) return null;
  const unread = about.fault === null ? '' : ` This version cannot read it: ${about.fault}.`;
  return new Refusal(
    'BUILT_ELSEWHERE',
    `${shownPath(db)} was not built from the records at ${shownPath(pathOf(records))}.${unread} Build it from its own records with --records or RECORDS, name another file with --db or CORPUS_DB, or replace it with --force.`,
  );
}
