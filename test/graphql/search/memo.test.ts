import { expect, test } from 'vitest';
import { memoizeLast } from '../../../src/graphql/search/memo.ts';

test('memoizeLast computes again for other texts', () => {
  const computed: string[][] = [];
  const join = memoizeLast((...texts) => {
    computed.push(texts);
    return texts.join('+');
  });
  const calls = [['a', 'b'], ['a', 'b'], ['a', 'c'], ['a', 'b'], ['a'], []];
  expect(calls.map((texts) => join(...texts))).toEqual(['a+b', 'a+b', 'a+c', 'a+b', 'a', '']);
  expect(computed).toEqual([['a', 'b'], ['a', 'c'], ['a', 'b'], ['a'], []]);
});
