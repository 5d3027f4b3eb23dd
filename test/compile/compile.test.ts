import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { openToy } from './toy.ts';

const { ask, plan, planned, refusal } = openToy();

const data = (query: string, variables?: Record<string, unknown>, name?: string) =>
  JSON.parse(ask(query, variables, name));

describe('values', () => {
  test('are printed to the byte as JavaScript prints them', () => {
    const query = '{ book(id: 1) { title price isbn inPrint pages genre unit } }';
    const expected = {
      book: {
        title: 'Tab\there,\nline "q" \\ \u0007 é 😀 %s',
        price: 0.1 + 0.2,
        isbn: null,
        inPrint: true,
        pages: 300,
        genre: 'NOVEL',
        unit: '100 %',
      },
    };
    expect(ask(query)).toBe(JSON.stringify(expected));
  });

  test.each([
    [2, { price: 4e9, isbn: 'x', inPrint: false, pages: 20 }],
    [3, { price: 1e-7, isbn: '', inPrint: null, pages: null }],
    [4, { price: null, isbn: null, inPrint: true, pages: 0 }],
  ])('of book %i', (id, expected) => {
    expect(ask(`{ book(id: ${id}) { price isbn inPrint pages } }`)).toBe(JSON.stringify({ book: expected }));
  });

  test('may be more than SQLite takes in one call', () => {
    const aliases = Array.from({ length: 250 }, (_, index) => `a${index}: title`);
    const { book } = data(`{ book(id: 2) { ${aliases.join(' ')} } }`);
    expect(Object.keys(book)).toEqual(aliases.map((alias) => alias.split(':')[0]));
    expect(new Set(Object.values(book))).toEqual(new Set(['Plain']));
  });
});

describe('objects', () => {
  test('of the same row, null when they are not there', () => {
    expect(ask('{ a: book(id: 3) { published { year note } } b: book(id: 2) { published { year } } }')).toBe(
      '{"a":{"published":{"year":1999,"note":"%"}},"b":{"published":null}}',
    );
  });

  test('of another row, null or something else when there is none', () => {
    expect(
      data(
        '{ a: book(id: 1) { sequel { title sequel { id } } printed { year } } b: book(id: 5) { sequel { id } printed { year note } } }',
      ),
    ).toEqual({
      a: { sequel: { title: 'Plain', sequel: null }, printed: { year: 1950 } },
      b: { sequel: null, printed: { year: 0, note: null } },
    });
    expect(ask('{ book(id: 99) { title } }')).toBe('{"book":null}');
  });

  test('that have to be there end the statement when they are not', () => {
    expect(() => ask('{ one { title } }')).toThrow('There is no row for one');
  });

  test('in lists, in order', () => {
    expect(data('{ book(id: 1) { reviews { stars text __typename } } }').book.reviews).toEqual([
      { stars: 5, text: null, __typename: 'Review' },
      { stars: 2, text: 'meh', __typename: 'Review' },
    ]);
    expect(ask('{ book(id: 2) { reviews { stars } } }')).toBe('{"book":{"reviews":[]}}');
    expect(ask('{ some(ids: [5, 77, 1]) { id } }')).toBe('{"some":[{"id":"5"},null,{"id":"1"}]}');
    expect(ask('{ some(ids: []) { id } }')).toBe('{"some":[]}');
  });
});

