import Database from 'better-sqlite3';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { buildSchema, GraphQLError, parse } from 'graphql';
import type { Alias, Declaration, Source } from '../../src/compile/declaration.ts';
import { addFunctions } from '../../src/compile/functions.ts';
import { jsonText } from '../../src/compile/json.ts';
import { mapValue } from '../../src/compile/param.ts';
import { type Plan, type Planned, planner } from '../../src/compile/plans.ts';
import {
  type Author,
  author,
  type Book,
  book,
  conditions,
  type Edge,
  type ListArguments,
  type Listed,
  pageOf,
  review,
  rowsOf,
  type Where,
} from './toyBooks.ts';
import { genres, ofGenres } from './toyGenres.ts';

/** A library of books by persons and firms: every kind of declaration, on three tables. */
export const schema = buildSchema(`
  scalar Day
  scalar JSON
  enum Genre { NOVEL POETRY }
  interface Author { id: ID! name(upper: Boolean = false): String! books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! }
  type Person implements Author { id: ID! name(upper: Boolean = false): String! books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! born: Int }
  type Firm implements Author { id: ID! name(upper: Boolean = false): String! books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! founded: Int }
  type Book { id: ID! title: String! genre: Genre! price: Float isbn: String inPrint: Boolean pages: Int author: Author sequel: Book published: Published printed: Published! reviews: [Review!]! words(starting: String): Int! unit: String! unknown: String rating: Float }
  type Published { year: Int! note: String }
  type Review { stars: Int! text: String }
  type Shelf { total: Int! books: [Book!]! asked: JSON! listed: String! }
  input BookWhere { title: String genre: Genre titles: [String!] pages: Range }
  input Range { from: Int to: Int }
  type BookEdge { cursor: String! node: Book! dearer: Int! }
  union Thing = Person | Firm | Book
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type BookConnection { nodes: [Book!]! edges: [BookEdge!]! pageInfo: PageInfo! totalCount: Int! dearest: Float! asked: String! genres(most: Int = 9): Genres unknown: String }
  type Genres { different: Int! values: [GenreCount!]! common: [GenreCount!]! where: JSON! by: String! sum: Float }
  type GenreCount { genre: Genre! count: Int! where: JSON! sample: Book }
  type Query { books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! book(id: ID!): Book some(ids: [ID!]!): [Book]! one: Book! things: [Thing!]! lost: [Thing!]! shelf(where: BookWhere): Shelf! }
`);

const expression = <From extends object, Args extends object = object>(
  of: (source: From, args: Args) => SQL,
): Declaration => ({ kind: 'value', sql: of });

const column = (name: string) => expression((source: Record<string, SQLWrapper>) => sql`${source[name]}`);

/** The row of a table to which a key leads. */
const byKey = (table: Book | Author, key: string): Declaration => ({
  kind: 'one',
  rows: (source: Record<string, SQLWrapper>, _, alias) => {
    const { from, row } = rowsOf(table, alias());
    return { from, where: sql`${row.id} = ${source[key]}`, source: row };
  },
});

const bookById = (id: string, alias: Alias) => {
  const { from, row } = rowsOf(book, alias());
  return { from, where: sql`${row.id} = ${id}`, source: row, typename: 'Book' };
};

const byId = (id: string): Declaration => ({ kind: 'one', rows: (_, __, alias) => bookById(id, alias) });

/** A value of the union: its kind and id. */
type Thing = Record<'kind' | 'id', SQLWrapper>;

/** Persons, firms and books, by kind and id. */
const thingsIn = (ids: string): Declaration => ({
  kind: 'list',
  rows: (_, __, alias) => {
    const name = alias();
    const part = (index: string) => sql.raw(`${name}.value ->> ${index}`);
    return {
      from: sql`json_each(${ids}) AS ${sql.identifier(name)}`,
      source: { kind: part('0'), id: part('1') } satisfies Thing,
    };
  },
});

const thingRows = (table: Book | Author) => (found: Source, alias: Alias) => {
  const { from, row } = rowsOf(table, alias());
  return { from, where: sql`${row.id} = ${(found as Thing).id}`, source: row };
};
const [bookRows, authorRows] = [thingRows(book), thingRows(author)];

