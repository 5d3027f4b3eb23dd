import { type SQL, sql } from 'drizzle-orm';
import type { Declaration } from '../../compile/declaration.ts';
import { derive, inspect } from '../../compile/deferred.ts';
import { refused } from '../../compile/refused.ts';
import { bucketOf, daysOfSql, type Interval, uncertain } from './buckets.ts';
import {
  countsOf,
  endsOf,
  expectedBuckets,
  mostBuckets,
  names,
  type TimelineArguments,
} from './timelineQuery.ts';

/** How far a bucket is from the next, as SQLite’s dates take it. */
const steps: Record<Interval, string> = {
  DAY: '+1 day',
  MONTH: '+1 month',
  QUARTER: '+3 months',
  YEAR: '+1 year',
};

/** SQL that selects the buckets with the counts of each series, and a row of what is uncertain if there is anything. */
function bucketsOf(args: TimelineArguments): SQL {
  const { interval } = args;
  const ends = endsOf(args);
  const { first, last } = ends;
  const start = first ? sql`${first}` : sql`NULL`;
  const end = last ? sql`${last}` : sql`NULL`;
  const sums = names.map((name) => sql`sum(iif(series = ${name}, count, 0)) AS ${sql.identifier(name)}`);
  const columns = (of: (name: string) => SQL) =>
    sql.join(
      names.map((name) => of(name)),
      sql`, `,
    );
  const next = bucketOf[interval](sql`date(${daysOfSql(interval, sql`value`).from}, ${steps[interval]})`);
  return sql`
    WITH RECURSIVE counted AS MATERIALIZED (
        SELECT value, ${sql.join(sums, sql`, `)} FROM (${countsOf(args, ends)}) GROUP BY value),
      ends AS (
        SELECT coalesce(${start}, min(value), ${end}) AS first, coalesce(${end}, max(value), ${start}) AS last
        FROM counted WHERE value <> ${uncertain}),
      bucket AS (
        SELECT first AS value, last, 1 AS number FROM ends WHERE first IS NOT NULL
        UNION ALL
        SELECT iif(number < ${sql.raw(String(mostBuckets))}, ${next}, ${refused('The timeline has too many buckets')}), last, number + 1
        FROM bucket WHERE value < last)
    SELECT bucket.value, number, ${columns((name) => sql`coalesce(counted.${sql.identifier(name)}, 0) AS ${sql.identifier(name)}`)}
    FROM bucket LEFT JOIN counted ON counted.value = bucket.value
    UNION ALL
    SELECT value, NULL, ${columns((name) => sql`${sql.identifier(name)}`)} FROM counted WHERE value = ${uncertain}`;
}

/** The timeline for the compiler. */
export const declaredTimeline: Declaration = {
  kind: 'summary',
  rows: (_, args: TimelineArguments, alias) => {
    // What the operation costs hangs on how many buckets there are.
    const { from, to, interval } = args;
    inspect(derive({ from, to, interval }, 'buckets', expectedBuckets));
    const name = alias();
    const column = (of: string) => sql.raw(`${name}.${of}`);
    const value = column('value');
    const counts = (made: (of: string) => SQL) => Object.fromEntries(names.map((of) => [of, made(of)]));
    return {
      from: sql`(${bucketsOf(args)}) AS ${sql.raw(name)}`,
      source: {
        interval,
        buckets: {
          where: sql`${column('number')} IS NOT NULL`,
          orderBy: [column('number')],
          source: { value, ...daysOfSql(interval, value), ...counts(column) },
        },
        uncertain: counts(
          (of) => sql`coalesce(max(${column(of)}) FILTER (WHERE ${column('number')} IS NULL), 0)`,
        ),
      },
    };
  },
};
