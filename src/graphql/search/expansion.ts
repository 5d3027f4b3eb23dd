import { type SQL, sql } from 'drizzle-orm';
import { editDistance } from '../../../db/editDistance.ts';
import { fold, lengthOf, spellingsOf } from '../../../db/fold.ts';
import { gramsOf } from '../../../db/search/deriveSearch.ts';
import { formLanguages, formsOf } from '../../../db/search/wordForms.ts';
import { nominativeSoundsOf, type Sound, soundsOf } from '../../../db/sound.ts';
import { translationsOf } from './glossary.ts';
import {
  canBeMisspelt,
  nameCandidates,
  type Query,
  spellingsOfTerm,
  type Term,
  termsOf,
  type WholeName,
  wholeNameOf,
} from './parse.ts';

/** Words to match instead of those typed, and the number of letters that differ. */
export interface Variant {
  words: readonly string[];
  edits: number;
}

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
  /** Other forms of inflected words, by term. */
  forms: Map<Term, string[]>;
  /** Words with the same meaning in any language, and their forms, by term. */
  translations: Map<Term, string[]>;
  /** Words of names as other languages spell them, by term. */
  alike: Map<Term, string[]>;
  /** The indexed words that begin with a prefix, by term. */
  beginnings: Map<Term, string[]>;
  /**
   * The items that have the whole query as a name or code, with the greatest weight of such a name.
   */
  named: Map<number, number>;
  /** Spelling corrections by term: words of names, the nearest first. */
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

/** A reduced form with its language. */
type FormKey = [form: string, lang: string];

const formKeys = (word: string, lang: string | null): FormKey[] =>
  formLanguages(word, lang).flatMap((known) => formsOf(word, known).map((form): FormKey => [form, known]));

/** What to look up to expand a query. */
interface Lookup {
  /** Spellings of words that can be misspelt, by term. */
  spellings: Map<Term, string[]>;
  /** How words may sound, by term. */
  sounds: Map<Term, TypedSound[]>;
  /** The reduced forms of words, by term, as form and language. */
  forms: Map<Term, FormKey[]>;
  /** The reduced forms of their translations, by term. */
  translations: Map<Term, FormKey[]>;
  /** Prefixes of words in every spelling, by term. */
  prefixes: Map<Term, string[]>;
  /** Runs of terms that can be a name. */
  runs: { terms: Term[]; keys: string[] }[];
  /** The whole query as a name. */
  whole: WholeName;
}

function lookupOf(query: Query): Lookup {
  const terms = termsOf(query);
  const words = terms.filter(canBeMisspelt);
  return {
    spellings: new Map(
      words
        .filter(({ rank }) => rank > 0)
        .map((term) => [
          term,
          [...new Set([...(term.words[0] ?? []), ...latinForms(term)])].filter((word) => maxEdits(word) > 0),
        ]),
    ),
    sounds: new Map(
      words.filter(({ rank }) => rank > 0).map((term) => [term, typedSounds(join(term.typed))]),
    ),
    forms: new Map(words.map((term) => [term, formKeys(term.typed[0] as string, null)])),
    translations: new Map(
      words
        .filter(({ rank }) => rank > 0)
        .map((term) => [
          term,
          translationsOf(term.typed[0] as string).flatMap(({ word, lang }) => formKeys(word, lang)),
        ]),
    ),
    prefixes: new Map(
      terms
        .filter(({ words, prefix }) => prefix && words.length === 1)
        .map((term) => [term, spellingsOfTerm(term).flat()]),
    ),
    runs: nameCandidates(query).map((terms) => ({
      terms,
      keys: spellingsOfTerm({ words: terms.flatMap(({ words }) => words) }).map(join),
    })),
    whole: wholeNameOf(query),
  };
}

/**
 * The reduced forms of a Cyrillic word in Latin letters: `Путиным` is found as `putin` too. Short
 * ones are left out.
 */
const latinForms = ({ typed: [word = ''], words: [own = []] }: Term): string[] =>
  /\p{Script=Cyrillic}/u.test(word)
    ? formKeys(word, null)
        .filter(([form]) => form !== fold(word) && lengthOf(form) > 3)
        .flatMap(([form]) => spellingsOf(form, null).slice(1))
        .filter((spelling) => spelling !== '' && !own.includes(spelling))
    : [];

