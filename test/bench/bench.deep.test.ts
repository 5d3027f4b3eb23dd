import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readOperations } from '../../src/server/graphiql/operations.ts';
import { realCorpus } from '../harness.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { command } from './cli.ts';
import { measureMemory, measureStages } from './compile.ts';
import { growthTable, measureSize } from './growth.ts';
import { measureSeeding, seedingTable } from './seed.ts';
import { start } from './start.ts';
import { inRounds, median, percentile } from './timing.ts';

const silent = { show: () => {}, wipe: () => {} };

describe('a command', () => {
  const options = {
    rounds: { type: 'number', help: 'rounds', default: 5, quick: 3 },
    sizes: { type: 'numbers', help: 'sizes', default: [30] as number[], least: 10 },
    quick: { type: 'flag', help: 'quick' },
  } as const;
  const { read } = command('what', 'About.', options, async (data) => ({ data, text: '' }));
  const dataOf = async (...words: string[]) => JSON.parse((await read([...words, '--json'])?.(silent)) ?? '');

  test('reads its options, or refuses them', async () => {
    expect(await dataOf()).toMatchObject({ rounds: 5, sizes: [30] });
    expect(await dataOf('--quick', '--sizes', '300,20')).toMatchObject({ rounds: 3, sizes: [20, 300] });
    expect(read(['--help'])).toBeNull();
    for (const words of [['--rounds', '0'], ['--rounds', '1,2'], ['--sizes', '9'], ['--slow'], ['now']])
      expect(() => read(words)).toThrow(TypeError);
  });

  test('that does not exist, or is used wrongly, ends with 2 and the usage', () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url));
    for (const words of [['speed'], ['start', '--rounds', '0']])
      expect(spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('Usage: npm run bench'),
      });
  });
});

test('times are compared in rounds, by medians and percentiles', async () => {
  const order: string[] = [];
  const results = await inRounds(['a', 'b'], 2, (name, round) => order.push(name) && `${name}${round}`);
  expect(order.join('')).toBe('abbaab');
  expect(results).toEqual([
    ['a1', 'a2'],
    ['b1', 'b2'],
  ]);
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => 100 - index),
      0.99,
    ),
  ).toBe(99);
});

describe('a measurement', () => {
  test('of growth has one statement for every operation', async () => {
    const size = await measureSize(100, { runs: 1, seconds: 0.001 }, silent, temporaryFolder());
    for (const { milliseconds, statements } of size.operations)
      expect([milliseconds > 0, statements]).toEqual([true, 1]);
    expect(growthTable([size, size]).split('\n')).toHaveLength(11);
  });

  test('of seeding compares the same rows and leaves no corpus', () => {
    const folder = temporaryFolder();
    const measured = measureSeeding(100, silent, folder);
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual([]);
    for (const filling of [measured.seed, measured.bare])
      for (const value of Object.values(filling)) expect(value).toBeGreaterThan(0);
    expect(seedingTable(measured)).toContain('peak memory');
  });

  test('of the start has three servers', async () => {
    const { servers } = JSON.parse((await start.read(['--rounds', '1', '--json'])?.(silent)) ?? '');
    expect(servers.map(({ least }: { least: number }) => least > 0)).toEqual([true, true, true]);
  }, 120_000);

  test('of documents has the time of each stage, and the memory', async () => {
    const corpus = realCorpus();
    const operations = readOperations().slice(0, 2);
    for (const { cached } of await measureStages(corpus, operations, 3, silent))
      expect(cached).toBeGreaterThan(0);
    const memory = await measureMemory(corpus, operations, 20, silent);
    expect(memory.map(({ documents }) => documents)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
  });
});
