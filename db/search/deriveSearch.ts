import { type SQL, sql } from 'drizzle-orm';
import { fold, lower, spell, wordsOf } from '../fold.ts';
import type { Corpus } from '../open.ts';
import { soundsOf } from '../sound.ts';
import { PostingWriter } from './postings.ts';
import {
  relatedFields,
  searchableQuery,
  searchKindQuery,
  searchRangeQuery,
  searchRelatedQuery,
  searchTextQuery,
} from './searchTexts.ts';
import { initialsOf, speller, tokensOf } from './searchTokens.ts';
import { formLanguages, formsOf } from './wordForms.ts';

/**
 * Every name and code as written, folded, and every name in each further spelling; those of English
 * lack words and are skipped.
 */
const everyName = sql.raw(
  [
    ['0', 'search_lower(text)', `field IN ('NAME', 'CODE')`],
    ['1', 'folded', `field IN ('NAME', 'CODE')`],
    ...[1, 2, 3].map((index) => [
      '2',
      `search_spelling(text, lang, ${index})`,
      `field = 'NAME' AND lang <> 'en'`,
    ]),
  ]
    .map(
      ([spelling, spelled, condition]) =>
        `SELECT search_text.id, ${spelling} AS spelling, ${spelled} AS spelled FROM search_kind CROSS JOIN search_text ON kind_id = search_kind.id WHERE kind = 'OWN' AND ${condition}`,
    )
    .join(' UNION ALL '),
);

/**
 * The trigrams of all indexed words of at least three letters; words with digits are not corrected.
 */
export const wordGramQuery = sql`
  SELECT DISTINCT gram.value AS gram, length(word) AS length, word
  FROM (SELECT DISTINCT word FROM search_word) CROSS JOIN json_each(search_grams(word)) AS gram
  WHERE length(word) >= 3 AND word NOT GLOB '*[0-9^]*'`;

/** Every name in every spelling, rotated to begin with each of its words. */
export const nameStartQuery = sql`
  SELECT turned.value AS "key", min(turned.key) AS turn, min(spelling) AS spelling, names.id AS text_id
  FROM (${everyName}) AS names, json_each(search_turns(spelled)) AS turned WHERE spelled <> '' GROUP BY 1, 4`;

/**
 * The words of names of speakers, and names of places of one word, by how they sound. Longer names
 * of places have ordinary words (`Smolensk Region`).
 */
export const nameSoundQuery = sql`
  SELECT DISTINCT sound.value ->> 0 AS "key", sound.value ->> 1 AS form, sound.value ->> 2 AS word
  FROM search_kind CROSS JOIN search_text ON kind_id = search_kind.id CROSS JOIN searchable ON searchable.id = owner
    CROSS JOIN json_each(search_sounds(text, lang)) AS sound
  WHERE kind = 'OWN' AND field = 'NAME' AND (searchable.type = 'SPEAKER' OR searchable.type = 'PLACE' AND text NOT LIKE '% %')`;

/** The distinct trigrams of a word between boundary marks. */
export function gramsOf(word: string): string[] {
  const letters = [...`^^${word}$`];
  return [...new Set(letters.slice(2).map((_, index) => letters.slice(index, index + 3).join('')))];
}

/** The rotations of a name that begin with each of its words. */
function rotationsOf(spelled: string): string[] {
  const words = spelled.split(' ');
  return words.map((_, turn) => [...words.slice(turn), ...words.slice(0, turn)].join(' '));
}

/** The words of a name as key, form and folded word, for each way it may sound. */
const soundsOfName = (name: string, lang: string): [key: string, form: string, word: string][] =>
  wordsOf(name).flatMap(({ text }) => soundsOf(text, lang).map(({ key, form }) => [key, form, fold(text)]));

/** Adds the SQL functions of these queries to the connection of a build. */
function addFunctions({ $client: client }: Corpus): void {
  const pure = { deterministic: true };
  const spellWord = speller();
  client.function(
    'search_spelling',
    pure,
    (text, lang, index) => spell(String(text), String(lang), spellWord)[Number(index)] ?? '',
  );
  client.function('search_folded', pure, (text) =>
    wordsOf(String(text))
      .map((word) => spellWord(word.text, '')[0])
      .join(' '),
  );
  client.function('search_lower', pure, (text) =>
    wordsOf(String(text))
      .map((word) => lower(word.text))
      .join(' '),
  );
  client.function('search_sounds', pure, (name, lang) =>
    JSON.stringify(soundsOfName(String(name), String(lang))),
  );
  client.function('search_grams', pure, (word) => JSON.stringify(gramsOf(String(word))));
  client.function('search_turns', pure, (spelled) => JSON.stringify(rotationsOf(String(spelled))));
}

