import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as tables from '../../../db/schema.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { openApp, seedFixture } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus, summaries } from '../generatedCorpus.ts';
import { type Where, whereOf } from './whereFields.ts';
import { type Searched, searchedTogether, whereModel } from './whereModel.ts';

const { ask, corpus } = openApp(generatedCorpus);
const model = whereModel(corpus, await searchAll());

/** The slugs of all that searches of some queries find, by the types that `text` searches. */
async function searchAll(): Promise<Searched> {
  const queries = [
    'ferry',
    'ferri',
    'Montevideo',
    'паром',
    '"two ferries"',
    'trade NOT ferry',
    'new ferry trade plan',
  ];
  const document = `query ($query: String!, $types: [SearchType!], $after: String) {
    search(query: $query, types: $types, first: 100, after: $after) {
      nodes { ... on Node { id } } pageInfo { hasNextPage endCursor } } }`;
  const slugsOf = async (query: string, types: readonly string[]) => {
    const slugs = new Set<string>();
    for (let after: string | null = null; ; ) {
      const { data } = await ask(document, { query, types, after });
      for (const { id } of data.search.nodes) slugs.add(id.slice(id.indexOf(':') + 1));
      if (!data.search.pageInfo.hasNextPage) return slugs;
      after = data.search.pageInfo.endCursor;
    }
  };
  const searched = new Map<string, Map<string, Set<string>>>();
  for (const types of searchedTogether) {
    const found = new Map<string, Set<string>>();
    for (const query of queries) found.set(query, await slugsOf(query, types));
    searched.set(types.join(), found);
  }
  return searched;
}

/** The slugs of all items of a list for which a condition holds, page after page. */
async function slugsWhere(list: string, where: Where): Promise<string[]> {
  const query = `query ($where: ${whereOf(list)}, $after: String) {
    list: ${list}(first: 100, where: $where, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } }
  }`;
  const slugs: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(query, { where, after });
    if (errors) throw new Error(errors[0]?.message);
    slugs.push(...data.list.nodes.map(({ slug }: { slug: string }) => slug));
    if (!data.list.pageInfo.hasNextPage) return slugs;
    after = data.list.pageInfo.endCursor;
  }
}

const fixtureSlugs = model
  .rows('commitments')
  .map(({ slug }) => slug)
  .filter((slug) => !slug.startsWith('commitment-'));

/** What a list and the rows in memory disagree on: a few slugs that one has and the other not. */
async function disagreement(list: string, where: Where): Promise<string[]> {
  const found = new Set(await slugsWhere(list, where));
  const expected = new Set(
    model
      .rows(list)
      .filter((row) => model.holds(list, row, where))
      .map(({ slug }) => slug),
  );
  return [...found.symmetricDifference(expected)].slice(0, 3);
}

describe('where', () => {
  test.each(model.lists)(
    'Query.%s: any condition holds of the rows it says, and its NOT of all others',
    async (list) => {
      await fc.assert(
        fc.asyncProperty(model.draw(list), async (where) => {
          expect(await disagreement(list, where)).toEqual([]);
          expect(await disagreement(list, { NOT: where })).toEqual([]);
        }),
        { numRuns: runs(5, 200) },
      );
    },
    runs(30_000, 120_000),
  );
});

