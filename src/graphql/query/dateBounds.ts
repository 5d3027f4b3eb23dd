import { aliasedTable, type SQL, sql, type Table } from 'drizzle-orm';
import { numberedBy } from '../../../db/numbered.ts';
import { configs, tableOf } from './count.ts';
import { type DateOperators, given, type Predicate } from './predicate.ts';
import type { Row } from './untyped.ts';

const greatestId = sql.raw('9223372036854775807');

/**
 * What a date filter says of the ids of a list that is numbered by that date: no more than the filter itself, and never null, but it lets SQLite begin
 * and end its walk through the list where the days are. Empty on other rows, and for operators that leave the ids open.
 */
export function dateBounds(prefix: string, operators: DateOperators): Predicate {
  if (!given(operators as Record<string, unknown>).length) return {};
  return {
    RAW: (row: Row): SQL => {
      const table = tableOf(row);
      const key = (numberedBy as Record<string, string>)[table];
      if (key !== `${prefix}Latest` && key !== `${prefix}Earliest`) return sql`1`;
      const bounds = boundsOf(operators, key.endsWith('Latest')).map(({ operator, day }) =>
        idBound(row, table, key, operator, day),
      );
      return bounds.length ? sql.join(bounds, sql` AND `) : sql`1`;
    },
  };
}

interface Bound {
  operator: '<' | '<=' | '>' | '>=';
  day: string;
}

/** Between which days the numbering date of each row lies of which the filter holds. A date that overlaps a period may begin before it and end after it. */
function boundsOf({ before, after, overlaps, certainlyWithin }: DateOperators, isLatest: boolean): Bound[] {
  const bound = (operator: Bound['operator'], day: string | null | undefined) =>
    day ? [{ operator, day }] : [];
  return [
    ...bound('<', before),
    ...bound('>', after),
    ...(isLatest ? bound('>=', overlaps?.from) : bound('<=', overlaps?.to)),
    ...bound('>=', certainlyWithin?.from),
    ...bound('<=', certainlyWithin?.to),
  ];
}

/** That a row’s id is not beyond the last or the first whose day lies within a bound. */
function idBound(row: Row, table: string, key: string, operator: Bound['operator'], day: string): SQL {
  const source = configs[table]?.table as Table;
  const edge: Row = aliasedTable(source, 'edge');
  const isUpper = operator.startsWith('<');
  const direction = sql.raw(isUpper ? 'desc' : 'asc');
  const found = sql`SELECT ${edge.id} FROM ${source} AS ${sql.identifier('edge')} WHERE ${edge[key]} ${sql.raw(operator)} ${day} ORDER BY ${edge[key]} ${direction}, ${edge.slug} ${direction} LIMIT 1`;
  return sql`${row.id} ${sql.raw(isUpper ? '<=' : '>=')} coalesce((${found}), ${isUpper ? sql`0` : greatestId})`;
}
