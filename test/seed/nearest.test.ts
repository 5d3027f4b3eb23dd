import { expect, test } from 'vitest';
import { nearest } from '../../seed/read/nearest.ts';

test('nearest prefers the closest, ignores case and finds nothing that is far', () => {
  expect(nearest('agrement', ['PLEDGE', 'AGREEMENT', 'AGREEMENTS'])).toBe('AGREEMENT');
  expect(nearest('belraus', ['belarus'])).toBe('belarus');
  expect(nearest('zzz', ['belarus'])).toBeNull();
});
