import { sql } from 'drizzle-orm';
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { nameType, searchField, searchTextKind, searchType, valuesOf } from '../vocabulary.ts';
import { article } from './articles.ts';
import { inList } from './columns.ts';

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
 * slug. `recordId` is its id in its own table, `mentions` the number of references to it by
 * parties, participants, claims, places and so on.
 */
export const searchable = sqliteTable(
  'searchable',
  {
    id: integer().primaryKey(),
    type: text({ enum: valuesOf(searchType) }).notNull(),
    slug: text().notNull(),
    recordId: integer('record_id').notNull(),
    mentions: integer().notNull(),
  },
  (table) => [
    unique('searchable_once').on(table.type, table.slug),
    unique('searchable_record').on(table.type, table.recordId),
    inList('searchable', 'type', searchType),
  ],
);

/** Derived, filled by `deriveSearch`: the numbers of the searchable records of each type. */
export const searchRange = sqliteTable(
  'search_range',
  {
    type: text({ enum: valuesOf(searchType) }).primaryKey(),
    first: integer().notNull(),
    last: integer().notNull(),
  },
  () => [
    inList('search_range', 'type', searchType),
    check('search_range_order', sql.raw(`"first" <= "last"`)),
  ],
);

/**
 * Derived, filled by `deriveSearch`: the kinds of searchable texts. `kind` is whose text it is,
 * `weight` the weight of a match. `lang` is `und` for codes and numbers.
 */
export const searchKind = sqliteTable(
  'search_kind',
  {
    id: integer().primaryKey(),
    kind: text({ enum: valuesOf(searchTextKind) }).notNull(),
    field: text({ enum: valuesOf(searchField) }).notNull(),
    lang: text().notNull(),
    nameType: text('name_type', { enum: valuesOf(nameType) }),
    weight: real().notNull(),
  },
  (table) => [
    uniqueIndex('search_kind_once').on(table.kind, table.field, table.lang, sql`coalesce("name_type", '')`),
    inList('search_kind', 'kind', searchTextKind),
    inList('search_kind', 'field', searchField),
    inList('search_kind', 'name_type', nameType),
    check('search_kind_name_typed', sql.raw(`("name_type" IS NOT NULL) = ("field" = 'NAME')`)),
  ],
);

/**
 * Derived, filled by `deriveSearch`: one row per searchable text. `owner` is the searchable record
 * that has it; a negative number is a term, which many records share (`db/search/searchTerms.ts`).
 * The FTS5 table `search_index` indexes the folded texts, for phrases.
 */
export const searchText = sqliteTable(
  'search_text',
  {
    id: integer().primaryKey(),
    owner: integer().notNull(),
    kindId: integer('kind_id')
      .notNull()
      .references(() => searchKind.id),
    text: text().notNull(),
    folded: text().notNull(),
  },
  (table) => [index('search_text_owner').on(table.owner), index('search_text_kind').on(table.kindId)],
);

/**
 * Derived, filled by `deriveSearch`: the owners of texts by which a record is found beside its own:
 * what it refers to, articles, and terms.
 */
export const searchRelated = sqliteTable(
  'search_related',
  {
    searchableId: integer('searchable_id')
      .notNull()
      .references(() => searchable.id),
    owner: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.searchableId, table.owner] })],
);

/**
 * Derived, filled by `deriveSearch`: the records that every word finds, as bytes
 * (`db/search/postings.ts`); those of a frequent word in several parts, `first` being the first
 * record of the part.
 */
export const searchWord = sqliteTable(
  'search_word',
  {
    word: text().notNull(),
    first: integer().notNull(),
    postings: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.word, table.first] })],
);

/**
 * Derived, filled by `deriveSearch`: the reduced forms of words by language
 * (`db/search/wordForms.ts`), for finding their inflected forms.
 */
export const wordForm = sqliteTable(
  'word_form',
  { form: text().notNull(), lang: text().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.form, table.lang, table.word] })],
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