describe('dateCounts', () => {
  const ofDates = ['articles', 'commitments', 'statements', 'claims', 'events', 'figures'];

  test.each(ofDates)(
    'of Query.%s: says of how many a condition holds certainly, and possibly',
    async (list) => {
      await fc.assert(
        fc.asyncProperty(model.draw(list), fc.boolean(), async (drawn, isNegated) => {
          const where = isNegated ? { NOT: drawn } : drawn;
          const { data, errors } = await ask(
            `query ($where: ${whereOf(list)}) { list: ${list}(first: 0, where: $where) { dateCounts { certain possible undated } } }`,
            { where },
          );
          if (errors) throw new Error(errors[0]?.message);
          const rows = model.rows(list);
          const [certain, possible] = (['certain', 'possible'] as const).map(
            (reading) => rows.filter((row) => model.holds(list, row, where, reading)).length,
          );
          const undated = rows.filter(
            (row) =>
              model.holds(list, row, where, 'conceivable') && !model.holds(list, row, where, 'possible'),
          ).length;
          expect([where, data.list.dateCounts]).toEqual([where, { certain, possible, undated }]);
        }),
        { numRuns: runs(12, 300) },
      );
    },
  );

  test('reads an operator in both ways, whichever is given, and the other way round under NOT', async () => {
    const period = { from: '2020-01-01', to: '2020-12-31' };
    const countsOf = async (where: Where) => {
      const { data } = await ask(
        'query ($where: CommitmentWhere) { commitments(first: 0, where: $where) { totalCount dateCounts { certain possible undated } } }',
        { where },
      );
      return data.commitments;
    };
    const possible = await countsOf({ made: { overlaps: period } });
    const certain = await countsOf({ made: { certainlyWithin: period } });
    expect(possible.dateCounts).toEqual(certain.dateCounts);
    expect(possible.dateCounts).toMatchObject({ certain: certain.totalCount, possible: possible.totalCount });
    expect(certain.totalCount).toBeLessThan(possible.totalCount);

    const unknown = await countsOf({ made: { isNull: true } });
    expect(possible.dateCounts.undated).toBe(unknown.totalCount);
    expect(unknown.dateCounts).toEqual({
      certain: unknown.totalCount,
      possible: unknown.totalCount,
      undated: 0,
    });

    const all = await countsOf({});
    const outside = await countsOf({ NOT: { made: { overlaps: period } } });
    expect(outside.dateCounts).toEqual({
      certain: all.totalCount - possible.totalCount - unknown.totalCount,
      possible: all.totalCount - certain.totalCount - unknown.totalCount,
      undated: unknown.totalCount,
    });
    // No deadline is none, and not an unknown one.
    expect((await countsOf({ NOT: { deadline: { before: '2020-01-01' } } })).dateCounts.undated).toBe(0);
  });
});

/** What a filter compares, and with which operators. */
function signatureOf(filter: GraphQLInputObjectType): string {
  const operators = Object.values(filter.getFields()).map(({ name, type }) => {
    const operand = getNamedType(type);
    return `${name}: ${isEnumType(operand) ? 'enum' : operand.name.replace(/\w+Where$/, 'where')}`;
  });
  return operators.sort().join();
}

test('every filter is drawn by the model, or has the operators of one that is', () => {
  const filters = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .filter(({ name }) => /Filter$/.test(name));
  const isDrawn = ({ name }: GraphQLInputObjectType) => model.filters.includes(name);
  const drawn = new Set(filters.filter(isDrawn).map(signatureOf));
  const left = filters.filter((filter) => !drawn.has(signatureOf(filter)));
  // The tests of search have a model of its own; numbers are drawn as counts of related rows, and
  // days in office are tested with `officeOn`.
  expect(left.map(({ name }) => name).sort()).toEqual([
    'InOfficeFilter',
    'NumberFilter',
    'SearchTextRelationFilter',
  ]);
});

const fixture = openApp();

/** The slugs of the fixture’s items that a condition keeps, in the order of the list. */
async function kept(list: string, where: string): Promise<string[]> {
  const { data, errors } = await fixture.ask(`{ list: ${list}(where: ${where}) { nodes { slug } } }`);
  if (errors) throw new Error(errors[0]?.message);
  return data.list.nodes.map(({ slug }: { slug: string }) => slug);
}

const deadlines = { 'two-ferries-2020': '2021', 'three-ferries-2021': '[2022,2023]' };
const [two, three] = Object.keys(deadlines) as [string, string];

/**
 * Two commitments have a deadline, some day of 2021 and some day of 2022 or 2023; five have none.
 */
