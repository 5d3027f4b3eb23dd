import { describe, expect, test } from 'vitest';
import type { Route } from '../../../src/graphql/execute/executor.ts';
import { createApp } from '../../../src/server/app.ts';
import { limits, recordingLog, seedFixture } from '../../harness.ts';

/** An error as clients get it. */
interface ClientError {
  message: string;
  path: (string | number)[];
  locations: { line: number; column: number }[];
  extensions: Record<string, unknown>;
}

/** An answer as clients get it. */
interface Reply {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of any shape
  data: any;
  errors?: ClientError[];
}

/**
 * The application over the fixture, and a client of it that gets the route and the statements too.
 */
function open(limit: Partial<typeof limits> = {}) {
  const routes: [Route, string | undefined][] = [];
  const statements: string[] = [];
  const lines: string[] = [];
  const app = createApp(
    seedFixture(),
    { limits: { ...limits, ...limit } },
    {
      log: recordingLog(lines),
      onRoute: (route, reason) => routes.push([route, reason]),
      onStatement: (sql) => statements.push(sql),
    },
  );
  async function ask(query: string, variables?: object) {
    routes.length = 0;
    statements.length = 0;
    const response = await app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const reply = (await response.json()) as Reply;
    return { ...reply, routes: [...routes], statements: [...statements] };
  }
  return { ask, lines };
}

const { ask, lines } = open();

const iceland = 'country(code: "IS") { name }';
const clash = 'figureStats(groupBy: [REFERENCE_AREA])';

describe('a root field that is refused', () => {
  test.each([
    ['dyad(from: "iceland", to: "iceland") { reciprocity }', 'BAD_USER_INPUT', []],
    ['commitment(slug: "two-ferries-2020") { claims(first: 101) { totalCount } }', 'BAD_PAGE', ['claims']],
    ['commitments { nodes { claims(after: "zz") { totalCount } } }', 'BAD_CURSOR', ['nodes', 0, 'claims']],
    ['coverage { gaps(longerThan: 0) { total } }', 'BAD_USER_INPUT', ['gaps']],
    ['coverage(from: "2999-01-01") { to }', 'BAD_RANGE', []],
    ['node(id: "zz") { id }', 'BAD_ID', []],
  ])('leaves its neighbours: %s', async (field, code, path) => {
    const { data, errors, routes } = await ask(`{ before: ${iceland} it: ${field} after: ${iceland} }`);
    expect(data).toEqual({ before: { name: 'Iceland' }, it: null, after: { name: 'Iceland' } });
    expect(errors).toMatchObject([{ path: ['it', ...path], extensions: { code } }]);
    expect(routes).toEqual([['root_fields', expect.any(String)]]);
  });

  test('is reported with all others that are refused', async () => {
    const { data, errors } = await ask(
      `{ a: node(id: "zz") { id } ${iceland} b: commitments(first: -1) { totalCount } }`,
    );
    expect(data).toEqual({ a: null, country: { name: 'Iceland' }, b: null });
    expect(errors).toMatchObject([{ path: ['a'] }, { path: ['b'] }]);
  });
});

describe('a field that its rows refuse', () => {
  test('is null at its own path, beside fields that are answered', async () => {
    const { data, errors } = await ask(`{ ${iceland} ${clash} { totalCount rows { count sum } } }`);
    const {
      country,
      figureStats: { totalCount, rows },
    } = data;
    expect(country).toEqual({ name: 'Iceland' });
    expect(totalCount).toBeGreaterThan(0);
    expect(rows.every(({ count }: { count: number }) => count > 0)).toBe(true);
    const refused = rows.flatMap(({ sum }: { sum: number | null }, index: number) =>
      sum === null ? [['figureStats', 'rows', index, 'sum']] : [],
    );
    expect(refused).not.toEqual([]);
    expect(errors?.map(({ path }) => path)).toEqual(refused);
    for (const { locations, extensions } of errors ?? []) {
      expect(locations).toEqual([{ line: 1, column: expect.any(Number) }]);
      expect(extensions).toMatchObject({
        code: 'STATS_UNITS_CLASH',
        coordinate: 'FigureStatsRow.sum',
        units: expect.any(Array),
      });
    }
  });

  test('has the index of the row that refuses it', async () => {
    const { data, errors } = await ask(`{ ${clash} { rows { keys { value } units: unit total: sum } } }`);
    const refused = data.figureStats.rows.flatMap(({ total }: { total: number | null }, index: number) =>
      total === null ? [index] : [],
    );
    expect(errors?.map(({ path }) => path[2])).toEqual(refused);
  });

  test('is refused under each alias, as a path of its own', async () => {
    const { errors } = await ask(`{ ${clash} { rows { a: sum b: sum } } }`);
    expect(errors?.slice(0, 2).map(({ path }) => path)).toEqual([
      ['figureStats', 'rows', 0, 'a'],
      ['figureStats', 'rows', 0, 'b'],
    ]);
  });

  test('nulls the nearest nullable field where it is never null itself', async () => {
    const { data, errors } = await ask(
      `{ ${iceland} figureStats(groupBy: [MEASURE], orderBy: [{ sum: DESC }]) { rows { count } } }`,
    );
    expect(data).toEqual({ country: { name: 'Iceland' }, figureStats: null });
    expect(errors).toMatchObject([
      {
        path: ['figureStats', 'rows'],
        extensions: { code: 'STATS_UNITS_CLASH', coordinate: 'FigureStats.rows' },
      },
    ]);
  });

  test('is not refused where it is not selected', async () => {
    const { errors, routes } = await ask(`{ ${clash} { rows { count } } }`);
    expect(errors).toBeUndefined();
    expect(routes).toEqual([['operation', undefined]]);
  });
});

