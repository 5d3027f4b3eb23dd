import { type SQL, sql } from 'drizzle-orm';
import { relatedFields } from '../../../db/search/searchTexts.ts';
import type { nameType, searchField, searchTextKind, searchType } from '../../../db/vocabulary.ts';

/** The types of things that a search finds. */
export type ResultType = keyof typeof searchType;

/** A text in the search index. */
export interface IndexedText {
  /** Whose text it is. */
  kind: keyof typeof searchTextKind;
  field: keyof typeof searchField;
  /** BCP 47 tag; `und` for codes and numbers. */
  lang: string;
  /** The kind of name; null for texts that are not names. */
  nameType: keyof typeof nameType | null;
  text: string;
}

const fieldsOfRelated = sql.raw(relatedFields.map((field) => `'${field}'`).join());

/**
 * The texts by which a searchable item is found, its own and those of what it refers to, in order,
 * as JSON; `id` is the item’s id.
 */
export const textsOf = (id: SQL): SQL => sql`(
  SELECT json_group_array(json_array(kind, field, lang, name_type, text)) FROM (
    SELECT kind, field, lang, name_type, text FROM search_text JOIN search_kind ON search_kind.id = kind_id WHERE owner = ${id}
    UNION ALL
    SELECT CASE WHEN search_related.owner < 0 THEN 'OWN' WHEN other.type = 'ARTICLE' THEN 'ARTICLE' ELSE 'RELATED' END, field, lang, name_type, text
      FROM search_related CROSS JOIN search_text ON search_text.owner = search_related.owner
      CROSS JOIN search_kind ON search_kind.id = kind_id LEFT JOIN searchable AS other ON other.id = search_related.owner
      WHERE searchable_id = ${id} AND (search_related.owner < 0 OR kind = 'OWN' AND field IN (${fieldsOfRelated}))))`;

/** Reads that JSON. */
export const readTexts = (json: string): IndexedText[] =>
  (
    JSON.parse(json) as [IndexedText['kind'], IndexedText['field'], string, IndexedText['nameType'], string][]
  ).map(([kind, field, lang, nameType, text]) => ({ kind, field, lang, nameType, text }));
