import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeReport } from './main.ts';
import type { Report } from './run.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const run = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });

describe('npm run differential', () => {
  test('prints how to use it', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: npm run differential'),
    });
  });

  test.each([
    [['--operations', '0'], '--operations takes a number'],
    [['--seed', '-1'], '--seed'],
    [['--most', 'all'], '--most takes a number'],
    [['--fast'], '--fast'],
  ])('refuses %j', (words, complaint) => {
    const { status, stdout, stderr } = run(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Usage: npm run differential');
  });

  test('reports as JSON, and nothing else away from a terminal', () => {
    const { status, stdout, stderr } = run('--operations', '5', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = JSON.parse(stdout) as Report;
    expect(report.operations - report.written).toBeLessThanOrEqual(6);
    expect(report.differences).toEqual([]);
    expect(report.coverage.covered).toBeGreaterThan(100);
  }, 120_000);
});

test('a report tells the figures and how to see a difference', () => {
  const report: Report = {
    seed: 7,
    operations: 3,
    written: 1,
    distinctDocuments: 2,
    outcomes: { data: 2, BAD_ID: 1 },
    differences: [
      {
        corpus: 'fixture',
        request: { query: '{ a }', variables: { b: 1 }, operationName: 'C' },
        difference: { at: 'data.a', product: '1', oracle: '2' },
      },
    ],
    coverage: { coordinates: 10, covered: 9, uncovered: ['A.b'], onlyEmpty: [], answeredExceptions: [] },
    logs: ['error 1: boom'],
    seconds: 1.25,
  };
  expect(describeReport(report)).toBe(`3 operations (1 written by hand), 2 distinct documents, seed 7, 1.3 s
9 of 10 coordinates answered
not answered: A.b
only null or empty: none
answered with: data 2, BAD_ID 1
logged: error 1: boom

fixture: data.a
  product: 1
  oracle:  2
{ a }
variables: {"b":1}
operationName: C
1 differences`);
});
