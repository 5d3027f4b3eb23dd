import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedDimensions } from '../../../src/graphql/analytics/counted.ts';
import { dimensionsOf } from '../../../src/graphql/analytics/dimensions/index.ts';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { countItems, lists, type Noun, walkSlugs } from '../walkSlugs.ts';
import { wheres } from './narrowings.ts';
import { bucketsOf, dimensionNamed, type Items, valuesInMemory } from './valuesInMemory.ts';

const { ask, corpus } = openApp(generatedCorpus);
const memory = valuesInMemory(corpus);
const nouns = Object.keys(lists) as Noun[];
const fieldOf = (noun: Noun) => `${noun.toLowerCase()}Stats`;

interface Row {
  keys: { dimension: string; value: string | null; uncertain: boolean; label: string | null }[];
  count: number;
  where: object;
}

async function statsOf(noun: Noun, variables: Record<string, unknown>) {
  const { data, errors, statements } = await ask(
    `query ($where: ${noun}Where, $groupBy: [${noun}Dimension!]!, $having: StatsHaving) { stats: ${fieldOf(noun)}(where: $where, groupBy: $groupBy, having: $having, first: 1000) { groups rows { count where keys { dimension value label uncertain } } } }`,
    variables,
  );
  if (errors) throw new Error(errors[0]?.message);
  expect(statements.length).toBe(1);
  return data.stats as { groups: number; rows: Row[] };
}

/** Counts groups by hand: how many items have each pair of values. */
function groupInMemory(items: Items, slugs: string[], groupBy: string[]) {
  const counts = new Map<string, number>();
  for (const slug of slugs) {
    const [first = [], second = ['']] = groupBy.map((name) => {
      const { dimension, interval } = dimensionNamed(name);
      const found = items.get(slug)?.[dimension];
      if (!found) throw new Error(`${dimension} of ${slug} is not known`);
      const { values, uncertain } = bucketsOf(found, interval);
      return uncertain ? ['(uncertain)'] : values.length ? values : ['(none)'];
    });
    for (const one of first) {
      for (const other of second) {
        const group = `${one} ${other}`;
        counts.set(group, (counts.get(group) ?? 0) + 1);
      }
    }
  }
  return counts;
}

const keyOf = ({ keys }: Row) => {
  const [one, other = ''] = keys.map(({ value, uncertain }) =>
    uncertain ? '(uncertain)' : (value ?? '(none)'),
  );
  return `${one} ${other}`;
};
const byName = (counts: Iterable<[string, number]>) =>
  [...counts].sort(([one], [other]) => (one < other ? -1 : 1));

describe.each(nouns)('Query stats of %s', (noun) => {
  const items = memory[noun] as Items;
  const names = [...namedDimensions(dimensionsOf[noun]).keys()];
  const groupings = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 });

  it('counts groups like an independent count, and their where narrows to as many', async () => {
    await fc.assert(
      fc.asyncProperty(wheres(noun), groupings, async (where, groupBy) => {
        const { groups, rows } = await statsOf(noun, { where, groupBy });
        const expected = groupInMemory(items, await walkSlugs(ask, noun, where, 'LEAVES'), groupBy);
        expect(byName(rows.map((row) => [keyOf(row), row.count]))).toEqual(byName(expected));
        expect(groups).toBe(expected.size);
        const counts = rows.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((one, other) => other - one));
        const apart = rows.filter(({ keys }) => keys.some(({ uncertain }) => uncertain));
        for (const row of [...rows.slice(0, 2), ...apart.slice(0, 1)]) {
          expect([groupBy, await countItems(ask, noun, row.where, 'LEAVES')]).toEqual([groupBy, row.count]);
        }
      }),
      { numRuns: runs(4, 100), seed: 5 },
    );
  });

  it('keeps the groups that having holds of', async () => {
    const [name = ''] = names;
    const all = await statsOf(noun, { groupBy: [name] });
    const some = await statsOf(noun, { groupBy: [name], having: { count: { gte: 3, ne: 5 } } });
    expect(some.rows).toEqual(all.rows.filter(({ count }) => count >= 3 && count !== 5));
    expect(some.groups).toBe(some.rows.length);
  });
});

