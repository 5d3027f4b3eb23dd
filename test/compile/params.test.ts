import { describe, expect, test } from 'vitest';
import { openToy } from './toy.ts';

const { ask, refusal, planned } = openToy();

const data = (query: string, variables?: Record<string, unknown>) => JSON.parse(ask(query, variables));

test('all that is made of rows can use their named subqueries', () => {
  expect(data('{ shelf(where: { genre: NOVEL }) { total books { title } } }').shelf).toEqual({
    total: 3,
    books: ['Tab\there,\nline "q" \\ \u0007 é 😀 %s', 'Firmly', 'Nobody’s'].map((title) => ({ title })),
  });
});

describe('values with parameters in them', () => {
  const query = 'query ($w: BookWhere) { shelf(where: $w) { asked listed } }';

  test.each([
    {},
    { w: null },
    { w: { genre: 'NOVEL', titles: ['"A" %s', 'Firmly'], pages: null } },
    { w: { title: 'Plain', pages: { from: 1, to: null } } },
  ])('are printed as JavaScript prints them: %j', (variables: { w?: null | { titles?: string[] } }) => {
    const { w = null } = variables;
    const given = w && 'titles' in w ? { ...w, titles: ['Firmly', 'No "book" of 1 % \n'] } : w;
    const total = data('query ($w: BookWhere) { shelf(where: $w) { total } }', { w: given }).shelf.total;
    const asked = {
      'all %': [given, true],
      total,
      last: { title: 'Tab\there,\nline "q" \\ \u0007 é 😀 %s' },
    };
    expect(ask(query, 'w' in variables ? { w: given } : {})).toBe(
      JSON.stringify({
        shelf: { asked, listed: given && 'titles' in given ? given.titles.join(' & ') : '' },
      }),
    );
  });

  test('are computed again for other values', () => {
    const listed =
      'query ($a: String!, $b: String!) { shelf(where: { titles: [$a, "Plain", $b] }) { listed } }';
    expect(data(listed, { a: 'x', b: 'y' }).shelf.listed).toBe('x & Plain & y');
    expect(data(listed, { a: 'z', b: 'y' }).shelf.listed).toBe('z & Plain & y');
    expect(planned(listed, { a: 'x', b: 'y' })).toBe(planned(listed, { a: 'z', b: 'y' }));
  });
});

describe('values that the statement does not use', () => {
  test.each([
    [
      'in items of a page without any',
      'books(first: 0) { nodes { author { ... on Firm { books(after: $c) { nodes { id } } } } } }',
    ],
    [
      'in edges of a page without any',
      'books(first: 0) { pageInfo { hasNextPage } edges { node { author { ... on Firm { books(before: $c) { nodes { id } } } } } } }',
    ],
    ['where a list is only counted', 'books(after: $c) { totalCount }'],
  ])('are checked with every use of it: %s', (_, field) => {
    const query = `query ($c: String) { ${field} }`;
    const { startCursor, endCursor } = data('{ books { pageInfo { startCursor endCursor } } }').books
      .pageInfo;
    const first = planned(query, { c: startCursor });
    expect(refusal(query, { c: 'zz' })).toMatchObject({ message: 'This is no cursor' });
    expect(planned(query, { c: endCursor })).toBe(first);
  });
});
