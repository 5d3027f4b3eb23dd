import { type SQL, sql } from 'drizzle-orm';
import { editDistance } from '../../../db/editDistance.ts';
import { lengthOf } from '../../../db/fold.ts';
import { gramsOf } from '../../../db/search/deriveSearch.ts';
import type { Rows } from '../../compile/declaration.ts';
import { columnsOf } from '../fields/fields.ts';
import type { ResultType } from './indexedTexts.ts';
import { spellingsOfTerm, type Term } from './parse.ts';
import { searchFunctions } from './searchFunctions.ts';

/** The source of a suggestion. */
export type SuggestionSource = Record<(typeof columns)[number], SQL>;

const columns = ['type', 'slug', 'text', 'lang', 'nameType'] as const;

/** Sorts after every character that a key can have. */
const last = '\u{10FFFF}';

/**
 * The rank of a suggestion: higher the more of the name is typed, lower when the typed words are
 * not its first ones, and higher the more often the corpus mentions the item.
 */
const rank = sql.raw(
  '(1 + ln(1 + mentions)) * (0.3 + 0.7 * typed / length(key)) * CASE turn WHEN 0 THEN 1 ELSE 0.7 END',
);

/** The ranges of `name_start.key` to read, one for each spelling of a prefix, as JSON. */
export function keyRanges(prefix: Term): string {
  const keys = [prefix.typed, ...spellingsOfTerm(prefix)].map((words) => words.join(' '));
  return JSON.stringify(
    [...new Set(keys)].map((key) => ({
      key,
      end: key + last,
      typed: key.length,
      // Numbered like `name_start.spelling`: as typed, folded, any other spelling.
      spelling: Math.min(keys.indexOf(key), 2),
    })),
  );
}

/** A last word of fewer letters is not corrected. */
const shortestCorrected = 4;

/** One edit changes up to four trigrams. */
const gramsPerEdit = 4;

/** The last words of a prefix, in every spelling, with the trigrams at their beginning, as JSON. */
export const slipKeys = (prefix: Term): string =>
  JSON.stringify(
    spellingsOfTerm(prefix).flatMap((words) => {
      const last = words.at(-1) ?? '';
      if (lengthOf(last) < shortestCorrected) return [];
      const grams = gramsOf(last).slice(0, -1);
      return [
        {
          head: words.slice(0, -1).join(' '),
          last,
          grams,
          shared: Math.max(1, grams.length - gramsPerEdit),
          shortest: lengthOf(last) - 1,
        },
      ];
    }),
  );

/**
 * The ranges for beginnings of words that differ in one letter from the last word of a prefix;
 * `found` are `slipKeys` with such words, as JSON.
 */
export function slipRanges(found: string): string {
  const keys = new Set(
    (JSON.parse(found) as [head: string, last: string, word: string][]).flatMap(([head, last, word]) => {
      const letters = [...word];
      const size = lengthOf(last);
      return [size - 1, size, size + 1]
        .filter((length) => length <= letters.length)
        .map((length) => letters.slice(0, length).join(''))
        .filter((beginning) => editDistance(last, beginning, 1) === 1)
        .map((beginning) => (head ? `${head} ${beginning}` : beginning));
    }),
  );
  return JSON.stringify([...keys].map((key) => ({ key, end: key + last, typed: key.length, spelling: 3 })));
}

/**
 * The items with a name of which the first words, or later ones, begin with a prefix; `ranges` are
 * its `keyRanges`, `slips` its `slipKeys`, used if nothing begins with it. Names as typed come
 * first, then those equal but for accents and case, then others. Each item comes once, with the
 * best of these names.
 */
export function suggestionRows(
  ranges: string,
  slips: string,
  types: readonly ResultType[] | null | undefined,
  first: number,
  alias: string,
): Rows {
  const only = types
    ? sql`AND searchable.type IN (SELECT value FROM json_each(${JSON.stringify(types)}))`
    : sql``;
  const suggestions = sql`
    SELECT type, slug, text, lang, nameType, row_number() OVER (ORDER BY spelling, standing DESC, type, slug) AS place FROM (
      SELECT searchable.type, slug, text, lang, name_type AS nameType, spelling, ${rank} AS standing,
        row_number() OVER (PARTITION BY searchable.id
          ORDER BY spelling, name_type = 'PREFERRED' DESC, turn > 0, lang = 'en' DESC, lang = 'ru' DESC, length(text), text) AS choice
      FROM (
        SELECT max(asked.value ->> 'spelling', spelling) AS spelling, text_id, name_start.key, turn, asked.value ->> 'typed' AS typed
        FROM json_each(CASE WHEN EXISTS (SELECT 1 FROM json_each(${ranges}) AS exact CROSS JOIN name_start
            ON name_start.key >= exact.value ->> 'key' AND name_start.key < exact.value ->> 'end') THEN ${ranges}
          ELSE ${sql.raw(searchFunctions.slips)}((
            SELECT json_group_array(json_array(head, last, word)) FROM (
              SELECT slip.value ->> 'head' AS head, slip.value ->> 'last' AS last, word_gram.word
              FROM json_each(${slips}) AS slip CROSS JOIN json_each(slip.value, '$.grams') AS gram
              CROSS JOIN word_gram ON word_gram.gram = gram.value AND word_gram.length >= slip.value ->> 'shortest'
              GROUP BY slip.key, word_gram.word HAVING count(*) >= slip.value ->> 'shared'))) END) AS asked CROSS JOIN name_start
          ON name_start.key >= asked.value ->> 'key' AND name_start.key < asked.value ->> 'end') AS start
      CROSS JOIN search_text ON search_text.id = text_id CROSS JOIN search_kind ON search_kind.id = kind_id AND field = 'NAME'
      CROSS JOIN searchable ON searchable.id = owner ${only})
    WHERE choice = 1 ORDER BY place LIMIT ${first}`;
  return {
    from: sql`(${suggestions}) AS ${sql.identifier(alias)}`,
    orderBy: [sql.raw(`${alias}.place`)],
    source: columnsOf(alias, columns),
  };
}