describe('Query.commitmentStats', () => {
  it('has the number of all items and the nodes of both keys', async () => {
    const { data } = await ask(
      '{ commitmentStats(parts: ALL, groupBy: [PROMISOR, SECTOR], first: 5) { totalCount groups rows { keys { node { id ... on Named { name } } } } } }',
    );
    expect(data.commitmentStats.totalCount).toBe(memory['Commitment']?.size);
    expect(data.commitmentStats.rows.length).toBe(5);
    const [{ keys }] = data.commitmentStats.rows;
    expect(keys[0].node.id).toMatch(/^(Country|Place|Organization|Speaker|Office):/);
    const sectors = data.commitmentStats.rows.map(
      ({ keys }: { keys: { node: { id: string } | null }[] }) => keys[1]?.node?.id,
    );
    expect(sectors).toContainEqual(expect.stringMatching(/^Sector:/));
  });

  it('orders groups by either key or by count, lists in their own order', async () => {
    const { data } = await ask(
      '{ commitmentStats(groupBy: [FORCE], orderBy: [{ firstKey: ASC }]) { rows { keys { value } } } }',
    );
    expect(data.commitmentStats.rows.map(({ keys }: Row) => keys[0]?.value)).toEqual([
      'REPORT',
      'EXPECTATION',
      'OFFER',
      'INTENTION',
      'PLEDGE',
      'AGREEMENT',
      'SIGNED',
    ]);
  });

  it.each(['ASC', 'DESC'])(
    'puts uncertain dates and then what has none last when ordered by date %s',
    async (direction) => {
      const { data } = await ask(
        `{ commitmentStats(groupBy: [DEADLINE_YEAR, GOAL], orderBy: [{ firstKey: ${direction} }, { count: DESC }]) { rows { count keys { value uncertain } } } }`,
      );
      const rows = data.commitmentStats.rows as Row[];
      const years = rows.map(({ keys: [year] }) => (year?.uncertain ? 'uncertain' : (year?.value ?? 'none')));
      const certain = years.filter((year) => /^\d/.test(year));
      expect(new Set(certain).size).toBeGreaterThan(3);
      const sorted = certain.toSorted();
      expect(years).toEqual([
        ...(direction === 'ASC' ? sorted : sorted.reverse()),
        ...['uncertain', 'uncertain', 'none', 'none'],
      ]);
    },
  );

  it('names the axis of the dates of a key', async () => {
    const { data } = await ask(
      '{ made: commitmentStats(groupBy: [MADE_YEAR, FORCE], first: 1) { rows { keys { axis } } } reported: eventStats(groupBy: [REPORTED_YEAR, DATE_YEAR], first: 1) { rows { keys { axis } } } due: commitmentStats(groupBy: [DEADLINE_YEAR], first: 1) { rows { keys { axis } } } }',
    );
    const axes = [data.made, data.reported, data.due].map(({ rows }) =>
      rows[0].keys.map(({ axis }: { axis: string | null }) => axis),
    );
    expect(axes).toEqual([['MADE', null], ['REPORTED', 'MADE'], [null]]);
  });

  it('takes a where with conditions that are null, and leaves them out of the where of its groups', async () => {
    const variables = { where: { AND: null, goal: null, sectors: { some: { slug: { eq: 'shipping' } } } } };
    const { data, errors } = await ask(
      'query ($where: CommitmentWhere) { commitmentStats(where: $where, groupBy: [SECTOR]) { rows { where } } }',
      variables,
    );
    expect(errors).toBeUndefined();
    expect(data.commitmentStats.rows[0].where).toEqual({
      sectors: variables.where.sectors,
      AND: [{ sectors: { some: { slug: { eq: 'shipping' } } } }],
    });
  });

  it.each([
    ['FILTER_SIZE_LIMIT', { having: { count: { in: Array(1_500).fill(1) } } }],
    ['BAD_USER_INPUT', { orderBy: Array(700).fill({ count: 'ASC' }) }],
  ])('refuses with %s what is too long', async (code, variables) => {
    const { errors, statements } = await ask(
      'query ($having: StatsHaving, $orderBy: [StatsOrder!]) { commitmentStats(groupBy: [FORCE], having: $having, orderBy: $orderBy) { rows { count } } }',
      variables,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument: Object.keys(variables)[0] });
    expect(statements).toEqual([]);
  });

  it.each([
    ['BAD_GROUPING', '(groupBy: [])'],
    ['BAD_GROUPING', '(groupBy: [FORCE, FORCE])'],
    ['BAD_GROUPING', '(groupBy: [FORCE, GOAL, STATUS])'],
    ['BAD_PAGE', '(groupBy: [FORCE], first: 0)'],
    ['BAD_PAGE', '(groupBy: [FORCE], first: 1001)'],
    ['BAD_USER_INPUT', '(groupBy: [FORCE], orderBy: [{ count: ASC, firstKey: ASC }])'],
    ['BAD_USER_INPUT', '(groupBy: [FORCE], orderBy: [{ secondKey: ASC }])'],
    ['GRAPHQL_VALIDATION_FAILED', '(groupBy: [COLOUR])'],
  ])('refuses with %s: %s', async (code, given) => {
    const { errors, statements } = await ask(`{ commitmentStats${given} { groups } }`);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(statements).toEqual([]);
  });
});

const Mean = Big();
Mean.DP = 60;

