import { existsSync } from 'node:fs';
import { openCorpus } from '../db/open.ts';
import * as schema from '../db/schema.ts';
import { readChecked } from './check.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gather } from './gather.ts';
import { isJsonLines } from './jsonLines.ts';
import { loadGathered, loadRecords } from './load.ts';
import { stateOf } from './loadTexts.ts';
import type { Problem } from './problem.ts';
import type { Advance } from './progress.ts';
import { type PlacingStage, putInPlace } from './putInPlace.ts';
import { revisionOf } from './revision.ts';
import { type Counts, recordCounts } from './summary.ts';

/** The steps of a build, in order. Between any two of them it may be killed; `settling` is for JSON Lines, and `loading` comes once per table, or with them per part of it. */
export type Stage = 'reading' | 'settling' | 'loading' | PlacingStage;

export interface BuildOptions {
  /** The folder of records in YAML, or a folder or file of JSON Lines. */
  records: string;
  /** The corpus to build or replace. */
  db: string;
  /** The folder with the articles’ files, for a corpus that is to hold their texts; without it, it holds none. */
  sources?: string | undefined;
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
  | { kind: 'checked'; revision: string; counts: Counts }
  | { kind: 'built'; revision: string; counts: Counts; texts: number };

/**
 * Builds a corpus from records, if they are sound, and puts it in place whole.
 * @throws an Error when the file cannot be written.
 */
export function buildCorpus(options: BuildOptions): Outcome {
  const { records, db, sources, ifStale = false } = options;
  // Taken before reading: a record that changes meanwhile makes the next build stale, not this one current.
  const recorded = fingerprintOf(records);
  const fingerprint = sources === undefined ? recorded : `${recorded}-${stateOf(sources)}`;
  if (ifStale) {
    const current = currentCorpus(db);
    // A corpus that holds texts as well is none the staler for it.
    const isCurrent =
      current?.fingerprint === fingerprint ||
      (sources === undefined && current?.fingerprint.startsWith(`${recorded}-`));
    if (current && isCurrent) return { kind: 'current', revision: current.revision };
  }
  return isJsonLines(records) ? buildFromLines(options, fingerprint) : buildFromFolder(options, fingerprint);
}

/** Reads a folder of YAML into memory, and builds. */
function buildFromFolder(options: BuildOptions, fingerprint: string): Outcome {
  const { records: directory, db, sources, dryRun = false, problemLimit, onStage = () => {} } = options;
  onStage('reading');
  const { records, problems } = readChecked(directory);
  if (problems.length > 0)
    return { kind: 'problems', problems: problems.slice(0, problemLimit), count: problems.length };
  const about = { revision: revisionOf(records), counts: recordCounts(records) };
  if (dryRun) return { kind: 'checked', ...about };
  let texts = 0;
  putInPlace(db, onStage, (corpus) => {
    const onTable = (table: string) => onStage('loading', table);
    texts = loadRecords(corpus, records, fingerprint, { onTable, sources }).texts;
    return true;
  });
  return { kind: 'built', ...about, texts };
}

/** Reads JSON Lines through to know all records, and then again to check how they fit together and load them. */
function buildFromLines(options: BuildOptions, fingerprint: string): Outcome {
  const { records, db, sources, dryRun = false, problemLimit, onStage = () => {}, onAdvance } = options;
  onStage('reading');
  const gathered = gather(records, problemLimit, onAdvance, () => onStage('settling'));
  try {
    const { revision, counts, problems } = gathered;
    let texts = 0;
    if (dryRun || problems.count() > 0) gathered.check(onAdvance);
    else {
      const onStep = (step: string) => onStage('loading', step);
      putInPlace(db, onStage, (corpus) => {
        const loaded = loadGathered(corpus, gathered, fingerprint, { onStep, onAdvance, sources });
        if (loaded) texts = loaded.texts;
        return loaded !== null;
      });
    }
    if (problems.count() > 0) return { kind: 'problems', problems: problems.list(), count: problems.count() };
    return dryRun ? { kind: 'checked', revision, counts } : { kind: 'built', revision, counts, texts };
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
