import type { Corpus } from '../../../db/open.ts';
import { builder } from '../builder.ts';
import { declared, named } from '../fields/declare.ts';
import { whereInput } from '../query/where.ts';
import { bucketsBetween, DateInterval, daysOf, type Interval, uncertain } from './buckets.ts';
import { declaredTimeline } from './declaredTimeline.ts';
import {
  type Counts,
  checkLength,
  countsOf,
  endsOf,
  expectedBuckets,
  mostBuckets,
  names,
  type Series,
  series,
  type TimelineArguments,
} from './timelineQuery.ts';

interface Bucket extends Counts {
  value: string;
}

interface Timeline {
  interval: Interval;
  buckets: Bucket[];
  uncertain: Counts;
}

const nothing = (): Counts => ({ commitments: 0, claims: 0, events: 0 });

/**
 * Counts the three series by bucket, in one statement.
 * @throws BAD_RANGE for a range that ends before it starts, BUCKET_LIMIT for one with too many buckets.
 */
function countTimeline(corpus: Corpus, args: TimelineArguments): Timeline {
  const { interval } = args;
  const ends = endsOf(args);
  const { first, last } = ends;
  const rows = corpus.all<{ series: Series; value: string; count: number }>(countsOf(args, ends));

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

const TimelineBucket = builder.objectRef<Bucket>('TimelineBucket').implement({
  description: 'A stretch of a timeline, and what certainly falls in it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The bucket: 2021, 2021-Q2, 2021-04 or 2021-04-20.' }),
    from: t.field({
      type: 'Date',
      description: 'Its first day.',
      resolve: ({ value }) => daysOf(value).from,
      extensions: named('from'),
    }),
    to: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: ({ value }) => daysOf(value).to,
      extensions: named('to'),
    }),
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
      extensions: declared({
        kind: 'chosen',
        how: ({ interval }) => ({ kind: 'constant', value: interval }),
      }),
    }),
    buckets: t.field({
      type: [TimelineBucket],
      complexity: { field: 1, multiplier: 1 },
      description: 'All buckets from the first to the last, also those with nothing in them.',
      resolve: ({ buckets }) => buckets,
      extensions: declared({ kind: 'items', rows: ({ buckets }) => buckets }),
    }),
    uncertain: t.field({
      type: UncertainCounts,
      description: 'What has an uncertain date; it is counted in no bucket.',
      resolve: ({ uncertain }) => uncertain,
      extensions: declared({ kind: 'object', source: ({ uncertain }) => uncertain }),
    }),
  }),
});

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
    extensions: declared(declaredTimeline),
  }),
);
