import { describe, expect, test } from 'vitest';
import { readOperations } from '../../../src/server/graphiql/operations.ts';
import { limits } from '../../harness.ts';
import { openDoor } from '../door.ts';

const door = openDoor();

/**
 * Each limit with a request at it, which is answered, and one a step beyond, with the path of its
 * error.
 */
const atTheLimit = [
  {
    limit: { depth: 5 },
    code: 'DEPTH_LIMIT',
    variable: 'MAX_DEPTH',
    within: '{ commitments { nodes { claims { nodes { slug } } } } }',
    beyond: '{ commitments { nodes { claims { nodes { article { slug } } } } } }',
    actual: 6,
    path: ['commitments', 'nodes', 0, 'claims', 'nodes', 0, 'article', 'slug'],
    coordinate: 'Article.slug',
  },
  {
    limit: { depth: 3 },
    code: 'DEPTH_LIMIT',
    variable: 'MAX_DEPTH',
    within: '{ commitments { ...A } } fragment A on CommitmentConnection { nodes { slug } }',
    beyond:
      '{ commitments { ...A } } fragment A on CommitmentConnection { nodes { ... on Commitment { made { edtf } } } }',
    actual: 4,
    path: ['commitments', 'nodes', 0, 'made', 'edtf'],
    coordinate: 'EdtfDate.edtf',
  },
  {
    limit: { cost: 21 },
    code: 'COST_LIMIT',
    variable: 'MAX_COST',
    within: '{ commitments(first: 10) { nodes { slug } } }',
    beyond: '{ commitments(first: 11) { nodes { slug } } }',
    actual: 23,
    path: ['commitments'],
    coordinate: 'Query.commitments',
  },
  {
    limit: { aliases: 2 },
    code: 'ALIAS_LIMIT',
    variable: 'MAX_ALIASES',
    within: '{ a: corpus { b: revision } corpus { licence } }',
    beyond: '{ a: corpus { b: revision } ...C } fragment C on Query { corpus { c: licence } }',
    actual: 3,
    path: undefined,
    coordinate: undefined,
  },
  {
    limit: { tokens: 7 },
    code: 'TOKEN_LIMIT',
    variable: 'MAX_TOKENS',
    within: '{ corpus { revision licence } }',
    beyond: '{ corpus { revision licence recordedOn } }',
    actual: 8,
    path: undefined,
    coordinate: undefined,
  },
  {
    limit: { duplicates: 2 },
    code: 'DUPLICATE_LIMIT',
    variable: 'MAX_DUPLICATES',
    within: '{ corpus { revision revision } corpus { revision } }',
    beyond: '{ corpus { revision revision } ...C ...C } fragment C on Query { corpus { licence licence } }',
    actual: 3,
    path: undefined,
    coordinate: undefined,
  },
  {
    limit: { directives: 1 },
    code: 'DIRECTIVE_LIMIT',
    variable: 'MAX_DIRECTIVES',
    within: '{ corpus { revision @include(if: true) licence } }',
    beyond: '{ corpus @skip(if: false) { revision @include(if: true) licence } }',
    actual: 2,
    path: undefined,
    coordinate: undefined,
  },
  {
    limit: { values: 6 },
    code: 'VALUES_LIMIT',
    variable: 'MAX_VALUES',
    within: '{ commitments(where: { slug: { in: ["x", "y"] } }, first: 1) { totalCount } }',
    beyond: '{ commitments(where: { slug: { in: ["x", "y", "z"] } }, first: 1) { totalCount } }',
    actual: 7,
    path: undefined,
    coordinate: undefined,
  },
].map((row) => ({ ...row, max: Object.values(row.limit)[0] as number }));

