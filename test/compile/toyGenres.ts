import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Declaration, Rows } from '../../src/compile/declaration.ts';
import { jsonText } from '../../src/compile/json.ts';
import { literalValue } from '../../src/compile/param.ts';
import type { Listed } from './toyBooks.ts';

type GenreRows = Omit<Rows, 'from'>;

/** The source of the genres of a list. */
interface Genres {
  different: SQL;
  values: GenreRows;
  common: GenreRows;
  where: SQL;
  by: string;
  sum: SQL;
  most: number;
}

/** The source of a genre: columns of its rows. */
type GenreCount = Record<'genre' | 'count' | 'sample' | 'where', SQL>;

/** The genres of the books on all pages of a list. */
export const genres: Declaration = {
  kind: 'aggregate',
  rows: (
    { where: given, rows: { from, row, where } }: Listed,
    { most }: { most: number },
    alias,
    selected,
  ) => {
    const name = alias();
    const column = (of: string) => sql.raw(`${name}.${of}`);
    const sum = selected.has('sum') ? sql`sum(${row.price})` : sql`NULL`;
    const value: GenreCount = {
      genre: column('genre'),
      count: column('count'),
      sample: column('sample'),
      where: jsonText({ ...given, genre: sql`json_quote(${column('genre')})` }),
    };
    const source: Genres = {
      different: sql`count(*)`,
      values: { source: value },
      common: {
        source: value,
        where: sql`${column('count')} > 2`,
        orderBy: [sql`${column('genre')} DESC`],
      },
      where: jsonText(given ?? {}),
      by: given?.pages ? 'pages' : 'all',
      sum: sql`sum(${column('sum')})`,
      most: literalValue(most),
    };
    return {
      from: sql`(SELECT ${row.genre} AS genre, count(*) AS count, min(${row.id}) AS sample, ${sum} AS sum FROM ${from} WHERE ${where} GROUP BY 1) AS ${sql.raw(name)}`,
      source,
    };
  },
};

const column = (name: string): Declaration => ({
  kind: 'value',
  sql: (source: Record<string, SQLWrapper>) => sql`${source[name]}`,
});

/** The declarations of the genres of a list, given that of a sample of each. */
export const ofGenres = (sample: Declaration): Record<string, Record<string, Declaration>> => ({
  Genres: {
    different: column('different'),
    sum: column('sum'),
    values: {
      kind: 'rows',
      rows: ({ values }: Genres) => values,
      refusal: ({ most }: Genres) => ({
        when: sql`count(*) > ${most}`,
        name: 'TOO_MANY_GENRES',
        details: sql`json_object('count', count(*))`,
      }),
    },
    common: { kind: 'rows', rows: ({ common }: Genres) => common },
    where: { ...column('where'), isJson: true } as Declaration,
    by: { kind: 'dynamic', declare: ({ by }: Genres) => ({ kind: 'constant', value: by }) },
  },
  GenreCount: {
    genre: column('genre'),
    count: column('count'),
    where: { ...column('where'), isJson: true } as Declaration,
    sample,
  },
});
