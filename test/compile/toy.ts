import Database from 'better-sqlite3';
import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import { buildSchema, type ExecutionResult, execute, isObjectType, parse } from 'graphql';
import type { Declaration, Source } from '../../src/compile/declaration.ts';
import { derive } from '../../src/compile/deferred.ts';
import { jsonText } from '../../src/compile/json.ts';
import { addFunctions, type Plan, planner } from '../../src/compile/plans.ts';
import { unless } from '../../src/compile/refused.ts';
import { author, book, conditions, pageOf, review, rowsOf } from './toyBooks.ts';
import { genres, ofGenres } from './toyGenres.ts';

/** A library of books by persons and firms: everything the compiler can make, on three tables. */
export const schema = buildSchema(`
  scalar Day
  scalar JSON
  enum Genre { NOVEL POETRY }
  interface Author { id: ID! name(upper: Boolean = false): String! books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! }
  type Person implements Author { id: ID! name(upper: Boolean = false): String! books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! born: Int }
  type Firm implements Author { id: ID! name(upper: Boolean = false): String! books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! founded: Int }
  type Book { id: ID! title: String! genre: Genre! price: Float isbn: String inPrint: Boolean pages: Int author: Author sequel: Book published: Published printed: Published! reviews: [Review!]! words(starting: String): Int! unit: String! unknown: String }
  type Published { year: Int! note: String }
  type Review { stars: Int! text: String }
  type Shelf { total: Int! books: [Book!]! asked: JSON! listed: String! }
  input BookWhere { title: String genre: Genre titles: [String!] pages: Range }
  input Range { from: Int to: Int }
  type BookEdge { cursor: String! node: Book! dearer: Int! }
  union Thing = Person | Firm | Book
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type BookConnection { nodes: [Book!]! edges: [BookEdge!]! pageInfo: PageInfo! totalCount: Int! dearest: Float! asked: String! genres(most: Int = 9): Genres! unknown: String }
  type Genres { different: Int! values: [GenreCount!]! common: [GenreCount!]! where: JSON! by: String! sum: Float }
  type GenreCount { genre: Genre! count: Int! where: JSON! sample: Book }
  type Query { books(first: Int, last: Int, after: String, before: String, where: BookWhere): BookConnection! book(id: ID!): Book some(ids: [ID!]!): [Book]! one: Book! things: [Thing!]! lost: [Thing!]! shelf(where: BookWhere): Shelf! }
`);

const expression = (of: (source: Source, args: Source) => SQL) =>
  ({ kind: 'value', sql: of }) satisfies Declaration;
const column = (name: string) => expression((source) => sql`${source[name]}`);

/** The row of a table to which a key leads. */
const byKey = (table: typeof book | typeof author, key: string): Declaration => ({
  kind: 'first',
  rows: (source, _, alias) => {
    const { from, row } = rowsOf(table, alias());
    return { from, where: sql`${row.id} = ${source[key]}`, source: row };
  },
});

const byId = (id: string): Declaration => ({
  kind: 'first',
  rows: (_, __, alias) => {
    const { from, row } = rowsOf(book, alias());
    return { from, where: sql`${row.id} = ${id}`, source: row, typename: 'Book' };
  },
});

/** Persons, firms and books, by kind and id. */
const thingsIn = (ids: string): Declaration => ({
  kind: 'list',
  rows: (_, __, alias) => {
    const name = alias();
    const part = (index: string) => sql.raw(`${name}.value ->> ${index}`);
    return {
      from: sql`json_each(${ids}) AS ${sql.identifier(name)}`,
      source: { kind: part('0'), id: part('1') },
    };
  },
});

const thingRows = (table: typeof book | typeof author) => (found: Source, alias: () => string) => {
  const { from, row } = rowsOf(table, alias());
  return { from, where: sql`${row.id} = ${found.id}`, source: row };
};
const [bookRows, authorRows] = [thingRows(book), thingRows(author)];

