import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtureWithTexts } from '../../differential/paths.ts';
import { openApp, realCorpus } from '../../harness.ts';
import { relevance } from './relevance.ts';

const selected = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  facets { type { ...F values { value } } by { ...F values { value } } field { ...F values { value } } lang { ...F values { value } } }
  nodes { __typename ... on Node { id } ... on Named { slug name } ... on Commitment { summary promisors { nodes { name } } } ... on Place { country { name } } }
  edges { cursor score matched { field text lang nameType by } highlights { field text ranges { start end } __typename } node { ... on Article { label } } }`;
const document = `query ($query: String!, $types: [SearchType!], $where: SearchResultWhere, $minScore: Float, $orderBy: [SearchResultOrder!], $first: Int, $last: Int) {
  search(query: $query, types: $types, where: $where, minScore: $minScore, orderBy: $orderBy, first: $first, last: $last) { ${selected} } }
  fragment F on Facet { total values { label count where } missing { count where } }`;

/** Asks both ways the same, and expects the same of both. */
function bothWays(make?: Parameters<typeof openApp>[0]) {
  const [compiled, resolved] = [openApp(make), openApp(make)];
  return async (query: string, variables: object) => {
    const { data, errors } = await compiled.ask(query, variables as Record<string, unknown>);
    const expected = await resolved.ask(query, variables as Record<string, unknown>);
    expect(JSON.stringify({ data, errors })).toBe(
      JSON.stringify({ data: expected.data, errors: expected.errors }),
    );
    return compiled;
  };
}

describe('a search by one statement is answered to the byte as by resolvers,', () => {
  const askReal = bothWays(realCorpus);
  const askFixture = bothWays(fixtureWithTexts);

  test('for what people type', async () => {
    for (const { query } of relevance) await askReal(document, { query });
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

  test('whatever is typed, in the texts of articles too', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        await askFixture(document, { query: text });
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('and so are suggestions', async () => {
    const suggest = `query ($prefix: String!, $types: [SearchType!], $first: Int! = 10) {
      suggest(prefix: $prefix, types: $types, first: $first) { text lang nameType type node { __typename ... on Named { slug name } ... on Node { id } } } }`;
    for (const prefix of ['м', 'M', 'al', 'Алиев Иль', 'gən', 'sus', 'Санкт-П', '.', 'b', 'qqq'])
      for (const more of [{}, { first: 0 }, { first: 50, types: ['PLACE', 'SPEAKER'] }, { types: [] }])
        await askReal(suggest, { prefix, ...more });
  });
});
