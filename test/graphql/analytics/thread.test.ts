import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../db/derive.ts';
import { commitmentLink } from '../../../db/schema.ts';
import { openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { progressInMemory } from '../progressInMemory.ts';

interface Step {
  stepKind: string;
  place: string;
  on: { earliest: string; latest: string };
  commitment: { slug: string };
  earlier: { slug: string } | null;
  article: { slug: string } | null;
  assessment: { slug: string } | null;
  force: string | null;
  status: string | null;
  changes: { aspect: string; from: string | null; to: string | null }[];
}

const steps =
  'total steps { stepKind place on { earliest latest } commitment { slug } earlier { slug } article { slug } assessment { slug } force status changes { aspect from to } }';

describe('Commitment.thread', () => {
  const { ask } = openApp();

  it('tells an undertaking’s history in order, with what each step changes', async () => {
    const { data } = await ask(`{ commitment(slug: "two-ferries-2020") { thread { ${steps} } } }`);
    const told = data.commitment.thread.steps.map(
      ({ stepKind, place, commitment, article, changes }: Step) =>
        `${stepKind} ${place} ${commitment.slug}${article ? ` in ${article.slug}` : ''}${changes
          .map(({ aspect, from, to }) => `, ${aspect}: ${from} > ${to}`)
          .join('')}`,
    );
    expect(told).toEqual([
      'MADE WHOLE ferry-line-2020',
      'MADE SELF two-ferries-2020',
      'REPORTED WHOLE ferry-line-2020 in harbour-interview-2020',
      'REPORTED SELF two-ferries-2020 in harbour-interview-2020',
      'ASSESSED SELF two-ferries-2020, STATUS: NOT_ASSESSED > PREPARING',
      // Its own date is open on both sides, but it was told of in June 2021.
      'SUPERSEDED LINKED three-ferries-2021, FORCE: PLEDGE > EXPECTATION, DEADLINE: 2021 > [2022,2023], TARGET: quantity-supplied EQ 2 {ferry} > null, STATUS: PREPARING > SUPERSEDED',
      'REPORTED LINKED three-ferries-2021 in ferry-report-2021',
      'REPORTED SELF two-ferries-2020 in ferry-report-2021',
      // Of the day on which it was superseded at the latest.
      'ASSESSED SELF two-ferries-2020',
    ]);
    expect(data.commitment.thread.total).toBe(told.length);
  });

  it('shows the first steps, and says how many there are', async () => {
    const { data } = await ask(`{ commitment(slug: "two-ferries-2020") { thread(first: 2) { ${steps} } } }`);
    expect([data.commitment.thread.steps.length, data.commitment.thread.total]).toEqual([2, 9]);
  });

  it.each([0, 1001])('refuses %i steps', async (first) => {
    const { errors } = await ask(
      `{ commitment(slug: "two-ferries-2020") { thread(first: ${first}) { total } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_PAGE', limit: 1000, actual: first });
  });
});

describe('Commitment.thread among many links', () => {
  const types = ['CONTINUES', 'SUPERSEDES', 'PART_OF', 'IN_EXCHANGE_FOR'] as const;
  const { ask, corpus } = openApp((listener) => {
    const made = generatedCorpus(listener);
    const ids = made.query.commitment
      .findMany({ limit: 60 })
      .sync()
      .map(({ id }) => id);
    const links = fc.uniqueArray(
      fc.record({
        fromId: fc.constantFrom(...ids),
        type: fc.constantFrom(...types),
        toId: fc.constantFrom(...ids),
        strength: fc.constantFrom('EXPLICIT' as const, 'PROBABLE' as const),
      }),
      { minLength: 70, maxLength: 70, selector: ({ fromId, type, toId }) => `${fromId} ${type} ${toId}` },
    );
    const [drawn = []] = fc.sample(links, { seed: 8, numRuns: 1 });
    made.delete(commitmentLink).run();
    for (const link of drawn) if (link.fromId !== link.toId) made.insert(commitmentLink).values(link).run();
    return made;
  });
  const commitments = corpus.query.commitment
    .findMany({ with: { articles: true, assessments: true } })
    .sync();
  const slugs = new Map(commitments.map(({ id, slug }) => [id, slug]));
  const links = corpus.query.commitmentLink
    .findMany()
    .sync()
    .map(({ fromId, type, toId }) => ({ from: slugs.get(fromId) ?? '', type, to: slugs.get(toId) ?? '' }));

  /** Everything reached from some commitments by steps of one kind. */
  function closure(start: Iterable<string>, next: (slug: string) => string[]): Set<string> {
    const reached = new Set(start);
    for (const slug of reached) for (const other of next(slug)) reached.add(other);
    return reached;
  }

  function placesOf(root: string): Map<string, string> {
    const takesUp = links.filter(({ type }) => type === 'CONTINUES' || type === 'SUPERSEDES');
    const parts = links.filter(({ type }) => type === 'PART_OF');
    const linked = closure([root], (slug) =>
      takesUp.flatMap(({ from, to }) => (from === slug ? [to] : to === slug ? [from] : [])),
    );
    const wholes = closure(linked, (slug) => parts.flatMap(({ from, to }) => (from === slug ? [to] : [])));
    const below = closure(linked, (slug) => parts.flatMap(({ from, to }) => (to === slug ? [from] : [])));
    return new Map([
      ...[...below].map((slug) => [slug, 'PART'] as const),
      ...[...wholes].map((slug) => [slug, 'WHOLE'] as const),
      ...[...linked].map((slug) => [slug, 'LINKED'] as const),
      [root, 'SELF'] as const,
    ]);
  }

  it('takes in the same commitments as a walk along the links, with all that was told and assessed, in one statement for a page', async () => {
    const { data, statements } = await ask(
      `query ($slugs: [String!]) { commitments(first: 60, where: { slug: { in: $slugs } }) { nodes { slug thread(first: 40) { ${steps} } } } }`,
      { slugs: links.slice(0, 30).map(({ from }) => from) },
    );
    expect(statements.length).toBe(1);
    let reached = 0;
    for (const { slug: root, thread } of data.commitments.nodes as {
      slug: string;
      thread: { total: number; steps: Step[] };
    }[]) {
      const places = placesOf(root);
      reached = Math.max(reached, places.size);
      const rows = commitments.filter(({ slug }) => places.has(slug));
      const expected = rows.flatMap(({ slug, articles, assessments }) => [
        `${slug} given`,
        ...articles.map((article) => `${slug} ${article.slug}`),
        ...assessments.map((assessment) => `${slug} ${assessment.slug}`),
      ]);
      expect(thread.total).toBe(expected.length);
      const given = thread.steps.map(
        ({ commitment, article, assessment }) =>
          `${commitment.slug} ${article?.slug ?? assessment?.slug ?? 'given'}`,
      );
      expect(new Set(given).size).toBe(given.length);
      expect(expected).toEqual(expect.arrayContaining(given));
      for (const step of thread.steps) {
        expect([step.commitment.slug, step.place]).toEqual([
          step.commitment.slug,
          places.get(step.commitment.slug),
        ]);
        expect(step.earlier !== null).toBe(step.stepKind === 'CONTINUED' || step.stepKind === 'SUPERSEDED');
        if (step.earlier) {
          const { earlier, commitment, stepKind } = step;
          const type = stepKind === 'CONTINUED' ? 'CONTINUES' : 'SUPERSEDES';
          expect(links).toContainEqual({ from: commitment.slug, type, to: earlier.slug });
        }
      }
    }
    expect(reached).toBeGreaterThan(5);
  });

  it('tells of each commitment first that it was given, and of what takes it up later', async () => {
    const { data } = await ask(
      `query ($slugs: [String!]) { commitments(first: 60, where: { slug: { in: $slugs } }) { nodes { thread(first: 100) { steps { commitment { slug } article { slug } assessment { slug } } } } } }`,
      { slugs: links.map(({ from }) => from) },
    );
    const takesUp = links.filter(({ type }) => type === 'CONTINUES' || type === 'SUPERSEDES');
    const followers = (slug: string) =>
      closure([slug], (one) => takesUp.flatMap(({ from, to }) => (to === one ? [from] : [])));
    let followed = 0;
    for (const { thread } of data.commitments.nodes as { thread: { steps: Step[] } }[]) {
      const isGiven = ({ article, assessment }: Step) => !article && !assessment;
      const given = new Map(
        thread.steps.flatMap((step, index) => (isGiven(step) ? [[step.commitment.slug, index]] : [])),
      );
      for (const [index, step] of thread.steps.entries()) {
        const { slug } = step.commitment;
        expect(given.get(slug)).toBeLessThanOrEqual(index);
        if (!isGiven(step)) continue;
        for (const later of followers(slug)) {
          // Commitments that take each other up have no order.
          if (!given.has(later) || followers(later).has(slug)) continue;
          expect([slug, later, index < (given.get(later) ?? 0)]).toEqual([slug, later, true]);
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(20);
  });

  it('tells of the status what each assessment and each supersession changes', async () => {
    derive(corpus);
    const { statusOn } = progressInMemory(corpus);
    const ids = new Map(commitments.map(({ id, slug }) => [slug, id]));
    const threadsOf = async (where: string): Promise<{ slug: string; thread: { steps: Step[] } }[]> =>
      (
        await ask(
          `{ commitments(first: 30, where: ${where}) { nodes { slug thread(first: 100) { ${steps} } } } }`,
        )
      ).data.commitments.nodes;
    const threads = [
      ...(await threadsOf('{ assessments: { count: { gte: 2 } } }')),
      ...(await threadsOf('{ linkedFrom: { some: { type: { eq: SUPERSEDES } } } }')),
    ];
    const told = { ASSESSED: 0, SUPERSEDED: 0 };
    for (const { slug, thread } of threads) {
      const changes = thread.steps.flatMap((step) =>
        (step.stepKind === 'SUPERSEDED' ? step.earlier : step.commitment)?.slug === slug
          ? step.changes.filter(({ aspect }) => aspect === 'STATUS').map((change) => ({ ...change, ...step }))
          : [],
      );
      const ends = changes.map(({ stepKind, to }) => {
        told[stepKind as keyof typeof told] += 1;
        return to;
      });
      // Every change leads from one that another step brought to a different one.
      for (const { from, to } of changes) {
        expect(from).not.toBe(to);
        expect([...ends, 'NOT_ASSESSED']).toContain(from);
      }
      const last = statusOn(ids.get(slug) ?? 0, '9999-12-31');
      if (last !== 'NOT_ASSESSED' && last !== 'SUPERSEDED') expect(ends).toContain(last);
    }
    expect(told.ASSESSED).toBeGreaterThan(10);
    expect(told.SUPERSEDED).toBeGreaterThan(3);
  });
});
