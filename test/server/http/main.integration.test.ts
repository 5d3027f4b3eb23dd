import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, type ClientRequest, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildCorpus } from '../../../seed/load/build.ts';
import { fixtureRecords } from '../../harness.ts';
import { killAll, startMain } from './startMain.ts';

let folder: string;
let corpusDb: string;

// A process takes a second of a free processor to start, and more of a busy one.
vi.setConfig({ testTimeout: 60_000, maxConcurrency: 3 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-main-'));
  corpusDb = join(folder, 'corpus.db');
  expect(buildCorpus({ records: fixtureRecords, db: corpusDb }).kind).toBe('built');
});
afterAll(() => {
  killAll();
  rmSync(folder, { recursive: true });
});

const start = (env: Record<string, string>) => startMain({ CORPUS_DB: corpusDb, ...env });

const body = JSON.stringify({ query: '{ corpus { licence } }' });

/** Begins a request, and leaves its body unfinished until `finish` is called. */
async function begin(port: number, agent?: Agent) {
  const outgoing: ClientRequest = request({
    port,
    host: '127.0.0.1',
    path: '/graphql',
    method: 'POST',
    // The server’s leave to go on tells that it has the request.
    headers: { 'content-type': 'application/json', expect: '100-continue' },
    ...(agent && { agent }),
  });
  const answer = new Promise<string>((resolve, reject) => {
    outgoing.on('error', reject).on('response', async (incoming) => {
      let text = '';
      for await (const part of incoming.setEncoding('utf8')) text += part;
      resolve(`${incoming.statusCode} ${text}`);
    });
  });
  answer.catch(() => {});
  await once(outgoing, 'continue');
  outgoing.write(body.slice(0, 10));
  return {
    finish: () => {
      outgoing.end(body.slice(10));
      return answer;
    },
    answer,
  };
}

describe.concurrent('src/main.ts', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes the request in flight, takes no other, and ends',
    async (signal) => {
      const { child, ended, listening } = start({});
      const port = await listening();
      const agent = new Agent({ keepAlive: true });
      // A connection kept open after its answer must not hold the server either.
      const { finish: finishFirst } = await begin(port, agent);
      await finishFirst();
      const { finish } = await begin(port, agent);
      child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
      expect(await finish()).toBe('200 {"data":{"corpus":{"licence":"CC-BY-4.0"}}}');
      const finished = Date.now();
      expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
      // Less than Node keeps an idle connection.
      expect(Date.now() - finished).toBeLessThan(4_000);
      agent.destroy();
    },
  );

  test('with nothing to finish ends at once, though a client keeps its connection', async () => {
    const { child, ended, listening } = start({});
    const agent = new Agent({ keepAlive: true });
    await (await begin(await listening(), agent)).finish();
    const signalled = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    expect(Date.now() - signalled).toBeLessThan(4_000);
    agent.destroy();
  });

  test('waits for a client that never finishes, but not without end', async () => {
    const { child, ended, listening } = start({});
    const { answer } = await begin(await listening());
    const signalled = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    await expect(answer).rejects.toThrow();
    expect(Date.now() - signalled).toBeLessThan(15_000);
  });

  test('logs a rejected promise that nobody waits for, and goes on', async () => {
    const forgotten = `setTimeout(() => Promise.reject(new Error('forgotten')), 1)`;
    const late = `process.on('SIGUSR2', () => ${forgotten})`;
    const { child, ended, listening } = start({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(late)}`,
    });
    const port = await listening();
    child.kill('SIGUSR2');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const response = await fetch(`http://127.0.0.1:${port}/health/live`);
    expect(response.status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/"unhandled_rejection".*Error: forgotten/),
    });
  });

  test('ends at once on a second signal', async () => {
    const { child, ended, listening } = start({});
    const port = await listening();
    // The first request of its kind has the application loaded; signals that come meanwhile are
    // heard as one.
    await (await begin(port)).finish();
    await begin(port);
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 143 });
  });
});

/** Sends a request as it stands, for what no client library would send, and reads the answer. */
async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part) => {
    answer += part;
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe.concurrent('src/main.ts against what is no HTTP of good sense', () => {
  test('answers a Host that is none without a word of the inside, and goes on', async () => {
    const { child, ended, listening } = start({});
    const port = await listening();
    for (const host of ['[', 'a b', 'a:99999', 'ex%ample']) {
      const answer = await sendRaw(
        port,
        `GET /graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1.1 400 /);
      expect(answer).not.toMatch(/node_modules|node:internal| at |\.ts|\.js/);
    }
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.concurrent('src/main.ts that cannot start', () => {
  const refuses = async (env: Record<string, string>, ...told: (string | RegExp)[]) => {
    const { child, ended } = start(env);
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 40_000);
    const { code, stdout, stderr } = await ended;
    clearTimeout(tooLong);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    for (const text of told) expect(stderr).toMatch(text);
    expect(stderr).not.toMatch(/^ +at |node:internal|Error:/m);
  };

  test('says where it looked for the corpus and how to make one', async () => {
    const missing = join(folder, 'nowhere.db');
    await refuses({ CORPUS_DB: missing }, missing, /npm run seed/);
  });

  test.each([
    ['a text', (path: string) => writeFileSync(path, 'This is a text, and no database.\n'.repeat(100))],
    ['an empty file', (path: string) => writeFileSync(path, '')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['another database', (path: string) => new Database(path).exec('CREATE TABLE note (text)').close()],
  ])('says which file is no corpus: %s', async (what, make) => {
    const path = join(folder, `${what}.db`);
    make(path);
    await refuses({ CORPUS_DB: path }, path, /npm run seed/);
  });

  test('names the variables that are wrong', async () => {
    await refuses({ PORT: 'four thousand', MAX_COST: '0' }, 'PORT=four thousand', 'MAX_COST=0');
  });

  test('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await refuses({ PORT: String(port) }, String(port), /PORT/);
    other.close();
  });
});
