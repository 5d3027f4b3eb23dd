import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { nameType, searchField, searchType, valuesOf } from '../vocabulary.ts';
import { article } from './articles.ts';
import { booleanCheck, inList } from './columns.ts';

/**
 * The text of an article, as its file has it. Only in a corpus that was built with `--sources`, for whoever holds the files; empty in every other. It is
 * no part of the records, so the revision does not depend on it.
 */
export const articleText = sqliteTable(
  'article_text',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => article.id),
    text: text().notNull(),
  },
  () => [check('article_text_not_empty', sql.raw(`"text" <> ''`))],
);

/**
 * Derived, filled by `deriveSearch`: everything that a search can find, numbered in the order of type and slug. `mentions` is how often the corpus speaks of
 * it: parties, participants, claims, places and so on.
 */
export const searchable = sqliteTable(
  'searchable',
  {
    id: integer().primaryKey(),
    type: text({ enum: valuesOf(searchType) }).notNull(),
    slug: text().notNull(),
    mentions: integer().notNull(),
  },
  (table) => [unique('searchable_once').on(table.type, table.slug), inList('searchable', 'type', searchType)],
);

/**
 * Derived, filled by `deriveSearch`: one row per searchable text, in the spellings that `db/fold.ts` gives it; the FTS5 table `search_index` is an index over
 * these rows. What may have several texts has one row more with all of them (`field` is null, `text` empty), so that words of different texts meet.
 * `whole` marks that row, or the only one: what it does not match is not found. `weight` is what a match in this text counts.
 */
export const searchText = sqliteTable(
  'search_text',
  {
    id: integer().primaryKey(),
    searchableId: integer('searchable_id')
      .notNull()
      .references(() => searchable.id),
    type: text({ enum: valuesOf(searchType) }).notNull(),
    field: text({ enum: valuesOf(searchField) }),
    lang: text().notNull(),
    nameType: text('name_type', { enum: valuesOf(nameType) }),
    whole: integer({ mode: 'boolean' }).notNull(),
    weight: real().notNull(),
    text: text().notNull(),
    folded: text().notNull(),
    second: text().notNull(),
    third: text().notNull(),
    fourth: text().notNull(),
  },
  (table) => [
    index('search_text_searchable').on(table.searchableId),
    inList('search_text', 'type', searchType),
    inList('search_text', 'field', searchField),
    inList('search_text', 'name_type', nameType),
    booleanCheck('search_text', 'whole'),
    check('search_text_name_typed', sql.raw(`("name_type" IS NOT NULL) = ("field" IS 'NAME')`)),
  ],
);

/**
 * Derived, filled by `deriveSearch`: all words of the index, by the trigrams of each between two marks and one (`^^baku$`), so that words that differ in a
 * letter or two are found by what they share. `length` is the word’s, to look only at words of about the same.
 */
export const wordGram = sqliteTable(
  'word_gram',
  { gram: text().notNull(), length: integer().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.gram, table.length, table.word] })],
);

/**
 * Derived, filled by `deriveSearch`: every name in every spelling, from each of its words on and around (`ilham aliyev`, `aliyev ilham`), to be found by how it
 * begins. `turn` is how many words were moved to the end; `spelling` is 0 as written but for case, 1 folded if that is something else, 2 in another.
 */
export const nameStart = sqliteTable(
  'name_start',
  {
    key: text().notNull(),
    turn: integer().notNull(),
    spelling: integer().notNull(),
    textId: integer('text_id')
      .notNull()
      .references(() => searchText.id),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.textId, table.turn] }),
    index('name_start_text').on(table.textId),
  ],
);
