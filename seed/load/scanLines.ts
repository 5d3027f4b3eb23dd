import { statSync } from 'node:fs';
import { checkSource } from '../check/checkRecords.ts';
import { createRecordIndex } from '../check/createRecordIndex.ts';
import type { Scratch } from '../check/indexTables.ts';
import { type ProblemCollector, problemCollector } from '../check/problemCollector.ts';
import { listJsonLines, noArticle } from '../read/jsonFiles.ts';
import { type LineRange, openLineReader, readLines } from '../read/jsonLines.ts';
import { shownPath } from '../read/recordFiles.ts';
import type { Records } from '../read/records.ts';
import { type Counts, recordCounter } from './counts.ts';
import type { OnProgress } from './progress.ts';
import { revisionSum } from './revision.ts';

/**
 * A corpus in JSON Lines after the first reading: facts about all records, and the records again.
 */
export interface ScannedLines {
  problems: ProblemCollector;
  revision: string;
  /** The latest day an article was coded. */
  recordedOn: string;
  counts: Counts;
  /** The record index and the positions of all lines. */
  scratch: Scratch;
  /**
   * Reads the lines again, shared records by slug, then articles by slug, and yields their records
   * after collecting the problems that rules find. Yields nothing when a line could not be parsed,
   * because rules would report missing records.
   * @throws an Error when the files have changed.
   */
  inLoadOrder(onProgress?: OnProgress): Generator<Records>;
  /** Applies the rules to all records without loading them. */
  check(onProgress?: OnProgress): void;
  close(): void;
}

/**
 * Reads a corpus in JSON Lines line by line: checks each record against its shape and adds it to
 * the record index. Only the index grows with the corpus; it moves to a temporary file, so memory
 * is bounded. The order of lines does not matter. `onIndexing` is called when all lines are read,
 * before the index is finalized.
 */
export function scanLines(
  path: string,
  problemLimit?: number,
  onProgress: OnProgress = () => {},
  onIndexing: () => void = () => {},
): ScannedLines {
  const files = listJsonLines(path);
  const state = stateOf(files.paths);
  const problems = problemCollector(problemLimit);
  for (const problem of files.problems) problems.add(problem, () => problem);
  const builder = createRecordIndex();
  const { scratch } = builder;
  scratch.exec(`CREATE TABLE line (
    id INTEGER PRIMARY KEY, file INTEGER, line INTEGER, offset INTEGER, length INTEGER, kind TEXT, slug TEXT, broken INTEGER)`);
  const insertLine = scratch.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const revision = revisionSum();
  const counter = recordCounter();
  const progress = { step: 'reading' as const, lines: 0, records: 0, bytes: 0, ofBytes: files.bytes };
  let complete = true;
  let recordedOn = '0000-01-01';
  for (const { id, reading, file, line, offset, length } of readLines(files)) {
    const { records } = reading;
    for (const problem of reading.problems) problems.add(problem, () => problem);
    complete &&= reading.complete;
    const { kind = null, slug = null } = records.raw[0] ?? {};
    insertLine.run(id, file, line, offset, length, kind, slug, reading.problems.length > 0 ? 1 : 0);
    builder.add(records);
    revision.add(records);
    counter.add(records);
    for (const { value } of records.entries.ARTICLE)
      if (value.coding.codedOn > recordedOn) recordedOn = value.coding.codedOn;
    progress.lines += 1;
    progress.records += countEntries(records);
    progress.bytes += length + 1;
    onProgress(progress);
  }
  if (counter.counts['articles'] === 0 && files.problems.length === 0) {
    const none = noArticle(path);
    problems.add(none, () => none);
  }

  onIndexing();
  const ofRecords = progress.records;
  const reader = openLineReader(files);
  const one = scratch.prepare<[number], LineRange & { broken: number }>('SELECT * FROM line WHERE id = ?');
  const again = (id: number) => {
    const range = one.get(id) as LineRange & { broken: number };
    return reader.read(id, range, range.broken === 0).records;
  };
  // Passages and claims are numbered by slug in this order, and `a-b.p01` sorts before `a.p01`:
  // hence the dot.
  const canonical = `kind = 'ARTICLE', kind <> 'REGION', iif(kind = 'ARTICLE', slug || '.', slug), id`;
  scratch.exec(`CREATE INDEX line_order ON line (${canonical})`);
  const recordIndex = builder.finalize((id) => (again(id).raw[0] as Records['raw'][number]).source);
  return {
    problems,
    revision: revision.revision(),
    recordedOn,
    counts: counter.counts,
    scratch,
    *inLoadOrder(onProgress = () => {}) {
      if (!complete) return;
      const progress = { step: 'loading' as const, lines: 0, records: 0, ofRecords };
      const order = scratch.prepare<[], number>(`SELECT id FROM line ORDER BY ${canonical}`).pluck();
      for (const id of order.iterate()) {
        const records = again(id);
        checkSource(records, recordIndex, problems);
        yield records;
        progress.lines += 1;
        progress.records += countEntries(records);
        onProgress(progress);
      }
      if (stateOf(files.paths) !== state) throw new Error(`${shownPath(path)} changed while it was read.`);
    },
    check(onProgress) {
      for (const _ of this.inLoadOrder(onProgress));
    },
    close() {
      reader.close();
      scratch.close();
    },
  };
}

/** The number of records of a line, of all kinds. */
const countEntries = ({ entries }: Records) =>
  Object.values(entries).reduce((sum, list) => sum + list.length, 0);

/** Sizes and times of files, to detect a change between the two readings. */
function stateOf(paths: string[]): string {
  return paths
    .map((path) => statSync(path))
    .map(({ size, mtimeMs }) => `${size} ${mtimeMs}`)
    .join();
}
