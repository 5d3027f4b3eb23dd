import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, createCorpus } from '../../db/open.ts';
import { loadScanned } from '../../seed/load/load.ts';
import { scanLines } from '../../seed/load/scanLines.ts';
import { describeProblem } from '../../seed/read/problem.ts';
import { openApp } from '../harness.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { random, xoshiro128 } from './random.ts';
import { writeCorpus } from './write.ts';

/** The text of a synthetic corpus, by file. */
function textOf(commitments: number, seed: number): Record<string, string> {
  const folder = join(temporaryFolder(), 'synth');
  writeCorpus(folder, commitments, seed);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

describe('random', () => {
  test('is xoshiro128**', () => {
    // The first numbers of the reference implementation from the state 1, 2, 3, 4.
    const next = xoshiro128([1, 2, 3, 4]);
    expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
  });

  test('gives low ranks most, and every rank some', () => {
    const source = random(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 20_000; draw++) {
      const rank = source.rank(10);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts[0]).toBeGreaterThan(4 * (counts[5] as number));
  });

  test('is another stream for other seeds', () => {
    const starts = [[1], [2], [1, 0], [0, 1], [1, 1]].map((seeds) => random(...seeds).hex(16));
    expect(new Set(starts).size).toBe(starts.length);
    expect(random(1).hex(16)).toBe(starts[0]);
  });
});

describe('writeCorpus', () => {
  test('writes the same bytes for the same number and seed', () => {
    expect(textOf(60, 1)).toEqual(textOf(60, 1));
    expect(textOf(60, 1)).not.toEqual(textOf(60, 2));
  });

  test('wants an empty folder', () => {
    const folder = temporaryFolder();
    writeCorpus(folder, 1, 1);
    expect(() => writeCorpus(folder, 1, 1)).toThrow(/is not empty/);
  });

  test('uses only codes that ISO 3166-1 leaves to its users', () => {
    const lines = textOf(2000, 1)['shared.jsonl']?.trim().split('\n') ?? [];
    const countries = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'COUNTRY');
    expect(countries.length).toBeGreaterThan(30);
    for (const { record } of countries) {
      expect(record.alpha2).toMatch(/^(?:AA|ZZ|Q[M-Z]|X[A-Z])$/);
      expect(record.alpha3.slice(0, 2)).toBe(record.alpha2);
      expect(record.numeric).toMatch(/^9\d\d$/);
    }
  });
});

describe('a synthetic corpus', () => {
  let corpus: Corpus;
  const commitments = 1500;

  beforeAll(() => {
    const folder = join(temporaryFolder(), 'synth');
    writeCorpus(folder, commitments, 3);
    const gathered = scanLines(folder);
    corpus = createCorpus(':memory:');
    const loaded = loadScanned(corpus, gathered, 'test');
    expect(gathered.problems.list().map(describeProblem)).toEqual([]);
    expect(loaded).toEqual({ texts: 0 });
    gathered.close();
  });

  const numbers = (query: string) => corpus.all<{ n: number }>(sql.raw(query)).map(({ n }) => n);

  test('has as many commitments as asked for', () => {
    expect(numbers('SELECT count(*) AS n FROM commitment')).toEqual([commitments]);
  });

  test('leaves no table empty but those for texts and for moved slugs, which it has none of', () => {
    const tables = corpus.all<{ name: string }>(
      sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*' AND name NOT GLOB '__*' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
    );
    const empty = tables.filter(({ name }) => numbers(`SELECT 1 AS n FROM "${name}" LIMIT 1`).length === 0);
    expect(empty.map(({ name }) => name)).toEqual(['moved', 'article_text']);
  });

  test('is skewed: a few countries and speakers take most', () => {
    const promises = numbers(
      `SELECT count(*) AS n FROM commitment_party WHERE actor_kind = 'COUNTRY' GROUP BY actor_id ORDER BY n DESC`,
    );
    const all = promises.reduce((sum, n) => sum + n, 0);
    expect(promises.slice(0, 4).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(all * 0.4);
    const said = numbers(
      'SELECT count(*) AS n FROM claim GROUP BY speaker_id HAVING speaker_id IS NOT NULL ORDER BY n DESC',
    );
    expect(said[0]).toBeGreaterThan(20 * (said.at(-1) as number));
  });

  test('has names in four languages and two scripts, told apart from any person by a number', () => {
    const names = corpus.all<{ name: string; lang: string }>(sql`SELECT name, lang FROM name`);
    expect(new Set(names.map(({ lang }) => lang))).toEqual(new Set(['en', 'ru', 'be', 'az']));
    expect(names.filter(({ name }) => !/^[\p{L} ]+ \d+$/u.test(name))).toEqual([]);
    expect(names.some(({ name }) => /[əşçğöü]/.test(name))).toBe(true);
  });

  test('has links, deadlines, targets and changes of status, as many as real ones or so', () => {
    const share = (table: string, condition = '1') =>
      (numbers(`SELECT count(*) AS n FROM ${table} WHERE ${condition}`)[0] as number) / commitments;
    expect(share('commitment_link', `type = 'CONTINUES'`)).toBeGreaterThan(0.05);
    expect(share('commitment_link', `type = 'PART_OF'`)).toBeGreaterThan(0.05);
    expect(share('commitment', 'deadline_edtf IS NOT NULL')).toBeGreaterThan(0.25);
    expect(share('figure', `role = 'TARGET'`)).toBeGreaterThan(0.1);
    expect(share('claim')).toBeGreaterThan(1.5);
    expect(share('figure', 'wording IS NOT NULL')).toBeGreaterThan(0.003);
    const often = numbers('SELECT count(*) AS n FROM assessment GROUP BY commitment_id ORDER BY n DESC');
    expect(often[0]).toBeGreaterThan(2);
  });

  test('synthetic articles disagree on figures, with and without contradiction', async () => {
    const { data } = await openApp(() => corpus).ask(
      '{ disagreements(first: 100) { total groups { contradictory figures { slug } } } }',
    );
    const { total, groups } = data.disagreements;
    expect(total).toBeGreaterThan(3);
    expect(new Set(groups.map(({ contradictory }: { contradictory: boolean }) => contradictory))).toEqual(
      new Set([true, false]),
    );
  });
});

test('npm run synth says what it wrote, and what it wants', () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const run = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });
  const out = join(temporaryFolder(), 'synth');
  const done = run('--commitments', '40', '--out', out);
  expect(done).toMatchObject({ status: 0, stderr: '' });
  expect(done.stdout).toMatch(/synth: 40 commitments in \d articles, \d+ shared records, 0\.\d MB/);
  expect(run('--commitments', '40', '--out', out)).toMatchObject({ status: 3, stdout: '' });
  for (const words of [
    [],
    ['--commitments', 'many', '--out', out],
    ['--commitments', '5'],
    ['--commitments', '5', '--out', out, '--seed', '-1'],
    ['--nonsense'],
  ]) {
    const wrong = run(...words);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('Usage: npm run synth');
  }
  expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
});