describe.each(atTheLimit)(
  '$variable=$max',
  ({ limit, code, variable, max, within, beyond, actual, path, coordinate }) => {
    const { post, log } = openDoor(limit);

    test('answers a request at the limit', async () => {
      expect(await post({ query: within })).toMatchObject({ status: 200, errors: [] });
    });

    test(`refuses one beyond it with ${code}, the number and the variable, before any SQL`, async () => {
      const { data, errors, statements } = await post({ query: beyond });
      // What is refused before the execution has no data.
      expect(data).toBe(path ? null : undefined);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.path).toEqual(path);
      if (path) expect(errors[0]?.locations).toEqual([{ line: 1, column: expect.any(Number) }]);
      expect(errors[0]?.extensions).toEqual({
        code,
        limit: max,
        ...(actual && { actual }),
        ...(coordinate && { coordinate }),
      });
      expect(errors[0]?.message).toContain(variable);
      expect(errors[0]?.message).toContain(String(max));
      expect(statements).toEqual([]);
      expect(log).toEqual([]);
    });

    test('refuses it also the second time, when the document is known', async () => {
      expect((await post({ query: beyond })).errors[0]?.extensions.code).toBe(code);
    });
  },
);

describe('the values of variables', () => {
  const query = 'query ($where: CommitmentWhere) { commitments(where: $where) { totalCount } }';
  const { post, send, log } = openDoor({ values: 8 });
  const ask = (where: object) => post({ query, variables: { where } });
  const sent = (where: string) =>
    send({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{ "query": ${JSON.stringify(query)}, "variables": { "where": ${where} } }`,
    });

  test('are counted, lists and objects too, also those that do not fit', async () => {
    expect((await ask({ OR: [{}, {}, {}, {}, {}, {}] })).errors).toEqual([]);
    const extensions = { code: 'VALUES_LIMIT', limit: 8, actual: 9 };
    const message = expect.stringContaining('MAX_VALUES');
    for (const where of [{ OR: Array(7).fill({}) }, { no: { such: [1, null, '', [], {}, true] } }])
      expect(await ask(where)).toMatchObject({ errors: [{ message, extensions }], statements: [] });
  });

  test('are nested no deeper than a hundred levels', async () => {
    const { send } = openDoor();
    const nested = (levels: number) => '{"NOT":'.repeat(levels) + '}'.repeat(levels).replace('}', '{}}');
    const body = (levels: number) =>
      `{ "query": ${JSON.stringify(query)}, "variables": { "where": ${nested(levels)} } }`;
    const asked = (levels: number) =>
      send({ method: 'POST', headers: { 'content-type': 'application/json' }, body: body(levels) });
    expect((await asked(99)).errors[0]?.extensions.code).toBe('FILTER_DEPTH_LIMIT');
    expect((await asked(100)).errors[0]?.extensions).toEqual({
      code: 'VALUES_DEPTH_LIMIT',
      limit: 100,
      actual: 101,
    });
  });

  test('are counted before they are coerced, however many they are', async () => {
    const { errors } = await sent(`{"OR":[${Array(87_000).fill('{}')}]}`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALUES_LIMIT', actual: 87_002 });
    expect(log).toEqual([]);
  });
});

test('a variable counts at each use, and may be used three times', async () => {
  const { post } = openDoor({ values: 10 });
  const variables = { where: { slug: { in: ['x', 'y', 'z', 'u', 'v', 'w'] } } };
  const asked = (uses: number) => {
    const fields = Array.from(
      { length: uses },
      (_, index) => `a${index}: commitments(where: $where) { totalCount }`,
    );
    const query = `query ($where: CommitmentWhere) { ${fields.slice(0, 2).join(' ')} ...More } fragment More on Query { ${fields.slice(2).join(' ')} __typename }`;
    return post({ query, variables });
  };
  expect((await asked(3)).errors).toEqual([]);
  const { errors, data, statements } = await asked(4);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions).toEqual({ code: 'VALUES_LIMIT', limit: 30, actual: 36 });
  expect([data, statements]).toEqual([null, []]);
});

test('a literal is nested no deeper than a hundred levels', async () => {
  const nested = (levels: number) => `${'{NOT:'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
  const asked = (levels: number) =>
    door.post({ query: `{ commitments(where: ${nested(levels)}) { totalCount } }` });
  expect((await asked(100)).errors[0]?.extensions.code).toBe('FILTER_DEPTH_LIMIT');
  const { errors } = await asked(101);
  expect(errors[0]?.extensions).toEqual({ code: 'VALUES_DEPTH_LIMIT', limit: 100, actual: 101 });
});

test('one place has at most four directives', async () => {
  const { errors } = await door.post({ query: `{ corpus { revision ${'@aa'.repeat(5)} } }` });
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions).toEqual({ code: 'DIRECTIVE_LIMIT', limit: 4, actual: 5 });
});

test.each([
  [
    'errors',
    `{ corpus { ${Array.from({ length: 200 }, (_, index) => `x${index}`).join(' ')} } }`,
    { limit: 100, actual: 101 },
  ],
  ['fields to compare', `{ corpus { ${'revision '.repeat(1_001)} } }`, { limit: 500_000, actual: null }],
])('validation ends with a code: too many %s', async (_, query, extensions) => {
  const { errors } = await openDoor({ duplicates: 2_000 }).post({ query });
  expect(errors.at(-1)?.extensions).toEqual({ code: 'VALIDATION_LIMIT', ...extensions });
  expect(errors.at(-1)?.message).not.toMatch(/aborted/);
});

/**
 * What the operation costs, by the rule that config.ts states: a field costs 1, and what is inside
 * a list as often as its page is long.
 */
describe('cost', () => {
  const { post } = openDoor({ cost: 0 });
  test.each([
    ['{ corpus { revision licence } }', 3],
    ['{ commitments { totalCount } }', 1 + 20],
    ['{ commitments { nodes { slug } } }', 1 + 20 * (1 + 1)],
    ['{ commitments(first: 100) { nodes { slug } } }', 1 + 100 * (1 + 1)],
    ['{ commitments(last: 3) { edges { cursor node { slug } } } }', 1 + 3 * (1 + 1 + (1 + 1))],
    ['{ commitments(first: 0) { totalCount } }', 1 + 1],
    // Of claims there are usually 3 to a commitment, so a longer page does not cost more.
    ['{ commitment(slug: "x") { claims(first: 100) { nodes { slug } } } }', 1 + (1 + 3 * (1 + 1))],
    ['{ commitment(slug: "x") { claims(first: 1) { nodes { slug } } } }', 1 + (1 + 1 * (1 + 1))],
    [
      '{ sectors(first: 10) { nodes { commitments(first: 5) { nodes { slug } } } } }',
      1 + 10 * (1 + (1 + 5 * (1 + 1))),
    ],
    ['{ nodes(ids: ["Country:iceland", "Country:uruguay"]) { id } }', 1 + 2],
    // A text is searched for as a search would.
    [
      '{ commitments(where: { OR: [{ text: "a" }, { promisors: { some: { text: "b" } } }] }) { totalCount } }',
      1 + 2 * 200 + 20,
    ],
  ])('%s', async (query, cost) => {
    const { errors } = await post({ query });
    expect(errors[0]?.extensions).toMatchObject({ code: 'COST_LIMIT', limit: 0, actual: cost });
  });

  test('counts the value of a variable, and its default', async () => {
    const query = 'query ($first: Int = 7) { commitments(first: $first) { totalCount } }';
    const costOf = async (variables: object) =>
      (await post({ query, variables })).errors[0]?.extensions['actual'];
    expect([await costOf({}), await costOf({ first: 50 })]).toEqual([1 + 7, 1 + 50]);
    const filtered = 'query ($where: EventWhere) { events(where: $where, first: 1) { totalCount } }';
    const { errors } = await post({ query: filtered, variables: { where: { NOT: { text: 'a' } } } });
    expect(errors[0]?.extensions['actual']).toBe(1 + 200 + 1);
  });

  test('is the sum over the fields of the operation', async () => {
    const query =
      'query A { corpus { revision } articles(first: 2) { totalCount } } query B { corpus { licence } }';
    const { errors } = await post({ query, operationName: 'A' });
    expect(errors.map(({ extensions }) => extensions['actual'])).toContain(2 + (1 + 2));
  });
});

const listsInLists = (levels: number): string =>
  `commitments(first: 100) { nodes { ${levels > 1 ? `sectors { nodes { ${listsInLists(levels - 1)} } }` : 'slug'} } }`;

describe('the limits as they are set', () => {
  test.each([
    ['Query.commitments', `{ ${listsInLists(3)} }`],
    ['Sector.commitments', `{ sector(slug: "shipping") { ${listsInLists(3)} } }`],
    ['Query.nodes', `{ nodes(ids: ["Sector:shipping"]) { ... on Sector { ${listsInLists(3)} } } }`],
  ])('refuse what would read millions of rows: %s', async (_, query) => {
    const { errors, statements } = await door.post({ query });
    expect(errors[0]?.extensions).toMatchObject({ code: 'COST_LIMIT', limit: limits.cost });
    expect(statements).toEqual([]);
  });

  test.each(readOperations())('let the gallery pass: $name', async ({ document }) => {
    expect((await door.post({ query: document })).errors).toEqual([]);
  });
});

/**
 * Filters that SQLite itself would not take: its expressions nest at most 1000 deep, its statements
 * have at most 32 766 parameters and its patterns 50 000 bytes. They come from the client, so they
 * are refused like every other excess; none of them is a failure on our side.
 */
describe('CommitmentWhere', () => {
  const query = 'query ($where: CommitmentWhere) { commitments(where: $where) { nodes { slug } } }';
  const leaf = '{ "slug": { "eq": "x" } }';
  const list = (item: string, length: number) => `[${Array(length).fill(item).join()}]`;
  const nested = (before: string, after: string, depth: number) =>
    `${before.repeat(depth)}${leaf}${after.repeat(depth)}`;
  // As text, because JSON.stringify itself cannot go that deep.
  const ask = (where: string) =>
    door.send({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{ "query": ${JSON.stringify(query)}, "variables": { "where": ${where} } }`,
    });
  const acrossRelations = (pairs: number) =>
    nested('{ "claims": { "some": { "commitment": { "some": ', ' } } } }', pairs);

  test('reaches six relations deep', async () => {
    expect(await ask(acrossRelations(3))).toMatchObject({ status: 200, errors: [] });
    expect(await ask(acrossRelations(4))).toMatchObject({
      data: { commitments: null },
      errors: [
        {
          path: ['commitments'],
          extensions: { code: 'FILTER_DEPTH_LIMIT', limit: 6, coordinate: 'Query.commitments' },
        },
      ],
      statements: [],
    });
  });

  test('is measured together with all others in an orderBy', async () => {
    const orderBy = (keys: number, values: number) =>
      JSON.stringify(
        Array(keys).fill({ claims: { count: 'ASC', where: { slug: { in: Array(values).fill('x') } } } }),
      );
    const ordered = async (given: string) =>
      door.post({
        query:
          'query ($orderBy: [CommitmentOrder!]) { commitments(first: 1, orderBy: $orderBy) { pageInfo { endCursor } } }',
        variables: JSON.parse(`{ "orderBy": ${given} }`),
      });
    expect((await ordered(orderBy(4, 240))).errors).toEqual([]);
    const { errors, statements } = await ordered(orderBy(5, 240));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'FILTER_SIZE_LIMIT',
      argument: 'orderBy',
      limit: 1000,
    });
    expect(statements).toEqual([]);
  });

  test.each([
    ['NOT, 1 100 deep', nested('{ "NOT": ', ' }', 1_100)],
    ['NOT, 20 000 deep', nested('{"NOT":', '}', 20_000)],
    ['AND, 1 100 deep', nested('{ "AND": [', '] }', 1_100)],
    ['AND of 1 100', `{ "AND": ${list(leaf, 1_100)} }`],
    ['OR of 1 100', `{ "OR": ${list(leaf, 1_100)} }`],
    ['in, with 40 000 values', `{ "slug": { "in": ${list('"x"', 40_000)} } }`],
    ['forty lists of 1 000 values', `{ "OR": ${list(`{"slug":{"in":${list('"x"', 1_000)}}}`, 40)} }`],
    ['notIn, with 40 000 values', `{ "slug": { "notIn": ${list('"x"', 40_000)} } }`],
    ['contains, with 60 000 letters', `{ "summary": { "contains": "${'x'.repeat(60_000)}" } }`],
  ])('is refused when it is too much: %s', async (_, where) => {
    const { errors, statements } = await ask(where);
    expect(door.log.splice(0).map((line) => line.slice(0, 60))).toEqual([]);
    expect(errors[0]?.extensions).toMatchObject({
      code: expect.stringMatching(/_LIMIT$/),
      limit: expect.any(Number),
    });
    expect(statements).toEqual([]);
  });
});
