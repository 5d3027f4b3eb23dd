import type { Database } from 'better-sqlite3';
import { DecimalSum, decimalKey, meanOf } from '../../../db/decimal.ts';

/** The names of the SQL functions on exact decimal numbers, which are texts. */
export const decimalFunctions = { sum: 'decimal_sum', mean: 'decimal_mean', key: 'decimal_key' } as const;

/**
 * Registers the functions on decimal numbers: the exact sum, the mean of a sum and a count, and the
 * key by which a number sorts. Nulls are not added; each is null for nothing.
 */
export function addDecimalFunctions(client: Database): void {
  client.aggregate<DecimalSum>(decimalFunctions.sum, {
    start: () => new DecimalSum(),
    // The driver types the argument as an element of the sum.
    step: (sum, number: unknown) => {
      if (number !== null) sum.add(String(number));
    },
    result: (sum) => sum.text,
  });
  client.function(decimalFunctions.mean, { deterministic: true }, (sum, count) =>
    sum === null ? null : meanOf(sum as string, Number(count)),
  );
  client.function(decimalFunctions.key, { deterministic: true }, (number) =>
    number === null ? null : decimalKey(number as string),
  );
}
