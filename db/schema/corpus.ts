import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dayCheck } from './columns.ts';

/**
 * The one row about the corpus as a whole. `revision` is a hash of the records’ content, independent of order and time; `recordedOn` the latest day an
 * article was coded; `fingerprint` tells the seed command whether the files it was built from have changed since.
 */
export const corpus = sqliteTable(
  'corpus',
  {
    id: integer().primaryKey(),
    revision: text().notNull(),
    recordedOn: text('recorded_on').notNull(),
    licence: text().notNull(),
    fingerprint: text().notNull(),
  },
  () => [check('corpus_single', sql.raw(`"id" = 1`)), dayCheck('corpus', 'recorded_on')],
);