/** The derived tables of the search that queries fill, in order. */
export const searchQueries: readonly (readonly [table: string, columns: string, query: SQL])[] = [
  ['searchable', 'id, type, slug, record_id, mentions', searchableQuery],
  ['search_range', 'type, first, last', searchRangeQuery],
  ['search_kind', 'id, kind, field, lang, name_type, weight', searchKindQuery],
  ['search_text', 'id, owner, kind_id, text, folded', searchTextQuery],
  ['search_related', 'searchable_id, owner', searchRelatedQuery],
  ['name_start', 'key, turn, spelling, text_id', nameStartQuery],
  ['name_sound', 'key, form, word', nameSoundQuery],
];

/** Records whose texts are read together. */
const batchSize = 5_000;

/** Occurrences that are held in memory before they are written. */
const maxOccurrences = 4_000_000;

/** A match in a long text weighs less: half in a text of some 30 words. */
const lengthWeight = (words: number) => 1 / (1 + 0.3 * Math.log(Math.max(1, words)));

/** Mentions increase the weight: 20 mentions by a factor of 1.3, 1000 by 1.7. */
const mentionWeight = (mentions: number) => 1 + 0.1 * Math.log(1 + mentions);

/** A word by which a record is found, with the kind of text and its weight. */
type Entry = readonly [word: string, kind: number, weight: number];

interface Kind {
  id: number;
  kind: string;
  field: string;
  lang: string;
  nameType: string | null;
  weight: number;
}

