import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../db/open.ts';
import type { Config } from '../../../src/config.ts';
import { permitted } from '../../../src/server/http/policy.ts';
import { createListener, createService } from '../../../src/server/listener.ts';
import { failingLog, limits, seedFixture } from '../../harness.ts';
import { listen } from './listen.ts';
import { send } from './send.ts';

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** The origin of a server over a corpus. */
async function serve(config: Partial<Config> = {}, corpus: Corpus = seedFixture()): Promise<string> {
  const { origin, close } = await listen(createListener(corpus, { limits, ...config }, { log: failingLog }));
  closing.push(close);
  return origin;
}

/** A corpus with the text of an article. */
function withText(): Corpus {
  const corpus = seedFixture();
  corpus.$client.exec(
    `INSERT INTO article_text (article_id, text) SELECT id, 'Private.' FROM article LIMIT 1`,
  );
  return corpus;
}

const small = '{ corpus { licence } }';
const large = '{ commitments { nodes { slug summary made { edtf } promisors { nodes { slug name } } } } }';
const urlOf = (query: string) => `/graphql?${new URLSearchParams({ query })}`;
const json = { 'content-type': 'application/json' };

let origin: string;
beforeAll(async () => {
  origin = await serve();
});

const post = (query: string, headers: Record<string, string> = {}) =>
  send(`${origin}/graphql`, { ...json, ...headers }, { method: 'POST', body: JSON.stringify({ query }) });
const get = (query: string, headers: Record<string, string> = {}, method = 'GET') =>
  send(`${origin}${urlOf(query)}`, headers, { method });

const plain = 'application/json; charset=utf-8';
const graphql = 'application/graphql-response+json; charset=utf-8';

describe('the type of an answer', () => {
  test.each([
    ['*/*', plain],
    ['', plain],
    ['application/*', plain],
    ['application/json', plain],
    ['APPLICATION/JSON; Charset="UTF-8"', plain],
    ['application/graphql-response+json', graphql],
    ['application/graphql-response+json, application/json', graphql],
    ['application/json, application/graphql-response+json', plain],
    ['application/json;q=0.5, application/graphql-response+json;q=0.6', graphql],
    ['application/json;q=0, */*', graphql],
    ['application/*;q=0.2, application/graphql-response+json;q=0.1', plain],
    ['application/json;q=0.2, application/*;q=0.9', graphql],
    ['text/csv, application/json;q=0.001', plain],
    ['application/json; charset=latin1, application/graphql-response+json;q=0.1', graphql],
    ['text/plain;x="a,b";q=1, application/json;q=0.1', plain],
  ])('Accept: %s gets %s', async (accept, type) => {
    for (const { status, headers } of [await post(small, { accept }), await get(small, { accept })]) {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(type);
    }
  });

  test.each(['text/csv', 'application/json;q=0', 'application/json; charset=utf-16', '*/*;q=0'])(
    'Accept: %s allows none',
    async (accept) => {
      for (const { status, body } of [await post(small, { accept }), await get(small, { accept })]) {
        expect(status).toBe(406);
        expect(JSON.parse(`${body}`)).toMatchObject({ errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] });
      }
    },
  );

  test('a page is for who prefers it, and only by GET', async () => {
    const html = 'text/html,application/xhtml+xml,*/*;q=0.8';
    expect((await send(`${origin}/graphql`, { accept: html })).headers['content-type']).toMatch(
      /^text\/html/,
    );
    expect((await post(small, { accept: html })).headers['content-type']).toBe(plain);
    const rather = 'text/html;q=0.5, application/json';
    expect((await get(small, { accept: rather })).headers['content-type']).toBe(plain);
  });
});

