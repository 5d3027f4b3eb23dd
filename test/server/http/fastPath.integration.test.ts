import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoint } from '../../../src/config.ts';
import { createApp } from '../../../src/server/app.ts';
import { codedAnswer } from '../../../src/server/http/codedAnswer.ts';
import { door } from '../../../src/server/http/door.ts';
import { policyOf } from '../../../src/server/http/policy.ts';
import { responseCache } from '../../../src/server/http/responseCache.ts';
import { createListener } from '../../../src/server/listener.ts';
import { limits, recordingLog, seedFixture } from '../../harness.ts';
import { listen } from './listen.ts';

const corpus = seedFixture();
const statements: string[] = [];
const log: string[] = [];
const config = { limits, cacheBytes: 1_000_000 };
const dependencies = { log: recordingLog(log) };

let long: Awaited<ReturnType<typeof listen>>;
let short: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  const policy = policyOf(corpus, config);
  const entrance = { endpoint, policy: () => policy, maxBodyBytes: limits.bodyBytes, onError: () => {} };
  long = await listen(door(entrance, createApp(corpus, config, dependencies)));
  short = await listen(
    createListener(corpus, config, { ...dependencies, onStatement: (sql) => statements.push(sql) }),
  );
});

afterAll(() => {
  long.close();
  short.close();
  expect(log).toEqual([]);
});

/**
 * Sends bytes as they stand, in parts if there are several, and reads whatever comes back until the
 * server closes the connection. The date is left out.
 */
