import { force, statementKind, valuesOf } from '../../db/vocabulary.ts';
import { coders, type Rating } from './codings.ts';
import {
  type Agreement,
  type compareCodings,
  confusionOf,
  type Match,
  type RatingAgreement,
  type Recall,
  rated,
  threshold,
} from './compareCodings.ts';
import { markdownTable, plainTable, type Rows } from './table.ts';

type Comparison = ReturnType<typeof compareCodings>;

const [first, second] = coders;

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);
const decimals = (value: number) => value.toFixed(2);

const headings: Record<Rating, string> = {
  noun: 'commitment or statement',
  kind: 'force or kind',
  checkability: 'checkability',
  voice: 'voice',
  attribution: 'speaker and attribution',
};

const recallCells = ({ a, b, matched, foundByB, foundByA }: Recall) => [
  a,
  b,
  matched,
  percent(foundByB),
  percent(foundByA),
];

/** A line per article and one for all. */
const perArticle = ({ articles, total }: Comparison, cells: (agreement: Agreement) => (string | number)[]) =>
  [...articles, ['all', total] as const].map(([name, agreement]) => [name, ...cells(agreement)]);

const recallRows = (comparison: Comparison): Rows => [
  ['items', first, second, 'matched', `of ${first} found by ${second}`, `of ${second} found by ${first}`],
  ...perArticle(comparison, ({ recall }) => recallCells(recall)),
];

const kappaRows = (comparison: Comparison): Rows => [
  ['kappa', ...rated.map((rating) => headings[rating])],
  ...perArticle(comparison, ({ ratings }) => rated.map((rating) => kappaCell(ratings[rating]))),
];

const kappaCell = ({ kappa, interval, pairs, agreed }: RatingAgreement) =>
  kappa === null || !interval
    ? `– (${agreed} of ${pairs})`
    : `${decimals(kappa)} (${interval.map(decimals).join(' to ')})`;

const prevalenceRows = (comparison: Comparison): Rows => [
  ['most frequent value', ...rated.map((rating) => headings[rating])],
  ...perArticle(comparison, ({ ratings }) => rated.map((rating) => prevalenceCell(ratings[rating]))),
];

const prevalenceCell = ({ prevalence, pairs }: RatingAgreement) =>
  prevalence ? `${prevalence.value} ${percent(prevalence.share)} of ${2 * pairs}` : '–';

function confusionRows({ total }: Comparison): Rows {
  const confusion = confusionOf('kind', total.match.pairs);
  const used = [...valuesOf(force), ...valuesOf(statementKind)].filter(
    (value) => confusion.has(value) || [...confusion.values()].some((row) => row.has(value)),
  );
  const rows = used.map((value) => [value, ...used.map((other) => confusion.get(value)?.get(other) ?? '–')]);
  return [[`${first} \\ ${second}`, ...used], ...rows];
}

const explanation = `Matched one to one by the sentences of their claims: at least ${threshold * 100} % of the code points that either covers are
covered by both, the largest share first; ties go to the larger share of common words in the ids, then in the
summaries. Kappa is Cohen's, with a 95 % interval; – where both coders gave all items the same value.`;

const tablesOf = (comparison: Comparison) => [
  recallRows(comparison),
  kappaRows(comparison),
  prevalenceRows(comparison),
  confusionRows(comparison),
];

/** The comparison for a terminal. */
export const showAgreement = (comparison: Comparison): string =>
  [...tablesOf(comparison).map(plainTable), explanation].join('\n\n');

/** The tables of seed/README.md. */
export const markdownAgreement = (comparison: Comparison): string =>
  tablesOf(comparison).map(markdownTable).join('\n\n');

/** The matched pairs and unmatched items, for resolving differences and judging the matching. */
export function showPairs({ articles }: Comparison): string {
  const block = (slug: string, { pairs, onlyA, onlyB }: Match) => {
    const rows: Rows = [
      ...pairs.map(({ a, b, share }) => [a.id, b.id, share.toFixed(2), differences(a.ratings, b.ratings)]),
      ...onlyA.map((a) => [a.id, '–', '–', a.ratings.kind]),
      ...onlyB.map((b) => ['–', b.id, '–', b.ratings.kind]),
    ];
    return rows.length === 0
      ? []
      : [`${slug}\n\n${plainTable([[first, second, 'share', 'kind and differences'], ...rows])}`];
  };
  return [...articles].flatMap(([slug, { match }]) => block(slug, match)).join('\n\n');
}

/** The kind of both, and each rating in which they differ. */
function differences(a: Record<Rating, string | null>, b: Record<Rating, string | null>): string {
  const differing = rated.filter((rating) => a[rating] !== b[rating]);
  const shown = differing.map((rating) => `${a[rating] ?? '–'} / ${b[rating] ?? '–'}`);
  return (a.kind === b.kind ? [a.kind, ...shown] : shown).join(', ');
}

/** The comparison as plain data: numbers per article and in total, pairs by id. */
export function agreementData({ articles, total }: Comparison): unknown {
  const numbers = ({ recall, ratings }: Agreement) => ({ recall, ratings });
  return {
    threshold,
    total: numbers(total),
    confusion: [...confusionOf('kind', total.match.pairs)].flatMap(([a, row]) =>
      [...row].map(([b, count]) => ({ a, b, count })),
    ),
    articles: [...articles].map(([article, agreement]) => ({
      article,
      ...numbers(agreement),
      pairs: agreement.match.pairs.map(({ a, b, share }) => ({
        a: a.id,
        b: b.id,
        share,
        ratings: { a: a.ratings, b: b.ratings },
      })),
      onlyA: agreement.match.onlyA.map(({ id }) => id),
      onlyB: agreement.match.onlyB.map(({ id }) => id),
    })),
  };
}
