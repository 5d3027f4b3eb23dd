import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { buildCorpus } from '../../seed/load/build.ts';
import { fixtureRecords } from '../harness.ts';

/** What the later corpus adds to the summary of each commitment. */
export const mark = ' (corrected)';

/** An earlier and a later corpus, and a folder for the files that are served. */
export interface Corpora {
  folder: string;
  /** Puts a corpus where a server opens it, as a build does. */
  put: (which: 'earlier' | 'later', path: string) => void;
  remove: () => void;
}

/**
 * Builds the fixture, and a copy in which every summary of a commitment and the revision differ.
 */
export function makeCorpora(): Corpora {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-faults-'));
  const earlier = join(folder, 'earlier.db');
  const later = join(folder, 'later.db');
  buildCorpus({ records: fixtureRecords, db: earlier });
  copyFileSync(earlier, later);
  const client = new Database(later);
  client.prepare('UPDATE commitment SET summary = summary || ?').run(mark);
  client.prepare(`UPDATE corpus SET revision = 'later'`).run();
  client.close();
  return {
    folder,
    put: (which, path) => {
      copyFileSync(which === 'earlier' ? earlier : later, `${path}.new`);
      renameSync(`${path}.new`, path);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
