import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Corpus, openCorpus } from '../../db/open.ts';
import { createApp } from '../../src/app.ts';
import { limits } from '../harness.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { corpusOfSize } from './corpora.ts';
import { prepareAnswers } from './serve/ceiling/answers.ts';
import { byFormat, byJsonFunctions } from './serve/ceiling/jsonText.ts';
import { chart } from './serve/chart.ts';
import { startServer } from './serve/child.ts';
import { serve } from './serve/command.ts';
import { bare, handWritten, ownContenders } from './serve/contenders.ts';
import { commitmentCursor } from './serve/cursor.ts';
import { AnswerReader, load } from './serve/load.ts';
import { type Measured, type Measurement, measureServers } from './serve/measure.ts';
import { type OperationName, servedOperations } from './serve/operations.ts';
import { installPeers } from './serve/peers/install.ts';
import { report } from './serve/report.ts';
import { bodyOf, requestsInOrder } from './serve/requests.ts';
import { compareAnswers, DifferentAnswers, firstDifference } from './serve/sameAnswers.ts';
import { median, percentile, spreadOf } from './serve/statistics.ts';
import { targetsOf } from './serve/targets.ts';
import { drawVariables, type Variables } from './serve/variables.ts';

const silent = { show: () => {}, wipe: () => {} };

const opened: Corpus[] = [];
afterEach(() => {
  for (const corpus of opened.splice(0)) corpus.$client.close();
});

function syntheticCorpus(size: number) {
  const path = corpusOfSize(size, silent, temporaryFolder());
  const corpus = openCorpus(path);
  opened.push(corpus);
  return { path, corpus };
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('hand-written SQL', () => {
  /** Beyond what is drawn: first and last pages, and what there is not. */
  const edges: Record<OperationName, Variables[]> = {
    ListOfTwenty: [
      { after: commitmentCursor('9999-12-31', 'z') },
      { after: commitmentCursor('0000-01-01', 'a') },
    ],
    DeepPage: [{ after: commitmentCursor('2015-01-02', 'zz') }],
    NestedLists: [{ slug: 'nowhere', after: commitmentCursor('9999-12-31', 'z') }],
    FilteredAndOrdered: [
      { promisor: 'nobody', day: '2015-01-01' },
      { promisor: 'nobody', day: '9999-12-31' },
    ],
    LookUp: [{ slug: 'nothing' }],
  };

  test('answers like this server, by either way to write JSON', async () => {
    const { corpus } = syntheticCorpus(400);
    const app = createApp(corpus, { limits });
    const countries = corpus.$client
      .prepare<[], string>(`SELECT slug FROM entity WHERE kind = 'COUNTRY'`)
      .pluck()
      .all();
    const ways = [byJsonFunctions, byFormat].map((way) => prepareAnswers(corpus.$client, way));
    for (const operation of servedOperations) {
      const { operationName } = operation;
      const drawn = drawVariables(corpus, operationName, 60);
      const promisors = countries.map((promisor) => ({ promisor, day: '2014-12-31' }));
      const more = operationName === 'FilteredAndOrdered' ? promisors : [];
      const sets = [...drawn, ...edges[operationName], ...more];
      for (const variables of sets) {
        const response = await app.fetch('http://bench/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: bodyOf(operation, variables),
        });
        const expected = await response.text();
        for (const answers of ways) expect(answers[operationName](variables)).toBe(expected);
      }
      expect(new Set(drawn.map((variables) => JSON.stringify(variables))).size).toBe(drawn.length);
      expect(drawn.length).toBeGreaterThan(20);
    }
  });

  test('quotes what has to be', () => {
    const { corpus } = syntheticCorpus(20);
    const [text] = corpus.$client
      .prepare<[], [string]>(`SELECT 'a "quoted" \\ 100 % ' || char(10) || 'ə'`)
      .raw()
      .all();
    for (const way of [byJsonFunctions, byFormat]) {
      const said = { sql: `'a "quoted" \\ 100 % ' || char(10) || 'ə'`, kind: 'text' } as const;
      const { sql } = way.object({ said, none: { sql: 'NULL', kind: 'text' }, is: way.boolean('1') });
      const [row] = corpus.$client.prepare<[], [string]>(`SELECT ${sql}`).raw().all();
      expect(JSON.parse(row?.[0] ?? '')).toEqual({ said: text?.[0], none: null, is: true });
    }
  });
});