describe('CommitmentWhere.deadline', () => {
  test.each([
    ['before: "2021-12-31"', []],
    ['before: "2022-01-01"', [two]],
    ['before: "2024-01-01"', [two, three]],
    ['after: "2021-01-01"', [three]],
    ['after: "2020-12-31"', [two, three]],
    ['after: "2022-01-01"', []],
    ['overlaps: { from: "2021-12-31", to: "2022-01-01" }', [two, three]],
    ['overlaps: { from: "2021-06-01", to: "2021-06-30" }', [two]],
    ['overlaps: { to: "2020-12-31" }', []],
    ['overlaps: { from: "2023-12-31" }', [three]],
    ['overlaps: { from: "2024-01-01" }', []],
    ['overlaps: {}', [two, three]],
    ['certainlyWithin: { from: "2021-01-01", to: "2021-12-31" }', [two]],
    ['certainlyWithin: { from: "2021-01-02", to: "2021-12-31" }', []],
    ['certainlyWithin: { from: "2021-01-01", to: "2021-12-30" }', []],
    ['certainlyWithin: { from: "2022-01-01" }', [three]],
    ['certainlyWithin: { to: "2023-12-31" }', [two, three]],
    ['certainlyWithin: {}', [two, three]],
    ['isNull: false', [two, three]],
    ['isNull: false, before: "2022-01-01"', [two]],
    ['isNull: true, before: "2022-01-01"', []],
    ['after: "2020-12-31", before: "2022-01-01"', [two]],
  ])('{ %s }', async (operators, slugs) => {
    expect(await kept('commitments', `{ deadline: { ${operators} } }`)).toEqual(slugs);
  });

  test.each([
    ['{ from: "2010-12-31", to: "2010-12-31" }', [two]],
    ['{ from: "2011-01-01", to: "2019-12-31" }', []],
    ['{ from: "2013-01-01", to: "2013-12-31" }', []],
    ['{ from: "2013-01-01", to: "2020-01-01" }', [two]],
    ['{ from: "2013-01-01" }', [two, three]],
    ['{ to: "2013-12-31" }', [two]],
  ])('of [2010,2020] overlaps %s, for a set is not its hull', async (period, slugs) => {
    const { ask: askOfSet } = openApp(() => {
      const changed = seedFixture();
      changed
        .update(tables.commitment)
        .set({
          deadlineEdtf: '[2010,2020]',
          deadlineEarliest: '2010-01-01',
          deadlineLatest: '2020-12-31',
          deadlineGaps: '[["2011-01-01","2019-12-31"]]',
        })
        .where(eq(tables.commitment.slug, two))
        .run();
      return changed;
    });
    const { data } = await askOfSet(
      `{ commitments(where: { deadline: { overlaps: ${period} } }) { nodes { slug } } }`,
    );
    expect(data.commitments.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
  });

  test.each(['overlaps', 'certainlyWithin'])(
    '{ %s } is refused when it ends before it starts',
    async (operator) => {
      for (const where of [
        `{ made: { ${operator}: { from: "2021-01-02", to: "2021-01-01" } } }`,
        `{ NOT: { claims: { some: { article: { some: { published: { ${operator}: { from: "2021-01-02", to: "2021-01-01" } } } } } } } }`,
      ]) {
        const { data, errors, statements } = await fixture.ask(
          `{ commitments(where: ${where}) { totalCount } }`,
        );
        expect(data).toEqual({ commitments: null });
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_RANGE', argument: `${operator}.from` });
        expect(statements).toEqual([]);
      }
      expect(
        await kept('commitments', `{ deadline: { ${operator}: { from: "2021-01-01", to: "2021-01-01" } } }`),
      ).toEqual(operator === 'overlaps' ? [two] : []);
    },
  );

  test('isNull: true and NOT: { isNull: false } are those without', async () => {
    const without = await kept('commitments', '{ deadline: { isNull: true } }');
    expect(without).toHaveLength(5);
    expect(await kept('commitments', '{ NOT: { deadline: { isNull: false } } }')).toEqual(without);
    expect(await kept('commitments', '{ NOT: { deadline: { after: "0000-01-01" } } }')).toEqual(without);
  });
});

describe('what says nothing, everything or never', () => {
  const all = ['montevideo', 'north-atlantic', 'old-port-of-montevideo'];
  test.each([
    ['null', all],
    ['{}', all],
    ['{ slug: null }', all],
    ['{ slug: {} }', all],
    ['{ slug: { eq: null } }', all],
    ['{ AND: [] }', all],
    ['{ AND: [{}, {}] }', all],
    ['{ OR: [{}] }', all],
    ['{ OR: [{ slug: { eq: "montevideo" } }, {}] }', all],
    ['{ slug: { notIn: [] } }', all],
    ['{ NOT: { OR: [] } }', all],
    ['{ commitmentsHere: { every: {} } }', all],
    ['{ OR: [] }', []],
    ['{ NOT: {} }', []],
    ['{ NOT: { slug: {} } }', []],
    ['{ slug: { in: [] } }', []],
    ['{ slug: { eq: "montevideo" }, OR: [] }', []],
  ])('%s', async (where, slugs) => {
    expect(await kept('places', where)).toEqual(slugs);
  });
});

test.each([
  'slug: {}',
  'summary: { eq: null }',
  'goal: {}',
  'force: { eq: null }',
  'status: {}',
  'status: { eq: null, asOf: null }',
  'status: { asOf: "2021-01-01" }',
  'schedule: {}',
  'specificity: {}',
  'made: {}',
  'deadline: { isNull: null }',
  'claims: {}',
  'claims: { count: {} }',
  'claims: { where: { force: { eq: SIGNED } } }',
  'within: null',
])('CommitmentWhere: { %s } says nothing, so that NOT of it never holds', async (condition) => {
  expect(await kept('commitments', `{ ${condition} }`)).toHaveLength(7);
  expect(await kept('commitments', `{ NOT: { ${condition} } }`)).toEqual([]);
  expect(await kept('commitments', `{ OR: [{ ${condition} }, { slug: { eq: "none" } }] }`)).toHaveLength(7);
});

/** One place has a parent, another a country but no parent, the third neither. */
describe('relations', () => {
  test.each([
    ['places', '{ parent: { some: {} } }', ['old-port-of-montevideo']],
    ['places', '{ NOT: { parent: { some: {} } } }', ['montevideo', 'north-atlantic']],
    ['places', '{ country: { some: { code: { eq: "UY" } } } }', ['montevideo', 'old-port-of-montevideo']],
    ['places', '{ NOT: { country: { some: { code: { eq: "UY" } } } } }', ['north-atlantic']],
    [
      'places',
      '{ parent: { some: { country: { some: { region: { some: { code: { eq: "005" } } } } } } } }',
      ['old-port-of-montevideo'],
    ],
    ['places', '{ iso31662: { eq: "UY-MO" } }', ['montevideo']],
    ['places', '{ iso31662: { ne: "UY-MO" } }', ['north-atlantic', 'old-port-of-montevideo']],
    [
      'places',
      '{ commitmentsHere: { some: {} } }',
      ['montevideo', 'north-atlantic', 'old-port-of-montevideo'],
    ],
    ['places', '{ commitmentsHere: { some: { force: { eq: SIGNED } } } }', ['north-atlantic']],
    ['places', '{ commitmentsHere: { every: { force: { eq: SIGNED } } } }', ['north-atlantic']],
    [
      'places',
      '{ commitmentsHere: { none: { force: { eq: SIGNED } } } }',
      ['montevideo', 'old-port-of-montevideo'],
    ],
    ['countries', '{ commitmentsMade: { none: {} } }', []],
    ['countries', '{ commitmentsMade: { some: { deadline: { isNull: false } } } }', ['iceland']],
    ['countries', '{ places: { some: { parent: { some: {} } } } }', ['uruguay']],
    ['offices', '{ tenures: { none: {} } }', ['president-of-iceland', 'president-of-uruguay']],
    ['offices', '{ organization: { some: { parent: { some: {} } } } }', ['chair-of-harbour-pilots']],
    ['organizations', '{ articlesContributed: { some: { lang: { eq: "ru" } } } }', ['tidewater-post']],
    ['sectors', '{ broader: { some: { slug: { eq: "transport" } } } }', ['shipping']],
    ['sectors', '{ narrower: { some: {} } }', ['transport']],
    ['instruments', '{ parties: { every: { actorKind: { eq: COUNTRY } } } }', ['ferry-protocol-2020']],
    ['events', '{ partOf: { some: { mode: { eq: OFFICIAL } } } }', ['ferry-protocol-signing-2020']],
    [
      'speakers',
      '{ claims: { some: { speakerOffice: { some: { slug: { eq: "head-of-harbour-board" } } } } } }',
      ['ada-stein'],
    ],
    ['speakers', '{ names: { some: { type: { eq: ATTESTED } } } }', ['juan-perez']],
    ['measures', '{ figures: { some: { commitments: { some: {} } } } }', ['quantity-supplied']],
    ['commitments', '{ linkedFrom: { some: { type: { eq: SUPERSEDES } } } }', [two]],
    [
      'commitments',
      '{ links: { some: { to: { some: { slug: { eq: "two-ferries-2020" } } } } } }',
      ['old-port-dredging-2020', three],
    ],
    [
      'commitments',
      '{ parties: { some: { role: { eq: BENEFICIARY }, actor: { some: { actorKind: { eq: PLACE } } } } } }',
      [two],
    ],
    ['commitments', '{ instruments: { some: { dated: { isNull: false } } } }', ['ferry-line-2020']],
    [
      'figures',
      '{ commitments: { some: { promisees: { some: { slug: { eq: "uruguay" } } } } } }',
      ['two-ferries-2020-target'],
    ],
  ])('Query.%s(where: %s)', async (list, where, slugs) => {
    expect(await kept(list, where)).toEqual(slugs);
  });
});

describe('TextFilter', () => {
  const trade = summaries.filter((text) => /trade/i.test(text));
  test.each([
    ['contains', '%', ['Raise trade by 50% in 2021']],
    ['contains', '50%', ['Raise trade by 50% in 2021']],
    ['contains', 'IS_UY', ['Open the line IS_UY']],
    ['contains', '\\', ['Back\\slash of a port']],
    ['contains', '\\%', []],
    ['contains', 'TRADE', trade],
    ['contains', 'монтевидео', ['паром в Монтевидео', 'Паром в Монтевидео']],
    ['contains', 'Монтевидео', ['паром в Монтевидео', 'Паром в Монтевидео']],
    ['contains', '', summaries],
    ['startsWith', 'raise', trade],
    ['startsWith', 'trade', []],
    ['startsWith', '_aise', []],
    ['startsWith', 'паром', ['паром в Монтевидео', 'Паром в Монтевидео']],
    ['eq', 'raise TRADE', summaries.filter((summary) => summary.toLowerCase() === 'raise trade')],
    ['in', ['ПАРОМ В МОНТЕВИДЕО'], ['паром в Монтевидео', 'Паром в Монтевидео']],
    [
      'notIn',
      [...summaries.filter((summary) => !/паром/i.test(summary)).map((each) => each.toUpperCase())],
      ['паром в Монтевидео', 'Паром в Монтевидео'],
    ],
    ['eq', '', []],
  ])('%s: %j', async (operator, operand, found) => {
    const generated = { slug: { notIn: fixtureSlugs } };
    const where = { ...generated, summary: { [operator]: operand } };
    const texts = new Map(model.rows('commitments').map(({ slug, summary }) => [slug, summary]));
    const slugs = await slugsWhere('commitments', where);
    expect([...new Set(slugs.map((slug) => texts.get(slug)))].sort()).toEqual(found.toSorted());
  });
});
