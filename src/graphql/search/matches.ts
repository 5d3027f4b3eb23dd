import { LRUCache } from 'lru-cache';
import { lower, spellingsOf, type Word, wordsOf } from '../../../db/fold.ts';
import { type Compound, compoundsOf } from '../../../db/search/compounds.ts';
import { nameType, searchField, searchTextKind, valuesOf } from '../../../db/vocabulary.ts';

import { excerpt, type Range } from './excerpt.ts';
import type { Expansion } from './expansion.ts';
import type { IndexedText } from './indexedTexts.ts';
import { type Query, spellingsOfTerm, termsOf } from './parse.ts';
import { variantsOf } from './variants.ts';

/** A text with the ranges that match the query. */
export interface MatchedText extends IndexedText {
  ranges: Range[];
}

/** Words of a text that match, and the step of the search that they belong to. */
interface Variant {
  words: readonly string[];
  step: number;
}

/** Something to find in a text, in any of its variants. */
export interface Pattern {
  /** The words as typed, in lower case. */
  typed: readonly string[];
  /** The folded words. */
  folded: readonly string[];
  variants: Variant[];
  /** Whether the last word is a prefix. */
  prefix: boolean;
  /** Whether only the folded words of the text match. */
  quoted: boolean;
}

/** The patterns of a query: its terms with all that matches them. */
export const patternsOf = (query: Query, expansion: Expansion): Pattern[] => {
  const variants = variantsOf(query, expansion);
  return termsOf(query).map((term) => ({
    typed: term.typed,
    folded: term.words.map(([folded = '']) => folded),
    variants: term.prefix
      ? spellingsOfTerm(term).map((words) => ({ words, step: 0 }))
      : (variants.get(term) ?? []),
    prefix: term.prefix,
    quoted: term.quoted,
  }));
};

/** Spellings by language and word; the texts of results share most of their words. */
const spellingsCache = new LRUCache<string, readonly string[]>({ max: 20_000 });

function cachedSpellings(word: string, lang: string): readonly string[] {
  const key = `${lang} ${word}`;
  let spellings = spellingsCache.get(key);
  if (!spellings) {
    spellings = spellingsOf(word, lang);
    spellingsCache.set(key, spellings);
  }
  return spellings;
}

interface SpelledWord extends Word {
  spellings: readonly string[];
  /** The compound that begins with it. */
  compound?: Compound | undefined;
}

/** Words of texts by language; what many results refer to comes again and again. */
const wordsCache = new LRUCache<string, SpelledWord[]>({ max: 5_000 });

function spelledWords({ text, lang }: IndexedText): SpelledWord[] {
  const key = `${lang} ${text}`;
  let spelled = wordsCache.get(key);
  if (!spelled) {
    const words = wordsOf(text);
    const compounds = compoundsOf([...text], words, lang);
    spelled = words.map((word, index) => ({
      ...word,
      spellings: cachedSpellings(word.text, lang),
      compound: compounds.get(index),
    }));
    wordsCache.set(key, spelled);
  }
  return spelled;
}

/** An occurrence of a pattern in a text. */
interface Match extends Range {
  pattern: Pattern;
  /**
   * The lowest step that finds it: 0 as written, 1 inflected or as another language spells it, 2 as
   * a synonym, 3 and 4 with one and two letters wrong.
   */
  step: number;
  isAsTyped: boolean;
  /** Whether it equals the typed words but for accents and case. */
  isAsFolded: boolean;
}

/** Variants by their first word; single words that are a prefix have the key null. */
type VariantIndex = Map<string | null, { pattern: Pattern; variant: Variant }[]>;

const indexVariants = (patterns: Pattern[]): VariantIndex =>
  Map.groupBy(
    patterns.flatMap((pattern) => pattern.variants.map((variant) => ({ pattern, variant }))),
    ({ pattern, variant: { words } }) => (pattern.prefix && words.length === 1 ? null : (words[0] ?? null)),
  );

function findMatches(words: SpelledWord[], index: VariantIndex): Match[] {
  return words.flatMap(({ start, spellings, compound }, at) => {
    const candidates = [null, ...new Set([...spellings, ...(compound?.spellings ?? [])])].flatMap(
      (word) => index.get(word) ?? [],
    );
    const found = candidates.flatMap(({ pattern, variant }) => {
      const length = matchLength(words, at, variant.words, pattern);
      return length > 0 ? [{ pattern, variant, length }] : [];
    });
    return [...Map.groupBy(found, ({ pattern }) => pattern)].map(([pattern, list]) => {
      const best = list.reduce((best, match) => (match.variant.step < best.variant.step ? match : best));
      const range = words.slice(at, at + best.length);
      return {
        pattern,
        start,
        end: range.at(-1)?.end ?? start,
        step: best.variant.step,
        isAsTyped: range.every(({ text }, index) => lower(text) === pattern.typed[index]),
        isAsFolded: range.every(({ spellings }, index) => spellings[0] === pattern.folded[index]),
      };
    });
  });
}

