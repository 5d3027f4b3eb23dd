import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { existingCorpus, refusalOf } from './existingCorpus.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A corpus to build and its inputs. */
export interface BuildTarget {
  /** The folder of records in YAML, or a folder or file of JSON Lines. */
  records: string;
  /** The corpus to build or replace. */
  db: string;
  /** The folder with the articles' files, for a corpus that contains their texts. */
  sources?: string | undefined;
  /** Do nothing when the corpus was built from the same files, or from records of another place. */
  ifStale?: boolean;
  /** Check the records only, and write nothing. */
  dryRun?: boolean;
  /** Replace any file, also a corpus of other records. */
  force?: boolean;
}

/**
 * The existing corpus stays: it was built from the same files, or from records of another place.
 */
export type Kept =
  | { kind: 'current'; revision: string }
  /** `reason` says what it was built from and how to replace it. */
  | { kind: 'elsewhere'; revision: string; reason: string };

/**
 * The fingerprint of the inputs of a corpus and, with `ifStale`, the existing corpus if it stays;
 * null means that it has to be built. Most starts need no more, so this module imports nothing that
 * builds.
 * @throws a Refusal when the file may not be replaced.
 */
export function freshness({ records, db, sources, ifStale, dryRun, force }: BuildTarget): {
  fingerprint: string;
  kept: Kept | null;
} {
  // Computed before reading: a record that changes meanwhile makes the new corpus stale.
  const recorded = fingerprintOf(records);
  const fingerprint = sources === undefined ? recorded : `${recorded}-${stateOf(sources)}`;
  if (dryRun && !ifStale) return { fingerprint, kept: null };
  const existing = existingCorpus(db);
  const about = existing.kind === 'file' ? existing.about : null;
  const refusal = force ? null : refusalOf(existing, db, records);
  // A corpus that cannot be served is no reason to go on.
  if (ifStale && about?.fault === null && refusal) {
    const { revision } = about;
    return { fingerprint, kept: { kind: 'elsewhere', revision, reason: refusal.message } };
  }
  if (refusal && !dryRun) throw refusal;
  // A corpus that also contains texts is current as well.
  const isCurrent =
    about?.fingerprint === fingerprint ||
    (sources === undefined && about?.fingerprint.startsWith(`${recorded}-`));
  return {
    fingerprint,
    kept: ifStale && about && isCurrent ? { kind: 'current', revision: about.revision } : null,
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
