import { fold, spellingsOf, type Word } from '../fold.ts';

/** Adjacent words that are also one word: its spellings, and the number of words. */
export interface Compound {
  spellings: readonly string[];
  length: number;
}

const isDigits = (word: string | undefined) => word !== undefined && /^\p{Nd}+$/u.test(word);

/**
 * The marks that group digits (`1 000`, `1,000`) and those before a fraction (`447.1`, `447,1`).
 */
const groupMark = /^[ \u00A0\u2009\u202F,'’]$/;
const fractionMark = /^[.,]$/;

/** The marks inside one word: hyphens (`Nur-Sultan`, `МТЗ-82`) and apostrophes (`Savel'yev`). */
const jointMark = /^[-\u2010\u2011'’ʼʹ′]$/;

/** The most words of a compound. */
const longest = 6;

/** A number as it is indexed: without the marks of groups, with a point before the fraction. */
export const numberOf = (whole: string, fraction: string) => (fraction ? `${whole}.${fraction}` : whole);

/**
 * The compounds of a text by the index of their first word: numbers with grouped digits or a
 * fraction, and words joined by hyphens or apostrophes. `points` are the code points of the text.
 */
export function compoundsOf(
  points: readonly string[],
  words: readonly Word[],
  lang: string | null,
): Map<number, Compound> {
  const compounds = new Map<number, Compound>();
  const between = (index: number) => {
    const [word, next] = [words[index], words[index + 1]];
    return word && next && next.start - word.end === 1 ? points[word.end] : undefined;
  };
  for (let first = 0; first < words.length; ) {
    const compound = isDigits(words[first]?.text) ? numberAt(first) : joinedAt(first);
    if (compound) compounds.set(first, compound);
    first += compound?.length ?? 1;
  }
  return compounds;

  function numberAt(first: number): Compound | null {
    let whole = words[first]?.text ?? '';
    let next = first;
    if (whole.length <= 3 && !whole.startsWith('0'))
      for (
        let mark = between(next);
        mark && groupMark.test(mark) && isDigits(words[next + 1]?.text) && words[next + 1]?.text.length === 3;
        mark = between(next)
      ) {
        next += 1;
        whole += words[next]?.text;
      }
    const mark = between(next);
    const fraction = mark && fractionMark.test(mark) && words[next + 1]?.text;
    const hasFraction = isDigits(fraction || undefined);
    if (next === first && !hasFraction) return null;
    const number = numberOf(fold(whole), hasFraction ? fold(fraction as string) : '');
    return { spellings: [number], length: next - first + (hasFraction ? 2 : 1) };
  }

  function joinedAt(first: number): Compound | null {
    let next = first;
    for (
      let mark = between(next);
      mark && jointMark.test(mark) && next - first < longest - 1;
      mark = between(next)
    )
      next += 1;
    if (next === first) return null;
    const joined = words
      .slice(first, next + 1)
      .map(({ text }) => text)
      .join('');
    return { spellings: spellingsOf(joined, lang), length: next - first + 1 };
  }
}
