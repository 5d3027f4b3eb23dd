import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { corpusOfSize } from './corpora.ts';
import { measure, type Size } from './growth.ts';
import { growthTable } from './growthTable.ts';
import { operations } from './operations.ts';
import { worries } from './plans.ts';

const silent = { show: () => {}, wipe: () => {} };
const patience = { runs: 1, most: 1, milliseconds: 0 };

describe('growth', () => {
  test('measures every operation, each in one statement, in a corpus that is built once', async () => {
    const folder = temporaryFolder();
    const size = await measure(300, patience, silent, folder);
    expect(size.operations.map(({ name }) => name)).toEqual(operations.map(({ name }) => name));
    expect(size.operations.filter(({ statements }) => statements !== 1)).toEqual([]);
    const [built] = readdirSync(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    const { mtimeMs } = statSync(join(folder, built as string));
    expect(corpusOfSize(300, silent, folder)).toBe(join(folder, built as string));
    expect(statSync(join(folder, built as string)).mtimeMs).toBe(mtimeMs);
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

  test('says what it wants when used wrongly', () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    const run = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });
    for (const words of [[], ['speed'], ['growth', '--sizes', 'many'], ['growth', '--sizes', '5']]) {
      expect(run(...words)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('Usage: npm run bench'),
      });
    }
    expect(run('--help').status).toBe(0);
  });
});
