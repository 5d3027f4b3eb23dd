import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTable } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { corpusOfSize } from './corpora.ts';
import { measure, type Size } from './growth.ts';
import { growthTable } from './growthTable.ts';
import { operations } from './operations.ts';
import { worries } from './plans.ts';
import { measureSeeding, seedingTable } from './seeding.ts';

const silent = { show: () => {}, wipe: () => {} };
const patience = { runs: 1, most: 1, milliseconds: 0 };

describe('growth', () => {
  test('measures every operation, each in one statement, in a corpus that is built once', async () => {
    const folder = temporaryFolder();
    const size = await measure(300, patience, silent, folder);
    expect(size.operations.map(({ name }) => name)).toEqual(operations.map(({ name }) => name));
    expect(size.operations.filter(({ statements }) => statements !== 1)).toEqual([]);
    const names = readdirSync(folder).sort();
    expect(names.map((name) => name.replace(/-[0-9a-f]{12}\./, '.')).sort()).toEqual([
      '300.db',
      '300.records',
    ]);
    const times = () => names.map((name) => statSync(join(folder, name)).mtimeMs);
    const before = times();
    expect(corpusOfSize(300, silent, folder)).toBe(
      join(folder, names.find((name) => name.endsWith('.db')) as string),
    );
    expect(times()).toEqual(before);
  });

  test('removes what other code or a run that was stopped left of the same size', () => {
    const folder = temporaryFolder();
    const old = [
      '100-0123456789ab.records',
      '100-0123456789ab.records-unfinished',
      '100-0123456789ab.db',
      '1000-0123456789ab.db',
    ];
    for (const name of old) mkdirSync(join(folder, name));
    corpusOfSize(100, silent, folder);
    const names = readdirSync(folder);
    expect(names).toHaveLength(3);
    expect(names.filter((name) => old.includes(name))).toEqual(['1000-0123456789ab.db']);
  });

  test('tells what a plan scans or sorts, and not what it walks in order or makes up', () => {
    const folder = temporaryFolder();
    const corpus = openCorpus(corpusOfSize(100, silent, folder));
    const told = (sql: string) => worries(corpus, { sql, values: sql.includes('?') ? [null] : [] });
    expect(told('SELECT * FROM commitment WHERE slug = ?')).toEqual([]);
    expect(told('SELECT * FROM commitment WHERE note = ?')).toEqual(['SCAN commitment']);
    expect(told('SELECT summary FROM commitment WHERE slug > ? ORDER BY summary')).toContainEqual(
      expect.stringMatching(/TEMP B-TREE FOR ORDER BY/),
    );
    expect(told('SELECT value FROM json_each(?)')).toEqual([]);
    expect(told('SELECT * FROM (SELECT slug FROM commitment WHERE slug = ? LIMIT 1) AS t')).toEqual([]);
    corpus.$client.close();
  });

  test('shows the sizes side by side with their ratio to 10,000', () => {
    const size = (commitments: number, milliseconds: number): Size => ({
      commitments,
      bytes: 1,
      operations: [{ name: 'look-up', milliseconds, runs: 1, statements: 1, worries: [] }],
    });
    expect(growthTable([size(1000, 1), size(10_000, 2), size(100_000, 3)])).toBe(
      [
        'median ms  1,000     ×  10,000  100,000     ×',
        '─────────  ─────  ────  ──────  ───────  ────',
        'look-up     1.00  0.50    2.00     3.00  1.50',
      ].join('\n'),
    );
  });
});

describe('seed', () => {
  test('measures seeding and bare inserts of the very same rows, and leaves neither corpus', () => {
    const folder = temporaryFolder();
    const measured = measureSeeding(300, silent, folder);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^300-.*\.records$/)]);
    const corpus = openCorpus(corpusOfSize(300, silent, folder));
    const tables = Object.values<unknown>(schema).filter(isTable);
    const rows = tables.reduce((sum, table) => sum + corpus.$count(table).sync(), 0);
    corpus.$client.close();
    expect(measured).toMatchObject({ commitments: 300, rows });
    const { seed, bare, ratio, processorRatio } = measured;
    for (const { seconds, searchIndexSeconds, rowsPerSecond, peakBytes, steps } of [seed, bare]) {
      const sum = Object.values(steps).reduce((all, step) => all + step, 0);
      expect(seconds + searchIndexSeconds).toBeCloseTo(sum, 6);
      expect(searchIndexSeconds).toBeGreaterThan(0);
      expect(rowsPerSecond).toBeCloseTo(rows / seconds, 6);
      expect(peakBytes).toBeGreaterThan(30e6);
    }
    expect(ratio).toBeCloseTo(bare.seconds / seed.seconds, 6);
    expect(processorRatio).toBeCloseTo(bare.processorSeconds / seed.processorSeconds, 6);
    expect(bare.processorSeconds).toBeGreaterThan(0);
    expect(seed.processorSeconds).toBeGreaterThan(bare.processorSeconds);
    expect(Object.keys(seed.steps)).toEqual(
      expect.arrayContaining(['reading', 'rows', 'indexes', 'search index']),
    );
  });

  test('shows both side by side', () => {
    const filling = (seconds: number) => ({
      seconds,
      searchIndexSeconds: 0.5,
      rowsPerSecond: 1000 / seconds,
      processorSeconds: seconds / 2,
      peakBytes: 2e8,
      steps: { reading: seconds, closing: 0.01 },
    });
    const measured = {
      commitments: 10_000,
      rows: 1000,
      bytes: 4e7,
      seed: filling(4),
      bare: filling(1),
      ratio: 0.25,
      processorRatio: 0.25,
    };
    expect(seedingTable([measured]).split('\n')).toEqual([
      '10,000 commitments, 1,000 rows, 40 MB',
      '                       seed   bare  ratio',
      '─────────────────────  ────  ─────  ─────',
      'rows per second         250  1,000   0.25',
      'seconds                 4.0    1.0',
      'processor seconds       2.0    0.5   0.25',
      'search index, seconds   0.5    0.5',
      'peak memory, MB         200    200',
      'of seed: reading 4.0',
    ]);
  });
});

describe('npm run bench', () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const run = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });

  test.each([
    [[]],
    [['speed']],
    [['growth', 'seed']],
    [['growth', '--sizes', 'many']],
    [['seed', '--sizes', '5']],
    [['seed', '--plans']],
  ])('says what it wants when used wrongly, as in %j', (words) => {
    expect(run(...words)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage: npm run bench'),
    });
  });

  test('--help tells what can be measured', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run bench -- WHAT/);
  });
});
