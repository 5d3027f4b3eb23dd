import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOperations } from '../../../src/server/graphiql/operations.ts';
import { persistedDocuments } from '../../../src/server/http/persistedDocuments.ts';
import { createListener } from '../../../src/server/listener.ts';
import { failingLog, limits, seedFixture } from '../../harness.ts';
import { listen } from './listen.ts';
import { send } from './send.ts';

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen(createListener(seedFixture(), { limits }, { log: failingLog }));
});
afterAll(() => server.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const types = ['application/json', 'application/graphql-response+json'];

/** The answers to the same request as POST and as GET, in both types. */
async function ask(members: Record<string, unknown>) {
  const parameters = Object.entries(members).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const url = `${server.origin}/graphql`;
  const answers = [];
  for (const accept of types) {
    const body = JSON.stringify(members);
    answers.push(await send(url, { accept, 'content-type': 'application/json' }, { method: 'POST', body }));
    answers.push(await send(`${url}?${new URLSearchParams(Object.fromEntries(parameters))}`, { accept }));
  }
  return answers.map(({ status, headers, body }) => ({ status, headers, answer: JSON.parse(`${body}`) }));
}

const persistedQuery = (query: string) => ({ version: 1, sha256Hash: sha256(query) });

describe('an Automatic Persisted Query', () => {
  test('is asked for in the envelope of Apollo until it was sent, and then known', async () => {
    const query = '{ corpus { licence } } # by hash';
    const extensions = { persistedQuery: persistedQuery(query) };
    for (const { status, headers, answer } of await ask({ extensions })) {
      expect(status).toBe(200);
      expect(headers['cache-control'] ?? 'no-store').toBe('no-store');
      expect(answer).toEqual({
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
      });
    }
    const found = { status: 200, answer: { data: { corpus: { licence: 'CC-BY-4.0' } } } };
    for (const members of [{ query, extensions }, { extensions }, { documentId: `sha256:${sha256(query)}` }])
      for (const reply of await ask(members)) expect(reply).toMatchObject(found);
  });

  test('takes variables, and is validated like any other', async () => {
    const query = 'query ($slug: String!) { speaker(slug: $slug) { slug nothing } }';
    const extensions = { persistedQuery: persistedQuery(query) };
    for (const { answer } of await ask({ query, variables: { slug: 'ada-stein' }, extensions }))
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    const sound = query.replace(' nothing', '');
    await ask({
      query: sound,
      variables: { slug: 'x' },
      extensions: { persistedQuery: persistedQuery(sound) },
    });
    const later = { variables: { slug: 'ada-stein' }, extensions: { persistedQuery: persistedQuery(sound) } };
    for (const { answer } of await ask(later))
      expect(answer).toEqual({ data: { speaker: { slug: 'ada-stein' } } });
  });

  test.each([
    ['another hash', { version: 1, sha256Hash: 'a'.repeat(64) }],
    ['no hash', { version: 1 }],
    ['a hash that is none', { version: 1, sha256Hash: 'abc' }],
    ['another version', { version: 2, sha256Hash: 'a'.repeat(64) }],
    ['no object', 'x'],
  ])('with %s is refused', async (_, persistedQuery) => {
    for (const { status, answer } of await ask({ query: '{ __typename }', extensions: { persistedQuery } })) {
      expect(status).toBe(400);
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });
});

describe('documentId', () => {
  test.each(readOperations().map(({ name, document }) => [name, document]))('%s', async (name, document) => {
    const { definitions } = parse(document);
    const needs = definitions.some(
      (definition) =>
        definition.kind === 'OperationDefinition' &&
        definition.variableDefinitions?.some(
          ({ defaultValue, type }) => !defaultValue && type.kind === 'NonNullType',
        ),
    );
    expect(needs).toBe(false);
    const [expected] = await ask({ query: document });
    for (const documentId of [name, `sha256:${sha256(document)}`])
      for (const { status, answer } of await ask({ documentId }))
        expect({ status, answer }).toEqual({ status: 200, answer: expected?.answer });
  });

  test('that is not known is told what is', async () => {
    for (const { status, answer } of await ask({ documentId: 'nothing' })) {
      expect(status).toBe(404);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
      expect(answer.errors[0].message).toMatch(/"nothing".*gallery.*query/);
    }
  });

  test('beside a document is refused', async () => {
    for (const { status } of await ask({ documentId: 'deadlines-passed', query: '{ __typename }' }))
      expect(status).toBe(400);
  });
});

test('documents make room for later ones beyond a budget of bytes', () => {
  const { resolve } = persistedDocuments();
  const documents = Array.from(
    { length: 100 },
    (_, index) => `{ __typename } #${index} ${'x'.repeat(100_000)}`,
  );
  for (const query of documents)
    expect(resolve({ query, extensions: { persistedQuery: persistedQuery(query) } })).toBe(query);
  const known = documents.filter(
    (query) => typeof resolve({ extensions: { persistedQuery: persistedQuery(query) } }) === 'string',
  );
  expect(known).toEqual(documents.slice(-19));
});
