import { aliasedTable, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { GraphQLError } from 'graphql';
import type { Alias, Page } from '../../src/compile/declaration.ts';
import { literalValue, mapValue, validateValue } from '../../src/compile/param.ts';

/** Authors of books: persons and firms. */
export const author = sqliteTable('author', {
  id: integer().primaryKey(),
  kind: text().notNull(),
  name: text().notNull(),
  year: integer(),
});
/** Books, with a sequel or an author that some lack. */
export const book = sqliteTable('book', {
  id: integer().primaryKey(),
  title: text().notNull(),
  genre: text().notNull(),
  price: real(),
  isbn: text(),
  inPrint: integer('in_print', { mode: 'boolean' }),
  pages: integer(),
  authorId: integer('author_id'),
  sequelId: integer('sequel_id'),
  year: integer(),
  note: text(),
});
/** Reviews of books. */
export const review = sqliteTable('review', {
  id: integer().primaryKey(),
  bookId: integer('book_id').notNull(),
  stars: integer().notNull(),
  text: text(),
});

export type Author = typeof author;
export type Book = typeof book;
export type Review = typeof review;

/** Rows of a table under an alias. */
export const rowsOf = <Table extends Author | Book | Review>(table: Table, alias: string) => ({
  from: sql`${table} AS ${sql.identifier(alias)}`,
  row: aliasedTable(table as Book, alias) as unknown as Table,
});

/** A condition on books. */
export interface Where {
  title?: string | null;
  genre?: string | null;
  titles?: string[] | null;
  pages?: { from?: number | null; to?: number | null } | null;
}

/** The arguments of a list of books. */
export interface ListArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  where?: Where | null;
}

/** The source of a connection: the condition, and the rows of all pages. */
export interface Listed {
  where: Where | null;
  rows: { from: SQL; row: Book; where: SQL };
}

/** The condition as SQL. Refuses a title that is too long. */
export function conditions(row: Book, where: Where | null | undefined): SQL {
  validateValue(where, (known) => {
    if ((known?.title?.length ?? 0) > 20) throw new GraphQLError('A title is too long');
  });
  return sql.join(
    [
      sql`1`,
      ...(where?.title == null ? [] : [sql`${row.title} = ${where.title}`]),
      ...(where?.genre == null ? [] : [sql`${row.genre} = ${where.genre}`]),
      ...(where?.titles == null
        ? []
        : [
            sql`${row.title} IN (${sql.join(
              where.titles.map((title) => sql`${title}`),
              sql`, `,
            )})`,
          ]),
      ...(where?.pages?.from == null ? [] : [sql`${row.pages} >= ${where.pages.from}`]),
      ...(where?.pages?.to == null ? [] : [sql`${row.pages} <= ${where.pages.to}`]),
    ],
    sql` AND `,
  );
}

/** The keys in a cursor: a price and an id. */
function keysIn(cursor: string): [number, number] {
  try {
    return JSON.parse(Buffer.from(cursor, 'hex').toString()).slice(1);
  } catch {
    throw new GraphQLError('This is no cursor', { extensions: { code: 'BAD_CURSOR' } });
  }
}

/** A page of books, the cheapest first. */
export function pageOf(args: ListArguments, alias: Alias, only?: (row: Book) => SQL): Page {
  const { from, row } = rowsOf(book, alias());
  const [first, last] = [literalValue(args.first), literalValue(args.last)];
  const isBackward = last != null;
  const direction = sql.raw(isBackward ? 'DESC' : 'ASC');
  const beyond = (cursor: string, sign: string) => {
    const key = (index: 0 | 1) => mapValue(cursor, `key ${index}`, (known) => keysIn(known)[index]);
    return sql`(coalesce(${row.price}, 0), ${row.id}) ${sql.raw(sign)} (${key(0)}, ${key(1)})`;
  };
  const where = sql`${only?.(row) ?? sql`1`} AND ${conditions(row, args.where)}`;
  return {
    with: sql`listed AS MATERIALIZED (SELECT coalesce(${row.price}, 0) AS price FROM ${from} WHERE ${where})`,
    from,
    where,
    bounds: [
      ...(args.after == null ? [] : [beyond(args.after, '>')]),
      ...(args.before == null ? [] : [beyond(args.before, '<')]),
    ],
    orderBy: [sql`coalesce(${row.price}, 0) ${direction}`, sql`${row.id} ${direction}`],
    source: row,
    plain: { from, where },
    isInOrder: args.where == null,
    isCorrelated: only !== undefined,
    identity: sql`${row.id}`,
    cursor: {
      name: '100% "books"',
      keys: [
        { sql: sql`coalesce(${row.price}, 0)`, isText: false },
        { sql: sql`${row.id}`, isText: false },
      ],
    },
    size: first ?? last ?? 2,
    isBackward,
    isBounded: (isBackward ? args.before : args.after) != null,
    edge: { price: sql`coalesce(${row.price}, 0)` } satisfies Edge,
    kept: { price: sql`coalesce(${row.price}, 0)` },
    again: (name, { price }) => {
      const again = rowsOf(book, name);
      return { from: again.from, identity: sql`${again.row.id}`, source: again.row, edge: { price } };
    },
    count: sql`SELECT count(*) FROM listed`,
    whole: { where: args.where ?? null, rows: { from, row, where } } satisfies Listed,
  };
}

/** The source of an edge. */
export interface Edge {
  price: SQLWrapper;
}
