import { expect, test } from 'vitest';
import { openApp, openReference } from '../harness.ts';
import { generatedCorpus } from './generatedCorpus.ts';

const compiled = openApp(generatedCorpus);
const reference = openReference(generatedCorpus);

const query = `query ($where: CommitmentWhere) { commitments(first: 100, where: $where) { totalCount nodes { slug } } }`;

test.each([
  ['with another condition', { force: { in: ['PLEDGE', 'SIGNED'] }, made: { after: '2019-01-01' } }],
  ['under NOT and OR', { OR: [{ NOT: { force: { eq: 'PLEDGE' } } }, { verifiable: { eq: true } }] }],
  ['asked for twice', { force: { ne: 'OFFER' }, status: { ne: 'DELIVERED' } }],
])('what surely belongs to a row is joined once: %s', async (_, where) => {
  const { data, statements } = await compiled.ask(query, { where });
  expect(statements).toHaveLength(1);
  expect(statements[0]?.split('INNER JOIN "commitment_standing"')).toHaveLength(2);
  expect(data).toEqual((await reference.ask(query, { where })).data);
  const found = data as { commitments: { nodes: object[] } };
  expect(found.commitments.nodes.length).toBeGreaterThan(0);
});
