import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { actors, generatedCorpus } from '../generatedCorpus.ts';
import { countItems, walkSlugs } from '../walkSlugs.ts';
import { wheres } from './narrowings.ts';

const { ask, corpus } = openApp(generatedCorpus);
const entities = new Map(
  corpus.query.entity
    .findMany()
    .sync()
    .map((row) => [row.id, row]),
);

/** Who stands to each commitment in which role, by slug. */
const parties = new Map(
  corpus.query.commitment
    .findMany({ with: { parties: true } })
    .sync()
    .map((row) => [
      row.slug,
      {
        placed: `${row.madeLatest ?? '0000-00-00'} ${row.slug}`,
        promisors: row.parties
          .filter(({ role }) => role === 'PROMISOR')
          .map(({ actorId }) => entities.get(actorId)?.slug ?? ''),
        takers: row.parties
          .filter(({ role }) => role === 'PROMISEE' || role === 'BENEFICIARY')
          .map(({ actorId }) => entities.get(actorId)?.slug ?? ''),
      },
    ]),
);

/** Whom each statement concerns, by slug. */
const concerned = new Map(
  corpus.query.statement
    .findMany({ with: { parties: true } })
    .sync()
    .map((row) => [row.slug, row.parties.map(({ slug }) => slug)]),
);

const statementsOn = (from: string, to: string) =>
  [...concerned].flatMap(([slug, actors]) => (actors.includes(from) && actors.includes(to) ? [slug] : []));

function between(from: string, to: string, slugs: Iterable<string> = parties.keys()) {
  const found = [...slugs].map((slug) => [slug, parties.get(slug)] as const);
  const promises = (one: string, other: string) =>
    found.flatMap(([slug, party]) =>
      party?.promisors.includes(one) && !party.promisors.includes(other) && party.takers.includes(other)
        ? [slug]
        : [],
    );
  return {
    promises: promises(from, to),
    returned: promises(to, from),
    joint: found.flatMap(([slug, party]) =>
      party?.promisors.includes(from) && party.promisors.includes(to) ? [slug] : [],
    ),
  };
}

const last = (slugs: string[]) =>
  slugs
    .map((slug) => parties.get(slug)?.placed ?? '')
    .sort()
    .at(-1)
    ?.slice('2020-01-01 '.length) ?? null;

const ratio = (one: number, other: number) =>
  one + other ? Math.min(one, other) / Math.max(one, other) : null;

describe('Query.dyad', () => {
  it.each([
    ['iceland', 'uruguay'],
    ['ada-stein', 'montevideo'],
    ['uruguay', 'harbour-board-of-iceland'],
  ])('has what lies between %s and %s, each promise in one list', async (from, to) => {
    const { data } = await ask(
      `query ($from: String!, $to: String!) { dyad(from: $from, to: $to, parts: ALL) { from { slug } to { slug }
        promises(first: 100) { totalCount nodes { slug } facets(by: [FORCE]) { values { count } } } returned(first: 100) { totalCount nodes { slug } }
        joint(first: 100) { totalCount nodes { slug } } statements(first: 100) { totalCount nodes { slug } }
        events(first: 100) { totalCount nodes { participants { actor { slug } } } } reciprocity last { slug } } }`,
      { from, to },
    );
    const expected = between(from, to);
    const slugs = (list: { nodes: { slug: string }[] }) => list.nodes.map(({ slug }) => slug).sort();
    for (const name of ['promises', 'returned', 'joint'] as const) {
      expect(slugs(data.dyad[name])).toEqual([...expected[name]].sort());
      expect(data.dyad[name].totalCount).toBe(expected[name].length);
    }
    const statements = statementsOn(from, to);
    expect(slugs(data.dyad.statements)).toEqual(statements.sort());
    expect(data.dyad.statements.totalCount).toBe(statements.length);
    expect(expected.promises.length).toBeGreaterThan(0);
    const forces = data.dyad.promises.facets[0].values.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
    expect(forces).toBe(expected.promises.length);
    expect(data.dyad.reciprocity).toBe(ratio(expected.promises.length, expected.returned.length));
    expect(data.dyad.last?.slug ?? null).toBe(
      last([...expected.promises, ...expected.returned, ...expected.joint]),
    );
    expect([data.dyad.from.slug, data.dyad.to.slug]).toEqual([from, to]);
    for (const { participants } of data.dyad.events.nodes) {
      const there = participants.map(({ actor }: { actor: { slug: string } }) => actor.slug);
      expect(there).toEqual(expect.arrayContaining([from, to]));
    }
  });

  it.each([
    ['iceland', 'Country:uruguay'],
    ['uruguay', 'Country:iceland'],
    ['ada-stein', 'Place:montevideo'],
  ])('agrees with the lists of an actor: what %s promises %s', async (from, id) => {
    const [, to = ''] = id.split(':');
    const slugs = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug);
    const { data } = await ask(
      `query ($from: String!, $to: String!, $id: ID!, $where: CommitmentWhere!) {
        dyad(from: $from, to: $to) { promises(first: 100) { nodes { slug } } }
        node(id: $id) { ... on Actor {
          commitmentsReceived(parts: LEAVES, first: 100, where: $where) { nodes { slug } }
          commitmentsBenefiting(parts: LEAVES, first: 100, where: $where) { nodes { slug } } } }
        promised: commitments(parts: LEAVES, first: 100, where: { AND: [$where, { promisees: { some: { slug: { eq: $to } } } }] }) { nodes { slug } } }`,
      { from, to, id, where: { promisors: { some: { slug: { eq: from } }, none: { slug: { eq: to } } } } },
    );
    const received = slugs(data.node.commitmentsReceived);
    expect(received.length).toBeGreaterThan(0);
    expect(received).toEqual(slugs(data.dyad.promises));
    const parts = [...slugs(data.promised), ...slugs(data.node.commitmentsBenefiting)];
    expect(received.toSorted()).toEqual([...new Set(parts)].sort());
  });

  it.each(['(from: "nobody", to: "iceland")', '(from: "iceland", to: "shipping")'])(
    'is null for what is no pair of actors: %s',
    async (given) => {
      const { data, errors } = await ask(`{ dyad${given} { reciprocity } }`);
      expect([data, errors]).toEqual([{ dyad: null }, undefined]);
    },
  );

  it('is refused for one actor', async () => {
    const { errors } = await ask('{ dyad(from: "iceland", to: "iceland") { reciprocity } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
  });
});

