import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { documentCache, parseErrorCache } from '../../../src/graphql/execute/documentCache.ts';

const text = (index: number, fields: number) => `query Q${index} { corpus {${' licence'.repeat(fields)} } }`;

/** How many of these documents are cached after each was added once. */
function cachedOf(texts: readonly string[]): number {
  const cache = documentCache();
  for (const each of texts) cache.set(each, parse(each));
  return texts.filter((each) => cache.has(each)).length;
}

const texts = (count: number, textOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => textOf(index));

describe('documentCache', () => {
  test.each([
    ['a thousand documents of few tokens', texts(1_100, (index) => text(index, 10)), 1_000],
    ['fewer documents of many tokens', texts(60, (index) => text(index, 3_900)), 23],
    [
      'fewer documents with long comments',
      texts(60, (index) => `{ corpus { licence } } # ${index}${'x'.repeat(250_000)}`),
      39,
    ],
  ])('holds %s', (_, documents, expected) => {
    expect(cachedOf(documents)).toBe(expected);
  });

  test('keeps documents in use while one client sends 10,000 others', () => {
    const cache = documentCache();
    const hot = texts(300, (index) => text(index, 10));
    for (const each of hot) cache.set(each, parse(each));
    const other = parse('{ corpus { licence } }');
    let hits = 0;
    for (let index = 0; index < 10_000; index += 1) {
      cache.set(`other ${index}`, other);
      if (cache.get(hot[index % hot.length] ?? '')) hits += 1;
    }
    expect(hits).toBe(10_000);
  });
});

test('parseErrorCache holds a million characters', () => {
  const cache = parseErrorCache();
  for (let index = 0; index < 10; index += 1) cache.set(`{${index}${'x'.repeat(250_000)}`, new Error());
  expect(cache.get(`{9${'x'.repeat(250_000)}`)).toBeInstanceOf(Error);
  expect(cache.get(`{0${'x'.repeat(250_000)}`)).toBeUndefined();
});
