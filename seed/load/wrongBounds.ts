import { getTableName, is, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Corpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { edtfColumns } from './dateColumns.ts';

/** The columns that follow from an EDTF expression; a derived table may lack gaps. */
const parts = ['earliest', 'latest', 'gaps'] as const;

/** The dates of a table, by the prefix of their columns, and which columns they have. */
function datesOf(corpus: Corpus, table: string): { prefix: string; parts: (typeof parts)[number][] }[] {
  const names = corpus.values<[string]>(sql`SELECT name FROM pragma_table_xinfo(${table})`).flat();
  return names
    .filter((name) => name.endsWith('_edtf'))
    .map((name) => name.slice(0, -'_edtf'.length))
    .map((prefix) => ({ prefix, parts: parts.filter((part) => names.includes(`${prefix}_${part}`)) }));
}

/**
 * Every date in the tables whose stored bounds or gaps are not those of its EDTF expression, with
 * what they are and what they have to be. Each different date of a column is checked once.
 */
export function wrongBounds(corpus: Corpus): string[] {
  const tables = Object.values(schema).filter((table) => is(table, SQLiteTable));
  return tables.map(getTableName).flatMap((table) =>
    datesOf(corpus, table).flatMap(({ prefix, parts: stored }) => {
      const columns = ['edtf', ...stored].map((part) => sql.identifier(`${prefix}_${part}`));
      return corpus
        .values<(string | null)[]>(
          sql`SELECT DISTINCT ${sql.join(columns, sql`, `)} FROM ${sql.identifier(table)}`,
        )
        .flatMap(([edtf = null, ...found]) => {
          const expected = expectedOf(edtf);
          const isRight = stored.every((part, index) => found[index] === expected[part]);
          const wanted = stored.map((part) => expected[part]);
          return isRight
            ? []
            : [`${table}.${prefix} '${edtf}' has ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
        });
    }),
  );
}

function expectedOf(edtf: string | null): Record<(typeof parts)[number], string | null> {
  if (edtf === null) return { earliest: null, latest: null, gaps: null };
  const { xEarliest, xLatest, xGaps } = edtfColumns('x', edtf);
  return { earliest: xEarliest, latest: xLatest, gaps: xGaps };
}