describe('Query.dyadMatrix', () => {
  const asked = `query ($where: CommitmentWhere, $from: [String!], $to: [String!], $actorKinds: [ActorKind!], $first: Int = 100) {
    dyadMatrix(where: $where, from: $from, to: $to, actorKinds: $actorKinds, first: $first) {
      total cells { from { slug } to { slug } promises returned joint statements reciprocity last { slug } where } } }`;

  it('counts every pair like an independent count', async () => {
    await fc.assert(
      fc.asyncProperty(wheres('Commitment'), async (where) => {
        const { data, statements } = await ask(asked, { where });
        const slugs = await walkSlugs(ask, 'Commitment', where, 'LEAVES');
        const pairs = [
          ...new Set([...parties.values()].flatMap(({ promisors, takers }) => [...promisors, ...takers])),
        ];
        const expected = pairs
          .flatMap((from) => pairs.map((to) => ({ from, to, ...between(from, to, slugs) })))
          .filter(({ from, to, promises }) => from !== to && promises.length)
          .sort(
            (one, other) =>
              other.promises.length - one.promises.length ||
              one.from.localeCompare(other.from) ||
              one.to.localeCompare(other.to),
          )
          .map(({ from, to, promises, returned, joint }) => ({
            from: { slug: from },
            to: { slug: to },
            promises: promises.length,
            returned: returned.length,
            joint: joint.length,
            statements: statementsOn(from, to).length,
            reciprocity: ratio(promises.length, returned.length),
            last: { slug: last(promises) },
          }));
        expect(data.dyadMatrix.cells.map(({ where: _, ...cell }: { where: object }) => cell)).toEqual(
          expected.slice(0, 100),
        );
        expect(data.dyadMatrix.total).toBe(expected.length);
        expect(statements.length).toBe(1);
        for (const cell of data.dyadMatrix.cells.slice(0, 2)) {
          expect(await countItems(ask, 'Commitment', cell.where, 'LEAVES')).toBe(cell.promises);
        }
      }),
      { numRuns: runs(4, 40), seed: 7 },
    );
  });

  it('keeps to the sides and kinds asked for', async () => {
    const all = await ask(asked, {});
    const { data } = await ask(asked, {
      from: ['iceland', 'ada-stein'],
      to: ['uruguay', 'montevideo'],
      actorKinds: ['COUNTRY', 'PLACE'],
    });
    expect(data.dyadMatrix.cells).toEqual(
      all.data.dyadMatrix.cells.filter(
        ({ from, to }: { from: { slug: string }; to: { slug: string } }) =>
          from.slug === 'iceland' && ['uruguay', 'montevideo'].includes(to.slug),
      ),
    );
    expect(data.dyadMatrix.total).toBe(data.dyadMatrix.cells.length);
    expect(actors).toContain('iceland');
  });

  it('takes conditions that are null, and leaves them out of the where of its pairs', async () => {
    const { data } = await ask(asked, { where: { AND: null, promisors: { some: {} } }, from: ['iceland'] });
    const [cell] = data.dyadMatrix.cells;
    expect(Object.keys(cell.where)).toEqual(['promisors', 'AND']);
    expect(await countItems(ask, 'Commitment', cell.where, 'LEAVES')).toBe(cell.promises);
  });

  it.each([
    ['BAD_PAGE', { first: 0 }],
    ['BAD_PAGE', { first: 101 }],
  ])('refuses with %s: %j', async (code, variables) => {
    const { errors } = await ask(asked, variables);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  });
});
