import {
  latinOfBelarusian,
  latinOfGeorgian,
  latinOfRussian,
  spellingsOfAzerbaijani,
} from './transliterate.ts';

/** A word of a text with its position: its first code point, and the one after its last. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * The spellings that find a word: folded as written, then up to three others, which may be equal;
 * empty for none.
 */
export type Spellings = readonly [folded: string, second: string, third: string, fourth: string];

/**
 * Letters, marks and digits. An apostrophe belongs to a Cyrillic word (`В'етнам`) and to a
 * romanization (`Savel'yev`, `D'yachenko`), where two letters or more follow it and an elision
 * (`l'Iran`) does not end; it divides any other. The s of a possessive (`Aliyev's`) is no word.
 */
const wordPattern =
  /(?!(?<=\p{Script=Latin}['’])[sS](?![\p{L}\p{M}\p{N}]))[\p{L}\p{M}\p{N}]+(?:(?:(?<=\p{Script=Cyrillic})['’](?=\p{Script=Cyrillic})|(?<=\p{L}{2})['’′](?=\p{L}{2})|(?<=\p{L})['’′](?=[b-dfgj-np-tv-z]\p{L}))[\p{L}\p{M}\p{N}]+)*/giu;

/** Letters that do not decompose into a Latin letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ...{ ə: 'a', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' },
};

const isCyrillic = /\p{Script=Cyrillic}/u;
const isGeorgian = /\p{Script=Georgian}/u;
const isBelarusian = /[іў]/u;
const isAzerbaijani = /[əğşçı]/u;

/**
 * Separates words that are not adjacent in the text. A private-use character: a word for FTS5, but
 * in no query.
 */
export const gap = '\uE000';

/** The words of a text, in order, with positions in code points. */
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

/**
 * A word in lower case without marks, letter by letter: `Şuşa` becomes `susa`, `Əliyev` `aliyev`,
 * `Йод` `иод`.
 */
export function fold(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    .replace(/[əıłøđðħŧŋßæœþς]/g, (letter) => plain[letter] ?? letter);
}

/**
 * A word in lower case with its marks: the input of transliteration, and of matches without
 * folding.
 */
export const lower = (word: string) =>
  word.normalize('NFKC').replaceAll('I\u0307', 'i').replaceAll('İ', 'i').toLowerCase();

/**
 * The spellings of a word in a language; null (for a word of a query) detects the language by its
 * letters. Cyrillic and Georgian words get Latin spellings, Azerbaijani words English ones, English
 * plurals their possible singulars.
 */
export function spellingsOf(word: string, lang: string | null): Spellings {
  const folded = fold(word);
  const [second = '', third = '', fourth = ''] = othersOf(lower(word), folded, lang).map(fold);
  return [folded, second, third, fourth];
}

function othersOf(word: string, folded: string, lang: string | null): string[] {
  if (isCyrillic.test(word)) {
    const bare = word.replace(/['’′]|\p{Lm}/gu, '');
    return (lang === null ? isBelarusian.test(word) : lang === 'be')
      ? latinOfBelarusian(bare)
      : latinOfRussian(bare);
  }
  if (isGeorgian.test(word)) return latinOfGeorgian(word);
  if (lang === 'az' || isAzerbaijani.test(word)) return spellingsOfAzerbaijani(word);
  return lang === 'en' || lang === null ? singularsOf(folded) : [];
}

/**
 * Possible singulars of an English word: `tractor` of `tractors`, `bus` of `buses`, `country` of
 * `countries`.
 */
function singularsOf(word: string): string[] {
  if (word.length < 4 || !/^[a-z]+[^aisu]s$|^[a-z]+as$/.test(word)) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return /(?:s|x|z|ch|sh)es$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

/**
 * A text in each spelling, word by word, for the index; empty where it equals an earlier one.
 * Further spellings of English text contain only the words that have one, separated by gaps,
 * because few do and phrases of singulars are not searched. `spellingsOfWord` may cache, because
 * words recur.
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
