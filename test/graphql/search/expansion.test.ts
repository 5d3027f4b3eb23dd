import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../db/editDistance.ts';
import { spellingsOf } from '../../../db/fold.ts';
import { expansionOf, expansionQuery, keysToExpand } from '../../../src/graphql/search/expansion.ts';

import { rankOf } from '../../../src/graphql/search/functionWords.ts';
import { parseQuery } from '../../../src/graphql/search/parse.ts';
import { realCorpus } from '../../harness.ts';
import { runs } from '../../runs.ts';

const corpus = realCorpus();
const words = corpus.$client.prepare('SELECT DISTINCT word FROM word_gram').pluck().all() as string[];

/** The expansion of a query, from the statement that looks it up. */
function expand(text: string) {
  const query = parseQuery(text);
  const [row] = corpus.all<{ found: string }>(expansionQuery(keysToExpand(query)));
  return expansionOf(query, row?.found ?? '[]');
}

const nearTo = (query: string) => {
  const { corrections, alike } = expand(query);
  return [
    ...[...alike.values()].flat().map((word) => ({ word, edits: 0 })),
    ...[...corrections.values()].flat().map(({ words, edits }) => ({ word: words.join(' '), edits })),
  ];
};

describe('spelling corrections', () => {
  test('are just those within one letter, or two from eight letters on, the nearest first', () => {
    const misspelt = fc
      .tuple(
        fc.constantFrom(...words.filter((word) => /^[a-z]{4,}$|^[а-я]{4,}$/.test(word))),
        fc.nat(),
        fc.nat(),
        fc.nat(3),
      )
      .map(([word, first, second, kind]) => {
        const letters = [...word];
        const edit = (at: number) => {
          const index = at % letters.length;
          if (kind === 0) letters.splice(index, 1);
          else if (kind === 1) letters.splice(index, 0, 'q');
          else if (kind === 2) letters[index] = 'z';
          else letters.splice(index, 2, ...letters.slice(index, index + 2).reverse());
        };
        edit(first);
        if (letters.length >= 8) edit(second);
        return letters.join('');
      })
      // Function words and titles are not corrected.
      .filter((typed) => [...typed].length >= 4 && rankOf(typed) === 2);
    fc.assert(
      fc.property(misspelt, (typed) => {
        const allowed = [...typed].length < 8 ? 1 : 2;
        const found = new Set(nearTo(typed).map(({ word }) => word));
        const own: readonly string[] = spellingsOf(typed, null);
        const expected = words.filter((word) => {
          return !own.includes(word) && editDistance(typed, word) <= allowed;
        });
        if (expected.length <= 20) for (const word of expected) expect(found).toContain(word);
        const edits = nearTo(typed).map(({ edits }) => edits);
        expect(edits).toEqual(edits.toSorted());
        expect(edits.filter((edit) => edit > 0).length).toBeLessThanOrEqual(20);
      }),
      { numRuns: runs(12, 400) },
    );
  }, 60_000);

  test.each(['МТЗ', '"Lukaschenko"', 'Lukaschenk*', '2024', '"Minsk Bakku"'])('are none for %s', (query) => {
    expect(nearTo(query)).toEqual([]);
  });
});

describe('synonyms', () => {
  const namesOf = (query: string) =>
    expand(query).synonyms.map(({ terms, variants }) => ({
      run: terms.flatMap(({ typed }) => typed).join(' '),
      names: variants.map(({ words }) => words.join(' ')),
    }));

  test('lead from a name to the others', () => {
    expect(namesOf('Россия')).toEqual([
      { run: 'россия', names: expect.arrayContaining(['russia', 'rusiya', 'russian federation']) },
    ]);
    expect(namesOf('Минский тракторный завод').slice(1)).toEqual([
      {
        run: 'минский тракторный завод',
        names: expect.arrayContaining(['minsk tractor works', 'mtz', 'мтз']),
      },
    ]);
  });

  test('are found among other words', () => {
    expect(namesOf('договор Минский тракторный завод (Россия OR "Китай")').map(({ run }) => run)).toEqual([
      'минский',
      'минский тракторный завод',
      'россия',
    ]);
  });

  test('lead from an inflected form of a name to the others', () => {
    for (const [query, name] of [
      ['нефти', 'oil'],
      ['минский', 'minsk'],
      ['России', 'russia'],
    ] as const)
      expect(namesOf(query)).toEqual([{ run: query.toLowerCase(), names: expect.arrayContaining([name]) }]);
  });

  test('leave out names that contain the typed words', () => {
    const [{ names } = { names: [] }] = namesOf('Shusha');
    expect(names).toContain('susa');
    expect(names.filter((name) => ` ${name} `.includes(' shusha '))).toEqual([]);
  });
});
