import { describe, expect, test } from 'vitest';
import { openApp, realCorpus } from '../../harness.ts';
import { type RelevanceCase, relevance } from './relevance.ts';

const { ask } = openApp(realCorpus);

/**
 * The place of the expected result among the first hundred, from 1; 0 when it is not among them.
 */
async function rankOf({ query, first }: RelevanceCase): Promise<number> {
  const { data, errors } = await ask(
    'query ($query: String!) { search(query: $query, first: 100) { nodes { ... on Node { id } } } }',
    { query },
  );
  expect(errors).toBeUndefined();
  return data.search.nodes.findIndex(({ id }: { id: string }) => id === first) + 1;
}

describe('relevance', () => {
  test('finds what a person expects first: mean reciprocal rank 0.97 or better over 140 cases or more', async () => {
    expect(relevance.length).toBeGreaterThanOrEqual(140);
    expect(new Set(relevance.map(({ query }) => query)).size).toBe(relevance.length);
    const ranks = await Promise.all(
      relevance.map(async (wanted) => ({ ...wanted, rank: await rankOf(wanted) })),
    );
    const mean = ranks.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / ranks.length;
    const late = ranks.filter(({ rank }) => rank !== 1);
    console.log(
      `Mean reciprocal rank ${mean.toFixed(4)} over ${ranks.length} queries. Not first:\n${late.map(({ query, first, rank }) => `  ${query}: ${first} at ${rank}`).join('\n')}`,
    );
    expect(mean).toBeGreaterThanOrEqual(0.97);
  });
});
