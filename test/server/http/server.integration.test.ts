import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/server/app.ts';
import { limits, openApp } from '../../harness.ts';

const { app, corpus } = openApp();
const get = (path: string, headers: Record<string, string> = {}, from = app) =>
  from.fetch(`http://test${path}`, { headers });
const asked = `/graphql?${new URLSearchParams({ query: '{ corpus { licence } }' })}`;

describe('GET /health/live', () => {
  test('answers for as long as the process does, whatever the corpus', async () => {
    const { app: broken, corpus } = openApp();
    corpus.$client.close();
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/live', {}, broken)).status).toBe(200);
  });
});

describe('GET /health/ready', () => {
  test('is 200 when the corpus can be read', async () => {
    expect((await get('/health/ready')).status).toBe(200);
  });

  test.each([
    ['closed', (corpus) => corpus.$client.close()],
    ['never built whole', (corpus) => corpus.run(sql`DELETE FROM corpus`)],
    ['without its tables', (corpus) => corpus.run(sql`DROP TABLE corpus`)],
  ] as [string, (corpus: ReturnType<typeof openApp>['corpus']) => void][])(
    'is 503 when the corpus is %s, and says nothing of the inside',
    async (_, breakIt) => {
      const { app: broken, corpus } = openApp();
      breakIt(corpus);
      const response = await get('/health/ready', {}, broken);
      expect(response.status).toBe(503);
      expect(await response.text()).not.toMatch(/sqlite|select|table|database/i);
    },
  );
});

describe('content type negotiation', () => {
  const json = 'application/json; charset=utf-8';
  const graphql = 'application/graphql-response+json; charset=utf-8';
  test.each([
    [undefined, json],
    ['*/*', json],
    ['application/json', json],
    ['application/graphql-response+json', graphql],
    ['application/graphql-response+json, application/json;q=0.9', graphql],
    ['application/json, application/graphql-response+json;q=0.5', json],
  ])('Accept: %s gets %s', async (accept, type) => {
    const response = await get(asked, accept === undefined ? {} : { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.json()).toEqual({ data: { corpus: { licence: 'CC-BY-4.0' } } });
  });

  test('what cannot be given is 406', async () => {
    expect((await get(asked, { accept: 'text/csv' })).status).toBe(406);
  });
});

describe('GraphiQL', () => {
  test('is what a browser gets, and may load and send nothing beyond this server', async () => {
    const response = await get('/graphql', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const policy = Object.fromEntries(
      (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    // Neither a host nor a scheme that reaches one stands anywhere in it.
    expect(Object.values(policy).join(' ')).not.toMatch(/https?:|wss?:|\*/);
  });

  test('has nothing of explanations, unless EXPLAIN is 1', async () => {
    const page = async (explain: boolean) => {
      const answer = await get('/graphql', { accept: 'text/html' }, createApp(corpus, { limits, explain }));
      return answer.text();
    };
    expect(await page(false)).not.toContain('x-explain');
    expect(await page(true)).toContain('x-explain');
  });

  test('names no other origin that it would load from', async () => {
    const page = await (await get('/graphql', { accept: 'text/html' })).text();
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//);
  });
});

test('every answer of the API says that its type is not to be guessed', async () => {
  for (const path of [asked, '/graphql?query=%7B', '/health/ready', '/metrics', '/nowhere']) {
    expect((await get(path)).headers.get('x-content-type-options')).toBe('nosniff');
  }
});

/** Only a path as a whole is an address; Yoga by itself takes any that ends in one. */
test.each([
  '/',
  '/graphql/x',
  '/x/graphql',
  '//graphql',
  '/nowhere?x=/graphql',
  '/health',
  '/../package.json',
])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404);
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ query: '{ corpus { licence } }' });
  expect((await app.fetch(`http://test${path}`, { ...post, body })).status).toBe(404);
});
