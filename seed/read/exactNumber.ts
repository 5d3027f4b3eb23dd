/** A number in decimal notation: sign, whole part, fraction, exponent. */
const decimal = /^[-+]?(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/;

/** The digits of a number without zeros at its ends, and the power of ten of the last. */
function digitsOf(text: string): string | null {
  const match = decimal.exec(text);
  if (!match) return null;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  return kept === '' ? '0' : `${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`;
}

/**
 * What a number becomes when it is read, if that differs from what is written: doubles hold 15 to
 * 17 digits, and numbers from about 1e-324 to 1e308. Null when it is kept exactly.
 */
export function roundedTo(text: string): string | null {
  const number = Number(text);
  if (Number.isInteger(number) && /^0[xo]/.test(text))
    return BigInt(text) === BigInt(number) ? null : `${number}`;
  const written = digitsOf(text);
  return written === null || written === digitsOf(`${number}`) ? null : `${number}`;
}

/** The expectation of a number that would be rounded. */
export const exactNumber = (rounded: string) =>
  `a number that is kept exactly, which this one is not (it would become ${rounded}); give fewer digits or, as the value of a figure, put it in quotes`;
