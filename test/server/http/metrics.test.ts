import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revisionOf } from '../../../db/open.ts';
import { countResults } from '../../../src/graphql/execute/resultCounts.ts';
import { createListener } from '../../../src/server/listener.ts';
import { metricsText } from '../../../src/server/observability/metrics.ts';
import { failingLog, limits, openApp, recordingLog, seedFixture } from '../../harness.ts';
import { listen } from './listen.ts';

describe('GET /metrics', () => {
  const corpus = seedFixture();
  let origin: string;
  let close: () => void;
  beforeAll(async () => {
    ({ origin, close } = await listen(createListener(corpus, { limits }, { log: failingLog })));
  });
  afterAll(() => close());

  const ask = async (query: string) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.text();
  };
  const metrics = async () => (await fetch(`${origin}/metrics`)).text();

  test('counts operations by result', async () => {
    const plain = '{ corpus { licence } }';
    for (let time = 0; time < 4; time += 1) await ask(plain);
    for (let time = 0; time < 2; time += 1) await ask('{ commitments(first: 1000) { totalCount } }');
    for (let time = 0; time < 2; time += 1) await ask('{ __schema { queryType { name } } }');
    await ask('{ nothing }');
    const text = await metrics();
    // The first is executed; the others are cache hits.
    expect(text).toContain(`aide_memoire_operations_total{result="cache_hit"} 3
aide_memoire_operations_total{result="operation"} 1
aide_memoire_operations_total{result="root_fields"} 4
aide_memoire_operations_total{result="failed"} 0
`);
    expect(text).toContain(`aide_memoire_corpus_info{revision="${revisionOf(corpus)}"} 1\n`);
    expect(text).toMatch(/^process_resident_memory_bytes [1-9][0-9]+$/m);
  });

  test('is text of Prometheus, for GET and HEAD alone', async () => {
    const response = await fetch(`${origin}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"\})? [0-9.e+-]+)$/);
    expect(await (await fetch(`${origin}/metrics`, { method: 'HEAD' })).text()).toBe('');
    const post = await fetch(`${origin}/metrics`, { method: 'POST', body: '' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
  });

  test('answers also when the corpus cannot be read', async () => {
    const { app, corpus } = openApp();
    corpus.$client.close();
    const response = await app.fetch('http://test/metrics');
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('revision=');
  });
});

describe('countResults', () => {
  test('logs each reason why SQLite failed to run a statement once, without quoted values', () => {
    const log: string[] = [];
    const { onRoute, results } = countResults(recordingLog(log));
    onRoute('operation');
    for (let time = 0; time < 2; time += 1) onRoute('failed', 'syntax error near "secret"');
    onRoute('root_fields', 'first is too large');
    expect(results).toEqual({ cache_hit: 0, operation: 1, failed: 2, root_fields: 1 });
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'statement_failed', reason: 'syntax error near "…"' },
    ]);
  });
});

test('labels may have any text', () => {
  const samples: [Record<string, string>, number][] = [[{ a: 'x"\\\n' }, 1.5]];
  expect(metricsText([{ name: 'n', type: 'gauge', help: 'What it is.', samples }])).toBe(
    '# HELP n What it is.\n# TYPE n gauge\nn{a="x\\"\\\\\\n"} 1.5\n',
  );
});
