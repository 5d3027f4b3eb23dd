import { readChecked } from '../check/checkRecords.ts';
import { isJsonLines } from '../read/jsonFiles.ts';
import type { Problem } from '../read/problem.ts';
import { type Counts, recordCounts } from './counts.ts';
import { type Current, freshness, type Wanted } from './freshness.ts';
import { gather } from './gather.ts';
import { loadGathered, loadRecords } from './load.ts';
import type { Advance } from './progress.ts';
import { type PlacingStage, putInPlace } from './putInPlace.ts';
import { revisionOf } from './revision.ts';

/** The steps of a build, in order. Between any two of them it may be killed; `settling` is for JSON Lines, and `loading` comes once per table, or with them per part of it. */
export type Stage = 'reading' | 'settling' | 'loading' | PlacingStage;

export interface BuildOptions extends Wanted {
  /** Check only, write nothing. */
  dryRun?: boolean;
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
  | Current
  | { kind: 'checked'; revision: string; counts: Counts }
  | { kind: 'built'; revision: string; counts: Counts; texts: number };

/**
 * Builds a corpus from records, if they are sound, and puts it in place whole.
 * @throws an Error when the file cannot be written.
 */
export function buildCorpus(options: BuildOptions): Outcome {
  const { fingerprint, current } = freshness(options);
  return current ?? buildAnew(options, fingerprint);
}

/**
 * The same whatever is in place, with the fingerprint that the corpus is to have.
 * @throws an Error when the file cannot be written.
 */
export const buildAnew = (options: BuildOptions, fingerprint: string): Outcome =>
  isJsonLines(options.records) ? buildFromLines(options, fingerprint) : buildFromFolder(options, fingerprint);

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