describe('answers', () => {
  test('are compared whatever the order of their fields, and the first difference is shown', async () => {
    expect(firstDifference({ a: 1, b: [null] }, { b: [null], a: 1 })).toBeNull();
    expect(firstDifference({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: '2' }] })).toEqual({
      path: '$.a[1].b',
      left: '2',
      right: '"2"',
    });
    expect(firstDifference({ a: [] }, { a: {} })?.path).toBe('$.a');
    expect(firstDifference({ a: null }, {})).toMatchObject({ left: 'null', right: 'nothing' });
    const { path } = syntheticCorpus(30);
    const ceiling = await startServer(handWritten.start(path), null);
    const fixed = await startServer(bare.start(path), null);
    const servers = [
      { name: 'one', url: ceiling.url },
      { name: 'other', url: fixed.url },
    ];
    const compared = compareAnswers(servers, servedOperations.slice(4), () => [{ slug: 'nothing' }]);
    await expect(compared).rejects.toThrow(DifferentAnswers);
    await expect(compared).rejects.toThrow(/^one and other answer look-up differently with .*nothing/);
    await Promise.all([ceiling.stop(), fixed.stop()]);
    expect([ceiling.pid, fixed.pid].filter(isAlive)).toEqual([]);
  });
});

describe('a run', () => {
  test('measures every server under every operation, and leaves no process behind', async () => {
    const contenders = ownContenders.filter(({ id }) => id === 'ceiling' || id === 'compiled');
    const measured = await measureServers(
      contenders,
      syntheticCorpus(300),
      { connections: 2, seconds: 0.02, rounds: 2, compared: 3 },
      null,
      silent,
    );
    expect(measured.servers.map(({ id }) => id)).toEqual(['ceiling', 'compiled', 'bare']);
    expect(measured.measured).toHaveLength(5 * 2 + 5 * 3);
    for (const { rate, ratio, p50, p99 } of measured.measured) {
      expect(rate.least).toBeGreaterThan(0);
      expect(ratio.least).toBeGreaterThan(0);
      expect(p50).toBeLessThanOrEqual(p99);
    }
    expect(measured.measured.filter(({ server }) => server === handWritten.id)).toSatisfy(
      (rows: Measured[]) => rows.every(({ ratio }) => ratio.median === 1),
    );
    expect(report(measured)).toContain('| list of 20 | hand-written SQL |');
    if (process.platform !== 'linux') return;
    for (const { memory } of measured.servers) expect(memory?.peak).toBeGreaterThan(1e6);
    const children = spawnSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
    expect(children.stdout ?? '').not.toContain('endWithParent');
  }, 120_000);

  test('stops every server when one does not start, and says what it said', async () => {
    const broken = {
      id: 'broken',
      name: 'broken',
      start: () => ({ script: '--eval=console.error("no luck")', environment: {} }),
    };
    const run = measureServers(
      [handWritten, broken],
      syntheticCorpus(30),
      { connections: 1, seconds: 0.01, rounds: 1, compared: 1 },
      null,
      silent,
    );
    await expect(run).rejects.toThrow(/ended \(0\) before it listened\.\nno luck/);
  });

  test('sends every request with the next variables, then from the start', () => {
    const [operation] = servedOperations;
    const next = requestsInOrder(operation, [{ after: 'ə' }, { after: '2' }]);
    const bodies = [next(), next(), next()].map((bytes) => {
      const [head = '', body = ''] = bytes.toString().split('\r\n\r\n');
      expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
      return body;
    });
    expect(bodies).toEqual(['ə', '2', 'ə'].map((after) => bodyOf(operation, { after })));
  });

  test('reads answers however they are cut, and refuses those without data', async () => {
    const body = '{"data":{"a":"ə"}}';
    const whole = `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const chunked = `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n13\r\n${body}\r\n0\r\n\r\n`;
    for (const answer of [whole, chunked].map((text) => Buffer.from(text))) {
      for (let size = 1; size <= answer.length; size++) {
        const reader = new AnswerReader();
        const ends: boolean[] = [];
        for (let at = 0; at < answer.length; at += size)
          ends.push(reader.read(answer.subarray(at, at + size)));
        expect(ends.lastIndexOf(false)).toBe(ends.length - 2);
        expect(ends.at(-1)).toBe(true);
      }
    }
    for (const bad of [
      'HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n',
      `HTTP/1.1 200 OK\r\ncontent-length: 30\r\n\r\n{"errors":[{"message":"no"}]}`,
      `HTTP/1.1 200 OK\r\ncontent-length: 30\r\n\r\n{"data":null,"errors":[]}`,
    ]) {
      expect(() => new AnswerReader().read(Buffer.from(bad))).toThrow('did not answer with data');
    }
    const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address() as { port: number };
    const done = await load(
      new URL(`http://127.0.0.1:${address.port}/graphql`),
      requestsInOrder(servedOperations[4], [{ slug: 'a' }]),
      { connections: 3, milliseconds: 20 },
    );
    server.close();
    expect(done.requests).toBe(done.latencies.length);
    expect(done.requests).toBeGreaterThanOrEqual(3);
  });
});

