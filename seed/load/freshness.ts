import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type About, aboutOf, openFile } from '../../db/driver.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A corpus to build and its inputs. */
export interface BuildTarget {
  /** The folder of records in YAML, or a folder or file of JSON Lines. */
  records: string;
  /** The corpus to build or replace. */
  db: string;
  /** The folder with the articles' files, for a corpus that contains their texts. */
  sources?: string | undefined;
  /** Do nothing when the corpus was built from the same files. */
  ifStale?: boolean;
}

/** The existing corpus was built from the same files. */
export interface Current {
  kind: 'current';
  revision: string;
}

/**
 * The fingerprint of the inputs of a corpus and, with `ifStale`, the existing corpus if it is
 * current; null means that it has to be built. Most starts need no more, so this module imports
 * nothing that builds.
 */
export function freshness({ records, db, sources, ifStale = false }: BuildTarget): {
  fingerprint: string;
  current: Current | null;
} {
  // Computed before reading: a record that changes meanwhile makes the new corpus stale.
  const recorded = fingerprintOf(records);
  const fingerprint = sources === undefined ? recorded : `${recorded}-${stateOf(sources)}`;
  const existing = ifStale ? aboutCorpus(db) : null;
  // A corpus that also contains texts is current as well.
  const isCurrent =
    existing?.fingerprint === fingerprint ||
    (sources === undefined && existing?.fingerprint.startsWith(`${recorded}-`));
  return {
    fingerprint,
    current: existing && isCurrent ? { kind: 'current', revision: existing.revision } : null,
  };
}

/**
 * A hash of the names, sizes and times of the files in a folder: enough to skip a build with the
 * same result.
 */
function stateOf(sources: string): string {
  const files = readdirSync(sources)
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(sources, name));
      return `${name} ${size} ${mtimeMs}`;
    });
  return hash('sha256', files.join('\n'));
}

/**
 * Revision and fingerprint of the existing corpus; null when there is none or it is not readable.
 */
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
