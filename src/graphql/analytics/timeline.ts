import { type SQL, sql } from 'drizzle-orm';
import type { RowRefusal, Rows } from '../../compile/declaration.ts';
import { literalValue, mapValue } from '../../compile/param.ts';
import { objectType, rootField } from '../fields/fields.ts';
import { DateInterval, daysOfSql, type Interval } from '../query/buckets.ts';
import { type PartsValue, partsArgument, partsField, partsOf } from '../query/parts.ts';
import { whereInput } from '../query/where.ts';
import {
  bucketsQuery,
  expectedBuckets,
  mostBuckets,
  perSeries,
  type Series,
  series,
} from './timelineQuery.ts';

type Counts = Record<Series, SQL>;

interface TimelineSource {
  interval: Interval;
  parts: PartsValue;
  buckets: Omit<Rows, 'from'>;
  uncertain: Counts;
  limit: RowRefusal;
}

objectType<Record<'value' | 'from' | 'to' | Series, SQL>>('TimelineBucket', {
  description: 'A stretch of a timeline, and the numbers of what certainly falls in it.',
  fields: (t) => ({
    value: t.named('value', {
      type: 'String',
      description: 'The bucket: 2021, 2021-Q2, 2021-04 or 2021-04-20.',
    }),
    from: t.named('from', { type: 'Date', description: 'Its first day.' }),
    to: t.named('to', { type: 'Date', description: 'Its last day.' }),
    ...perSeries((name) =>
      t.named(name, { type: 'Int', description: `The number of ${name}, by ${series[name].by}.` }),
    ),
  }),
});

objectType<Counts>('UncertainCounts', {
  description:
    'The numbers of what shares a day with the range of a timeline but belongs to none of its buckets, because its date has days in several.',
  fields: (t) => perSeries((name) => t.named(name, { type: 'Int', description: `The number of ${name}.` })),
});

objectType<TimelineSource>('Timeline', {
  description:
    'Commitments, statements, claims and events in the course of time, side by side and never added up. Each counts in the one bucket that holds all the days its date can mean; a date that spans several is counted apart, so that no bucket says more than the sources do.',
  fields: (t) => ({
    interval: t.sql({
      type: DateInterval,
      description: 'The length of the buckets.',
      sql: ({ interval }) => sql`${interval}`,
    }),
    parts: t.sql({ ...partsField, sql: ({ parts }) => sql`${parts}` }),
    buckets: t.rows({
      type: ['TimelineBucket'],
      cost: { field: 1, multiplier: 1 },
      description: `All buckets from the first to the last, also those with nothing in them. Refused with BUCKET_LIMIT when there are more than ${mostBuckets}.`,
      rows: ({ buckets }) => buckets,
      refusal: ({ limit }) => limit,
    }),
    uncertain: t.object({
      type: 'UncertainCounts',
      description: 'The items with an uncertain date; they are counted in no bucket.',
      source: ({ uncertain }) => uncertain,
    }),
  }),
});

/** Adds the root field `timeline`. */
export const addTimeline = () =>
  rootField('timeline', (t) =>
    t.aggregate({
      type: 'Timeline',
      description:
        'The numbers of commitments, statements, claims and events in each day, month, quarter or year.',
      args: {
        commitments: t.arg({
          type: whereInput('CommitmentWhere'),
          description: 'Only commitments for which this holds.',
        }),
        parts: t.arg(partsArgument),
        statements: t.arg({
          type: whereInput('StatementWhere'),
          description: 'Only statements for which this holds.',
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
      cost: (args) => ({ field: 30, multiplier: expectedBuckets(args) }),
      rows: (_, args, alias) => {
        const { from, to, interval } = args;
        // The cost of the operation depends on the number of buckets.
        literalValue(mapValue({ from, to, interval }, 'buckets', expectedBuckets));
        const name = alias();
        const column = (of: string) => sql.raw(`${name}.${of}`);
        const [value, number] = [column('value'), column('number')];
        return {
          from: sql`(${bucketsQuery(args)}) AS ${sql.raw(name)}`,
          source: {
            interval,
            parts: partsOf(args.parts, 'LEAVES'),
            buckets: {
              where: sql`${number} IS NOT NULL`,
              orderBy: [number],
              source: { value, ...daysOfSql(interval, value), ...perSeries(column) },
            },
            uncertain: perSeries(
              (of) => sql`coalesce(max(${column(of)}) FILTER (WHERE ${number} IS NULL), 0)`,
            ),
            limit: {
              when: sql`max(${number}) > ${mostBuckets}`,
              name: 'BUCKET_LIMIT',
              details: sql`json_quote(${interval})`,
            },
          } satisfies TimelineSource,
        };
      },
    }),
  );