describe('selections', () => {
  test('have aliases, fragments and type names, merged in the order of the answer', () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) { ...Q b: book(id: 3) { z: id ...B title @skip(if: $yes) ... @include(if: $no) { isbn } } __typename }
      fragment Q on Query { b: book(id: 3) { title @include(if: $no) a: author { ...A } } }
      fragment B on Book { pages a: author { id n: name(upper: true) } __typename }
      fragment A on Author { __typename name }`;
    expect(ask(query, { yes: true, no: false })).toBe(
      '{"b":{"a":{"__typename":"Firm","name":"50 % & Co\\\\","id":"FIRM:2","n":"50 % & CO\\\\"},"z":"3","pages":null,"__typename":"Book"},"__typename":"Query"}',
    );
    expect(Object.keys(data(query, { yes: false, no: true }).b)).toEqual([
      'title',
      'a',
      'z',
      'pages',
      '__typename',
      'isbn',
    ]);
  });

  test('differ by the type of what is found', () => {
    const query = `{ books(first: 5) { nodes { id author { __typename ... on Person { born } ... on Firm { name founded } ... on Author { id } } } } }`;
    expect(data(query).books.nodes).toEqual([
      { id: '4', author: null },
      { id: '3', author: { __typename: 'Firm', name: '50 % & Co\\', founded: null, id: 'FIRM:2' } },
      { id: '1', author: { __typename: 'Person', born: 1900, id: 'PERSON:1' } },
      { id: '5', author: { __typename: 'Person', born: 1900, id: 'PERSON:1' } },
      { id: '2', author: { __typename: 'Person', born: 1900, id: 'PERSON:1' } },
    ]);
  });

  test('are of other rows where a type has rows of its own', () => {
    expect(
      data('{ things { __typename ... on Author { id name } ... on Person { born } ... on Book { title } } }')
        .things,
    ).toEqual([
      { __typename: 'Person', id: 'PERSON:1', name: 'Ana "A" Ó\'Neill', born: 1900 },
      { __typename: 'Book', title: 'Plain' },
      { __typename: 'Firm', id: 'FIRM:2', name: '50 % & Co\\' },
      { __typename: 'Book', title: 'Last' },
    ]);
    expect(ask('{ things { __typename } }')).toBe(
      '{"things":[{"__typename":"Person"},{"__typename":"Book"},{"__typename":"Firm"},{"__typename":"Book"}]}',
    );
    expect(() => ask('{ lost { ... on Book { title } } }')).toThrow('There is no row for Book');
  });

  test('that are the same for every type share their text, if their rows are found in one way', () => {
    const shared = planned('{ things { ... on Author { id name } } }');
    expect(shared.sql.split('"name"')).toHaveLength(2 + 1);
    const { sql } = planned('{ book(id: 1) { author { __typename id name } } }');
    expect(sql.split('"name"')).toHaveLength(3);
  });

  test('of one operation among several', () => {
    const query = 'query A { book(id: 1) { id } } query B { book(id: 2) { id } }';
    expect(ask(query, {}, 'B')).toBe('{"book":{"id":"2"}}');
    expect(plan(query)).toEqual({ error: null });
    expect(plan(query, {}, 'C')).toEqual({ error: null });
  });
});

describe('variables', () => {
  const query = `query ($w: BookWhere, $n: Int = 3, $t: String, $id: ID = "2") {
    books(first: $n, where: $w) { nodes { title words(starting: $t) } } book(id: $id) { id } }`;

  test('share a statement when they differ in scalars only', () => {
    const one = planned(query, { w: { title: 'Plain', pages: { from: 5 } }, t: 'P' });
    expect(planned(query, { w: { title: 'Last', pages: { from: 6 } }, t: 'x', id: '4' })).toBe(one);
    expect(data(query, { w: { title: 'Last', pages: { from: 6 } }, t: 'la', id: '4' })).toEqual({
      books: { nodes: [{ title: 'Last', words: 1 }] },
      book: { id: '4' },
    });
  });

  test.each([
    ['what is given', { w: { title: 'Plain' } }],
    ['what is null', { w: { title: 'Plain', pages: null } }],
    ['an enum', { w: { title: 'Plain', pages: { from: 5 }, genre: 'POETRY' } }],
    ['how long a list is', { w: { titles: ['Plain', 'Last'] } }],
    ['a number that is read', { w: { title: 'Plain', pages: { from: 5 } }, n: 1 }],
  ])('need another when they differ in %s', (_, variables) => {
    const base = planned(query, { w: { title: 'Plain', pages: { from: 5 } } });
    expect(planned(query, variables)).not.toBe(base);
    expect(planned(query, variables)).toBe(planned(query, variables));
  });

  test('are bound where they stand', () => {
    expect(data(query, { w: { titles: ['Plain', 'Last', 'x'] }, n: 2, t: null }).books.nodes).toEqual([
      { title: 'Last', words: 1 },
      { title: 'Plain', words: 1 },
    ]);
  });

  test('are known together where something is made of all of them', () => {
    const asked =
      'query ($t: String, $f: Int) { books(where: { title: $t, pages: { from: $f } }) { asked } }';
    for (const [t, f] of [
      ['Plain', 5],
      ['"%s', 7],
    ] as const)
      expect(JSON.parse(data(asked, { t, f }).books.asked)).toEqual({
        where: { title: t, pages: { from: f } },
      });
    expect(planned(asked, { t: 'a', f: 1 })).toBe(planned(asked, { t: 'b', f: 2 }));
  });

  test('that hold a cursor go on there', () => {
    const walk = 'query ($c: String) { books(first: 2, after: $c) { nodes { id } pageInfo { endCursor } } }';
    const first = data(walk).books;
    const second = data(walk, { c: first.pageInfo.endCursor }).books;
    const third = data(walk, { c: second.pageInfo.endCursor }).books;
    expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ id }: { id: string }) => id))).toEqual([
      '4',
      '3',
      '1',
      '5',
      '2',
    ]);
    expect(planned(walk, { c: first.pageInfo.endCursor })).toBe(
      planned(walk, { c: second.pageInfo.endCursor }),
    );
    expect(refusal(walk, { c: 'zz' })).toMatchObject({ message: 'This is no cursor', path: ['books'] });
  });

  test('are checked with every use of a statement', () => {
    const titled = 'query ($t: String) { books(where: { title: $t }) { totalCount } }';
    const long = 'x'.repeat(21);
    const tooLong = {
      message: 'A title is too long',
      path: ['books'],
      locations: [{ line: 1, column: 22 }],
      extensions: { coordinate: 'Query.books' },
    };
    expect(refusal(titled, { t: long })).toMatchObject(tooLong);
    expect(data(titled, { t: 'Plain' }).books.totalCount).toBe(1);
    expect(refusal(titled, { t: long })).toMatchObject(tooLong);
  });

  test('that do not fit have no plan', () => {
    const query = 'query ($n: Int!) { books(first: $n) { totalCount } }';
    expect(plan(query, { n: 'many' })).toEqual({ error: null });
    expect(plan(query)).toEqual({ error: null });
  });
});

describe('no plan', () => {
  test('is made of a field without a declaration, which is a mistake of the schema', () => {
    expect(() => plan('{ book(id: 1) { title unknown } }')).toThrow('Book.unknown has no declaration');
    expect(() => plan('{ books { totalCount unknown } }')).toThrow('BookConnection.unknown');
  });

  test.each([
    '{ __schema { types { name } } }',
    'query ($no: Boolean = true) { ...F } fragment F on Query { ... { __type(name: "Book") @skip(if: $no) { name } } }',
  ])('is made of introspection: %s', (query) => {
    expect(plan(query)).toEqual({ error: null });
  });

  test('is made of an operation beyond a limit', () => {
    const limited = openToy(() => {
      throw new GraphQLError('too much');
    });
    expect(limited.refusal('{ book(id: 1) { title } }')).toMatchObject({ message: 'too much' });
  });
});
