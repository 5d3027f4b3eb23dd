import { describe, expect, test } from 'vitest';
import { pace } from '../../../src/graphql/execute/pace.ts';

describe('pace', () => {
  test('knows nothing to be quick that has not run', () => {
    const { isQuick, took } = pace<object>();
    const [one, other] = [{}, {}];
    took(one, 1);
    expect([isQuick(one), isQuick(other)]).toEqual([true, false]);
  });

  test.each([
    ['once may owe it to the machine', [1, 40, 1], true],
    ['twice in a row does not', [1, 40, 40], false],
    ['by far is not forgiven once either', [1, 2_000], false],
  ])('what is slow %s', (_, runs, isQuickThen) => {
    const { isQuick, took } = pace<object>();
    const thing = {};
    for (const milliseconds of runs) took(thing, milliseconds);
    expect(isQuick(thing)).toBe(isQuickThen);
  });

  test('forgets a hiccup soon, and what was slow by far only after many quick runs', () => {
    const { isQuick, took } = pace<object>();
    const runsUntilQuick = (milliseconds: number) => {
      const thing = {};
      took(thing, milliseconds);
      let runs = 0;
      while (!isQuick(thing)) {
        took(thing, 1);
        runs += 1;
      }
      return runs;
    };
    expect(runsUntilQuick(25)).toBe(0);
    expect(runsUntilQuick(40)).toBeLessThan(6);
    expect(runsUntilQuick(5_000)).toBeGreaterThan(50);
  });
});
