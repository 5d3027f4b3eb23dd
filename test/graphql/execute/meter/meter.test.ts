import { describe, expect, test } from 'vitest';
import { createMeter, MeterEnd } from '../../../../src/graphql/execute/meter/meter.ts';

/** A meter over a clock that goes on by some milliseconds at each reading. */
function stepping(step: number) {
  let now = 0;
  let readings = 0;
  const meter = createMeter(() => {
    readings += 1;
    now += step;
    return now;
  });
  return { ...meter, readings: () => readings };
}

/** How many looks some work takes until its end, at most 1000. */
function looksUntilEnd({ within, look }: ReturnType<typeof stepping>, milliseconds: number): number {
  let looks = 0;
  try {
    within(milliseconds, () => {
      for (; looks < 1_000; looks += 1) look();
    });
  } catch (error) {
    expect(error).toBeInstanceOf(MeterEnd);
  }
  return looks;
}

describe('a meter', () => {
  test('ends work after its time, and reads the clock once in a few looks', () => {
    const meter = stepping(1);
    const looks = looksUntilEnd(meter, 20);
    expect(looks).toBeGreaterThan(20);
    expect(looks).toBeLessThan(200);
    expect(meter.readings()).toBeLessThan(looks / 2);
  });

  test('begins anew for each work, also after one that failed', () => {
    const meter = stepping(1);
    expect(looksUntilEnd(meter, 20)).toBe(looksUntilEnd(meter, 20));
    expect(() =>
      meter.within(20, () => {
        throw new TypeError('of the work');
      }),
    ).toThrow(TypeError);
    for (let looks = 0; looks < 1_000; looks += 1) meter.look();
    expect(meter.within(20, () => 'done')).toBe('done');
  });

  test('with no time given ends nothing', () => {
    expect(looksUntilEnd(stepping(1_000_000), 0)).toBe(1_000);
  });
});
