import { sql } from 'drizzle-orm';
import { derive } from '../../db/derive.ts';
import type { Corpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import type { Records } from '../read/records.ts';
import { boundMemory, dropIndexes, inserter, stagingInserter } from './bulk.ts';
import type { Gathered } from './gather.ts';
import { numberNotes } from './indexKeys.ts';
import { type Insert, type Keys, numberRecords } from './keys.ts';
import { loadArticles, loadClaims } from './loadArticles.ts';
import { loadEntities } from './loadEntities.ts';
import { loadCommitments, loadEvents, loadEventTypes, loadFigures } from './loadSubjects.ts';
import { loadTexts } from './loadTexts.ts';
import type { OnAdvance } from './progress.ts';
import { revisionOf } from './revision.ts';

/** Hears of each table as it is filled. */
type OnTable = (table: string, rows: number) => void;

/** What loading may be told beside the records. */
interface Options {
  /** A folder with the articles’ files, for a corpus that is to hold their texts. */
  sources?: string | undefined;
}

/**
 * Fills an empty corpus with checked records in one transaction, then derives what follows from them and has SQLite verify the whole.
 * `fingerprint` tells a later seed from which files the corpus came. Returns how many articles have their text.
 * @throws an Error when a row is refused or the finished corpus is not sound, which checked records rule out.
 */
export function loadRecords(
  corpus: Corpus,
  records: Records,
  fingerprint: string,
  { onTable = () => {}, sources }: Options & { onTable?: OnTable } = {},
): { revision: string; texts: number } {
  const revision = revisionOf(records);
  const codedOn = records.entries.ARTICLE.map(({ value }) => value.coding.codedOn).sort();
  const keys = numberRecords(records);
  const insert = inserter(corpus.$client, onTable);
  inTransaction(corpus, () => {
    loadAll(records, keys, insert);
    insertCorpus(insert, { revision, recordedOn: codedOn.at(-1) ?? '0000-01-01', fingerprint });
  });
  const texts = sources === undefined ? 0 : loadTexts(corpus, sources);
  finish(corpus, 'integrity_check', (step) => onTable(step, 0));
  return { revision, texts };
}

/**
 * The same with a corpus that is read again a line at a time, and may be of any size. Indexes are made when all rows are there. Of a corpus in which
 * problems turn up no more is loaded, and null returned: what is there then is to be thrown away.
 */
export function loadGathered(
  corpus: Corpus,
  gathered: Gathered,
  fingerprint: string,
  {
    onStep = () => {},
    onAdvance,
    sources,
  }: Options & { onStep?: (step: string) => void; onAdvance?: OnAdvance | undefined } = {},
): { texts: number } | null {
  const { problems, revision, recordedOn, scratch } = gathered;
  const { $client: client } = corpus;
  boundMemory(client);
  client.pragma('foreign_keys = OFF');
  const restoreIndexes = dropIndexes(client);
  const { insert, place } = stagingInserter(client, inOtherOrder);
  onStep('numbers');
  const keys = numberNotes(scratch);
  onStep('rows');
  client.exec('BEGIN');
  for (const records of gathered.inOrder(onAdvance)) {
    if (problems.count() > 0) continue;
    keys.begin(records);
    loadAll(records, keys, insert);
  }
  // What was not loaded whole is thrown away, so nothing is rolled back.
  if (problems.count() > 0) return null;
  insertCorpus(insert, { revision, recordedOn, fingerprint });
  onStep('sorted rows');
  place();
  client.exec('COMMIT');
  onStep('indexes');
  restoreIndexes();
  const texts = sources === undefined ? 0 : loadTexts(corpus, sources);
  // What `integrity_check` does beyond it is to hold each index against its table, and these were only just made from them.
  finish(corpus, 'quick_check', onStep);
  return { texts };
}

/** The tables whose keys go by another slug than that of the article, in whose order rows come. */
const inOtherOrder = [
  schema.commitment,
  schema.commitmentParty,
  schema.commitmentSector,
  schema.commitmentPlace,
  schema.commitmentInstrument,
  schema.commitmentLink,
  schema.event,
  schema.eventParticipant,
  schema.eventPlace,
  schema.eventInstrument,
  schema.figure,
  schema.assessment,
  schema.tenure,
  schema.tenurePassage,
  schema.mention,
];

function loadAll(records: Records, keys: Keys, insert: Insert): void {
  loadEntities(records, keys, insert);
  loadArticles(records, keys, insert);
  loadCommitments(records, keys, insert);
  loadEvents(records, keys, insert);
  loadFigures(records, keys, insert);
  loadClaims(records, keys, insert);
}

function insertCorpus(
  insert: Insert,
  facts: { revision: string; recordedOn: string; fingerprint: string },
): void {
  loadEventTypes(insert);
  insert(schema.corpus, [{ id: 1, licence: 'CC-BY-4.0', ...facts }]);
}

/** Runs in one transaction. Rows refer to rows that come later (a place to its parent), so keys are verified when all are there. */
function inTransaction({ $client }: Corpus, work: () => void): void {
  $client.pragma('foreign_keys = OFF');
  $client.transaction(work)();
}

/** Derives what follows from the rows, and lets SQLite take stock and verify. */
function finish(corpus: Corpus, check: Check, onStep: (step: string) => void): void {
  derive(corpus, onStep);
  onStep('statistics');
  corpus.run(sql`ANALYZE`);
  onStep('verification');
  verify(corpus, check);
  corpus.$client.pragma('foreign_keys = ON');
}

type Check = 'integrity_check' | 'quick_check';

/** Every key leads somewhere, and the file is sound. Each row was held against its CHECKs when it came in, and nothing has changed it. */
function verify(corpus: Corpus, check: Check): void {
  const keys = corpus.all<{ table: string; parent: string }>(sql`PRAGMA foreign_key_check`);
  if (keys.length > 0) {
    throw new Error(
      `${keys.length} foreign keys lead nowhere, the first from ${keys[0]?.table} to ${keys[0]?.parent}.`,
    );
  }
  corpus.$client.pragma('ignore_check_constraints = ON');
  const faults = corpus.$client.pragma(check) as Record<Check, string>[];
  corpus.$client.pragma('ignore_check_constraints = OFF');
  const told = faults.map((fault) => fault[check]).join('; ');
  if (told !== 'ok') throw new Error(`The corpus is not sound: ${told}`);
}
