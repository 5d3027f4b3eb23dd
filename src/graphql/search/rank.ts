import { readPostings } from '../../../db/search/postings.ts';
import { evaluate, type Lists, stepOfSomeWords, type Task } from './evaluate.ts';
import type { Expansion } from './expansion.ts';
import type { ResultType } from './indexedTexts.ts';
import { type Query, requiredOf, type Term } from './parse.ts';
import { variantsOf } from './variants.ts';

/** Scores are computed in millionths (“points”): integers, which a cursor holds exactly. */
export const pointsPerScore = 1_000_000;

/** The lowest points of the results of each step, and the width of their range. */
const ranges = [
  { least: 550_000, width: 200_000 },
  { least: 500_000, width: 50_000 },
  { least: 250_000, width: 250_000 },
  { least: 125_000, width: 125_000 },
  { least: 0, width: 125_000 },
  { least: 0, width: 125_000 },
] as const;

/** The range of an item that has the whole query as a name or code. */
const rangeOfNames = { least: 750_000, width: 250_000 };

/** The score that yields half of a range: about that of a word in a name. */
const halfScore = 1;

/** The types with the numbers of their items. */
export type TypeRange = [type: ResultType, first: number, last: number];

/**
 * What a search ranks: a query, its expansion, the types searched, and the postings of its keys.
 */
export interface Ranking {
  query: Query;
  expansion: Expansion;
  /** Null for all. */
  types: readonly ResultType[] | null;
  ranges: readonly TypeRange[];
  lists: Lists;
}

/**
 * How much a partial match counts by type: a sentence is rather about a record than about the
 * country, place or article that has many of its words.
 */
const typeFactors: Partial<Record<ResultType, number>> = {
  ARTICLE: 0.9,
  COMMITMENT: 1,
  EVENT: 1,
  FIGURE: 1,
  STATEMENT: 1,
};
const entityFactor = 0.85;

function taskOf({ query, expansion, types, ranges: all, lists }: Ranking): Task {
  const size = Math.max(0, ...all.map(([, , last]) => last));
  const factors = new Float32Array(size + 1);
  const searched = new Uint8Array(size + 1);
  for (const [type, first, last] of all) {
    factors.fill(typeFactors[type] ?? entityFactor, first, last + 1);
    if (!types || types.includes(type)) searched.fill(1, first, last + 1);
  }
  return {
    query,
    variants: variantsOf(query, expansion),
    lists,
    size,
    isSearched: (item) => searched[item] === 1,
    factorOf: (item) => factors[item] as number,
  };
}

/**
 * The bytes of one result: points, id and step, the points inverted, so that the best sorts first.
 */
export const bytesPerResult = 9;

/** The results, the best first, then by id: points, id and step of each, as bytes. */
export function rank(ranking: Ranking): Buffer {
  const task = taskOf(ranking);
  const { step: steps, score: scores } = evaluate(task);
  const { named } = ranking.expansion;
  const keys: number[] = [];
  for (let item = 1; item <= task.size; item += 1) {
    const step = steps[item] as number;
    const range = ranges[step];
    if (!range || !task.isSearched(item)) continue;
    const weight = step === 0 ? named.get(item) : undefined;
    const points =
      step === stepOfSomeWords
        ? range.width * Math.min(1, scores[item] as number) * 0.999
        : pointsIn(weight ? rangeOfNames : range, weight ?? (scores[item] as number));
    // Below 2 to the power of 53 up to 4 thousand million items.
    keys.push((pointsPerScore - Math.round(points)) * 2 ** 32 + item);
  }
  const sorted = Float64Array.from(keys).sort();
  const bytes = Buffer.allocUnsafe(sorted.length * bytesPerResult);
  sorted.forEach((key, index) => {
    const item = key % 2 ** 32;
    const at = index * bytesPerResult;
    bytes.writeUInt32LE(pointsPerScore - Math.floor(key / 2 ** 32), at);
    bytes.writeUInt32LE(item, at + 4);
    bytes.writeUInt8(steps[item] as number, at + 8);
  });
  return bytes;
}

const pointsIn = ({ least, width }: { least: number; width: number }, score: number) =>
  least + (width * score) / (score + halfScore);

/** Results as a JSON list of lists of id, step and points. */
export function readResults(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesPerResult)
    parts.push(
      `${bytes.readUInt8(at + 8) * stepUnit + bytes.readUInt32LE(at) * pointsUnit + bytes.readUInt32LE(at + 4)}`,
    );
  return `[${parts.join()}]`;
}

/**
 * A result is read as one whole number, which SQLite parses faster than a list: step, points, id.
 */
export const pointsUnit = 1_000_000_000;
export const stepUnit = pointsUnit * (pointsPerScore + 1);

/**
 * The kinds of texts of each result that match the whole query at the step that found it, as JSON:
 * ids and kinds as whole numbers, `kindUnit` times the id plus the kind.
 */
export function matchedKinds(ranking: Ranking, results: Buffer): string {
  const task = taskOf(ranking);
  const stepOf = new Map<number, number>();
  for (let at = 0; at < results.length; at += bytesPerResult)
    stepOf.set(results.readUInt32LE(at + 4), results.readUInt8(at + 8));
  const found: number[] = [];
  for (const [item, kinds] of kindsIn(task, ranking.query, stepOf))
    for (const kind of kinds) found.push(item * kindUnit + kind);
  return JSON.stringify(found.sort((one, other) => one - other));
}

export const kindUnit = 100_000;

type KindsByItem = Map<number, Set<number>>;

/** The kinds of texts in which a query matches, by item, of the given items. */
function kindsIn(task: Task, query: Query, stepOf: ReadonlyMap<number, number>): KindsByItem {
  if ('any' in query)
    return query.any
      .map((part) => kindsIn(task, part, stepOf))
      .reduce((union, kinds) => {
        for (const [item, more] of kinds) union.set(item, (union.get(item) ?? new Set<number>()).union(more));
        return union;
      });
  if (!('all' in query)) return kindsOfTerm(task, query, stepOf);
  const isSome = (item: number) => stepOf.get(item) === stepOfSomeWords;
  return requiredOf(query.all)
    .map((part) => kindsIn(task, part, stepOf))
    .reduce((common, kinds) => {
      const both: KindsByItem = new Map();
      for (const item of new Set([...common.keys(), ...kinds.keys()])) {
        const [one, other] = [common.get(item) ?? new Set<number>(), kinds.get(item) ?? new Set<number>()];
        const shared = isSome(item) ? one.union(other) : one.intersection(other);
        if (shared.size > 0) both.set(item, shared);
      }
      return both;
    });
}

function kindsOfTerm(
  { variants, lists }: Task,
  term: Term,
  stepOf: ReadonlyMap<number, number>,
): KindsByItem {
  const kinds: KindsByItem = new Map();
  for (const { key, step } of variants.get(term) ?? [])
    for (const bytes of lists.get(key) ?? [])
      readPostings(bytes, (item, kind) => {
        if (step > (stepOf.get(item) ?? -1)) return;
        const known = kinds.get(item);
        if (known) known.add(kind);
        else kinds.set(item, new Set([kind]));
      });
  return kinds;
}
