import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { coordinatesIn } from './coordinates.ts';
import { describeFound, type Report, runDifferential } from './run.ts';
import uncovered from './uncovered.json' with { type: 'json' };

describe('the product', () => {
  let report: Report;
  beforeAll(async () => {
    report = await runDifferential({ seed: 1, operations: 1_000, extra: 2_000 });
  }, 1_200_000);

  test('answers every operation as the oracle does', () => {
    expect(report.differences.map(describeFound)).toEqual([]);
    expect(report.operations).toBeGreaterThan(1_000);
  });

  test('fails in no unexpected way', () => {
    expect(report.logs).toEqual([]);
    expect(report.outcomes['INTERNAL_SERVER_ERROR']).toBeUndefined();
  });

  test('answers every coordinate of the schema but those that are listed', () => {
    expect(report.coverage.uncovered).toEqual([]);
    expect(report.coverage.coordinates).toBe(coordinatesIn(schema).length - uncovered.length);
  });

  test('the list of exceptions names nothing that is answered, and nothing that is not there', () => {
    expect(uncovered.filter((each) => report.coverage.answeredExceptions.includes(each))).toEqual([]);
    expect(uncovered.filter((each) => !coordinatesIn(schema).includes(each))).toEqual([]);
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