async function sendRaw(origin: string, ...parts: (string | Buffer)[]): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const closed = once(socket, 'close');
  let answer = '';
  socket.setEncoding('latin1').on('data', (part) => {
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

/** A GET of a URL as it stands. */
const get = (url: string, headers: Record<string, string> = {}, method = 'GET'): Buffer => {
  const lines = Object.entries({ host: 'test', connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.from(`${[`${method} ${url} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
};

const asked = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;

const query = 'query Named($slug: String!) { commitment(slug: $slug) { slug summary made { edtf } } }';
const plain = JSON.stringify({ query, variables: { slug: 'two-ferries-2020' } });
const variables = JSON.stringify({ slug: 'two-ferries-2020' });
const url = asked({ query, variables });

const listed = '{ commitments { nodes { slug summary made { edtf } promisors { nodes { slug name } } } } }';
const list = JSON.stringify({ query: listed });
const persisted = '{ __typename corpus { licence } }';
const hash = createHash('sha256').update(persisted).digest('hex');
const preflight = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type',
};

/** A POST of a compressed body, or of its first bytes. */
function gzipped(body: string, bytes?: number): Buffer {
  const compressed = gzipSync(body).subarray(0, bytes);
  const head = { 'content-encoding': 'gzip', 'content-length': String(compressed.length) };
  return Buffer.concat([request('', head), compressed]);
}

describe('the fast path and Yoga answer alike, to the byte and header', () => {
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
    ['introspection', request('{"query":"{ __schema { description types { name description } } }"}')],
    ['too many values', request(JSON.stringify({ query, variables: { more: Array(2_001).fill(0) } }))],
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
    ['a timeline', request('{"query":"{ timeline(axis: MADE) { buckets { value } } }"}')],
    ['a GET', get('/graphql?query=%7B__typename%7D')],
    ['a GET of a URL that is hardly encoded', get('/graphql?query={__typename}')],
    ['a GET with variables', get(url)],
    ['a GET with spaces as %20', get(url.replaceAll('+', '%20'))],
    ['a GET of an operation by name', get(asked({ query, variables, operationName: 'Named' }))],
    ['a GET of text of all scripts', get(asked({ query, variables: '{"slug":"Ə Ж 😀"}' }))],
    ['a GET of bytes that are no text', get('/graphql?query={__typename}&variables={"a":"%ff%zz"}')],
    ['a GET of what is not ASCII', get('/graphql?query={__typename}&variables={"a":"ж"}')],
    ['a GET of any type', get(url, { accept: '*/*' })],
    ['a GET of its own type', get(url, { accept: 'application/graphql-response+json' })],
    ['a GET of several types', get(url, { accept: 'application/json, */*;q=0.1' })],
    ['a GET of a type that is not made', get(url, { accept: 'text/csv' })],
    ['a GET of another origin', get(url, { origin: 'http://elsewhere' })],
    ['a GET with a content type', get(url, { 'content-type': 'text/plain' })],
    ['a GET with a body of no length', get(url, { 'content-length': '0' })],
    ['a GET with a body', Buffer.concat([get(url, { 'content-length': '2' }), Buffer.from('{}')])],
    ['a GET of null for variables', get(asked({ query: '{ __typename }', variables: 'null' }))],
    ['a GET of empty variables', get(asked({ query: '{ __typename }', variables: '' }))],
    ['a GET of variables that are none', get(asked({ query, variables: '[1]' }))],
    ['a GET of variables that are no JSON', get(asked({ query, variables: 'x' }))],
    ['a GET of variables that do not fit', get(asked({ query, variables: '{}' }))],
    ['a GET of no document', get('/graphql?variables={}')],
    ['a GET of an empty document', get('/graphql?query=')],
    ['a GET of a document that does not fit', get(asked({ query: '{ nothing }' }))],
    ['a GET of an operation without a name', get(asked({ query, variables, operationName: '' }))],
    ['a GET with extensions', get(asked({ query, variables, extensions: '{}' }))],
    ['a GET with another parameter', get(`${url}&more=1`)],
    ['a GET with a parameter twice', get(`${url}&query=%7B__typename%7D`)],
    ['a GET with a fragment', get(`${url}#here`)],
    ['a GET of another path', get(url.replace('/graphql', '/graphql/'))],
    ['a GET of a whole address', get(`http://test${url}`)],
    ['a GET of nothing', get('/graphql')],
    ['a GET of nothing, with a question mark', get('/graphql?')],
    ['a HEAD', get(url, {}, 'HEAD')],
    ['a HEAD of what is not found', get('/nowhere', {}, 'HEAD')],
    ['a POST of a whole address', request(plain, {}, 'POST http://test/graphql HTTP/1.1')],
    ['a whole address of another host', get(`http://[::1/graphql${url}`)],
    ['two hosts', Buffer.from(`${get(url)}`.replace('host: test', 'host: test\r\nHost: test'))],
    ['types by weight', request(plain, { accept: 'application/json;q=0.1, application/*;q=0.5' })],
    ['types that are refused', request(plain, { accept: 'application/json;q=0' })],
    ['an answer as br', request(list, { 'accept-encoding': 'gzip, deflate, br, zstd' })],
    ['a GET of gzip', get(asked({ query: listed }), { 'accept-encoding': 'gzip' })],
    ['a GET of no coding', get(asked({ query: listed }), { 'accept-encoding': 'br;q=0, *;q=0' })],
    ['an error as br', request('{"query":"{ nothing }"}', { 'accept-encoding': 'br' })],
    ['a GET of what one has', get(url, { 'if-none-match': '"a", *' })],
    ['a charset that is read', request(plain, { 'content-type': 'application/json; charset="UTF-8"' })],
    ['a charset that is not read', request(plain, { 'content-type': 'application/json; charset=utf-16' })],
    ['an unknown coding', request(plain, { 'content-encoding': 'br' })],
    ['no coding by name', request(plain, { 'content-encoding': 'identity' })],
    ['gzip', gzipped(plain)],
    ['gzip of what is refused', gzipped('{"query":"{ nothing }"}')],
    ['gzip of what is no JSON', gzipped('{')],
    ['gzip beyond the limit', gzipped(JSON.stringify({ query, pad: 'x'.repeat(limits.bodyBytes) }))],
    ['half of gzip', gzipped(plain, 20)],
    ['a preflight', get('/graphql', { origin: 'http://a', ...preflight }, 'OPTIONS')],
    [
      'an error beside an answer',
      request('{"query":"{ commitments(first: 1000) { totalCount } __typename }"}'),
    ],
    [
      'a GET of an error beside an answer',
      get(asked({ query: '{ commitments(first: 1000) { totalCount } __typename }' })),
    ],
    ...[
      { documentId: 'deadlines-passed' },
      { documentId: 'no such' },
      { documentId: `sha256:${hash}` },
      { documentId: 7 },
      { documentId: 'deadlines-passed', query },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { query: persisted, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      { extensions: { persistedQuery: { version: 2, sha256Hash: hash } } },
      { extensions: { persistedQuery: { version: 1 } } },
      { query: persisted, extensions: { persistedQuery: 'x' } },
      { extensions: { persistedQuery: null } },
      { query: persisted, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash.toUpperCase() } } },
      { documentId: `sha256:${hash}` },
    ].flatMap((members, index): [string, Buffer][] => {
      const given: { documentId?: unknown; query?: string; extensions?: object } = members;
      const parameters = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [
          name,
          typeof value === 'object' ? JSON.stringify(value) : String(value),
        ]),
      );
      const graphql = { accept: 'application/graphql-response+json' };
      return [
        [`a document by name or hash, ${index}`, request(JSON.stringify(given))],
        [`a document by name or hash, ${index}, in its own type`, request(JSON.stringify(given), graphql)],
        [`a GET of a document by name or hash, ${index}`, get(asked(parameters), graphql)],
      ];
    }),
    ['a body that is a URL', request(url)],
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
    const mixed = Buffer.concat([get(url, open), request(plain, open), get(url, open), get(url)]);
    expect(await sendRaw(short.origin, mixed)).toBe(await sendRaw(long.origin, mixed));
  });
});

