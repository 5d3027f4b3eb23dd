import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../db/derive.ts';
import type { Corpus } from '../../db/open.ts';
import { gramsOf, searchQueries, wordGramQuery } from '../../db/search/deriveSearch.ts';
import { readPostings } from '../../db/search/postings.ts';
import { initialMark, speller, tokensOf } from '../../db/search/searchTokens.ts';
import { loadFixture } from '../harness.ts';

let corpus: Corpus;

beforeAll(() => {
  corpus = loadFixture();
});

const tables = [...searchQueries.map(([table]) => table), 'word_gram', 'word_form', 'search_word'];
const contentOf = (table: string) => corpus.all(sql`SELECT * FROM ${sql.identifier(table)} ORDER BY 1, 2`);

describe('deriveSearch', () => {
  test.each([...searchQueries, ['word_gram', 'gram, length, word', wordGramQuery] as const])(
    'fills %s (%s) with what its query gives',
    (table, columns, query) => {
      const given = sql`SELECT ${sql.raw(columns)} FROM (${query})`;
      const rows = sql`SELECT ${sql.raw(columns)} FROM ${sql.identifier(table)}`;
      expect(corpus.all(given)).not.toEqual([]);
      expect(corpus.all(sql`${given} EXCEPT ${rows}`)).toEqual([]);
    },
  );

  test('fills its tables with nothing else', () => {
    const sums = searchQueries.map(([table, , query]) => ({
      table,
      count: corpus.get<{ count: number }>(sql`SELECT count(*) AS count FROM (${query})`)?.count ?? 0,
    }));
    for (const table of new Set(searchQueries.map(([table]) => table))) {
      const expected = sums.filter((sum) => sum.table === table).reduce((sum, { count }) => sum + count, 0);
      expect({ table, rows: contentOf(table).length }).toEqual({ table, rows: expected });
    }
  });

  test('changes nothing the second time', () => {
    const before = tables.map(contentOf);
    derive(corpus);
    expect(tables.map(contentOf)).toEqual(before);
  });

  test('finds by each word just the records that have it in a text of their own, or of what they refer to', () => {
    const expected = new Set<string>();
    const add = (item: number, owner: number) => {
      for (const { text, lang } of textsOf.all({ owner }))
        for (const token of tokensOf(text, lang, speller()).tokens) expected.add(`${token} ${item}`);
    };
    const textsOf = corpus.$client.prepare<{ owner: number }, { text: string; lang: string }>(
      `SELECT text, lang FROM search_text JOIN search_kind ON search_kind.id = kind_id
      WHERE owner = @owner AND (@owner < 0 OR kind = 'OWN' AND field IN ('NAME', 'CODE', 'LABEL', 'TITLE', 'NUMBER'))`,
    );
    for (const { id, owner } of corpus.all<{ id: number; owner: number }>(
      sql`SELECT searchable_id AS id, owner FROM search_related`,
    ))
      add(id, owner);
    for (const { owner, text, lang } of corpus.all<{ owner: number; text: string; lang: string }>(
      sql`SELECT owner, text, lang FROM search_text JOIN search_kind ON search_kind.id = kind_id WHERE owner > 0`,
    ))
      for (const token of tokensOf(text, lang, speller()).tokens) expected.add(`${token} ${owner}`);
    const found = new Set<string>();
    for (const { word, postings } of corpus.all<{ word: string; postings: Buffer }>(
      sql`SELECT word, postings FROM search_word`,
    ))
      if (!word.startsWith(initialMark)) readPostings(postings, (item) => found.add(`${word} ${item}`));
    expect(found).toEqual(expected);
  });

  test('finds persons by the initials of their names', () => {
    const postings = corpus.get<{ postings: Buffer }>(
      sql`SELECT postings FROM search_word WHERE word = '^s'`,
    );
    const items = new Set<number>();
    readPostings(postings?.postings ?? Buffer.alloc(0), (item) => items.add(item));
    const slugs = [...items].map(
      (item) => corpus.get<{ slug: string }>(sql`SELECT slug FROM searchable WHERE id = ${item}`)?.slug,
    );
    expect(slugs).toContain('ada-stein');
  });

  test('indexes just the rows of search_text', () => {
    corpus.run(sql`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`);
  });

  test('knows everything that has a type of its own, once', () => {
    const found = corpus.all(sql`
      SELECT kind AS type, slug FROM entity UNION ALL SELECT 'ARTICLE', slug FROM article UNION ALL SELECT 'COMMITMENT', slug FROM commitment
      UNION ALL SELECT 'STATEMENT', slug FROM statement UNION ALL SELECT 'EVENT', slug FROM event UNION ALL SELECT 'FIGURE', slug FROM figure ORDER BY 1, 2`);
    expect(corpus.all(sql`SELECT type, slug FROM searchable ORDER BY id`)).toEqual(found);
  });

  test('counts how often the corpus speaks of something', () => {
    const mentions = corpus.get<{ mentions: number }>(
      sql`SELECT mentions FROM searchable WHERE slug = 'ada-stein'`,
    )?.mentions;
    const counted = corpus.get<{ count: number }>(sql`
      SELECT (SELECT count(*) FROM claim JOIN entity ON entity.id = speaker_id WHERE entity.slug = 'ada-stein')
        + (SELECT count(*) FROM claim_attribution JOIN entity ON entity.id = actor_id WHERE entity.slug = 'ada-stein')
        + (SELECT count(*) FROM contributor JOIN entity ON entity.id = actor_id WHERE entity.slug = 'ada-stein')
        + (SELECT count(*) FROM commitment_party JOIN entity ON entity.id = actor_id WHERE entity.slug = 'ada-stein')
        + (SELECT count(*) FROM statement_party JOIN entity ON entity.id = actor_id WHERE entity.slug = 'ada-stein')
        + (SELECT count(*) FROM event_participant JOIN entity ON entity.id = actor_id WHERE entity.slug = 'ada-stein')
        + (SELECT count(*) FROM mention JOIN entity ON entity.id = entity_id WHERE entity.slug = 'ada-stein') AS count`)?.count;
    expect(mentions).toBe(counted);
  });

  test('has a name from each of its words on', () => {
    const starts = corpus.all(sql`
      SELECT key, turn, spelling FROM name_start JOIN search_text ON search_text.id = text_id WHERE text = 'Ада Стейн' ORDER BY 1`);
    expect(starts).toEqual([
      { key: 'ada stein', turn: 0, spelling: 2 },
      { key: 'ada steyn', turn: 0, spelling: 2 },
      { key: 'stein ada', turn: 1, spelling: 2 },
      { key: 'steyn ada', turn: 1, spelling: 2 },
      { key: 'ада стеин', turn: 0, spelling: 1 },
      { key: 'ада стейн', turn: 0, spelling: 0 },
      { key: 'стеин ада', turn: 1, spelling: 1 },
      { key: 'стейн ада', turn: 1, spelling: 0 },
    ]);
  });
});

describe('gramsOf', () => {
  test('gives each trigram between the marks once', () => {
    expect(gramsOf('baku')).toEqual(['^^b', '^ba', 'bak', 'aku', 'ku$']);
    expect(gramsOf('papapa')).toEqual(['^^p', '^pa', 'pap', 'apa', 'pa$']);
  });
});
