import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildCorpus } from '../../../seed/load/build.ts';
import { processPool } from '../../../src/server/processes/processPool.ts';
import { failingLog, fixtureRecords } from '../../harness.ts';
import { samplesOf } from '../http/samples.ts';
import { killAll, logLines, startMain } from '../http/startMain.ts';
import { childrenOf, isAlive } from './processes.ts';

const records = fileURLToPath(new URL('../../../seed/records', import.meta.url));
let folder: string;
const db = (name: string) => join(folder, name);

vi.setConfig({ testTimeout: 90_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-serving-'));
  expect(buildCorpus({ records, db: db('corpus.db') }).kind).toBe('built');
});
afterAll(() => {
  killAll();
  rmSync(folder, { recursive: true });
});

async function ask(port: number, query: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const patient = { timeout: 30_000, interval: 100 };

const quick = '{ corpus { licence } }';
const quickAnswer = { status: 200, text: '{"data":{"corpus":{"licence":"CC-BY-4.0"}}}' };

/** Claims of the articles of claims, over and over: more than any machine lists in a while. */
const endless = (levels: number): string =>
  levels ? `claims(first: 100) { nodes { article { ${endless(levels - 1)} } } }` : 'claims { totalCount }';
const slow = `{ articles { nodes { ${endless(4)} } } }`;
/** A statement that counts, up to a limit. */
const counting = `SELECT '' || count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`;
const unlimited = { MAX_COST: '1000000000000' };

// The supervisor asks Linux nothing; these tests do, to find its processes.
describe.skipIf(process.platform !== 'linux')('a request that takes too long', () => {
  test('is given up at the deadline, and blocks no other meanwhile', async () => {
    const deadline = 1_500;
    const { child, ended, listening } = startMain({
      ...unlimited,
      DEADLINE_MS: `${deadline}`,
      CORPUS_DB: db('corpus.db'),
      WORKERS: '1',
    });
    const port = await listening();
    await vi.waitFor(() => expect(childrenOf(child.pid as number, 'poolProcess')).toHaveLength(1), patient);
    await pause(2_000);
    expect(await ask(port, quick)).toEqual(quickAnswer);

    const began = Date.now();
    let isOver = false;
    const given = ask(port, slow).finally(() => {
      isOver = true;
    });
    const waits: number[] = [];
    while (!isOver) {
      const asked = Date.now();
      expect(await ask(port, quick)).toEqual(quickAnswer);
      waits.push(Date.now() - asked);
      await pause(20);
    }
    const took = Date.now() - began;
    const { status, text } = await given;
    expect(status).toBe(503);
    expect(JSON.parse(text)).toEqual({
      data: null,
      errors: [{ message: expect.any(String), extensions: { code: 'TIME_LIMIT', limit: deadline } }],
    });
    expect(took).toBeGreaterThan(deadline - 100);
    expect(took).toBeLessThan(deadline + 2_000);
    expect(waits.length).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThan(deadline);

    const pids = childrenOf(child.pid as number, 'poolProcess');
    expect(await ask(port, '{ corpus { revision } }')).toMatchObject({ status: 200 });
    expect(pids.length).toBeLessThanOrEqual(2);
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(logLines(stderr)).toMatchObject([{ event: 'query_timed_out', deadline }]);
    for (const pid of pids) expect(isAlive(pid)).toBe(false);
  });

  test('in the very worker costs that worker, and who has a new connection waits for the next one', async () => {
    const { child, ended, listening } = startMain({
      DEADLINE_MS: '1500',
      CORPUS_DB: db('corpus.db'),
      WORKERS: '1',
    });
    const port = await listening();
    const [worker] = childrenOf(child.pid as number, 'worker');
    if (!worker) throw new Error('There is no worker.');
    // A process that is stopped says as little as one that is held up.
    process.kill(worker, 'SIGSTOP');
    const answers = Promise.all([1, 2, 3].map(() => ask(port, quick)));
    expect(await answers).toEqual([quickAnswer, quickAnswer, quickAnswer]);
    expect(childrenOf(child.pid as number, 'worker')).not.toContain(worker);
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(logLines(stderr).map(({ event }) => event)).toEqual(['worker_blocked', 'worker_ended']);
    expect(logLines(stdout)).toMatchObject([{ event: 'serving' }]);
  });
});

describe.skipIf(process.platform !== 'linux')('a pool process', () => {
  test('ends with the supervisor, whatever ends it, in the middle of a statement', async () => {
    const { child, ended, listening } = startMain({
      ...unlimited,
      DEADLINE_MS: '0',
      CORPUS_DB: db('corpus.db'),
      WORKERS: '1',
    });
    const port = await listening();
    const pidsOf = () => childrenOf(child.pid as number, 'poolProcess');
    await vi.waitFor(() => expect(pidsOf()).toHaveLength(1), patient);
    await pause(2_000);
    const given = ask(port, slow).then(
      () => 'answered',
      () => 'lost',
    );
    // Another is started because this one is busy.
    await vi.waitFor(() => expect(pidsOf()).toHaveLength(2), patient);
    const pids = pidsOf();
    child.kill('SIGKILL');
    await ended;
    expect(await given).toBe('lost');
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), patient);
  });

  test('that cannot open the corpus is not started again and again while another is busy', async () => {
    copyFileSync(db('corpus.db'), db('moved.db'));
    const pool = processPool({
      corpusDb: db('moved.db'),
      deadline: 8_000,
      mmapBytes: 0,
      maxProcesses: 2,
      onReady: () => {},
      log: { ...failingLog, warn: () => {}, error: () => {} },
    });
    const run = (seconds: number) =>
      pool.run({ sql: `${counting} LIMIT ${seconds} * 1e7)`, values: [], isLong: true });
    expect(await run(0)).toMatchObject({ kind: 'done' });
    rmSync(db('moved.db'));
    const jobs = [run(1e9), run(0)];
    const seen = new Set<number>();
    const until = Date.now() + 4_000;
    while (Date.now() < until) {
      for (const pid of childrenOf(process.pid, 'poolProcess')) seen.add(pid);
      await pause(20);
    }
    expect(seen.size).toBe(2);
    expect((await Promise.all(jobs)).map(({ kind }) => kind)).toEqual(['timed out', 'timed out']);
  });
});

