import type { Coded, Coding, Rating } from './codings.ts';
import type { Span } from './evidence.ts';

/**
 * The least overlap of two items that can match: the code points that both cover, as a share of
 * those that either covers.
 */
export const threshold = 0.25;

/** What is rated, in the order of the report. */
export const rated = [
  'noun',
  'kind',
  'checkability',
  'voice',
  'attribution',
] as const satisfies readonly Rating[];

/** Two matched items, one of each coding, and their overlap. */
export interface Pair {
  a: Coded;
  b: Coded;
  share: number;
}

/** The matched and unmatched items of two codings. */
export interface Match {
  pairs: Pair[];
  onlyA: Coded[];
  onlyB: Coded[];
}

/** Numbers of items per coding and in both; a recall is null where there is nothing to find. */
export interface Recall {
  a: number;
  b: number;
  matched: number;
  /** The share of the first coder’s items that the second also has. */
  foundByB: number | null;
  /** The share of the second coder’s items that the first also has. */
  foundByA: number | null;
}

/** Agreement of two coders on one rating of matched items. */
export interface RatingAgreement {
  pairs: number;
  agreed: number;
  /** Cohen’s kappa; null where chance alone explains full agreement. */
  kappa: number | null;
  /** The 95 % interval of kappa; null with it. */
  interval: [number, number] | null;
  /** The most frequent value, and its share in all ratings of both coders. */
  prevalence: { value: string; share: number } | null;
}

/** The comparison of two codings, of one article or of all. */
export interface Agreement {
  recall: Recall;
  ratings: Record<(typeof rated)[number], RatingAgreement>;
  match: Match;
}

/** Compares two codings, article by article and in total. Both must have the same articles. */
export function compareCodings(a: Coding, b: Coding): { articles: Map<string, Agreement>; total: Agreement } {
  const articles = new Map<string, Agreement>();
  for (const [slug, items] of a) {
    const other = b.get(slug);
    if (other) articles.set(slug, agreementOf(matchByOverlap(items, other)));
  }
  const all = [...articles.values()].map(({ match }) => match);
  const joined: Match = {
    pairs: all.flatMap(({ pairs }) => pairs),
    onlyA: all.flatMap(({ onlyA }) => onlyA),
    onlyB: all.flatMap(({ onlyB }) => onlyB),
  };
  return { articles, total: agreementOf(joined) };
}

function agreementOf(match: Match): Agreement {
  const ratings = rated.map((rating) => [rating, agreementOn(rating, match.pairs)]);
  return { recall: recallOf(match), ratings: Object.fromEntries(ratings), match };
}

function recallOf({ pairs, onlyA, onlyB }: Match): Recall {
  const [a, b, matched] = [pairs.length + onlyA.length, pairs.length + onlyB.length, pairs.length];
  return { a, b, matched, foundByB: a === 0 ? null : matched / a, foundByA: b === 0 ? null : matched / b };
}

function agreementOn(rating: Rating, pairs: Pair[]): RatingAgreement {
  const values = pairs.flatMap(({ a, b }): [string, string][] => {
    const [one, other] = [a.ratings[rating], b.ratings[rating]];
    return one !== null && other !== null ? [[one, other]] : [];
  });
  const byValue = Map.groupBy(values.flat(), (value) => value);
  const [most] = [...byValue].sort(([, one], [, other]) => other.length - one.length);
  return {
    pairs: values.length,
    agreed: values.filter(([one, other]) => one === other).length,
    ...cohensKappa(values),
    prevalence: most ? { value: most[0], share: most[1].length / (2 * values.length) } : null,
  };
}

/**
 * Matches the items of two codings one to one, greedily by decreasing overlap. Ties, such as items
 * of the same sentence, are resolved by the share of common words in ids, then in summaries, then
 * by the order in the files. No rating is used, because that would inflate kappa.
 */
export function matchByOverlap(a: Coded[], b: Coded[]): Match {
  const candidates = a.flatMap((one) =>
    b.map((other) => ({
      a: one,
      b: other,
      share: shareOfSpans(one.spans, other.spans),
      idWords: shareOfWords(one.idWords, other.idWords),
      textWords: shareOfWords(one.textWords, other.textWords),
    })),
  );
  // The sort is stable, so that equal candidates keep the order of the files.
  candidates.sort((x, y) => y.share - x.share || y.idWords - x.idWords || y.textWords - x.textWords);
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

/**
 * Cohen's kappa: agreement beyond chance, as a share of the possible agreement beyond chance; null
 * without ratings, or when chance explains all. The interval takes the Wilson interval of the
 * observed agreement and leaves the agreement by chance as it is, because the usual standard error
 * is 0 where two coders agree on everything.
 */
export function cohensKappa(ratings: [string, string][]): Pick<RatingAgreement, 'kappa' | 'interval'> {
  const count = ratings.length;
  const shares = (side: 0 | 1) => Map.groupBy(ratings, (rating) => rating[side]);
  const [byA, byB] = [shares(0), shares(1)];
  let expected = 0;
  for (const [value, list] of byA)
    expected += (list.length / count) * ((byB.get(value)?.length ?? 0) / count);
  if (count === 0 || expected === 1) return { kappa: null, interval: null };
  const beyondChance = (share: number) => (share - expected) / (1 - expected);
  const agreed = ratings.filter(([a, b]) => a === b).length;
  const [low, high] = wilsonInterval(agreed, count);
  return { kappa: beyondChance(agreed / count), interval: [beyondChance(low), beyondChance(high)] };
}

/** The 95 % Wilson score interval of a share. */
export function wilsonInterval(successes: number, count: number): [number, number] {
  const z = 1.959964;
  const share = successes / count;
  const centre = share + z ** 2 / (2 * count);
  const margin = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const scale = 1 + z ** 2 / count;
  return [(centre - margin) / scale, Math.min(1, (centre + margin) / scale)];
}

/** The number of pairs by the first coder’s value and then the second’s. */
export function confusionOf(rating: Rating, pairs: Pair[]): Map<string, Map<string, number>> {
  const table = new Map<string, Map<string, number>>();
  for (const { a, b } of pairs) {
    const [one, other] = [a.ratings[rating], b.ratings[rating]];
    if (one === null || other === null) continue;
    const row = table.get(one) ?? new Map<string, number>();
    table.set(one, row.set(other, (row.get(other) ?? 0) + 1));
  }
  return table;
}
