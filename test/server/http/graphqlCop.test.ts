import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../harness.ts';
import { listen } from './listen.ts';

let url: string;
let close: () => void;

beforeAll(async () => {
  const listening = await listen(openApp().app);
  url = `${listening.origin}/graphql`;
  ({ close } = listening);
});
afterAll(() => close());

interface Answered {
  data?: unknown;
  errors: { message: string; extensions: Record<string, unknown> }[];
  extensions?: unknown;
}

/** The answer to a body as JSON, or to a form. */
async function ask(body: unknown, type = 'application/json'): Promise<{ status: number; answer: Answered }> {
  const text = type === 'application/json' ? JSON.stringify(body) : String(body);
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: text });
  return { status: response.status, answer: (await response.json()) as Answered };
}

const post = async (query: string) => (await ask({ query })).answer;

const repeated = (text: string, times: number) => Array(times).fill(text).join(' ');

/** The requests of graphql-cop, a scanner, each with what would be a finding. */
describe('graphql-cop finds no', () => {
  test('alias overloading', async () => {
    const aliases = Array.from({ length: 101 }, (_, index) => `alias${index}:__typename`);
    const { data, errors } = await post(`query cop { ${aliases.join(' ')} }`);
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions).toEqual({ code: 'ALIAS_LIMIT', limit: 30, actual: 101 });
  });

  test('batches of queries in a list', async () => {
    const { status, answer } = await ask(Array(10).fill({ query: 'query cop { __typename }' }));
    expect(status).toBe(400);
    expect(answer.errors).toHaveLength(1);
    expect(answer.data).toBeUndefined();
  });

  test('field duplication', async () => {
    const { data, errors } = await post(`query cop { ${repeated('__typename', 500)} }`);
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions).toEqual({ code: 'DUPLICATE_LIMIT', limit: 100, actual: 499 });
  });

  test('directive overloading', async () => {
    const { errors } = await post(`query cop { __typename ${'@aa'.repeat(10)} }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toEqual({ code: 'DIRECTIVE_LIMIT', limit: 4, actual: 10 });
  });

  test('circular introspection', async () => {
    const inner = repeated('fields { type {', 4);
    const { data, errors } = await post(
      `query cop { __schema { types { ${inner} name ${repeated('} }', 4)} } } }`,
    );
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('mutation by GET, as there is none', async () => {
    const response = await fetch(`${url}?${new URLSearchParams({ query: 'mutation cop { __typename }' })}`);
    const { data, errors } = (await response.json()) as { data: unknown; errors: object[] };
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  test('queries in forms, which a page of another origin could send', async () => {
    const { status, answer } = await ask(
      new URLSearchParams({ query: 'query cop { __typename }' }),
      'application/x-www-form-urlencoded',
    );
    expect(status).toBe(415);
    expect(answer.errors[0]?.extensions).toEqual({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  test('traces, and no stack of an error', async () => {
    const { extensions } = await post('query cop { __typename }');
    expect(extensions).toBeUndefined();
    const { errors } = await post('qwerty cop { abc }');
    expect(Object.keys(errors[0]?.extensions ?? {})).toEqual(['code']);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|exception|stack/i);
  });
});

/**
 * What graphql-cop reports and is meant: the schema is published, and a request cannot change
 * anything. Nobody logs in, so a page of another origin gets nothing that it could not fetch
 * itself.
 */
describe('graphql-cop finds what is allowed by design', () => {
  test('introspection, which an operator can turn off', async () => {
    expect((await post('query cop { __schema { types { name } } }')).errors).toBeUndefined();
  });

  test('suggestions of fields, off with introspection', async () => {
    const { errors } = await post('query cop { __schema { directive } }');
    expect(errors[0]?.message).toContain('Did you mean "directives"');
  });

  test('queries by GET, which caches need', async () => {
    const response = await fetch(`${url}?${new URLSearchParams({ query: 'query cop { __typename }' })}`);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('GraphiQL, which is the documentation', async () => {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    await response.body?.cancel();
  });
});
