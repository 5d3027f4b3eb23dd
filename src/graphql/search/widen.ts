import { type SQL, sql } from 'drizzle-orm';
import { editDistance } from '../../../db/editDistance.ts';
import { lengthOf } from '../../../db/fold.ts';
import type { Corpus } from '../../../db/open.ts';
import { gramsOf } from '../../../db/search.ts';
import { spelledOut } from './compile.ts';
import { isForgiving, type Query, runsOf, type Term, termsOf } from './parse.ts';

/** A way to write something, and in how many letters it differs from what was typed. */
export interface Way {
  words: readonly string[];
  edits: number;
}

/** Words side by side, and the other names of what they name. */
export interface NamedRun {
  terms: Term[];
  ways: Way[];
}

/** What a query may mean besides what it says. */
export interface Widening {
  /** The words of names that a term may be misspelt for, the nearest first. */
  near: Map<Term, Way[]>;
  /** The runs of words that are a name. */
  named: NamedRun[];
}

/** How many letters may be wrong: none in a short word, one from four letters on, two from eight on. */
const tolerance = (word: string) => (lengthOf(word) < 4 ? 0 : lengthOf(word) < 8 ? 1 : 2);

/** Ways tried at most for one word or name: the nearest, and those of what the corpus speaks of most. */
const mostNear = 20;
const mostNames = 60;

/** An edit changes three trigrams, a swap of neighbours four; how many two words share at least follows. */
const changedByEdit = 4;

/** What to look for in `word_gram` for a word. */
function gramsAsked(word: string) {
  const grams = gramsOf(word);
  const allowed = tolerance(word);
  const shared = Math.max(1, grams.length - changedByEdit * allowed);
  return { word, grams, shared, shortest: lengthOf(word) - allowed, longest: lengthOf(word) + allowed };
}

const keyOf = (words: readonly string[]) => words.join(' ');

/** What a query is widened by, by the run or word that it may stand for. */
interface Lookup {
  spellings: Map<Term, string[]>;
  runs: { terms: Term[]; keys: string[] }[];
}

function lookupOf(query: Query): Lookup {
  const spellings = new Map(
    termsOf(query)
      .filter(isForgiving)
      .map((term) => [term, [...new Set(term.words[0])].filter((word) => tolerance(word) > 0)]),
  );
  const runs = runsOf(query).map((terms) => ({
    terms,
    keys: spelledOut({ words: terms.flatMap(({ words }) => words) }).map(keyOf),
  }));
  return { spellings, runs };
}

/** The words of a query that may be misspelt, with what to look for, as JSON. */
export const wordsAsked = (query: Query): string =>
  JSON.stringify([...new Set([...lookupOf(query).spellings.values()].flat())].map(gramsAsked));

/** What of a query may be a name, as JSON. */
export const namesAsked = (query: Query): string =>
  JSON.stringify([...new Set(lookupOf(query).runs.flatMap(({ keys }) => keys))]);

/** One thing found: for which word or name that was asked for, and what it may be instead. */
type Found = [kind: 'near' | 'name', asked: string, found: string];

/**
 * SQL that selects, as JSON in `found`, which names the words of a query may be misspelt for, and by which other names goes what its words name: `Россия`
 * is Russia too, `МТЗ` the Minsk Tractor Works.
 */
export const wideningQuery = (words: string, names: string): SQL => sql`
  SELECT json_group_array(json_array(kind, asked, found) ORDER BY mentions DESC, found) AS found FROM (
    SELECT 'near' AS kind, asked.value ->> 'word' AS asked, word_gram.word AS found, 0 AS mentions
    FROM json_each(${words}) AS asked CROSS JOIN json_each(asked.value, '$.grams') AS gram
    CROSS JOIN word_gram ON word_gram.gram = gram.value
      AND word_gram.length BETWEEN asked.value ->> 'shortest' AND asked.value ->> 'longest'
    GROUP BY asked.key, word_gram.word HAVING count(*) >= asked.value ->> 'shared'
    UNION ALL
    SELECT DISTINCT 'name', asked.value, other_start.key, searchable.mentions
    FROM json_each(${names}) AS asked
    CROSS JOIN name_start ON name_start.key = asked.value AND name_start.turn = 0
    CROSS JOIN search_text ON search_text.id = name_start.text_id
    CROSS JOIN searchable ON searchable.id = search_text.searchable_id
    CROSS JOIN search_text AS other ON other.searchable_id = searchable.id AND other.name_type <> 'ATTESTED'
    CROSS JOIN name_start AS other_start ON other_start.text_id = other.id AND other_start.turn = 0
      AND (other_start.spelling = 2 OR other_start.key = other.folded))`;

/** What a query may mean besides what it says, by what was found for it. */
export function wideningOf(query: Query, json: string): Widening {
  const { spellings, runs } = lookupOf(query);
  const found = Map.groupBy(JSON.parse(json) as Found[], ([kind, asked]) => `${kind} ${asked}`);
  const foundFor = (kind: string, asked: string) =>
    (found.get(`${kind} ${asked}`) ?? []).map(([, , other]) => other);
  return {
    near: new Map(
      [...spellings].map(([term, words]) => [term, nearest(words, (word) => foundFor('near', word))]),
    ),
    named: runs.flatMap(({ terms, keys }) => {
      const others = new Set(keys.flatMap((key) => foundFor('name', key)));
      // Where a name is part of another, whatever has the longer has the shorter.
      const ways = [...others].filter((other) => !keys.some((key) => ` ${other} `.includes(` ${key} `)));
      return ways.length ? [{ terms, ways: ways.slice(0, mostNames).map(wayOf) }] : [];
    }),
  };
}

/** Widens a query by one statement, if anything of it can be. */
export function widen(corpus: Corpus, query: Query): Widening {
  const names = namesAsked(query);
  if (names === '[]') return wideningOf(query, '[]');
  const [row] = corpus.all<{ found: string }>(wideningQuery(wordsAsked(query), names));
  return wideningOf(query, row?.found ?? '[]');
}

const wayOf = (name: string): Way => ({ words: name.split(' '), edits: 0 });

/** The words that differ in no more letters than are forgiven, the nearest first. */
function nearest(spellings: string[], candidatesFor: (spelling: string) => string[]): Way[] {
  const near = new Map<string, number>();
  for (const spelling of spellings) {
    for (const word of candidatesFor(spelling)) {
      const edits = editDistance(spelling, word);
      if (edits <= tolerance(spelling)) near.set(word, Math.min(edits, near.get(word) ?? edits));
    }
  }
  return [...near]
    .map(([word, edits]) => ({ words: [word], edits }))
    .filter(({ edits }) => edits > 0)
    .sort((a, b) => a.edits - b.edits || (keyOf(a.words) < keyOf(b.words) ? -1 : 1))
    .slice(0, mostNear);
}
