import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dayCheck } from './columns.ts';

/**
 * The single row about the corpus. `revision` is a hash of the content of the records, independent
 * of order and time; `recordedOn` the latest day on which an article was coded; `fingerprint` a
 * hash of the files it was built from, by which `npm run seed -- --if-stale` detects changes;
 * `origin` a hash of the absolute path of the records it was built from, null when they did not
 * come from files, by which a build recognizes a corpus of other records and does not replace it
 * unasked; a published corpus does not tell the path.
 */
export const corpus = sqliteTable(
  'corpus',
  {
    id: integer().primaryKey(),
    revision: text().notNull(),
    recordedOn: text('recorded_on').notNull(),
    licence: text().notNull(),
    fingerprint: text().notNull(),
    origin: text(),
  },
  () => [check('corpus_single', sql.raw(`"id" = 1`)), dayCheck('corpus', 'recorded_on')],
);
