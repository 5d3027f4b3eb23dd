import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { contributorRole, genre, valuesOf } from '../vocabulary.ts';
import { actorKey, actorReference } from './actors.ts';
import { dayCheck, edtf, edtfChecks, inList, sha256Check, slugCheck } from './columns.ts';

/**
 * One captured text: its origin and the identity of the file, without its sentences. `file` is the
 * name of the captured file, `codePoints` its length in Unicode code points, `title` the printed
 * title, null if there is none. `coded…` and `reviewedBy` document the record; a letter identifies
 * a coding.
 */
export const article = sqliteTable(
  'article',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    file: text().notNull(),
    sha256: text().notNull().unique(),
    codePoints: integer('code_points').notNull(),
    title: text(),
    lang: text().notNull(),
    genre: text({ enum: valuesOf(genre) }).notNull(),
    label: text().notNull(),
    summary: text().notNull(),
    ...edtf('published'),
    rights: text(),
    codedBy: text('coded_by').notNull(),
    codedOn: text('coded_on').notNull(),
    reviewedBy: text('reviewed_by'),
    codingNote: text('coding_note'),
  },
  (table) => [
    index('article_published').on(table.publishedEarliest, table.slug),
    index('article_published_latest').on(table.publishedLatest, table.slug),
    index('article_lang').on(table.lang),
    index('article_genre').on(table.genre),
    inList('article', 'genre', genre),
    slugCheck('article'),
    sha256Check('article'),
    check('article_code_points_positive', sql.raw(`"code_points" > 0`)),
    dayCheck('article', 'coded_on'),
    ...edtfChecks('article', 'published'),
  ],
);

/**
 * Ranges of an article that are page furniture (navigation, share buttons, headers, related links)
 * and therefore no evidence.
 */
export const furniture = sqliteTable(
  'furniture',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.start] }),
    check('furniture_span', sql.raw(`"start" >= 0 AND "end" > "start"`)),
  ],
);

/** The contributors to an article, by role. */
export const contributor = sqliteTable(
  'contributor',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    role: text({ enum: valuesOf(contributorRole) }).notNull(),
    ...actorKey(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.role, table.actorId] }),
    ...actorReference(table, 'contributor'),
    index('contributor_role').on(table.role, table.articleId),
    inList('contributor', 'role', contributorRole),
  ],
);

/**
 * A range of an article: code points [start, end) of the file and the SHA-256 of that slice in
 * UTF-8 (W3C TextPositionSelector). It contains no text; a holder of the file can verify and read
 * it.
 */
export const passage = sqliteTable(
  'passage',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    start: integer().notNull(),
    end: integer().notNull(),
    sha256: text().notNull(),
  },
  (table) => [
    unique('passage_position').on(table.articleId, table.start, table.end),
    index('passage_start').on(table.start),
    index('passage_end').on(table.end),
    unique('passage_id_article').on(table.id, table.articleId),
    slugCheck('passage'),
    sha256Check('passage'),
    check('passage_span', sql.raw(`"start" >= 0 AND "end" > "start"`)),
  ],
);
