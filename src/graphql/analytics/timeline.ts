import { type SQL, sql } from 'drizzle-orm';
import type { Rows } from '../../compile/declaration.ts';
import { jsonText } from '../../compile/json.ts';
import { literalValue, mapValue } from '../../compile/param.ts';
import { Axis } from '../enums.ts';
import { objectType, rootField } from '../fields/fields.ts';
import { DateInterval, type Interval } from '../query/buckets.ts';
import { type PartsValue, partsArgument, partsField, partsOf } from '../query/parts.ts';
import { whereInput } from '../query/where.ts';
import type { AxisValue } from './dimension.ts';
import {
  bucketsQuery,
  daysByLength,
  expectedBuckets,
  mostBuckets,
  perSeries,
  type Series,
  undatedCount,
  whereOfBucket,
  whereOfUncertain,
  whereOfUndated,
} from './timelineQuery.ts';

/** Something of each series, made when it is selected. */
type PerSeries = Record<Series, () => SQL>;

/** The numbers of a bucket or group, and the `where` of each. */
type Counts = PerSeries & { where: PerSeries };

interface TimelineSource {
  axis: AxisValue;
  interval: SQL;
  asked: Interval;
  parts: PartsValue;
  buckets: Omit<Rows, 'from'>;
  uncertain: Counts;
  undated: Counts;
}

objectType<PerSeries>('TimelineWhere', {
  description:
    'For each list the `where` that narrows it to what was counted: of commitments with the same `parts` as the timeline.',
  fields: (t) =>
    perSeries((name) =>
      t.sql({
        type: 'WhereValue',
        description: `The \`where\` of \`${name}\`.`,
        sql: (where) => where[name](),
        isJson: true,
      }),
    ),
});

objectType<Record<'value' | 'from' | 'to', SQL> & Counts>('TimelineBucket', {
  description: 'A stretch of a timeline, and the numbers of what certainly falls in it.',
  fields: (t) => ({
    value: t.named('value', {
      type: 'String',
      description: 'The bucket: 202X, 2021, 2021-Q2, 2021-04 or 2021-04-20.',
    }),
    from: t.named('from', { type: 'Date', description: 'Its first day.' }),
    to: t.named('to', { type: 'Date', description: 'Its last day.' }),
    ...perSeries((name) =>
      t.sql({
        type: 'Int',
        description: `The number of ${name}, by the axis of the timeline.`,
        sql: (counts) => counts[name](),
      }),
    ),
    where: t.object({
      type: 'TimelineWhere',
      description: 'What narrows each list to these.',
      source: ({ where }) => where,
    }),
  }),
});

objectType<Counts>('TimelineCounts', {
  description: 'The numbers of what stands apart from the buckets of a timeline.',
  fields: (t) => ({
    ...perSeries((name) =>
      t.sql({ type: 'Int', description: `The number of ${name}.`, sql: (counts) => counts[name]() }),
    ),
    where: t.object({
      type: 'TimelineWhere',
      description: 'What narrows each list to these.',
      source: ({ where }) => where,
    }),
  }),
});

objectType<TimelineSource>('Timeline', {
  description:
    'Commitments, statements, claims and events in the course of time, side by side and never added up. Each counts in the one bucket that holds all the days its date on the axis can mean; what has no such bucket is counted apart, so that no bucket says more than the sources do.',
  fields: (t) => ({
    axis: t.sql({
      type: Axis,
      description: 'Which date places an item in time. Claims have one date, that of their article.',
      sql: ({ axis }) => sql`${axis}`,
    }),
    interval: t.named('interval', {
      type: DateInterval,
      description: `The length of the buckets: the one that was asked for, or the next longer one of which there are no more than ${mostBuckets}.`,
    }),
    askedInterval: t.sql({
      type: DateInterval,
      nullable: true,
      description: 'The length that was asked for where a longer one was taken; null where it was taken.',
      sql: ({ asked, interval }) => sql`nullif(${asked}, ${interval})`,
    }),
    parts: t.sql({ ...partsField, sql: ({ parts }) => sql`${parts}` }),
    buckets: t.rows({
      type: ['TimelineBucket'],
      cost: { field: 1, multiplier: 1 },
      description: 'All buckets from the first to the last, also those with nothing in them.',
      rows: ({ buckets }) => buckets,
    }),
    uncertain: t.object({
      type: 'TimelineCounts',
      description:
        'The items whose date has days in several buckets, and shares one with the range; they are counted in no bucket.',
      source: ({ uncertain }) => uncertain,
    }),
    undated: t.object({
      type: 'TimelineCounts',
      description: 'The items without a date on the axis, whatever the range; they are counted in no bucket.',
      source: ({ undated }) => undated,
    }),
  }),
});

/** Adds the root field `timeline`. */
export const addTimeline = () =>
  rootField('timeline', (t) =>
    t.aggregate({
      type: 'Timeline',
      description: `The numbers of the \`commitments\`, \`statements\`, \`claims\` and \`events\` for which these conditions hold in each \`interval\`, by the day on which they were made or first reported, as the \`axis\` says. From the bucket that holds the day \`from\` to the one that holds \`to\`; by default from the first to the last that has something in it. When there are more than ${mostBuckets} buckets, a longer \`interval\` is taken and named, unless \`from\` and \`to\` are both given: then it is refused with BUCKET_LIMIT.`,
      args: {
        axis: t.arg({ type: Axis, required: true }),
        commitments: t.arg({ type: whereInput('CommitmentWhere') }),
        parts: t.arg(partsArgument),
        statements: t.arg({ type: whereInput('StatementWhere') }),
        claims: t.arg({ type: whereInput('ClaimWhere') }),
        events: t.arg({ type: whereInput('EventWhere') }),
        from: t.arg({ type: 'Date' }),
        to: t.arg({ type: 'Date' }),
        interval: t.arg({ type: DateInterval, required: true, defaultValue: 'MONTH' }),
      },
      cost: (args) => ({ field: 30, multiplier: expectedBuckets(args) }),
      rows: (_, args, alias) => {
        const { axis, from, to, interval } = args;
        // The cost of the operation depends on the number of buckets.
        literalValue(mapValue({ from, to, interval }, 'buckets', expectedBuckets));
        const name = alias();
        const column = (of: string) => sql.raw(`${name}.${of}`);
        const [value, number] = [column('value'), column('number')];
        const ofAll = (of: string) => sql`max(${column(of)}) FILTER (WHERE ${number} IS NULL)`;
        const days = daysByLength(args, column('interval'), value);
        const bounds = { interval: ofAll('interval'), starts: ofAll('starts'), ends: ofAll('ends') };
        return {
          from: sql`(${bucketsQuery(args)}) AS ${sql.raw(name)}`,
          source: {
            axis,
            interval: bounds.interval,
            asked: interval,
            parts: partsOf(args.parts, 'LEAVES'),
            buckets: {
              where: sql`${number} IS NOT NULL`,
              orderBy: [number],
              source: {
                value,
                ...days,
                ...perSeries((of) => () => column(of)),
                where: perSeries((of) => () => jsonText(whereOfBucket(args, of, days))),
              },
            },
            uncertain: {
              ...perSeries((of) => () => ofAll(of)),
              where: perSeries((of) => () => jsonText(whereOfUncertain(args, of, bounds))),
            },
            undated: {
              ...perSeries((of) => () => undatedCount(args, of, alias())),
              where: perSeries((of) => () => jsonText(whereOfUndated(args, of))),
            },
          } satisfies TimelineSource,
        };
      },
    }),
  );
