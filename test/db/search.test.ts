import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../db/derive.ts';
import type { Corpus } from '../../db/open.ts';
import { gramsOf, searchQueries, wordGramQuery } from '../../db/search.ts';
import { loadFixture } from '../harness.ts';

let corpus: Corpus;

beforeAll(() => {
  corpus = loadFixture();
});

const tables = ['searchable', 'search_text', 'name_start', 'word_gram'];
const contentOf = (table: string) => corpus.all(sql`SELECT * FROM ${sql.identifier(table)} ORDER BY 1, 2, 3`);

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
    for (const table of tables.slice(0, 3)) {
      const expected = sums.filter((sum) => sum.table === table).reduce((sum, { count }) => sum + count, 0);
      expect({ table, rows: contentOf(table).length }).toEqual({ table, rows: expected });
    }
  });

  test('changes nothing the second time', () => {
    const before = tables.map(contentOf);
    derive(corpus);
    expect(tables.map(contentOf)).toEqual(before);
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

  test('has one row for the whole of each', () => {
    const wholes = corpus.all<{ count: number }>(
      sql`SELECT sum(whole) AS count FROM search_text GROUP BY searchable_id`,
    );
    expect(new Set(wholes.map(({ count }) => count))).toEqual(new Set([1]));
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
