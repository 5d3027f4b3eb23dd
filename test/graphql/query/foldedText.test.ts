import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../db/derive.ts';
import { foldCase } from '../../../db/foldCase.ts';
import { openApp, realCorpus, seedFixture } from '../../harness.ts';

describe('foldCase', () => {
  test.each([
    ['Əliyev', 'ƏLİYEV'],
    ['Qarabağlı', 'QARABAĞLI'],
    ['İlham', 'ilham'],
    ['Ёлка', 'ёлка'],
    ['ЛУКАШЕНКО', 'Лукашенко'],
    ['Ўладзімір', 'ўладзімір'],
    ['ΟΔΟΣ', 'οδος'],
    ['STRASSE', 'straße'],
    ['გიორგი', 'ᲒᲘᲝᲠᲒᲘ'],
    ['Caf\u00e9', 'CAFE\u0301'],
  ])('of %s is that of %s', (one, other) => {
    expect(foldCase(one)).toBe(foldCase(other));
  });

  test('has one form for the small letter and the capital of any letter', () => {
    for (let point = 0; point < 0x1_0000; point += 1) {
      const letter = String.fromCodePoint(point);
      if (!/\p{L}/u.test(letter)) continue;
      expect.soft(foldCase(letter.toUpperCase()), letter).toBe(foldCase(letter));
      expect.soft(foldCase(`a${letter.toLowerCase()}b`), letter).toBe(foldCase(`A${letter}B`));
    }
  });

  test.each([
    ['е', 'ё'],
    ['ə', 'e'],
    ['ş', 's'],
  ])('of %s is not that of %s', (one, other) => {
    expect(foldCase(one)).not.toBe(foldCase(other));
  });
});

describe('conditions on texts', () => {
  test('fold case in every script', async () => {
    const { ask } = openApp(() => {
      const corpus = seedFixture();
      corpus.run(
        sql`UPDATE name SET name = 'Ада İlham ƏLİYEV' WHERE name = (SELECT name FROM name JOIN entity ON entity.id = entity_id WHERE slug = 'ada-stein' LIMIT 1)`,
      );
      derive(corpus);
      return corpus;
    });
    for (const name of [
      { contains: 'əliyev' },
      { contains: 'Ilham' },
      { startsWith: 'АДА' },
      { eq: 'ада ilham əliyev' },
      { in: ['x', 'АДА İLHAM ƏLIYEV'] },
    ]) {
      const { data } = await ask(
        'query ($name: TextFilter) { speakers(where: { names: { some: { name: $name } } }) { nodes { slug } } }',
        { name },
      );
      expect(data.speakers.nodes).toContainEqual({ slug: 'ada-stein' });
    }
    const { data } = await ask(
      '{ speakers(where: { names: { some: { name: { eq: "ада ilham əliyev" } }, none: { name: { ne: "АДА ILHAM ƏLIYEV" } } } }) { nodes { slug } } }',
    );
    expect(data.speakers.nodes.length).toBeLessThanOrEqual(1);
  });

  test('find the shipped names in either case', async () => {
    const { ask } = openApp(realCorpus);
    const { data } = await ask(
      '{ speakers(where: { names: { some: { name: { contains: "əliyev" } } } }) { totalCount } capitals: speakers(where: { names: { some: { name: { contains: "ƏLİYEV" } } } }) { totalCount } }',
    );
    expect(data.speakers.totalCount).toBeGreaterThan(0);
    expect(data.capitals).toEqual(data.speakers);
  });

  test.each(['contains', 'startsWith', 'eq'])(
    'find nothing by %s with U+0000, which no text has',
    async (operator) => {
      const { ask } = openApp(realCorpus);
      for (const text of ['\0', '\0x', 'Belarus\0']) {
        const { data } = await ask(
          'query ($text: TextFilter) { commitments(where: { summary: $text }) { totalCount } speakers(where: { names: { some: { name: $text } } }) { totalCount } }',
          { text: { [operator]: text } },
        );
        expect(data).toEqual({ commitments: { totalCount: 0 }, speakers: { totalCount: 0 } });
      }
    },
  );
});