const ofAuthor = {
  id: expression((row) => sql`${row.kind} || ':' || ${row.id}`),
  name: expression((row, { upper }) => (upper ? sql`upper(${row.name})` : sql`${row.name}`)),
  books: {
    kind: 'connection',
    page: (row, args, alias) => pageOf(args, alias, (of) => sql`${of.authorId} = ${row.id}`),
  } satisfies Declaration,
};

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
      source: (row) => ({ year: row.year, note: row.note }),
      present: (row) => sql`${row.year} IS NOT NULL`,
    },
    printed: {
      kind: 'first',
      rows: (row, _, alias) => {
        const { from, row: again } = rowsOf(book, alias());
        const where = sql`${again.id} = ${row.id} AND ${again.year} IS NOT NULL`;
        return { from, where, source: { year: again.year, note: again.note } };
      },
      otherwise: { year: sql`0`, note: sql`NULL` },
    },
    reviews: {
      kind: 'list',
      rows: (row, _, alias) => {
        const { from, row: of } = rowsOf(review, alias());
        return { from, where: sql`${of.bookId} = ${row.id}`, orderBy: [sql`${of.stars} DESC`], source: of };
      },
    },
    words: expression(
      (row, { starting }) =>
        sql`${row.title} LIKE ${derive((starting ?? '') as string, 'pattern', (known) => `${known}%`)}`,
    ),
    unit: { kind: 'constant', value: '100 %' },
  },
  BookEdge: { dearer: expression(({ price }) => sql`(SELECT count(*) FROM listed WHERE price > ${price})`) },
  BookConnection: {
    genres,
    dearest: expression(() => sql`(SELECT max(price) FROM listed)`),
    asked: expression(
      ({ where }) => sql`${derive({ where }, 'asked', (known: object) => JSON.stringify(known))}`,
    ),
  },
  Published: { year: column('year'), note: column('note') },
  ...ofGenres(byKey(book, 'sample')),
  Review: { stars: column('stars'), text: column('text') },
  Shelf: {
    total: expression(({ total }) => total),
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
      sql: ({ where, total }) =>
        jsonText({
          'all %': [where ?? null, true],
          total,
          last: { title: sql`(SELECT json_quote(title) FROM book WHERE id = 1)` },
          not: undefined,
        }),
    },
    listed: expression(
      ({ where }) =>
        sql`${derive((where?.titles ?? []) as string[], 'joined', (titles) => titles.join(' & '))}`,
    ),
  },
  Query: {
    shelf: {
      kind: 'first',
      rows: (_, { where }) => {
        const total = sql`(SELECT count(*) FROM kept)`;
        return {
          with: sql`kept AS MATERIALIZED (SELECT item.id FROM book AS item WHERE ${conditions(aliasedTable(book, 'item'), where)})`,
          from: sql`(SELECT 1)`,
          where: unless(sql`${total} = 0`, 'There is no such book'),
          source: { where, total },
        };
      },
    },
    books: { kind: 'connection', page: (_, args, alias) => pageOf(args, alias) },
    book: { kind: 'first', rows: (_, { id }, alias) => (byId(id) as { rows: Source }).rows({}, {}, alias) },
    some: { kind: 'several', items: (_, { ids }) => ids.map(byId) },
    one: byId('0'),
    things: thingsIn('[["PERSON", 1], ["BOOK", 2], ["FIRM", 2], ["BOOK", 5]]'),
    lost: thingsIn('[["BOOK", 99]]'),
  },
};

const tables: Record<string, typeof book | typeof author> = { Book: book, Person: author, Firm: author };

/** The library, and ways to ask it. */
export function openToy(limit: () => void = () => {}, mostCharacters?: number) {
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
      of: (type, field) => declared[type.name]?.[field.name],
      rowOf: (typeName, alias) => tables[typeName] && rowsOf(tables[typeName], alias).row,
      discriminators: {
        Author: { sql: (row) => sql`${row.kind}`, types: { PERSON: 'Person', FIRM: 'Firm' } },
        Thing: {
          sql: (found) => found.kind,
          types: { PERSON: 'Person', FIRM: 'Firm', BOOK: 'Book' },
          rows: (type) => (type === 'Book' ? bookRows : authorRows),
        },
      },
    },
    limit,
    mostCharacters,
  );
  const documents = new Map<string, ReturnType<typeof parse>>();
  const documentOf = (query: string) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return document;
  };
  const plan = (query: string, variables: Record<string, unknown> = {}, name?: string) =>
    planOf(documentOf(query), name, variables);
  return {
    plan,
    /** The plan, for operations that have one. */
    planned(query: string, variables: Record<string, unknown> = {}): Plan {
      const found = plan(query, variables);
      if ('reason' in found) throw new Error(found.reason);
      return found.plan;
    },
    /** The answer’s data as text, by one statement. */
    ask(query: string, variables: Record<string, unknown> = {}, name?: string): string {
      const found = plan(query, variables, name);
      if ('reason' in found) throw new Error(found.reason);
      const statement = client.prepare(found.plan.sql).pluck();
      return statement.get(...found.values) as string;
    },
    /** What graphql-js answers over the same data given as an object, for what needs no resolver with arguments. */
    execute: (query: string, rootValue: unknown): ExecutionResult =>
      execute({ schema, document: documentOf(query), rootValue }) as ExecutionResult,
  };
}

/** Every field of the schema that is declared. */
export const declaredFields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap(({ name }) => Object.keys(declared[name] ?? {}).map((field) => `${name}.${field}`));
