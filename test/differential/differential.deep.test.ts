import { beforeAll, describe, expect, test } from 'vitest';
import { describeFound, type Report, runDifferential } from './run.ts';

describe('the product', () => {
  let report: Report;
  beforeAll(async () => {
    report = await runDifferential({ seed: 1, operations: 1_000, extra: 4_000 });
  }, 1_800_000);

  test('answers every operation as the oracle does', () => {
    expect(report.differences.map(describeFound)).toEqual([]);
    expect(report.operations).toBeGreaterThan(1_000);
  });

  test('fails in no unexpected way', () => {
    expect(report.logs).toEqual([]);
    expect(report.outcomes['INTERNAL_SERVER_ERROR']).toBeUndefined();
  });

  test('executes every field of an object or input, every argument and every value of an enum', () => {
    expect(report.uncovered).toEqual([]);
    expect(report.coordinates).toBeGreaterThan(1_000);
  });

  test('mostly gives data, and refuses in every way that an operation can meet', () => {
    expect(report.outcomes['data']).toBeGreaterThan(report.operations * 0.6);
    expect(Object.keys(report.outcomes)).toEqual(
      expect.arrayContaining([
        'BAD_USER_INPUT',
        'BAD_PAGE',
        'BAD_CURSOR',
        'BAD_ID',
        'BAD_SEARCH_QUERY',
        'BAD_GROUPING',
        'BUCKET_LIMIT',
        'STATS_UNITS_CLASH',
        'OPERATION_RESOLUTION_FAILURE',
      ]),
    );
  });
});
