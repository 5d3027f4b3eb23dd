import { lengthOf } from '../../../db/fold.ts';
import { readPostings } from '../../../db/search/postings.ts';
import { type Query, requiredOf, type Term } from './parse.ts';
import { stepOfNames, type TermVariant } from './variants.ts';

/** The postings of words and phrases, by key; those of a frequent word in several parts. */
export type Lists = ReadonlyMap<string, readonly Uint8Array[]>;

/** The items that match a part of a query. Arrays are indexed by item. */
interface Hits {
  /** The lowest step of the search that finds the item; `unmatched` if none does. */
  step: Uint8Array;
  /** How well it matches: about 1 for a word in a name. */
  score: Float32Array;
  /** How many items match. */
  count: number;
  /** How rare the matching words are: the more, the rarer. */
  rarity: number;
}

const unmatched = 255;

/** The number of the step whose results have only some of the words. */
export const stepOfSomeWords = 5;

/** A query with the variants of its terms and their postings. */
export interface Task {
  query: Query;
  variants: ReadonlyMap<Term, readonly TermVariant[]>;
  lists: Lists;
  /** The number of searchable items; their ids are 1 to this. */
  size: number;
  /** Whether an item is searched. */
  isSearched(item: number): boolean;
  /** How much a partial match of an item counts, by its type. */
  factorOf(item: number): number;
}

/** How much a word that is not required counts: function words little, titles and initials much. */
const optionalWeight = ({ rank, typed: [word = ''] }: Term) => (rank === 0 && lengthOf(word) > 1 ? 0.1 : 0.7);

/** In a query of so many required words or more, items with most of them are found too. */
const sentenceLength = 3;

/** Of the best partial match, the part that others must reach beside items with all words. */
const leastCoverage = 0.5;

/**
 * The part of a partial match’s score that any text gives, and how much the weight of the text can
 * add: which words match matters more than where.
 */
const presence = 0.7;
const most = 0.5;

/** A query’s results: those of `step` have all of it. */
export function evaluate(task: Task): Pick<Hits, 'step' | 'score'> {
  const { query } = task;
  return 'all' in query && query.bare ? evaluateWords(task, query.all as Term[]) : evaluatePart(task, query);
}

const emptyHits = (size: number): Hits => ({
  step: new Uint8Array(size + 1).fill(unmatched),
  score: new Float32Array(size + 1),
  count: 0,
  rarity: 0,
});

/** The items that match a term; without misspellings if something matches without. */
function hitsOfTerm({ variants, lists, size }: Task, term: Term): Hits {
  const hits = emptyHits(size);
  const { step: steps, score: scores } = hits;
  for (const { key, step, factor } of variants.get(term) ?? []) {
    for (const bytes of lists.get(key) ?? [])
      readPostings(bytes, (item, _, weight) => {
        if (step < (steps[item] as number)) {
          if (steps[item] === unmatched) hits.count += 1;
          steps[item] = step;
        }
        const score = weight * factor;
        if (score > (scores[item] as number)) scores[item] = score;
      });
  }
  hits.rarity = Math.log(1 + size / (hits.count + 0.5));
  return hits;
}

function evaluatePart(task: Task, query: Query): Hits {
  if ('words' in query) return hitsOfTerm(task, query);
  if ('any' in query)
    return union(
      task,
      query.any.map((part) => evaluatePart(task, part)),
    );
  const required = requiredOf(query.all);
  const hits = intersection(
    task,
    required.map((part) => evaluatePart(task, part)),
    query.all
      .filter((part): part is Term => !required.includes(part) && 'words' in part)
      .map((term) => ({ hits: hitsOfTerm(task, term), weight: optionalWeight(term) })),
  );
  for (const part of query.none) {
    const { step } = evaluatePart(task, part);
    // NOT excludes exact matches only.
    for (let item = 1; item <= task.size; item += 1) if (step[item] === 0) hits.step[item] = unmatched;
  }
  return hits;
}

