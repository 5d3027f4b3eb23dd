import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { nameType, searchField, searchType, valuesOf } from '../vocabulary.ts';
import { article } from './articles.ts';
import { booleanCheck, inList } from './columns.ts';

/**
 * The text of an article. Filled only in a corpus that was built with `--sources`. Texts are not
 * part of the records, so the revision does not depend on them.
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
 * Derived, filled by `deriveSearch`: every record that a search can find, numbered by type and
 * slug. `mentions` is the number of references to it by parties, participants, claims, places and
 * so on.
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
 * Derived, filled by `deriveSearch`: one row per searchable text, in the spellings of `db/fold.ts`;
 * the FTS5 table `search_index` indexes these rows. Types with several texts have one more row with
 * all of them (`field` null, `text` empty), so that a query may match words of different texts.
 * `whole` marks that row, or the only one: a record is found only if it matches. `weight` is the
 * weight of a match in this text.
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
 * Derived, filled by `deriveSearch`: all indexed words by trigram, with boundary marks (`^^baku$`),
 * for finding similar words. `length` is the length of the word, to restrict candidates.
 */
export const wordGram = sqliteTable(
  'word_gram',
  { gram: text().notNull(), length: integer().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.gram, table.length, table.word] })],
);

/**
 * Derived, filled by `deriveSearch`: every rotation of every name in every spelling (`ilham
 * aliyev`, `aliyev ilham`), for prefix search. `turn` is the number of words moved to the end;
 * `spelling` is 0 for lower case, 1 for folded if different, 2 for any other.
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

/**
 * Derived, filled by `deriveSearch`: the words of names of speakers, and names of places of one
 * word, by how they sound (`db/sound.ts`), for finding spellings in other languages and scripts.
 * `word` is folded, as in the index.
 */
export const nameSound = sqliteTable(
  'name_sound',
  { key: text().notNull(), form: text().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.form, table.word] })],
);
