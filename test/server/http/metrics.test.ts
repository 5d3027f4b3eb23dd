import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revisionOf } from '../../../db/open.ts';
import { countResults } from '../../../src/graphql/execute/resultCounts.ts';
import { createListener } from '../../../src/server/listener.ts';
import { metricsText } from '../../../src/server/observability/metrics.ts';
import { limits, openApp, openReference, seedFixture } from '../../harness.ts';
import { listen } from './listen.ts';

describe('GET /metrics', () => {
  const corpus = seedFixture();
  const log: string[] = [];
  let origin: string;
  let close: () => void;
  beforeAll(async () => {
    const dependencies = { log: (line: string) => log.push(line) };
    ({ origin, close } = await listen(createListener(corpus, { limits }, dependencies)));
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

  test('tells which way operations went, and the log once of a field that is left to resolvers', async () => {
    const plain = '{ corpus { licence } }';
    for (let time = 0; time < 4; time += 1) await ask(plain);
    for (let time = 0; time < 2; time += 1) await ask('{ commitments(first: 1000) { totalCount } }');
    for (let time = 0; time < 2; time += 1) await ask('{ __schema { queryType { name } } }');
    await ask('{ nothing }');
    const text = await metrics();
    // The first is executed; the others are cache hits.
    expect(text).toContain(`aide_memoire_operations_total{result="cache_hit"} 3
aide_memoire_operations_total{result="compiled"} 1
aide_memoire_operations_total{result="reference"} 4
aide_memoire_operations_total{result="failed"} 0
`);
    expect(text).toContain('aide_memoire_undeclared_total{field="Query.__schema"} 2\n');
    expect(text).toContain(`aide_memoire_corpus_info{revision="${revisionOf(corpus)}"} 1\n`);
    expect(text).toMatch(/^process_resident_memory_bytes [1-9][0-9]+$/m);
    expect(log).toEqual([]);
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

  test('counts operations that resolvers execute', async () => {
    const { app, ask: askReference } = openReference();
    await askReference('{ corpus { licence } }');
    const text = await (await app.fetch('http://test/metrics')).text();
    expect(text).toContain('aide_memoire_operations_total{result="reference"} 1\n');
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
  test('tells the log once of each reason why SQLite did not run a statement, and of each field that is left to resolvers', () => {
    const log: string[] = [];
    const { onPath, results, undeclared } = countResults((line) => log.push(line));
    onPath('compiled');
    for (let time = 0; time < 2; time += 1) onPath('failed', 'no such table');
    for (let time = 0; time < 2; time += 1)
      onPath('reference', 'Query.a does not say how it is made of SQL', 'Query.a');
    onPath('reference', 'first is too large');
    expect(results).toEqual({ cache_hit: 0, compiled: 1, failed: 2, reference: 3 });
    expect([...undeclared]).toEqual([['Query.a', 2]]);
    expect(log).toEqual([
      'SQLite did not run a statement: no such table',
      'Query.a does not say how it is made of SQL: operations with it are left to resolvers.',
    ]);
  });
});

test('labels may have any text', () => {
  const samples: [Record<string, string>, number][] = [[{ a: 'x"\\\n' }, 1.5]];
  expect(metricsText([{ name: 'n', type: 'gauge', help: 'What it is.', samples }])).toBe(
    '# HELP n What it is.\n# TYPE n gauge\nn{a="x\\"\\\\\\n"} 1.5\n',
  );
});
