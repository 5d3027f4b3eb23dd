import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { shrink } from './shrink.ts';

const schema = buildSchema(`
  input Where { AND: [Where!], NOT: Where, slug: String, number: Int }
  type Thing { slug: String name(lang: String): String things(where: Where, first: Int): [Thing] }
  type Query { things(where: Where, first: Int): [Thing] thing(slug: String!): Thing }
`);

const request = {
  query: `
    query Other { thing(slug: "x") { slug } }
    query Asked($first: Int, $slug: String!, $unused: Boolean!, $where: Where) {
      start: thing(slug: $slug) { slug name(lang: "ru") @include(if: $unused) }
      things(first: $first, where: { AND: [{ number: 1 }, { NOT: { slug: "bad", number: 2 } }] }) {
        ...parts
        more: things(where: $where) { slug }
      }
    }
    fragment parts on Thing { name things(first: 1) { ... on Thing { deep: name(lang: "en") slug } } }`,
  variables: { first: 3, slug: 'y', unused: true, where: { number: 4 } },
  operationName: 'Asked',
};

const shrunkWhile = async (pattern: RegExp) => {
  const asked: string[] = [];
  const least = await shrink(schema, request, async (smaller) => {
    asked.push(smaller.query);
    return pattern.test(JSON.stringify(smaller).replaceAll('\\"', "'"));
  });
  expect(asked.flatMap((query) => validate(schema, parse(query)))).toEqual([]);
  return { ...least, query: least.query.replace(/\s+/g, ' ') };
};

describe('shrink', () => {
  test('leaves the field alone that makes the difference, without its alias and fragments', async () => {
    expect((await shrunkWhile(/lang: 'en'/)).query).toBe(
      'query Asked { things { things { name(lang: "en") } } }',
    );
  });

  test('takes a filter apart', async () => {
    expect((await shrunkWhile(/slug: 'bad'/)).query).toBe(
      'query Asked { things(where: {slug: "bad"}) { __typename } }',
    );
  });

  test('drops the variables that are no longer used and writes out the others', async () => {
    const { query, variables } = await shrunkWhile(/number(: |":)4/);
    expect(query).toBe('query Asked { things { things(where: {number: 4}) { __typename } } }');
    expect(variables).toBeUndefined();
  });

  test('shrinks a request whose operation is not there', async () => {
    const nobody = { ...request, operationName: 'Nobody' };
    const { query, operationName } = await shrink(schema, nobody, async (smaller) =>
      smaller.query.includes('Asked'),
    );
    expect(query).toContain('Asked');
    expect(query.length).toBeLessThan(request.query.length / 4);
    expect(operationName).toBe('Nobody');
  });

  test('keeps what it cannot shrink', async () => {
    const least = await shrink(schema, request, async () => false);
    expect(least).toBe(request);
  });

  test('asks no more often than it may', async () => {
    let asked = 0;
    await shrink(
      schema,
      request,
      async () => {
        asked += 1;
        return true;
      },
      2,
    );
    expect(asked).toBe(2);
  });
});
