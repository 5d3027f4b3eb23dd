import { expect, test } from 'vitest';
import { openToy } from './toy.ts';

test('plans are kept with their documents until there are too many characters of them', () => {
  const made: number[] = [];
  const { planned } = openToy(() => made.push(made.length), 10_000);
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
