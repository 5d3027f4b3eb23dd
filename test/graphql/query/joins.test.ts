import { expect, test } from 'vitest';
import { openPaths } from '../../differential/paths.ts';
import { openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const { ask } = openApp(generatedCorpus);
const { oracle } = openPaths(generatedCorpus);

/** The data that the naive interpreter of the declarations gives. */
const expected = async (query: string, where: object) =>
  JSON.parse((await oracle({ query, variables: { where } })).body).data;

const query = `query ($where: CommitmentWhere) { commitments(first: 100, where: $where) { totalCount nodes { slug } } }`;

test.each([
  ['with another condition', { force: { in: ['PLEDGE', 'SIGNED'] }, made: { after: '2019-01-01' } }],
  ['under NOT and OR', { OR: [{ NOT: { force: { eq: 'PLEDGE' } } }, { verifiable: { eq: true } }] }],
  ['with two columns', { force: { ne: 'OFFER' }, status: { ne: 'DELIVERED' } }],
])('a row that always exists is joined once: %s', async (_, where) => {
  const { data, statements } = await ask(query, { where });
  expect(statements).toHaveLength(1);
  expect(statements[0]?.split('CROSS JOIN "commitment_standing"')).toHaveLength(2);
  expect(data).toEqual(await expected(query, where));
  const found = data as { commitments: { nodes: object[] } };
  expect(found.commitments.nodes.length).toBeGreaterThan(0);
});

test('a table that has rows of one value in the order of the list is read first', async () => {
  const one = { force: { in: ['PLEDGE'] }, made: { after: '2019-01-01' } };
  const { data, statements } = await ask(query, { where: one });
  expect(statements[0]).toMatch(/FROM "commitment_standing" AS "t\d+" CROSS JOIN "commitment" AS "t1"/);
  const all = await expected(query, one);
  expect(data).toEqual(all);
  const walked: object[] = [];
  const paged = `query ($where: CommitmentWhere, $after: String) {
    commitments(first: 7, after: $after, where: $where) { nodes { slug } pageInfo { hasNextPage endCursor } } }`;
  for (let after: string | null = null, more = true; more; ) {
    const { commitments } = (await ask(paged, { where: one, after })).data as {
      commitments: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    walked.push(...commitments.nodes);
    after = commitments.pageInfo.endCursor;
    more = commitments.pageInfo.hasNextPage;
  }
  expect(walked.slice(0, 100)).toEqual(all.commitments.nodes);
  expect(walked).toHaveLength(all.commitments.totalCount);
});

const sorted = `query ($where: CommitmentWhere) {
  commitments(first: 100, where: $where, orderBy: [{ deadline: ASC_NULLS_LAST }]) { totalCount nodes { slug } } }`;
const promisor = { promisors: { some: { kind: { eq: 'COUNTRY' } } } };
const picked = { promisors: { some: { slug: { eq: 'iceland' } } } };

test.each([
  ['several of which lead to one row', promisor, 1],
  ['the row with a key', picked, 1],
  ['two of them', { ...promisor, sectors: { some: {} } }, 2],
  ['one of two alternatives', { OR: [picked, { verifiable: { eq: true } }] }, 0],
])('relations of sorted rows are joined, each once: %s', async (_, where, joins) => {
  const { data, statements } = await ask(sorted, { where });
  const [page = ''] = /AS MATERIALIZED .*|FROM \(SELECT "t1"."id".*/.exec(statements[0] ?? '') ?? [];
  expect(page.split(/INNER JOIN \(SELECT (?:DISTINCT )?/)).toHaveLength(joins + 1);
  expect(data).toEqual(await expected(sorted, where));
  expect((data as { commitments: { nodes: object[] } }).commitments.nodes.length).toBeGreaterThan(0);
});
