import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, gap, lengthOf, spell, spellingsOf, wordsOf } from '../../db/fold.ts';

describe('wordsOf', () => {
  test('counts code points, and takes marks with their letters', () => {
    expect(wordsOf('🐟 A\u0301da, Şuşa-1')).toEqual([
      { text: 'A\u0301da', start: 2, end: 6 },
      { text: 'Şuşa', start: 8, end: 12 },
      { text: '1', start: 13, end: 14 },
    ]);
  });

  test.each([
    ["Aliyev's", ['Aliyev']],
    ['Belarus’s s', ['Belarus', 's']],
    ["d'Oro", ['d', 'Oro']],
    ["В'етнам", ["В'етнам"]],
    ['В’етнам', ['В’етнам']],
    ['Bakı–Tbilisi', ['Bakı', 'Tbilisi']],
    ['belta.by', ['belta', 'by']],
    ['…', []],
  ])('divides %s', (text, words) => {
    expect(wordsOf(text).map(({ text }) => text)).toEqual(words);
  });

  test('gives back what stands at the positions it tells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const points = [...text];
        for (const word of wordsOf(text)) expect(points.slice(word.start, word.end).join('')).toBe(word.text);
      }),
    );
  });
});

describe('fold', () => {
  test.each([
    ['Əliyev', 'aliyev'],
    ['İlham', 'ilham'],
    ['I\u0307lham', 'ilham'],
    ['Bakı', 'baki'],
    ['ŞUŞA', 'susa'],
    ['Müttəfiqlik', 'muttafiqlik'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Đorđe', 'dorde'],
    ['Straße', 'strasse'],
    ['Йод', 'иод'],
    ['ў', 'у'],
    ['ʼ', ''],
    ['Ⅳ', 'iv'],
  ])('makes %s %s', (word, folded) => expect(fold(word)).toBe(folded));

  test('leaves nothing to fold, and nothing that FTS5 would divide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
    );
  });
});

describe('spellingsOf', () => {
  test.each([
    ['Лукашенко', 'ru', ['лукашенко', 'lukashenko']],
    ['Лукашэнка', 'be', ['лукашэнка', 'lukashenka', 'lukasenka']],
    ['Башкоў', 'be', ['башкоу', 'bashkow', 'baskou', 'bashkou']],
    ['Тоқаев', 'kk', ['тоқаев', 'toqayev', 'tokaev']],
    ['Нұрғали', 'kk', ['нұрғали', 'nurghali', 'nurgali']],
    ['ბოლქვაძე', 'ka', ['ბოლქვაძე', 'bolkvadze', 'bolqvadze']],
    ["Savel'yev", 'en', ['savelyev']],
    ['Алиев', 'ru', ['алиев', 'aliyev', 'aliev']],
    ['Джаббаров', 'ru', ['джаббаров', 'dzhabbarov', 'jabbarov']],
    ['Юрий', 'ru', ['юрии', 'yuriy', 'yury']],
    ['Щукин', 'ru', ['щукин', 'shchukin']],
    ['Объезд', 'ru', ['объезд', 'obyezd', 'obezd']],
    ['Ёлкин', 'ru', ['елкин', 'yolkin', 'elkin']],
    ['Гродна', 'be', ['гродна', 'hrodna']],
    ["В'етнам", 'be', ['ветнам', 'vyetnam', 'vietnam']],
    ['Юрый', 'be', ['юрыи', 'yuryy', 'juryj', 'yury']],
    ['Gəncə', 'az', ['ganca', 'ganja', 'gence', 'genje']],
    ['Qarabağ', 'az', ['qarabag', 'garabagh']],
    ['Xankəndi', 'az', ['xankandi', 'khankandi', 'xankendi', 'khankendi']],
    ['tractors', 'en', ['tractors', 'tractor']],
    ['buses', 'en', ['buses', 'buse', 'bus']],
    ['countries', 'en', ['countries', 'country', 'countrie']],
    ['Belarus', 'en', ['belarus']],
    ['press', 'en', ['press']],
    ['gas', 'en', ['gas']],
    ['tractors', 'de', ['tractors']],
  ])('of %s in %s', (word, lang, spellings) => {
    const different = new Set(spellingsOf(word, lang));
    different.delete('');
    expect([...different]).toEqual(spellings);
  });

  test('without a language, letters tell', () => {
    expect(spellingsOf('Аліеў', null)).toEqual(spellingsOf('Аліеў', 'be'));
    expect(spellingsOf('Алиев', null)).toEqual(spellingsOf('Алиев', 'ru'));
    expect(spellingsOf('Şuşa', null)).toEqual(spellingsOf('Şuşa', 'az'));
    expect(spellingsOf('buses', null)).toEqual(spellingsOf('buses', 'en'));
  });

  test('one word in three scripts has a spelling in common', () => {
    const shared = [spellingsOf('Əliyev', 'az'), spellingsOf('Алиев', 'ru'), spellingsOf('Aliyev', 'en')].map(
      (spellings) => new Set(spellings),
    );
    expect(shared.every((spellings) => spellings.has('aliyev'))).toBe(true);
  });
});

describe('spell', () => {
  test('keeps transliterated words side by side', () => {
    expect(spell('Завод МТЗ-80 в Гяндже', 'ru')).toEqual([
      'завод мтз 80 в гяндже',
      'zavod mtz 80 v gyandzhe',
      'zavod mtz 80 v gyanje',
      '',
    ]);
  });

  test('keeps only the words of English that may be plurals, apart', () => {
    expect(spell('MAZ buses and tractors', 'en')).toEqual([
      'maz buses and tractors',
      `buse ${gap} tractor`,
      'bus',
      '',
    ]);
  });

  test('measures in code points', () => expect(lengthOf('🐟ə')).toBe(2));
});
