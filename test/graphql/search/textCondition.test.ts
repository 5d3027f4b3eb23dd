import { type GraphQLInputObjectType, getNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { searchType, valuesOf } from '../../../db/vocabulary.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { maxQueryWords } from '../../../src/graphql/search/parse.ts';
import { typeOfResult } from '../../../src/graphql/search/results.ts';
import { openApp, realCorpus } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { readQuestions } from './questions/readQuestions.ts';
import { relevance } from './relevance.ts';

const { ask } = openApp(realCorpus);

/** The root list of each type of result, by the type of its connection. */
const lists = Object.fromEntries(
  valuesOf(searchType).map((type) => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const list = fields.find((field) => getNamedType(field.type).name === `${typeOfResult[type]}Connection`);
    return [type, list?.name ?? ''];
  }),
);

/** Every so-manieth of the queries of the test sets; all in a long run. */
const queries = [
  ...new Set([...relevance, ...readQuestions('development')].map(({ query }) => query)),
].filter((_, index) => index % runs(10, 1) === 0);

async function answer(document: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await ask(document, variables);
  expect(errors).toBeUndefined();
  return data;
}

const errorOf = async (document: string, variables: Record<string, unknown> = {}) => {
  const { errors } = await ask(document, variables);
  return errors?.[0];
};

