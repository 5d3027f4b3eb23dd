import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../seed/read/nearest.ts';

test.each([
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['belraus', 'belarus', 1],
  ['same', 'same', 0],
])('%s and %s are %i apart', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

test('nearest prefers the closest, ignores case and gives up on what is far', () => {
  expect(nearest('agrement', ['PLEDGE', 'AGREEMENT', 'AGREEMENTS'])).toBe('AGREEMENT');
  expect(nearest('zzz', ['belarus'])).toBeNull();
});