describe('the peers', () => {
  test('are installed once; when they cannot be, npm says why and nothing is left', async () => {
    const folder = temporaryFolder();
    const installed = await installPeers(silent, folder, {});
    expect(await installPeers(silent, folder, {})).toBe(installed);
    const failed = installPeers(silent, folder, { 'no package name': '1.0.0' });
    await expect(failed).rejects.toThrow(/--no-peers\. npm says:\n.*no package name/s);
    expect(readdirSync(folder)).toEqual([basename(installed)]);
  }, 120_000);
});

describe('what a run found out', () => {
  const measured = (operation: string, server: string, ratio: number): Measured => ({
    mode: 'distinct',
    operation,
    server,
    rate: spreadOf([1000 * ratio]),
    ratio: spreadOf([ratio - 0.1, ratio, ratio + 0.1]),
    ratioToBare: null,
    p50: 1,
    p99: 2,
    p99Ratio: spreadOf([1 / ratio]),
    cost: 1,
    costRatio: spreadOf([ratio]),
    serverShare: 1,
    loadShare: 0.2,
  });
  const measurement: Measurement = {
    commitments: 100_000,
    connections: 20,
    seconds: 2,
    rounds: 3,
    pinned: true,
    servers: [
      { id: 'ceiling', name: 'hand-written SQL', memory: null },
      {
        id: 'compiled',
        name: 'this <server> & "co"',
        memory: { resident: 2 ** 27, own: 2 ** 26, peak: 2 ** 28 },
      },
      { id: 'mercurius', name: 'Mercurius', memory: null },
    ],
    measured: ['list of 20', 'nested lists'].flatMap((operation) => [
      measured(operation, 'ceiling', 1),
      measured(operation, 'compiled', 0.95),
      measured(operation, 'mercurius', 0.5),
    ]),
  };

  test('is told in medians and percentiles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.01, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, greatest: 3 });
  });

  test('is laid out as tables in Markdown, with the targets', () => {
    const text = report(measurement);
    expect(text).toContain('100,000 commitments, 20 connections, 3 rounds of 2 s each');
    expect(text).toContain(
      '| list of 20 | Mercurius | 500 | 0.50 (0.40–0.60) | 1.00 | 2.00 | 1.000 | 0.50 |',
    );
    expect(text).toContain('| Mercurius | – | – | – |');
    expect(text).not.toContain('could have done more');
    expect(targetsOf(measurement).map(({ name, met }) => [name, met])).toEqual([
      ['list of 20, distinct variables, rate to hand-written SQL', true],
      ['nested lists, distinct variables, rate to hand-written SQL', true],
      ['list of 20, repeated, rate to fixed bytes', null],
      ['list of 20, distinct variables, rate to Mercurius', false],
      ['nested lists, distinct variables, rate to Mercurius', false],
      ['list of 20, distinct variables, p99 to hand-written SQL', true],
      ['nested lists, distinct variables, p99 to hand-written SQL', true],
      ['memory after load, MiB', true],
    ]);
    const [first] = measurement.measured;
    const limited = { ...(first as Measured), serverShare: 0.5, loadShare: 0.99 };
    expect(report({ ...measurement, measured: [limited] })).toContain(
      'could have done more: hand-written SQL (list of 20, distinct).',
    );
  });

  test('is drawn as an SVG that is well-formed, with a bar for each server and operation', () => {
    const svg = chart(measurement);
    const open: string[] = [];
    for (const [, end, name = '', attributes = '', single] of svg.matchAll(
      /<(\/?)([a-z0-9]+)((?: [a-zA-Z0-9:-]+="[^"<&]*")*)(\/?)>/g,
    )) {
      if (end) expect(open.pop()).toBe(name);
      else if (!single) open.push(name);
      expect(attributes).not.toMatch(/NaN|undefined/);
    }
    expect(open).toEqual([]);
    const text = svg.replace(/<[^>]*>/g, '');
    expect(text).not.toMatch(/[<>]|&(?!#\d+;)/);
    expect(text).toContain('this &#60;server&#62; &#38; &#34;co&#34;');
    expect(svg.match(/<rect x="190"/g)).toHaveLength(6);
  });
});

describe('npm run bench -- serve', () => {
  test('says what it wants when used wrongly', () => {
    for (const words of [
      ['--commitments', '5'],
      ['--connections', 'many'],
      ['--seconds', '0'],
      ['--rounds', '1.5'],
      ['--slow'],
      ['now'],
    ]) {
      expect(() => serve.read(words)).toThrow(TypeError);
    }
    expect(serve.read(['--help'])).toBeNull();
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    expect(spawnSync(process.execPath, [main, 'serve', 'now'], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage: npm run bench -- serve'),
    });
  });

  test('ends with 1 and says why when there is no corpus', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await serve.read(['--db', 'there-is-none.db', '--quick'])?.()).toBe(1);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^There is no corpus at there-is-none\.db\./)]]);
    said.mockRestore();
  });
});
