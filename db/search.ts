import { type SQL, sql } from 'drizzle-orm';
import { fold, gap, lower, type Spellings, spell, spellingsOf, wordsOf } from './fold.ts';
import type { Corpus } from './open.ts';
import { soundsOf } from './sound.ts';

/** The mentions of entities: one row per reference, except names and parts of the entity itself. */
const entityMentions = sql.raw(
  [
    ...[
      'commitment_party',
      'statement_party',
      'event_participant',
      'contributor',
      'claim_attribution',
      'instrument_party',
    ].map((table) => `SELECT actor_id AS id FROM ${table}`),
    ...['commitment', 'statement', 'event'].map((table) => `SELECT place_id FROM ${table}_place`),
    ...['commitment', 'event'].map((table) => `SELECT instrument_id FROM ${table}_instrument`),
    ...['commitment', 'statement', 'event'].map((table) => `SELECT sector_id FROM ${table}_sector`),
    'SELECT speaker_id FROM claim WHERE speaker_id IS NOT NULL',
    'SELECT office_id FROM tenure',
    'SELECT entity_id FROM mention',
    ...['measure_id', 'reference_area_id', 'counterpart_id', 'scope_sector_id'].map(
      (column) => `SELECT ${column} FROM figure WHERE ${column} IS NOT NULL`,
    ),
  ].join(' UNION ALL '),
);

/** All searchable records, numbered by type and slug, with their numbers of mentions. */
export const searchableQuery = sql`
  SELECT row_number() OVER (ORDER BY type, slug) AS id, type, slug, mentions FROM (
    SELECT kind AS type, slug, coalesce(mentioned.count, 0) AS mentions FROM entity
      LEFT JOIN (SELECT id, count(*) AS count FROM (${entityMentions}) GROUP BY id) AS mentioned ON mentioned.id = entity.id
    UNION ALL SELECT 'ARTICLE', slug, (SELECT count(*) FROM claim WHERE article_id = article.id) FROM article
    UNION ALL SELECT 'COMMITMENT', slug, (SELECT count(*) FROM claim WHERE commitment_id = commitment.id) FROM commitment
    UNION ALL SELECT 'STATEMENT', slug, (SELECT count(*) FROM claim WHERE statement_id = statement.id) FROM statement
    UNION ALL SELECT 'EVENT', slug, (SELECT count(*) FROM claim WHERE event_id = event.id) FROM event
    UNION ALL SELECT 'FIGURE', slug, (SELECT count(*) FROM claim WHERE figure_id = figure.id) FROM figure)`;

/**
 * All searchable texts. Labels and summaries are in English. The offices of a speaker count as
 * descriptions, so that “president Aliyev” finds a holder.
 */
const texts = sql`
  SELECT entity.kind AS type, slug, 'NAME' AS field, lang, name.type AS name_type, name AS text
    FROM name JOIN entity ON entity.id = name.entity_id
  UNION ALL SELECT entity.kind, slug, 'CODE', 'und', NULL, code FROM entity JOIN (
    SELECT id, alpha2 AS code FROM country UNION ALL SELECT id, alpha3 FROM country
    UNION ALL SELECT id, iso3166_2 FROM place WHERE iso3166_2 IS NOT NULL) AS coded USING (id)
  UNION ALL SELECT kind, slug, 'DESCRIPTION', 'en', NULL, description FROM entity WHERE description IS NOT NULL
  UNION ALL SELECT DISTINCT 'SPEAKER', entity.slug, 'DESCRIPTION', lang, NULL, name
    FROM tenure JOIN entity ON entity.id = tenure.speaker_id JOIN name ON name.entity_id = tenure.office_id WHERE name.type <> 'ATTESTED'
  UNION ALL SELECT 'ARTICLE', slug, 'LABEL', 'en', NULL, label FROM article
  UNION ALL SELECT 'ARTICLE', slug, 'SUMMARY', 'en', NULL, summary FROM article
  UNION ALL SELECT 'ARTICLE', slug, 'TITLE', lang, NULL, title FROM article WHERE title IS NOT NULL
  UNION ALL SELECT 'ARTICLE', slug, 'BODY', lang, NULL, text FROM article_text JOIN article ON article.id = article_id
  UNION ALL SELECT 'COMMITMENT', slug, 'SUMMARY', 'en', NULL, summary FROM commitment
  UNION ALL SELECT 'STATEMENT', slug, 'SUMMARY', 'en', NULL, summary FROM statement
  UNION ALL SELECT 'EVENT', slug, 'LABEL', 'en', NULL, label FROM event
  UNION ALL SELECT 'EVENT', slug, 'NAME', own_name_lang, 'OFFICIAL', own_name FROM event WHERE own_name IS NOT NULL
  UNION ALL SELECT 'FIGURE', slug, 'LABEL', 'en', NULL, label FROM figure`;

