import { describe, expect, test } from 'vitest';
import { Refused } from '../../src/compile/refused.ts';
import { openToy } from './toy.ts';

const { ask, plan, planned } = openToy();

const data = (query: string, variables?: Record<string, unknown>) => JSON.parse(ask(query, variables));

describe('rows with subqueries that have names', () => {
  test('let all that is made of them name these', () => {
    expect(data('{ shelf(where: { genre: NOVEL }) { total books { title } } }').shelf).toEqual({
      total: 3,
      books: ['Tab\there,\nline "q" \\ \u0007 é 😀 %s', 'Firmly', 'Nobody’s'].map((title) => ({ title })),
    });
  });

  test('can refuse what they find when they run', () => {
    expect(() => ask('{ shelf(where: { title: "None" }) { total } }')).toThrow(Refused);
  });
});

describe('values that hold deferred ones', () => {
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

  test('are worked out anew for other values', () => {
    const listed =
      'query ($a: String!, $b: String!) { shelf(where: { titles: [$a, "Plain", $b] }) { listed } }';
    expect(data(listed, { a: 'x', b: 'y' }).shelf.listed).toBe('x & Plain & y');
    expect(data(listed, { a: 'z', b: 'y' }).shelf.listed).toBe('z & Plain & y');
    expect(planned(listed, { a: 'x', b: 'y' })).toBe(planned(listed, { a: 'z', b: 'y' }));
  });
});

describe('fields that cannot occur', () => {
  const within = (field: string) =>
    `{ book(id: 1) { author { ... on Person { ... on Author { ... on Firm { ${field} } } } } } }`;

  test('are not in the answer, but their arguments have to be allowed', () => {
    expect(ask(within('books(first: 1) { totalCount }'))).toBe('{"book":{"author":{}}}');
    expect(plan(within('books(after: "zz") { totalCount }'))).toHaveProperty('reason');
    expect(plan(within('books(where: { title: "a title that is too long" }) { totalCount }'))).toEqual({
      reason: 'A title is too long',
    });
    expect(ask(within('books(after: "zz") @skip(if: true) { totalCount }'))).toBe('{"book":{"author":{}}}');
  });

  test('with every use of a statement', () => {
    const query = `query ($c: String) ${within('...F')} fragment F on Firm { books(after: $c) { totalCount } }`;
    const cursor = data('{ books(first: 1) { pageInfo { endCursor } } }').books.pageInfo.endCursor;
    for (const c of [cursor, 'zz', cursor]) expect('reason' in plan(query, { c })).toBe(c === 'zz');
  });
});

describe('values that the statement does without', () => {
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
  ])('have to be allowed with every use of it: %s', (_, field) => {
    const query = `query ($c: String) { ${field} }`;
    const { startCursor, endCursor } = data('{ books { pageInfo { startCursor endCursor } } }').books
      .pageInfo;
    const first = planned(query, { c: startCursor });
    expect(plan(query, { c: 'zz' })).toHaveProperty('reason');
    expect(planned(query, { c: endCursor })).toBe(first);
  });
});
