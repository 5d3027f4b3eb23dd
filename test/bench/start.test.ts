import { expect, test } from 'vitest';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { corpusOfSize } from './corpora.ts';
import { start, startTable } from './start/command.ts';
import { startTimes } from './start/startTimes.ts';

const silent = { show: () => {}, wipe: () => {} };

test('starts this server and a bare one, and times both to their first answer', async () => {
  const times = await startTimes(corpusOfSize(30, silent, temporaryFolder()), 1, silent);
  expect(times.servers.map(({ name }) => name)).toEqual([
    'this server',
    'bare Yoga',
    'bare Yoga, compiled before',
  ]);
  for (const { milliseconds } of times.servers) expect(milliseconds.least).toBeGreaterThan(0);
  expect(times.ratio).toBeGreaterThan(0);
}, 120_000);

test('shows the times with the target', () => {
  const spread = { median: 600, least: 500, greatest: 700 };
  const times = { rounds: 3, servers: [{ name: 'this server', milliseconds: spread }], ratio: 1.6 };
  expect(startTable(times)).toBe(
    [
      '| from start to first answer | median ms | least | greatest |',
      '| --- | ---: | ---: | ---: |',
      '| this server | 600 | 500 | 700 |',
      '',
      '3 starts each: 1.60 times as long as bare Yoga (target ≤ 1.5: not met).',
    ].join('\n'),
  );
});

test('says what it wants when used wrongly', () => {
  for (const words of [['--rounds', '0'], ['fast']]) expect(() => start.read(words)).toThrow(TypeError);
  expect(start.read(['--help'])).toBeNull();
});
