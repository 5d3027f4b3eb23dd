import { getTableName, is, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Corpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { boundsOfPeriod, type PeriodTexts } from '../shapes/edtf.ts';
import { edtfColumns } from './dateColumns.ts';

/** The columns that follow from an EDTF expression; a derived table may lack gaps. */
const parts = ['earliest', 'latest', 'gaps'] as const;

interface DateIn {
  prefix: string;
  /** Whether it may be a span with two ends of its own. */
  isSpan: boolean;
  parts: (typeof parts)[number][];
}

/** The dates of a table, by the prefix of their columns, and which columns they have. */
function datesOf(corpus: Corpus, table: string): DateIn[] {
  const names = corpus.values<[string]>(sql`SELECT name FROM pragma_table_xinfo(${table})`).flat();
  return names
    .filter((name) => name.endsWith('_edtf'))
    .map((name) => name.slice(0, -'_edtf'.length))
    .map((prefix) => ({
      prefix,
      isSpan: names.includes(`${prefix}_from_edtf`),
      parts: parts.filter((part) => names.includes(`${prefix}_${part}`)),
    }))
    .filter(({ parts: stored }) => stored.length > 0);
}

/**
 * Every date in the tables whose stored bounds or gaps are not those of its EDTF expression, with
 * what they are and what they have to be. Each different date of a column is checked once.
 */
export function wrongBounds(corpus: Corpus): string[] {
  const tables = Object.values(schema).filter((table) => is(table, SQLiteTable));
  return tables.map(getTableName).flatMap((table) =>
    datesOf(corpus, table).flatMap(({ prefix, isSpan, parts: stored }) => {
      const texts = isSpan ? ['edtf', 'from_edtf', 'to_edtf'] : ['edtf'];
      const columns = [...texts, ...stored].map((part) => sql.identifier(`${prefix}_${part}`));
      return corpus
        .values<(string | null)[]>(
          sql`SELECT DISTINCT ${sql.join(columns, sql`, `)} FROM ${sql.identifier(table)}`,
        )
        .flatMap((row) => {
          const [edtf = null, from = null, to = null] = row.slice(0, texts.length);
          const found = row.slice(texts.length);
          const expected = expectedOf({ edtf, from, to });
          const isRight = stored.every((part, index) => found[index] === expected[part]);
          const wanted = stored.map((part) => expected[part]);
          return isRight
            ? []
            : [
                `${table}.${prefix} '${edtf ?? `${from}/${to}`}' has ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
              ];
        });
    }),
  );
}

function expectedOf(period: PeriodTexts): Record<(typeof parts)[number], string | null> {
  const bounds = boundsOfPeriod(period);
  const { xGaps } = edtfColumns('x', period.edtf);
  return { earliest: bounds?.earliest ?? null, latest: bounds?.latest ?? null, gaps: xGaps };
}
