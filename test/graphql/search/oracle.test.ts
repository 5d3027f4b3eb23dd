import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../db/open.ts';
import { compareAnswers } from '../../differential/compareAnswers.ts';
import { fixtureWithTexts, openPaths } from '../../differential/paths.ts';
import { realCorpus } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { relevance } from './relevance.ts';

const selected = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  facets(by: [TYPE, BY, FIELD, LANG]) { ...F }
  nodes { __typename ... on Node { id } ... on Named { slug name } ... on Commitment { summary promisors { nodes { name } } } ... on Place { country { name } } }
  edges { cursor score matched { field text lang nameType by } highlights { field text ranges { start end } __typename } node { ... on Article { label } } }`;
const document = `query ($query: String!, $types: [SearchType!], $where: SearchResultWhere, $minScore: Float, $orderBy: [SearchResultOrder!], $first: Int, $last: Int) {
  search(query: $query, types: $types, where: $where, minScore: $minScore, orderBy: $orderBy, first: $first, last: $last) { ${selected} } }
  fragment F on Facet { dimension total values { value label count where } missing { count where } }`;

/** Expects the same answer of the product and of the naive interpreter of the declarations. */
function comparing(make: () => Corpus) {
  const { product, oracle, logs } = openPaths(make);
  return async (query: string, variables: Record<string, unknown>) => {
    const request = { query, variables };
    expect(compareAnswers(await product(request), await oracle(request))).toBeNull();
    expect(logs()).toEqual([]);
  };
}

describe('a search is answered as its declarations are interpreted naively,', () => {
  const askReal = comparing(realCorpus);
  const askFixture = comparing(fixtureWithTexts);

  test('for queries as people type them', async () => {
    for (const { query } of relevance.slice(0, runs(5, 12))) await askReal(document, { query });
  }, 120_000);

  test.each([
    { query: 'Belarus', types: [] },
    { query: 'trade', types: ['COMMITMENT', 'EVENT'], first: 0 },
    { query: 'Belarus', minScore: 0.28, last: 7 },
    { query: 'Lukaschenko', orderBy: [{ mentions: 'DESC' }, { slug: 'ASC' }], first: 5 },
    { query: 'Belarus', orderBy: [{ type: 'ASC' }, { score: 'ASC' }], last: 3 },
    { query: 'Россия', where: { commitment: { force: { eq: 'PLEDGE' } } } },
    { query: 'BY', where: { AND: [{ texts: { some: { lang: { eq: 'ru' } } } }, { slug: { ne: '"?"' } }] } },
    { query: 'Belarus', where: { by: { eq: 'SPELLING' }, type: null, NOT: { type: { eq: 'EVENT' } } } },
  ])('of %j', async (variables) => {
    await askReal(document, variables);
  });

  const word = fc.constantFrom(
    ...['ferries', 'Montevideo', 'паром', 'Переса', 'old', 'port', 'herr', 'Isl', 'teecher', 'ZZ', 'ᦵᦗ'],
  );
  const query = fc
    .array(
      fc.tuple(fc.constantFrom('', ' OR ', ' NOT ', ' AND ', ' "', '" ', ' (', ') '), word, fc.boolean()),
      { maxLength: 5 },
    )
    .map((parts) => parts.map(([sign, text, open]) => `${sign}${text}${open ? '*' : ''}`).join(' '));

  test('for random queries, also in the texts of articles', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        await askFixture(document, { query: text });
      }),
      { numRuns: runs(10, 150) },
    );
  }, 120_000);

  test('also suggestions', async () => {
    const suggest = `query ($prefix: String!, $types: [SearchType!], $first: Int! = 10) {
      suggest(prefix: $prefix, types: $types, first: $first) { text lang nameType type node { __typename ... on Named { slug name } ... on Node { id } } } }`;
    for (const prefix of ['м', 'M', 'al', 'Алиев Иль', 'gən', 'sus', 'Санкт-П', '.', 'b', 'qqq'])
      for (const more of [{}, { first: 0 }, { first: 50, types: ['PLACE', 'SPEAKER'] }, { types: [] }])
        await askReal(suggest, { prefix, ...more });
  });
});
