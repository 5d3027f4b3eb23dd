import { getTableName, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { derive } from '../db/derive.ts';
import type { Corpus } from '../db/open.ts';
import * as schema from '../db/schema.ts';
import { loadArticles, loadClaims } from './loadArticles.ts';
import { loadEntities } from './loadEntities.ts';
import { type Insert, numberRecords } from './loading.ts';
import { loadCommitments, loadEvents, loadFigures } from './loadSubjects.ts';
import { loadTexts } from './loadTexts.ts';
import type { Records } from './records.ts';
import { revisionOf } from './revision.ts';

/** Rows per INSERT. SQLite takes 32766 values in one statement; the widest table has some 25 columns. */
const batch = 500;

/**
 * Fills an empty corpus with checked records in one transaction, then derives what follows from them and has SQLite verify the whole.
 * `fingerprint` tells a later seed from which files the corpus came; `onTable` hears of each table as it is filled; `sources` is a folder with the articles’
 * files, for a corpus that is to hold their texts.
 * @throws an Error when a row is refused or the finished corpus is not sound, which checked records rule out.
 */
export function loadRecords(
  corpus: Corpus,
  records: Records,
  fingerprint: string,
  onTable: (table: string, rows: number) => void = () => {},
  sources?: string,
): { revision: string; texts: number } {
  const keys = numberRecords(records);
  const revision = revisionOf(records);
  corpus.transaction((transaction) => {
    // Rows refer to rows of later batches (a place to its parent), so keys are verified at the commit.
    transaction.run(sql`PRAGMA defer_foreign_keys = ON`);
    const insert: Insert = (table, rows) => {
      onTable(getTableName(table), rows.length);
      for (let start = 0; start < rows.length; start += batch) {
        transaction
          .insert(table as SQLiteTable)
          .values(rows.slice(start, start + batch))
          .run();
      }
    };
    loadEntities(records, keys, insert);
    loadArticles(records, keys, insert);
    loadCommitments(records, keys, insert);
    loadEvents(records, keys, insert);
    loadFigures(records, keys, insert);
    loadClaims(records, keys, insert);
    const codedOn = records.entries.ARTICLE.map(({ value }) => value.coding.codedOn).sort();
    insert(schema.corpus, [
      { id: 1, revision, recordedOn: codedOn.at(-1) ?? '0000-01-01', licence: 'CC-BY-4.0', fingerprint },
    ]);
  });
  const texts = sources === undefined ? 0 : loadTexts(corpus, sources);
  onTable('derived', 0);
  derive(corpus);
  corpus.run(sql`ANALYZE`);
  verify(corpus);
  return { revision, texts };
}

/** Every key leads somewhere, and the file is sound. */
function verify(corpus: Corpus): void {
  const keys = corpus.all<{ table: string; parent: string }>(sql`PRAGMA foreign_key_check`);
  if (keys.length > 0) {
    throw new Error(
      `${keys.length} foreign keys lead nowhere, the first from ${keys[0]?.table} to ${keys[0]?.parent}.`,
    );
  }
  const faults = corpus
    .all<{ integrity_check: string }>(sql`PRAGMA integrity_check`)
    .map((row) => row.integrity_check);
  if (faults.join() !== 'ok') throw new Error(`The corpus is not sound: ${faults.join('; ')}`);
}
