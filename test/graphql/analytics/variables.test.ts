import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/server/app.ts';
import { limits } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const statements: string[] = [];
const routes: string[] = [];
const app = createApp(
  generatedCorpus(),
  { limits },
  {
    onRoute: (route, reason) => routes.push(reason ?? route),
    onStatement: (sql) => statements.push(sql),
  },
);
let documents = 0;

async function answerTo(query: string, variables: object) {
  const response = await app.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data?: unknown; errors?: { locations?: unknown }[] };
}

/**
 * Asks, and compares the answer with that of a document that is compiled for these variables alone.
 */
async function ask(query: string, variables: object) {
  documents += 1;
  const expected = await answerTo(`${query} # ${documents}`, variables);
  statements.length = 0;
  routes.length = 0;
  expect(await answerTo(query, variables)).toEqual(expected);
  return { statement: statements[0], route: routes[0] };
}

const facet = '{ total values { label count where } missing { count where } }';

describe('one statement for other values of the variables', () => {
  it.each([
    [
      'of a list with facets',
      `query ($where: CommitmentWhere) { commitments(where: $where, first: 1) { totalCount facets(by: [PROMISOR, MADE_QUARTER, CHECKABILITY], first: 2) {
        dimension axis total uncertain { count where } missing { count where } values { value label lang where from to possible possibleWhere } } } }`,
      [
        {
          where: {
            promisors: { some: { slug: { in: ['iceland', 'uruguay'] } } },
            deadline: null,
            made: { after: '1999-12-31' },
          },
        },
        {
          where: {
            promisors: { some: { slug: { in: ['uruguay', '"\\%s'] } } },
            deadline: null,
            made: { after: '2019-12-31' },
          },
        },
      ],
    ],
    [
      'of facets of related lists',
      `query ($slug: String!, $text: String) { country(slug: $slug) { commitmentsMade(where: { summary: { contains: $text } }) { facets(by: [SECTOR, FORCE]) ${facet} } } }`,
      [
        { slug: 'iceland', text: 'a' },
        { slug: 'uruguay', text: 'e' },
      ],
    ],
    [
      'of statistics',
      `query ($from: Date, $least: Float) { commitmentStats(groupBy: [PROMISEE, MADE_YEAR], having: { count: { gte: $least } }, where: { made: { overlaps: { from: $from } } }) {
        totalCount groups rows { count where keys { value label uncertain node { id } } } } }`,
      [
        { from: '2018-01-01', least: 2 },
        { from: '2020-06-15', least: 1 },
      ],
    ],
    [
      'of a timeline that chooses its interval',
      'query ($from: Date, $where: CommitmentWhere) { timeline(axis: MADE, from: $from, interval: DAY, commitments: $where) { interval askedInterval buckets { value commitments where { commitments } } uncertain { commitments where { commitments } } } }',
      [
        { from: '2019-02-05', where: { summary: { contains: 'a' } } },
        { from: '0000-01-05', where: { summary: { contains: 'e' } } },
      ],
    ],
    [
      'of a timeline with as many buckets',
      'query ($from: Date, $to: Date) { timeline(axis: REPORTED, from: $from, to: $to) { interval buckets { value from to commitments claims events where { commitments } } uncertain { claims where { claims events } } undated { events } } }',
      [
        { from: '2019-02-05', to: '2019-04-01' },
        { from: '2020-12-31', to: '2021-02-28' },
      ],
    ],
  ])('%s', async (_, query, [one, other]) => {
    const first = await ask(query, one as object);
    const second = await ask(query, other as object);
    expect([first.route, second.route]).toEqual(['operation', 'operation']);
    expect(second.statement).toBe(first.statement);
  });
});

describe('values of variables that are not allowed are refused', () => {
  const timeline =
    'query ($from: Date, $to: Date) { timeline(axis: MADE, from: $from, to: $to, interval: MONTH) { interval } }';
  const stats = 'query ($first: Int!) { commitmentStats(groupBy: [FORCE], first: $first) { groups } }';
  const facets =
    'query ($text: String, $first: Int!) { claims(where: { summary: { contains: $text } }, first: 0) { facets(by: [VOICE], first: $first) { total } } }';

  it.each([
    [
      'a timeline whose range ends before it starts',
      timeline,
      { from: '2020-01-01', to: '2020-03-01' },
      { from: '2020-03-01', to: '2020-01-01' },
    ],
    [
      'a timeline that is too long',
      timeline,
      { from: '2020-01-01', to: '2020-03-01' },
      { from: '0020-01-01', to: '2020-03-01' },
    ],
    ['too many groups', stats, { first: 5 }, { first: 1001 }],
    ['too many values', facets, { text: 'a', first: 5 }, { text: 'a', first: 101 }],
    ['too long a text', facets, { text: 'a', first: 5 }, { text: 'a'.repeat(1001), first: 5 }],
  ])('%s', async (_, query, allowed, refused) => {
    expect((await ask(query, allowed)).route).toBe('operation');
    expect((await ask(query, refused)).route).not.toBe('operation');
  });

  it('and what a timeline costs is known for each range', async () => {
    const query =
      'query ($from: Date, $to: Date) { timeline(axis: MADE, from: $from, to: $to, interval: DAY) { buckets { value from to commitments claims events a: value b: value c: value } } }';
    const cheap = createApp(generatedCorpus(), { limits: { ...limits, cost: 500 } }, {});
    const codes = async (variables: object) => {
      const response = await cheap.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return errors?.map(({ extensions }) => extensions.code);
    };
    expect(await codes({ from: '2020-01-01', to: '2020-01-05' })).toBeUndefined();
    expect(await codes({ from: '2020-01-01', to: '2020-12-31' })).toEqual(['COST_LIMIT']);
  });
});

describe('refusals by rows', () => {
  it.each([
    'figureStats(groupBy: [REFERENCE_AREA]) { rows { count sum } }',
    'figureStats(groupBy: [REFERENCE_AREA], orderBy: { avg: DESC }) { rows { count } }',
  ])('refuse %s', async (field) => {
    expect((await ask(`{ ${field} }`, {})).route).toBe('A field is refused by its rows');
  });

  it.each([
    'figureStats(groupBy: [REFERENCE_AREA]) { totalCount groups rows { count unit exact } }',
    'figureStats(groupBy: [REFERENCE_AREA], orderBy: { avg: DESC }) { totalCount groups }',
    'figureStats(groupBy: [REFERENCE_AREA]) { __typename }',
  ])('refuse no other field: %s', async (field) => {
    expect((await ask(`{ ${field} }`, {})).route).toBe('operation');
  });
});
