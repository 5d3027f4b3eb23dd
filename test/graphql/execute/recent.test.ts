import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { documentCache, parseErrorCache } from '../../../src/graphql/execute/documentCache.ts';
import { recent } from '../../../src/graphql/execute/recent.ts';

describe('recent', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  test('keeps as many as there is room for, the newest', () => {
    const kept = recent<number, string>(3);
    for (const number of numbers(10)) kept.set(number, `${number}`);
    expect(numbers(10).map((number) => kept.get(number) ?? '')).toEqual([
      ...Array(7).fill(''),
      '7',
      '8',
      '9',
    ]);
  });

  test('keeps what is in use, however much else comes by once', () => {
    const kept = recent<number, string>(10);
    kept.set(-1, 'in use');
    for (const number of numbers(1000)) {
      kept.set(number, 'once');
      expect(kept.get(-1)).toBe('in use');
    }
    expect(numbers(1000).filter((number) => kept.get(number)).length).toBe(9);
  });

  test('lets go of what was used once, too, and makes room when all is in use', () => {
    const kept = recent<number, string>(3);
    for (const number of numbers(3)) kept.set(number, 'old');
    for (const number of numbers(3)) kept.get(number);
    kept.set(3, 'new');
    expect(numbers(4).map((number) => kept.get(number))).toEqual([undefined, 'old', 'old', 'new']);
    for (const number of numbers(10)) kept.set(number + 10, 'newer');
    expect(numbers(4).filter((number) => kept.get(number))).toEqual([]);
  });

  test('keeps as much as may weigh so much, and nothing that weighs more by itself', () => {
    const kept = recent<string, string>(10, (value, key) => value.length + key.length);
    kept.set('a', '123');
    kept.set('b', '1234');
    kept.set('c', '1234567890');
    expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['123', '1234', undefined]);
    kept.set('b', '1');
    kept.set('d', '123');
    expect(['a', 'b', 'd'].map((key) => kept.get(key))).toEqual(['123', '1', '123']);
    kept.set('e', '12345678');
    expect(['a', 'b', 'd', 'e'].filter((key) => kept.get(key))).toEqual(['e']);
  });
});

describe('documents that are kept', () => {
  const text = (index: number, fields: number) =>
    `query Q${index} { corpus {${' licence'.repeat(fields)} } }`;
  const keptOf = (count: number, fields: number): number => {
    const kept = documentCache();
    const texts = Array.from({ length: count }, (_, index) => text(index, fields));
    for (const each of texts) kept.set(each, parse(each));
    return texts.filter((each) => kept.get(each)).length;
  };

  test('are a thousand small ones, but not as many large ones', () => {
    expect(keptOf(1_100, 10)).toBe(1_000);
    expect(keptOf(60, 3_900)).toBe(23);
  });

  test('are fewer too when they have few tokens and much text', () => {
    const kept = documentCache();
    const texts = Array.from(
      { length: 60 },
      (_, index) => `{ corpus { licence } } # ${index}${'x'.repeat(250_000)}`,
    );
    for (const each of texts) kept.set(each, parse(each));
    expect(texts.filter((each) => kept.get(each)).length).toBe(39);
  });

  test('and why others are none, are kept for so many characters', () => {
    const kept = parseErrorCache();
    for (let index = 0; index < 10; index += 1) kept.set(`{${index}${'x'.repeat(250_000)}`, new Error());
    expect(kept.get(`{9${'x'.repeat(250_000)}`)).toBeInstanceOf(Error);
    expect(kept.get(`{0${'x'.repeat(250_000)}`)).toBeUndefined();
  });
});
