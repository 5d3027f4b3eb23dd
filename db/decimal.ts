import Big from 'big.js';

/** The most significant digits of a decimal number. */
export const maxDigits = 34;

/** Numbers in base units are 0, or from 10^-30 to below 10^31, of either sign. */
export const exponents = { min: -30, max: 30 } as const;

/** What a decimal number looks like, in plain or scientific notation. */
export const decimalForm = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;

const plainForm = /^-?\d+(?:\.\d+)?$/;

/** The text of a decimal number in plain notation, with the digits that were given. */
export const plainDecimal = (text: string): string => (plainForm.test(text) ? text : new Big(text).toFixed());

/** The text of a decimal number in plain notation without zeros at its end, one text per number. */
export const canonicalDecimal = (text: string): string => new Big(text).toFixed();

/** The exact product of a decimal number and a power of ten, in plain notation. */
export const timesPowerOfTen = (text: string, power: number): string =>
  new Big(text).times(`1e${power}`).toFixed();

/** The order of two decimal numbers: negative, 0 or positive. */
export const compareDecimals = (one: string, other: string): number => new Big(one).cmp(other);

/**
 * Whether a decimal number is within the limits for numbers in base units, so that each is a text
 * of at most some 66 characters.
 */
export function isInLimits(text: string): boolean {
  const { c: digits, e: exponent } = new Big(text);
  const isZero = digits[0] === 0;
  return digits.length <= maxDigits && (isZero || (exponent >= exponents.min && exponent <= exponents.max));
}

/** Exponents of sort keys are counted from here, so that all have the same number of digits. */
const bias = 5000;

const complement = (digits: string) => digits.replace(/\d/g, (digit) => String(9 - Number(digit)));

/**
 * A text that sorts among others of its kind as the decimal number does among numbers, compared
 * byte by byte. SQLite has no decimal type: an index on such keys orders and compares numbers
 * exactly, where one on REAL takes 2^53 + 1 for 2^53.
 *
 * A key is the sign (0 negative, 1 zero, 2 positive), the exponent, and the digits without zeros at
 * their end. Of a negative number exponent and digits are complemented, and `~` follows, which
 * sorts after all digits.
 */
export function decimalKey(text: string): string {
  const { c: digits, e: exponent, s: sign } = new Big(text);
  if (digits[0] === 0) return '1';
  const magnitude = `${exponent + bias}${digits.join('')}`;
  return sign > 0 ? `2${magnitude}` : `0${complement(magnitude)}~`;
}

/** The decimal number that has a sort key, in plain notation. */
export function decimalOfKey(key: string): string {
  if (key === '1') return '0';
  const isNegative = key.startsWith('0');
  const magnitude = isNegative ? complement(key.slice(1, -1)) : key.slice(1);
  const exponent = Number(magnitude.slice(0, 4)) - bias;
  const [first = '', ...others] = magnitude.slice(4);
  return new Big(`${isNegative ? '-' : ''}${first}.${others.join('') || '0'}e${exponent}`).toFixed();
}

/** The exact sum of decimal numbers, in plain notation. */
export const sumOfDecimals = (numbers: readonly string[]): string =>
  numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toFixed();

/** The number of significant digits of a mean, which may have no end. */
const meanDigits = 20;

/** Divides with enough decimal places for the digits of the least mean. */
const Divided = Big();
Divided.DP = 2 * meanDigits - exponents.min;

/** A sum divided by a number of items, rounded to 20 significant digits. */
export const meanOf = (sum: string, count: number): string =>
  canonicalDecimal(new Divided(sum).div(count).prec(meanDigits).toFixed());
