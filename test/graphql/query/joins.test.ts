import { expect, test } from 'vitest';
import type { Sent } from '../../../src/graphql/execute/explain/planLines.ts';
import { openPaths } from '../../differential/paths.ts';
import { limits, openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { tableReads } from '../tableReads.ts';

const sent: Sent[] = [];
const compiled = openApp(generatedCorpus, limits, (sql, values) => sent.push({ sql, values }));
const { oracle } = openPaths(generatedCorpus);

/** The answer of the oracle, which knows no joins. */
const expected = async (document: string, where: object) =>
  JSON.parse((await oracle({ query: document, variables: { where } })).body).data;

const page = `query ($where: CommitmentWhere) { commitments(first: 100, where: $where) { nodes { slug } } }`;
const query = `query ($where: CommitmentWhere) { commitments(first: 100, where: $where) { totalCount nodes { slug } } }`;

test.each([
  ['with another condition', { force: { in: ['PLEDGE', 'SIGNED'] }, made: { after: '2019-01-01' } }],
  ['under NOT and OR', { OR: [{ NOT: { force: { eq: 'PLEDGE' } } }, { checkability: { eq: 'CHECKABLE' } }] }],
  ['asked for twice', { force: { ne: 'OFFER' }, status: { ne: 'DELIVERED' } }],
])('what surely belongs to a row is joined once: %s', async (_, where) => {
  const { data, statements } = await compiled.ask(query, { where });
  expect(statements).toHaveLength(1);
  expect(statements[0]?.split('CROSS JOIN "commitment_standing"')).toHaveLength(2);
  expect(data).toEqual(await expected(query, where));
  const found = data as { commitments: { nodes: object[] } };
  expect(found.commitments.nodes.length).toBeGreaterThan(0);
});

test('rows with one value are begun with where they stand in the order of the list', async () => {
  const one = { force: { in: ['PLEDGE'] }, made: { after: '2019-01-01' } };
  const { data } = await compiled.ask(query, { where: one });
  const all = await expected(query, one);
  expect(data).toEqual(all);
  sent.length = 0;
  await compiled.ask(page, { where: one });
  const outer = sent.map((each) => tableReads(compiled.corpus.$client, each).find(({ isOuter }) => isOuter));
  expect(outer.map((read) => read?.table)).toEqual(['commitment_standing']);
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
  expect(walked.slice(0, 100)).toEqual(all.commitments.nodes);
  expect(walked).toHaveLength(all.commitments.totalCount);
});

const sorted = `query ($where: CommitmentWhere) {
  commitments(first: 100, where: $where, orderBy: [{ deadlineEarliest: ASC_NULLS_LAST }]) { nodes { slug } } }`;
const promisor = { promisors: { some: { actorKind: { eq: 'COUNTRY' } } } };
const picked = { promisors: { some: { slug: { eq: 'iceland' } } } };

test.each([
  ['rows of which several lead to it', promisor, 1],
  ['the one row with a key', picked, 1],
  ['two of them', { ...promisor, sectors: { some: {} } }, 2],
  ['one of two that need not hold', { OR: [picked, { checkability: { eq: 'CHECKABLE' } }] }, 0],
])('what rows that are sorted have to lead to is joined, each once: %s', async (_, where, joins) => {
  const { data, statements } = await compiled.ask(sorted, { where });
  expect(statements).toHaveLength(1);
  expect(statements[0]?.split(/INNER JOIN \(SELECT (?:DISTINCT )?/)).toHaveLength(joins + 1);
  expect(data).toEqual(await expected(sorted, where));
  expect((data as { commitments: { nodes: object[] } }).commitments.nodes.length).toBeGreaterThan(0);
});
