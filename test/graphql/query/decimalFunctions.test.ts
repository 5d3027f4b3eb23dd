import Database from 'better-sqlite3';
import Big from 'big.js';
import { sql } from 'drizzle-orm';
import { SQLiteDialect } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimalFunctions, decimalSum } from '../../../src/graphql/query/decimalFunctions.ts';

const client = new Database(':memory:');
addDecimalFunctions(client);
client.exec('CREATE TABLE item (number TEXT, counts INTEGER NOT NULL)');
const { sql: text } = new SQLiteDialect().sqlToQuery(
  sql`SELECT ${decimalSum(sql`number`, sql`counts`)} FROM item`,
);

const numbers = fc.oneof(
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map(String),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.integer({ min: -9999, max: 9999 }).map((number) => new Big(number).div(1000).toFixed()),
  fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }).map((number) => new Big(`${number}e-3`).toFixed()),
  fc.constantFrom('9999999999', '-999999999', '10000000000', '0', '999999.999', '-99999.999', '0.0001'),
);

test('decimalSum is exact, and null for nothing', () => {
  const insert = client.prepare('INSERT INTO item VALUES (?, ?)');
  const rows = fc.array(fc.tuple(fc.option(numbers, { freq: 9 }), fc.boolean()));
  fc.assert(
    fc.property(rows, (items) => {
      client.exec('DELETE FROM item');
      for (const [number, counts] of items) insert.run(number, counts ? 1 : 0);
      const added = items.flatMap(([number, counts]) => (number !== null && counts ? [number] : []));
      const expected = added.reduce((sum, number) => sum.plus(number), new Big(0)).toFixed();
      expect(client.prepare(text).pluck().get()).toBe(added.length ? expected : null);
    }),
  );
});
