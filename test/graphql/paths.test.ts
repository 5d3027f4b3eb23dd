import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { undeclaredFields } from '../../src/graphql/declarations.ts';
import { readOperations } from '../../src/operations.ts';
import { limits, realCorpus } from '../harness.ts';
import undeclared from './undeclared.json' with { type: 'json' };

describe('fields that no declaration makes of SQL', () => {
  test('are those on the list, which may only grow shorter', () => {
    expect(undeclaredFields().sort()).toEqual(undeclared);
    expect(undeclared.length).toBeLessThanOrEqual(41);
  });
});

describe('the gallery', () => {
  const corpus = realCorpus();
  const paths: [path: string, reason: string | undefined][] = [];
  const statements: string[] = [];
  const app = createApp(
    corpus,
    { limits },
    { onPath: (path, reason) => paths.push([path, reason]), onStatement: (sql) => statements.push(sql) },
  );
  const namesIn = (document: string) =>
    new Set(
      [...JSON.stringify(parse(document, { noLocation: true })).matchAll(/"value":"(\w+)"/g)].map(
        ([, name]) => name,
      ),
    );

  test.each(readOperations())(
    '$name is one statement, unless a field of the list is in it',
    async ({ document }) => {
      paths.length = 0;
      statements.length = 0;
      const response = await app.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document }),
      });
      expect(await response.json()).not.toHaveProperty('errors');
      const names = namesIn(document);
      const left = undeclared.filter((coordinate) => names.has(coordinate.split('.')[1]));
      const [[path, reason] = []] = paths;
      expect(paths).toHaveLength(1);
      if (path === 'compiled') expect(statements).toHaveLength(1);
      else
        expect(left.map((coordinate) => `${coordinate} does not say how it is made of SQL`)).toContain(
          reason,
        );
    },
  );
});

test('an operation whose order and cursor are variables stays one statement in any order', async () => {
  const paths: string[] = [];
  const app = createApp(realCorpus(), { limits }, { onPath: (path, reason) => paths.push(reason ?? path) });
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
  for (const key of ['slug', 'made', 'force', 'slug']) {
    const orderBy = [{ [key]: 'ASC' }];
    const { pageInfo } = await ask({ orderBy });
    await ask({ orderBy, after: pageInfo.endCursor });
  }
  expect(paths).toEqual(Array(8).fill('compiled'));
});
