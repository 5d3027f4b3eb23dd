import { LRUCache } from 'lru-cache';
import { lower, type Spellings, spellingsOf, type Word, wordsOf } from '../../../db/fold.ts';
import { nameType, searchField, valuesOf } from '../../../db/vocabulary.ts';

import { excerpt, type Range } from './excerpt.ts';
import { type Expansion, soundAlike, type Variant } from './expansion.ts';
import type { IndexedText } from './indexedTexts.ts';
import { type Query, spellingsOfTerm, termsOf } from './parse.ts';

/** A text with the ranges that match the query. */
export interface MatchedText extends IndexedText {
  ranges: Range[];
}

/** Something to find in a text, in any of its variants. */
export interface Pattern {
  /** The number of words of the query that it covers. */
  size: number;
  /** The lowest step of the search (see `steps.ts`) that uses it. */
  step: number;
  /** The words as typed, lower-case; none for synonyms. */
  typed: string[];
  variants: Variant[];
  /** Whether the last word is a prefix. */
  prefix: boolean;
}

/**
 * The patterns of a query: its terms in all spellings and corrections, and the synonyms of its
 * names.
 */
export const patternsOf = (query: Query, { corrections, synonyms }: Expansion): Pattern[] => [
  ...termsOf(query).map((term) => ({
    size: term.words.length,
    step: 0,
    typed: term.typed,
    variants: [
      ...spellingsOfTerm(term).map((words) => ({ words, edits: 0 })),
      ...(corrections.get(term) ?? []),
    ],
    prefix: term.prefix,
  })),
  ...synonyms.map(({ terms, variants }) => ({
    size: terms.length,
    step: 2,
    typed: [],
    variants,
    prefix: false,
  })),
];

/** Spellings by language and word; the texts of results share most of their words. */
const spellingsCache = new LRUCache<string, Spellings>({ max: 20_000 });

function cachedSpellings(word: string, lang: string): Spellings {
  const key = `${lang} ${word}`;
  let spellings = spellingsCache.get(key);
  if (!spellings) {
    spellings = spellingsOf(word, lang);
    spellingsCache.set(key, spellings);
  }
  return spellings;
}

interface SpelledWord extends Word {
  spellings: Spellings;
}

/** An occurrence of a pattern in a text. */
interface Match extends Range {
  pattern: Pattern;
  /**
   * The lowest step that finds it: 0 as written, 1 as another language spells it, 2 as a synonym, 3
   * and 4 with one and two letters wrong.
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
  return words.flatMap(({ start, spellings }, at) => {
    const candidates = [null, ...spellings].flatMap((word) => index.get(word) ?? []);
    const found = candidates.filter(({ pattern, variant }) => isAt(words, at, variant.words, pattern.prefix));
    return [...Map.groupBy(found, ({ pattern }) => pattern)].map(([pattern, list]) => {
      const { words: matched, edits } = list
        .map(({ variant }) => variant)
        .reduce((best, variant) => (variant.edits < best.edits ? variant : best));
      const range = words.slice(at, at + matched.length);
      return {
        pattern,
        start,
        end: range.at(-1)?.end ?? start,
        step: edits === soundAlike ? 1 : edits ? 2 + edits : pattern.step,
        isAsTyped: range.every(({ text }, index) => lower(text) === pattern.typed[index]),
        isAsFolded: range.every(({ spellings }, index) => spellings[0] === pattern.variants[0]?.words[index]),
      };
    });
  });
}

/**
 * Whether words occur at a position of a text, each in any spelling: the comparison that the index
 * makes.
 */
function isAt(text: SpelledWord[], at: number, words: readonly string[], prefix: boolean): boolean {
  return words.every((word, index) => {
    const spellings = text[at + index]?.spellings;
    if (!spellings) return false;
    if (prefix && index === words.length - 1) return spellings.some((spelling) => spelling.startsWith(word));
    return spellings.includes(word);
  });
}

/** Ranges in order, without those that lie in another. */
function outermost(ranges: Range[]): Range[] {
  const sorted = ranges
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ end }, index) => sorted.slice(0, index).every((earlier) => earlier.end < end));
}

const fieldOrder = valuesOf(searchField);
const nameOrder = valuesOf(nameType);

/** Of equal names in several languages, the first of these is shown. */
const languages = ['en', 'ru', 'be', 'az'];

/** A text with its words and matches. */
interface Candidate {
  text: IndexedText;
  words: SpelledWord[];
  matches: Match[];
}

/** The number of words of the query that the matches cover. */
const coverage = (matches: Match[]) =>
  [...new Set(matches.map(({ pattern }) => pattern))].reduce((sum, { size }) => sum + size, 0);

/**
 * The sort keys of a text with matches, the least first: more of the query covered, at a lower
 * step, in a name, closer to what was typed, fewer other words, then the order of fields, kinds of
 * names and languages.
 */
const sortKeys = ({ text: { field, nameType, lang }, words, matches }: Candidate): number[] => [
  -coverage(matches),
  Math.min(...matches.map(({ step }) => step)),
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
      const words = wordsOf(text.text).map((word) => ({
        ...word,
        spellings: cachedSpellings(word.text, text.lang),
      }));
      return { text, words, matches: findMatches(words, index).filter((match) => match.step <= step) };
    })
    .filter(({ matches }) => matches.length > 0)
    .map((candidate) => ({ ...candidate, keys: sortKeys(candidate) }))
    .sort((a, b) => compareKeys(a.keys, b.keys) || (a.text.text < b.text.text ? -1 : 1));
  // FTS5 splits words at some letters of New Tai Lue, which its Unicode tables take for marks. Such
  // matches are shown without ranges.
  if (candidates.length === 0) return texts.slice(0, 1).map((text) => ({ ...text, ranges: [] }));
  const name = candidates.find(({ text }) => text.field === 'NAME');
  return candidates
    .filter((candidate) => candidate.text.field !== 'NAME' || candidate === name)
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