describe.skipIf(process.platform !== 'linux')('workers', () => {
  test('live to answer what takes longer to load than the deadline', async () => {
    const { child, ended, listening } = startMain({
      CORPUS_DB: db('corpus.db'),
      DEADLINE_MS: '20',
      WORKERS: '1',
    });
    const port = await listening();
    await pause(500);
    const page = await fetch(`http://127.0.0.1:${port}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('/graphiql/graphiql.');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('are as many as told, answer in turns, and are replaced when they end', async () => {
    const { child, ended, listening } = startMain({ CORPUS_DB: db('corpus.db'), WORKERS: '2' });
    const port = await listening();
    const pidsOf = () => childrenOf(child.pid as number, 'worker');
    await vi.waitFor(() => expect(pidsOf()).toHaveLength(2), patient);
    const [first = 0] = pidsOf();
    process.kill(first, 'SIGKILL');
    await vi.waitFor(async () => {
      expect(pidsOf()).toHaveLength(2);
      expect(pidsOf()).not.toContain(first);
    }, patient);
    for (let index = 0; index < 10; index += 1) expect(await ask(port, quick)).toEqual(quickAnswer);
    // Whichever worker answers.
    for (let index = 0; index < 2; index += 1) {
      const samples = samplesOf(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
      expect(samples).toMatchObject({
        aide_memoire_workers: 2,
        aide_memoire_worker_restarts_total: 1,
        'aide_memoire_http_request_duration_seconds_count{status="200"}': 10,
      });
    }
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(logLines(stderr)).toMatchObject([{ event: 'worker_ended', reason: 'SIGKILL', delay: 200 }]);
    expect(logLines(stdout)).toMatchObject([{ event: 'serving' }]);
  });

  test('end with the supervisor, whatever ends it', async () => {
    const { child, ended, listening } = startMain({ CORPUS_DB: db('corpus.db'), WORKERS: '2' });
    await listening();
    const pids = childrenOf(child.pid as number, 'worker');
    child.kill('SIGKILL');
    await ended;
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), patient);
  });
});

describe.skipIf(process.platform !== 'linux')('a corpus that is replaced in its place', () => {
  test('is served by all without an error, unless it is none', async () => {
    const path = db('replaced.db');
    expect(buildCorpus({ records, db: path }).kind).toBe('built');
    const { child, ended, listening } = startMain({ CORPUS_DB: path, WORKERS: '2' });
    const port = await listening();
    const query = '{ corpus { revision } commitments { totalCount } }';
    const old = await ask(port, query);

    let isOver = false;
    const clients = Promise.all(
      Array.from({ length: 4 }, async () => {
        const got = new Set<string>();
        while (!isOver) got.add(JSON.stringify(await ask(port, query)));
        return got;
      }),
    );
    await pause(500);
    expect(buildCorpus({ records: fixtureRecords, db: path, force: true }).kind).toBe('built');
    const isNew = async () => expect((await ask(port, query)).text).not.toBe(old.text);
    // Both workers.
    await vi.waitFor(() => Promise.all([isNew(), isNew(), isNew(), isNew()]), {
      timeout: 30_000,
      interval: 200,
    });
    await pause(500);
    const next = await ask(port, query);
    isOver = true;
    const got = new Set((await clients).flatMap((answers) => [...answers]));
    expect(got).toEqual(new Set([JSON.stringify(old), JSON.stringify(next)]));
    expect(next.status).toBe(200);

    const processes = ['worker', 'poolProcess'].flatMap((name) => childrenOf(child.pid as number, name));
    expect(processes.length).toBeGreaterThanOrEqual(3);
    // Nobody has the old file open or mapped.
    for (const pid of processes)
      expect(readFileSync(`/proc/${pid}/maps`, 'utf8')).not.toContain('(deleted)\n');

    writeFileSync(db('no corpus'), 'This is a text, and no database.\n'.repeat(100));
    renameSync(db('no corpus'), path);
    await pause(4_000);
    expect(await ask(port, query)).toEqual(next);
    expect(await ask(port, '{ corpus { licence } commitments { totalCount } }')).toMatchObject({
      status: 200,
    });
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    const { revision } = JSON.parse(next.text).data.corpus;
    expect(logLines(stdout)).toMatchObject([{ event: 'serving' }, { event: 'corpus_replaced', revision }]);
    expect(logLines(stderr)).toMatchObject([
      { event: 'corpus_not_replaced', reason: expect.stringContaining('npm run seed') },
    ]);
  });
});
