import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplesOf } from '../server/http/samples.ts';
import { send } from '../server/http/send.ts';
import { killAll, startMain } from '../server/http/startMain.ts';
import { type Corpora, makeCorpora, mark } from './corpora.ts';
import { endPrograms, freePort, isInstalled, startProgram } from './programs.ts';

const has = isInstalled('varnishd');

/** The configuration that src/server/README.md shows. */
const vcl = (port: number) => `vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "${port}"; }
sub vcl_backend_response { set beresp.keep = 1h; }
`;

/** Seconds for which caches keep an answer. */
const maxAge = 2;
const urlOf = (query: string) => `/graphql?${new URLSearchParams({ query })}`;
const summaries = urlOf('{ commitments { nodes { slug summary } } }');
const unchanged = urlOf('{ speakers { nodes { slug name } } }');

describe.skipIf(!has)(`a Varnish in front${has ? '' : ' (skipped: install varnish)'}`, () => {
  let corpora: Corpora;
  let db: string;
  let direct: string;
  let cached: string;

  beforeAll(async () => {
    corpora = makeCorpora();
    db = join(corpora.folder, 'corpus.db');
    corpora.put('earlier', db);
    const main = startMain({ CORPUS_DB: db, WORKERS: '1', MAX_AGE: `${maxAge}` });
    const port = await main.listening();
    direct = `http://127.0.0.1:${port}`;
    const [front, state] = [await freePort(), join(corpora.folder, 'varnish')];
    mkdirSync(state);
    writeFileSync(join(corpora.folder, 'default.vcl'), vcl(port));
    cached = `http://127.0.0.1:${front}`;
    const words = ['-F', '-j', 'none', '-n', state, '-a', `127.0.0.1:${front}`, '-s', 'malloc,32m'];
    await startProgram(
      'varnishd',
      [...words, '-f', join(corpora.folder, 'default.vcl')],
      `${cached}/health/live`,
    );
  });
  afterAll(async () => {
    await endPrograms();
    killAll();
    corpora?.remove();
  });

  /** How many responses with a status the server itself has sent. */
  async function sent(status: number): Promise<number> {
    const samples = samplesOf(`${(await send(`${direct}/metrics`)).body}`);
    return samples[`aide_memoire_http_request_duration_seconds_count{status="${status}"}`] ?? 0;
  }

  test('answers nine of ten requests itself, also to browsers on pages of other origins', async () => {
    let hits = 0;
    for (let index = 0; index < 200; index += 1) {
      const path = urlOf(`{ commitments(first: ${1 + (index % 10)}) { nodes { slug } } }`);
      const origin = `https://${index % 7}.example`;
      const { status, headers } = await send(`${cached}${path}`, { origin, 'accept-encoding': 'gzip, br' });
      expect(status).toBe(200);
      expect(headers['access-control-allow-origin']).toBe('*');
      // Varnish names two requests where an earlier one has fetched the answer.
      if (`${headers['x-varnish']}`.includes(' ')) hits += 1;
    }
    expect(hits / 200).toBeGreaterThan(0.8);
  });

  test('keeps the types of an answer apart', async () => {
    for (const type of ['application/json', 'application/graphql-response+json', 'application/json'])
      expect((await send(`${cached}${unchanged}`, { accept: type })).headers['content-type']).toContain(type);
  });

  test('keeps neither the page of GraphiQL, at the same URL, nor health', async () => {
    const path = urlOf('{ __typename }');
    const page = await send(`${cached}${path}`, { accept: 'text/html,*/*;q=0.8' });
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect((await send(`${cached}${path}`)).headers['content-type']).toMatch(/^application\/json/);
    for (let time = 0; time < 2; time += 1)
      expect(`${(await send(`${cached}/health/ready`)).headers['x-varnish']}`).not.toContain(' ');
  });

  test('keeps no error', async () => {
    const path = urlOf('{ commitments(first: 1000) { totalCount } corpus { licence } }');
    for (let time = 0; time < 3; time += 1)
      expect(`${(await send(`${cached}${path}`)).headers['x-varnish']}`).not.toContain(' ');
  });

  test('answers what has a tag with 304', async () => {
    const { headers } = await send(`${cached}${unchanged}`);
    const again = await send(`${cached}${unchanged}`, { 'if-none-match': `${headers.etag}` });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  test('gives nothing of an earlier corpus longer than MAX_AGE, and fetches nothing that stayed the same', async () => {
    const before = `${(await send(`${cached}${summaries}`)).body}`;
    const speakers = `${(await send(`${cached}${unchanged}`)).body}`;
    expect(before).not.toContain(mark);
    const revalidated = await sent(304);
    corpora.put('later', db);
    let replaced: number | null = null;
    const late: number[] = [];
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      const asked = Date.now();
      const isLater = `${(await send(`${cached}${summaries}`)).body}`.includes(mark);
      if (replaced !== null && !isLater) late.push(asked - replaced);
      if (isLater && replaced !== null && asked - replaced > (maxAge + 2) * 1000) break;
      if (`${(await send(`${direct}${summaries}`)).body}`.includes(mark)) replaced ??= Date.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(replaced).not.toBeNull();
    expect(Math.max(0, ...late)).toBeLessThanOrEqual(maxAge * 1000);
    expect(`${(await send(`${cached}${unchanged}`)).body}`).toBe(speakers);
    expect(await sent(304)).toBeGreaterThan(revalidated);
  });
});
