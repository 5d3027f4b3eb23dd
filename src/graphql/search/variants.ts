import { initialMark, initialOf } from '../../../db/search/searchTokens.ts';
import type { Expansion } from './expansion.ts';
import { type Query, spellingsOfTerm, type Term, termsOf } from './parse.ts';

/** Words that match a term, with the step of the search that they belong to. */
export interface TermVariant {
  /** The key of their postings: the word, or the phrase of several in quotation marks. */
  key: string;
  words: readonly string[];
  /**
   * 0 as written or in another spelling, 1 inflected or as another language spells it, 2 by another
   * name or a word with the same meaning, 3 and 4 with one and two letters wrong.
   */
  step: number;
  /** How much of the weight of a match counts. */
  factor: number;
}

/** The step of other names and of words with the same meaning. */
export const stepOfNames = 2;

/** How much a match counts by what matches: as typed, in another spelling, and so on. */
const factors = {
  typed: 1,
  spelling: 0.95,
  form: 0.85,
  /** A reduced form in Latin letters can be that of several names (`Пашаевой`). */
  latinForm: 0.7,
  beginning: 1,
  initial: 0.9,
  alike: 0.9,
  name: 0.7,
  translation: 0.8,
} as const;
const factorsOfEdits = [1, 0.5, 0.35];

const keyOf = (words: readonly string[]) =>
  words.length === 1 ? (words[0] as string) : `"${words.join(' ')}"`;

const variant = (words: readonly string[], step: number, factor: number): TermVariant => ({
  key: keyOf(words),
  words,
  step,
  factor,
});

const isCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word);

/** All that matches a term. */
function variantsOfTerm(
  term: Term,
  { corrections, alike, forms, translations, beginnings, synonyms }: Expansion,
): TermVariant[] {
  // A phrase, and whatever is in quotation marks, is matched by the index of folded texts.
  if (term.quoted || (term.prefix && term.words.length > 1)) {
    const phrases = term.quoted ? [term.words.map(([folded]) => folded as string)] : spellingsOfTerm(term);
    return phrases.map((words) => ({
      ...variant(words, 0, factors.typed),
      key: `"${words.join(' ')}"${term.prefix ? ' *' : ''}`,
    }));
  }
  if (term.prefix) return (beginnings.get(term) ?? []).map((word) => variant([word], 0, factors.beginning));
  const [typed = [], ...others] = spellingsOfTerm(term);
  const initials = typed[0]?.length === 1 ? spellingsOfTerm(term).map(([word = '']) => initialOf(word)) : [];
  return [
    variant(typed, 0, factors.typed),
    ...others.map((words) => variant(words, 0, factors.spelling)),
    ...initials.flatMap((initial) => (initial ? [variant([initial], 0, factors.initial)] : [])),
    ...(forms.get(term) ?? []).map((word) =>
      variant([word], 1, isCyrillic(word) === isCyrillic(typed[0] ?? '') ? factors.form : factors.latinForm),
    ),
    ...(alike.get(term) ?? []).map((word) => variant([word], 1, factors.alike)),
    ...(translations.get(term) ?? []).map((word) => variant([word], stepOfNames, factors.translation)),
    ...synonyms
      .filter(({ terms }) => terms.includes(term))
      .flatMap(({ variants }) => variants.map(({ words }) => variant(words, stepOfNames, factors.name))),
    ...(corrections.get(term) ?? []).map(({ words, edits }) =>
      variant(words, stepOfNames + edits, factorsOfEdits[edits] ?? 0),
    ),
  ];
}

/** The variants of every term of a query, also of those that NOT excludes. */
export function variantsOf(query: Query, expansion: Expansion): Map<Term, TermVariant[]> {
  const excluded = (part: Query): Term[] => {
    if ('any' in part) return part.any.flatMap(excluded);
    if (!('all' in part)) return [];
    return [
      ...part.all.flatMap(excluded),
      ...part.none.flatMap((inner) => [...termsOf(inner), ...excluded(inner)]),
    ];
  };
  return new Map(
    [...termsOf(query), ...excluded(query)].map((term) => [term, variantsOfTerm(term, expansion)]),
  );
}

/** The words whose postings the variants need, and the phrases. */
export function keysOf(variants: Map<Term, TermVariant[]>): { words: string[]; phrases: string[] } {
  const keys = new Set([...variants.values()].flat().map(({ key }) => key));
  const isPhrase = (key: string) => key.startsWith('"');
  return {
    words: [...keys].filter((key) => !isPhrase(key)),
    phrases: [...keys].filter(isPhrase),
  };
}

/** Whether words are the initial of a name, which no text contains. */
export const isInitial = ([word]: readonly string[]) => word?.startsWith(initialMark) ?? false;