/**
 * The weight of a match by the kind of text; preferred names have the most, matches across texts
 * the least.
 */
const fieldWeight = sql.raw(`CASE field
  WHEN 'NAME' THEN CASE name_type WHEN 'PREFERRED' THEN 1 WHEN 'ATTESTED' THEN 0.7 WHEN 'ALIAS' THEN 0.85 ELSE 0.95 END
  WHEN 'CODE' THEN 0.95 WHEN 'LABEL' THEN 0.7 WHEN 'TITLE' THEN 0.7 WHEN 'SUMMARY' THEN 0.6
  WHEN 'DESCRIPTION' THEN 0.5 WHEN 'BODY' THEN 0.4 ELSE 0.3 END`);

/** Mentions increase the weight: 20 mentions by a factor of 1.3, 1000 by 1.7. */
const weight = sql`round(${fieldWeight} * (1 + 0.1 * ln(1 + mentions)), 4)`;

const spellings = ['folded', 'second', 'third', 'fourth'];

/** Whether a record has a single text, which needs no row for all texts together. */
const isOneText = sql`(searchable.type IN ('COMMITMENT', 'STATEMENT', 'EVENT', 'FIGURE')
  AND NOT (searchable.type = 'EVENT' AND searchable.slug IN (SELECT slug FROM event WHERE own_name IS NOT NULL)))`;

/** Every searchable text with its spellings. */
export const searchTextQuery = sql`
  SELECT searchable.id AS searchable_id, searchable.type, field, lang, name_type,
    ${isOneText} AS whole, ${weight} AS weight, text,
    ${sql.raw(spellings.map((name, index) => `search_spelling(text, lang, ${index}) AS ${name}`).join(', '))}
  FROM (${texts}) AS texts CROSS JOIN searchable ON searchable.type = texts.type AND searchable.slug = texts.slug`;

/** All texts of a record together, for types with several. Gaps prevent phrases across texts. */
export const wholeTextQuery = sql`
  SELECT searchable_id, search_text.type, NULL AS field, 'und' AS lang, NULL AS name_type, 1 AS whole, ${sql`round(0.3 * (1 + 0.1 * ln(1 + mentions)), 4)`} AS weight,
    '' AS text, ${sql.raw(spellings.map((name) => `coalesce(group_concat(nullif(${name}, ''), ' ${gap} ' ORDER BY field, lang, search_text.name_type, search_text.text), '') AS ${name}`).join(', '))}
  FROM search_text JOIN searchable ON searchable.id = searchable_id
  WHERE NOT whole GROUP BY searchable_id`;

/**
 * Every name as written, folded, and in each further spelling; those of English lack words and are
 * skipped.
 */
const everyName = sql.raw(
  [
    `SELECT id, 0 AS spelling, search_lower(text) AS spelled FROM search_text WHERE field = 'NAME'`,
    `SELECT id, 1, folded FROM search_text WHERE field = 'NAME'`,
    ...spellings
      .slice(1)
      .map(
        (name) =>
          `SELECT id, 2, ${name} FROM search_text WHERE field = 'NAME' AND lang <> 'en' AND ${name} <> ''`,
      ),
  ].join(' UNION ALL '),
);

/**
 * The trigrams of all indexed words of at least three letters; words with digits are not corrected.
 */
export const wordGramQuery = sql`
  SELECT DISTINCT gram.value AS gram, length(term) AS length, term AS word
  FROM temp.search_vocabulary CROSS JOIN json_each(search_grams(term)) AS gram
  WHERE col <> 'type' AND length(term) >= 3 AND term NOT GLOB '*[0-9]*'`;

