import { expect, test } from 'vitest';
import { openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const compiled = openApp(generatedCorpus);
const reference = openApp(generatedCorpus);

const query = `query ($where: CommitmentWhere) { commitments(first: 100, where: $where) { totalCount nodes { slug } } }`;

test.each([
  ['with another condition', { force: { in: ['PLEDGE', 'SIGNED'] }, made: { after: '2019-01-01' } }],
  ['under NOT and OR', { OR: [{ NOT: { force: { eq: 'PLEDGE' } } }, { verifiable: { eq: true } }] }],
  ['asked for twice', { force: { ne: 'OFFER' }, status: { ne: 'DELIVERED' } }],
])('what surely belongs to a row is joined once: %s', async (_, where) => {
  const { data, statements } = await compiled.ask(query, { where });
  expect(statements).toHaveLength(1);
  expect(statements[0]?.split('CROSS JOIN "commitment_standing"')).toHaveLength(2);
  expect(data).toEqual((await reference.ask(query, { where })).data);
  const found = data as { commitments: { nodes: object[] } };
  expect(found.commitments.nodes.length).toBeGreaterThan(0);
});

test('rows with one value are begun with where they stand in the order of the list', async () => {
  const one = { force: { in: ['PLEDGE'] }, made: { after: '2019-01-01' } };
  const { data, statements } = await compiled.ask(query, { where: one });
  expect(statements[0]).toMatch(/FROM "commitment_standing" AS "t\d+" CROSS JOIN "commitment" AS "t1"/);
  const expected = (await reference.ask(query, { where: one })).data;
  expect(data).toEqual(expected);
  const walked: object[] = [];
  const paged = `query ($where: CommitmentWhere, $after: String) {
    commitments(first: 7, after: $after, where: $where) { nodes { slug } pageInfo { hasNextPage endCursor } } }`;
  for (let after: string | null = null, more = true; more; ) {
    const { commitments } = (await compiled.ask(paged, { where: one, after })).data as {
      commitments: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    walked.push(...commitments.nodes);
    after = commitments.pageInfo.endCursor;
    more = commitments.pageInfo.hasNextPage;
  }
  expect(walked.slice(0, 100)).toEqual((expected as { commitments: { nodes: object[] } }).commitments.nodes);
  expect(walked).toHaveLength((expected as { commitments: { totalCount: number } }).commitments.totalCount);
});

const sorted = `query ($where: CommitmentWhere) {
  commitments(first: 100, where: $where, orderBy: [{ deadline: ASC_NULLS_LAST }]) { totalCount nodes { slug } } }`;
const promisor = { promisors: { some: { kind: { eq: 'COUNTRY' } } } };
const picked = { promisors: { some: { slug: { eq: 'iceland' } } } };

test.each([
  ['rows of which several lead to it', promisor, 1],
  ['the one row with a key', picked, 1],
  ['two of them', { ...promisor, sectors: { some: {} } }, 2],
  ['one of two that need not hold', { OR: [picked, { verifiable: { eq: true } }] }, 0],
])('what rows that are sorted have to lead to is joined, each once: %s', async (_, where, joins) => {
  const { data, statements } = await compiled.ask(sorted, { where });
  const [page = ''] = /AS MATERIALIZED .*|FROM \(SELECT "t1"."id".*/.exec(statements[0] ?? '') ?? [];
  expect(page.split(/INNER JOIN \(SELECT (?:DISTINCT )?/)).toHaveLength(joins + 1);
  expect(data).toEqual((await reference.ask(sorted, { where })).data);
  expect((data as { commitments: { nodes: object[] } }).commitments.nodes.length).toBeGreaterThan(0);
});
