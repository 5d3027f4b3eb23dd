import { describe, expect, test } from 'vitest';
import { readOperations } from '../../src/operations.ts';
import { openReference } from '../harness.ts';
import { generatedCorpus } from './generatedCorpus.ts';

const { ask, corpus } = openReference(generatedCorpus);

/** The steps by which SQLite would run a statement. Values do not matter to it, since it keeps no histograms. */
function planOf(statement: string): string[] {
  const nothing = Array(statement.split('?').length - 1).fill(null);
  const steps = corpus.$client.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(...nothing);
  return (steps as { detail: string }[]).map(({ detail }) => detail);
}

async function plansOf(query: string, variables?: Record<string, unknown>) {
  const { statements, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  expect(statements.length).toBeGreaterThan(0);
  return statements.map((statement) => ({ statement, steps: planOf(statement) }));
}

/** Tables that grow with the corpus; a page must not read one from end to end. */
const growing = ['assessment', 'claim', 'commitment', 'event', 'passage'];

/** The growing tables of which a plan reads every row, by the aliases that the statement gives them. */
const scanned = ({ statement, steps }: { statement: string; steps: string[] }) =>
  steps.flatMap((step) => {
    const alias = /^SCAN (\w+)$/.exec(step)?.[1];
    const table = alias && new RegExp(`"(\\w+)" as "?${alias}"?\\b`, 'i').exec(statement)?.[1];
    return table && growing.includes(table) ? [table] : [];
  });

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

  test.each(lists)('%s is read in the order of an index, from either end', async (list) => {
    for (const page of ['first: 2', 'last: 2']) {
      const [plan, ...more] = await plansOf(`{ ${list}(${page}) { nodes { slug } } }`);
      expect(more).toEqual([]);
      expect(plan?.steps).toEqual([expect.stringMatching(/^(SCAN|SEARCH) d0 USING (COVERING )?INDEX/)]);
    }
  });

  test.each(lists)('%s goes on at a cursor without reading what is before it', async (list) => {
    const { data } = await ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`);
    const cursor = data[list].pageInfo.endCursor;
    for (const page of [`first: 2, after: "${cursor}"`, `last: 2, before: "${cursor}"`]) {
      const [plan] = await plansOf(`{ ${list}(${page}) { nodes { slug } } }`);
      // SQLite names in parentheses what it looks up in the index.
      expect(plan?.steps).toEqual([
        expect.stringMatching(/^SEARCH d0 USING (COVERING )?INDEX \w+ \(.*slug\S*[<>]/),
      ]);
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
    '{ commitments(where: { made: { after: "2020-01-01" } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { promisors: { some: { slug: { eq: "x" } } } }) { totalCount nodes { slug } } }',
    '{ commitments(where: { sectors: { some: { slug: { eq: "x" } } } }) { totalCount nodes { slug } } }',
    '{ claims(where: { speaker: { is: { slug: { eq: "x" } } } }) { totalCount } }',
    '{ claims(where: { commitment: { is: { slug: { eq: "x" } } } }) { totalCount nodes { slug } } }',
    '{ country(code: "IS") { commitmentsMade { totalCount nodes { slug } } events { totalCount nodes { slug } } } }',
    '{ nodes(ids: ["Claim:x", "Commitment:y"]) { id } }',
  ])('%s', async (query) => {
    for (const plan of await plansOf(query)) expect(scanned(plan)).toEqual([]);
  });

  test.each(readOperations())('by $name of the gallery', async ({ document }) => {
    for (const plan of await plansOf(document)) expect(scanned(plan)).toEqual([]);
  });

  test('and this test would see it', () => {
    const statement = `SELECT summary FROM "commitment" as "d0" WHERE note = ?`;
    expect(scanned({ statement, steps: planOf(statement) })).toEqual(['commitment']);
  });
});
