import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revisionOf } from '../../../db/open.ts';
import { createListener } from '../../../src/server/listener.ts';
import { failingLog, limits, openApp, seedFixture } from '../../harness.ts';
import { listen } from './listen.ts';
import { samplesOf } from './samples.ts';

describe('GET /metrics', () => {
  const corpus = seedFixture();
  let origin: string;
  let close: () => void;
  beforeAll(async () => {
    ({ origin, close } = await listen(createListener(corpus, { limits }, { log: failingLog })));
  });
  afterAll(() => close());

  const post = async (body: string, headers = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    await response.text();
  };
  const ask = (query: string, headers = {}) => post(JSON.stringify({ query }), headers);
  const metrics = async () => samplesOf(await (await fetch(`${origin}/metrics`)).text());

  test('counts and times operations, statements, responses and errors', async () => {
    const plain = '{ corpus { licence } }';
    for (let time = 0; time < 4; time += 1) await ask(plain);
    for (let time = 0; time < 2; time += 1) await ask('{ __schema { queryType { name } } }');
    await ask('{ nothing }');
    await post('{');
    await ask(plain, { 'content-type': 'text/plain' });
    expect(await metrics()).toMatchObject({
      // One is executed, three are cache hits.
      'aide_memoire_operations_total{result="cache_hit"}': 3,
      'aide_memoire_operations_total{result="operation"}': 1,
      'aide_memoire_operations_total{result="root_fields"}': 0,
      'aide_memoire_operations_total{result="introspection"}': 2,
      'aide_memoire_operations_total{result="failed"}': 0,
      'aide_memoire_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
      'aide_memoire_refusals_total{code="BAD_REQUEST"}': 1,
      'aide_memoire_refusals_total{code="UNSUPPORTED_MEDIA_TYPE"}': 1,
      aide_memoire_failures_total: 0,
      'aide_memoire_statement_duration_seconds_count{place="worker"}': 1,
      'aide_memoire_http_request_duration_seconds_count{status="200"}': 7,
      'aide_memoire_http_request_duration_seconds_count{status="400"}': 1,
      'aide_memoire_http_request_duration_seconds_count{status="415"}': 1,
      [`aide_memoire_corpus_info{revision="${revisionOf(corpus)}"}`]: 1,
      process_resident_memory_bytes: expect.any(Number),
      process_start_time_seconds: expect.any(Number),
    });
  });

  test('counts a refusal of the fast path', async () => {
    const count = async () => (await metrics())['aide_memoire_refusals_total{code="COST_LIMIT"}'] ?? 0;
    const before = await count();
    const nested = 'claims(first: 100) { nodes { article { claims(first: 100) { nodes { slug } } } } }';
    await ask(`{ articles(first: 100) { nodes { ${nested} } } }`);
    expect(await count()).toBe(before + 1);
  });

  test('is text of Prometheus, for GET and HEAD alone', async () => {
    const response = await fetch(`${origin}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await response.text()).split('\n').filter(Boolean);
    for (const line of lines)
      expect(line).toMatch(
        /^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? \S+)$/,
      );
    expect(await (await fetch(`${origin}/metrics`, { method: 'HEAD' })).text()).toBe('');
    const post = await fetch(`${origin}/metrics`, { method: 'POST', body: '' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
  });

  test('answers also when the corpus cannot be read, and counts the failure', async () => {
    const { app, ask: askBroken, corpus } = openApp();
    corpus.$client.close();
    await askBroken('{ corpus { licence } }').catch(() => {});
    const response = await app.fetch('http://test/metrics');
    expect(response.status).toBe(200);
    const samples = samplesOf(await response.text());
    expect(samples).toMatchObject({ aide_memoire_failures_total: 1 });
    expect(Object.keys(samples).filter((name) => name.includes('revision='))).toEqual([]);
  });
});
