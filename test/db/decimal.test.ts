import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalDecimal,
  decimalKey,
  decimalOfKey,
  exponents,
  isInLimits,
  maxDigits,
  meanOf,
  plainDecimal,
  sumOfDecimals,
  timesPowerOfTen,
} from '../../db/decimal.ts';

/** Decimal numbers of all sizes, many of which binary floating point takes for one another. */
const decimals = fc.oneof(
  fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -60, max: 40 }))
    .map(([digits, exponent]) => new Big(`${digits}e${exponent}`).toFixed()),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map(String),
  fc.integer({ min: -1100, max: 1100 }).map((number) => new Big(number).div(100).toFixed()),
);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

test('keys of decimal numbers sort as the numbers do', () => {
  fc.assert(
    fc.property(decimals, decimals, (one, other) => {
      expect(compare(decimalKey(one), decimalKey(other))).toBe(new Big(one).cmp(other));
    }),
    { numRuns: 2000 },
  );
});

test('a key gives its number back', () => {
  fc.assert(
    fc.property(decimals, (number) => {
      expect(decimalOfKey(decimalKey(number))).toBe(canonicalDecimal(number));
    }),
    { numRuns: 2000 },
  );
});

test('a number has one key, however it is written', () => {
  for (const text of ['0.1', '0.10', '1e-1', '100e-3']) expect(decimalKey(text)).toBe(decimalKey('0.1'));
  for (const text of ['0', '-0', '0.00', '0e9']) expect(decimalKey(text)).toBe(decimalKey('0'));
});

test.each([
  [['0.1', '0.2'], '0.3'],
  [['9007199254740993', '9007199254740993'], '18014398509481986'],
  [['0.0000000000015', '1000000000000000'], '1000000000000000.0000000000015'],
  [['-0.1', '0.1'], '0'],
  [[], '0'],
])('the sum of %j is %s', (numbers, sum) => {
  expect(sumOfDecimals(numbers)).toBe(sum);
});

test.each([
  ['0.3', 2, '0.15'],
  ['1', 3, '0.33333333333333333333'],
  ['0.000000000000000000000000000002', 3, '0.00000000000000000000000000000066666666666666666667'],
  ['-20', 3, '-6.6666666666666666667'],
  ['0', 7, '0'],
])('the mean of %s over %i is %s', (sum, count, mean) => {
  expect(meanOf(sum, count)).toBe(mean);
});

test.each([
  ['447.10', '447.10', '447.1'],
  ['1.5e-12', '0.0000000000015', '0.0000000000015'],
  ['-3E3', '-3000', '-3000'],
])('%s is %s in plain notation, and %s without zeros at its end', (text, plain, canonical) => {
  expect(plainDecimal(text)).toBe(plain);
  expect(canonicalDecimal(text)).toBe(canonical);
});

test('a product with a power of ten has all digits', () => {
  expect(timesPowerOfTen('9007199254740993', 12)).toBe('9007199254740993000000000000');
  expect(timesPowerOfTen('1.5', -12)).toBe('0.0000000000015');
});

test('numbers are limited in digits and in magnitude', () => {
  expect(isInLimits(`1e${exponents.max}`)).toBe(true);
  expect(isInLimits(`1e${exponents.max + 1}`)).toBe(false);
  expect(isInLimits(`-1e${exponents.min}`)).toBe(true);
  expect(isInLimits(`1e${exponents.min - 1}`)).toBe(false);
  expect(isInLimits('9'.repeat(maxDigits))).toBe(false);
  expect(isInLimits(`0.${'9'.repeat(maxDigits)}`)).toBe(true);
  expect(isInLimits(`0.${'9'.repeat(maxDigits + 1)}`)).toBe(false);
  expect(isInLimits('0')).toBe(true);
});
