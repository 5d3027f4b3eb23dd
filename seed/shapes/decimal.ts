import { z } from 'zod';
import { decimalForm, exponents, isInLimits, maxDigits, plainDecimal } from '../../db/decimal.ts';

/** The limits of numbers in base units, for messages. */
export const decimalLimits = `0, or a magnitude from 10^${exponents.min} to below 10^${exponents.max + 1}, of at most ${maxDigits} digits; take a larger or smaller unit, or mend unitMult`;

/**
 * A decimal number: a number, or a text, which keeps all of its digits. A number passes through
 * binary, which keeps 15 digits and no zeros at the end. `decimalText` reads either.
 */
export const decimal = () =>
  z
    .union([z.number(), z.string()], "a decimal number such as 447.1 or '9007199254740993'")
    .refine((value) => decimalForm.test(String(value)), {
      error: "a decimal number such as 447.1 or '9007199254740993'",
      abort: true,
    })
    .refine((value) => isInLimits(String(value)), decimalLimits);

/** The text of a decimal number in plain notation, with the digits that were given. */
export const decimalText = (value: number | string): string => plainDecimal(String(value));
