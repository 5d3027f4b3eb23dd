import { describe, expect, it } from 'vitest';
import { openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const { ask } = openApp(generatedCorpus);

// biome-ignore lint/suspicious/noExplicitAny: each test reads the fields it asks for
type Item = any;

/** All items of a list that a `where` holds of, with the fields asked for. */
async function listed(list: string, noun: string, fields: string, where: unknown = null): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask(
      `query ($where: ${noun}Where, $after: String) { ${list}(first: 100, after: $after, where: $where) {
        totalCount nodes { slug ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { where, after },
    );
    expect(errors).toBeUndefined();
    items.push(...data[list].nodes);
    after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : null;
    if (!after) expect(items).toHaveLength(data[list].totalCount);
  } while (after);
  return items;
}

/**
 * Asks with a condition and without, and demands that it keeps just the items for which `holds`.
 */
async function expectKept(
  list: string,
  noun: string,
  fields: string,
  where: unknown,
  holds: (item: Item) => boolean,
) {
  const all = await listed(list, noun, fields);
  const expected = all.filter(holds).map(({ slug }) => slug);
  expect(expected.length, 'the case keeps some').toBeGreaterThan(0);
  expect(expected.length, 'and drops some').toBeLessThan(all.length);
  expect((await listed(list, noun, '', where)).map(({ slug }) => slug)).toEqual(expected);
  const complement = await listed(list, noun, '', { NOT: where });
  expect(complement).toHaveLength(all.length - expected.length);
}

describe('counts of related items', () => {
  const quoted = { voice: { eq: 'DIRECT_QUOTE' } };
  it.each([
    [{ gte: 1 }, (count: number) => count >= 1],
    [{ lt: 1 }, (count: number) => count < 1],
    [{ eq: 0 }, (count: number) => count === 0],
    [{ ne: 0 }, (count: number) => count !== 0],
    [{ in: [0, 2] }, (count: number) => count === 0 || count === 2],
    [{ notIn: [0, 1] }, (count: number) => count > 1],
  ])('of those for which a where holds: %j', (count, holds) =>
    expectKept(
      'commitments',
      'Commitment',
      'claims(where: { voice: { eq: DIRECT_QUOTE } }) { totalCount }',
      { claims: { count, where: quoted } },
      (item) => holds(item.claims.totalCount),
    ),
  );

  it('of all, when there is no where', () =>
    expectKept(
      'commitments',
      'Commitment',
      'claims { totalCount }',
      { claims: { count: { gte: 2 } } },
      (item) => item.claims.totalCount >= 2,
    ));

  it('inside one another', () =>
    expectKept(
      'commitments',
      'Commitment',
      'claims(first: 100) { nodes { attributedTo { totalCount } } }',
      { claims: { count: { gte: 2 }, where: { attributedTo: { count: { gte: 1 } } } } },
      (item) => item.claims.nodes.filter((claim: Item) => claim.attributedTo.totalCount >= 1).length >= 2,
    ));

  it('says nothing by a where alone', async () => {
    const all = await listed('commitments', 'Commitment', '');
    const kept = await listed('commitments', 'Commitment', '', {
      claims: { where: { force: { eq: 'PLEDGE' } } },
    });
    expect(kept).toEqual(all);
  });
});

describe('FigureWhere.amount', () => {
  const bounds = 'low lowExcluded high highExcluded unit';
  it.each([
    [{ atLeast: 300 }, ({ low }: Item) => low !== null && Number(low) >= 300],
    [{ atMost: 2 }, ({ high }: Item) => high !== null && Number(high) <= 2],
    [
      { possiblyAtLeast: 300 },
      ({ high, highExcluded }: Item) =>
        high === null || Number(high) > 300 || (high === '300' && !highExcluded),
    ],
    [
      { possiblyAtMost: 2 },
      ({ low, lowExcluded }: Item) => low === null || Number(low) < 2 || (low === '2' && !lowExcluded),
    ],
    [
      { atLeast: 1, atMost: 400 },
      ({ low, high }: Item) => low !== null && high !== null && Number(low) >= 1 && Number(high) <= 400,
    ],
  ])('%j', (amount, holds) => expectKept('figures', 'Figure', bounds, { amount }, holds));

  it.each([
    ['less', 'LT', 'possiblyAtLeast', 'high'],
    ['more', 'GT', 'possiblyAtMost', 'low'],
  ])('“%s than” a value is not possibly that value', async (_, comparator, operator, bound) => {
    const positive = async (comparing: string) =>
      listed('figures', 'Figure', `slug ${bound}`, {
        comparator: { eq: comparing },
        [bound]: { gt: 0 },
        wording: { isNull: true },
      });
    const kept = async ({ slug, [bound]: value }: Item) =>
      (await listed('figures', 'Figure', 'slug', { slug: { eq: slug }, amount: { [operator]: value } }))
        .length;
    const [excluded, included] = [(await positive(comparator))[0], (await positive('EQ'))[0]];
    expect(excluded && (await kept(excluded))).toBe(0);
    expect(included && (await kept(included))).toBe(1);
  });

  it('“more than” a value is at least less, and not at most anything', async () => {
    const more = await listed('figures', 'Figure', 'low', { comparator: { eq: 'GT' }, low: { gte: 300 } });
    expect(more.length).toBeGreaterThan(0);
    const atLeast = await listed('figures', 'Figure', '', {
      comparator: { eq: 'GT' },
      amount: { atLeast: 200 },
    });
    expect(atLeast.map(({ slug }) => slug)).toEqual(expect.arrayContaining(more.map(({ slug }) => slug)));
    expect(
      await listed('figures', 'Figure', '', {
        comparator: { eq: 'GT' },
        valueInBaseUnits: { gte: 0 },
        amount: { atMost: 1e12 },
      }),
    ).toEqual([]);
  });
});

describe('hierarchies', () => {
  const places = 'places(first: 100) { nodes { slug } }';
  const isIn = (slugs: string[]) => (item: Item) =>
    item.places.nodes.some(({ slug }: Item) => slugs.includes(slug));

  it('within a place takes the place and what lies in it', () =>
    expectKept(
      'commitments',
      'Commitment',
      places,
      { within: 'montevideo' },
      isIn(['montevideo', 'old-port-of-montevideo']),
    ));

  it('within a country takes the places coded under it, however deep', () =>
    expectKept(
      'commitments',
      'Commitment',
      places,
      { within: 'uruguay' },
      isIn(['montevideo', 'old-port-of-montevideo']),
    ));

  it('within a part leaves the whole out', () =>
    expectKept(
      'events',
      'Event',
      places,
      { within: 'old-port-of-montevideo' },
      isIn(['old-port-of-montevideo']),
    ));

  it('within nothing known keeps nothing', async () => {
    expect(await listed('places', 'Place', '', { within: 'atlantis' })).toEqual([]);
  });

  it('sectorTree takes the sector and those below it', () =>
    expectKept(
      'commitments',
      'Commitment',
      'sectors(first: 100) { nodes { slug broader { slug } } }',
      { sectorTree: 'transport' },
      (item) =>
        item.sectors.nodes.some(
          ({ slug, broader }: Item) => slug === 'transport' || broader?.slug === 'transport',
        ),
    ));
});

describe('as of a day', () => {
  it.each(['2020-06-01', '2019-02-01', null])('status on %s', (asOf) =>
    expectKept(
      'commitments',
      'Commitment',
      asOf ? `status(asOf: "${asOf}") { status }` : 'status { status }',
      { status: { notIn: ['NOT_ASSESSED', 'DELIVERED'], asOf } },
      (item) => !['NOT_ASSESSED', 'DELIVERED'].includes(item.status.status),
    ),
  );

  it.each(['2020-03-10', '2022-01-01'])('schedule on %s', async (asOf) => {
    for (const schedule of ['NO_DEADLINE', 'OPEN', 'DUE', 'LATE']) {
      await expectKept(
        'commitments',
        'Commitment',
        `schedule(asOf: "${asOf}")`,
        { schedule: { eq: schedule, asOf } },
        (item) => item.schedule === schedule,
      );
    }
  });

  it('specificity', () =>
    expectKept(
      'commitments',
      'Commitment',
      'specificity { score }',
      { specificity: { gte: 4 } },
      (item) => item.specificity.score >= 4,
    ));
});

describe('what may be missing', () => {
  it('a single relation', () =>
    expectKept(
      'claims',
      'Claim',
      'speaker { slug }',
      { speaker: { isNull: true } },
      (item) => item.speaker === null,
    ));

  it('a value of a closed list', () =>
    expectKept('events', 'Event', 'mode', { mode: { isNull: false } }, (item) => item.mode !== null));

  it('a date', () =>
    expectKept(
      'commitments',
      'Commitment',
      'deadline { edtf }',
      { deadline: { isNull: true } },
      (item) => item.deadline === null,
    ));
});
