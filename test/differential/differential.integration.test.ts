import { expect, test } from 'vitest';
import { fixtureWithTexts } from './paths.ts';
import { describeFound, runDifferential } from './run.ts';

test('the product answers as the oracle does', async () => {
  const report = await runDifferential({
    seed: 3,
    operations: 50,
    corpora: [{ name: 'fixture with texts', make: fixtureWithTexts, share: 1 }],
  });
  expect(report.differences.map(describeFound)).toEqual([]);
  expect(report.logs).toEqual([]);
  expect(report.operations).toBeGreaterThan(120);
}, 120_000);