const ofAuthor: Record<string, Declaration> = {
  id: expression((row: Author) => sql`${row.kind} || ':' || ${row.id}`),
  name: expression((row: Author, { upper }: { upper: boolean | null }) =>
    upper ? sql`upper(${row.name})` : sql`${row.name}`,
  ),
  books: {
    kind: 'connection',
    page: (row: Author, args: ListArguments, alias) =>
      pageOf(args, alias, (of) => sql`${of.authorId} = ${row.id}`),
  },
};

/** The source of a shelf. */
interface Shelf {
  where: Where | null | undefined;
  total: SQL;
}

const declared: Record<string, Record<string, Declaration>> = {
  Person: { ...ofAuthor, born: column('year') },
  Firm: { ...ofAuthor, founded: column('year') },
  Book: {
    ...Object.fromEntries(
      ['id', 'title', 'genre', 'price', 'isbn', 'inPrint', 'pages'].map((name) => [name, column(name)]),
    ),
    author: byKey(author, 'authorId'),
    sequel: byKey(book, 'sequelId'),
    published: {
      kind: 'object',
      source: (row: Book) => ({ year: row.year, note: row.note }),
      present: (row: Book) => sql`${row.year} IS NOT NULL`,
    },
    printed: {
      kind: 'one',
      rows: (row: Book, _, alias) => {
        const { from, row: again } = rowsOf(book, alias());
        const where = sql`${again.id} = ${row.id} AND ${again.year} IS NOT NULL`;
        return { from, where, source: { year: again.year, note: again.note } };
      },
      otherwise: { year: sql`0`, note: sql`NULL` },
    },
    reviews: {
      kind: 'list',
      rows: (row: Book, _, alias) => {
        const { from, row: of } = rowsOf(review, alias());
        return { from, where: sql`${of.bookId} = ${row.id}`, orderBy: [sql`${of.stars} DESC`], source: of };
      },
    },
    words: expression(
      (row: Book, { starting }: { starting?: string | null }) =>
        sql`${row.title} LIKE ${mapValue(starting ?? '', 'pattern', (known) => `${known}%`)}`,
    ),
    unit: { kind: 'constant', value: '100 %' },
    rating: {
      kind: 'value',
      sql: (row: Book) => sql`${row.price} / ${row.pages}`,
      refusal: (row: Book) => ({
        when: sql`${row.pages} = 0`,
        name: 'NO_PAGES',
        details: sql`json_array(${row.id})`,
      }),
    },
  },
  BookEdge: {
    dearer: expression(({ price }: Edge) => sql`(SELECT count(*) FROM listed WHERE price > ${price})`),
  },
  BookConnection: {
    genres,
    dearest: expression(() => sql`(SELECT max(price) FROM listed)`),
    asked: expression(
      ({ where }: Listed) => sql`${mapValue({ where }, 'asked', (known) => JSON.stringify(known))}`,
    ),
  },
  Published: { year: column('year'), note: column('note') },
  ...ofGenres(byKey(book, 'sample')),
  Review: { stars: column('stars'), text: column('text') },
  Shelf: {
    total: column('total'),
    books: {
      kind: 'list',
      rows: (_, __, alias) => {
        const { from, row } = rowsOf(book, alias());
        return {
          from: sql`kept CROSS JOIN ${from} ON ${row.id} = kept.id`,
          orderBy: [sql`${row.id}`],
          source: row,
        };
      },
    },
    asked: {
      kind: 'value',
      isJson: true,
      sql: ({ where, total }: Shelf) =>
        jsonText({
          'all %': [where ?? null, true],
          total,
          last: { title: sql`(SELECT json_quote(title) FROM book WHERE id = 1)` },
          not: undefined,
        }),
    },
    listed: expression(
      ({ where }: Shelf) => sql`${mapValue(where?.titles ?? [], 'joined', (titles) => titles.join(' & '))}`,
    ),
  },
  Query: {
    shelf: {
      kind: 'one',
      rows: (_, { where }: ListArguments) => ({
        with: sql`kept AS MATERIALIZED (SELECT item.id FROM book AS item WHERE ${conditions(rowsOf(book, 'item').row, where)})`,
        from: sql`(SELECT 1)`,
        source: { where, total: sql`(SELECT count(*) FROM kept)` } satisfies Shelf,
      }),
    },
    books: { kind: 'connection', page: (_, args: ListArguments, alias) => pageOf(args, alias) },
    book: { kind: 'one', rows: (_, { id }: { id: string }, alias) => bookById(id, alias) },
    some: { kind: 'tuple', items: (_, { ids }: { ids: string[] }) => ids.map(byId) },
    one: byId('0'),
    things: thingsIn('[["PERSON", 1], ["BOOK", 2], ["FIRM", 2], ["BOOK", 5]]'),
    lost: thingsIn('[["BOOK", 99]]'),
  },
};

