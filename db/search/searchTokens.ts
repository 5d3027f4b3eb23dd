import { fold, type Spellings, spellingsOf, wordsOf } from '../fold.ts';
import { compoundsOf } from './compounds.ts';

/** Marks the initial of a word of a name, which `А. Лукашенко` and `Lukashenko A.` are found by. */
export const initialMark = '^';

/** The number of words cached during a build. */
const maxWords = 20_000;

/** A function that returns the spellings of words and caches them, because words recur. */
export function speller(): (word: string, lang: string | null) => Spellings {
  const cache = new Map<string, Spellings>();
  return (word, lang) => {
    const key = `${lang} ${word}`;
    let spellings = cache.get(key);
    if (!spellings) {
      if (cache.size >= maxWords) cache.clear();
      spellings = spellingsOf(word, lang);
      cache.set(key, spellings);
    }
    return spellings;
  };
}

/** What a text is indexed by. */
export interface Tokens {
  /** Its words as written. */
  words: string[];
  /** Its words in every spelling, and its compounds; each once. */
  tokens: Set<string>;
}

/** The tokens of a text in a language. */
export function tokensOf(text: string, lang: string, spell: ReturnType<typeof speller>): Tokens {
  const words = wordsOf(text);
  const tokens = new Set<string>();
  const add = (spellings: readonly string[]) => {
    for (const spelling of spellings) if (spelling !== '') tokens.add(spelling);
  };
  for (const { text: word } of words) add(spell(word, lang));
  // Most texts have none of the marks that join words.
  if (/[\p{L}\p{N}][-\u2010\u2011'’ʼʹ′ \u00A0\u2009\u202F.,][\p{L}\p{N}]/u.test(text))
    for (const { spellings } of compoundsOf([...text], words, lang).values()) add(spellings);
  return { words: words.map(({ text: word }) => word), tokens };
}

/** The initials of the words of a name, in every spelling, with their mark. */
export const initialsOf = (words: readonly string[], lang: string, spell: ReturnType<typeof speller>) =>
  new Set(words.flatMap((word) => spell(word, lang).flatMap((spelling) => initialOf(spelling) ?? [])));

/** The initial of a word with its mark; null for a word that does not begin with a letter. */
export function initialOf(word: string): string | null {
  const [letter = ''] = fold(word);
  return /\p{L}/u.test(letter) ? initialMark + letter : null;
}
