import { type SQL, sql } from 'drizzle-orm';
import { editDistance } from '../../../db/editDistance.ts';
import { lengthOf } from '../../../db/fold.ts';
import { gramsOf } from '../../../db/search.ts';
import { nominativeSoundsOf, type Sound, soundsOf } from '../../../db/sound.ts';
import { canBeMisspelt, nameCandidates, type Query, spellingsOfTerm, type Term, termsOf } from './parse.ts';

/**
 * Words to match instead of those typed, and the number of letters that differ: none for another
 * name, `soundAlike` for the same name as another language spells it.
 */
export interface Variant {
  words: readonly string[];
  edits: number;
}

/** Between no letter and one: a spelling of which no letter is wrong, but not as indexed. */
export const soundAlike = 0.5;

/** The most that forms of names that sound alike may differ, as a part of the letters typed. */
const maxSoundDifference = 0.4;

/** How far a name in the nominative is from one in another case. */
const caseDifference = 0.1;

/** Adjacent terms that are a name, and the other names of what it names. */
export interface Synonyms {
  terms: Term[];
  variants: Variant[];
}

/** Query expansion: what else can match besides the query as typed. */
export interface Expansion {
  /** Other spellings and corrections by term: words of texts, the nearest first. */
  corrections: Map<Term, Variant[]>;
  synonyms: Synonyms[];
}

/**
 * How many letters may be wrong: none in a short word, one from four letters on, two from eight on.
 */
const maxEdits = (word: string) => (lengthOf(word) < 4 ? 0 : lengthOf(word) < 8 ? 1 : 2);

/** Variants per word or name at most: the nearest, and those of the items most often mentioned. */
const maxCorrections = 20;
const maxSynonyms = 60;

/**
 * One edit changes up to four trigrams (a swap of neighbours does), which bounds how many two words
 * share.
 */
const gramsPerEdit = 4;

/** The trigrams of a word, and the conditions on similar words in `word_gram`. */
function similarTo(word: string) {
  const grams = gramsOf(word);
  const edits = maxEdits(word);
  const shared = Math.max(1, grams.length - gramsPerEdit * edits);
  return { word, grams, shared, shortest: lengthOf(word) - edits, longest: lengthOf(word) + edits };
}

const join = (words: readonly string[]) => words.join(' ');

/** A sound of a word of a query, and how far it is from the word as typed. */
type TypedSound = Sound & { distance: number };

/**
 * What to look up to expand a query: spellings of words by term, and runs of terms that can be a
 * name.
 */
interface Lookup {
  spellings: Map<Term, string[]>;
  sounds: Map<Term, TypedSound[]>;
  runs: { terms: Term[]; keys: string[] }[];
}

function lookupOf(query: Query): Lookup {
  const single = termsOf(query).filter(canBeMisspelt);
  const spellings = new Map(
    single.map((term) => [term, [...new Set(term.words[0])].filter((word) => maxEdits(word) > 0)]),
  );
  const sounds = new Map(single.map((term) => [term, typedSounds(join(term.typed))]));
  const runs = nameCandidates(query).map((terms) => ({
    terms,
    keys: spellingsOfTerm({ words: terms.flatMap(({ words }) => words) }).map(join),
  }));
  return { spellings, sounds, runs };
}

const typedSounds = (word: string): TypedSound[] => [
  ...soundsOf(word, null).map((sound) => ({ ...sound, distance: 0 })),
  ...nominativeSoundsOf(word).map((sound) => ({ ...sound, distance: caseDifference })),
];

/** The words of a query that can be misspelt, with their trigrams, as JSON. */
export const wordsToCorrect = (query: Query): string =>
  JSON.stringify([...new Set([...lookupOf(query).spellings.values()].flat())].map(similarTo));

/** The keys of how the words of a query may sound, as JSON. */
export const soundsToFind = (query: Query): string =>
  JSON.stringify([...new Set([...lookupOf(query).sounds.values()].flat().map(({ key }) => key))]);

/** The parts of a query that can be names, as JSON. */
export const namesToExpand = (query: Query): string =>
  JSON.stringify([...new Set(lookupOf(query).runs.flatMap(({ keys }) => keys))]);

/**
 * A similar word, a form and the word that sounds so, or another name, with the word, key or name
 * of the query.
 */
type Found = [kind: 'near' | 'sound' | 'name', asked: string, found: string];

/**
 * SQL that selects, as JSON in `found`, words that are similar to words of the query, words of names
 * that sound like them, and other names of what the query names: `Россия` is Russia too, `МТЗ` the
 * Minsk Tractor Works.
 */
