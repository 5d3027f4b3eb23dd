import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { statementCache } from '../../../src/graphql/execute/statementCache.ts';

test('a statement stays prepared until others take its place', () => {
  const statementOf = statementCache(new Database(':memory:'), 10_000);
  const [first, second, third] = ['a', 'b', 'c'].map((name) => `SELECT '${name}'`);
  if (!first || !second || !third) throw new Error('There are three statements.');
  const prepared = statementOf(first);
  expect(prepared.get()).toBe('a');
  statementOf(second);
  expect(statementOf(first)).toBe(prepared);
  statementOf(third);
  expect(statementOf(first)).toBe(prepared);
  statementOf(second);
  statementOf(third);
  expect(statementOf(first)).not.toBe(prepared);
});
