import { once } from 'node:events';
import { connect } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, createListener } from '../../src/app.ts';
import { withHost } from '../../src/http/exactPaths.ts';
import { responseCache } from '../../src/http/responseCache.ts';
import { limits, seedFixture } from '../harness.ts';
import { listen } from './listen.ts';

const corpus = seedFixture();
const statements: string[] = [];
const log: string[] = [];
const config = { limits, cacheBytes: 1_000_000 };
const surroundings = { log: (line: string) => log.push(line) };

let long: Awaited<ReturnType<typeof listen>>;
let short: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  long = await listen(withHost(createApp(corpus, config, surroundings)));
  short = await listen(
    createListener(corpus, config, { ...surroundings, onStatement: (sql) => statements.push(sql) }),
  );
});

afterAll(() => {
  long.close();
  short.close();
  expect(log).toEqual([]);
});

/** Sends bytes as they stand, in parts if there are several, and reads whatever comes back until the server closes the connection. The date is left out. */
async function sendRaw(origin: string, ...parts: (string | Buffer)[]): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const closed = once(socket, 'close');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part) => {
    answer += part;
  });
  for (const part of parts) {
    socket.write(part);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await closed;
  return answer.replace(/^Date: .*$/gm, 'Date: …').toLowerCase();
}

const request = (
  body: string,
  headers: Record<string, string> = {},
  line = 'POST /graphql HTTP/1.1',
): Buffer => {
  const all = {
    host: 'test',
    connection: 'close',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${[line, ...lines].join('\r\n')}\r\n\r\n${body}`);
};

const query = 'query Named($slug: String!) { commitment(slug: $slug) { slug summary made { edtf } } }';
const plain = JSON.stringify({ query, variables: { slug: 'two-ferries-2020' } });

describe('the short way and the long one answer alike, to the byte and header', () => {
  const cases: [name: string, sent: Buffer][] = [
    ['a plain request', request(plain)],
    ['other variables', request(JSON.stringify({ query, variables: { slug: 'no such' } }))],
    [
      'an operation by name',
      request(JSON.stringify({ query, operationName: 'Named', variables: { slug: 'x' } })),
    ],
    [
      'null for what may be left out',
      request('{"query":"{ __typename }","variables":null,"operationName":null}'),
    ],
    ['text of all scripts', request(JSON.stringify({ query, variables: { slug: 'Ə Ж 😀 \u2028' } }))],
    ['a body with a mark in front', request(`\uFEFF${plain}`)],
    ['any type', request(plain, { accept: '*/*' })],
    ['its own type', request(plain, { accept: 'application/graphql-response+json' })],
    ['several types', request(plain, { accept: 'text/html, application/json;q=0.5' })],
    ['a type that is not made', request(plain, { accept: 'text/html' })],
    ['another content type', request(plain, { 'content-type': 'text/plain' })],
    ['another charset', request(plain, { 'content-type': 'application/json; charset=latin1' })],
    ['letters of either case', request(plain, { 'content-type': 'Application/JSON' })],
    ['a page of another origin', request(plain, { origin: 'http://elsewhere' })],
    ['a compressed body', request(plain, { 'content-encoding': 'gzip' })],
    ['an operation that does not exist', request(JSON.stringify({ query, operationName: 'Other' }))],
    ['an operation without a name', request(JSON.stringify({ query, operationName: '' }))],
    ['variables that do not fit', request(JSON.stringify({ query, variables: {} }))],
    ['variables that are none', request(JSON.stringify({ query, variables: [1] }))],
    ['an extension', request(JSON.stringify({ query, variables: { slug: 'x' }, extensions: {} }))],
    ['another member', request(JSON.stringify({ query, variables: { slug: 'x' }, more: 1 }))],
    ['a page beyond its limit', request('{"query":"{ commitments(first: 1000) { totalCount } }"}')],
    ['a document that does not fit', request('{"query":"{ nothing }"}')],
    ['a document that is none', request('{"query":"{"}')],
    ['no document', request('{"variables":{}}')],
    ['a list', request('[]')],
    ['no JSON', request('{')],
    ['an empty body', request('')],
    ['a body beyond its limit', request(JSON.stringify({ query, pad: 'x'.repeat(limits.bodyBytes) }))],
    ['a query string', request(plain, {}, 'POST /graphql?x=1 HTTP/1.1')],
    ['another path', request(plain, {}, 'POST /graphql/x HTTP/1.1')],
    ['another method', request(plain, {}, 'PUT /graphql HTTP/1.1')],
    ['an older protocol', request(plain, {}, 'POST /graphql HTTP/1.0')],
    ['a host that is none', request(plain, { host: 'a b' })],
    ['introspection', request('{"query":"{ __schema { queryType { name } } }"}')],
    ['what is executed by resolvers', request('{"query":"{ timeline { buckets { value } } }"}')],
    [
      'a GET',
      Buffer.from('GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n'),
    ],
  ];

  test.each(cases)('%s', async (_, sent) => {
    const expected = await sendRaw(long.origin, sent);
    expect(expected).toMatch(/^http\/1\.1 /);
    for (let time = 0; time < 3; time += 1) expect(await sendRaw(short.origin, sent)).toBe(expected);
  });

  test('a request in parts', async () => {
    const expected = await sendRaw(long.origin, request(plain));
    for (const sent of [request(plain), request(JSON.stringify({ query: '{ nothing }' }))]) {
      const whole = await sendRaw(long.origin, sent);
      for (const at of [10, sent.length - 20, sent.length - 1])
        expect(await sendRaw(short.origin, sent.subarray(0, at), sent.subarray(at))).toBe(whole);
    }
    expect(await sendRaw(short.origin, request(plain))).toBe(expected);
  });

  test('several requests on one connection', async () => {
    const open = { connection: 'keep-alive' };
    const parts = [
      request(plain, open),
      request('{"query":"{ nothing }"}', open),
      request(plain, open),
      request(plain),
    ];
    const together = Buffer.concat(parts);
    const expected = await sendRaw(long.origin, together);
    expect(expected.match(/http\/1\.1 /g)).toHaveLength(4);
    expect(await sendRaw(short.origin, together)).toBe(expected);
    expect(await sendRaw(short.origin, ...parts)).toBe(expected);
  });
});

describe('the short way', () => {
  test('asks the corpus nothing for a request that it has answered', async () => {
    const body = JSON.stringify({ query, variables: { slug: 'two-ferries-2020', unused: 1 } });
    await sendRaw(short.origin, request(body));
    await sendRaw(short.origin, request(body));
    statements.length = 0;
    await sendRaw(short.origin, request(body));
    expect(statements).toEqual([]);
    await sendRaw(short.origin, request(`${body} `));
    expect(statements).toHaveLength(1);
  });

  test('executes no document that was never validated', async () => {
    statements.length = 0;
    const answer = await sendRaw(short.origin, request('{"query":"{ commitments { nodes { nothing } } }"}'));
    expect(answer).toContain('graphql_validation_failed');
    expect(statements).toEqual([]);
  });

  const audits = serverAudits({ url: () => `${short.origin}/graphql` });

  test.each(audits)('is audited: $id: $name', async ({ fn }) => {
    await fn();
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

describe('responseCache', () => {
  const answer = (size: number) => Buffer.alloc(size);

  test('lets go of what was used longest ago when its bytes are spent', () => {
    const cache = responseCache(10_000);
    for (const name of ['a', 'b', 'c']) cache.set(name, answer(700));
    expect(cache.get('a')).toHaveLength(700);
    for (let index = 0; index < 9; index += 1) cache.set(`more ${index}`, answer(700));
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('a')).toHaveLength(700);
  });

  test('keeps no answer that would take its place from many, and none at all without bytes', () => {
    const cache = responseCache(10_000);
    cache.set('large', answer(2000));
    expect(cache.get('large')).toBeUndefined();
    const none = responseCache(0);
    none.set('a', answer(1));
    expect(none.get('a')).toBeUndefined();
  });
});
