import { afterAll, describe, expect, test } from 'vitest';
import { openDoor, strict } from './door.ts';

const { post, log } = openDoor();

afterAll(() => {
  // What a client does wrong is not for the operator’s log.
  expect(log).toEqual([]);
});

/** Hexadecimal JSON, as cursors are. */
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('hex').toUpperCase();

/** Documents that are refused before anything is executed. */
const refusedDocuments = {
  GRAPHQL_PARSE_FAILED: {
    'an empty document': ' ',
    'a syntax error': '{ commitments( }',
  },
  GRAPHQL_VALIDATION_FAILED: {
    'an unknown field': '{ comitments { totalCount } }',
    'an unknown argument': '{ commitments(limit: 3) { totalCount } }',
    'a missing argument': '{ commitment { slug } }',
    'an argument of a wrong type': '{ commitments(first: "3") { totalCount } }',
    'an unknown enum value': '{ commitments(where: { goal: { eq: DREAM } }) { totalCount } }',
    'an unknown condition': '{ commitments(where: { color: { eq: "red" } }) { totalCount } }',
    'a field without its selection': '{ corpus }',
    'an undeclared variable': '{ commitment(slug: $slug) { slug } }',
    'a mutation': 'mutation { corpus { revision } }',
    'a subscription': 'subscription { corpus { revision } }',
    'a cycle of fragments': '{ ...A } fragment A on Query { ...A }',
    'introspection in a circle': `{ __schema { types { ${'fields { type { '.repeat(3)} name ${'} } '.repeat(3)} } } }`,
  },
  BAD_USER_INPUT: {
    'a day that is none': '{ events(where: { date: { after: "2021-02-31" } }) { totalCount } }',
    'a month for a day': '{ events(where: { date: { after: "2021-02" } }) { totalCount } }',
    'a number for a day': '{ events(where: { date: { after: 2021 } }) { totalCount } }',
  },
};

describe.each(Object.entries(refusedDocuments))('a document is refused as %s', (code, documents) => {
  test.each(Object.entries(documents))('%s', async (_, query) => {
    const reply = await post({ query });
    expect(reply.errors.map(({ extensions }) => extensions.code)).toContain(code);
    expect(reply).toMatchObject({ data: undefined, statements: [] });
    // Clients of old read application/json with 200; those that ask for the newer type get the
    // status that fits.
    expect(reply.status).toBe(200);
    expect(await post({ query }, strict)).toEqual({ ...reply, status: 400 });
  });

  test.each(Object.entries(documents))('%s: the error says where', async (_, query) => {
    const { errors } = await post({ query });
    expect(errors[0]?.locations).toContainEqual({ line: 1, column: expect.any(Number) });
  });
});

const bySlug = 'query ($slug: String!) { commitment(slug: $slug) { slug } }';
const byFirst = 'query ($first: Int) { commitments(first: $first) { totalCount } }';
const byDay = 'query ($day: Date) { events(where: { date: { after: $day } }) { totalCount } }';
const twoOperations = 'query A { corpus { revision } } query B { corpus { licence } }';

/** Requests whose document is sound and whose other parts do not go with it. */
const refusedRequests = {
  BAD_USER_INPUT: {
    'a missing variable': { query: bySlug },
    'null for a variable that takes none': { query: bySlug, variables: { slug: null } },
    'a variable of a wrong type': { query: byFirst, variables: { first: 'x' } },
    'a variable beyond Int': { query: byFirst, variables: { first: 2 ** 31 } },
    'a variable that is no day': { query: byDay, variables: { day: '2021-02-31' } },
    'a variable that is a moment': { query: byDay, variables: { day: '2021-02-03T00:00:00Z' } },
    'a variable that is a number for a day': { query: byDay, variables: { day: 20210203 } },
  },
  OPERATION_RESOLUTION_FAILURE: {
    'an unknown operation name': { query: twoOperations, operationName: 'C' },
    'several operations and no name': { query: twoOperations },
    'a document without operations': { query: 'fragment A on Query { corpus { revision } }' },
  },
};