describe('Query.figureStats', () => {
  const asked =
    'rows { count inWords unit sum avg min max sumLow sumHigh minLow maxHigh exact keys { value } }';

  it('adds figures up as an independent sum does, in base units', async () => {
    const where = {
      unit: { eq: 't' },
      measure: { some: { slug: { eq: 'quantity-supplied' } } },
      productScope: { eq: 'shipping' },
    };
    const { data } = await ask(
      `query ($where: FigureWhere) { figureStats(groupBy: [REFERENCE_AREA], where: $where) { ${asked} } }`,
      { where },
    );
    const slugs = await walkSlugs(ask, 'Figure', where);
    const figures = corpus.query.figure
      .findMany()
      .sync()
      .filter(({ slug }) => slugs.includes(slug));
    expect(figures.length).toBeGreaterThan(10);
    const entities = new Map(
      corpus.query.entity
        .findMany()
        .sync()
        .map(({ id, slug }) => [id, slug]),
    );
    const expected = [
      ...Map.groupBy(figures, ({ referenceAreaId }) => referenceAreaId && entities.get(referenceAreaId)),
    ].map(([area, group]) => {
      const valued = group.filter(({ value }) => value !== null);
      const values = valued.map(({ baseValue }) => baseValue);
      const total = (numbers: (string | null)[]) =>
        numbers.length === 0 || numbers.includes(null)
          ? null
          : numbers.reduce((sum, number) => sum.plus(number ?? 0), new Big(0));
      const extreme = (sign: 1 | -1, numbers: (string | null)[]) =>
        numbers.length === 0 || numbers.includes(null)
          ? null
          : numbers.map((number) => new Big(number ?? 0)).reduce((a, b) => (a.cmp(b) * sign > 0 ? a : b));
      const sum = total(values);
      return {
        area,
        count: group.length,
        sum,
        inWords: group.length - valued.length,
        avg: sum && valued.length > 0 ? new Mean(sum).div(valued.length).prec(20) : null,
        min: extreme(-1, values),
        max: extreme(1, values),
        sumLow: total(valued.map(({ low }) => low)),
        sumHigh: total(valued.map(({ high }) => high)),
        minLow: extreme(
          -1,
          valued.map(({ low }) => low),
        ),
        maxHigh: extreme(
          1,
          valued.map(({ high }) => high),
        ),
        exact: group.every(
          ({ value, comparator, approximate }) => value && comparator === 'EQ' && !approximate,
        ),
      };
    });
    for (const { area, ...numbers } of expected) {
      const row = data.figureStats.rows.find(({ keys }: Row) => keys[0]?.value === area);
      expect(row.unit).toBe('t');
      for (const [name, value] of Object.entries(numbers)) {
        expect([name, row[name]]).toEqual([name, value instanceof Big ? value.toFixed() : value]);
      }
    }
    expect(data.figureStats.rows.length).toBe(expected.length);
  });

  it.each([
    [
      'sum',
      '{ figureStats(groupBy: [REFERENCE_AREA]) { rows { count sum } } }',
      ['figureStats', 'rows', expect.any(Number), 'sum'],
    ],
    [
      'an order by sum',
      '{ figureStats(groupBy: [MEASURE], orderBy: [{ sum: DESC }]) { groups rows { count } } }',
      ['figureStats', 'rows'],
    ],
  ])('refuses %s of figures that differ, and says what to do', async (_, query, path) => {
    const { errors } = await ask(query);
    for (const { extensions } of errors ?? [])
      expect(extensions).toMatchObject({ code: 'STATS_UNITS_CLASH' });
    // Groups can differ in less; one differs in measures and in these scopes.
    const error = errors?.find(({ extensions: { measures, productScopes } }) =>
      [measures, productScopes].every((values) => Array.isArray(values) && values.length > 2),
    );
    expect(error?.path).toEqual(path);
    const { message, extensions } = error ?? { message: '', extensions: {} };
    expect(extensions['measures']).toEqual(expect.arrayContaining(['trade-turnover', 'quantity-supplied']));
    expect(extensions['productScopes']).toEqual(expect.arrayContaining([null, 'shipping']));
    expect(message).toContain('groupBy MEASURE');
    expect(message).toContain('productScope: { eq: … }');
  });

  it('answers the groups whose figures agree beside those whose figures differ', async () => {
    const { data, errors } = await ask('{ figureStats(groupBy: [MEASURE]) { rows { count unit sum } } }');
    const rows = data.figureStats.rows as { count: number; unit: string | null; sum: number | null }[];
    const refused = rows.flatMap(({ sum }, index) => (sum === null ? [index] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(rows.length);
    expect(errors?.map(({ path }) => path)).toEqual(
      refused.map((index) => ['figureStats', 'rows', index, 'sum']),
    );
    expect(rows.every(({ count }) => count > 0)).toBe(true);
  });

  it('compares the amounts of the groups that having keeps, not of the others', async () => {
    const query = `query ($having: StatsHaving) { figureStats(groupBy: [UNIT], having: $having, orderBy: [{ sum: DESC }],
      where: { measure: { some: { slug: { eq: "quantity-supplied" } } }, productScope: { isNull: true } }) { rows { keys { value } sum } } }`;
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STATS_UNITS_CLASH', units: ['t', '{ferry}'] });
    const { data } = await ask(query, { having: { count: { gt: 1 } } });
    // The other group is told in words, and comes last.
    expect(data.figureStats.rows).toEqual([
      { keys: [{ value: 't' }], sum: expect.any(String) },
      { keys: [{ value: '%' }], sum: null },
    ]);
  });

  it('counts figures that differ without complaint, and has no unit for them', async () => {
    const { data, errors } = await ask('{ figureStats(groupBy: [ROLE]) { rows { count unit exact } } }');
    expect(errors).toBeUndefined();
    expect(data.figureStats.rows.length).toBeGreaterThan(1);
  });
});
