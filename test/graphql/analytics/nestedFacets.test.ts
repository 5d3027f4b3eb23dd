import { describe, expect, it } from 'vitest';
import { eventParticipant } from '../../../db/schema.ts';
import { namedDimensions } from '../../../src/graphql/analytics/counted.ts';
import { commitmentDimensions } from '../../../src/graphql/analytics/dimensions/commitment.ts';
import { limits, openApp, seedFixture } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { walkSlugs } from '../walkSlugs.ts';
import { type Values, valuesInMemory } from './valuesInMemory.ts';

const has = (found: Values | undefined, value: string) =>
  !!found && 'values' in found && found.values.includes(value);

interface Counted {
  slug: string;
  list: {
    totalCount: number;
    facets: [
      { total: number; values: { value: string; count: number; where: object; node: { slug: string } }[] },
    ];
  };
}

describe('facets of a related list', () => {
  const { ask, corpus } = openApp(generatedCorpus);
  const { Commitment: items } = valuesInMemory(corpus);
  const where = { goal: { eq: 'ACTION' }, sectors: { some: { slug: { in: ['shipping'] } } } };

  it('are restricted to their parent', async () => {
    const query = `query ($where: CommitmentWhere) { countries(first: 50) { nodes { slug list: commitmentsMade(where: $where) {
      totalCount facets(by: [SECTOR], first: 2) { total values { value count where node { id ... on Named { slug name } } } } } } } }`;
    const { data, statements } = await ask(query, { where });
    expect(statements.length).toBe(1);
    const actions = await walkSlugs(ask, 'Commitment', { goal: { eq: 'ACTION' } });
    const parents = data.countries.nodes as Counted[];
    expect(parents.filter(({ list }) => list.totalCount > 0).length).toBeGreaterThan(1);
    for (const { slug, list } of parents) {
      const mine = actions.filter((commitment) => has(items?.get(commitment)?.['promisor'], slug));
      const sectors = new Map<string, number>();
      for (const commitment of mine) {
        const found = items?.get(commitment)?.['sector'];
        for (const sector of found && 'values' in found ? found.values : [])
          sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
      }
      const [{ total, values }] = list.facets;
      expect(total).toBe(sectors.size);
      for (const { value, count, where: narrowed, node } of values) {
        expect([slug, value, count]).toEqual([slug, value, sectors.get(value)]);
        expect(node.slug).toBe(value);
        const { data: narrow } = await ask(
          'query ($slug: String!, $where: CommitmentWhere) { country(slug: $slug) { commitmentsMade(where: $where) { totalCount } } }',
          { slug, where: narrowed },
        );
        expect(narrow.country.commitmentsMade.totalCount).toBe(count);
      }
    }
  });

  it('are counted apart where one place in the answer holds parents of several types', async () => {
    const { data, errors } = await ask(
      '{ nodes(ids: ["Article:harbour-interview-2020", "Commitment:two-ferries-2020", "Speaker:ada-stein"]) { ... on Article { claims { ...Voices } } ... on Commitment { claims { ...Voices } } ... on Speaker { claims { ...Voices } } } } fragment Voices on ClaimConnection { totalCount facets(by: [VOICE]) { values { count } } }',
    );
    expect(errors).toBeUndefined();
    for (const { claims } of data.nodes) {
      const sum = claims.facets[0].values.reduce(
        (total: number, { count }: { count: number }) => total + count,
        0,
      );
      expect(sum).toBe(claims.totalCount);
      expect(sum).toBeGreaterThan(0);
    }
  });
});

describe('one place in the answer that fragments on several types fill', () => {
  const { ask } = openApp(generatedCorpus);
  const parents = ['Country:iceland', 'Organization:harbour-board-of-iceland', 'Country:uruguay'];
  const onTypes = (ids: string[], country: string, organization: string) =>
    `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Country { x: ${country} } ... on Organization { x: ${organization} } } }`;

  it.each([
    [
      'another where of the list',
      'commitmentsMade(where: { goal: { eq: ACTION } }) { facets(by: [GOAL, SECTOR]) { total missing { count } values { value count } } }',
      'commitmentsMade(where: { force: { eq: PLEDGE } }) { facets(by: [GOAL, SECTOR]) { total missing { count } values { value count } } }',
    ],
    [
      'other arguments of the facet',
      'commitmentsMade { facets(by: [MADE_YEAR, SECTOR], first: 3) { values { value label count } } }',
      'commitmentsMade { facets(by: [SECTOR, MADE_DAY], orderBy: VALUE, first: 2) { values { value label count } } }',
    ],
    [
      'other fields of the items',
      'commitmentsMade { facets(by: [PROMISEE]) { values { node { id } } } nodes { thread(first: 9) { steps { commitment { slug } article { slug } } } } }',
      'commitmentsMade { facets(by: [PROMISEE]) { values { node { ... on Actor { actorKind name } } } } nodes { thread(first: 1) { steps { commitment { force summary } article { title } } } } }',
    ],
  ])('can have %s for each', async (_, country, organization) => {
    const together = await ask(onTypes(parents, country, organization));
    expect(together.errors).toBeUndefined();
    for (const [index, id] of parents.entries()) {
      const apart = await ask(onTypes([id], country, organization));
      expect(JSON.stringify(apart.data.nodes[0]).length).toBeGreaterThan(100);
      expect(together.data.nodes[index]).toEqual(apart.data.nodes[0]);
    }
  });
});