describe.each(Object.entries(refusedRequests))('a request is refused as %s', (code, requests) => {
  test.each(Object.entries(requests))('%s', async (_, request) => {
    const reply = await post(request);
    expect(reply).toMatchObject({ status: 400, errors: [{ extensions: { code } }], statements: [] });
    expect(await post(request, strict)).toEqual(reply);
  });
});

/**
 * Fields that refuse their arguments, each under its coordinate. The operation runs, so the status
 * is 200; the root field is null, and the error has the path, location and coordinate of the field.
 */
const refusedArguments = {
  BAD_CURSOR: {
    'Query.commitments: no hexadecimal': '{ commitments(after: "zz") { nodes { slug } } }',
    'Query.commitments: half a cursor': '{ commitments(before: "5B2") { nodes { slug } } }',
    'Query.commitments: empty': '{ commitments(after: "") { nodes { slug } } }',
    'Query.commitments: no JSON': '{ commitments(after: "AAAA") { nodes { slug } } }',
    'Query.commitments: of the claims': `{ commitments(after: "${cursor(['Claim', 'x'])}") { totalCount } }`,
    'Query.commitments: a key short': `{ commitments(after: "${cursor(['Commitment', 'x'])}") { totalCount } }`,
    'Query.claims: a key that is a list': `{ claims(after: "${cursor(['Claim', ['x']])}") { totalCount } }`,
    'Query.claims: a key that is null': `{ claims(after: "${cursor(['Claim', null])}") { totalCount } }`,
    'Commitment.claims: no hexadecimal': '{ commitments { nodes { claims(after: "zz") { totalCount } } } }',
  },
  BAD_PAGE: {
    'Query.commitments: first: -1': '{ commitments(first: -1) { nodes { slug } } }',
    'Query.commitments: first: 101': '{ commitments(first: 101) { nodes { slug } } }',
    'Query.commitments: last: -1': '{ commitments(last: -1) { nodes { slug } } }',
    'Query.commitments: last: 101, only counted': '{ commitments(last: 101) { totalCount } }',
    'Query.commitments: first with last': '{ commitments(first: 1, last: 1) { nodes { slug } } }',
    'Commitment.claims: first: 101': '{ commitments { nodes { claims(first: 101) { totalCount } } } }',
    'Country.places: first with last': '{ country(code: "IS") { places(first: 0, last: 0) { totalCount } } }',
  },
  BAD_ID: {
    'Query.node: no colon': '{ node(id: "iceland") { id } }',
    'Query.node: empty': '{ node(id: "") { id } }',
    'Query.node: an unknown type': '{ node(id: "Treaty:zz") { id } }',
    'Query.node: an interface': '{ node(id: "Actor:iceland") { id } }',
    'Query.node: a type without ids': '{ node(id: "Name:iceland") { id } }',
    'Query.node: a property of every object': '{ node(id: "constructor:iceland") { id } }',
  },
  BAD_USER_INPUT: {
    'Query.country: two keys': '{ country(slug: "iceland", code: "IS") { name } }',
    'Query.country: no key': '{ country { name } }',
    'Query.country: null for a key': '{ country(slug: null) { name } }',
    'Query.nodes: 101 ids': `{ nodes(ids: [${'"Country:iceland" '.repeat(101)}]) { id } }`,
    'Country.name: a word for a language': '{ country(code: "IS") { name(lang: "english") } }',
    'Country.name: no language': '{ country(code: "IS") { name(lang: "") } }',
    'Country.name: an underscore': '{ countries { nodes { name(lang: "en_GB") } } }',
  },
};

/** The path to a field in a document that selects one field at each level. */
function pathOf(query: string, field: string): (string | number)[] {
  const names: string[] = query.replaceAll(/\(.*?\)/g, '').match(/\w+/g) ?? [];
  const parents = names.slice(0, names.indexOf(field));
  return [...parents.flatMap((name) => (name === 'nodes' ? [name, 0] : [name])), field];
}