const typedSounds = (word: string): TypedSound[] => [
  ...soundsOf(word, null).map((sound) => ({ ...sound, distance: 0 })),
  ...nominativeSoundsOf(word).map((sound) => ({ ...sound, distance: caseDifference })),
];

const distinct = <Value>(lists: Iterable<Value[]>) => [...new Set([...lists].flat())];

/** What `expansionQuery` looks up for a query, as JSON. */
export function keysToExpand(query: Query): string {
  const { spellings, sounds, forms, translations, prefixes, runs, whole } = lookupOf(query);
  const keys = [...forms.values(), ...translations.values()].flat();
  return JSON.stringify({
    near: distinct(spellings.values()).map(similarTo),
    sound: distinct(sounds.values().map((list) => list.map(({ key }) => key))),
    form: [...new Map(keys.map((key) => [key.join(' '), key])).values()],
    inflected: distinct(
      runs.flatMap(({ terms: [term, ...more] }) =>
        term && more.length === 0 ? [forms.get(term) ?? []] : [],
      ),
    ),
    prefix: distinct(prefixes.values()).map((prefix) => [prefix, prefix + lastLetter]),
    name: distinct(runs.map(({ keys }) => keys)),
    whole: whole.keys.map((key) => [key, null]).concat(whole.ofPersons.map((key) => [key, 'SPEAKER'])),
    wholeForm: (whole.only && forms.get(whole.only)) ?? [],
  });
}

/** Sorts after every letter that a word can have. */
const lastLetter = '\u{10FFFF}';

/**
 * What was looked up, and what was found for it: a word, a name, or an item with the weight of its
 * name.
 */
type Found = [
  kind: 'near' | 'sound' | 'form' | 'prefix' | 'name' | 'whole',
  asked: string,
  found: string,
  weight: number,
];

/**
 * SQL that selects, as JSON in `found`, for the keys of `keysToExpand`: words that are similar to
 * words of the query (`near`), sound like them in names, have a form in common with them or begin
 * with a prefix of it, the other names of what the query names (`Россия` is Russia too, `МТЗ` the
 * Minsk Tractor Works), and the items that the whole query names.
 */
export const expansionQuery = (keys: string): SQL => sql`
  SELECT json_group_array(json_array(kind, asked, found, weight) ORDER BY weight DESC, found) AS found FROM (
    SELECT 'near' AS kind, asked.value ->> 'word' AS asked, word_gram.word AS found, 0 AS weight
    FROM json_each(${keys}, '$.near') AS asked CROSS JOIN json_each(asked.value, '$.grams') AS gram
    CROSS JOIN word_gram ON word_gram.gram = gram.value
      AND word_gram.length BETWEEN asked.value ->> 'shortest' AND asked.value ->> 'longest'
    GROUP BY asked.key, word_gram.word HAVING count(*) >= asked.value ->> 'shared'
    UNION ALL
    SELECT 'sound', name_sound.key, form || ' ' || word, 0
    FROM json_each(${keys}, '$.sound') AS asked CROSS JOIN name_sound ON name_sound.key = asked.value
    UNION ALL
    SELECT DISTINCT 'form', form || ' ' || lang, word_form.word, 0
    FROM json_each(${keys}, '$.form') AS asked
    CROSS JOIN word_form ON word_form.form = asked.value ->> 0 AND word_form.lang = asked.value ->> 1
    UNION ALL
    SELECT DISTINCT 'prefix', asked.value ->> 0, search_word.word, 0
    FROM json_each(${keys}, '$.prefix') AS asked
    CROSS JOIN search_word ON search_word.word >= asked.value ->> 0 AND search_word.word < asked.value ->> 1
    UNION ALL
    SELECT DISTINCT 'name', asked.name, other_start.key, searchable.mentions
    FROM (
      SELECT value AS name FROM json_each(${keys}, '$.name')
      UNION SELECT word FROM json_each(${keys}, '$.inflected') AS form
        CROSS JOIN word_form ON word_form.form = form.value ->> 0 AND word_form.lang = form.value ->> 1) AS asked
    CROSS JOIN name_start ON name_start.key = asked.name AND name_start.turn = 0
    CROSS JOIN search_text ON search_text.id = name_start.text_id
    CROSS JOIN search_kind ON search_kind.id = search_text.kind_id AND search_kind.field = 'NAME'
    CROSS JOIN searchable ON searchable.id = search_text.owner
    CROSS JOIN search_text AS other ON other.owner = searchable.id
    CROSS JOIN search_kind AS other_kind ON other_kind.id = other.kind_id AND other_kind.name_type <> 'ATTESTED'
    CROSS JOIN name_start AS other_start ON other_start.text_id = other.id AND other_start.turn = 0
      AND (other_start.spelling = 2 OR other_start.key = other.folded)
    UNION ALL
    SELECT 'whole', '', search_text.owner, max(search_kind.weight * (1 + 0.1 * ln(1 + searchable.mentions)) * CASE name_start.turn WHEN 0 THEN 1 ELSE 0.9 END)
    FROM (
      SELECT value ->> 0 AS name, value ->> 1 AS type FROM json_each(${keys}, '$.whole')
      UNION SELECT word, NULL FROM json_each(${keys}, '$.wholeForm') AS form
        CROSS JOIN word_form ON word_form.form = form.value ->> 0 AND word_form.lang = form.value ->> 1) AS asked
    CROSS JOIN name_start ON name_start.key = asked.name
    CROSS JOIN search_text ON search_text.id = name_start.text_id
    CROSS JOIN search_kind ON search_kind.id = search_text.kind_id
    CROSS JOIN searchable ON searchable.id = search_text.owner AND searchable.type = coalesce(asked.type, searchable.type)
    GROUP BY search_text.owner)`;

