import { type SQL, sql } from 'drizzle-orm';
import type { nameType, searchField, searchType } from '../../../db/vocabulary.ts';

/** The types of things that a search finds. */
export type ResultType = keyof typeof searchType;

/** A text in the search index. */
export interface IndexedText {
  field: keyof typeof searchField;
  /** BCP 47 tag; `und` for codes. */
  lang: string;
  /** The kind of name; null for texts that are not names. */
  nameType: keyof typeof nameType | null;
  text: string;
}

/** The texts of a searchable item that can be shown, in order, as JSON; `id` is the item’s id. */
export const textsOf = (id: SQL): SQL =>
  sql`(SELECT json_group_array(json_array(field, lang, name_type, text)) FROM search_text WHERE searchable_id = ${id} AND field IS NOT NULL)`;

/** Reads that JSON. */
export const readTexts = (json: string): IndexedText[] =>
  (JSON.parse(json) as [IndexedText['field'], string, IndexedText['nameType'], string][]).map(
    ([field, lang, nameType, text]) => ({ field, lang, nameType, text }),
  );