export const expansionQuery = (words: string, sounds: string, names: string): SQL => sql`
  SELECT json_group_array(json_array(kind, asked, found) ORDER BY mentions DESC, found) AS found FROM (
    SELECT 'near' AS kind, asked.value ->> 'word' AS asked, word_gram.word AS found, 0 AS mentions
    FROM json_each(${words}) AS asked CROSS JOIN json_each(asked.value, '$.grams') AS gram
    CROSS JOIN word_gram ON word_gram.gram = gram.value
      AND word_gram.length BETWEEN asked.value ->> 'shortest' AND asked.value ->> 'longest'
    GROUP BY asked.key, word_gram.word HAVING count(*) >= asked.value ->> 'shared'
    UNION ALL
    SELECT 'sound', name_sound.key, form || ' ' || word, 0
    FROM json_each(${sounds}) AS asked CROSS JOIN name_sound ON name_sound.key = asked.value
    UNION ALL
    SELECT DISTINCT 'name', asked.value, other_start.key, searchable.mentions
    FROM json_each(${names}) AS asked
    CROSS JOIN name_start ON name_start.key = asked.value AND name_start.turn = 0
    CROSS JOIN search_text ON search_text.id = name_start.text_id
    CROSS JOIN searchable ON searchable.id = search_text.searchable_id
    CROSS JOIN search_text AS other ON other.searchable_id = searchable.id AND other.name_type <> 'ATTESTED'
    CROSS JOIN name_start AS other_start ON other_start.text_id = other.id AND other_start.turn = 0
      AND (other_start.spelling = 2 OR other_start.key = other.folded))`;

/** The expansion of a query from the JSON that its `expansionQuery` found. */
export function expansionOf(query: Query, json: string): Expansion {
  const { spellings, sounds, runs } = lookupOf(query);
  const byKey = Map.groupBy(JSON.parse(json) as Found[], ([kind, asked]) => `${kind} ${asked}`);
  const foundFor = (kind: Found[0], asked: string) =>
    (byKey.get(`${kind} ${asked}`) ?? []).map(([, , found]) => found);
  return {
    corrections: new Map(
      [...spellings].map(([term, words]) => {
        const alike = soundAlikes(term, sounds.get(term) ?? [], (key) => foundFor('sound', key));
        const known = new Set(alike.flatMap(({ words }) => words));
        const corrections = correctionsOf(words, (word) => foundFor('near', word));
        return [term, [...alike, ...corrections.filter(({ words: [word = ''] }) => !known.has(word))]];
      }),
    ),
    synonyms: runs.flatMap(({ terms, keys }) => {
      const others = new Set(keys.flatMap((key) => foundFor('name', key)));
      // A longer name that contains the typed one matches nothing more.
      const names = [...others].filter((other) => !keys.some((key) => ` ${other} `.includes(` ${key} `)));
      const variants = names.slice(0, maxSynonyms).map((name) => ({ words: name.split(' '), edits: 0 }));
      return variants.length ? [{ terms, variants }] : [];
    }),
  };
}

/** The words whose sound is nearest to one of a term, other than its own spellings. */
function soundAlikes(
  { words: [own] }: Term,
  sounds: TypedSound[],
  candidatesFor: (key: string) => string[],
): Variant[] {
  const found = sounds.flatMap(({ key, form, distance }) =>
    candidatesFor(key).map((candidate) => {
      const [other = '', word = ''] = candidate.split(' ');
      return { word, difference: distance + editDistance(form, other) / form.length };
    }),
  );
  const others = found.filter(({ word }) => !own?.includes(word));
  const least = Math.min(maxSoundDifference, ...others.map(({ difference }) => difference));
  const nearest = others.filter(({ difference }) => difference === least);
  return [...new Set(nearest.map(({ word }) => word))].map((word) => ({ words: [word], edits: soundAlike }));
}

/** The candidates within the edit distance allowed, the nearest first. */
function correctionsOf(spellings: string[], candidatesFor: (spelling: string) => string[]): Variant[] {
  const distances = new Map<string, number>();
  for (const spelling of spellings) {
    for (const word of candidatesFor(spelling)) {
      const edits = editDistance(spelling, word);
      if (edits <= maxEdits(spelling)) distances.set(word, Math.min(edits, distances.get(word) ?? edits));
    }
  }
  return [...distances]
    .map(([word, edits]) => ({ words: [word], edits }))
    .filter(({ edits }) => edits > 0)
    .sort((a, b) => a.edits - b.edits || (join(a.words) < join(b.words) ? -1 : 1))
    .slice(0, maxCorrections);
}
