import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../../db/open.ts';
import { planSteps, type Sent } from '../../../src/graphql/execute/explain/planLines.ts';
import { readOperations } from '../../../src/server/graphiql/operations.ts';
import { limits, openApp } from '../../harness.ts';
import { temporaryFolder } from '../../seed/copyFixture.ts';
import { corpusOfSize } from '../../synth/corpora.ts';
import { type TableRead, tableReads } from '../tableReads.ts';

/**
 * Plans depend on the number of rows and values; test/plans tries every filter in a large corpus.
 */
const path = corpusOfSize(1000, { show: () => {}, wipe: () => {} }, temporaryFolder());
const sent: Sent[] = [];
const { ask, corpus } = openApp(
  () => openCorpus(path),
  limits,
  (sql, values) => sent.push({ sql, values }),
);

async function plansOf(query: string, variables?: Record<string, unknown>) {
  sent.length = 0;
  const { errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  expect(sent.length).toBeGreaterThan(0);
  return sent.map((each) => ({
    reads: tableReads(corpus.$client, each),
    steps: planSteps(corpus.$client, each).map(({ detail }) => detail),
  }));
}

/** Tables that grow with the corpus; a page must not read one from end to end. */
const growing = ['assessment', 'claim', 'commitment', 'event', 'passage'];

/** The growing tables that a plan reads whole, and not along an index. */
const scanned = (reads: TableRead[]) =>
  reads.flatMap(({ table, detail }) =>
    detail === `SCAN ${table}` && growing.includes(table) ? [table] : [],
  );

/** The reads of a plan, but for look-ups by id. */
const readsBesidesIds = (reads: TableRead[] = []) =>
  reads.map(({ detail }) => detail).filter((detail) => !detail.endsWith('(rowid=?)'));

describe('a root list', () => {
  const lists = [
    'articles',
    'claims',
    'commitments',
    'events',
    'figures',
    'countries',
    'offices',
    'places',
    'speakers',
  ];

  test.each(lists)('%s is read in the order of its ids, from either end', async (list) => {
    for (const page of ['first: 2', 'last: 2']) {
      const [plan, ...more] = await plansOf(`{ ${list}(${page}) { nodes { slug } } }`);
      expect(more).toEqual([]);
      expect(plan?.steps.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
      expect(readsBesidesIds(plan?.reads)).toEqual([
        expect.stringMatching(/^(SCAN \S+|SEARCH \S+ USING INDEX entity_kind \(kind=\?\))$/),
      ]);
    }
  });

  test.each(lists)('%s goes on at a cursor without reading what is before it', async (list) => {
    const { data } = await ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`);
    const cursor = data[list].pageInfo.endCursor;
    for (const page of [`first: 2, after: "${cursor}"`, `last: 2, before: "${cursor}"`]) {
      const [plan] = await plansOf(`{ ${list}(${page}) { nodes { slug } } }`);
      // SQLite names in parentheses what it looks up in an index. What has no date is found by
      // itself.
      const [walk, start, ...undated] = readsBesidesIds(plan?.reads);
      expect(walk).toMatch(/^SEARCH \S+ USING .*rowid[<>]/);
      expect(start).toMatch(/^SEARCH \S+ USING (COVERING )?INDEX \w+ \(.*slug\S*[<>]/);
      for (const read of undated)
        expect(read).toMatch(/^SEARCH \S+ USING (COVERING )?INDEX \w+_\w+ \(\w+=\?/);
      expect(undated.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('what an index can find is not looked for row by row', () => {
  test.each([
    '{ commitment(slug: "x") { claims { totalCount nodes { slug } } } }',
    '{ commitments(where: { slug: { eq: "x" } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { force: { eq: SIGNED } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { status: { eq: DELIVERED } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { deadline: { before: "2020-01-01" } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { made: { after: "2025-01-01" } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { promisors: { some: { slug: { eq: "x" } } } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { sectors: { some: { slug: { eq: "x" } } } }) { totalCount nodes { slug } } }',
    '{ claims(where: { speaker: { some: { slug: { eq: "x" } } } }) { totalCount } }',
    '{ claims(where: { commitment: { some: { slug: { eq: "x" } } } }) { totalCount nodes { slug } } }',
    '{ country(code: "IS") { commitmentsMade { totalCount nodes { slug } } events { totalCount nodes { slug } } } }',
    '{ nodes(ids: ["Claim:x", "Commitment:y"]) { id } }',
  ])('%s', async (query) => {
    for (const plan of await plansOf(query)) expect(scanned(plan.reads)).toEqual([]);
  });

  test.each(readOperations())('by $name of the gallery', async ({ document }) => {
    for (const plan of await plansOf(document)) expect(scanned(plan.reads)).toEqual([]);
  });

  test('and this test would see it', () => {
    const sql = 'SELECT summary FROM "commitment" AS "any" WHERE note = ?';
    expect(scanned(tableReads(corpus.$client, { sql, values: [null] }))).toEqual(['commitment']);
  });
});
