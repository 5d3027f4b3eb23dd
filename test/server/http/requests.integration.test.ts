import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor, strict } from '../../graphql/door.ts';
import { listen } from './listen.ts';

const { send, post, log } = openDoor();
const query = '{ corpus { licence } }';
const answered = { status: 200, data: { corpus: { licence: 'CC-BY-4.0' } }, errors: [] };

afterAll(() => {
  // What a client does wrong is not for the operator’s log.
  expect(log).toEqual([]);
});

const body = (contentType: string | undefined, text: string): RequestInit => ({
  method: 'POST',
  ...(contentType && { headers: { 'content-type': contentType } }),
  // As bytes, because fetch says text/plain of a string.
  body: new TextEncoder().encode(text),
});

describe('the content type of a POST', () => {
  test.each(['application/json', 'Application/JSON; charset=utf-8', 'application/graphql+json'])(
    '%s is read',
    async (type) => {
      expect(await send(body(type, JSON.stringify({ query })))).toMatchObject(answered);
    },
  );

  test('application/graphql is read as a bare document', async () => {
    expect(await send(body('application/graphql', query))).toMatchObject(answered);
  });

  const operations = JSON.stringify({ query });
  const form = `query=${encodeURIComponent(query)}`;
  const multipart = `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${operations}\r\n--x--\r\n`;
  // A page of another origin can send these without asking the browser’s leave.
  const unread = [
    ['text/plain', operations],
    ['application/x-www-form-urlencoded', form],
    ['multipart/form-data; boundary=x', multipart],
    ['application/jsonp', operations],
    ['no content type', operations],
  ] as const;

  describe.each(['/graphql', '/graphql?x=1', '/graphql/', '/graphql/?x=1'])('at %s', (path) => {
    test.each(unread)('%s is refused', async (type, text) => {
      expect(await send(body(type === 'no content type' ? undefined : type, text), path)).toMatchObject({
        status: 415,
        data: undefined,
        errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
        statements: [],
      });
    });
  });
});

describe('a body that is no request', () => {
  test.each([
    ['nothing', ''],
    ['half of JSON', '{ "query": "{ corp'],
    ['null', 'null'],
    ['a text', '"{ corpus { licence } }"'],
    ['a number', '7'],
    ['an empty list', '[]'],
    ['a batch', JSON.stringify([{ query }, { query }])],
    ['JSON without query', '{ "variables": {} }'],
    ['query that is null', '{ "query": null }'],
    ['query that is no text', '{ "query": 7 }'],
    ['variables that are a text', JSON.stringify({ query, variables: '{}' })],
    ['variables that are a list', JSON.stringify({ query, variables: [] })],
    ['an unknown parameter', JSON.stringify({ query, variabels: {} })],
  ])('%s', async (_, text) => {
    const refused = { status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }], statements: [] };
    const init = { method: 'POST', body: text };
    expect(await send({ ...init, headers: { 'content-type': 'application/json' } })).toMatchObject(refused);
    expect(await send({ ...init, headers: { 'content-type': 'application/json', ...strict } })).toMatchObject(
      refused,
    );
  });
});

describe('GET', () => {
  const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
    send({ headers }, `/graphql?${new URLSearchParams(parameters)}`);

  test('asks, with variables and an operation name', async () => {
    expect(await get({ query })).toMatchObject(answered);
    expect(
      await get({
        query: 'query A { corpus { licence } } query B($slug: String!) { speaker(slug: $slug) { slug } }',
        operationName: 'B',
        variables: '{ "slug": "ada-stein" }',
      }),
    ).toMatchObject({ status: 200, data: { speaker: { slug: 'ada-stein' } }, errors: [] });
  });

  test.each([
    ['no query', {}],
    ['variables that are no JSON', { query, variables: 'x' }],
    ['variables that are a list', { query, variables: '[]' }],
    ['extensions that are no JSON', { query, extensions: 'x' }],
  ])('%s', async (_, parameters) => {
    const refused = { status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }], statements: [] };
    expect(await get(parameters as Record<string, string>)).toMatchObject(refused);
    expect(await get(parameters as Record<string, string>, strict)).toMatchObject(refused);
    expect(log.splice(0).map((line) => line.slice(0, 80))).toEqual([]);
  });
});

test.each(['PUT', 'PATCH', 'DELETE'])('%s is not answered', async (method) => {
  const reply = await send({ method, headers: { 'content-type': 'application/json' }, body: '{}' });
  expect(reply).toMatchObject({
    status: 405,
    errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }],
    statements: [],
  });
});

/** Over a socket, because only there a client may say less or more than it sends. */
describe('a body beyond MAX_BODY_BYTES', () => {
  const door = openDoor({ bodyBytes: 1_000 });
  let origin: string;
  let close: () => void;
  beforeAll(async () => {
    ({ origin, close } = await listen(door.app));
  });
  afterAll(() => close());

  const large = JSON.stringify({ query: '{ corpus { licence } }', variables: { x: 'x'.repeat(2_000) } });
  const sized = (bytes: number) => JSON.stringify({ query: query.padEnd(bytes - '{"query":""}'.length) });

  /** Writes a body in two parts and reads the answer; without `end` the request stays open. */
  const upload = (headers: Record<string, string | number>, text: string, { end } = { end: true }) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const outgoing = request(`${origin}/graphql`, { method: 'POST', headers }, (answer) => {
        let received = '';
        answer.setEncoding('utf8').on('data', (part) => {
          received += part;
        });
        answer.on('end', () => {
          resolve({ status: answer.statusCode, text: received });
          outgoing.destroy();
        });
      });
      outgoing.on('error', reject);
      outgoing.write(text.slice(0, 700));
      if (end) outgoing.end(text.slice(700));
      else outgoing.write(text.slice(700));
    });

  const type = { 'content-type': 'application/json' };
  test.each([
    ['declared and sent', { ...type, 'content-length': large.length }, large, { end: true }],
    ['declared and not yet sent', { ...type, 'content-length': 10_000_000 }, '{', { end: false }],
    ['in chunks', type, large, { end: true }],
    ['in chunks that do not end', type, large, { end: false }],
    ['of a bare document', { 'content-type': 'application/graphql' }, query.padEnd(1_001), { end: true }],
  ])('%s, is refused at once', async (_, headers, text, how) => {
    const { status, text: answer } = await upload(headers, text, how);
    expect(status).toBe(413);
    const { errors } = JSON.parse(answer);
    expect(errors).toMatchObject([{ extensions: { code: 'BODY_LIMIT', limit: 1_000 } }]);
    expect(errors[0].message).toMatch(/1000 bytes.*MAX_BODY_BYTES/);
    expect(door.log).toEqual([]);
  });

  test('begins with one byte too many', async () => {
    expect(await upload(type, sized(1_000))).toMatchObject({ status: 200 });
    expect(await upload(type, sized(1_001))).toMatchObject({ status: 413 });
  });
});

test('a body is read as UTF-8', async () => {
  const where = { names: { some: { name: { eq: 'Ада Стейн' } } } };
  const document =
    'query ($where: SpeakerWhere) { speakers(where: $where) { nodes { slug name(lang: "ru") } } }';
  expect(await post({ query: document, variables: { where } })).toMatchObject({
    data: { speakers: { nodes: [{ slug: 'ada-stein', name: 'Ада Стейн' }] } },
  });
});
