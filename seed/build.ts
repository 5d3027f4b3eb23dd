import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createCorpus, openCorpus } from '../db/open.ts';
import * as schema from '../db/schema.ts';
import { readChecked } from './check.ts';
import { fingerprintOf } from './fingerprint.ts';
import { loadRecords } from './load.ts';
import { stateOf } from './loadTexts.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';
import { revisionOf } from './revision.ts';

/** The steps of a build, in order. Between any two of them it may be killed; `loading` comes once per table. */
export type Stage = 'reading' | 'creating' | 'loading' | 'closing' | 'syncing' | 'renaming' | 'renamed';

export interface BuildOptions {
  /** The folder of records. */
  records: string;
  /** The corpus to build or replace. */
  db: string;
  /** The folder with the articles’ files, for a corpus that is to hold their texts; without it, it holds none. */
  sources?: string | undefined;
  /** Check only, write nothing. */
  dryRun?: boolean;
  /** Do nothing when the corpus was built from the very same files. */
  ifStale?: boolean;
  /** Hears of each step before it begins; `detail` is the table being filled. */
  onStage?: (stage: Stage, detail?: string) => void;
}

/** What came of a build. */
export type Outcome =
  | { kind: 'problems'; problems: Problem[] }
  | { kind: 'current'; revision: string }
  | { kind: 'checked'; revision: string; records: Records }
  | { kind: 'built'; revision: string; records: Records; texts: number };

/**
 * Builds a corpus into a new file beside the old one and renames it into place when it is whole and on disk. Whoever has the old file open keeps it; a kill
 * at any moment leaves the old corpus, or none, and a leftover that the next build removes.
 * @throws an Error when the file cannot be written.
 */
export function buildCorpus({
  records: directory,
  db,
  sources,
  dryRun = false,
  ifStale = false,
  onStage = () => {},
}: BuildOptions): Outcome {
  // Taken before reading: a record that changes meanwhile makes the next build stale, not this one current.
  const recorded = fingerprintOf(directory);
  const fingerprint = sources === undefined ? recorded : `${recorded}-${stateOf(sources)}`;
  if (ifStale) {
    const current = currentCorpus(db);
    // A corpus that holds texts as well is none the staler for it.
    const isCurrent =
      current?.fingerprint === fingerprint ||
      (sources === undefined && current?.fingerprint.startsWith(`${recorded}-`));
    if (current && isCurrent) return { kind: 'current', revision: current.revision };
  }
  onStage('reading');
  const { records, problems } = readChecked(directory);
  if (problems.length > 0) return { kind: 'problems', problems };
  if (dryRun) return { kind: 'checked', revision: revisionOf(records), records };

  const target = resolve(db);
  removeLeftovers(target);
  // Containers that share a folder may share process ids as well; the random part keeps one build from renaming the other's file.
  const building = `${target}.${process.pid}.${randomBytes(4).toString('hex')}.building`;
  try {
    onStage('creating');
    const corpus = createCorpus(building);
    let loaded: { revision: string; texts: number };
    try {
      loaded = loadRecords(corpus, records, fingerprint, (table) => onStage('loading', table), sources);
    } finally {
      onStage('closing');
      corpus.$client.close();
    }
    onStage('syncing');
    sync(building);
    onStage('renaming');
    renameSync(building, target);
    sync(dirname(target));
    onStage('renamed');
    return { kind: 'built', records, ...loaded };
  } catch (error) {
    rmSync(building, { force: true });
    throw error;
  }
}

/** The corpus that is in place, or null when there is none or it is of another make. */
function currentCorpus(db: string): { fingerprint: string; revision: string } | null {
  if (!existsSync(db)) return null;
  try {
    const corpus = openCorpus(db);
    try {
      return (
        corpus
          .select({ fingerprint: schema.corpus.fingerprint, revision: schema.corpus.revision })
          .from(schema.corpus)
          .get() ?? null
      );
    } finally {
      corpus.$client.close();
    }
  } catch {
    return null;
  }
}

/** Removes what builds of this corpus left that did not live to finish. Those of living processes are theirs. */
function removeLeftovers(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(`${basename(target)}.`)) continue;
    const pid = /\.(\d+)\.[0-9a-f]{8}\.building(-journal)?$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(dirname(target), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
