import { sql } from 'drizzle-orm';
import type { Corpus } from '../../../db/open.ts';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import { checkRange } from '../range.ts';
import { type Where, whereInput } from '../where.ts';
import { bucketHolding, bucketsBetween, DateInterval, daysOf, type Interval, uncertain } from './buckets.ts';
import type { Dimension } from './dimension.ts';
import { claimDimensions } from './dimensions/claim.ts';
import { commitmentDimensions } from './dimensions/commitment.ts';
import { eventDimensions } from './dimensions/event.ts';
import { membersOf } from './members.ts';
import { both } from './narrowing.ts';

/** How many buckets a timeline can have. */
export const mostBuckets = 1000;

/** What a timeline counts, each by its own date. */
const series = {
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

type Series = keyof typeof series;
const names = Object.keys(series) as Series[];

type Counts = Record<Series, number>;
interface Bucket extends Counts {
  value: string;
}

interface Timeline {
  interval: Interval;
  buckets: Bucket[];
  uncertain: Counts;
}

interface TimelineArguments extends Partial<Record<Series, Where | null | undefined>> {
  from?: string | null | undefined;
  to?: string | null | undefined;
  interval: Interval;
}

const nothing = (): Counts => ({ commitments: 0, claims: 0, events: 0 });

/**
 * Counts the three series by bucket, in one statement.
 * @throws BAD_RANGE for a range that ends before it starts, BUCKET_LIMIT for one with too many buckets.
 */
function countTimeline(corpus: Corpus, args: TimelineArguments): Timeline {
  const { interval } = args;
  const [first, last] = [args.from, args.to].map((day) => (day ? bucketHolding(day, interval) : undefined));
  checkRange(args.from, args.to);
  if (first && last) checkLength(bucketsBetween(first, last, interval, mostBuckets + 1), interval);
  // What shares a day with the range either lies in one of its buckets, or is uncertain.
  const range = { from: first ? daysOf(first).from : null, to: last ? daysOf(last).to : null };
  const counted = names.map((name) => {
    const { noun, date } = series[name];
    const where = first || last ? both(args[name] ?? {}, date.path({ overlaps: range })) : (args[name] ?? {});
    const members = membersOf(
      { noun, where, only: {}, parent: null },
      where,
      [{ dimension: date, interval, present: true }],
      [],
    );
    return sql`SELECT ${name} AS series, key0 AS value, count(*) AS count FROM (${members}) GROUP BY key0`;
  });
  const rows = corpus.all<{ series: Series; value: string; count: number }>(
    sql.join(counted, sql` UNION ALL `),
  );

  const found = new Map<string, Counts>();
  for (const { series: name, value, count } of rows) {
    const counts = found.get(value) ?? nothing();
    counts[name] = count;
    found.set(value, counts);
  }
  const values = [...found.keys()].filter((value) => value !== uncertain).sort();
  const start = first ?? values.at(0) ?? last;
  const end = last ?? values.at(-1) ?? first;
  const buckets = start && end ? bucketsBetween(start, end, interval, mostBuckets + 1) : [];
  checkLength(buckets, interval);
  return {
    interval,
    buckets: buckets.map((value) => ({ value, ...(found.get(value) ?? nothing()) })),
    uncertain: found.get(uncertain) ?? nothing(),
  };
}

function checkLength(buckets: readonly string[], interval: Interval): void {
  if (buckets.length <= mostBuckets) return;
  throw refuse(
    'BUCKET_LIMIT',
    `The range has more than ${mostBuckets} buckets of the length ${interval}. Give from and to closer together, or a longer interval.`,
    { argument: 'interval', limit: mostBuckets },
  );
}

const TimelineBucket = builder.objectRef<Bucket>('TimelineBucket').implement({
  description: 'A stretch of a timeline, and what certainly falls in it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The bucket: 2021, 2021-Q2, 2021-04 or 2021-04-20.' }),
    from: t.field({
      type: 'Date',
      description: 'Its first day.',
      resolve: ({ value }) => daysOf(value).from,
    }),
    to: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ value }) => daysOf(value).to }),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        t.exposeInt(name, { description: `How many ${name}, by ${series[name].by}.` }),
      ]),
    ),
  }),
});

const UncertainCounts = builder.objectRef<Counts>('UncertainCounts').implement({
  description:
    'What shares a day with the range of a timeline but can be placed in none of its buckets, because its date has days in several.',
  fields: (t) =>
    Object.fromEntries(
      names.map((name) => [name, t.exposeInt(name, { description: `How many ${name}.` })]),
    ) as never,
});

const Timeline = builder.objectRef<Timeline>('Timeline').implement({
  description:
    'Commitments, claims and events in the course of time. Each counts in the one bucket that holds all the days its date can mean; what spans several is counted apart, so that no bucket tells more than the sources do.',
  fields: (t) => ({
    interval: t.field({
      type: DateInterval,
      description: 'The length of the buckets.',
      resolve: ({ interval }) => interval,
    }),
    buckets: t.field({
      type: [TimelineBucket],
      complexity: { field: 1, multiplier: 1 },
      description: 'All buckets from the first to the last, also those with nothing in them.',
      resolve: ({ buckets }) => buckets,
    }),
    uncertain: t.field({
      type: UncertainCounts,
      description: 'What has an uncertain date; it is counted in no bucket.',
      resolve: ({ uncertain }) => uncertain,
    }),
  }),
});

/** As many buckets as both bounds say, or a hundred. */
const expectedBuckets = ({ from, to, interval }: TimelineArguments) =>
  from && to && from < to
    ? bucketsBetween(bucketHolding(from, interval), bucketHolding(to, interval), interval, mostBuckets).length
    : 100;

builder.queryField('timeline', (t) =>
  t.field({
    type: Timeline,
    description: 'How many commitments, claims and events there were in each day, month, quarter or year.',
    args: {
      commitments: t.arg({
        type: whereInput('CommitmentWhere'),
        description: 'Only commitments for which this holds.',
      }),
      claims: t.arg({ type: whereInput('ClaimWhere'), description: 'Only claims for which this holds.' }),
      events: t.arg({ type: whereInput('EventWhere'), description: 'Only events for which this holds.' }),
      from: t.arg({
        type: 'Date',
        description:
          'The timeline starts with the bucket that holds this day; by default with the first that has something in it.',
      }),
      to: t.arg({
        type: 'Date',
        description:
          'It ends with the bucket that holds this day; by default with the last that has something in it.',
      }),
      interval: t.arg({
        type: DateInterval,
        required: true,
        defaultValue: 'MONTH',
        description: `The length of the buckets; there can be ${mostBuckets}.`,
      }),
    },
    complexity: (args) => ({ field: 30, multiplier: expectedBuckets(args as TimelineArguments) }),
    resolve: (_, args, { corpus }) => countTimeline(corpus, args as TimelineArguments),
  }),
);
