import { type SQL, sql } from 'drizzle-orm';
import { derive, guard } from '../../compile/deferred.ts';
import { refuse } from '../errors.ts';
import { checkRange } from '../query/range.ts';
import type { Where } from '../query/where.ts';
import { bucketHolding, bucketsBetween, daysOf, type Interval } from './buckets.ts';
import type { Dimension } from './dimension.ts';
import { claimDimensions } from './dimensions/claim.ts';
import { commitmentDimensions } from './dimensions/commitment.ts';
import { eventDimensions } from './dimensions/event.ts';
import { membersOf } from './members.ts';
import { both } from './narrowing.ts';

/** How many buckets a timeline can have. */
export const mostBuckets = 1000;

/** What a timeline counts, each by its own date. */
export const series = {
  commitments: {
    noun: 'Commitment',
    date: commitmentDimensions['made'] as Dimension,
    by: 'when they were given',
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

/** How many there are of each. */
export type Counts = Record<Series, number>;
/** How a timeline is asked for. */
export interface TimelineArguments extends Partial<Record<Series, Where | null | undefined>> {
  from?: string | null | undefined;
  to?: string | null | undefined;
  interval: Interval;
}

/** As many buckets as both bounds say, or a hundred. */
export const expectedBuckets = ({ from, to, interval }: TimelineArguments) =>
  from && to && from < to
    ? bucketsBetween(bucketHolding(from, interval), bucketHolding(to, interval), interval, mostBuckets).length
    : 100;

/** The first and the last bucket of a timeline, where they are asked for. */
interface Ends {
  first: string | undefined;
  last: string | undefined;
}

/**
 * The ends that are asked for.
 * @throws BAD_RANGE for a range that ends before it starts, BUCKET_LIMIT for one with too many buckets.
 */
export function endsOf({ from, to, interval }: TimelineArguments): Ends {
  const holding = (day: string | null | undefined) => (day ? bucketHolding(day, interval) : undefined);
  guard({ from, to }, (days) => {
    checkRange(days.from, days.to);
    const [first, last] = [holding(days.from), holding(days.to)];
    if (first && last) checkLength(bucketsBetween(first, last, interval, mostBuckets + 1), interval);
  });
  return { first: derive(from, interval, holding), last: derive(to, interval, holding) };
}

/** @throws BUCKET_LIMIT for too many buckets. */
export function checkLength(buckets: readonly string[], interval: Interval): void {
  if (buckets.length <= mostBuckets) return;
  throw refuse(
    'BUCKET_LIMIT',
    `The range has more than ${mostBuckets} buckets of the length ${interval}. Give from and to closer together, or a longer interval.`,
    { argument: 'interval', limit: mostBuckets },
  );
}

/** SQL that selects how many items of each `series` there are in each bucket, as `value` and `count`. */
export function countsOf(args: TimelineArguments, { first, last }: Ends): SQL {
  const { interval } = args;
  // What shares a day with the range either lies in one of its buckets, or is uncertain.
  const range = {
    from: first ? derive(first, 'from', (bucket) => daysOf(bucket).from) : null,
    to: last ? derive(last, 'to', (bucket) => daysOf(bucket).to) : null,
  };
  const counted = names.map((name) => {
    const { noun, date } = series[name];
    const where = first || last ? both(args[name] ?? {}, date.path({ overlaps: range })) : (args[name] ?? {});
    const key = { dimension: date, interval, present: true };
    const members = membersOf({ noun, where, only: {}, parent: null }, where, [key]);
    return sql`SELECT ${name} AS series, key0 AS value, count(*) AS count FROM (${members}) GROUP BY key0`;
  });
  return sql.join(counted, sql` UNION ALL `);
}
