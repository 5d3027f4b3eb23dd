import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Page, Source } from '../../src/compile/declaration.ts';
import { derive, guard, inspect } from '../../src/compile/deferred.ts';

/** Who wrote books: persons and firms. */
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
/** What was said of books. */
export const review = sqliteTable('review', {
  id: integer().primaryKey(),
  bookId: integer('book_id').notNull(),
  stars: integer().notNull(),
  text: text(),
});

/** Rows of a table under a name. */
export const rowsOf = (table: typeof book | typeof author | typeof review, alias: string) => ({
  from: sql`${table} AS ${sql.identifier(alias)}`,
  row: aliasedTable(table, alias) as Source,
});

type Where = { title?: string; genre?: string; titles?: string[]; pages?: { from?: number; to?: number } };

/** Which books are meant. Throws for a title that is too long. */
export function conditions(row: Source, where: Where | undefined): SQL {
  guard(where, (known) => {
    if ((known?.title?.length ?? 0) > 20) throw new Error('A title is too long');
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

/** What a cursor holds: a price, which may have to be a fraction, and an id. */
const keysIn = (cursor: string) =>
  JSON.parse(Buffer.from(cursor, 'hex').toString()).slice(1) as [number, number];

/** Books from cheap to dear. */
export function pageOf(args: Source, alias: () => string, only?: (row: Source) => SQL): Page {
  const { from, row } = rowsOf(book, alias());
  const [first, last] = [inspect(args.first), inspect(args.last)];
  const isBackward = last != null;
  const direction = sql.raw(isBackward ? 'DESC' : 'ASC');
  const beyond = (cursor: string, sign: string) => {
    const key = (index: 0 | 1) => derive(cursor, `key ${index}`, (known) => keysIn(known)[index]);
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
    edge: { price: sql`coalesce(${row.price}, 0)` },
    kept: { price: sql`coalesce(${row.price}, 0)` },
    again: (name, { price }) => {
      const again = rowsOf(book, name);
      return { from: again.from, identity: sql`${again.row.id}`, source: again.row, edge: { price } };
    },
    count: sql`SELECT count(*) FROM listed`,
    whole: { where: args.where ?? null, rows: { from, row, where } },
  };
}