function union({ size }: Task, parts: readonly Hits[]): Hits {
  const hits = emptyHits(size);
  for (const { step, score } of parts)
    for (let item = 1; item <= size; item += 1) {
      if ((step[item] as number) < (hits.step[item] as number)) hits.step[item] = step[item] as number;
      if ((score[item] as number) > (hits.score[item] as number)) hits.score[item] = score[item] as number;
    }
  hits.rarity = Math.max(...parts.map(({ rarity }) => rarity));
  return hits;
}

/** The items that match a word which is not required, and how much they count. */
interface Optional {
  hits: Hits;
  weight: number;
}

/** The items that match all required parts: the mean of the scores, weighted by rarity. */
function intersection({ size }: Task, required: readonly Hits[], optional: readonly Optional[]): Hits {
  const hits = emptyHits(size);
  const total = required.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  for (let item = 1; item <= size; item += 1) {
    let step = 0;
    let sum = 0;
    for (const part of required) {
      step = Math.max(step, part.step[item] as number);
      if (step === unmatched) break;
      sum += part.rarity * (part.score[item] as number);
    }
    if (step === unmatched) continue;
    for (const { hits: part, weight } of optional)
      sum += weight * part.rarity * Math.min(1, part.score[item] as number);
    hits.step[item] = step;
    hits.score[item] = sum / total;
    hits.count += 1;
  }
  hits.rarity = total;
  return hits;
}

/**
 * Words side by side: the items with all of them; if there are none, or there are many words, also
 * items with some, by how many and how rare these are. What occurs is not corrected there.
 */
function evaluateWords(task: Task, terms: readonly Term[]): Pick<Hits, 'step' | 'score'> {
  const required = requiredOf(terms) as Term[];
  const hitsOf = new Map(terms.map((term) => [term, hitsOfTerm(task, term)]));
  const parts = required.map((term) => hitsOf.get(term) as Hits);
  if (required.length > 1) parts.forEach(withoutNeedlessCorrections);
  const others = terms
    .filter((term) => !required.includes(term))
    .map((term) => ({ hits: hitsOf.get(term) as Hits, weight: optionalWeight(term) }));
  const { size } = task;
  const hits = intersection(task, parts, others);
  const hasAll = hits.step.some((step, item) => step !== unmatched && task.isSearched(item));
  if (hasAll && required.length < sentenceLength) return hits;
  let best = 0;
  const partial = new Float32Array(size + 1);
  const total =
    parts.reduce((sum, { rarity }) => sum + rarity, 0) +
      others.reduce((sum, { hits: part, weight }) => sum + weight * part.rarity, 0) || 1;
  for (let item = 1; item <= size; item += 1) {
    if (hits.step[item] !== unmatched) continue;
    let sum = 0;
    let isFound = false;
    for (const { step, score, rarity } of parts) {
      if (step[item] === unmatched) continue;
      isFound = true;
      sum += rarity * (presence + (1 - presence) * Math.min(most, score[item] as number));
    }
    if (!isFound) continue;
    for (const { hits: part, weight } of others)
      sum += weight * part.rarity * Math.min(most, part.score[item] as number);
    partial[item] = (sum / total) * task.factorOf(item);
    if (task.isSearched(item)) best = Math.max(best, partial[item] as number);
  }
  const least = hasAll ? leastCoverage * best : 0;
  for (let item = 1; item <= size; item += 1) {
    const score = partial[item] as number;
    if (score === 0 || score < least) continue;
    hits.step[item] = stepOfSomeWords;
    hits.score[item] = score;
  }
  return hits;
}

/** A word that occurs is not corrected beside others: the items with a misspelling do not match. */
function withoutNeedlessCorrections({ step: steps, score }: Hits): void {
  if (!steps.some((step) => step <= stepOfNames)) return;
  for (let item = 1; item < steps.length; item += 1)
    if ((steps[item] as number) > stepOfNames) {
      steps[item] = unmatched;
      score[item] = 0;
    }
}
