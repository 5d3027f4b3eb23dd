import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { coordinatesIn } from './coordinates.ts';
import { damaged, defects } from './defects.ts';
import { fixtureWithTexts, openPaths } from './paths.ts';
import { describeFound, type Report, runDifferential } from './run.ts';
import uncovered from './uncovered.json' with { type: 'json' };

describe('two ways to the answer', () => {
  let report: Report;
  beforeAll(async () => {
    report = await runDifferential({ seed: 1, operations: 1_000, extra: 2_000 });
  }, 600_000);

  test('give equal answers to every operation', () => {
    expect(report.differences.map(describeFound)).toEqual([]);
    expect(report.operations).toBeGreaterThan(1_000);
  });

  test('fail in no unexpected way', () => {
    expect(report.logs).toEqual([]);
    expect(report.outcomes['INTERNAL_SERVER_ERROR']).toBeUndefined();
  });

  test('answer every coordinate of the schema but those that are listed', () => {
    expect(report.coverage.uncovered).toEqual([]);
    expect(report.coverage.coordinates).toBe(coordinatesIn(schema).length - uncovered.length);
  });

  test('the list of exceptions names nothing that is answered, and nothing that is not there', () => {
    expect(uncovered.filter((each) => report.coverage.answeredExceptions.includes(each))).toEqual([]);
    expect(uncovered.filter((each) => !coordinatesIn(schema).includes(each))).toEqual([]);
  });

  test('are asked for data mostly, and for every kind of refusal that an operation can meet', () => {
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

describe('a way that', () => {
  const paths = openPaths(fixtureWithTexts);

  test.each(defects)(
    '$name is found out, by a small request',
    async (defect) => {
      const report = await runDifferential({
        seed: 2,
        operations: 600,
        mostDifferences: 1,
        written: [],
        corpora: [{ name: 'fixture with texts', make: fixtureWithTexts, share: 1 }],
        open: () => ({ ...paths, other: damaged(paths.other, defect) }),
      });
      const [found] = report.differences;
      // What stands between the root and the difference, and little else.
      expect(found?.request.query.match(/[{:]/g)?.length).toBeLessThan(14);
      expect(found?.difference.at).not.toContain('nowhere');
    },
    120_000,
  );

  test('leaves a rejection unhandled is found out', async () => {
    const { logs } = await runDifferential({
      seed: 2,
      operations: 1,
      written: [],
      corpora: [{ name: 'fixture with texts', make: fixtureWithTexts, share: 1 }],
      open: () => ({
        ...paths,
        other: (request) => {
          new Promise((_, reject) => reject(new Error('unheard')));
          return paths.other(request);
        },
      }),
    });
    expect(logs).toContainEqual(expect.stringMatching(/^unhandled rejection: Error: unheard of\n(query|\{)/));
  });
});
