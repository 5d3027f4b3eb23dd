import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../db/derive.ts';
import { commitmentLink, statementCommitment } from '../../../db/schema.ts';
import { openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { progressInMemory } from '../progressInMemory.ts';

interface Step {
  stepKind: string;
  place: string;
  on: { earliest: string; latest: string };
  commitment: { slug: string } | null;
  statement: { slug: string } | null;
  earlier: { slug: string } | null;
  article: { slug: string } | null;
  assessment: { slug: string } | null;
  force: string | null;
  status: string | null;
  changes: { aspect: string; from: string | null; to: string | null }[];
}

const steps =
  'total steps { stepKind place on { earliest latest } commitment { slug } statement { slug } earlier { slug } article { slug } assessment { slug } force status changes { aspect from to } }';

/** What a step is of. */
const itemOf = ({ commitment, statement }: Step) => (commitment ?? statement)?.slug ?? '';

describe('Commitment.thread', () => {
  const { ask } = openApp();

  it('tells an undertaking’s history in order, with what each step changes', async () => {
    const { data } = await ask(`{ commitment(slug: "two-ferries-2020") { thread { ${steps} } } }`);
    const told = data.commitment.thread.steps.map(
      ({ article, changes, ...step }: Step) =>
        `${step.stepKind} ${step.place} ${itemOf(step as Step)}${article ? ` in ${article.slug}` : ''}${changes
          .map(({ aspect, from, to }) => `, ${aspect}: ${from} > ${to}`)
          .join('')}`,
    );
    expect(told).toEqual([
      'MADE WHOLE ferry-line-2020',
      // What supersedes the ferries follows from it.
      'SAID STATEMENT ferry-line-wish-2020',
      'MADE SELF two-ferries-2020',
      'REPORTED STATEMENT ferry-line-wish-2020 in harbour-interview-2020',
      'REPORTED WHOLE ferry-line-2020 in harbour-interview-2020',
      'REPORTED SELF two-ferries-2020 in harbour-interview-2020',
      'CHANGED SELF two-ferries-2020 in ferry-report-2021, DEADLINE: 2020-12-31 > 2021',
      'ASSESSED SELF two-ferries-2020, STATUS: NOT_ASSESSED > PREPARING',
      // Its own date is open on both sides, but it was told of in June 2021.
      'SUPERSEDED LINKED three-ferries-2021, FORCE: PLEDGE > EXPECTATION, DEADLINE: 2021 > [2022,2023], TARGET: quantity-supplied EQ 2 {ferry} > null, STATUS: PREPARING > SUPERSEDED',
      'SAID STATEMENT third-ferry-forecast-2021',
      'REPORTED STATEMENT ferry-line-wish-2020 in ferry-report-2021',
      'REPORTED STATEMENT third-ferry-forecast-2021 in ferry-report-2021',
      'REPORTED LINKED three-ferries-2021 in ferry-report-2021',
      'REPORTED SELF two-ferries-2020 in ferry-report-2021',
      // Of the day on which it was superseded at the latest.
      'ASSESSED SELF two-ferries-2020',
    ]);
    expect(data.commitment.thread.total).toBe(told.length);
  });

  it('shows the first steps, and says how many there are', async () => {
    const { data } = await ask(`{ commitment(slug: "two-ferries-2020") { thread(first: 2) { ${steps} } } }`);
    expect([data.commitment.thread.steps.length, data.commitment.thread.total]).toEqual([2, 15]);
  });

  it.each([0, 1001])('refuses %i steps', async (first) => {
    const { errors } = await ask(
      `{ commitment(slug: "two-ferries-2020") { thread(first: ${first}) { total } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_PAGE', limit: 1000, actual: first });
  });
});

describe('Statement.thread', () => {
  const { ask } = openApp();

  it('tells what it is about, and what follows from it', async () => {
    const { data } = await ask(`{ statement(slug: "ferry-line-wish-2020") { thread { ${steps} } } }`);
    const given = (data.statement.thread.steps as Step[]).filter(
      ({ article, assessment }) => !article && !assessment,
    );
    expect(given.map((step) => `${step.stepKind} ${step.place} ${itemOf(step)}`)).toEqual([
      'MADE LINKED ferry-line-2020',
      'SAID SELF ferry-line-wish-2020',
      'MADE LINKED two-ferries-2020',
      'MADE PART crew-training-2020',
      'SUPERSEDED LINKED three-ferries-2021',
      'SAID STATEMENT third-ferry-forecast-2021',
    ]);
    const reports = (data.statement.thread.steps as Step[]).filter(
      ({ place, article }) => article && place === 'SELF',
    );
    expect(reports.map(({ article }) => article?.slug)).toEqual([
      'harbour-interview-2020',
      'ferry-report-2021',
    ]);
  });
});

describe('thread among many links', () => {
  const types = ['CONTINUES', 'SUPERSEDES', 'PART_OF', 'IN_EXCHANGE_FOR', 'FOLLOWS_FROM'] as const;
  const bridges = ['ABOUT', 'FOLLOWS_FROM'] as const;
  const { ask, corpus } = openApp((listener) => {
    const made = generatedCorpus(listener);
    const ids = made.query.commitment
      .findMany({ limit: 60 })
      .sync()
      .map(({ id }) => id);
    const said = made.query.statement
      .findMany({ limit: 20 })
      .sync()
      .map(({ id }) => id);
    const links = fc.uniqueArray(
      fc.record({
        fromId: fc.constantFrom(...ids),
        type: fc.constantFrom(...types),
        toId: fc.constantFrom(...ids),
        strength: fc.constantFrom('EXPLICIT' as const, 'PROBABLE' as const),
      }),
      { minLength: 75, maxLength: 75, selector: ({ fromId, type, toId }) => `${fromId} ${type} ${toId}` },
    );
    const ofStatements = fc.uniqueArray(
      fc.record({
        statementId: fc.constantFrom(...said),
        type: fc.constantFrom(...bridges),
        commitmentId: fc.constantFrom(...ids),
      }),
      {
        minLength: 40,
        maxLength: 40,
        selector: ({ statementId, type, commitmentId }) => `${statementId} ${type} ${commitmentId}`,
      },
    );
    const [drawn = []] = fc.sample(links, { seed: 8, numRuns: 1 });
    const [bridging = []] = fc.sample(ofStatements, { seed: 8, numRuns: 1 });
    made.delete(commitmentLink).run();
    made.delete(statementCommitment).run();
    for (const link of drawn) if (link.fromId !== link.toId) made.insert(commitmentLink).values(link).run();
    for (const link of bridging)
      made
        .insert(statementCommitment)
        .values({ ...link, strength: 'EXPLICIT' })
        .run();
    return made;
  });
  const commitments = corpus.query.commitment
    .findMany({ with: { articles: true, assessments: true, changes: { with: { article: true } } } })
    .sync();
  const statements = corpus.query.statement.findMany({ with: { articles: true } }).sync();
  const slugs = new Map(commitments.map(({ id, slug }) => [id, slug]));
  const slugsOfStatements = new Map(statements.map(({ id, slug }) => [id, slug]));
  const links = corpus.query.commitmentLink
    .findMany()
    .sync()
    .map(({ fromId, type, toId }) => ({ from: slugs.get(fromId) ?? '', type, to: slugs.get(toId) ?? '' }));
  const bridging = corpus.query.statementCommitment
    .findMany()
    .sync()
    .map(({ statementId, type, commitmentId }) => ({
      statement: slugsOfStatements.get(statementId) ?? '',
      type,
      commitment: slugs.get(commitmentId) ?? '',
    }));
  const takesUp = links.filter(({ type }) => type !== 'PART_OF' && type !== 'IN_EXCHANGE_FOR');

  /** Everything reached from some commitments by steps of one kind. */
  function closure(start: Iterable<string>, next: (slug: string) => string[]): Set<string> {
    const reached = new Set(start);
    for (const slug of reached) for (const other of next(slug)) reached.add(other);
    return reached;
  }

  /** The members of the thread of a commitment or statement, with their places. */
  function placesOf(root: string): Map<string, string> {
    const parts = links.filter(({ type }) => type === 'PART_OF');
    const isStatement = slugs.values().every((slug) => slug !== root);
    const start = isStatement
      ? bridging.flatMap(({ statement, commitment }) => (statement === root ? [commitment] : []))
      : [root];
    const linked = closure(start, (slug) =>
      takesUp.flatMap(({ from, to }) => (from === slug ? [to] : to === slug ? [from] : [])),
    );
    const wholes = closure(linked, (slug) => parts.flatMap(({ from, to }) => (from === slug ? [to] : [])));
    const below = closure(linked, (slug) => parts.flatMap(({ from, to }) => (to === slug ? [from] : [])));
    const passed = bridging.filter(({ commitment }) => linked.has(commitment));
    const aside = passed.flatMap(({ statement, type }) =>
      bridging.flatMap((other) =>
        other.statement === statement && other.type !== type ? [other.commitment] : [],
      ),
    );
    return new Map([
      ...aside.map((slug) => [slug, 'LINKED'] as const),
      ...[...below].map((slug) => [slug, 'PART'] as const),
      ...[...wholes].map((slug) => [slug, 'WHOLE'] as const),
      ...[...linked].map((slug) => [slug, 'LINKED'] as const),
      ...passed.map(({ statement }) => [statement, 'STATEMENT'] as const),
      [root, 'SELF'] as const,
    ]);
  }

  it.each([
    ['commitments', 'CommitmentWhere', links.slice(0, 30).map(({ from }) => from)],
    ['statements', 'StatementWhere', bridging.map(({ statement }) => statement)],
  ])(
    'of %s takes in what a walk along the links does, with all that was told and assessed, in one statement for a page',
    async (list, _, roots) => {
      const { data, statements: sent } = await ask(
        `query ($slugs: [String!]) { list: ${list}(first: 60, where: { slug: { in: $slugs } }) { nodes { slug thread(first: 40) { ${steps} } } } }`,
        { slugs: roots },
      );
      expect(sent.length).toBe(1);
      let reached = 0;
      let followed = 0;
      for (const { slug: root, thread } of data.list.nodes as {
        slug: string;
        thread: { total: number; steps: Step[] };
      }[]) {
        const places = placesOf(root);
        reached = Math.max(reached, places.size);
        const expected = [
          ...commitments.filter(({ slug }) => places.has(slug)),
          ...statements
            .filter(({ slug }) => places.has(slug))
            .map((row) => ({ ...row, assessments: [], changes: [] })),
        ].flatMap(({ slug, articles, assessments, changes }) => [
          `${slug} given`,
          ...articles.map((article) => `${slug} ${article.slug}`),
          ...assessments.map((assessment) => `${slug} ${assessment.slug}`),
          ...changes.map(({ aspect, article }) => `${slug} ${article.slug} changed ${aspect}`),
        ]);
        expect(thread.total).toBe(expected.length);
        const given = thread.steps
          // One that repeats the term before it does not say which term that is.
          .filter(({ stepKind, changes }) => stepKind !== 'CHANGED' || changes.length > 0)
          .map((step) =>
            [
              itemOf(step),
              step.article?.slug ?? step.assessment?.slug ?? 'given',
              ...(step.stepKind === 'CHANGED' ? ['changed', step.changes[0]?.aspect] : []),
            ].join(' '),
          );
        expect(new Set(given).size).toBe(given.length);
        expect(expected).toEqual(expect.arrayContaining(given));
        for (const step of thread.steps) {
          expect([itemOf(step), step.place]).toEqual([itemOf(step), places.get(itemOf(step))]);
          const { earlier, commitment, statement, stepKind } = step;
          const linkType = { CONTINUED: 'CONTINUES', SUPERSEDED: 'SUPERSEDES', FOLLOWED: 'FOLLOWS_FROM' }[
            stepKind
          ];
          if (linkType === undefined) expect(earlier).toBeNull();
          else if (stepKind !== 'FOLLOWED' || !statement) expect(earlier).not.toBeNull();
          if (earlier)
            expect(links).toContainEqual({ from: commitment?.slug, type: linkType, to: earlier.slug });
          if (commitment && statement) {
            followed += 1;
            const link = { statement: statement.slug, type: 'FOLLOWS_FROM', commitment: commitment.slug };
            expect([stepKind, bridging]).toEqual(['FOLLOWED', expect.arrayContaining([link])]);
          }
        }
      }
      expect(reached).toBeGreaterThan(5);
      expect(followed).toBeGreaterThan(3);
    },
  );

  it('tells of each commitment first that it was given, and of what takes it up later', async () => {
    const { data } = await ask(
      `query ($slugs: [String!]) { commitments(first: 60, where: { slug: { in: $slugs } }) { nodes { thread(first: 100) { steps { commitment { slug } statement { slug } article { slug } assessment { slug } } } } } }`,
      { slugs: links.map(({ from }) => from) },
    );
    const followers = (slug: string) =>
      closure([slug], (one) => takesUp.flatMap(({ from, to }) => (to === one ? [from] : [])));
    let followed = 0;
    for (const { thread } of data.commitments.nodes as { thread: { steps: Step[] } }[]) {
      const isGiven = ({ article, assessment }: Step) => !article && !assessment;
      const given = new Map(
        thread.steps.flatMap((step, index) => (isGiven(step) ? [[itemOf(step), index]] : [])),
      );
      for (const [index, step] of thread.steps.entries()) {
        const slug = itemOf(step);
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
    const threadsOf = async (
      where: string,
      direction = 'ASC',
    ): Promise<{ slug: string; thread: { total: number; steps: Step[] } }[]> =>
      (
        await ask(
          `{ commitments(first: 30, where: ${where}, orderBy: [{ slug: ${direction} }]) { nodes { slug thread(first: 100) { ${steps} } } } }`,
        )
      ).data.commitments.nodes;
    const threads = [
      ...(await threadsOf('{ assessments: { count: { gte: 2 } } }')),
      ...(await threadsOf('{ linkedFrom: { some: { type: { eq: SUPERSEDES } } } }')),
      ...(await threadsOf('{ linkedFrom: { some: { type: { eq: SUPERSEDES } } } }', 'DESC')),
    ];
    const told = { ASSESSED: 0, SUPERSEDED: 0 };
    // A thread with more steps than one request gives lacks some of its changes.
    const whole = threads.filter(({ thread }) => thread.total <= 100);
    for (const { slug, thread } of whole) {
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