/** A plan, or the reason why there is none: null for what graphql-js answers by itself. */
type Outcome = { planned: Planned } | { error: GraphQLError | null };

/** The library, with functions that ask it. */
export function openToy(
  limit: () => void = () => {},
  options: { showsTypes?: boolean; maxCharacters?: number } = {},
) {
  const client = new Database(':memory:');
  addFunctions(client);
  client.exec(`
    CREATE TABLE author (id INTEGER PRIMARY KEY, kind TEXT, name TEXT, year INTEGER);
    CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, genre TEXT, price REAL, isbn TEXT, in_print INTEGER, pages INTEGER, author_id INTEGER, sequel_id INTEGER, year INTEGER, note TEXT);
    CREATE TABLE review (id INTEGER PRIMARY KEY, book_id INTEGER, stars INTEGER, text TEXT);
    INSERT INTO author VALUES (1, 'PERSON', 'Ana "A" Ó''Neill', 1900), (2, 'FIRM', '50 % & Co\\', NULL);`);
  const insert = client.prepare('INSERT INTO book VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  insert.run(1, 'Tab\there,\nline "q" \\ \u0007 é 😀 %s', 'NOVEL', 0.1 + 0.2, null, 1, 300, 1, 2, 1950, null);
  insert.run(2, 'Plain', 'POETRY', 4e9, 'x', 0, 20, 1, null, null, null);
  insert.run(3, 'Firmly', 'NOVEL', 1e-7, '', null, null, 2, 1, 1999, '%');
  insert.run(4, 'Nobody’s', 'NOVEL', null, null, 1, 0, null, null, 2001, 'n');
  insert.run(5, 'Last', 'POETRY', 12.5, null, 1, 7, 1, null, null, null);
  client.exec(`INSERT INTO review VALUES (1, 1, 2, 'meh'), (2, 1, 5, NULL), (3, 3, 1, '"%"')`);
  const planOf = planner(
    {
      schema,
      of: (type, field) => {
        const declaration = declared[type.name]?.[field.name];
        if (!declaration) throw new Error(`${type.name}.${field.name} has no declaration`);
        return declaration;
      },
      discriminators: {
        Author: { sql: (row: Author) => row.kind, types: { PERSON: 'Person', FIRM: 'Firm' } },
        Thing: {
          sql: (found: Thing) => found.kind,
          types: { PERSON: 'Person', FIRM: 'Firm', BOOK: 'Book' },
          rows: (type) => (type === 'Book' ? bookRows : authorRows),
        },
      },
    },
    limit,
    options,
  );
  const documents = new Map<string, ReturnType<typeof parse>>();
  const documentOf = (query: string) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return document;
  };
  function plan(query: string, variables: Record<string, unknown> = {}, name?: string): Outcome {
    try {
      const found = planOf(documentOf(query), name, variables);
      return found ? { planned: found } : { error: null };
    } catch (error) {
      if (error instanceof GraphQLError) return { error };
      throw error;
    }
  }
  function made(query: string, variables: Record<string, unknown> = {}, name?: string): Planned {
    const outcome = plan(query, variables, name);
    if ('planned' in outcome) return outcome.planned;
    throw outcome.error ?? new Error('There is no plan');
  }
  return {
    plan,
    /** The error that refuses an operation, as JSON. */
    refusal(query: string, variables: Record<string, unknown> = {}) {
      const outcome = plan(query, variables);
      return 'error' in outcome ? outcome.error?.toJSON() : undefined;
    },
    /** The plan, for operations that have one. */
    planned: (query: string, variables: Record<string, unknown> = {}): Plan => made(query, variables).plan,
    /** The answer’s data as text, by one statement. */
    ask(query: string, variables: Record<string, unknown> = {}, name?: string): string {
      const { plan, values } = made(query, variables, name);
      return client
        .prepare(plan.sql)
        .pluck()
        .get(...values) as string;
    },
  };
}
