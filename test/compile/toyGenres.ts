import { sql } from 'drizzle-orm';
import type { Declaration } from '../../src/compile/declaration.ts';
import { inspect } from '../../src/compile/deferred.ts';
import { jsonText } from '../../src/compile/json.ts';
import { refused } from '../../src/compile/refused.ts';

/** The genres of the books on all pages of a list, of which there may be so many. */
export const genres: Declaration = {
  kind: 'summary',
  rows: ({ where: asked, rows: { from, row, where } }, { most }, alias, selected) => {
    const given = asked ?? {};
    const name = alias();
    const column = (of: string) => sql.raw(`${name}.${of}`);
    const sum = selected.has('sum') ? sql`sum(${row.price})` : sql`NULL`;
    const value = {
      genre: column('genre'),
      count: column('count'),
      sample: column('sample'),
      where: jsonText({ ...given, genre: sql`json_quote(${column('genre')})` }),
    };
    return {
      from: sql`(SELECT ${row.genre} AS genre, count(*) AS count, min(${row.id}) AS sample, ${sum} AS sum, count(*) OVER () AS n FROM ${from} WHERE ${where} GROUP BY 1) AS ${sql.raw(name)}`,
      where: sql`iif(${column('n')} > ${inspect(most)}, ${refused('too many genres, it’s said')}, 1)`,
      source: {
        different: sql`count(*)`,
        values: { source: value },
        common: {
          source: value,
          where: sql`${column('count')} > 2`,
          orderBy: [sql`${column('genre')} DESC`],
        },
        where: jsonText(given),
        by: given.pages ? 'pages' : 'all',
        sum: sql`sum(${column('sum')})`,
      },
    };
  },
};

const column = (name: string) =>
  ({ kind: 'value', sql: (source) => sql`${source[name]}` }) satisfies Declaration;

/** How the genres of a list of books are made, given how a sample of each is. */
export const ofGenres = (sample: Declaration): Record<string, Record<string, Declaration>> => ({
  Genres: {
    different: column('different'),
    sum: column('sum'),
    values: { kind: 'items', rows: ({ values }) => values },
    common: { kind: 'items', rows: ({ common }) => common },
    where: { ...column('where'), isJson: true },
    by: { kind: 'chosen', how: ({ by }) => ({ kind: 'constant', value: by }) },
  },
  GenreCount: {
    genre: column('genre'),
    count: column('count'),
    where: { ...column('where'), isJson: true },
    sample,
  },
});
