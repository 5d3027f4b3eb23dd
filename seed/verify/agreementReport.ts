import { type CodedKind, codedKinds, forces } from './codings.ts';
import {
  type Agreement,
  type compareCodings,
  confusionOf,
  type Match,
  type Recall,
  threshold,
} from './compareCodings.ts';
import { markdownTable, plainTable, type Rows } from './table.ts';

type Comparison = ReturnType<typeof compareCodings>;

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);
const decimals = (value: number | null) => (value === null ? '–' : value.toFixed(2));
const recallCells = ({ a, b, matched, foundByB, foundByA }: Recall) => [
  a,
  b,
  matched,
  percent(foundByB),
  percent(foundByA),
];
const recallHeadings = ['A', 'B', 'matched', 'of A found by B', 'of B found by A'];

function commitmentRows({ articles, total }: Comparison): Rows {
  const row = (name: string, { recall, force }: Agreement) => [
    name,
    ...recallCells(recall.commitments),
    percent(force.pairs === 0 ? null : force.agreed / force.pairs),
    decimals(force.kappa),
  ];
  const rows = [...articles].map(([slug, agreement]) => row(slug, agreement));
  return [['commitments', ...recallHeadings, 'same force', 'kappa'], ...rows, row('all', total)];
}

function recallRows(kind: CodedKind, { articles, total }: Comparison): Rows {
  const rows = [...articles].map(([slug, { recall }]) => [slug, ...recallCells(recall[kind])]);
  return [[kind, ...recallHeadings], ...rows, ['all', ...recallCells(total.recall[kind])]];
}

function confusionRows({ total }: Comparison): Rows {
  const confusion = confusionOf(total.matches.commitments.pairs);
  const used = forces.filter(
    (force) => confusion.has(force) || [...confusion.values()].some((row) => row.has(force)),
  );
  const rows = used.map((force) => [force, ...used.map((other) => confusion.get(force)?.get(other) ?? '–')]);
  return [['A \\ B', ...used], ...rows];
}

const otherKinds = codedKinds.filter((kind) => kind !== 'commitments');

const explanation = `Matched one to one by the passages of their claims: at least ${threshold * 100} % of the code points that either covers are
covered by both, the largest share first; ties go to the larger share of common words in the slugs, then in the
summaries. Kappa is Cohen's, on the strongest force of the claims of matched commitments.`;

/** The comparison for a terminal. */
export function showAgreement(comparison: Comparison): string {
  const tables = [commitmentRows(comparison), ...otherKinds.map((kind) => recallRows(kind, comparison))].map(
    plainTable,
  );
  return [
    ...tables,
    `Force of matched commitments, A down and B across\n\n${plainTable(confusionRows(comparison))}`,
    explanation,
  ].join('\n\n');
}

/** The tables of seed/README.md. */
export function markdownAgreement(comparison: Comparison): string {
  const others = otherKinds.map((kind) => [kind, ...recallCells(comparison.total.recall[kind])]);
  const tables = [
    commitmentRows(comparison),
    [['all articles', ...recallHeadings], ...others],
    confusionRows(comparison),
  ];
  return tables.map(markdownTable).join('\n\n');
}

/** The matched pairs and unmatched records, for resolving differences and judging the matching. */
export function showPairs({ articles }: Comparison): string {
  const block = (slug: string, kind: CodedKind, { pairs, onlyA, onlyB }: Match) => {
    const forceOf = (force: string | null, other: string | null) =>
      force === null ? '' : force === other ? force : `${force} / ${other}`;
    const rows: Rows = [
      ...pairs.map(({ a, b, share }) => [a.slug, b.slug, share.toFixed(2), forceOf(a.force, b.force)]),
      ...onlyA.map((a) => [a.slug, '–', '–', a.force ?? '']),
      ...onlyB.map((b) => ['–', b.slug, '–', b.force ?? '']),
    ];
    return rows.length === 0
      ? []
      : [`${slug}, ${kind}\n\n${plainTable([['A', 'B', 'share', 'force'], ...rows])}`];
  };
  return [...articles]
    .flatMap(([slug, { matches }]) => codedKinds.flatMap((kind) => block(slug, kind, matches[kind])))
    .join('\n\n');
}

/** The comparison as plain data: numbers per article and in total, pairs by slug. */
export function agreementData({ articles, total }: Comparison): unknown {
  const slugs = ({ pairs, onlyA, onlyB }: Match) => ({
    pairs: pairs.map(({ a, b, share }) => ({
      a: a.slug,
      b: b.slug,
      share,
      forceA: a.force,
      forceB: b.force,
    })),
    onlyA: onlyA.map(({ slug }) => slug),
    onlyB: onlyB.map(({ slug }) => slug),
  });
  const numbers = ({ recall, force }: Agreement) => ({ recall, force });
  return {
    threshold,
    total: numbers(total),
    confusion: [...confusionOf(total.matches.commitments.pairs)].flatMap(([a, row]) =>
      [...row].map(([b, count]) => ({ a, b, count })),
    ),
    articles: [...articles].map(([article, agreement]) => ({
      article,
      ...numbers(agreement),
      matches: Object.fromEntries(codedKinds.map((kind) => [kind, slugs(agreement.matches[kind])])),
    })),
  };
}