/** Every name in every spelling, rotated to begin with each of its words. */
export const nameStartQuery = sql`
  SELECT turned.value AS "key", min(turned.key) AS turn, min(spelling) AS spelling, names.id AS text_id
  FROM (${everyName}) AS names, json_each(search_turns(spelled)) AS turned GROUP BY 1, 4`;

/**
 * The words of names of speakers, and names of places of one word, by how they sound. Longer names
 * of places have ordinary words (`Smolensk Region`).
 */
export const nameSoundQuery = sql`
  SELECT DISTINCT sound.value ->> 0 AS "key", sound.value ->> 1 AS form, sound.value ->> 2 AS word
  FROM search_text CROSS JOIN json_each(search_sounds(text, lang)) AS sound
  WHERE field = 'NAME' AND (search_text.type = 'SPEAKER' OR search_text.type = 'PLACE' AND text NOT LIKE '% %')`;

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

/** The number of words cached during a build. */
const maxWords = 20_000;

/**
 * Returns the SQL function that spells texts. It caches words, and the last text, because it is
 * called once per spelling.
 */
function speller() {
  const words = new Map<string, Spellings>();
  const ofWord = (word: string, lang: string | null) => {
    const key = `${lang} ${word}`;
    let spellings = words.get(key);
    if (!spellings) {
      if (words.size >= maxWords) words.clear();
      spellings = spellingsOf(word, lang);
      words.set(key, spellings);
    }
    return spellings;
  };
  let last: { text: string; lang: string; spellings: Spellings } | undefined;
  return (text: string, lang: string, index: number) => {
    if (last?.text !== text || last.lang !== lang)
      last = { text, lang, spellings: spell(text, lang, ofWord) };
    return last.spellings[index] ?? '';
  };
}

/** Adds the SQL functions of these queries to the connection of a build. */
function addFunctions({ $client: client }: Corpus): void {
  const pure = { deterministic: true };
  const spelling = speller();
  client.function('search_spelling', pure, (text, lang, index) =>
    spelling(String(text), String(lang), Number(index)),
  );
  client.function('search_lower', pure, (text) =>
    wordsOf(String(text))
      .map((word) => lower(word.text))
      .join(' '),
  );
  client.function('search_grams', pure, (word) => JSON.stringify(gramsOf(String(word))));
  client.function('search_sounds', pure, (name, lang) =>
    JSON.stringify(soundsOfName(String(name), String(lang))),
  );
  client.function('search_turns', pure, (spelled) => JSON.stringify(rotationsOf(String(spelled))));
}

/** The derived tables of the search with their queries, in order. */
export const searchQueries: readonly (readonly [table: string, columns: string, query: SQL])[] = [
  ['searchable', 'id, type, slug, mentions', searchableQuery],
  [
    'search_text',
    `searchable_id, type, field, lang, name_type, whole, weight, text, ${spellings.join(', ')}`,
    searchTextQuery,
  ],
  [
    'search_text',
    `searchable_id, type, field, lang, name_type, whole, weight, text, ${spellings.join(', ')}`,
    wholeTextQuery,
  ],
  ['name_start', 'key, turn, spelling, text_id', nameStartQuery],
  ['name_sound', 'key, form, word', nameSoundQuery],
];

/** Recomputes the tables of the search and rebuilds the index. */
export function deriveSearch(corpus: Corpus, onStep: (step: string) => void = () => {}): void {
  onStep('search texts');
  addFunctions(corpus);
  for (const table of ['word_gram', 'name_sound', 'name_start', 'search_text', 'searchable'])
    corpus.run(sql`DELETE FROM ${sql.identifier(table)}`);
  const fill = (table: string, columns: string, query: SQL) =>
    corpus.run(sql`INSERT INTO ${sql.identifier(table)} (${sql.raw(columns)}) ${query}`);
  for (const [table, columns, query] of searchQueries) fill(table, columns, query);
  onStep('search index');
  corpus.run(sql`INSERT INTO search_index (search_index) VALUES ('rebuild')`);
  corpus.run(sql`INSERT INTO search_index (search_index) VALUES ('optimize')`);
  onStep('search words');
  corpus.run(
    sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab(main, search_index, 'col')`,
  );
  fill('word_gram', 'gram, length, word', wordGramQuery);
}
