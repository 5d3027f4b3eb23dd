import { readFileSync } from 'node:fs';

/** How well half of the questions is answered. */
export interface HalfFigures {
  questions: number;
  /** The mean nDCG of the first ten results. */
  ndcg: number;
  /** The questions that one record answers. */
  answered: number;
  /** The share of these whose answer is among the first ten results. */
  withinTen: number;
  /** The mean reciprocal rank of the answer. */
  meanReciprocalRank: number;
  /** The share of all questions whose first result is a country, place or sector. */
  entityFirst: number;
  /** The share whose first result has only some of the words. */
  someWords: number;
}

/** A kind of query: how many results it has, and the first. */
export interface KindFigures {
  query: string;
  found: number;
  first: string | null;
}

/** What the test measures. */
export interface Figures {
  development: HalfFigures;
  heldOut: HalfFigures;
  /** Queries of each kind that people type. */
  kinds: KindFigures[];
}

/** The same before words were ranked by number and rarity, measured once. */
const before: Pick<Figures, 'development' | 'heldOut'> = {
  development: {
    ...{ questions: 155, ndcg: 0.2869, answered: 108, withinTen: 0.4352, meanReciprocalRank: 0.211 },
    ...{ entityFirst: 0.5226, someWords: 0.9161 },
  },
  heldOut: {
    ...{ questions: 156, ndcg: 0.3342, answered: 90, withinTen: 0.5111, meanReciprocalRank: 0.234 },
    ...{ entityFirst: 0.5256, someWords: 0.9231 },
  },
};

/** The number of results of each kind of query before, and the first result. */
export const kindsBefore: Record<string, readonly [found: number, first: string | null]> = {
  'Azerbaijan-Russia': [0, null],
  'Lukashenko+Aliyev': [0, null],
  'machine-building': [0, null],
  "Azerbaijan's": [1, 'Article:saveliev-interview-2024'],
  'Lukashenko’s': [2, 'Statement:by-az-fraternal-relations-2024'],
  'Lukashenko A.': [13, 'Statement:future-of-machine-tool-building-belarus-smolensk'],
  'И. Алиев': [48, 'Speaker:ilham-aliyev'],
  'tractors from Belarus': [142, 'Country:belarus'],
  'exports of dairy': [256, 'Measure:exports'],
  'Лукашенко и Алиев': [94, 'Speaker:alexander-lukashenko'],
  нефти: [1, 'Sector:oil'],
  'в Минске': [15, 'Place:minsk'],
  завода: [3, 'Organization:ganja-automobile-plant'],
  "Savel'yev": [0, null],
  '8 000': [0, null],
  'buses -electric': [14, 'Sector:vehicles'],
  '"Sever Yug"': [1, 'Place:north-south-corridor'],
  judo: [0, null],
  '447.1 million': [0, null],
  'Lukashenko official visit 2021': [1, 'Article:sputnik-call-2021'],
  'investment Azerbaijan zzzz': [155, 'Country:azerbaijan'],
  'телефонный разговор': [0, null],
};

const readFigures = () =>
  JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as Figures;

const decimal = (value: number) => value.toFixed(2);

/** The measured figures of the questions, before and now, as a table of Markdown. */
export function questionsTable(): string {
  const now = readFigures();
  const row = (name: string, value: (half: HalfFigures) => number) =>
    `| ${[name, ...[before.development, now.development, before.heldOut, now.heldOut].map((half) => decimal(value(half)))].join(' | ')} |`;
  return [
    `| | tuned on (${now.development.questions}), before | now | held out (${now.heldOut.questions}), before | now |`,
    '| --- | --- | --- | --- | --- |',
    row('nDCG@10', ({ ndcg }) => ndcg),
    row('the one answer is among the first ten', ({ withinTen }) => withinTen),
    row('mean reciprocal rank of the one answer', ({ meanReciprocalRank }) => meanReciprocalRank),
    row('a country, place or sector is first', ({ entityFirst }) => entityFirst),
    row('no result has all words', ({ someWords }) => someWords),
  ].join('\n');
}

/** The kinds of queries, before and now, as a table of Markdown. */
export function kindsTable(): string {
  const cell = (found: number, first: string | null) => (first ? `${found}: \`${first}\`` : 'nothing');
  return [
    '| query | before: results, the first | now |',
    '| --- | --- | --- |',
    ...readFigures().kinds.map(
      ({ query, found, first }) =>
        `| \`${query}\` | ${cell(...(kindsBefore[query] ?? [0, null]))} | ${cell(found, first)} |`,
    ),
  ].join('\n');
}
