import { expect, test } from 'vitest';
import { openToy } from './toy.ts';

test('plans are cached until they have too many characters', () => {
  const made: number[] = [];
  const { planned } = openToy(() => made.push(made.length), { maxCharacters: 10_000 });
  const queryOf = (index: number) => `{ books(first: ${index}) { nodes { title author { name } } } }`;
  const first = planned(queryOf(1));
  expect(planned(queryOf(1))).toBe(first);
  expect(made).toHaveLength(1);
  for (let index = 2; index <= 10_000 / first.sql.length + 2; index += 1) planned(queryOf(index));
  const again = planned(queryOf(1));
  expect(again).not.toBe(first);
  expect(again.sql).toBe(first.sql);
  expect(planned(queryOf(1))).toBe(again);
});

test('a plan with more characters than the cache takes is made each time', () => {
  const { planned, ask } = openToy(() => {}, { maxCharacters: 100 });
  const query = '{ books(first: 1) { nodes { title author { name } } } }';
  expect(planned(query)).not.toBe(planned(query));
  expect(ask(query)).toContain('Nobody’s');
});

test('plans of one operation are bounded', () => {
  const { planned } = openToy(() => {}, { maxCharacters: 20_000 });
  const query = 'query ($n: [String!]) { books(where: { titles: $n }) { totalCount } }';
  const first = planned(query, { n: ['x'] });
  for (let length = 2; length < 80; length += 1) planned(query, { n: Array(length).fill('x') });
  expect(planned(query, { n: ['x'] })).not.toBe(first);
  expect(planned(query, { n: ['x'] }).sql).toBe(first.sql);
});
