import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { createMeter } from '../../../../src/graphql/execute/meter/meter.ts';
import { lookFunction, meteredText } from '../../../../src/graphql/execute/meter/meteredText.ts';
import { readTables } from '../../../../src/graphql/execute/meter/tables.ts';
import type { QueryPool } from '../../../../src/graphql/execute/queryPool.ts';
import { addStatementFunctions } from '../../../../src/graphql/execute/statementFunctions.ts';
import { readOperations } from '../../../../src/server/graphiql/operations.ts';
import { limits, openApp, realCorpus, seedFixture } from '../../../harness.ts';

const client = new Database(':memory:');
client.exec(`
  CREATE TABLE book (id INTEGER PRIMARY KEY, slug TEXT UNIQUE, year INTEGER, writer_id INTEGER);
  CREATE TABLE writer (id INTEGER PRIMARY KEY, name TEXT);
  CREATE VIEW recent AS SELECT id AS book_id, year FROM book WHERE year > 1900;
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
    INSERT INTO book SELECT i, 'b' || i, 1900 + i % 120, 1 + i % 7 FROM n;
  INSERT INTO writer SELECT id, 'w' || id FROM book WHERE id <= 7;
`);
let looks = 0;
addStatementFunctions(client, () => {
  looks += 1;
});
const tables = readTables(client);
afterAll(() => client.close());

const terms = (sql: string) => sql.split(lookFunction).length - 1;

/** The plan of a statement. */
const planOf = (sql: string) =>
  client
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail);

describe('a statement looks at the clock', () => {
  test.each([
    ['of a scan', 'SELECT count(year) FROM book', 1],
    ['of a scan with a condition', 'SELECT count(*) FROM book AS b WHERE b.year = 1950', 1],
    ['of conditions that OR joins', 'SELECT count(*) FROM book WHERE year = 1950 OR id = 7 AND year > 1', 1],
    ['of both tables of a join', 'SELECT count(*) FROM book AS a, book AS b WHERE a.year < b.year', 2],
    [
      'of the table that a fixed join begins with',
      'SELECT count(*) FROM book AS b CROSS JOIN writer AS w ON w.id = b.writer_id',
      1,
    ],
    [
      'of both where SQLite may begin with either',
      'SELECT count(*) FROM book AS b JOIN writer AS w ON w.id = b.writer_id',
      2,
    ],
    [
      'of the right side of a LEFT JOIN',
      'SELECT count(w.id) FROM book AS b LEFT JOIN writer AS w ON w.id = b.id AND w.name > 1',
      1,
    ],
    ['of a view', 'SELECT count(*) FROM recent AS r JOIN book AS b ON b.id = r.book_id', 2],
    [
      'in a subquery',
      'SELECT (SELECT count(*) FROM book AS o WHERE o.year = b.year) FROM book AS b WHERE b.id < 5',
      2,
    ],
    [
      'in each part of a compound',
      'SELECT count(*) FROM (SELECT id FROM book WHERE year = 1950 UNION ALL SELECT id FROM writer WHERE name > 2)',
      3,
    ],
    [
      'in a WITH, and where it is read',
      'WITH old AS MATERIALIZED (SELECT b.id AS id FROM book AS b WHERE b.year < 1950) SELECT count(*) FROM old AS one CROSS JOIN old AS other WHERE one.id < other.id',
      3,
    ],
    [
      'of a recursion',
      'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT max(i) FROM n',
      2,
    ],
    [
      'of a list in JSON',
      'SELECT count(*) FROM json_each((SELECT json_group_array(id) FROM book)) AS each WHERE each.value > 3',
      2,
    ],
    [
      'before what is grouped and sorted',
      'SELECT group_concat(year) FROM (SELECT year FROM book GROUP BY year HAVING count(*) > 2 ORDER BY year)',
      2,
    ],
  ])('%s', (_, sql, expected) => {
    const metered = meteredText(sql, tables);
    if (metered.kind !== 'metered') throw new Error(metered.kind);
    expect(terms(metered.sql)).toBe(expected);
    const value = (text: string) => client.prepare(text).pluck().get();
    looks = 0;
    const plain = value(sql);
    expect(looks).toBe(0);
    expect(value(metered.sql)).toEqual(plain);
    expect(looks).toBeGreaterThan(0);
    expect(planOf(metered.sql)).toEqual(planOf(sql));
  });

  test.each([
    ['of a look-up by id', 'SELECT year FROM book AS b WHERE b.id = 7 LIMIT 1'],
    [
      'of a look-up by another unique column, the other way round',
      "SELECT year FROM book AS b WHERE year > 1 AND 'b7' = b.slug",
    ],
    ['of a look-up without an alias', 'SELECT (SELECT name FROM writer WHERE id = 3)'],
    [
      'of a page in the order of ids',
      'SELECT b.year FROM book AS b WHERE 1 AND b.id > 40 ORDER BY b.id asc LIMIT 20',
    ],
    ['of a table that is counted as a whole', 'SELECT count(*) FROM book AS b'],
    ['of a table that IN lists as a whole', 'SELECT 7 IN (SELECT writer_id FROM book)'],
    [
      'of the rows of a page',
      'WITH page AS MATERIALIZED (SELECT b.id AS id FROM book AS b WHERE 1 ORDER BY b.id desc LIMIT 5) SELECT (SELECT count(*) FROM page)',
    ],
  ])('not %s', (_, sql) => {
    expect(meteredText(sql, tables)).toEqual({ kind: 'bounded' });
  });

  test.each([
    [
      'a page that a condition selects',
      'SELECT b.year FROM book AS b WHERE b.year = 1 ORDER BY b.id asc LIMIT 20',
    ],
    [
      'one that OR widens',
      'SELECT b.year FROM book AS b WHERE b.id > 40 OR b.year = 1 ORDER BY b.id asc LIMIT 20',
    ],
    ['a page that has to be sorted', 'SELECT b.year FROM book AS b WHERE 1 ORDER BY b.year asc LIMIT 20'],
    ['a look-up that OR widens', 'SELECT year FROM book AS b WHERE b.id = 7 OR b.year = 1950'],
    ['a column that is not unique', 'SELECT year FROM book AS b WHERE b.writer_id = 7'],
    ['a unique column of another table', 'SELECT b.year FROM book AS b, writer AS w WHERE w.id = b.year'],
  ])('of %s', (_, sql) => {
    expect(meteredText(sql, tables).kind).toBe('metered');
  });

  test('also where the same few rows are read for many others', () => {
    // Book 9 and its writer, over and over; none of these numbers is sampled by itself.
    const inner = (levels: number): string => {
      const [book, writer] = [`b${levels}`, `w${levels}`];
      if (levels === 0) return '1';
      return `(SELECT sum((SELECT ${inner(levels - 1)} FROM writer AS ${writer} WHERE ${writer}.id = ${book}.writer_id)) FROM book AS ${book} WHERE ${book}.id BETWEEN 5 AND 12 AND ${book}.year > w${levels + 1}.id)`;
    };
    const sql = `SELECT ${inner(4)} FROM writer AS w5 WHERE w5.id = 1`;
    const metered = meteredText(sql, tables);
    if (metered.kind !== 'metered') throw new Error(metered.kind);
    const value = (text: string) => client.prepare(text).pluck().get();
    looks = 0;
    expect(value(metered.sql)).toEqual(value(sql));
    expect(looks).toBeGreaterThan(10);
    expect(planOf(metered.sql)).toEqual(planOf(sql));
  });

  test('but not where texts and names look like a part of it', () => {
    const sql = `SELECT 'FROM book WHERE (' || year AS "FROM", 1 IS NOT DISTINCT FROM 2 FROM book AS "WHERE" WHERE "WHERE".slug = 'b1'' OR'`;
    expect(meteredText(sql, tables)).toEqual({ kind: 'bounded' });
  });

  test('a full-text match is left to a process that can be ended', () => {
    expect(meteredText("SELECT rowid FROM words WHERE words MATCH 'a*'", tables)).toEqual({
      kind: 'uninterruptible',
    });
  });
});

