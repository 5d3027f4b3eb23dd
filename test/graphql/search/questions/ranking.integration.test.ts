import { expect, test } from 'vitest';
import { openApp, realCorpus } from '../../../harness.ts';
import { ndcg } from '../ndcg.ts';
import { type Figures, type HalfFigures, kindsBefore } from './figures.ts';
import { halves, type Question, readQuestions } from './readQuestions.ts';

const { ask } = openApp(realCorpus);

async function search(query: string) {
  const { data, errors } = await ask(
    'query ($query: String!) { search(query: $query, first: 100) { totalCount edges { score node { ... on Node { id } } } } }',
    { query },
  );
  expect(errors).toBeUndefined();
  const { totalCount, edges } = data.search;
  const ids: string[] = edges.map(({ node }: { node: { id: string } }) => node.id);
  // Below an eighth, a result has only some of the words.
  return { totalCount, ids, hasAll: edges.length > 0 && edges[0].score >= 0.125 };
}

/** The key of a record in the judgements. */
const keyOf = (id: string) => {
  const [type = '', slug] = id.split(':');
  return `${type.toUpperCase()}:${slug}`;
};

/** Figures have four digits, so that they stay equal on any machine. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
const mean = (values: readonly number[]) =>
  rounded(values.reduce((sum, value) => sum + value, 0) / values.length);

/** How well the questions are answered. */
async function measure(questions: readonly Question[]): Promise<HalfFigures> {
  const measured = [];
  for (const { query, answer, relevant } of questions) {
    const { ids, hasAll } = await search(query);
    const keys = ids.map(keyOf);
    measured.push({
      ndcg: ndcg(keys, relevant),
      rank: answer ? keys.indexOf(answer) + 1 : null,
      isEntity: /^(?:COUNTRY|PLACE|SECTOR):/.test(keys[0] ?? ''),
      isSome: !hasAll,
    });
  }
  const ranks = measured.flatMap(({ rank }) => rank ?? []);
  return {
    questions: measured.length,
    ndcg: mean(measured.map((question) => question.ndcg)),
    answered: ranks.length,
    withinTen: mean(ranks.map((rank) => Number(rank > 0 && rank <= 10))),
    meanReciprocalRank: mean(ranks.map((rank) => (rank ? 1 / rank : 0))),
    entityFirst: mean(measured.map(({ isEntity }) => Number(isEntity))),
    someWords: mean(measured.map(({ isSome }) => Number(isSome))),
  };
}

test('typed questions are answered, those that ranking was tuned on and those held out', async () => {
  const kinds = [];
  for (const query of Object.keys(kindsBefore)) {
    const { totalCount, ids } = await search(query);
    kinds.push({ query, found: totalCount, first: ids[0] ?? null });
  }
  const [development, heldOut] = (await Promise.all(halves.map((half) => measure(readQuestions(half))))) as [
    HalfFigures,
    HalfFigures,
  ];
  const figures: Figures = { development, heldOut, kinds };
  for (const half of [development, heldOut]) {
    expect(half.withinTen).toBeGreaterThanOrEqual(0.9);
    expect(half.meanReciprocalRank).toBeGreaterThanOrEqual(0.6);
  }
  await expect(`${JSON.stringify(figures, null, 2)}\n`).toMatchFileSnapshot('figures.json');
  expect(development.ndcg).toBeGreaterThanOrEqual(0.85);
}, 120_000);
