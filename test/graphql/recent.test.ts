import { describe, expect, test } from 'vitest';
import { recent } from '../../src/graphql/recent.ts';

describe('recent', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  test('keeps as many as there is room for, the newest', () => {
    const kept = recent<number, string>(3);
    for (const number of numbers(10)) kept.set(number, `${number}`);
    expect(numbers(10).map((number) => kept.get(number) ?? '')).toEqual([
      ...Array(7).fill(''),
      '7',
      '8',
      '9',
    ]);
  });

  test('keeps what is in use, however much else comes by once', () => {
    const kept = recent<number, string>(10);
    kept.set(-1, 'in use');
    for (const number of numbers(1000)) {
      kept.set(number, 'once');
      expect(kept.get(-1)).toBe('in use');
    }
    expect(numbers(1000).filter((number) => kept.get(number)).length).toBe(9);
  });

  test('lets go of what was used once, too, and makes room when all is in use', () => {
    const kept = recent<number, string>(3);
    for (const number of numbers(3)) kept.set(number, 'old');
    for (const number of numbers(3)) kept.get(number);
    kept.set(3, 'new');
    expect(numbers(4).map((number) => kept.get(number))).toEqual([undefined, 'old', 'old', 'new']);
    for (const number of numbers(10)) kept.set(number + 10, 'newer');
    expect(numbers(4).filter((number) => kept.get(number))).toEqual([]);
  });
});
