import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedTo } from '../../seed/read/exactNumber.ts';

test.each([
  ['9007199254740993', '9007199254740992'],
  ['-9007199254740993', '-9007199254740992'],
  ['123456789012345678', '123456789012345680'],
  ['0.300000000000000041', '0.30000000000000004'],
  ['0x20000000000001', '9007199254740992'],
  ['1e400', 'Infinity'],
  ['1e-400', '0'],
])('%s would become %s', (text, rounded) => {
  expect(roundedTo(text)).toBe(rounded);
});

test.each([
  '0',
  '-0',
  '0.1',
  '1.10',
  '00012',
  '.5',
  '5.',
  '+12',
  '1e23',
  '1E5',
  '0x1F',
  '0o17',
  '0.000',
  '1.5e-12',
])('%s is kept', (text) => {
  expect(roundedTo(text)).toBeNull();
});

test('a number is kept in each form that JavaScript writes', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(roundedTo(`${number}`)).toBeNull();
      expect(roundedTo(number.toExponential())).toBeNull();
    }),
  );
});