/** The expansion of a query from the JSON that its `expansionQuery` found. */
export function expansionOf(query: Query, json: string): Expansion {
  const { spellings, sounds, forms, translations, prefixes, runs } = lookupOf(query);
  const found = JSON.parse(json) as Found[];
  const byKey = Map.groupBy(found, ([kind, asked]) => `${kind} ${asked}`);
  const foundFor = (kind: Found[0], asked: string) =>
    (byKey.get(`${kind} ${asked}`) ?? []).map(([, , found]) => found);
  const wordsFor = (term: Term, asked: FormKey[]) =>
    [...new Set(asked.flatMap((key) => foundFor('form', key.join(' '))))].filter(
      (word) => !term.words[0]?.includes(word),
    );
  const alike = new Map(
    [...sounds].map(([term, list]) => [term, soundAlikes(term, list, (key) => foundFor('sound', key))]),
  );
  return {
    corrections: new Map(
      [...spellings].map(([term, words]) => [
        term,
        correctionsOf(words, (word) => foundFor('near', word)).filter(
          ({ words: [word = ''] }) => !alike.get(term)?.includes(word),
        ),
      ]),
    ),
    alike,
    forms: new Map(
      [...forms].map(([term, asked]) => [term, [...wordsFor(term, asked), ...latinForms(term)]]),
    ),
    translations: new Map([...translations].map(([term, asked]) => [term, wordsFor(term, asked)])),
    beginnings: new Map(
      [...prefixes].map(([term, asked]) => [
        term,
        [...new Set(asked.flatMap((prefix) => foundFor('prefix', prefix)))],
      ]),
    ),
    named: new Map(
      found.flatMap(([kind, , item, weight]) => (kind === 'whole' ? [[Number(item), weight]] : [])),
    ),
    synonyms: runs.flatMap(({ terms, keys }) => {
      const [term, ...more] = terms;
      const inflected = term && more.length === 0 ? wordsFor(term, forms.get(term) ?? []) : [];
      const others = new Set([...keys, ...inflected].flatMap((key) => foundFor('name', key)));
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
): string[] {
  const found = sounds.flatMap(({ key, form, distance }) =>
    candidatesFor(key).map((candidate) => {
      const [other = '', word = ''] = candidate.split(' ');
      return { word, difference: distance + editDistance(form, other) / form.length };
    }),
  );
  const others = found.filter(({ word }) => !own?.includes(word));
  const least = Math.min(maxSoundDifference, ...others.map(({ difference }) => difference));
  const nearest = others.filter(({ difference }) => difference === least);
  return [...new Set(nearest.map(({ word }) => word))];
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
