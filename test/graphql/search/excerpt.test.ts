import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/graphql/search/excerpt.ts';

const shown = ({ text, ranges }: ReturnType<typeof excerpt>) =>
  ranges.map(({ start, end }) => [...text].slice(start, end).join(''));

describe('excerpt', () => {
  test('leaves a short text as it is', () => {
    const ranges = [{ start: 4, end: 9 }];
    expect(excerpt('Two ferries', ranges)).toEqual({ text: 'Two ferries', ranges });
  });

  test('goes where most stands of what was looked for', () => {
    const words = Array.from({ length: 300 }, (_, index) => `w${String(index).padStart(3, '0')}`);
    const at = (index: number) => ({ start: index * 5, end: index * 5 + 4 });
    const found = excerpt(words.join(' '), [at(3), at(200), at(203), at(206)]);
    expect(shown(found)).toEqual(['w200', 'w203', 'w206']);
    expect(found.text).toMatch(/^…w\d{3} .* w\d{3}…$/);
  });

  test('shows at least one range whole, and of every range it tells just its letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ə', '🐟', 'ш'), minLength: 1, maxLength: 12 });
    const texts = fc
      .array(word, { minLength: 1, maxLength: 200 })
      .chain((words) => fc.tuple(fc.constant(words), fc.subarray([...words.keys()], { minLength: 1 })));
    fc.assert(
      fc.property(texts, ([words, chosen]) => {
        const starts = words.map((_, index) => [...words.slice(0, index).join(' ')].length + (index ? 1 : 0));
        const ranges = chosen.map((index) => {
          const start = starts[index] ?? 0;
          return { start, end: start + [...(words[index] ?? '')].length };
        });
        const found = excerpt(words.join(' '), ranges);
        expect(found.ranges.length).toBeGreaterThan(0);
        const all = chosen.map((index) => words[index]).join(' ');
        expect(all).toContain(shown(found).join(' '));
        expect([...found.text].length).toBeLessThanOrEqual(260);
      }),
    );
  });
});
