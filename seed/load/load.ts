import { sql } from 'drizzle-orm';
import { derive } from '../../db/derive.ts';
import type { Corpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import type { Records } from '../read/records.ts';
import { boundMemory, directInserter, dropIndexes, stagingInserter } from './bulk.ts';
import { type Insert, type Keys, keysOfRecords } from './keys.ts';
import { keysOfIndex } from './keysOfIndex.ts';
import { loadArticles, loadClaims } from './loadArticles.ts';
import { loadEntities } from './loadEntities.ts';
import { loadMoved } from './loadMoved.ts';
import { loadCommitments, loadEvents, loadEventTypes, loadFigures, loadStatements } from './loadSubjects.ts';
import { loadTexts } from './loadTexts.ts';
import type { OnProgress } from './progress.ts';
import { revisionOf } from './revision.ts';
import type { ScannedLines } from './scanLines.ts';
import { wrongBounds } from './wrongBounds.ts';

/** Called before rows are inserted into a table, or with a step of the end and 0 rows. */
type OnTable = (table: string, rows: number) => void;

/** Inputs beside the records. */
interface Options {
  /** The folder with the articles' files, for a corpus that contains their texts. */
  sources?: string | undefined;
  /** The path of the records; none when they did not come from files. */
  origin?: string | undefined;
}

/**
 * Fills an empty corpus with checked records in one transaction, then fills the derived tables and
 * verifies the file. `fingerprint` identifies the files it was built from. Returns the revision and
 * the number of articles with text.
 * @throws an Error when SQLite rejects a row or the finished corpus is invalid, which checked
 * records rule out.
 */
export function loadRecords(
  corpus: Corpus,
  records: Records,
  fingerprint: string,
  { onTable = () => {}, sources, origin }: Options & { onTable?: OnTable } = {},
): { revision: string; texts: number } {
  const revision = revisionOf(records);
  const codedOn = records.entries.ARTICLE.map(({ value }) => value.coding.codedOn).sort();
  const keys = keysOfRecords(records);
  const insert = directInserter(corpus.$client, onTable);
  inTransaction(corpus, () => {
    loadAll(records, keys, insert);
    insertCorpus(insert, { revision, recordedOn: codedOn.at(-1) ?? '0000-01-01', fingerprint, origin });
  });
  const texts = sources === undefined ? 0 : loadTexts(corpus, sources);
  finish(corpus, 'integrity_check', (step) => onTable(step, 0));
  return { revision, texts };
}

/**
 * Fills an empty corpus of any size from scanned lines. Indexes are created after all rows. Returns
 * null as soon as a rule finds a problem; the corpus is then to be discarded.
 */
export function loadScanned(
  corpus: Corpus,
  scanned: ScannedLines,
  fingerprint: string,
  {
    onStep = () => {},
    onProgress,
    sources,
    origin,
  }: Options & { onStep?: (step: string) => void; onProgress?: OnProgress | undefined } = {},
): { texts: number } | null {
  const { problems, revision, recordedOn, scratch } = scanned;
  const { $client: client } = corpus;
  boundMemory(client);
  client.pragma('foreign_keys = OFF');
  const restoreIndexes = dropIndexes(client);
  const { insert, flush } = stagingInserter(client, outOfOrder);
  onStep('numbers');
  const keys = keysOfIndex(scratch);
  onStep('rows');
  client.exec('BEGIN');
  for (const records of scanned.inLoadOrder(onProgress)) {
    if (problems.count().problems > 0) continue;
    keys.begin(records);
    loadAll(records, keys, insert);
  }
  // An incomplete corpus is discarded, so there is no rollback.
  if (problems.count().problems > 0) return null;
  insertCorpus(insert, { revision, recordedOn, fingerprint, origin });
  onStep('sorted rows');
  flush();
  client.exec('COMMIT');
  onStep('indexes');
  restoreIndexes();
  const texts = sources === undefined ? 0 : loadTexts(corpus, sources);
  // `integrity_check` would also compare each index with its table, from which it was just created.
  finish(corpus, 'quick_check', onStep);
  return { texts };
}

/**
 * The tables whose primary keys do not follow the slug of the article, which is the order of
 * loading.
 */
const outOfOrder = [
  schema.commitment,
  schema.commitmentParty,
  schema.commitmentSector,
  schema.commitmentPlace,
  schema.commitmentInstrument,
  schema.commitmentLink,
  schema.commitmentChange,
  schema.statement,
  schema.statementParty,
  schema.statementSector,
  schema.statementPlace,
  schema.statementCommitment,
  schema.event,
  schema.eventParticipant,
  schema.eventPlace,
  schema.eventInstrument,
  schema.figure,
  schema.assessment,
  schema.tenure,
  schema.tenureSighting,
  schema.tenurePassage,
  schema.mention,
];

function loadAll(records: Records, keys: Keys, insert: Insert): void {
  loadEntities(records, keys, insert);
  loadArticles(records, keys, insert);
  loadCommitments(records, keys, insert);
  loadStatements(records, keys, insert);
  loadEvents(records, keys, insert);
  loadFigures(records, keys, insert);
  loadClaims(records, keys, insert);
  loadMoved(records, keys, insert);
}

function insertCorpus(
  insert: Insert,
  facts: { revision: string; recordedOn: string; fingerprint: string; origin: string | undefined },
): void {
  loadEventTypes(insert);
  insert(schema.corpus, [{ id: 1, licence: 'CC-BY-4.0', ...facts }]);
}

/**
 * Runs in one transaction. Rows refer to later rows (a place to its parent), so foreign keys are
 * verified at the end.
 */
function inTransaction({ $client }: Corpus, work: () => void): void {
  $client.pragma('foreign_keys = OFF');
  $client.transaction(work)();
}

/** Fills the derived tables, collects statistics and verifies the file. */
function finish(corpus: Corpus, check: Check, onStep: (step: string) => void): void {
  derive(corpus, onStep);
  onStep('statistics');
  corpus.run(sql`ANALYZE`);
  onStep('verification');
  verify(corpus, check);
  corpus.$client.pragma('foreign_keys = ON');
}

type Check = 'integrity_check' | 'quick_check';

/**
 * Verifies foreign keys and the file. CHECKs are skipped: each row was checked when it was
 * inserted.
 */
function verify(corpus: Corpus, check: Check): void {
  const keys = corpus.all<{ table: string; parent: string }>(sql`PRAGMA foreign_key_check`);
  if (keys.length > 0) {
    throw new Error(
      `${keys.length} foreign keys have no target, the first from ${keys[0]?.table} to ${keys[0]?.parent}.`,
    );
  }
  corpus.$client.pragma('ignore_check_constraints = ON');
  const faults = corpus.$client.pragma(check) as Record<Check, string>[];
  corpus.$client.pragma('ignore_check_constraints = OFF');
  const report = faults.map((fault) => fault[check]).join('; ');
  if (report !== 'ok') throw new Error(`The corpus is invalid: ${report}`);
  const [wrong] = wrongBounds(corpus);
  if (wrong) throw new Error(`The bounds of a date are not those of its EDTF text: ${wrong}`);
}
