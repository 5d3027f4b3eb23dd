import { type SQL, sql } from 'drizzle-orm';
import { decimalKey, decimalOfKey, meanOf, sumOfDecimals, timesPowerOfTen } from '../../../db/decimal.ts';
import type { Functions } from '../../compile/functions.ts';

/**
 * The names of the SQL functions on exact decimal numbers, which are texts: the sum of a number of
 * thousandths and of the numbers in a JSON list; the mean of a sum and a count; the key by which a
 * number sorts, and the number that has a key. Each is null for null.
 */
const names = {
  sum: 'decimal_sum',
  mean: 'decimal_mean',
  key: 'decimal_key',
  ofKey: 'decimal_of_key',
} as const;

/** Registers the functions on decimal numbers. */
export function addDecimalFunctions(client: Functions): void {
  const options = { deterministic: true };
  client.function(names.sum, options, (thousandths, others) =>
    thousandths === null
      ? null
      : sumOfDecimals([
          timesPowerOfTen(String(thousandths), -3),
          ...(JSON.parse(String(others)) as string[]),
        ]),
  );
  client.function(names.mean, options, (sum, count) =>
    sum === null ? null : meanOf(String(sum), Number(count)),
  );
  client.function(names.key, options, (number) => (number === null ? null : decimalKey(String(number))));
  client.function(names.ofKey, options, (key) => (key === null ? null : decimalOfKey(String(key))));
}

/**
 * The exact sum of the decimal numbers in a column, of the rows that meet a condition, as an
 * aggregate; null without any. SQLite adds up numbers of up to 9 characters and 3 decimals, as most
 * are, in whole thousandths, to which binary rounds without error; that is exact for up to 9
 * million rows. Calling a function for each row takes many times as long, and so does a second
 * aggregate for whole numbers.
 */
export const decimalSum = (column: SQL, condition: SQL): SQL => {
  const point = sql`instr(${column}, '.')`;
  const isShort = sql`(length(${column}) <= 9 AND (${point} = 0 OR ${point} >= length(${column}) - 3))`;
  const short = sql`sum(CAST(round(${column} * 1000) AS INTEGER)) FILTER (WHERE ${condition} AND ${isShort})`;
  const others = sql`json_group_array(${column}) FILTER (WHERE ${condition} AND NOT ${isShort})`;
  const any = sql`count(${column}) FILTER (WHERE ${condition})`;
  return sql`${sql.raw(names.sum)}(iif(${any}, coalesce(${short}, 0), NULL), ${others})`;
};

/** The mean of a sum and a count; null without a sum. */
export const decimalMean = (sum: SQL, count: SQL): SQL => sql`${sql.raw(names.mean)}(${sum}, ${count})`;

/** The key by which a decimal number sorts. */
export const keyOfDecimalIn = (number: SQL): SQL => sql`${sql.raw(names.key)}(${number})`;

/** The decimal number that has a key. */
export const decimalWithKey = (key: SQL): SQL => sql`${sql.raw(names.ofKey)}(${key})`;
