import { existsSync } from 'node:fs';
import { openCorpus } from '../db/open.ts';
import * as schema from '../db/schema.ts';
import { readChecked } from './check.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gather } from './gather.ts';
import { isJsonLines } from './jsonLines.ts';
import { loadGathered, loadRecords } from './load.ts';
import type { Problem } from './problem.ts';
import type { Advance } from './progress.ts';
import { type PlacingStage, putInPlace } from './putInPlace.ts';
import { revisionOf } from './revision.ts';
import { type Counts, recordCounts } from './summary.ts';

/** The steps of a build, in order. Between any two of them it may be killed; `loading` comes once per table, or with JSON Lines per part of it. */
export type Stage = 'reading' | 'loading' | PlacingStage;

export interface BuildOptions {
  /** The folder of records in YAML, or a folder or file of JSON Lines. */
  records: string;
  /** The corpus to build or replace. */
  db: string;
  /** Check only, write nothing. */
  dryRun?: boolean;
  /** Do nothing when the corpus was built from the very same files. */
  ifStale?: boolean;
  /** How many problems to tell at most; all are counted. */
  problemLimit?: number;
  /** Hears of each step before it begins; `detail` is the table being filled, or the part of loading. */
  onStage?: (stage: Stage, detail?: string) => void;
  /** Hears, of JSON Lines, how far reading or loading has come. */
  onAdvance?: (advance: Advance) => void;
}

/** What came of a build. */
export type Outcome =
  | { kind: 'problems'; problems: Problem[]; count: number }
  | { kind: 'current'; revision: string }
  | { kind: 'checked' | 'built'; revision: string; counts: Counts };

/**
 * Builds a corpus from records, if they are sound, and puts it in place whole.
 * @throws an Error when the file cannot be written.
 */
export function buildCorpus(options: BuildOptions): Outcome {
  const { records, db, ifStale = false } = options;
  // Taken before reading: a record that changes meanwhile makes the next build stale, not this one current.
  const fingerprint = fingerprintOf(records);
  if (ifStale) {
    const current = currentCorpus(db);
    if (current?.fingerprint === fingerprint) return { kind: 'current', revision: current.revision };
  }
  return isJsonLines(records) ? buildFromLines(options, fingerprint) : buildFromFolder(options, fingerprint);
}

/** Reads a folder of YAML into memory, and builds. */
function buildFromFolder(options: BuildOptions, fingerprint: string): Outcome {
  const { records: directory, db, dryRun = false, problemLimit, onStage = () => {} } = options;
  onStage('reading');
  const { records, problems } = readChecked(directory);
  if (problems.length > 0)
    return { kind: 'problems', problems: problems.slice(0, problemLimit), count: problems.length };
  if (!dryRun) {
    putInPlace(db, onStage, (corpus) => {
      loadRecords(corpus, records, fingerprint, (table) => onStage('loading', table));
      return true;
    });
  }
  return { kind: dryRun ? 'checked' : 'built', revision: revisionOf(records), counts: recordCounts(records) };
}

/** Reads JSON Lines through to know all records, and then again to check how they fit together and load them. */
function buildFromLines(options: BuildOptions, fingerprint: string): Outcome {
  const { records, db, dryRun = false, problemLimit, onStage = () => {}, onAdvance } = options;
  onStage('reading');
  const gathered = gather(records, problemLimit, onAdvance);
  try {
    const { revision, counts, problems } = gathered;
    if (dryRun || problems.count() > 0) gathered.check(onAdvance);
    else {
      const onStep = (step: string) => onStage('loading', step);
      putInPlace(db, onStage, (corpus) => loadGathered(corpus, gathered, fingerprint, onStep, onAdvance));
    }
    if (problems.count() > 0) return { kind: 'problems', problems: problems.list(), count: problems.count() };
    return { kind: dryRun ? 'checked' : 'built', revision, counts };
  } finally {
    gathered.close();
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
