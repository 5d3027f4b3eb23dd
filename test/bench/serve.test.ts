import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Corpus, openCorpus } from '../../db/open.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { corpusOfSize } from './corpora.ts';
import { serve } from './serve/command.ts';
import { handWritten, ownContenders } from './serve/contenders.ts';
import { AnswerReader, load } from './serve/load.ts';
import { type Measured, measureServers } from './serve/measure.ts';
import { servedOperations } from './serve/operations.ts';
import { report } from './serve/report.ts';
import { bodyOf, requestsInOrder } from './serve/requests.ts';

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
