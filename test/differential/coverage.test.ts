import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const schema = buildSchema(`
  input Where { slug: String NOT: Where }
  interface Named { name(lang: String): String }
  type Ship implements Named { name(lang: String): String tons: Int }
  type Port implements Named { name(lang: String): String berths: Int }
  type Query { all(where: Where): [Named!] one: Ship }
`);

const uncoveredAfter = (query: string, data: Record<string, unknown> | null, variables = {}) => {
  const coverage = coverageOf(schema);
  coverage.note({ query, variables }, data);
  const left = new Set(coverage.uncovered());
  return {
    covered: coverageOf(schema)
      .uncovered()
      .filter((each) => !left.has(each)),
    empty: coverage.onlyEmpty(),
  };
};

test('a coordinate is covered when an answer has it, not when it was only asked for', () => {
  const query = '{ all { name(lang: "en") } one { tons } }';
  expect(uncoveredAfter(query, { all: [], one: { tons: 3 } }).covered).toEqual([
    'Query.all',
    'Query.one',
    'Ship.tons',
  ]);
  expect(uncoveredAfter(query, { all: [{ name: 'a' }], one: null })).toEqual({
    covered: ['Named.name', 'Named.name(lang:)', 'Query.all', 'Query.one'],
    empty: ['Query.one'],
  });
  expect(uncoveredAfter(query, null).covered).toEqual([]);
});

test('input fields are covered where they are given, by a literal or by a variable', () => {
  const query = 'query ($w: Where, $s: String) { all(where: { NOT: $w, slug: $s }) { name } }';
  const data = { all: [] };
  expect(uncoveredAfter(query, data).covered).toEqual(['Query.all', 'Query.all(where:)']);
  expect(uncoveredAfter(query, data, { w: { slug: 'a' } }).covered).toEqual([
    'Query.all',
    'Query.all(where:)',
    'Where.NOT',
    'Where.slug',
  ]);
});

test('what a fragment asks for is covered on the types that it is known to have met', () => {
  const ofShips = '... on Ship { tons } ... on Port { name }';
  expect(uncoveredAfter(`{ all { ${ofShips} } }`, { all: [{ tons: 1 }] }).covered).toEqual(['Query.all']);
  const ship = { all: [{ __typename: 'Ship', tons: 1, name: 'a' }] };
  expect(uncoveredAfter(`{ all { __typename ${ofShips} } }`, ship).covered).toEqual([
    'Query.all',
    'Ship.tons',
  ]);
  const named = '{ one { ...f } } fragment f on Named { name }';
  expect(uncoveredAfter(named, { one: { name: 'a' } }).covered).toEqual(['Named.name', 'Query.one']);
});
