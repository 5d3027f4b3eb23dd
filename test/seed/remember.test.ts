import { describe, expect, test } from 'vitest';
import { memory } from '../../seed/check/remember.ts';

describe('memory', () => {
  test('keeps what is asked for again, and of the rest no more than twice as much as it may', () => {
    const known = memory<number>(10);
    known.set('often', 0);
    for (let number = 1; number <= 100; number++) {
      known.set(`once ${number}`, number);
      expect(known.get('often')).toBe(0);
    }
    const kept = Array.from({ length: 100 }, (_, index) => known.get(`once ${index + 1}`)).filter(
      (answer) => answer !== undefined,
    );
    expect(kept.length).toBeLessThanOrEqual(20);
    expect(kept).toContain(100);
    expect(known.get('never')).toBeUndefined();
  });
});
