import { readChecked } from '../check/checkRecords.ts';
import { isJsonLines } from '../read/jsonFiles.ts';
import type { Problem } from '../read/problem.ts';
import { type Counts, recordCounts } from './counts.ts';
import { placeOf } from './existingCorpus.ts';
import { type BuildTarget, freshness, type Kept } from './freshness.ts';
import { loadRecords, loadScanned } from './load.ts';
import type { OnProgress } from './progress.ts';
import { type ReplacingStage, replaceCorpus } from './replaceCorpus.ts';
import { revisionOf } from './revision.ts';
import { scanLines } from './scanLines.ts';
import { type Stubs, writeStubs } from './stubs.ts';

/**
 * The stages of a build, in order. Only JSON Lines have `indexing`; `loading` is reported once per
 * table or, for JSON Lines, once per step.
 */
export type Stage = 'reading' | 'indexing' | 'loading' | ReplacingStage;

export interface BuildOptions extends BuildTarget {
  /** Write stubs of missing shared records into a folder of YAML. */
  stubs?: boolean;
  /** The number of problems to list; all are counted. */
  problemLimit?: number;
  /** Called before each stage; `detail` is the table or the step of loading. */
  onStage?: (stage: Stage, detail?: string) => void;
  /** Called with the progress of reading and loading JSON Lines. */
  onProgress?: OnProgress;
}

/** The result of a build. */
export type Outcome =
  /** `count` is the number of problems, `places` that of the places that have them. */
  | { kind: 'problems'; problems: Problem[]; count: number; places: number; stubs?: Stubs }
  | Kept
  | { kind: 'checked'; revision: string; counts: Counts }
  | { kind: 'built'; revision: string; counts: Counts; texts: number };

/**
 * Builds a corpus from records without problems and replaces the old one atomically. Does nothing
 * when `ifStale` is set and the corpus is current or of other records.
 * @throws a Refusal when the file is not a corpus of these records, unless `force` is set; an Error
 * when it cannot be written.
 */
export function buildCorpus(options: BuildOptions): Outcome {
  const { fingerprint, kept } = freshness(options);
  return kept ?? rebuildCorpus(options, fingerprint);
}

/**
 * The same without regard to the current corpus. `fingerprint` is stored in the new one.
 * @throws an Error when the file cannot be written.
 */
export const rebuildCorpus = (options: BuildOptions, fingerprint: string): Outcome =>
  isJsonLines(options.records) ? buildFromLines(options, fingerprint) : buildFromFolder(options, fingerprint);

/** Builds from a folder of YAML, which is read into memory. */
function buildFromFolder(options: BuildOptions, fingerprint: string): Outcome {
  const { records: directory, db, sources, dryRun = false, problemLimit, onStage = () => {} } = options;
  onStage('reading');
  const { records, problems, places } = readChecked(directory);
  if (problems.length > 0) {
    const listed = problems.slice(0, problemLimit);
    const stubs = options.stubs ? { stubs: writeStubs(directory, problems) } : {};
    return { kind: 'problems', problems: listed, count: problems.length, places, ...stubs };
  }
  const summary = { revision: revisionOf(records), counts: recordCounts(records) };
  if (dryRun) return { kind: 'checked', ...summary };
  let texts = 0;
  replaceCorpus(db, onStage, (corpus) => {
    const onTable = (table: string) => onStage('loading', table);
    const origin = placeOf(directory);
    texts = loadRecords(corpus, records, fingerprint, { onTable, sources, origin }).texts;
    return true;
  });
  return { kind: 'built', ...summary, texts };
}

/**
 * Builds from JSON Lines, which are read twice: to index all records, then to check and load them.
 */
function buildFromLines(options: BuildOptions, fingerprint: string): Outcome {
  const { records, db, sources, dryRun = false, problemLimit, onStage = () => {}, onProgress } = options;
  onStage('reading');
  const scanned = scanLines(records, problemLimit, onProgress, () => onStage('indexing'));
  try {
    const { revision, counts, problems } = scanned;
    let texts = 0;
    if (dryRun || problems.count().problems > 0) scanned.check(onProgress);
    else {
      const onStep = (step: string) => onStage('loading', step);
      replaceCorpus(db, onStage, (corpus) => {
        const origin = placeOf(records);
        const loaded = loadScanned(corpus, scanned, fingerprint, { onStep, onProgress, sources, origin });
        if (loaded) texts = loaded.texts;
        return loaded !== null;
      });
    }
    const { problems: count, places } = problems.count();
    if (count > 0) return { kind: 'problems', problems: problems.list(), count, places };
    return dryRun ? { kind: 'checked', revision, counts } : { kind: 'built', revision, counts, texts };
  } finally {
    scanned.close();
  }
}
