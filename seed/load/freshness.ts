import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type About, aboutOf, openFile } from '../../db/driver.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Which corpus is wanted, of what. */
export interface Wanted {
  /** The folder of records in YAML, or a folder or file of JSON Lines. */
  records: string;
  /** The corpus to build or replace. */
  db: string;
  /** The folder with the articles’ files, for a corpus that is to hold their texts; without it, it holds none. */
  sources?: string | undefined;
  /** Do nothing when the corpus was built from the very same files. */
  ifStale?: boolean;
}

/** The corpus in place was built from the very same files. */
export interface Current {
  kind: 'current';
  revision: string;
}

/**
 * The fingerprint of what a corpus is to be built from; and, when only a stale one is to be replaced, whether the one in place is current: null when it
 * is to be built. This is all that most starts need, so it loads nothing that building does.
 */
export function freshness({ records, db, sources, ifStale = false }: Wanted): {
  fingerprint: string;
  current: Current | null;
} {
  // Taken before reading: a record that changes meanwhile makes the next build stale, not this one current.
  const recorded = fingerprintOf(records);
  const fingerprint = sources === undefined ? recorded : `${recorded}-${stateOf(sources)}`;
  const inPlace = ifStale ? aboutCorpus(db) : null;
  // A corpus that holds texts as well is none the staler for it.
  const isCurrent =
    inPlace?.fingerprint === fingerprint ||
    (sources === undefined && inPlace?.fingerprint.startsWith(`${recorded}-`));
  return {
    fingerprint,
    current: inPlace && isCurrent ? { kind: 'current', revision: inPlace.revision } : null,
  };
}

/** A hash that tells one state of a folder of files from another by names, sizes and times, which is enough to skip a build that would make the same again. */
function stateOf(sources: string): string {
  const files = readdirSync(sources)
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(sources, name));
      return `${name} ${size} ${mtimeMs}`;
    });
  return hash('sha256', files.join('\n'));
}

/** What the corpus in place says of itself, or null when there is none or it is of another make. */
function aboutCorpus(db: string): About | null {
  if (!existsSync(db)) return null;
  try {
    const client = openFile(db);
    try {
      return aboutOf(client);
    } finally {
      client.close();
    }
  } catch {
    return null;
  }
}
