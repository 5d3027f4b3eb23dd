import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../db/editDistance.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['baku', 'baku', 0],
    ['baku', 'bakus', 1],
    ['baku', 'bku', 1],
    ['baku', 'bako', 1],
    ['baku', 'bkau', 1],
    ['baku', 'abku', 1],
    ['lukashenko', 'loukachenko', 2],
    ['шуша', 'шыша', 1],
    ['', 'baku', 4],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['belraus', 'belarus', 1],
  ])('of %j and %j is %i', (one, other, distance) => expect(editDistance(one, other)).toBe(distance));

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ə'), maxLength: 7 });

  test('is the same both ways, zero only for the same, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other);
        expect(editDistance(other, one)).toBe(distance);
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max([...one].length, [...other].length));
      }),
    );
  });

  test('is exact up to a limit, and only known to be greater above it', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 7 }), (one, other, limit) => {
        const distance = editDistance(one, other);
        const limited = editDistance(one, other, limit);
        if (distance <= limit) expect(limited).toBe(distance);
        else expect(limited).toBeGreaterThan(limit);
      }),
    );
  });
});