describe('facets of somebody in two roles', () => {
  const { ask } = openApp((listener) => {
    const corpus = seedFixture(listener);
    const [row] = corpus.query.eventParticipant.findMany({ where: { role: 'ACTOR' } }).sync();
    if (!row) throw new Error('The fixture has no event with an actor');
    corpus
      .insert(eventParticipant)
      .values({ ...row, role: 'RECIPIENT' })
      .run();
    return corpus;
  });

  it('count the event once', async () => {
    const { data } = await ask(
      '{ events(first: 100) { nodes { slug participants { actor { slug } } } facets(by: [PARTICIPANT], first: 100) { values { value count } } } }',
    );
    const { nodes, facets } = data.events;
    for (const { value, count } of facets[0].values) {
      const events = nodes.filter(({ participants }: { participants: { actor: { slug: string } }[] }) =>
        participants.some(({ actor }) => actor.slug === value),
      );
      expect([value, count]).toEqual([value, events.length]);
    }
  });

  it('count a related event once too', async () => {
    const { data } = await ask(
      '{ offices(first: 10) { nodes { slug events(first: 10) { nodes { slug } facets(by: [TYPE, PARTICIPANT], first: 20) { values { value count } } } } } }',
    );
    for (const { slug, events } of data.offices.nodes) {
      const told = new Set(events.nodes.map((event: { slug: string }) => event.slug)).size;
      const [types, participants] = events.facets;
      const counted = types.values.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
      expect([slug, counted]).toEqual([slug, told]);
      const own = participants.values.find(({ value }: { value: string }) => value === slug);
      expect([slug, own?.count ?? 0]).toEqual([slug, told]);
    }
  });
});

const namesOfCommitments = [...namedDimensions(commitmentDimensions).keys()];

