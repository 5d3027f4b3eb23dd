import { getIntrospectionQuery } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { openDoor } from '../door.ts';

const { post, log } = openDoor();

const whole = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

/** The fields in a value, which the executor resolved one by one. */
function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items = Object.values(value);
  const own = Array.isArray(value) ? 0 : items.length;
  return items.reduce<number>((sum, item) => sum + fieldsIn(item), own);
}

/** The number of fields that a document resolves, by refusing it. */
async function counted(query: string): Promise<unknown> {
  const { errors } = await post({ query });
  expect(errors[0]?.extensions.code).toBe('INTROSPECTION_LIMIT');
  return errors[0]?.extensions['actual'];
}

afterAll(() => {
  expect(log).toEqual([]);
});

describe('introspection', () => {
  test.each([
    ['the query of tools', getIntrospectionQuery()],
    ['with all its options', whole],
    ['without descriptions', getIntrospectionQuery({ descriptions: false })],
  ])('answers %s, again from its bytes', async (_, query) => {
    const first = await post({ query });
    expect(first).toMatchObject({ status: 200, errors: [], statements: [] });
    expect(fieldsIn(first.data)).toBeGreaterThan(10_000);
    expect(await post({ query })).toEqual(first);
  });

  test('answers a type by a variable, and knows the answers apart', async () => {
    const query = 'query ($name: String!) { __type(name: $name) { name kind } }';
    const nameOf = async (name: string) => (await post({ query, variables: { name } })).data;
    expect(await nameOf('Commitment')).toEqual({ __type: { name: 'Commitment', kind: 'OBJECT' } });
    expect(await nameOf('Query')).toEqual({ __type: { name: 'Query', kind: 'OBJECT' } });
    expect(await nameOf('Nothing')).toEqual({ __type: null });
  });

  test('refuses what resolves many more fields, before it resolves them', async () => {
    const fields = 'name description args { name type { name ofType { name ofType { name } } } }';
    const bomb = (index: number) =>
      `a${index}: __schema { types { fields(includeDeprecated: true) { ${fields} } } }`;
    const query = `{ ${Array.from({ length: 30 }, (_, index) => bomb(index)).join(' ')} }`;
    const reply = await post({ query });
    expect(reply).toMatchObject({ data: null, statements: [] });
    expect(reply.errors).toHaveLength(1);
    const { limit, actual, ...more } = { ...reply.errors[0]?.extensions };
    expect(more).toEqual({ code: 'INTROSPECTION_LIMIT' });
    expect(limit).toBeGreaterThanOrEqual(40_000);
    expect(actual).toBeGreaterThan(Number(limit));
  });

  test('counts exactly what is resolved, through aliases, fragments and directives', async () => {
    const parts = [
      'description isDeprecated: name',
      'type { ...T }',
      '... on __InputValue { defaultValue type @skip(if: true) { kind } }',
      'type { kind name }',
    ];
    const one = (alias: string, inner: string) =>
      `${alias}: __schema { types { name inputFields { ${inner} } inputFields { name } } }`;
    const inner = parts.join(' ');
    const fragment = 'fragment T on __Type { __typename ofType { name ofType { name } } }';
    const single = await post({ query: `{ ${one('a', inner)} } ${fragment}` });
    const each = fieldsIn(single.data);
    expect(each).toBeGreaterThan(5_000);
    const aliases = Math.ceil(60_000 / each);
    const several = Array.from({ length: aliases }, (_, index) => one(`a${index}`, inner)).join(' ');
    // Counting ends with the alias that is beyond the limit.
    const found = Number(await counted(`{ ${several} } ${fragment}`));
    expect(found).toBeGreaterThan(40_000);
    expect(found - 40_000).toBeLessThanOrEqual(each + 5_000);
  });

  test('counts it beside data', async () => {
    const { data, errors } = await post({ query: '{ __schema { queryType { name } } corpus { licence } }' });
    expect(errors).toEqual([]);
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, corpus: { licence: 'CC-BY-4.0' } });
  });

  test('is refused as the operator sets it, with its place, and without suggestions', async () => {
    const closed = openDoor({ introspection: false });
    for (const query of [
      '{ __schema { queryType { name } } }',
      '{ a: __type(name: "Query") { name } }',
      whole,
    ]) {
      const { data, errors, statements } = await closed.post({ query });
      expect(data).toBeUndefined();
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('INTROSPECTION=0'),
        locations: [{ line: expect.any(Number), column: expect.any(Number) }],
        extensions: { code: 'INTROSPECTION_REFUSED' },
      });
      expect(statements).toEqual([]);
    }
    const { errors } = await closed.post({ query: '{ comitments { totalCount } }' });
    expect(errors[0]?.message).not.toMatch(/did you mean/i);
    const answered = await closed.post({ query: '{ __typename corpus { __typename } }' });
    expect(answered.data).toEqual({ __typename: 'Query', corpus: { __typename: 'Corpus' } });
  });
});
