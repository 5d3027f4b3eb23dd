import { describe, expect, test } from 'vitest';
import { latencyTracker } from '../../../src/graphql/execute/latencyTracker.ts';

describe('latencyTracker', () => {
  test('calls no key fast that has not run', () => {
    const { isFast, record } = latencyTracker<object>();
    const [one, other] = [{}, {}];
    record(one, 1);
    expect([isFast(one), isFast(other)]).toEqual([true, false]);
  });

  test.each([
    ['once may be noise', [1, 40, 1], true],
    ['twice in a row is not noise', [1, 40, 40], false],
    ['by far is never noise', [1, 2_000], false],
  ])('a slow run %s', (_, runs, expected) => {
    const { isFast, record } = latencyTracker<object>();
    const key = {};
    for (const milliseconds of runs) record(key, milliseconds);
    expect(isFast(key)).toBe(expected);
  });

  test('forgets noise soon, and a very slow run only after many fast runs', () => {
    const { isFast, record } = latencyTracker<object>();
    const runsUntilFast = (milliseconds: number) => {
      const key = {};
      record(key, milliseconds);
      let runs = 0;
      while (!isFast(key)) {
        record(key, 1);
        runs += 1;
      }
      return runs;
    };
    expect(runsUntilFast(25)).toBe(0);
    expect(runsUntilFast(40)).toBeLessThan(6);
    expect(runsUntilFast(5_000)).toBeGreaterThan(50);
  });
});
