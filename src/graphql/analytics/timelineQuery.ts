import { type Name, type SQL, sql } from 'drizzle-orm';
import { mapValue, validateValue } from '../../compile/param.ts';
import { refuse } from '../errors.ts';
import { nounNamed } from '../fields/nouns.ts';
import {
  bucketCount,
  bucketHolding,
  bucketOf,
  daysOf,
  daysOfSql,
  type Interval,
  uncertain,
} from '../query/buckets.ts';
import { type PartsValue, partsOf } from '../query/parts.ts';
import { checkRange } from '../query/range.ts';
import { everything } from '../query/tree.ts';
import type { Where } from '../query/where.ts';
import type { Dimension } from './dimension.ts';
import { claimDimensions } from './dimensions/claim.ts';
import { commitmentDimensions } from './dimensions/commitment.ts';
import { eventDimensions } from './dimensions/event.ts';
import { statementDimensions } from './dimensions/statement.ts';
import { membersOf } from './members.ts';
import { both } from './narrowing.ts';

/** The maximal number of buckets of a timeline. */
export const mostBuckets = 1000;

/** The series of a timeline, each by its own date. */
export const series = {
  commitments: {
    noun: 'Commitment',
    date: commitmentDimensions['made'] as Dimension,
    by: 'when they were given',
  },
  statements: {
    noun: 'Statement',
    date: statementDimensions['made'] as Dimension,
    by: 'when they were made',
  },
  claims: {
    noun: 'Claim',
    date: claimDimensions['published'] as Dimension,
    by: 'when their article was published',
  },
  events: { noun: 'Event', date: eventDimensions['date'] as Dimension, by: 'when they happened' },
};

export type Series = keyof typeof series;
export const names = Object.keys(series) as Series[];

/** A value for each series. */
export const perSeries = <Value>(make: (name: Series) => Value) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Series, Value>;

export interface TimelineArguments extends Partial<Record<Series, Where | null | undefined>> {
  from?: string | null | undefined;
  to?: string | null | undefined;
  interval: Interval;
  parts: PartsValue;
}

/** The number of buckets between both bounds, or a hundred. */
export const expectedBuckets = ({
  from,
  to,
  interval,
}: Pick<TimelineArguments, 'from' | 'to' | 'interval'>) =>
  from && to && from < to ? Math.min(bucketCount(from, to, interval), mostBuckets) : 100;

/** The error of a timeline with too many buckets of this length. */
export const bucketLimit = (interval: unknown) =>
  refuse(
    'BUCKET_LIMIT',
    `The range has more than ${mostBuckets} buckets of the length ${interval}. Give from and to closer together, or a longer interval.`,
    { argument: 'interval', limit: mostBuckets },
  );

/** The first and the last bucket of a timeline, where the arguments bound it. */
interface Ends {
  first: string | undefined;
  last: string | undefined;
}

/**
 * @throws BAD_RANGE for a range that ends before it starts, BUCKET_LIMIT for one with too many
 * buckets.
 */
function endsOf({ from, to, interval }: TimelineArguments): Ends {
  const holding = (day: string | null | undefined) => (day ? bucketHolding(day, interval) : undefined);
  validateValue({ from, to }, (days) => {
    checkRange(days.from, days.to);
    const count = days.from && days.to ? bucketCount(days.from, days.to, interval) : 0;
    if (count > mostBuckets) throw bucketLimit(interval);
  });
  return { first: mapValue(from, interval, holding), last: mapValue(to, interval, holding) };
}

/** SQL that selects the number of items of each `series` in each bucket, as `value` and `count`. */
function countsOf(args: TimelineArguments, { first, last }: Ends): SQL {
  const { interval } = args;
  // A date that shares a day with the range either lies in one of its buckets, or is uncertain.
  const range = {
    from: first ? mapValue(first, 'from', (bucket) => daysOf(bucket).from) : null,
    to: last ? mapValue(last, 'to', (bucket) => daysOf(bucket).to) : null,
  };
  const counted = names.map((name) => {
    const { noun, date } = series[name];
    const where = first || last ? both(args[name] ?? {}, date.path({ overlaps: range })) : (args[name] ?? {});
    const key = { dimension: date, interval, present: true };
    const list = { noun: nounNamed(noun), where, only: everything, parent: null };
    const parts = list.noun.hasParts ? partsOf(args.parts, 'LEAVES') : 'ALL';
    const members = membersOf({ ...list, parts }, where, [key]);
    return sql`SELECT ${name} AS series, key0 AS value, count(*) AS count FROM (${members}) GROUP BY key0`;
  });
  return sql.join(counted, sql` UNION ALL `);
}

/** The distance of a bucket from the next, as a modifier of SQLite’s dates. */
const steps: Record<Interval, string> = {
  DAY: '+1 day',
  MONTH: '+1 month',
  QUARTER: '+3 months',
  YEAR: '+1 year',
  DECADE: '+10 years',
};

/**
 * SQL that selects the buckets with their `number` and the counts of each series, and a row without
 * number for the uncertain dates, if there are any. Beyond the limit there is one bucket more.
 */
export function bucketsQuery(args: TimelineArguments): SQL {
  const { interval } = args;
  const ends = endsOf(args);
  const { first, last } = ends;
  const start = first ? sql`${first}` : sql`NULL`;
  const end = last ? sql`${last}` : sql`NULL`;
  const columns = (of: (name: Name) => SQL) =>
    sql.join(
      names.map((name) => of(sql.identifier(name))),
      sql`, `,
    );
  const sums = names.map((name) => sql`sum(iif(series = ${name}, count, 0)) AS ${sql.identifier(name)}`);
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
        SELECT ${next}, last, number + 1 FROM bucket WHERE value < last AND number <= ${mostBuckets})
    SELECT bucket.value, number, ${columns((name) => sql`coalesce(counted.${name}, 0) AS ${name}`)}
    FROM bucket LEFT JOIN counted ON counted.value = bucket.value
    UNION ALL
    SELECT value, NULL, ${columns((name) => sql`${name}`)} FROM counted WHERE value = ${uncertain}`;
}