describe('the fast path', () => {
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

  test('a # that is not encoded is refused, not read as a part of the document', async () => {
    const answer = await sendRaw(short.origin, get(`${url}#here`));
    expect(answer).toMatch(/^http\/1\.1 400 .*%23.*bad_request/s);
  });

  test('asks the corpus nothing for a URL that it has answered', async () => {
    const other = asked({ query, variables: JSON.stringify({ slug: 'two-ferries-2020', unused: 2 }) });
    await sendRaw(short.origin, get(other));
    await sendRaw(short.origin, get(other));
    statements.length = 0;
    const answer = await sendRaw(short.origin, get(other));
    expect(answer).toContain('"slug":"two-ferries-2020"');
    expect(statements).toEqual([]);
  });

  test('executes no document that was never validated', async () => {
    statements.length = 0;
    const answer = await sendRaw(short.origin, request('{"query":"{ commitments { nodes { nothing } } }"}'));
    expect(answer).toContain('graphql_validation_failed');
    expect(statements).toEqual([]);
  });

  test('answers HTTP/1.0, which knows requests without a host', async () => {
    for (const path of ['/graphql?query=%7B__typename%7D', '/health/ready', '/metrics'])
      expect(await sendRaw(short.origin, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^http\/1\.1 200 /);
  });

  const audits = serverAudits({ url: () => `${short.origin}/graphql` });

  test.each(audits)('is audited: $id: $name', async ({ fn }) => {
    await fn();
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

test('with EXPLAIN=1 a request that asks for an explanation gets one each time, and leaves others on the fast path', async () => {
  const explaining = await listen(createListener(corpus, { ...config, explain: true }, dependencies));
  const expected = await sendRaw(short.origin, request(plain));
  for (let time = 0; time < 3; time += 1) {
    expect(await sendRaw(explaining.origin, request(plain))).toBe(expected);
    for (const sent of [request(plain, { 'x-explain': '1' }), get(url, { 'x-explain': '1' })])
      expect(await sendRaw(explaining.origin, sent)).toContain('"explain":{"route":"operation"');
    expect(await sendRaw(short.origin, request(plain, { 'x-explain': '1' }))).toBe(expected);
  }
  explaining.close();
});

describe('responseCache', () => {
  const answer = (length: number) => 'x'.repeat(length);

  test('lets go of what was used longest ago when its bytes are spent', () => {
    const cache = responseCache(10_000);
    for (const name of ['a', 'b', 'c']) cache.set(name, answer(300));
    expect(cache.get('a')?.text).toHaveLength(300);
    for (let index = 0; index < 9; index += 1) cache.set(`more ${index}`, answer(300));
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('a')?.text).toHaveLength(300);
  });

  test('counts the bytes of an answer that was compressed', () => {
    const cache = responseCache(10_000);
    const kept = cache.set('a', answer(300));
    kept.compressed.br = Buffer.alloc(50);
    cache.grown('a', kept);
    expect(cache.get('a') === kept).toBe(true);
    kept.compressed.gzip = Buffer.alloc(100);
    cache.grown('a', kept);
    expect(cache.get('a')).toBeUndefined();
    cache.grown('a', codedAnswer(answer(1)));
    expect(cache.get('a')).toBeUndefined();
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
