import { describe, expect, test } from 'vitest';
import { createRecordIndex } from '../../seed/check/createRecordIndex.ts';
import { problemCollector } from '../../seed/check/problemCollector.ts';
import { meter } from '../../seed/load/progress.ts';
import type { Problem } from '../../seed/read/problem.ts';
import { emptyRecords } from '../../seed/read/records.ts';

describe('RecordIndex', () => {
  test('keep of a long chain nothing, and of a circle all', () => {
    const builder = createRecordIndex();
    const add = builder.scratch.prepare(`INSERT INTO edge VALUES ('parts', ?, ?)`);
    for (let link = 0; link < 20_000; link++) add.run(`n${link}`, `n${link + 1}`);
    for (const [from, to] of ['ab', 'bc', 'ca', 'da', 'ef', 'dg']) add.run(from, to);
    const index = builder.finalize(() => {
      throw new Error('No source is asked for.');
    });
    expect(builder.scratch.prepare('SELECT count(*) FROM edge').pluck().get()).toBe(4);
    expect(index.next('parts', 'c')).toEqual(['a']);
    expect(index.next('parts', 'n7')).toEqual([]);
  });

  test('know of nothing when nothing was noted', () => {
    const builder = createRecordIndex();
    builder.add(emptyRecords());
    const index = builder.finalize(() => {
      throw new Error('No source is asked for.');
    });
    expect(index.has('a', ['PLACE'])).toBe(false);
    expect(index.kindsOf('a')).toEqual([]);
    expect(index.nearest('a', ['PLACE'])).toBe(null);
    expect(index.speaker('a')).toBe(null);
    expect(index.tenureOf('a')).toBe(null);
    expect(index.isReachable('a')).toBe(false);
  });
});

test('problemCollector keeps the first, counts all, and works no more out than it must', () => {
  const problems = problemCollector(3);
  let made = 0;
  const problem = (line: number): Problem => {
    made += 1;
    return {
      rule: 'r',
      file: 'f',
      line,
      column: 1,
      record: '',
      field: '',
      expected: '',
      found: null,
      nearest: null,
      remedy: null,
      places: 1,
      missing: null,
    };
  };
  for (let line = 1000; line > 0; line -= 7)
    problems.add({ rule: 'r', file: 'f', line }, () => problem(line));
  for (let line = 1000; line > 0; line -= 7)
    problems.add({ rule: 'r', file: 'g', line }, () => problem(line));
  expect(problems.list().map(({ line }) => line)).toEqual([6, 13, 20]);
  expect(problems.count()).toEqual({ problems: 286, places: 286 });
  expect(made).toBe(143);
});

test('meter tells how far a step has come, some times a second', () => {
  const told: string[] = [];
  let time = 0;
  const tell = meter({ show: (step) => told.push(step), wipe: () => {} }, () => time);
  for (time = 1000; time <= 3000; time += 50) {
    const records = (time - 1000) * 40;
    tell({ step: 'reading', lines: 1, records, bytes: records * 100, ofBytes: 20e6 });
  }
  expect(told).toHaveLength(11);
  expect(told.at(-1)).toBe('reading 80,000 records, 40,000 per second, 8 of 20 MB');
  tell({ step: 'loading', lines: 1, records: 0, ofRecords: 80_000 });
  expect(told.at(-1)).toMatch(/^loading 0 records, 0 per second, of 80,000$/);
});