describe.each(Object.entries(refusedArguments))('an argument is refused as %s', (code, documents) => {
  test.each(Object.entries(documents))('%s', async (name, query) => {
    const reply = await post({ query });
    const [coordinate = ''] = name.split(':');
    const field = coordinate.split('.')[1] ?? '';
    const path = pathOf(query, field);
    const locations = [{ line: 1, column: query.search(new RegExp(`\\b${field}\\b`)) + 1 }];
    expect(reply).toMatchObject({
      status: 200,
      data: { [String(path[0])]: null },
      errors: [{ path, locations, extensions: { code, coordinate } }],
      statements: [],
    });
    expect(reply.errors).toHaveLength(1);
    expect(await post({ query }, strict)).toEqual(reply);
  });

  // An id is the only argument there is; the others could be any of several.
  if (code === 'BAD_ID') return;
  test.each(Object.entries(documents))('%s: the error names it', async (_, query) => {
    const [error] = (await post({ query })).errors;
    const { argument, limit, actual }: Record<string, unknown> = error?.extensions ?? {};
    for (const told of [argument, limit, actual].filter((detail) => detail !== undefined)) {
      expect(error?.message).toContain(String(told));
    }
    expect(argument).toBeTypeOf('string');
  });
});

test.each([
  ['Query.commitments', 'first: -1', { argument: 'first', limit: 100, actual: -1 }],
  ['Query.commitments', 'last: 101', { argument: 'last', limit: 100, actual: 101 }],
  ['Query.commitments', 'after: "zz"', { argument: 'after' }],
  ['Query.commitments', 'before: "zz"', { argument: 'before' }],
])('%s(%s): the error tells a program what was wrong', async (_, argument, details) => {
  const { errors } = await post({ query: `{ commitments(${argument}) { totalCount } }` });
  expect(errors[0]?.extensions).toMatchObject(details);
});

test.each([
  ['Query.commitment', '{ it: commitment(slug: "none") { slug } }'],
  ['Query.commitment', '{ it: commitment(slug: "") { slug } }'],
  ['Query.country', '{ it: country(code: "xx") { slug } }'],
  ['Query.country', '{ it: country(slug: "montevideo") { slug } }'],
  ['Query.node', '{ it: node(id: "Commitment:none") { id } }'],
  ['Query.node', '{ it: node(id: "Country:montevideo") { id } }'],
])('%s: what does not exist is null, and no error: %s', async (_, query) => {
  expect(await post({ query })).toMatchObject({ status: 200, data: { it: null }, errors: [] });
});

test.each([
  ['literals', { query: '{ nodes(ids: ["Country:iceland", "zz", "Actor:iceland", ""]) { id } }' }],
  [
    'a variable',
    {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: ['Country:iceland', 'zz', 'Actor:iceland', ''] },
    },
  ],
])('Query.nodes: each bad id is null with an error at its index, in %s', async (_, request) => {
  const reply = await post(request);
  expect(reply).toMatchObject({
    status: 200,
    data: { nodes: [{ id: 'Country:iceland' }, null, null, null] },
  });
  expect(reply.errors.map(({ path, extensions }) => [path, extensions.code, extensions.coordinate])).toEqual(
    [1, 2, 3].map((index) => [['nodes', index], 'BAD_ID', 'Query.nodes']),
  );
});

test('a refused field leaves the others of a nullable parent alone', async () => {
  const query = '{ corpus { licence } node(id: "zz") { id } }';
  expect(await post({ query })).toMatchObject({
    status: 200,
    data: { corpus: { licence: 'CC-BY-4.0' }, node: null },
    errors: [{ path: ['node'], extensions: { code: 'BAD_ID' } }],
  });
});

test.each(['then', 'constructor', 'toString', 'hasOwnProperty', 'length'])(
  'an alias may have any name, so also %s',
  async (alias) => {
    const { data, errors } = await post({ query: `{ countries { nodes { ${alias}: slug } } }` });
    expect(errors).toEqual([]);
    expect(data).toEqual({ countries: { nodes: [{ [alias]: 'iceland' }, { [alias]: 'uruguay' }] } });
  },
);
