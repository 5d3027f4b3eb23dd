import { statSync } from 'node:fs';
import { checkSource } from '../check/checkRecords.ts';
import { openNotes } from '../check/createIndex.ts';
import type { Scratch } from '../check/indexTables.ts';
import { collectProblems, type Problems } from '../check/problems.ts';
import { shownPath } from '../read/folder.ts';
import { listJsonLines, noArticle } from '../read/jsonFiles.ts';
import { openRereading, readLines, type Stretch } from '../read/jsonLines.ts';
import type { Records } from '../read/records.ts';
import { type Counts, countRecords } from './counts.ts';
import type { OnAdvance } from './progress.ts';
import { revisionSum } from './revision.ts';

/** A corpus in JSON Lines after its first reading: what is known of the whole, and its lines again. */
export interface Gathered {
  problems: Problems;
  revision: string;
  /** The latest day an article was coded. */
  recordedOn: string;
  counts: Counts;
  /** Notes on all records, for rules and for numbering. */
  scratch: Scratch;
  /**
   * The records of each line once more: shared ones by slug, then articles by slug. What the rules find wrong with them is among the problems by then.
   * Nothing comes when some line could not be made out, because rules would complain of whatever it holds.
   * @throws an Error when the files have changed.
   */
  inOrder(onAdvance?: OnAdvance): Generator<Records>;
  /** Goes through them for the rules’ sake alone. */
  check(onAdvance?: OnAdvance): void;
  close(): void;
}

/**
 * Reads a corpus in JSON Lines through, a line at a time: holds each against its shape and notes what the rules will ask about it. Nothing grows with the
 * corpus but the notes, which go to a temporary file, so it may be of any size. The order of lines does not matter. `onSettling` hears when all lines are read
 * and the notes are put in order.
 */
export function gather(
  path: string,
  problemLimit?: number,
  onAdvance: OnAdvance = () => {},
  onSettling: () => void = () => {},
): Gathered {
  const files = listJsonLines(path);
  const state = stateOf(files.paths);
  const problems = collectProblems(problemLimit);
  for (const problem of files.problems) problems.add(problem.file, problem.line, () => problem);
  const notes = openNotes();
  const { scratch } = notes;
  scratch.exec(`CREATE TABLE line (
    id INTEGER PRIMARY KEY, file INTEGER, line INTEGER, offset INTEGER, length INTEGER, kind TEXT, slug TEXT, broken INTEGER)`);
  const note = scratch.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const revision = revisionSum();
  const counting = countRecords();
  const advance = { step: 'reading' as const, lines: 0, records: 0, bytes: 0, ofBytes: files.bytes };
  let whole = true;
  let recordedOn = '0000-01-01';
  for (const { id, reading, file, line, offset, length } of readLines(files)) {
    const { records } = reading;
    for (const problem of reading.problems) problems.add(problem.file, problem.line, () => problem);
    whole &&= reading.whole;
    const { kind = null, slug = null } = records.written[0] ?? {};
    note.run(id, file, line, offset, length, kind, slug, reading.problems.length > 0 ? 1 : 0);
    notes.take(records);
    revision.add(records);
    counting.add(records);
    for (const { value } of records.entries.ARTICLE)
      if (value.coding.codedOn > recordedOn) recordedOn = value.coding.codedOn;
    advance.lines += 1;
    advance.records += countEntries(records);
    advance.bytes += length + 1;
    onAdvance(advance);
  }
  if (counting.counts['articles'] === 0) problems.add(shownPath(path), 1, () => noArticle(path));

  onSettling();
  const ofRecords = advance.records;
  const rereading = openRereading(files);
  const one = scratch.prepare<[number], Stretch & { broken: number }>('SELECT * FROM line WHERE id = ?');
  const again = (id: number) => {
    const stretch = one.get(id) as Stretch & { broken: number };
    return rereading.read(id, stretch, stretch.broken === 0).records;
  };
  // Passages and claims are numbered by slug as they come, and `a-b.p01` stands before `a.p01`: hence the dot.
  const canonical = `kind = 'ARTICLE', kind <> 'REGION', iif(kind = 'ARTICLE', slug || '.', slug), id`;
  scratch.exec(`CREATE INDEX line_order ON line (${canonical})`);
  const around = notes.settle((id) => (again(id).written[0] as Records['written'][number]).source);
  return {
    problems,
    revision: revision.revision(),
    recordedOn,
    counts: counting.counts,
    scratch,
    *inOrder(onAdvance = () => {}) {
      if (!whole) return;
      const advance = { step: 'loading' as const, lines: 0, records: 0, ofRecords };
      const order = scratch.prepare<[], number>(`SELECT id FROM line ORDER BY ${canonical}`).pluck();
      for (const id of order.iterate()) {
        const records = again(id);
        checkSource(records, around, problems);
        yield records;
        advance.lines += 1;
        advance.records += countEntries(records);
        onAdvance(advance);
      }
      if (stateOf(files.paths) !== state) throw new Error(`${shownPath(path)} changed while it was read.`);
    },
    check(onAdvance) {
      for (const _ of this.inOrder(onAdvance));
    },
    close() {
      rereading.close();
      scratch.close();
    },
  };
}

/** All records of a line, whatever their kind. */
const countEntries = ({ entries }: Records) =>
  Object.values(entries).reduce((sum, list) => sum + list.length, 0);

/** Sizes and times of files, to notice that one was changed between two readings. */
function stateOf(paths: string[]): string {
  return paths
    .map((path) => statSync(path))
    .map(({ size, mtimeMs }) => `${size} ${mtimeMs}`)
    .join();
}
