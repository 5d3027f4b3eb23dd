import { expect, test } from 'vitest';
import { remembering, rememberingLast } from '../../../src/graphql/execute/memo.ts';

test('what was made last is remembered until something else is asked', () => {
  const made: string[][] = [];
  const join = rememberingLast((...texts) => {
    made.push(texts);
    return texts.join('+');
  });
  const asked = [['a', 'b'], ['a', 'b'], ['a', 'c'], ['a', 'b'], ['a'], []];
  expect(asked.map((texts) => join(...texts))).toEqual(['a+b', 'a+b', 'a+c', 'a+b', 'a', '']);
  expect(made).toEqual([['a', 'b'], ['a', 'c'], ['a', 'b'], ['a'], []]);
});

test('what was made of words is remembered by language, of so many', () => {
  const made: string[] = [];
  const spell = remembering(2, (word, lang) => {
    made.push(`${lang}:${word}`);
    return `${word} ${lang}`;
  });
  expect(spell('a', 'en')).toBe('a en');
  expect(spell('a', 'ru')).toBe('a ru');
  expect(spell('a', 'en')).toBe('a en');
  expect(spell('b', 'en')).toBe('b en');
  expect(spell('a', 'en')).toBe('a en');
  expect(made).toEqual(['en:a', 'ru:a', 'en:b', 'en:a']);
});
