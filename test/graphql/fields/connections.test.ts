import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../db/derive.ts';
import * as tables from '../../../db/schema.ts';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import type { Where } from '../query/whereFields.ts';
import { whereModel } from '../query/whereModel.ts';
import { type List, listsOf } from './lists.ts';

const { ask, corpus } = openApp(generatedCorpus);
const lists = listsOf(corpus);
const model = whereModel(corpus);

interface Arguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  where?: Where | null;
}

interface Page {
  nodes: { slug: string }[];
  edges: { cursor: string; node: { slug: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

/** A page of a list with all that a connection has. */
async function pageOf({ field, where, around }: List, page: Arguments): Promise<Page> {
  const selection = `list: ${field}(first: $first, last: $last, after: $after, before: $before, where: $where) {
    totalCount nodes { slug } edges { cursor node { slug } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const { data, errors } = await ask(
    `query ($first: Int, $last: Int, $after: String, $before: String, $where: ${where}) { ${around(selection)} }`,
    { ...page },
  );
  if (errors) throw new Error(errors[0]?.message);
  return (data.parent ?? data).list;
}

/**
 * Walks a list from one end to the other in pages of these sizes, over and over, and checks what
 * every page says of itself.
 */
async function walk(
  list: List,
  sizes: number[],
  direction: 'forward' | 'backward',
  where: Where | null = null,
) {
  const walked: string[] = [];
  const forward = direction === 'forward';
  let cursor: string | null = null;
  for (let nth = 0; ; nth += 1) {
    const size = sizes[nth % sizes.length] as number;
    const page: Page = await pageOf(
      list,
      forward ? { first: size, after: cursor, where } : { last: size, before: cursor, where },
    );
    const { nodes, edges, pageInfo, totalCount } = page;
    const slugs = nodes.map(({ slug }) => slug);
    expect(edges.map(({ node }) => node.slug)).toEqual(slugs);
    expect(new Set(edges.map((edge) => edge.cursor)).size).toBe(edges.length);
    expect(pageInfo.startCursor).toBe(edges.at(0)?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    if (forward) walked.push(...slugs);
    else walked.unshift(...slugs);
    const ahead = forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    const behind = forward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    expect(behind).toBe(nth > 0);
    expect(ahead).toBe(walked.length < totalCount);
    if (!ahead) return { walked, totalCount };
    expect(slugs.length).toBe(size);
    cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
  }
}

/** Sizes that end a walk of so many items after some tens of pages. */
const sizesFor = (items: number) =>
  fc.array(fc.integer({ min: Math.max(1, Math.ceil(items / 30)), max: 100 }), { minLength: 1, maxLength: 4 });

describe.each(lists)('$at', (list) => {
  test('visits each item once, in its order, in pages of any sizes, forward and backward', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizesFor(list.slugs.length),
        fc.constantFrom('forward', 'backward'),
        async (sizes, direction) => {
          const { walked, totalCount } = await walk(list, sizes, direction);
          expect(walked).toEqual(list.slugs);
          expect(totalCount).toBe(list.slugs.length);
        },
      ),
      { numRuns: runs(4, 30) },
    );
  });

  test('goes on from any cursor, whichever page gave it', async () => {
    const { edges } = await pageOf(list, { first: 100 });
    for (const nth of [0, Math.floor(edges.length / 2), edges.length - 1]) {
      const cursor = edges[nth]?.cursor;
      if (cursor === undefined) continue;
      const after = await pageOf(list, { first: 5, after: cursor });
      expect(after.nodes.map(({ slug }) => slug)).toEqual(list.slugs.slice(nth + 1, nth + 6));
      const before = await pageOf(list, { last: 5, before: cursor });
      expect(before.nodes.map(({ slug }) => slug)).toEqual(list.slugs.slice(Math.max(0, nth - 5), nth));
    }
  });

  test('takes 20 from the front when no size is given, and none when none is wanted', async () => {
    const total = list.slugs.length;
    for (const page of [{}, { first: null, last: null, after: null, before: null, where: null }]) {
      const { nodes } = await pageOf(list, page);
      expect(nodes.map(({ slug }) => slug)).toEqual(list.slugs.slice(0, 20));
    }
    const none = { nodes: [], edges: [], totalCount: total };
    const nowhere = { startCursor: null, endCursor: null };
    expect(await pageOf(list, { first: 0 })).toEqual({
      ...none,
      pageInfo: { ...nowhere, hasNextPage: total > 0, hasPreviousPage: false },
    });
    expect(await pageOf(list, { last: 0 })).toEqual({
      ...none,
      pageInfo: { ...nowhere, hasNextPage: false, hasPreviousPage: total > 0 },
    });
  });

  test('takes a stretch between two cursors', async () => {
    const { edges } = await pageOf(list, { first: 10 });
    if (edges.length < 4) return;
    const between = { after: edges.at(0)?.cursor ?? null, before: edges.at(-1)?.cursor ?? null };
    const inner = list.slugs.slice(1, edges.length - 1);
    for (const size of [{ first: 100 }, { last: 100 }]) {
      const { nodes } = await pageOf(list, { ...between, ...size });
      expect(nodes.map(({ slug }) => slug)).toEqual(inner);
    }
    expect((await pageOf(list, { ...between, first: 1 })).nodes).toEqual([{ slug: inner[0] }]);
    expect((await pageOf(list, { ...between, last: 1 })).nodes).toEqual([{ slug: inner.at(-1) }]);
  });
});

describe('totalCount', () => {
  const filtered = lists.filter(({ at }) => /^Query.(claims|commitments|events|figures|places)$/.test(at));
  test.each(filtered)('of $at is the length of the walk, under any condition', async (list) => {
    await fc.assert(
      fc.asyncProperty(model.draw(list.field), async (where) => {
        const { walked, totalCount } = await walk(list, [100], 'forward', where);
        expect(walked).toHaveLength(totalCount);
        expect(walked).toEqual(list.slugs.filter((slug) => walked.includes(slug)));
      }),
      { numRuns: runs(5, 150) },
    );
  });

  test('is of the whole list on each of its pages', async () => {
    const list = lists.find(({ at }) => at === 'Article.claims') as List;
    const where = { voice: { eq: 'NARRATION' } };
    const whole = (await pageOf(list, { where })).totalCount;
    const { pageInfo } = await pageOf(list, { first: 3, where });
    expect(await pageOf(list, { first: 1, after: pageInfo.endCursor, where })).toMatchObject({
      totalCount: whole,
    });
    expect(await pageOf(list, { last: 2, where })).toMatchObject({ totalCount: whole });
  });
});

/**
 * Such a page is cut out of what the relation leads to, so it must not lose what stands next to its
 * cursor, nor take an item twice.
 */
describe('a list under one condition on a relation', () => {
  test.each([
    ['Query.commitments', { promisors: { some: { slug: { in: ['iceland', 'ada-stein'] } } } }],
    ['Query.commitments', { claims: { some: { voice: { eq: 'NARRATION' } } } }],
    ['Query.commitments', { force: { in: ['SIGNED', 'PLEDGE'] } }],
    ['Query.claims', { speaker: { some: { slug: { eq: 'ada-stein' } } } }],
    ['Query.claims', { speaker: { some: { slug: { in: ['ada-stein', 'juan-perez'] } } } }],
    ['Query.claims', { attributedTo: { some: { actorKind: { eq: 'COUNTRY' } } } }],
    ['Query.figures', { commitments: { some: { goal: { eq: 'ACTION' } } } }],
  ])('is the same in small pages from either end: %s %j', async (at, where) => {
    const list = lists.find((each) => each.at === at) as List;
    const holding = model.rows(list.field).filter((row) => model.holds(list.field, row, where));
    const slugs = new Set(holding.map(({ slug }) => slug));
    const expected = list.slugs.filter((slug) => slugs.has(slug));
    expect(expected.length).toBeGreaterThan(20);
    for (const direction of ['forward', 'backward'] as const) {
      const { walked, totalCount } = await walk(list, [7, 100], direction, where);
      expect(walked).toEqual(expected);
      expect(totalCount).toBe(expected.length);
    }
  });
});

describe('a cursor', () => {
  const list = lists.find(({ at }) => at === 'Query.commitments') as List;

  test('holds under other conditions, also those that its own item does not meet', async () => {
    const { edges } = await pageOf(list, { first: 100 });
    const meeting = new Set(
      model
        .rows('commitments')
        .filter((row) => row['goal'] === 'ACTION')
        .map(({ slug }) => slug),
    );
    const nth = edges.findIndex(({ node }) => !meeting.has(node.slug));
    const where = { goal: { eq: 'ACTION' } };
    const { nodes } = await pageOf(list, { first: 100, after: edges[nth]?.cursor ?? null, where });
    expect(nodes.map(({ slug }) => slug)).toEqual(
      list.slugs
        .slice(nth + 1)
        .filter((slug) => meeting.has(slug))
        .slice(0, 100),
    );
  });

  test('survives another revision: what comes after it is what then comes after it', async () => {
    const other = openApp();
    const { edges } = await pageOf(list, { first: 100 });
    const cursor = edges.at(50)?.cursor;
    const { data, errors } = await other.ask(
      `{ commitments(first: 100, after: "${cursor}") { nodes { slug } } }`,
    );
    expect(errors).toBeUndefined();
    const rest = list.slugs.slice(51);
    const fixtures = data.commitments.nodes.map(({ slug }: { slug: string }) => slug);
    expect(fixtures).toEqual(rest.filter((slug) => !slug.startsWith('commitment-')));
  });
});

/** One who takes part twice is still one, and what it took part in is listed and counted once. */
describe('an item that two rows of a relation lead to', () => {
  const { ask: askTwice, corpus: twice } = openApp();
  const actor = twice.get<{ id: number }>(sql`SELECT id FROM entity WHERE slug = 'iceland'`);
  const event = twice.get<{ id: number }>(
    sql`SELECT id FROM event WHERE slug = 'ferry-protocol-signing-2020'`,
  );
  const article = twice.get<{ id: number }>(sql`SELECT id FROM article WHERE slug = 'ferry-report-2021'`);
  const country = { actorId: actor?.id as number, actorKind: 'COUNTRY' } as const;
  twice
    .insert(tables.eventParticipant)
    .values({ eventId: event?.id as number, role: 'RECIPIENT', ...country })
    .run();
  for (const role of ['AUTHOR', 'SOURCE'] as const) {
    twice
      .insert(tables.contributor)
      .values({ articleId: article?.id as number, role, ...country })
      .run();
  }
  derive(twice);

  test.each([
    ['Actor.events', 'events', 'ferry-protocol-signing-2020'],
    ['Actor.articlesContributed', 'articlesContributed', 'ferry-report-2021'],
  ])('%s', async (_, field, slug) => {
    const { data } = await askTwice(`{ country(code: "IS") { ${field} { totalCount nodes { slug } } } }`);
    expect(data.country[field]).toEqual({ totalCount: 1, nodes: [{ slug }] });
  });

  test.each([
    [
      'Query.events',
      '{ list: events(where: { participants: { some: { actor: { some: { slug: { eq: "iceland" } } } } } }) { totalCount nodes { slug } } }',
      'ferry-protocol-signing-2020',
    ],
    [
      'Query.articles',
      '{ list: articles(where: { contributors: { some: { actor: { some: { slug: { eq: "iceland" } } } } } }) { totalCount nodes { slug } } }',
      'ferry-report-2021',
    ],
  ])('%s', async (_, query, slug) => {
    expect((await askTwice(query)).data.list).toEqual({ totalCount: 1, nodes: [{ slug }] });
  });
});
