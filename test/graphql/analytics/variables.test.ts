import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/server/app.ts';
import { limits, openReference } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';

const statements: string[] = [];
const paths: string[] = [];
const app = createApp(
  generatedCorpus(),
  { limits },
  { onPath: (path, reason) => paths.push(reason ?? path), onStatement: (sql) => statements.push(sql) },
);
const reference = openReference(generatedCorpus);

async function ask(query: string, variables: object) {
  statements.length = 0;
  paths.length = 0;
  const response = await app.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const expected = await reference.ask(query, variables as Record<string, unknown>);
  expect([data, errors]).toEqual([expected.data, expected.errors]);
  return { statement: statements[0], path: paths[0] };
}

const facet = '{ total values { label count where } missing { count where } }';

describe('one statement for other values of the variables', () => {
  it.each([
    [
      'of a list with facets',
      `query ($where: CommitmentWhere) { commitments(where: $where, first: 1) { totalCount facets {
        promisor(first: 2) ${facet} made(interval: QUARTER) { values { value where from to } } verifiable ${facet} } } }`,
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
      `query ($slug: String!, $text: String) { country(slug: $slug) { commitmentsMade(where: { summary: { contains: $text } }) { facets { sector ${facet} force ${facet} } } } }`,
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
      'of a timeline with as many buckets',
      'query ($from: Date, $to: Date) { timeline(from: $from, to: $to) { buckets { value from to commitments claims events } uncertain { claims } } }',
      [
        { from: '2019-02-05', to: '2019-04-01' },
        { from: '2020-12-31', to: '2021-02-28' },
      ],
    ],
  ])('%s', async (_, query, [one, other]) => {
    const first = await ask(query, one as object);
    const second = await ask(query, other as object);
    expect([first.path, second.path]).toEqual(['compiled', 'compiled']);
    expect(second.statement).toBe(first.statement);
  });
});

describe('values of variables that are not allowed are told by the resolvers', () => {
  const timeline =
    'query ($from: Date, $to: Date) { timeline(from: $from, to: $to, interval: MONTH) { interval } }';
  const stats = 'query ($first: Int!) { commitmentStats(groupBy: [FORCE], first: $first) { groups } }';
  const facets =
    'query ($text: String, $first: Int!) { claims(where: { summary: { contains: $text } }, first: 0) { facets { voice(first: $first) { total } } } }';

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
    expect((await ask(query, allowed)).path).toBe('compiled');
    expect((await ask(query, refused)).path).not.toBe('compiled');
  });

  it('and what a timeline costs is known for each range', async () => {
    const query =
      'query ($from: Date, $to: Date) { timeline(from: $from, to: $to, interval: DAY) { buckets { value from to commitments claims events a: value b: value c: value } } }';
    const cheap = createApp(
      generatedCorpus(),
      { limits: { ...limits, cost: 500 } },
      { onPath: (path) => paths.push(path) },
    );
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

describe('what the rows tell', () => {
  it.each([
    [
      'figureStats(groupBy: [REFERENCE_AREA]) { rows { count sum } }',
      'The figures of a group cannot be added up or compared',
    ],
    [
      'figureStats(groupBy: [REFERENCE_AREA], orderBy: { avg: DESC }) { groups }',
      'Groups are ordered by amounts that cannot be compared',
    ],
    ['timeline(from: "0001-01-01", interval: MONTH) { interval }', 'The timeline has too many buckets'],
  ])('can refuse %s', async (field, reason) => {
    expect((await ask(`{ ${field} }`, {})).path).toBe(reason);
  });

  it('refuses nothing that is not asked for', async () => {
    expect(
      (
        await ask(
          '{ figureStats(groupBy: [REFERENCE_AREA]) { totalCount groups rows { count unit exact } } }',
          {},
        )
      ).path,
    ).toBe('compiled');
    expect((await ask('{ figureStats(groupBy: [REFERENCE_AREA]) { __typename } }', {})).path).toBe(
      'compiled',
    );
  });
});
