import { describe, expect, test } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { Explanation } from '../../../src/graphql/execute/explain/explain.ts';
import { layOut } from '../../../src/graphql/execute/explain/layOut.ts';
import { planLines } from '../../../src/graphql/execute/explain/planLines.ts';
import { tokensOf } from '../../../src/graphql/execute/explain/sqlTree.ts';
import { createApp } from '../../../src/server/app.ts';
import { readOperations } from '../../../src/server/graphiql/operations.ts';
import { failingLog, limits, realCorpus } from '../../harness.ts';

const corpus = realCorpus();

/** A client that requests an explanation: the text of its answers, and their parts. */
function open(config: Partial<Config>) {
  const app = createApp(corpus, { limits, ...config }, { log: failingLog });
  return async (query: string, variables = {}, headers: Record<string, string> = { 'x-explain': '1' }) => {
    const response = await app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data, errors, extensions } = JSON.parse(text);
    return { text, data, errors, explain: extensions?.explain as Explanation | undefined };
  };
}

const explain = open({ explain: true });
const query = 'query ($slug: String!) { country(slug: $slug) { code names { name } } }';
const variables = { slug: 'belarus' };

describe('extensions.explain', () => {
  test('has the statement that gave the answer, its values and its plan', async () => {
    const { data, explain: explanation } = await explain(query, variables);
    expect(data.country.code).toBe('BY');
    expect(explanation).toEqual({
      route: 'operation',
      reason: null,
      milliseconds: expect.any(Number),
      statements: [
        {
          sql: expect.stringMatching(/^SELECT.*"slug" = \+\?.* AS data$/s),
          values: expect.arrayContaining(['belarus']),
          plan: expect.arrayContaining([expect.stringMatching(/SEARCH .* \(slug=\?\)/)]),
        },
      ],
    });
    const [{ sql, values } = { sql: '', values: [] }] = explanation?.statements ?? [];
    expect(corpus.$client.prepare(sql).pluck().get(values)).toBe(JSON.stringify(data));
  });

  test('has the statement of each root field where one is refused by its rows', async () => {
    const clash = 'figureStats(groupBy: [REFERENCE_AREA]) { rows { count sum } }';
    const { data, explain: explanation } = await explain(`{ country(slug: "belarus") { code } ${clash} }`);
    expect(data.country.code).toBe('BY');
    expect(explanation).toMatchObject({ route: 'root_fields', reason: 'A field is refused by its rows' });
    const [country, stats, ...more] = explanation?.statements ?? [];
    expect(country?.sql).toContain('"country":');
    expect(stats?.sql).toContain('"figureStats":');
    expect(more).toEqual([]);
    for (const { plan } of explanation?.statements ?? []) expect(plan).not.toEqual([]);
  });

  test('has no statement for introspection', async () => {
    const { explain: explanation } = await explain('{ __schema { queryType { name } } }');
    expect(explanation).toMatchObject({
      route: 'introspection',
      statements: [],
    });
  });

  test('is beside errors, and of one operation where several run at once', async () => {
    const refused = '{ commitments(first: 1000) { totalCount } }';
    const [one, other, alone] = await Promise.all([
      explain(query, variables),
      explain('{ speakers(first: 1) { nodes { slug } } }'),
      explain(refused),
    ]);
    expect(one.explain?.statements.map(({ sql }) => sql).join()).not.toContain('speaker');
    expect(other.explain?.statements.map(({ sql }) => sql).join()).not.toContain('country');
    expect(alone.errors).toHaveLength(1);
    expect(alone.explain).toMatchObject({ route: 'root_fields', reason: expect.stringMatching(/first/) });
  });

  test('is absent for a request that is not executed', async () => {
    expect((await explain('{ nothing }')).text).not.toContain('explain');
    expect((await explain(query)).text).not.toContain('explain');
  });

  test('is absent unless a client requests it and EXPLAIN is set', async () => {
    const plain = open({});
    const { text } = await plain(query, variables, {});
    for (const answer of [
      await explain(query, variables, {}),
      await explain(query, variables, { 'x-explain': '0' }),
      await plain(query, variables),
    ])
      expect(answer.text).toBe(text);
  });
});

/** SQLite’s program for a statement: the same for two texts exactly if they mean the same. */
const programOf = (sql: string) => {
  const values = tokensOf(sql).filter(({ text }) => text === '?');
  return corpus.$client.prepare(`EXPLAIN ${sql}`).all(values.map(() => 'en'));
};

describe('the layout of a statement', () => {
  const statements: string[] = [];
  const listened = createApp(
    corpus,
    { limits },
    { log: failingLog, onStatement: (sql) => statements.push(sql) },
  );

  test('does not change its meaning, in any operation of the gallery', async () => {
    for (const { document } of readOperations()) {
      await listened.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document }),
      });
    }
    expect(statements).toHaveLength(readOperations().length);
    for (const sql of statements) {
      const readable = layOut(sql);
      expect(programOf(readable)).toEqual(programOf(sql));
      expect(layOut(readable)).toBe(readable);
    }
  });

  test('breaks lines before clauses and around long parts', () => {
    const sql = `SELECT "t1"."slug", count(*) FILTER (WHERE "t1"."a" IS NOT DISTINCT FROM ?) FROM "commitment" AS "t1" LEFT JOIN "claim" AS "t2" ON "t2"."commitment_id" = "t1"."id" WHERE ((("t1"."made" BETWEEN ? AND ?) and (("t1"."summary" = 'it''s  (SELECT')))) ORDER BY "t1"."slug" LIMIT 2`;
    expect(layOut(sql)).toBe(
      `SELECT "t1"."slug", count(*) FILTER (WHERE "t1"."a" IS NOT DISTINCT FROM ?)
FROM "commitment" AS "t1"
LEFT JOIN "claim" AS "t2" ON "t2"."commitment_id" = "t1"."id"
WHERE ("t1"."made" BETWEEN ? AND ?) and ("t1"."summary" = 'it''s  (SELECT')
ORDER BY "t1"."slug"
LIMIT 2`,
    );
  });

  test('keeps the parentheses that change the meaning', () => {
    for (const sql of [
      'SELECT 1 WHERE (SELECT 1)',
      'SELECT 1 WHERE 1 IN ((SELECT 1))',
      'SELECT json_quote((SELECT 1))',
      'SELECT 1 WHERE (1 OR 0) AND 0',
    ])
      expect(layOut(sql)).toBe(sql);
    expect(layOut('SELECT 1 WHERE (((1 OR 0))) AND (((0)))')).toBe('SELECT 1 WHERE (1 OR 0) AND (0)');
  });
});

test('a plan is drawn as a tree', () => {
  const sql = 'SELECT (SELECT name FROM name WHERE entity_id = entity.id LIMIT 1) FROM entity WHERE slug = ?';
  expect(planLines(corpus.$client, { sql, values: ['belarus'] })).toEqual([
    expect.stringMatching(/^├─ SEARCH entity USING .*\(slug=\?\)$/),
    expect.stringMatching(/^└─ CORRELATED SCALAR SUBQUERY 1$/),
    expect.stringMatching(/^ {3}└─ SEARCH name USING .*\(entity_id=\?\)$/),
  ]);
});
