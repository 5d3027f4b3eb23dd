import { sql } from 'drizzle-orm';
import type { Corpus } from '../../../db/open.ts';
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

/**
 * What has a name that begins with these words, or goes on with them after some. Names spelled as typed first, then those that are so but for accents, then
 * others. Each thing once, with its name to show if that begins so. Each spelling is a range of the key’s index.
 */
export function findSuggestions(
  corpus: Corpus,
  begun: Term,
  types: readonly SearchType[] | null | undefined,
  first: number,
): Suggestion[] {
  const keys = [begun.written, ...spelledOut(begun)].map((words) => words.join(' '));
  const starts = [...new Set(keys)].map((key) => {
    // As the spellings of names are numbered: what was typed as it is, then folded, then in another spelling.
    const typedAs = sql.raw(`${Math.min(keys.indexOf(key), 2)}`);
    return sql`SELECT max(${typedAs}, spelling) AS spelling, text_id, key, turn, ${key.length} AS typed FROM name_start WHERE key >= ${key} AND key < ${key + last}`;
  });
  const only = types
    ? sql`AND searchable.type IN (SELECT value FROM json_each(${JSON.stringify(types)}))`
    : sql``;
  return corpus.all<Suggestion>(sql`
    SELECT type, slug, text, lang, nameType FROM (
      SELECT searchable.type, slug, text, lang, name_type AS nameType, spelling, ${standing} AS standing,
        row_number() OVER (PARTITION BY searchable.id
          ORDER BY spelling, name_type = 'PREFERRED' DESC, turn > 0, lang = 'en' DESC, lang = 'ru' DESC, length(text), text) AS place
      FROM (${sql.join(starts, sql` UNION ALL `)}) AS start
      CROSS JOIN search_text ON search_text.id = text_id CROSS JOIN searchable ON searchable.id = searchable_id ${only})
    WHERE place = 1 ORDER BY spelling, standing DESC, type, slug LIMIT ${first}`);
}