/**
 * How many words of a text from a position on are the given ones, each in any spelling; 0 if they
 * are not. This is the comparison that the index makes.
 */
function matchLength(
  text: SpelledWord[],
  at: number,
  words: readonly string[],
  { prefix, quoted }: Pattern,
): number {
  const compound = text[at]?.compound;
  if (words.length === 1 && !quoted && !prefix && compound?.spellings.includes(words[0] as string))
    return compound.length;
  const isEqual = words.every((word, index) => {
    const spellings = text[at + index]?.spellings.slice(0, quoted ? 1 : undefined);
    if (!spellings) return false;
    if (prefix && index === words.length - 1) return spellings.some((spelling) => spelling.startsWith(word));
    return spellings.includes(word);
  });
  return isEqual ? words.length : 0;
}

/** Ranges in order, without those that lie in another. */
function outermost(ranges: Range[]): Range[] {
  const sorted = ranges
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ end }, index) => sorted.slice(0, index).every((earlier) => earlier.end < end));
}

const kindOrder = valuesOf(searchTextKind);
const fieldOrder = valuesOf(searchField);
const nameOrder = valuesOf(nameType);

/** Of equal names in several languages, the first of these is shown. */
const languages = ['en', 'ru', 'be', 'az'];

/** The most texts of a result that are shown. */
const maxTexts = 20;

/** A text with its words and matches. */
interface Candidate {
  text: IndexedText;
  words: SpelledWord[];
  matches: Match[];
}

/** The number of words of the query that the matches cover. */
const coverage = (matches: Match[]) =>
  [...new Set(matches.map(({ pattern }) => pattern))].reduce((sum, { typed }) => sum + typed.length, 0);

/**
 * The sort keys of a text with matches, the least first: more of the query covered, at a lower
 * step, nearer to the result, in a name, closer to what was typed, fewer other words, then the
 * order of fields, kinds of names and languages.
 */
const sortKeys = ({ text: { kind, field, nameType, lang }, words, matches }: Candidate): number[] => [
  -coverage(matches),
  Math.min(...matches.map(({ step }) => step)),
  kindOrder.indexOf(kind),
  field === 'NAME' ? 0 : 1,
  -coverage(matches.filter(({ isAsTyped }) => isAsTyped)),
  -coverage(matches.filter(({ isAsFolded }) => isAsFolded)),
  words.length - matches.length,
  fieldOrder.indexOf(field),
  nameType ? nameOrder.indexOf(nameType) : 0,
  (languages.indexOf(lang) + languages.length + 1) % (languages.length + 1),
];

/**
 * The texts that match at a step of the search or a lower one, with the matched ranges, the best
 * first. Of the names only the best is kept; of the body of an article an excerpt.
 */
export function matchedTexts(texts: IndexedText[], patterns: Pattern[], step: number): MatchedText[] {
  const index = indexVariants(patterns);
  const candidates = texts
    .map((text): Candidate => {
      const words = spelledWords(text);
      return { text, words, matches: findMatches(words, index).filter((match) => match.step <= step) };
    })
    .filter(({ matches }) => matches.length > 0)
    .map((candidate) => ({ ...candidate, keys: sortKeys(candidate) }))
    .sort((a, b) => compareKeys(a.keys, b.keys) || (a.text.text < b.text.text ? -1 : 1));
  // FTS5 splits words at some letters of New Tai Lue, which its Unicode tables take for marks. Such
  // matches are shown without ranges.
  if (candidates.length === 0) return texts.slice(0, 1).map((text) => ({ ...text, ranges: [] }));
  const isName = ({ text }: Candidate) => text.field === 'NAME' && text.kind === 'OWN';
  const name = candidates.find(isName);
  return candidates
    .filter((candidate) => !isName(candidate) || candidate === name)
    .slice(0, maxTexts)
    .map(({ text, matches }) => {
      const ranges = outermost(matches);
      return { ...text, ...(text.field === 'BODY' ? excerpt(text.text, ranges) : { ranges }) };
    });
}

/** Compares two lists of keys by the first that differs. */
function compareKeys(one: number[], other: number[]): number {
  const index = one.findIndex((key, index) => key !== other[index]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