describe.each([
  ['the fixture', seedFixture],
  ['the shipped corpus', realCorpus],
])('the statements of the gallery over %s', (_, make) => {
  const said: [sql: string, values: unknown[]][] = [];
  const { ask, corpus } = openApp(make, limits, (...statement) => said.push(statement));
  addStatementFunctions(corpus.$client, () => {});
  const known = readTables(corpus.$client);

  test.each(readOperations())('give the same to the byte: $name', async ({ document }) => {
    said.length = 0;
    await ask(document);
    expect(said).not.toEqual([]);
    for (const [sql, values] of said) {
      const metered = meteredText(sql, known);
      expect(metered.kind === 'uninterruptible').toBe(sql.includes(' MATCH '));
      if (metered.kind !== 'metered') continue;
      const run = (text: string) =>
        corpus.$client
          .prepare(text)
          .pluck()
          .get(...values);
      expect(run(metered.sql)).toBe(run(sql));
    }
  });
});

test('a statement that takes too long goes to the pool with its plain text', async () => {
  const inPool: string[] = [];
  let now = 0;
  const meter = createMeter(() => {
    now += 5;
    return now;
  });
  const queryPool: QueryPool = {
    isReady: () => true,
    deadline: 1_000,
    run: async ({ sql }) => {
      inPool.push(sql);
      return { text: '{"from":"the pool"}', milliseconds: 1 };
    },
  };
  const { ask, corpus } = openApp(realCorpus, { ...limits, cost: 1e12 }, undefined, { queryPool, meter });
  expect((await ask('{ corpus { licence } }')).data).toEqual({ corpus: { licence: 'CC-BY-4.0' } });
  expect(inPool).toEqual([]);
  const claims = (inner: string) => `claims(first: 100) { nodes { article { ${inner} } } }`;
  const nested = `{ articles { nodes { ${claims(claims(claims('slug')))} } } }`;
  expect((await ask(nested)).data).toEqual({ from: 'the pool' });
  expect(inPool).toEqual([expect.not.stringContaining(lookFunction)]);
  // The connection serves on.
  expect(corpus.$client.prepare('SELECT 1').pluck().get()).toBe(1);
});