describe('a facet', () => {
  const { ask } = openApp();

  it('shows as many values as asked for, the most frequent first or by value, and says how many there are', async () => {
    const { data } = await ask(
      '{ claims { none: facets(by: [VOICE], first: 0) { total values { value } } one: facets(by: [VOICE], first: 1) { total values { value count } } all: facets(by: [VOICE], orderBy: VALUE) { total values { value count } } } }',
    );
    const [[none], [one], [all]] = ['none', 'one', 'all'].map((name) => data.claims[name]);
    expect(none.values).toEqual([]);
    expect([none.total, one.total]).toEqual([all.total, all.total]);
    expect(one.values[0].count).toBe(Math.max(...all.values.map(({ count }: { count: number }) => count)));
    const order = ['DIRECT_QUOTE', 'INDIRECT_SPEECH', 'NARRATION', 'QUESTION'];
    const ranks = all.values.map(({ value }: { value: string }) => order.indexOf(value));
    expect(ranks).toEqual([...ranks].sort());
  });

  it.each([
    ['at the top', { voice: { eq: 'NARRATION' } }, 0],
    ['with several values', { voice: { in: ['NARRATION', 'QUESTION'] } }, 0],
    ['in AND', { AND: [{ voice: { eq: 'NARRATION' } }] }, 0],
    ['in AND of AND', { AND: [{ AND: [{ voice: { eq: 'NARRATION' } }] }] }, 0],
    ['under OR', { OR: [{ voice: { eq: 'NARRATION' } }] }, 1],
    ['under NOT', { NOT: { NOT: { voice: { eq: 'NARRATION' } } } }, 1],
    ['said otherwise', { voice: { notIn: ['DIRECT_QUOTE', 'INDIRECT_SPEECH', 'QUESTION'] } }, 1],
    ['with more said', { voice: { eq: 'NARRATION', ne: 'QUESTION' } }, 1],
  ])('leaves a filter of its own out or in: %s', async (_, where, isKept) => {
    const { data } = await ask(
      'query ($where: ClaimWhere) { all: claims { facets(by: [VOICE]) { total } } some: claims(where: $where) { facets(by: [VOICE]) { total } } }',
      { where },
    );
    const [{ total }] = data.all.facets;
    expect(total).toBeGreaterThan(1);
    expect(data.some.facets[0].total).toBe(isKept ? 1 : total);
  });

  it('names the axis of dates, and has what is uncertain apart for dates only', async () => {
    const { data } = await ask(
      '{ commitments { facets(by: [MADE_YEAR, REPORTED_YEAR, DEADLINE_YEAR, FORCE]) { dimension axis uncertain { where } } } events { facets(by: [DATE_DECADE]) { axis } } }',
    );
    expect(data.commitments.facets).toEqual([
      { dimension: 'MADE_YEAR', axis: 'MADE', uncertain: { where: { made: { spans: 'YEAR' } } } },
      {
        dimension: 'REPORTED_YEAR',
        axis: 'REPORTED',
        uncertain: { where: { firstReported: { spans: 'YEAR' } } },
      },
      { dimension: 'DEADLINE_YEAR', axis: null, uncertain: { where: { deadline: { spans: 'YEAR' } } } },
      { dimension: 'FORCE', axis: null, uncertain: null },
    ]);
    expect(data.events.facets).toEqual([{ axis: 'MADE' }]);
  });

  it('leaves out that it is uncertain, too', async () => {
    const { data } = await ask(
      '{ all: commitments { facets(by: [MADE_YEAR]) { total } } commitments(where: { made: { spans: YEAR } }) { totalCount facets(by: [MADE_YEAR]) { total uncertain { count where } } } }',
    );
    const [{ total, uncertain }] = data.commitments.facets;
    expect(total).toBe(data.all.facets[0].total);
    expect(uncertain).toEqual({ count: data.commitments.totalCount, where: { made: { spans: 'YEAR' } } });
  });

  it('leaves out that there is no value, too', async () => {
    const { data } = await ask(
      '{ claims(where: { speaker: { isNull: true } }) { totalCount facets(by: [SPEAKER]) { total missing { count where } } } }',
    );
    const { totalCount, facets } = data.claims;
    expect(facets[0].total).toBeGreaterThan(0);
    expect(facets[0].missing).toEqual({ count: totalCount, where: { speaker: { isNull: true } } });
  });

  it.each([
    ['no dimension', [], 0],
    ['one named twice', ['VOICE', 'FORCE', 'VOICE'], 3],
    ['more than 20', namesOfCommitments.slice(0, 21), 21],
  ])('refuses %s with BAD_GROUPING, at its path', async (_, by, actual) => {
    const list = by.includes('VOICE') ? 'claims' : 'commitments';
    const { errors, statements } = await ask(`{ ${list} { facets(by: [${by.join(', ')}]) { total } } }`);
    expect(errors?.[0]?.path).toEqual([list, 'facets']);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_GROUPING',
      argument: 'by',
      limit: 20,
      actual,
    });
    expect(statements).toEqual([]);
  });

  it('costs as much as it reads: each dimension, and the values of each', async () => {
    const costOf = async (by: string[], first: number) => {
      const asked = `{ commitments(first: 0) { facets(by: [${by.join(', ')}], first: ${first}) { values { count } } } }`;
      const { errors } = await openApp(seedFixture, { ...limits, cost: 0 }).ask(asked);
      return Number(errors?.[0]?.extensions['actual']);
    };
    const [one, two, more] = [
      await costOf(['FORCE'], 1),
      await costOf(['FORCE', 'GOAL'], 1),
      await costOf(['FORCE', 'GOAL'], 50),
    ];
    expect(two - one).toBeGreaterThanOrEqual(10);
    expect(more - two).toBeGreaterThanOrEqual(98);
  });

  it('has the language of a label, for names only', async () => {
    const { data } = await ask(
      '{ commitments { facets(by: [PROMISOR, FORCE, ARTICLE, MADE_YEAR], first: 1) { values { label lang } } } }',
    );
    expect(
      data.commitments.facets.map(({ values }: { values: { lang: string | null }[] }) => values[0]?.lang),
    ).toEqual(['en', null, 'en', null]);
  });

  it.each([-1, 101])('refuses %i values', async (first) => {
    const { errors, statements } = await ask(`{ claims { facets(by: [VOICE], first: ${first}) { total } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_PAGE', limit: 100, actual: first });
    expect(statements).toEqual([]);
  });

  it('tells the days of a bucket', async () => {
    const { data } = await ask(
      '{ articles { facets(by: [PUBLISHED_QUARTER], orderBy: VALUE) { axis uncertain { count } values { value label from to count } } } }',
    );
    expect(data.articles.facets[0]).toMatchObject({ axis: 'REPORTED', uncertain: { count: 0 } });
    expect(data.articles.facets[0].values).toEqual([
      { value: '2020-Q1', label: '2020-Q1', from: '2020-01-01', to: '2020-03-31', count: 1 },
      { value: '2021-Q2', label: '2021-Q2', from: '2021-04-01', to: '2021-06-30', count: 1 },
    ]);
  });
});
