import {
  type Coded,
  type CodedArticle,
  type CodedKind,
  type Coding,
  codedKinds,
  type Force,
} from './codings.ts';
import type { Span } from './evidence.ts';

/**
 * The least overlap of two records that can match: the code points that both cover, as a share of
 * those that either covers. It is low because coders cut passages differently, one a sentence and
 * the other its paragraph.
 */
export const threshold = 0.25;

/** Two matched records, one of each coding, and their overlap. */
export interface Pair {
  a: Coded;
  b: Coded;
  share: number;
}

/** The matched and unmatched records of two codings. */
export interface Match {
  pairs: Pair[];
  onlyA: Coded[];
  onlyB: Coded[];
}

/** Numbers of records per coding and in both; a recall is null where there is nothing to find. */
export interface Recall {
  a: number;
  b: number;
  matched: number;
  /** The share of A's records that B also has. */
  foundByB: number | null;
  /** The share of B's records that A also has. */
  foundByA: number | null;
}

/**
 * Agreement of two coders on the force of matched commitments. Kappa is null where chance alone
 * explains full agreement.
 */
export interface ForceAgreement {
  pairs: number;
  agreed: number;
  kappa: number | null;
}

/** The comparison of two codings, of one article or of all. */
export interface Agreement {
  recall: Record<CodedKind, Recall>;
  force: ForceAgreement;
  matches: Record<CodedKind, Match>;
}

/** Compares two codings, article by article and in total. Both must have the same articles. */
export function compareCodings(a: Coding, b: Coding): { articles: Map<string, Agreement>; total: Agreement } {
  const articles = new Map<string, Agreement>();
  for (const [slug, article] of a) {
    const other = b.get(slug);
    if (other) articles.set(slug, agreementOf(matchKinds(article, other)));
  }
  const all = [...articles.values()].map(({ matches }) => matches);
  const joined = (kind: CodedKind): Match => ({
    pairs: all.flatMap((matches) => matches[kind].pairs),
    onlyA: all.flatMap((matches) => matches[kind].onlyA),
    onlyB: all.flatMap((matches) => matches[kind].onlyB),
  });
  return { articles, total: agreementOf(byKind(joined)) };
}

const byKind = <Value>(value: (kind: CodedKind) => Value) =>
  Object.fromEntries(codedKinds.map((kind) => [kind, value(kind)])) as Record<CodedKind, Value>;

const matchKinds = (a: CodedArticle, b: CodedArticle) => byKind((kind) => matchByOverlap(a[kind], b[kind]));

function agreementOf(matches: Record<CodedKind, Match>): Agreement {
  return {
    recall: byKind((kind) => recallOf(matches[kind])),
    force: agreementOnForce(matches.commitments.pairs),
    matches,
  };
}

function recallOf({ pairs, onlyA, onlyB }: Match): Recall {
  const [a, b, matched] = [pairs.length + onlyA.length, pairs.length + onlyB.length, pairs.length];
  return { a, b, matched, foundByB: a === 0 ? null : matched / a, foundByA: b === 0 ? null : matched / b };
}

/**
 * Matches the records of two codings one to one, greedily by decreasing overlap. Ties, such as
 * records of the same sentence, are resolved by the share of common words in slugs, then in
 * summaries, then by the order in the files. Force is not used, because that would inflate kappa.
 */
export function matchByOverlap(a: Coded[], b: Coded[]): Match {
  const candidates = a.flatMap((one) =>
    b.map((other) => ({
      a: one,
      b: other,
      share: shareOfSpans(one.spans, other.spans),
      slugWords: shareOfWords(one.slugWords, other.slugWords),
      textWords: shareOfWords(one.textWords, other.textWords),
    })),
  );
  // The sort is stable, so that equal candidates keep the order of the files.
  candidates.sort((x, y) => y.share - x.share || y.slugWords - x.slugWords || y.textWords - x.textWords);
  const taken = new Set<Coded>();
  const pairs: Pair[] = [];
  for (const { a, b, share } of candidates) {
    if (share < threshold || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push({ a, b, share });
  }
  return { pairs, onlyA: a.filter((one) => !taken.has(one)), onlyB: b.filter((one) => !taken.has(one)) };
}

/** The code points that both cover, as a share of those that either covers. */
export function shareOfSpans(a: Span[], b: Span[]): number {
  const size = (spans: Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let common = 0;
  for (const one of a) {
    for (const other of b)
      common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  const either = size(a) + size(b) - common;
  return either === 0 ? 0 : common / either;
}

function shareOfWords(a: Set<string>, b: Set<string>): number {
  return a.intersection(b).size / Math.max(1, a.union(b).size);
}

function agreementOnForce(pairs: Pair[]): ForceAgreement {
  const rated = pairs.flatMap(({ a, b }): [Force, Force][] =>
    a.force && b.force ? [[a.force, b.force]] : [],
  );
  return { pairs: rated.length, agreed: rated.filter(([a, b]) => a === b).length, kappa: cohensKappa(rated) };
}

/**
 * Cohen's kappa: agreement beyond chance, as a share of the possible agreement beyond chance; null
 * without ratings, or when chance explains all.
 */
export function cohensKappa(ratings: [string, string][]): number | null {
  const count = ratings.length;
  const shares = (side: 0 | 1) => Map.groupBy(ratings, (rating) => rating[side]);
  const [byA, byB] = [shares(0), shares(1)];
  const observed = ratings.filter(([a, b]) => a === b).length / count;
  let expected = 0;
  for (const [value, list] of byA)
    expected += (list.length / count) * ((byB.get(value)?.length ?? 0) / count);
  return count === 0 || expected === 1 ? null : (observed - expected) / (1 - expected);
}

/** The number of pairs by A's force and then B's. */
export function confusionOf(pairs: Pair[]): Map<Force, Map<Force, number>> {
  const table = new Map<Force, Map<Force, number>>();
  for (const { a, b } of pairs) {
    if (!a.force || !b.force) continue;
    const row = table.get(a.force) ?? new Map<Force, number>();
    table.set(a.force, row.set(b.force, (row.get(b.force) ?? 0) + 1));
  }
  return table;
}