/** Fills `search_word` and `word_form` from the texts. */
function indexWords({ $client: client }: Corpus): void {
  const spellWord = speller();
  const kinds = client
    .prepare<[], Kind>('SELECT id, kind, field, lang, name_type AS nameType, weight FROM search_kind')
    .all();
  const kindById = new Map(kinds.map((kind) => [kind.id, kind]));
  const keyOf = ({ kind, field, lang, nameType }: Omit<Kind, 'id' | 'weight'>) =>
    `${kind} ${field} ${lang} ${nameType}`;
  const kindByKey = new Map(kinds.map((kind) => [keyOf(kind), kind]));
  const isNameOfSpeaker = client
    .prepare<[], { first: number; last: number }>(
      `SELECT first, last FROM search_range WHERE type = 'SPEAKER'`,
    )
    .get() ?? { first: 1, last: 0 };
  const articles = client
    .prepare<[], { first: number; last: number }>(
      `SELECT first, last FROM search_range WHERE type = 'ARTICLE'`,
    )
    .get() ?? { first: 1, last: 0 };

  const forms = client.prepare('INSERT OR IGNORE INTO word_form (form, lang, word) VALUES (?, ?, ?)');
  const formed = new Set<string>();
  const addForms = (word: string, lang: string) => {
    const key = `${lang} ${word}`;
    if (formed.has(key)) return;
    formed.add(key);
    const [folded] = spellWord(word, lang);
    for (const language of formLanguages(word, lang))
      for (const form of formsOf(word, language)) forms.run(form, language, folded);
  };

  const insert = client.prepare('INSERT INTO search_word (word, first, postings) VALUES (?, ?, ?)');
  let writers = new Map<string, PostingWriter>();
  let occurrences = 0;
  const flush = () => {
    for (const word of [...writers.keys()].sort()) {
      const writer = writers.get(word) as PostingWriter;
      insert.run(word, writer.first, writer.finish());
    }
    writers = new Map();
    occurrences = 0;
  };
  const add = (item: number, [word, kind, weight]: Entry) => {
    let writer = writers.get(word);
    if (!writer) {
      writer = new PostingWriter();
      writers.set(word, writer);
    }
    writer.add(item, kind, weight);
    occurrences += 1;
  };

  interface Text {
    owner: number;
    kindId: number;
    text: string;
  }
  /** The words of a text; those of a name of a person with initials. */
  function entriesOf({ owner, kindId, text }: Text): Entry[] {
    const kind = kindById.get(kindId) as Kind;
    const { words, tokens } = tokensOf(text, kind.lang, spellWord);
    const weight = kind.weight * (kind.field === 'TERM' ? 1 : lengthWeight(words.length));
    const isPerson = kind.field === 'NAME' && owner >= isNameOfSpeaker.first && owner <= isNameOfSpeaker.last;
    const initials = isPerson ? [...initialsOf(words, kind.lang, spellWord)] : [];
    for (const word of words) addForms(word, kind.lang);
    return [...tokens, ...initials].map((token): Entry => [token, kindId, weight]);
  }

  const textsOf = client.prepare<[number, number], Text>(
    'SELECT owner, kind_id AS kindId, text FROM search_text WHERE owner BETWEEN ? AND ? ORDER BY owner, id',
  );
  const relatedCache = new Map<number, Entry[]>();
  const isRelated: readonly string[] = relatedFields;
  /** The words that an owner lends to the records which refer to it. */
  function relatedEntries(owner: number): Entry[] {
    let entries = relatedCache.get(owner);
    if (!entries) {
      const isArticle = owner >= articles.first && owner <= articles.last;
      entries = textsOf.all(owner, owner).flatMap((text) => {
        const kind = kindById.get(text.kindId) as Kind;
        if (owner < 0) return entriesOf(text);
        if (kind.kind !== 'OWN' || !isRelated.includes(kind.field)) return [];
        const other = kindByKey.get(keyOf({ ...kind, kind: isArticle ? 'ARTICLE' : 'RELATED' }));
        if (!other) return [];
        return entriesOf(text).map(
          ([word, , weight]): Entry => [word, other.id, (weight / kind.weight) * other.weight],
        );
      });
      if (relatedCache.size >= maxRelated) relatedCache.clear();
      relatedCache.set(owner, entries);
    }
    return entries;
  }

  const related = client.prepare<[number, number], { item: number; owner: number }>(
    'SELECT searchable_id AS item, owner FROM search_related WHERE searchable_id BETWEEN ? AND ? ORDER BY 1, 2',
  );
  const items = client.prepare<[number, number], { id: number; mentions: number }>(
    'SELECT id, mentions FROM searchable WHERE id BETWEEN ? AND ?',
  );
  const last = client.prepare<[], number>('SELECT coalesce(max(id), 0) FROM searchable').pluck().get() ?? 0;
  for (let first = 1; first <= last; first += batchSize) {
    const end = first + batchSize - 1;
    const own = Map.groupBy(textsOf.all(first, end), ({ owner }) => owner);
    const others = Map.groupBy(related.all(first, end), ({ item }) => item);
    for (const { id, mentions } of items.all(first, end)) {
      const factor = mentionWeight(mentions);
      for (const text of own.get(id) ?? [])
        for (const [word, kind, weight] of entriesOf(text)) add(id, [word, kind, weight * factor]);
      for (const { owner } of others.get(id) ?? []) for (const entry of relatedEntries(owner)) add(id, entry);
    }
    if (occurrences >= maxOccurrences) flush();
  }
  flush();
}

/** Owners whose words are cached. */
const maxRelated = 20_000;

/** Recomputes the tables of the search and rebuilds the index. */
export function deriveSearch(corpus: Corpus, onStep: (step: string) => void = () => {}): void {
  onStep('search texts');
  addFunctions(corpus);
  for (const table of [
    ...['word_gram', 'word_form', 'search_word', 'name_sound', 'name_start', 'search_related', 'search_text'],
    ...['search_kind', 'search_range', 'searchable'],
  ])
    corpus.run(sql`DELETE FROM ${sql.identifier(table)}`);
  const fill = (table: string, columns: string, query: SQL) =>
    corpus.run(sql`INSERT INTO ${sql.identifier(table)} (${sql.raw(columns)}) ${query}`);
  for (const [table, columns, query] of searchQueries) fill(table, columns, query);
  onStep('search index');
  corpus.run(sql`INSERT INTO search_index (search_index) VALUES ('rebuild')`);
  corpus.run(sql`INSERT INTO search_index (search_index) VALUES ('optimize')`);
  onStep('search words');
  indexWords(corpus);
  fill('word_gram', 'gram, length, word', wordGramQuery);
}