describe('the body of a request', () => {
  test.each([
    'application/json;charset=utf-8',
    'application/json; charset="utf-8"',
    'Application/JSON;Charset=UTF-8',
    'application/json; profile=x',
  ])('%s is read', async (type) => {
    expect((await post(small, { 'content-type': type })).status).toBe(200);
  });

  test.each([
    'application/json; charset=utf-16',
    'application/json; charset=latin1',
    'text/plain; charset=utf-8',
  ])('%s is not read', async (type) => {
    const { status, body } = await post(small, { 'content-type': type });
    expect(status).toBe(415);
    expect(`${body}`).toContain('UNSUPPORTED_MEDIA_TYPE');
  });

  const compressed = (body: string | Buffer, coding = 'gzip', headers: Record<string, string> = {}) =>
    send(`${origin}/graphql`, { ...json, 'content-encoding': coding, ...headers }, { method: 'POST', body });

  test('gzip is read, and has its place in the cache', async () => {
    const body = gzipSync(JSON.stringify({ query: small }));
    for (let time = 0; time < 3; time += 1)
      expect(await compressed(body)).toMatchObject({ status: 200, body: (await post(small)).body });
    expect((await compressed(gzipSync('{"query":"{ nothing }"}'))).status).toBe(200);
  });

  test('gzip in chunks is read', async () => {
    const body = gzipSync(JSON.stringify({ query: small }));
    const half = body.length >> 1;
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-type: application/json\r\n',
    );
    socket.write('content-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n');
    for (const part of [body.subarray(0, half), body.subarray(half)]) {
      socket.write(`${part.length.toString(16)}\r\n`);
      socket.write(part);
      socket.write('\r\n');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    socket.write('0\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*"licence":"CC-BY-4.0"/s);
  });

  test('gzip that grows beyond the limit, or is long itself, is refused', async () => {
    const bomb = gzipSync('x'.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(limits.bodyBytes);
    const noise = Buffer.from(Array.from({ length: limits.bodyBytes + 1 }, () => Math.random() * 256));
    for (const body of [bomb, noise]) {
      const { status, body: answer } = await compressed(body);
      expect(status).toBe(413);
      expect(JSON.parse(`${answer}`)).toMatchObject({
        errors: [{ extensions: { code: 'BODY_LIMIT', limit: limits.bodyBytes } }],
      });
    }
  });

  test('what is no gzip is told so, and other codings are not read', async () => {
    expect((await compressed('{}')).status).toBe(400);
    const { status, headers, body } = await compressed('{}', 'br');
    expect(status).toBe(415);
    expect(headers['accept-encoding']).toBe('gzip');
    expect(`${body}`).toMatch(/\\"br\\".*gzip/);
  });
});

describe('the coding of an answer', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['deflate', undefined],
    ['identity, br;q=0.5', undefined],
    ['', undefined],
  ])('Accept-Encoding: %s gets %s', async (accepted, coding) => {
    const expected = (await post(large)).body;
    expect(expected.length).toBeGreaterThan(1_000);
    const answers = [await post(large), await get(large)].map(({ headers }) => headers['content-encoding']);
    expect(answers).toEqual([undefined, undefined]);
    // Once by the fast path and once by the cache, and in a document that Yoga answers.
    for (const query of [
      large,
      large,
      large.replace('}', '} } } a: commitments(first: 1000) { nodes { slug'),
    ]) {
      for (const ask of [post, get]) {
        const { headers, body } = await ask(query, { 'accept-encoding': accepted });
        expect(headers['content-encoding']).toBe(coding);
        expect(headers.vary).toBe('Accept, Accept-Encoding');
        expect(Number(headers['content-length'])).toBe(body.length);
        const text =
          coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
        expect(text).toEqual((await ask(query)).body);
      }
    }
  });

  test('an answer that fits into a packet stays plain', async () => {
    expect((await post(small, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  test('introspection is compressed once and large answers aside', async () => {
    const query = '{ __schema { types { name description fields { name description } } } }';
    const plain = (await post(query)).body;
    expect(plain.length).toBeGreaterThan(100_000);
    for (let time = 0; time < 2; time += 1) {
      const { body } = await post(query, { 'accept-encoding': 'br' });
      expect(brotliDecompressSync(body)).toEqual(plain);
    }
  });
});

describe('caches', () => {
  test('an answer to a GET has a tag of its content, type and coding, and may be kept', async () => {
    const tags = new Set<string>();
    for (const accept of ['application/json', 'application/graphql-response+json'])
      for (const coding of ['br', 'gzip', 'identity']) {
        const asked = { accept, 'accept-encoding': coding };
        const { headers } = await get(large, asked);
        expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=0');
        tags.add(String(headers.etag));
        for (const known of [headers.etag, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
          const again = await get(large, { ...asked, 'if-none-match': String(known) });
          expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
          expect(again.headers).toMatchObject({ etag: headers.etag, vary: headers.vary });
        }
        expect((await get(large, { ...asked, 'if-none-match': '"x"' })).status).toBe(200);
      }
    expect(tags.size).toBe(6);
  });

  test('an answer by Yoga has them too', async () => {
    const query = `{ __typename corpus { licence } __schema { queryType { name } } }`;
    const { headers } = await get(query);
    expect(headers['cache-control']).toMatch(/^public/);
    expect((await get(query, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  test('the tag holds over another corpus with the same answer, and ends with the answer', async () => {
    const service = createService(seedFixture(), { limits }, { log: failingLog });
    const { origin, close } = await listen(service.listener);
    closing.push(close);
    const ask = (headers: Record<string, string> = {}) => send(`${origin}${urlOf(large)}`, headers);
    const known = { 'if-none-match': String((await ask()).headers.etag) };
    service.switchTo(seedFixture());
    expect((await ask(known)).status).toBe(304);
    const other = seedFixture();
    other.$client.exec(`UPDATE commitment SET summary = summary || ' (corrected)'`);
    service.switchTo(other);
    expect(await ask(known)).toMatchObject({ status: 200, body: expect.anything() });
  });

  test.each(['{ nothing }', '{', '{ commitments(first: 1000) { totalCount } __typename }'])(
    '%s, an error, is not kept',
    async (query) => {
      for (const accept of ['application/json', 'application/graphql-response+json']) {
        const { headers } = await get(query, { accept });
        expect(headers['cache-control']).toBe('no-store');
        expect(headers.etag).toBeUndefined();
      }
    },
  );

  test('nothing else is kept: answers to a POST, the page, health, metrics, what is not there', async () => {
    const page = send(`${origin}${urlOf(small)}`, { accept: 'text/html' });
    const others = ['/health/ready', '/health/live', '/metrics', '/nowhere', '/graphql'];
    for (const { headers } of await Promise.all([
      post(small),
      page,
      ...others.map((path) => send(`${origin}${path}`)),
    ])) {
      expect(headers['cache-control']).toBe('no-store');
      expect(headers.etag).toBeUndefined();
    }
  });

  test('MAX_AGE says how long, and 0 to ask each time', async () => {
    for (const [maxAge, said] of [
      [5, 'public, max-age=5, stale-while-revalidate=0'],
      [0, 'public, no-cache'],
    ] as const) {
      const { headers } = await send(`${await serve({ maxAge })}${urlOf(small)}`);
      expect(headers['cache-control']).toBe(said);
    }
  });
});

test('an error in one root field leaves the others', async () => {
  const query = '{ page: commitments(first: 1000) { totalCount } corpus { licence } node(id: "x") { id } }';
  for (const { status, body } of [await post(query), await get(query)]) {
    expect(status).toBe(200);
    const { data, errors } = JSON.parse(`${body}`);
    expect(data).toEqual({ page: null, corpus: { licence: 'CC-BY-4.0' }, node: null });
    // Errors have no order.
    expect(errors).toHaveLength(2);
    expect(errors).toContainEqual(
      expect.objectContaining({ path: ['page'], extensions: expect.objectContaining({ code: 'BAD_PAGE' }) }),
    );
    expect(errors).toContainEqual(
      expect.objectContaining({ path: ['node'], extensions: expect.objectContaining({ code: 'BAD_ID' }) }),
    );
  }
});

describe('HEAD', () => {
  test.each([urlOf(small), urlOf(large), urlOf('{ nothing }'), '/health/ready', '/nowhere'])(
    '%s has the head of the GET',
    async (path) => {
      // The length of a body that is not sent may stay unsaid.
      const { date: _, 'transfer-encoding': __, ...expected } = (await send(`${origin}${path}`)).headers;
      const { headers, body } = await send(`${origin}${path}`, {}, { method: 'HEAD' });
      expect(headers).toMatchObject(expected);
      expect(body).toHaveLength(0);
    },
  );
});

/** What comes back for bytes as they stand. */
async function raw(text: string, to = origin): Promise<string> {
  const socket = connect(Number(new URL(to).port), '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket.setEncoding('utf8')) answer += chunk;
  return answer;
}

describe('the host of a request', () => {
  test.each([
    ['two hosts', 'GET /graphql?query={__typename} HTTP/1.1\r\nHost: a\r\nhost: a\r\n', 400],
    ['no host', 'GET /graphql?query={__typename} HTTP/1.1\r\n', 400],
    ['a host that is none', 'GET /graphql?query={__typename} HTTP/1.1\r\nHost: a/b\r\n', 400],
    ['a whole address', 'GET http://a/graphql?query={__typename} HTTP/1.1\r\nHost: b\r\n', 200],
    ['a whole address in capitals', 'GET HTTP://A/graphql?query={__typename} HTTP/1.1\r\nHost: b\r\n', 200],
    ['a whole address without a path', 'GET http://a HTTP/1.1\r\nHost: b\r\n', 404],
    ['HTTP/1.0', 'GET /graphql?query={__typename} HTTP/1.0\r\n', 200],
  ])('%s', async (_, head, status) => {
    expect(await raw(`${head}Connection: close\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

const preflight = (origin: string) => ({
  origin,
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type, x-mine',
});

describe('pages of other origins', () => {
  const page = 'https://example.org';

  test('may read everything of a public corpus, without credentials', async () => {
    for (const { status, headers } of [
      await post(small, { origin: page }),
      await get(small),
      await get('{ nothing }', { origin: page }),
      await send(`${origin}/health/ready`, { origin: page }),
    ]) {
      expect(status).toBe(200);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  test('ask for leave once a day', async () => {
    const { status, headers } = await send(`${origin}/graphql`, preflight(page), { method: 'OPTIONS' });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'content-type, x-mine',
      'access-control-max-age': '86400',
    });
  });

  test('may read if the operator names them, and caches tell them apart', async () => {
    const own = await serve({ corsOrigins: [page] });
    const asked = { method: 'POST', body: JSON.stringify({ query: small }) };
    const named = await send(`${own}/graphql`, { ...json, origin: page }, asked);
    expect(named.headers).toMatchObject({
      'access-control-allow-origin': page,
      vary: 'Accept, Accept-Encoding, Origin',
    });
    for (const other of ['https://example.com', 'null', 'http://example.org']) {
      const answer = await send(`${own}/graphql`, { ...json, origin: other }, asked);
      expect(answer.status).toBe(200);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      const { headers } = await send(`${own}/graphql`, preflight(other), { method: 'OPTIONS' });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a corpus with texts of articles', () => {
  const text = '{ articles { nodes { slug } } }';
  let own: string;
  beforeAll(async () => {
    own = await serve({ host: '127.0.0.1', hostNames: ['archive.example'] }, withText());
  });
  const ask = (headers: Record<string, string>) => send(`${own}${urlOf(text)}`, headers);

  test('is for caches of its user alone', async () => {
    expect((await ask({})).headers['cache-control']).toBe('private, max-age=60, stale-while-revalidate=0');
  });

  test('is read by no page of another origin, which is refused before anything runs', async () => {
    const { port } = new URL(own);
    const allowed = await ask({ origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' });
    expect(allowed.status).toBe(200);
    expect(allowed.headers['access-control-allow-origin']).toBeUndefined();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ]) {
      const { status, body } = await ask(headers);
      expect(status).toBe(403);
      expect(`${body}`).toContain('ORIGIN_REFUSED');
    }
    expect((await ask({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
    const leave = await send(`${own}/graphql`, preflight('https://evil.example'), { method: 'OPTIONS' });
    expect(leave.status).toBe(403);
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'localhosts'])(
    'is not served as %s',
    async (host) => {
      for (const name of [host, `${host}:4000`]) {
        const { status, body } = await ask({ host: name });
        expect(status).toBe(421);
        expect(`${body}`).toContain('HOST_REFUSED');
      }
      const whole = `GET http://${host}/graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
      expect(await raw(whole, own)).toMatch(/^HTTP\/1\.1 421 /);
    },
  );

  test.each([
    'localhost',
    'LOCALHOST:1',
    'a.localhost',
    '127.0.0.1:80',
    '[::1]',
    '192.168.1.7',
    'archive.example',
  ])('is served as %s', async (host) => {
    expect((await ask({ host })).status).toBe(200);
  });

  test('is read by pages that the operator names', async () => {
    const shared = await serve({ corsOrigins: ['https://reader.example'] }, withText());
    const { status, headers } = await send(`${shared}${urlOf(text)}`, { origin: 'https://reader.example' });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('https://reader.example');
  });

  test('is opened beyond this machine only if the operator says so', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.7', 'archive.example'])
      expect(() => permitted(withText(), { host, allowPrivateTexts: false })).toThrow(
        /ALLOW_PRIVATE_TEXTS=1/,
      );
    const allowed = [
      ['0.0.0.0', true],
      ['127.0.0.1', false],
      ['127.1.2.3', false],
      ['::1', false],
      ['localhost', false],
    ] as const;
    for (const [host, allowPrivateTexts] of allowed)
      expect(() => permitted(withText(), { host, allowPrivateTexts })).not.toThrow();
    expect(() => permitted(seedFixture(), { host: '0.0.0.0', allowPrivateTexts: false })).not.toThrow();
  });
});
