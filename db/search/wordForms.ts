import { stemmer as stemOfEnglish } from '@orama/stemmers/english';
import { stemmer as stemOfRussian } from '@orama/stemmers/russian';
import { fold, lower } from '../fold.ts';

/**
 * The reduced forms of a word (lower case, composed) in a language. Two words of a language are
 * forms of one word if they have a reduced form in common, or one is a reduced form of the other.
 */
type Reduce = (word: string) => string[];

/** A reduced form has at least so many letters. */
const shortest = 3;

/** English: the Porter stem, and the country of `Belarusian`, `Azerbaijani`, `Russian`. */
const english: Reduce = (word) => [stemOfEnglish(word), word.replace(/(?<=\p{L}{4})(?:ian|i|n)$/u, '')];

/**
 * Russian: the Snowball stem, the word without its last vowel or sign, because Snowball takes the
 * end of `Алиев` and `Беларусь` for that of a verb, and the noun of an adjective (`минский`).
 */
const russian: Reduce = (word) => {
  const stem = stemOfRussian(word);
  return [stem, withoutVowel(word), ...(/..ск$/.test(stem) ? [withoutVowel(stem.slice(0, -2))] : [])];
};

const withoutVowel = (word: string) => word.replace(/[аеёийоуыьэюяі]$/u, '');

/** The endings of Belarusian nouns, adjectives and verbs, the longest first. */
const belarusianEndings =
  /(?:амі|ямі|ымі|імі|ага|яга|аму|яму|ому|аў|яў|оў|ёў|ах|ях|ам|ям|ом|ём|ым|ім|ай|яй|ой|ей|ую|юю|ая|яя|ае|яе|ыя|ія|ых|іх|цца|ць|лі|ла|[аяуюыіеэоёйь])$/u;

const belarusian: Reduce = (word) => {
  const stem = word.replace(belarusianEndings, '');
  return [stem, withoutVowel(word), ...(/..ск$/.test(stem) ? [withoutVowel(stem.slice(0, -2))] : [])];
};

/** The endings of Azerbaijani nouns: plural, possessive and case, each with its vowels. */
const azerbaijaniPlural = /l[aə]r(?:[ıi]m?)?$/u;
const azerbaijaniCase = /(?:[dt][aə]n?|n[ıiuü]n|[ıiuü]n|[ny][aəıiuü]|s[ıiuü]|[aəıiuü])$/u;

const azerbaijani: Reduce = (word) => {
  const noun = word.replace(azerbaijaniCase, '');
  return [noun, noun.replace(azerbaijaniPlural, ''), word.replace(azerbaijaniPlural, '')];
};

const byLanguage: Readonly<Record<string, Reduce>> = {
  en: english,
  ru: russian,
  be: belarusian,
  az: azerbaijani,
};

/** The languages whose forms are known and that can be written so. */
const languagesOf = (word: string) => (/\p{Script=Cyrillic}/u.test(word) ? ['ru', 'be'] : ['en', 'az']);

/** The languages whose forms a word of a query, or of a text in a language, can have. */
export const formLanguages = (word: string, lang: string | null): string[] =>
  languagesOf(word).filter((known) => lang === null || known === lang);

/** The word itself and its reduced forms in a language, folded; none for words with digits. */
export function formsOf(word: string, lang: string): string[] {
  const typed = lower(word);
  if (!/^[\p{L}\p{M}'’]+$/u.test(typed)) return [];
  const forms = [typed, ...(byLanguage[lang]?.(typed) ?? [])].map(fold);
  return [...new Set(forms)].filter((form) => form.length >= shortest);
}