describe('text in a `where`', () => {
  test('is in the `where` of everything that a search finds, and of the interfaces of these', () => {
    const withText = Object.values(schema.getTypeMap())
      .filter(({ name }) => /Where$/.test(name))
      .filter((type) => 'text' in (type as GraphQLInputObjectType).getFields())
      .map(({ name }) => name.replace(/Where$/, ''));
    expect(withText.sort()).toEqual([...Object.values(typeOfResult), 'Actor', 'Named'].sort());
  });

  test(
    'holds for as many items as a search finds: commitments, and another type for each query',
    async () => {
      const types = valuesOf(searchType);
      const countsOf = (type: keyof typeof typeOfResult) =>
        `${type}: ${lists[type]}(where: { text: $q }) { totalCount } ${type}_FOUND: search(query: $q, types: [${type}]) { totalCount }`;
      let total = 0;
      for (const [index, q] of queries.entries()) {
        const other = types[index % types.length] ?? 'ARTICLE';
        const both = [...new Set(['COMMITMENT' as const, other])];
        const data = await answer(`query ($q: String!) { ${both.map(countsOf).join(' ')} }`, { q });
        for (const type of both) {
          expect([q, type, data[type]]).toEqual([q, type, data[`${type}_FOUND`]]);
          total += data[type].totalCount;
        }
      }
      expect(total).toBeGreaterThan(queries.length);
    },
    runs(30_000, 300_000),
  );

  test('holds for the very items that are found, and NOT for all others', async () => {
    const { found, listed, others, all } = await answer(
      `{ found: search(query: "tractor", types: [COMMITMENT], first: 100) { nodes { ... on Commitment { slug } } }
        listed: commitments(where: { text: "tractor" }, first: 100) { nodes { slug } }
        others: commitments(where: { NOT: { text: "tractor" } }) { totalCount }
        all: commitments { totalCount } }`,
    );
    const slugs = (list: { nodes: { slug: string }[] }) => list.nodes.map(({ slug }) => slug).sort();
    expect(slugs(listed)).not.toEqual([]);
    expect(slugs(listed)).toEqual(slugs(found));
    expect(others.totalCount).toBe(all.totalCount - slugs(listed).length);
  });

  test('goes with other conditions, orders, facets and statistics', async () => {
    const where = { text: 'tractor OR trade', force: { ne: 'SIGNED' } };
    const { list, commitmentStats: stats } = await answer(
      `query ($where: CommitmentWhere) {
        list: commitments(where: $where, orderBy: [{ slug: ASC }], first: 100, parts: ALL) {
          totalCount nodes { slug force } facets(by: [FORCE, PROMISOR]) { values { count where } } }
        commitmentStats(where: $where, groupBy: [FORCE], parts: ALL) { totalCount } }`,
      { where },
    );
    const slugs = list.nodes.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual(slugs.toSorted());
    expect(stats.totalCount).toBe(list.totalCount);
    for (const value of list.facets.flatMap(({ values }: { values: unknown[] }) => values)) {
      expect(value.where).toMatchObject({ text: where.text });
      const { commitments } = await answer(
        'query ($where: CommitmentWhere) { commitments(where: $where, parts: ALL) { totalCount } }',
        { where: value.where },
      );
      expect(commitments.totalCount).toBe(value.count);
    }
    expect(list.facets[0].values.length).toBeGreaterThan(1);
  });

  test('holds of related items, within lists of a parent too', async () => {
    const { made, places, country } = await answer(
      `{ made: commitments(where: { promisors: { some: { text: "Минск" } } }, first: 100) { nodes { slug } }
        places: search(query: "Минск", types: [COUNTRY, OFFICE, ORGANIZATION, PLACE, SPEAKER], first: 100) {
          nodes { ... on Actor { commitmentsMade(first: 100) { nodes { slug } } } } }
        country(code: "BY") {
          commitmentsMade(where: { text: "tractor" }) { totalCount }
          all: commitmentsMade(first: 100) { nodes { slug } } } }`,
    );
    interface Nodes {
      nodes: { slug: string }[];
    }
    const slugs = ({ nodes }: Nodes) => nodes.map(({ slug }) => slug);
    const expected = new Set(
      (places.nodes as { commitmentsMade: Nodes }[]).flatMap(({ commitmentsMade }) => slugs(commitmentsMade)),
    );
    expect(expected.size).toBeGreaterThan(0);
    expect(new Set(slugs(made))).toEqual(expected);
    const { commitments } = await answer(
      'query ($in: [String!]) { commitments(where: { text: "tractor", slug: { in: $in } }) { totalCount } }',
      { in: slugs(country.all) },
    );
    expect(country.commitmentsMade).toEqual(commitments);
  });

  test('narrows a timeline, the pairs of a matrix and a search', async () => {
    const data = await answer(
      `{ timeline(axis: REPORTED, interval: DECADE, commitments: { text: "tractor" }, parts: ALL) {
          buckets { commitments } uncertain { commitments } undated { commitments } }
        commitments(where: { text: "tractor" }, parts: ALL) { totalCount }
        dyadMatrix(where: { text: "Belarus" }, first: 1) { cells { promises where } }
        search(query: "tractor", where: { commitment: { text: "tractor" } }) { totalCount } }`,
    );
    const { buckets, uncertain, undated } = data.timeline;
    const counts = [...buckets, uncertain, undated].map(({ commitments }) => commitments);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(data.commitments.totalCount);
    expect(data.search).toEqual(data.commitments);
    const [cell] = data.dyadMatrix.cells;
    const { commitments } = await answer(
      'query ($where: CommitmentWhere) { commitments(where: $where, parts: LEAVES) { totalCount } }',
      { where: cell.where },
    );
    expect(commitments.totalCount).toBe(cell.promises);
  });

  test('says nothing when it is null, and needs a word', async () => {
    const { none, all } = await answer(
      '{ none: commitments(where: { text: null }) { totalCount } all: commitments { totalCount } }',
    );
    expect(none).toEqual(all);
    expect(await errorOf('{ commitments(where: { text: "" }) { totalCount } }')).toMatchObject({
      message: 'where.text: at position 0, expected a word with a letter or digit, found nothing.',
      path: ['commitments'],
      extensions: { code: 'BAD_SEARCH_QUERY', argument: 'where.text', position: 0 },
    });
  });

  test.each([
    ['{ commitments(where: { AND: [{}, { NOT: { text: $q } }] }) { totalCount } }', 'where.AND.1.NOT.text'],
    [
      '{ commitments(where: { promisors: { count: { gt: 0 }, where: { text: $q } } }) { totalCount } }',
      'where.promisors.where.text',
    ],
    ['{ commitments(where: { OR: [{}, { text: $q }] }) { totalCount } }', 'where.OR.1.text'],
    [
      '{ commitments(orderBy: [{ slug: ASC }, { claims: { count: DESC, where: { speaker: { some: { text: $q } } } } }]) { totalCount } }',
      'orderBy.1.claims.where.speaker.some.text',
    ],
    ['{ timeline(axis: MADE, interval: YEAR, events: { text: $q }) { interval } }', 'events.text'],
    ['{ search(query: "a", where: { event: { text: $q } }) { totalCount } }', 'where.event.text'],
    ['{ figureStats(groupBy: [UNIT], where: { text: $q }) { totalCount } }', 'where.text'],
    ['{ country(code: "BY") { statements(where: { text: $q }) { totalCount } } }', 'where.text'],
  ])('a text that cannot be read is refused at its path: %s', async (selection, argument) => {
    const expected = { code: 'BAD_SEARCH_QUERY', argument, position: 8, expected: ') to close the ( at 0' };
    const document = `query ($q: String) ${selection}`;
    // The statement is known when the variable has another value.
    await answer(document, { q: 'tractor' });
    expect((await errorOf(document, { q: '(tractor' }))?.extensions).toMatchObject(expected);
    expect((await errorOf(selection.replace('$q', '"(tractor"')))?.extensions).toMatchObject(expected);
  });

  test('has the limits of a query, and those of a `where`', async () => {
    const words = Array.from({ length: maxQueryWords + 1 }, (_, index) => `w${index}`).join(' ');
    const document = 'query ($where: CommitmentWhere) { commitments(where: $where) { totalCount } }';
    expect((await errorOf(document, { where: { text: words } }))?.extensions).toMatchObject({
      code: 'BAD_SEARCH_QUERY',
      argument: 'where.text',
      limit: maxQueryWords,
      actual: maxQueryWords + 1,
    });
    const texts = (count: number) => ({
      OR: Array.from({ length: count }, (_, index) => ({ text: `tractor${index}` })),
    });
    expect(await errorOf(document, { where: texts(10) })).toBeUndefined();
    expect((await errorOf(document, { where: texts(11) }))?.extensions).toMatchObject({
      code: 'FILTER_SIZE_LIMIT',
      argument: 'where',
      limit: 10,
    });
  });
});
