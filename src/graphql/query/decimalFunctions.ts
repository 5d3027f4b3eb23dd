import type { Database } from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { decimalKey, meanOf, sumOfDecimals } from '../../../db/decimal.ts';

/**
 * The names of the SQL functions on exact decimal numbers, which are texts: the sum of a whole
 * number and of the numbers in a JSON list, the mean of a sum and a count, and the key by which a
 * number sorts. Each is null for null.
 */
const names = { sum: 'decimal_sum', mean: 'decimal_mean', key: 'decimal_key' } as const;

/** Registers the functions on decimal numbers. */
export function addDecimalFunctions(client: Database): void {
  const options = { deterministic: true };
  client.function(names.sum, options, (whole, others) =>
    whole === null ? null : sumOfDecimals([String(whole), ...(JSON.parse(String(others)) as string[])]),
  );
  client.function(names.mean, options, (sum, count) =>
    sum === null ? null : meanOf(String(sum), Number(count)),
  );
  client.function(names.key, options, (number) => (number === null ? null : decimalKey(String(number))));
}

/**
 * The exact sum of the decimal numbers in a column, of the rows that meet a condition, as an
 * aggregate; null without any. SQLite adds up whole numbers of up to 10 digits, as most are, which
 * is exact for up to 900 million rows; calling a function for each row takes many times as long.
 */
export const decimalSum = (column: SQL, condition: SQL): SQL => {
  const isSmall = sql`(length(${column}) <= 10 AND instr(${column}, '.') = 0)`;
  const small = sql`sum(CAST(${column} AS INTEGER)) FILTER (WHERE ${condition} AND ${isSmall})`;
  const others = sql`json_group_array(${column}) FILTER (WHERE ${condition} AND NOT ${isSmall})`;
  const any = sql`count(${column}) FILTER (WHERE ${condition})`;
  return sql`${sql.raw(names.sum)}(iif(${any}, coalesce(${small}, 0), NULL), ${others})`;
};

/** The mean of a sum and a count; null without a sum. */
export const decimalMean = (sum: SQL, count: SQL): SQL => sql`${sql.raw(names.mean)}(${sum}, ${count})`;

/** The key by which a decimal number sorts. */
export const keyOfDecimalIn = (number: SQL): SQL => sql`${sql.raw(names.key)}(${number})`;
