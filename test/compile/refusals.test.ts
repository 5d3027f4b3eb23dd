import { describe, expect, test } from 'vitest';
import { refusalKey, typenameKey } from '../../src/compile/functions.ts';
import { openToy } from './toy.ts';

const { ask, planned, refusal } = openToy();

const data = (query: string, variables?: Record<string, unknown>) => JSON.parse(ask(query, variables));

/** The line and column of a mark in a text, without the mark. */
function located(marked: string) {
  const before = marked.slice(0, marked.indexOf('^')).split('\n');
  return {
    query: marked.replace('^', ''),
    locations: [{ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }],
  };
}

describe('a refused argument has the path, location and coordinate of its field', () => {
  const bad = 'books(after: "zz") { totalCount }';

  test.each([
    ['at the root', `{ title: book(id: 1) { id }\n ^list: ${bad} }`, ['list'], 'Query.books'],
    ['in an object', `{ book(id: 1) { author { ^${bad} } } }`, ['book', 'author', 'books'], 'Person.books'],
    [
      'in nodes, of which it is the first',
      `{ books { nodes { author { ^works: ${bad} } } } }`,
      ['books', 'nodes', 0, 'author', 'works'],
      'Person.books',
    ],
    [
      'in edges',
      `{ books { edges { item: node { author { ^${bad} } } } } }`,
      ['books', 'edges', 0, 'item', 'author', 'books'],
      'Person.books',
    ],
    [
      'in lists in lists',
      `{ books { n: nodes { author { books { nodes {\n author { ^${bad} } } } } } } }`,
      ['books', 'n', 0, 'author', 'books', 'nodes', 0, 'author', 'books'],
      'Person.books',
    ],
    [
      'in a list of related rows',
      `{ shelf { books { author { ^${bad} } } } }`,
      ['shelf', 'books', 0, 'author', 'books'],
      'Person.books',
    ],
    [
      'in an item of a fixed list',
      `{ some(ids: [3, 1]) { author { ^${bad} } } }`,
      ['some', 0, 'author', 'books'],
      'Person.books',
    ],
    [
      'in rows of an aggregate',
      `{ books { genres { values { sample { author { ^${bad} } } } } } }`,
      ['books', 'genres', 'values', 0, 'sample', 'author', 'books'],
      'Person.books',
    ],
    [
      'in a fragment on one of several types',
      `{ things { ... on Firm { ...F } } } fragment F on Firm { ^${bad} }`,
      ['things', 0, 'books'],
      'Firm.books',
    ],
    [
      'in a page without items',
      `{ books(first: 0) { nodes { author { ^${bad} } } } }`,
      ['books', 'nodes', 0, 'author', 'books'],
      'Person.books',
    ],
    [
      'in edges of an empty page that is read from the back',
      `{ books(last: 0) { edges { node { author { ^${bad} } } } } }`,
      ['books', 'edges', 0, 'node', 'author', 'books'],
      'Person.books',
    ],
  ])('%s', (_, marked, path, coordinate) => {
    const { query, locations } = located(marked);
    expect(refusal(query)).toEqual({
      message: 'This is no cursor',
      path,
      locations,
      extensions: { code: 'BAD_CURSOR', coordinate },
    });
  });

  test('also where a plan is used again with other values', () => {
    const query = `query ($c: String, $t: String) {
      books(first: 1) { nodes { author { books(after: $c, where: { title: $t }) { totalCount } } } } }`;
    const { endCursor } = data('{ books { pageInfo { endCursor } } }').books.pageInfo;
    const refused = [{ c: 'zz' }, { c: endCursor, t: 'x'.repeat(21) }];
    const [cursor, title] = refused.map((variables) => openToy().refusal(query, { t: null, ...variables }));
    expect([cursor?.message, title?.message]).toEqual(['This is no cursor', 'A title is too long']);
    expect(cursor?.path).toEqual(['books', 'nodes', 0, 'author', 'books']);

    const plan = planned(query, { c: endCursor, t: 'x' });
    expect(refusal(query, { c: 'zz', t: 'x' })).toEqual(cursor);
    expect(refusal(query, { c: endCursor, t: 'x'.repeat(21) })).toEqual(title);
    expect(planned(query, { c: endCursor, t: 'y' })).toBe(plan);
  });
});

describe('a field that its rows refuse', () => {
  test('is its coordinate with the name and details of the refusal, in the rows alone where it holds', () => {
    const { nodes } = data('{ books(first: 9) { nodes { id rating } } }').books;
    expect(nodes).toEqual([
      { id: '4', rating: { [refusalKey]: { coordinate: 'Book.rating', name: 'NO_PAGES', details: [4] } } },
      { id: '3', rating: null },
      { id: '1', rating: (0.1 + 0.2) / 300 },
      { id: '5', rating: 12.5 / 7 },
      { id: '2', rating: 4e9 / 20 },
    ]);
  });
});

describe('with showsTypes', () => {
  const shown = openToy(() => {}, { showsTypes: true });
  const answer = (query: string) => JSON.parse(shown.ask(query));

  test('values of interfaces and unions have their object type beside their fields', () => {
    expect(answer('{ book(id: 1) { title author { name ... on Person { born } } } }').book).toEqual({
      title: expect.any(String),
      author: { name: expect.any(String), born: 1900, [typenameKey]: 'Person' },
    });
    expect(answer('{ things { ... on Book { title } ... on Firm { name } } }').things).toEqual([
      { [typenameKey]: 'Person' },
      { title: 'Plain', [typenameKey]: 'Book' },
      { name: '50 % & Co\\', [typenameKey]: 'Firm' },
      { title: 'Last', [typenameKey]: 'Book' },
    ]);
    expect(answer('{ things { __typename } }').things[0]).toEqual({
      __typename: 'Person',
      [typenameKey]: 'Person',
    });
  });

  test('values of object types do not', () => {
    expect(shown.ask('{ some(ids: [1]) { id } books(first: 1) { nodes { id } } }')).toBe(
      '{"some":[{"id":"1"}],"books":{"nodes":[{"id":"4"}]}}',
    );
  });

  test('and without it no value does', () => {
    expect(ask('{ things { __typename } }')).not.toContain('u0000');
  });
});