describe('introspection beside data', () => {
  // An alias may have this name, which is no promise.
  const then = 'then';
  const query = `query ($ids: [ID!]!) {
    __typename __schema { queryType { name } } type: __type(name: "Country") { name }
    nodes(ids: $ids) { ... on Country { code } ... on Actor { actorKind then: name } ... on Node { id } }
    ${iceland}
  }`;

  test('is answered in one operation, by a statement for each root field', async () => {
    const { errors, data, statements } = await ask(query, { ids: ['Country:iceland', 'Claim:none'] });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      __typename: 'Query',
      __schema: { queryType: { name: 'Query' } },
      type: { name: 'Country' },
      nodes: [{ code: 'IS', actorKind: 'COUNTRY', [then]: 'Iceland', id: 'Country:iceland' }, null],
      country: { name: 'Iceland' },
    });
    expect(statements).toHaveLength(2);
  });

  test('takes other values of the variables', async () => {
    const { data } = await ask(query, { ids: ['Speaker:ada-stein'] });
    expect(data.nodes).toEqual([{ actorKind: 'SPEAKER', [then]: 'Ada Stein', id: 'Speaker:ada-stein' }]);
  });

  test('selects what the variables of fragments include', async () => {
    const optional = `query ($count: Boolean!) { __typename: __schema { __typename } ...A @skip(if: $count) ...B @include(if: $count) }
      fragment A on Query { speakers(first: 1) { nodes { slug } } } fragment B on Query { speakers(first: 1) { totalCount } }`;
    expect((await ask(optional, { count: false })).data.speakers).toEqual({ nodes: [{ slug: 'ada-stein' }] });
    expect((await ask(optional, { count: true })).data.speakers).toEqual({ totalCount: expect.any(Number) });
    expect((await ask(optional, { count: false })).data.speakers).toEqual({ nodes: [{ slug: 'ada-stein' }] });
  });

  test('is limited as a whole', async () => {
    const small = open({ cost: 50 });
    const lists = 'a: commitments { nodes { slug } } b: commitments { totalCount }';
    const refused = { data: null, errors: [{ extensions: { code: 'COST_LIMIT', limit: 50 } }] };
    expect(await small.ask(`{ ${lists} }`)).toMatchObject(refused);
    expect(await small.ask(`{ __schema { __typename } ${lists} }`)).toMatchObject({
      ...refused,
      statements: [],
    });
    expect(
      (await small.ask('{ __schema { __typename } commitments { totalCount } }')).errors,
    ).toBeUndefined();
  });
});

describe('an operation too large for one statement', () => {
  const parts = 'outlets languages lastArticle { slug } articles { totalCount } gaps { total undated }';
  const names = Array.from({ length: 25 }, (_, index) => `a${index}`);
  const wide = `{ ${names.map((name) => `${name}: coverage(country: "uruguay") { ${parts} }`).join(' ')} }`;

  test('is answered by a statement for each root field', async () => {
    const { data, errors, routes, statements } = await ask(wide);
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toEqual(names);
    for (const name of names) expect(data[name]).toEqual(data.a0);
    expect(routes).toEqual([['root_fields', expect.stringContaining('too deep')]]);
    // The statement of the whole operation did not run.
    expect(statements).toHaveLength(1 + names.length);
  });

  test('is refused with COST_LIMIT where one root field is too large, and its neighbours are answered', async () => {
    const { ask } = open({ depth: 100 });
    const levels = 60;
    const deep = `sector(slug: "shipping") { ${'broader { '.repeat(levels)} slug ${'}'.repeat(levels)} }`;
    const { data, errors, routes } = await ask(`{ ${iceland} ${deep} }`);
    expect(data).toEqual({ country: { name: 'Iceland' }, sector: null });
    expect(errors).toMatchObject([
      { path: ['sector'], message: expect.stringContaining('too large'), extensions: { code: 'COST_LIMIT' } },
    ]);
    expect(routes).toEqual([['root_fields', expect.stringContaining('too large')]]);
  });
});

test('nothing of this is an error of the server', () => {
  expect(lines).toEqual([]);
});
