import { latinOfBelarusian, latinOfRussian, spellingsOfAzerbaijani } from './transliterate.ts';

/** A word of a text, and where it stands in it: its first code point, and the one after its last. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The spellings a word is found under: folded as written, then up to three others, which may be alike; an empty one says
 * that there is none. */
export type Spellings = readonly [folded: string, second: string, third: string, fourth: string];

/** Letters, marks and digits; an apostrophe belongs to a Cyrillic word (`В'етнам`) and divides any other (`Aliyev's`). */
const wordPattern =
  /[\p{L}\p{M}\p{N}]+(?:(?<=\p{Script=Cyrillic})['’](?=\p{Script=Cyrillic})[\p{L}\p{M}\p{N}]+)*/gu;

/** Letters that do not decompose into a Latin letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ...{ ə: 'a', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' },
};

const isCyrillic = /\p{Script=Cyrillic}/u;
const isBelarusian = /[іў]/u;
const isAzerbaijani = /[əğşçı]/u;

/** Stands between words that are not neighbours in the text. FTS5 takes it for a word; nobody types it. */
export const gap = '\uE000';

/** The words of a text, in order. Positions count code points, as everywhere in this project. */
export function wordsOf(text: string): Word[] {
  let units = 0;
  let points = 0;
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    const start = points + lengthOf(text.slice(units, index));
    const end = start + lengthOf(word);
    units = index + word.length;
    points = end;
    return { text: word, start, end };
  });
}

/** The number of code points of a text. */
export const lengthOf = (text: string) => [...text].length;

/** Lower-case and without marks, each letter by itself: `Şuşa` is `susa`, `Əliyev` is `aliyev`, `Йод` is `иод`. */
export function fold(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    .replace(/[əıłøđðħŧŋßæœþς]/g, (letter) => plain[letter] ?? letter);
}

/** Lower-case in its own alphabet, with its marks: what transliteration starts from, and what is the same as typed. */
export const lower = (word: string) =>
  word.normalize('NFKC').replaceAll('I\u0307', 'i').replaceAll('İ', 'i').toLowerCase();

/**
 * The spellings of a word in a language; without one (a word of a query), its letters tell. Cyrillic gets Latin spellings and Azerbaijani English ones, so
 * that scripts meet; an English plural gets what its singular may be.
 */
export function spellingsOf(word: string, lang: string | null): Spellings {
  const folded = fold(word);
  const [second = '', third = '', fourth = ''] = othersOf(lower(word), folded, lang).map(fold);
  return [folded, second, third, fourth];
}

function othersOf(word: string, folded: string, lang: string | null): string[] {
  if (isCyrillic.test(word)) {
    const bare = word.replace(/['’ʼ]/g, '');
    return (lang === null ? isBelarusian.test(word) : lang === 'be')
      ? latinOfBelarusian(bare)
      : latinOfRussian(bare);
  }
  if (lang === 'az' || isAzerbaijani.test(word)) return spellingsOfAzerbaijani(word);
  return lang === 'en' || lang === null ? singularsOf(folded) : [];
}

/** What an English word may be the plural of: `tractors` of tractor, `buses` of bus, `countries` of country. */
function singularsOf(word: string): string[] {
  if (word.length < 4 || !/^[a-z]+[^aisu]s$|^[a-z]+as$/.test(word)) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return /(?:s|x|z|ch|sh)es$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

/**
 * A text in each of its spellings, word by word, for the index; empty where that is as before. English keeps only words that have it, with gaps: its
 * further spellings are of few words, and nobody asks for a phrase of them. `spellingsOfWord` may remember words, which come again and again.
 */
export function spell(text: string, lang: string, spellingsOfWord = spellingsOf): Spellings {
  const words = Array.from(text.matchAll(wordPattern), ([word]) => spellingsOfWord(word, lang));
  const spelled = [0, 1, 2, 3].map((index) =>
    lang === 'en' && index > 0
      ? words.flatMap((spellings) => spellings[index] || []).join(` ${gap} `)
      : words.map((spellings) => spellings[index] || spellings[0]).join(' '),
  );
  const [folded = '', second = '', third = '', fourth = ''] = spelled.map((way, index) =>
    spelled.indexOf(way) < index ? '' : way,
  );
  return [folded, second, third, fourth];
}
