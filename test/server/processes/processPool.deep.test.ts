import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildCorpus } from '../../../seed/load/build.ts';
import type { Query } from '../../../src/server/processes/messages.ts';
import { processPool } from '../../../src/server/processes/processPool.ts';
import { fixtureRecords, recordingLog } from '../../harness.ts';
import { childrenOf } from './processes.ts';

let folder: string;
let corpusDb: string;
/** Whether queries can run, as the pools reported in this order, and their log lines. */
const told: boolean[] = [];
const log: string[] = [];

vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-pool-'));
  corpusDb = join(folder, 'corpus.db');
  expect(buildCorpus({ records: fixtureRecords, db: corpusDb }).kind).toBe('built');
});
beforeEach(() => {
  told.length = 0;
  log.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true }));

const pool = (times: { idleTime: number; retryAfter?: number }) =>
  processPool({
    corpusDb,
    mmapBytes: 0,
    deadline: 20_000,
    maxProcesses: 2,
    onReady: (isReady) => told.push(isReady),
    log: recordingLog(log),
    ...times,
  });

const query: Query = { sql: "SELECT 'done' || count(*) FROM commitment", values: [], isLong: false };
const done = { kind: 'done', text: expect.stringMatching(/^done\d+$/), milliseconds: expect.any(Number) };

const pids = () => childrenOf(process.pid, 'poolProcess');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const patient = { timeout: 30_000, interval: 50 };
const untilAllEnded = () => vi.waitFor(() => expect(pids()).toEqual([]), patient);

// The pool asks Linux nothing; these tests do, to find its processes.
describe.skipIf(process.platform !== 'linux')('pool processes without a query for a while', () => {
  test('end, also the last, and none is started before a query comes', async () => {
    const { start, run } = pool({ idleTime: 300 });
    start();
    await vi.waitFor(() => expect(told).toEqual([true]), patient);
    const [first] = pids();
    expect(await run(query)).toMatchObject(done);
    expect(pids()).toContain(first);
    await untilAllEnded();
    const before = told.length;
    await pause(1_000);
    expect(pids()).toEqual([]);
    expect(told).toHaveLength(before);

    expect(await Promise.all([run(query), run(query)])).toMatchObject([done, done]);
    expect(pids().length).toBeGreaterThan(0);
    expect(pids()).not.toContain(first);
    await untilAllEnded();
    // Whoever waits for it to be ready was never told that it is not.
    expect(new Set(told)).toEqual(new Set([true]));
  });

  test('stay as long as queries come more often', async () => {
    const { run } = pool({ idleTime: 1_500 });
    expect(await run(query)).toMatchObject(done);
    const before = pids();
    for (let index = 0; index < 6; index += 1) {
      await pause(400);
      expect(await run(query)).toMatchObject(done);
    }
    expect(pids().filter((pid) => before.includes(pid)).length).toBeGreaterThan(0);
    await untilAllEnded();
  });

  test('are as ready for another corpus as if they were there', async () => {
    const { run, reopen } = pool({ idleTime: 300 });
    expect(await run(query)).toMatchObject(done);
    await untilAllEnded();
    expect(await reopen()).toMatch(/^\S+$/);
    await untilAllEnded();
    expect(await run(query)).toMatchObject(done);
    await untilAllEnded();
  });

  test('that find no corpus when they are needed say so once, and try until there is one', async () => {
    const { run } = pool({ idleTime: 300, retryAfter: 200 });
    expect(await run(query)).toMatchObject(done);
    await untilAllEnded();
    const away = `${corpusDb}.away`;
    renameSync(corpusDb, away);
    told.length = 0;
    expect(await run(query)).toMatchObject({ kind: 'failed', message: expect.stringContaining(corpusDb) });
    await vi.waitFor(() => expect(told.filter((what) => what === false).length).toBeGreaterThan(1), patient);
    renameSync(away, corpusDb);
    await vi.waitFor(() => expect(told).toContain(true), patient);
    expect(log.map((line) => JSON.parse(line))).toMatchObject([{ event: 'pool_unavailable' }]);
    expect(await run(query)).toMatchObject(done);
    await untilAllEnded();
  });

  test('are not started a second time when a corpus was opened meanwhile', async () => {
    const { run, reopen } = pool({ idleTime: 5_000, retryAfter: 2_500 });
    const away = `${corpusDb}.away`;
    renameSync(corpusDb, away);
    expect(await run(query)).toMatchObject({ kind: 'failed' });
    renameSync(away, corpusDb);
    await reopen();
    await pause(3_500);
    expect(pids()).toHaveLength(1);
    expect(told).toEqual([false, true]);
    await untilAllEnded();
  });
});

describe.skipIf(process.platform !== 'linux')('long queries', () => {
  /** A query that counts for longer than any test. */
  const endless = (isLong: boolean): Query => ({
    sql: `SELECT '' || count(*) FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n LIMIT 1e11)`,
    values: [],
    isLong,
  });
  const left = { kind: 'failed', message: 'Nobody waits for it.' };

  test('leave a process to others, and end when nobody waits', async () => {
    const { run } = pool({ idleTime: 300 });
    const controllers = [new AbortController(), new AbortController()];
    const runs = controllers.map(({ signal }, index) => run(endless(true), `client ${index}`, signal));
    expect(await run(query, 'another')).toMatchObject(done);
    // The second waits, as two processes are all there are.
    expect(await run(query, 'another')).toMatchObject(done);
    for (const controller of controllers) controller.abort();
    expect(await Promise.all(runs)).toMatchObject([left, left]);
    expect(await run({ ...query, isLong: true }, 'another')).toMatchObject(done);
    await untilAllEnded();
    expect(log).toEqual([]);
  });

  test('are found out when they were not known as such, and wait then', async () => {
    const { run } = pool({ idleTime: 300 });
    const controller = new AbortController();
    const runs = [true, false].map((isLong) => run(endless(isLong), 'client', controller.signal));
    expect(await run(query, 'another')).toMatchObject(done);
    controller.abort();
    expect(await Promise.all(runs)).toMatchObject([left, left]);
    await untilAllEnded();
  });
});
