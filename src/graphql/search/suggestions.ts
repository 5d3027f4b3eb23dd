import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../db/open.ts';
import type { Rows } from '../../compile/declaration.ts';
import { spelledOut } from './compile.ts';
import type { FoundText, SearchType } from './hits.ts';
import type { Term } from './parse.ts';

/** Something whose name begins so, with that name. */
export interface Suggestion extends Pick<FoundText, 'text' | 'lang' | 'nameType'> {
  type: SearchType;
  slug: string;
}

/** Comes after every key that begins so. */
const last = '\u{10FFFF}';

/** The more of a name has been typed, the more it is meant; a little less when it begins with other words; and what the corpus speaks of often, most. */
const standing = sql.raw(
  '(1 + ln(1 + mentions)) * (0.3 + 0.7 * typed / length(key)) * CASE turn WHEN 0 THEN 1 ELSE 0.7 END',
);

/** The ranges of the key’s index that names begin in, one for each spelling of what was typed, as JSON. */
export function startsOf(begun: Term): string {
  const keys = [begun.written, ...spelledOut(begun)].map((words) => words.join(' '));
  return JSON.stringify(
    [...new Set(keys)].map((key) => ({
      key,
      end: key + last,
      typed: key.length,
      // As the spellings of names are numbered: what was typed as it is, then folded, then in another spelling.
      spelling: Math.min(keys.indexOf(key), 2),
    })),
  );
}

/**
 * SQL that selects what has a name that begins so, or goes on so after some words. Names spelled as typed first, then those that are so but for accents,
 * then others: `place` is from 1. Each thing once, with its name to show if that begins so.
 */
export function suggestionsQuery(
  starts: string,
  types: readonly SearchType[] | null | undefined,
  first: number,
): SQL {
  const only = types
    ? sql`AND searchable.type IN (SELECT value FROM json_each(${JSON.stringify(types)}))`
    : sql``;
  return sql`
    SELECT type, slug, text, lang, nameType, row_number() OVER (ORDER BY spelling, standing DESC, type, slug) AS place FROM (
      SELECT searchable.type, slug, text, lang, name_type AS nameType, spelling, ${standing} AS standing,
        row_number() OVER (PARTITION BY searchable.id
          ORDER BY spelling, name_type = 'PREFERRED' DESC, turn > 0, lang = 'en' DESC, lang = 'ru' DESC, length(text), text) AS choice
      FROM (
        SELECT max(asked.value ->> 'spelling', spelling) AS spelling, text_id, name_start.key, turn, asked.value ->> 'typed' AS typed
        FROM json_each(${starts}) AS asked CROSS JOIN name_start
          ON name_start.key >= asked.value ->> 'key' AND name_start.key < asked.value ->> 'end') AS start
      CROSS JOIN search_text ON search_text.id = text_id CROSS JOIN searchable ON searchable.id = searchable_id ${only})
    WHERE choice = 1 ORDER BY place LIMIT ${first}`;
}

/** What has a name that begins so, in order. */
export const findSuggestions = (
  corpus: Corpus,
  begun: Term,
  types: readonly SearchType[] | null | undefined,
  first: number,
): Suggestion[] => corpus.all<Suggestion>(suggestionsQuery(startsOf(begun), types, first));

/** The same for the compiler. */
export function suggestionRows(query: SQL, alias: string): Rows {
  const column = (name: string) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
  return {
    from: sql`(${query}) AS ${sql.identifier(alias)}`,
    orderBy: [column('place')],
    source: Object.fromEntries(
      ['type', 'slug', 'text', 'lang', 'nameType'].map((name) => [name, column(name)]),
    ),
  };
}
