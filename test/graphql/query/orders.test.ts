import fc from 'fast-check';
import { type GraphQLInputObjectType, isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { force, valuesOf } from '../../../db/vocabulary.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const { ask } = openApp(generatedCorpus);

/** Every key of a noun’s order, drawn with a direction it takes. */
function keysOf(noun: string): fc.Arbitrary<Record<string, unknown>> {
  const input = schema.getType(`${noun}Order`) as GraphQLInputObjectType;
  return fc.oneof(
    ...Object.values(input.getFields()).map(({ name, type }) => {
      if (isEnumType(type))
        return fc.constantFrom(...type.getValues()).map((value) => ({ [name]: value.name }));
      if (isInputObjectType(type)) {
        return fc.constantFrom('ASC', 'DESC').map((count) => ({ [name]: { count } }));
      }
      throw new Error(`${noun}Order.${name} is neither a direction nor a count`);
    }),
  );
}

/** The slugs of the whole list, walked in pages. */
async function walk(list: string, noun: string, orderBy: unknown, size: number, backward = false) {
  const slugs: string[] = [];
  let cursor: string | null = null;
  do {
    const page = backward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor';
    const { data, errors } = await ask(
      `query ($orderBy: [${noun}Order!], $size: Int, $cursor: String) {
        ${list}(orderBy: $orderBy, ${page}) { nodes { slug } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      { orderBy, size, cursor },
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data[list];
    const found = nodes.map(({ slug }: { slug: string }) => slug);
    if (backward) slugs.unshift(...found);
    else slugs.push(...found);
    cursor = backward
      ? pageInfo.hasPreviousPage && pageInfo.startCursor
      : pageInfo.hasNextPage && pageInfo.endCursor;
  } while (cursor);
  return slugs;
}

const nouns = {
  commitments: 'Commitment',
  statements: 'Statement',
  claims: 'Claim',
  events: 'Event',
  figures: 'Figure',
  articles: 'Article',
  countries: 'Country',
  speakers: 'Speaker',
  organizations: 'Organization',
  places: 'Place',
  offices: 'Office',
  sectors: 'Sector',
  instruments: 'Instrument',
  measures: 'Measure',
};

describe.each(Object.entries(nouns))('Query.%s in any order', (list, noun) => {
  it('visits each item once, in one order, at any page size, forward and backward', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(keysOf(noun), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 7, max: 100 }),
        async (orderBy, size) => {
          const whole = await walk(list, noun, orderBy, 100);
          expect(new Set(whole).size).toBe(whole.length);
          expect(await walk(list, noun, orderBy, size)).toEqual(whole);
          expect(await walk(list, noun, orderBy, size, true)).toEqual(whole);
        },
      ),
      { numRuns: runs(3, 20), seed: 20_261_121 },
    );
  });
});

describe('CommitmentOrder', async () => {
  const forces = valuesOf(force);
  const slugs = await walk('commitments', 'Commitment', [{ slug: 'ASC' }], 100);
  it('by slug is the alphabetical order', () => {
    expect(slugs).toEqual([...slugs].sort());
  });

  /** What each key reads of a commitment; null where it has none. */
  const values: Record<string, (commitment: Commitment) => string | number | null> = {
    slug: ({ slug }) => slug,
    madeEarliest: ({ made }) => made.edtf && (made.earliest ?? '0000-01-01'),
    madeLatest: ({ made }) => made.edtf && (made.latest ?? '9999-12-31'),
    deadlineEarliest: ({ deadline }) => deadline && (deadline.earliest ?? '0000-01-01'),
    deadlineLatest: ({ deadline }) => deadline && (deadline.latest ?? '9999-12-31'),
    // Null without a dated report; an open bound has no day but its place.
    reported: ({ firstReported }) => firstReported && (firstReported.earliest ?? '0000-01-01'),
    force: (commitment) => forces.indexOf(commitment.force),
    specificity: ({ specificity }) => specificity.score,
    claims: ({ claims }) => claims.totalCount,
    articles: ({ articles }) => articles.totalCount,
    assessments: ({ assessments }) => assessments.totalCount,
    figures: ({ figures }) => figures.totalCount,
  };

  it('covers every key', () => {
    const input = schema.getType('CommitmentOrder') as GraphQLInputObjectType;
    expect(Object.keys(input.getFields()).sort()).toEqual(Object.keys(values).sort());
  });

  it('equals a sort of the same commitments in memory', async () => {
    const commitments = await readAll(slugs);
    await fc.assert(
      fc.asyncProperty(fc.array(keysOf('Commitment'), { minLength: 1, maxLength: 3 }), async (orderBy) => {
        const sorted = [...commitments].sort((one, other) => compare(one, other, orderBy));
        expect(await walk('commitments', 'Commitment', orderBy, 100)).toEqual(sorted.map(({ slug }) => slug));
      }),
      { numRuns: runs(10, 150), seed: 20_261_121 },
    );
  });

  function compare(one: Commitment, other: Commitment, orderBy: Record<string, unknown>[]): number {
    let last = 'ASC';
    for (const item of orderBy) {
      const [[key, value] = []] = Object.entries(item);
      const [way = 'ASC', , nulls] = (
        typeof value === 'string' ? value : (value as { count: string }).count
      ).split('_');
      last = way;
      const [a, b] = [values[key ?? '']?.(one) ?? null, values[key ?? '']?.(other) ?? null];
      if (a === b) continue;
      if (a === null || b === null) return (a === null) === (nulls === 'FIRST') ? -1 : 1;
      return (a < b ? -1 : 1) * (way === 'ASC' ? 1 : -1);
    }
    return (one.slug < other.slug ? -1 : 1) * (last === 'ASC' ? 1 : -1);
  }
});

interface Commitment {
  slug: string;
  force: keyof typeof force;
  made: { edtf: string | null; earliest: string | null; latest: string | null };
  deadline: { earliest: string | null; latest: string | null } | null;
  firstReported: { earliest: string | null } | null;
  specificity: { score: number };
  claims: { totalCount: number };
  articles: { totalCount: number };
  assessments: { totalCount: number };
  figures: { totalCount: number };
}

async function readAll(slugs: string[]): Promise<Commitment[]> {
  const pages: Commitment[] = [];
  for (let start = 0; start < slugs.length; start += 100) {
    const { data } = await ask(
      `query ($slugs: [String!]) { commitments(first: 100, where: { slug: { in: $slugs } }) { nodes {
        slug force made { edtf earliest latest } deadline { earliest latest } firstReported { earliest } specificity { score }
        claims { totalCount } articles { totalCount } assessments { totalCount } figures { totalCount } } } }`,
      { slugs: slugs.slice(start, start + 100) },
    );
    pages.push(...data.commitments.nodes);
  }
  return pages;
}

describe('orderBy', () => {
  it.each([
    ['no key in an object', [{}]],
    ['two keys in an object', [{ slug: 'ASC', madeLatest: 'ASC_NULLS_LAST' }]],
    ['too many keys', Array.from({ length: 6 }, () => ({ slug: 'ASC' }))],
  ])('refuses %s before any statement runs', async (_, orderBy) => {
    const { errors, statements } = await ask(
      'query ($orderBy: [CommitmentOrder!]) { commitments(orderBy: $orderBy) { nodes { slug } } }',
      { orderBy },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'orderBy' });
    expect(statements).toEqual([]);
  });

  it('refuses the cursor of another order', async () => {
    const { data } = await ask(
      '{ commitments(first: 1, orderBy: [{ madeLatest: ASC_NULLS_LAST }]) { pageInfo { endCursor } } }',
    );
    const { errors } = await ask(
      'query ($after: String) { commitments(after: $after, orderBy: [{ madeLatest: DESC_NULLS_LAST }]) { nodes { slug } } }',
      { after: data.commitments.pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions['code']).toBe('BAD_CURSOR');
  });

  it('orders a nested list by a count of its own, in the statement of its parent', async () => {
    const { data, statements } = await ask(`{ country(code: "IS") { commitmentsMade(first: 100, orderBy: [
      { claims: { count: DESC, where: { voice: { eq: DIRECT_QUOTE } } } }]) { nodes {
      claims(where: { voice: { eq: DIRECT_QUOTE } }) { totalCount } } } } }`);
    const counts = data.country.commitmentsMade.nodes.map(
      ({ claims }: Pick<Commitment, 'claims'>) => claims.totalCount,
    );
    expect(counts.length).toBeGreaterThan(20);
    expect(counts).toEqual([...counts].sort((one: number, other: number) => other - one));
    expect(statements).toHaveLength(1);
  });
});
