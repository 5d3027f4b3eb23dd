import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeReport } from './main.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const run = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });

test('npm run differential refuses wrong arguments and shows how to use it', () => {
  const { status, stdout, stderr } = run('--operations', '0');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('--operations takes a number');
  expect(stderr).toContain('Usage: npm run differential');
}, 60_000);

test('a report has the figures, and each difference with its request', () => {
  const report = describeReport({
    seed: 7,
    operations: 3,
    outcomes: { data: 2, BAD_ID: 1 },
    differences: [
      {
        corpus: 'fixture',
        request: { query: '{ a }', variables: { b: 1 }, operationName: 'C' },
        difference: { at: 'data.a', product: '1', oracle: '2' },
      },
    ],
    coordinates: 10,
    uncovered: ['A.b'],
    onlyEmpty: [],
    logs: ['error 1: boom'],
    seconds: 1.25,
  });
  expect(report).toBe(`3 operations, seed 7, 1.3 s
9 of 10 coordinates executed
not executed: A.b
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
