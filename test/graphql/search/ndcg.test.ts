import { describe, expect, test } from 'vitest';
import { type Judgements, ndcg } from './ndcg.ts';

const judgements: Judgements = { 'EVENT:a': 3, 'FIGURE:b': 2, 'PLACE:c': 1 };

// Gains 7, 3 and 1; discounts 1, log2(3) = 1.5849625 and 2: 7 + 1.8927893 + 0.5.
const ideal = 9.3927893;

describe('ndcg', () => {
  test.each([
    ['the ideal order', ['EVENT:a', 'FIGURE:b', 'PLACE:c'], 1],
    ['hits that follow the relevant ones', ['EVENT:a', 'FIGURE:b', 'PLACE:c', 'EVENT:x', 'EVENT:y'], 1],
    ['no hits', [], 0],
    ['only irrelevant hits', ['EVENT:x', 'EVENT:y'], 0],
    // 7
    ['the answer alone', ['EVENT:a'], 7 / ideal],
    // 0 + 7 / 1.5849625
    ['the answer in second place', ['EVENT:x', 'EVENT:a'], 4.4165082 / ideal],
    // 1 + 3 / 1.5849625 + 7 / 2
    ['the reverse order', ['PLACE:c', 'FIGURE:b', 'EVENT:a'], 6.3927893 / ideal],
    // 7 + 0 + 3 / 2
    ['a gap', ['EVENT:a', 'EVENT:x', 'FIGURE:b'], 8.5 / ideal],
    // 7 + 0 + 3 / 2
    ['a repeated hit', ['EVENT:a', 'EVENT:a', 'FIGURE:b'], 8.5 / ideal],
    ['the right slug of the wrong type', ['PLACE:a'], 0],
  ])('of %s', (_, ranked, expected) => {
    expect(ndcg(ranked, judgements)).toBeCloseTo(expected, 6);
  });

  test('counts the first k hits only', () => {
    // 3 of an ideal of 7; then 3 + 7 / 1.5849625 of 7 + 3 / 1.5849625.
    expect(ndcg(['FIGURE:b', 'EVENT:a'], judgements, 1)).toBeCloseTo(3 / 7, 6);
    expect(ndcg(['FIGURE:b', 'EVENT:a'], judgements, 2)).toBeCloseTo(7.4165082 / 8.8927893, 6);
  });

  test('looks at ten hits by default', () => {
    const irrelevant = Array.from({ length: 9 }, (_, n) => `EVENT:x${n}`);
    // 7 / log2(11) = 7 / 3.4594316
    expect(ndcg([...irrelevant, 'EVENT:a'], judgements)).toBeCloseTo(2.0234538 / ideal, 6);
    expect(ndcg([...irrelevant, 'EVENT:x9', 'EVENT:a'], judgements)).toBe(0);
  });

  test('has an ideal of k records where more are judged', () => {
    const many: Judgements = { 'EVENT:a': 3, 'EVENT:b': 3, 'EVENT:c': 3 };
    expect(ndcg(['EVENT:c', 'EVENT:a'], many, 2)).toBe(1);
  });

  test('is undefined without judgements, and for a k that is no positive integer', () => {
    expect(() => ndcg(['EVENT:a'], {})).toThrow(/without a relevant record/);
    for (const k of [0, -1, 1.5, Number.NaN])
      expect(() => ndcg([], judgements, k)).toThrow(/positive integer/);
  });
});
