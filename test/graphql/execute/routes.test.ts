import { describe, expect, test } from 'vitest';
import { undeclaredFields } from '../../../src/graphql/execute/declarations.ts';
import { createApp } from '../../../src/server/app.ts';
import { readOperations } from '../../../src/server/graphiql/operations.ts';
import { limits, realCorpus } from '../../harness.ts';

test('every field has a declaration', () => {
  expect(undeclaredFields()).toEqual([]);
});

describe('the gallery', () => {
  const corpus = realCorpus();
  const routes: [route: string, reason: string | undefined][] = [];
  const statements: string[] = [];
  const app = createApp(
    corpus,
    { limits },
    { onRoute: (route, reason) => routes.push([route, reason]), onStatement: (sql) => statements.push(sql) },
  );
  test.each(readOperations())('$name is one statement', async ({ document }) => {
    routes.length = 0;
    statements.length = 0;
    const response = await app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
    expect(routes).toEqual([['operation', undefined]]);
    expect(statements).toHaveLength(1);
  });
});

test('an operation whose order and cursor are variables stays one statement in any order', async () => {
  const routes: string[] = [];
  const app = createApp(
    realCorpus(),
    { limits },
    { onRoute: (route, reason) => routes.push(reason ?? route) },
  );
  const query = `query ($orderBy: [CommitmentOrder!], $after: String) {
    commitments(first: 2, orderBy: $orderBy, after: $after) { nodes { slug } pageInfo { endCursor } } }`;
  const ask = async (variables: object) => {
    const response = await app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: { commitments: { pageInfo: { endCursor: string } } } }).data
      .commitments;
  };
  const orders = [{ slug: 'ASC' }, { madeEarliest: 'ASC_NULLS_LAST' }, { force: 'ASC' }, { slug: 'ASC' }];
  for (const orderBy of orders) {
    const { pageInfo } = await ask({ orderBy });
    await ask({ orderBy, after: pageInfo.endCursor });
  }
  expect(routes).toEqual(Array(8).fill('operation'));
});
