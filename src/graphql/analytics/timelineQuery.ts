import { type Name, type SQL, sql } from 'drizzle-orm';
import { mapValue, validateValue } from '../../compile/param.ts';
import { refuse } from '../errors.ts';
import type { List } from '../fields/lists.ts';
import { nounNamed } from '../fields/nouns.ts';
import {
  bucketCount,
  bucketHolding,
  bucketNumber,
  bucketOf,
  daysOf,
  daysOfSql,
  type Interval,
  intervals,
  spanOverlaps,
  uncertain,
} from '../query/buckets.ts';
import { ofParts, type PartsValue, partsOf } from '../query/parts.ts';
import { checkRange } from '../query/range.ts';
import { toSql } from '../query/render.ts';
import { tableAs } from '../query/rows.ts';
import { and, everything } from '../query/tree.ts';
import { toCondition, type Where } from '../query/where.ts';
import type { AxisValue, Dimension } from './dimension.ts';
import { claimDimensions } from './dimensions/claim.ts';
import { commitmentDimensions } from './dimensions/commitment.ts';
import { eventDimensions } from './dimensions/event.ts';
import { statementDimensions } from './dimensions/statement.ts';
import { membersOf } from './members.ts';
import { both, havingNone } from './narrowing.ts';

/**
 * The maximal number of buckets of a timeline: there are as many decades from the year 0 to 9999.
 */
export const mostBuckets = 1000;

const datesOf = (made: Dimension | undefined, reported: Dimension | undefined) =>
  ({ MADE: made, REPORTED: reported }) as Record<AxisValue, Dimension>;

/** The series of a timeline, each with its date on either axis. */
const series = {
  commitments: {
    noun: 'Commitment',
    dates: datesOf(commitmentDimensions['made'], commitmentDimensions['reported']),
  },
  statements: {
    noun: 'Statement',
    dates: datesOf(statementDimensions['made'], statementDimensions['reported']),
  },
  claims: { noun: 'Claim', dates: datesOf(claimDimensions['published'], claimDimensions['published']) },
  events: { noun: 'Event', dates: datesOf(eventDimensions['date'], eventDimensions['reported']) },
};

export type Series = keyof typeof series;
const names = Object.keys(series) as Series[];

/** A value for each series. */
export const perSeries = <Value>(make: (name: Series) => Value) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Series, Value>;

export interface TimelineArguments extends Partial<Record<Series, Where | null | undefined>> {
  axis: AxisValue;
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

/**
 * @throws BAD_RANGE for a range that ends before it starts, BUCKET_LIMIT for one with too many
 * buckets.
 */
function checkBounds({ from, to, interval }: TimelineArguments): void {
  validateValue({ from, to }, (days) => {
    checkRange(days.from, days.to);
    const actual = days.from && days.to ? bucketCount(days.from, days.to, interval) : 0;
    if (actual <= mostBuckets) return;
    throw refuse(
      'BUCKET_LIMIT',
      `interval: from ${days.from} to ${days.to} there are ${actual} buckets of the length ${interval}, and there can be ${mostBuckets}. Give a longer interval, or from and to closer together; or leave one of them out, and a longer interval is taken.`,
      { argument: 'interval', limit: mostBuckets, actual },
    );
  });
}

/**
 * The lengths that buckets can have: the one that was asked for, and unless both bounds are given
 * those that are longer.
 */
function lengthsOf({ from, to, interval }: TimelineArguments): Interval[] {
  const all = Object.keys(intervals) as Interval[];
  return from && to ? [interval] : all.slice(all.indexOf(interval));
}

/** An expression that depends on the length of the buckets, which stands in a column. */
function byLength(lengths: readonly Interval[], column: SQL, make: (length: Interval) => SQL): SQL {
  const [only] = lengths;
  if (only && lengths.length === 1) return make(only);
  const cases = lengths.map((length) => sql` WHEN ${sql.raw(`'${length}'`)} THEN ${make(length)}`);
  return sql`CASE ${column}${sql.join(cases)} END`;
}

/** The first and the last day of a bucket whose length stands in a column. */
export const daysByLength = (args: TimelineArguments, column: SQL, value: SQL): { from: SQL; to: SQL } => {
  const end = (name: 'from' | 'to') =>
    byLength(lengthsOf(args), column, (length) => daysOfSql(length, value)[name]);
  return { from: end('from'), to: end('to') };
};

/** The dimension of a series, and the list that it counts. */
function counted(args: TimelineArguments, name: Series): { date: Dimension; list: List } {
  const { noun, dates } = series[name];
  const list = { noun: nounNamed(noun), where: args[name] ?? null, only: everything, parent: null };
  return {
    date: dates[args.axis],
    list: { ...list, parts: list.noun.hasParts ? partsOf(args.parts, 'LEAVES') : 'ALL' },
  };
}

/** The `where` of what a series counts in a bucket, whose days are SQL. */
export function whereOfBucket(
  args: TimelineArguments,
  name: Series,
  { from, to }: { from: SQL; to: SQL },
): Where {
  const { date, list } = counted(args, name);
  return both(list.where ?? {}, date.path({ certainlyWithin: { from: quoted(from), to: quoted(to) } }));
}

/** The `where` of what is uncertain in a series, by the interval and the bounds of the timeline. */
export function whereOfUncertain(
  args: TimelineArguments,
  name: Series,
  { interval, starts, ends }: Record<'interval' | 'starts' | 'ends', SQL>,
): Where {
  const { date, list } = counted(args, name);
  const overlaps = {
    ...(args.from ? { from: quoted(starts) } : {}),
    ...(args.to ? { to: quoted(ends) } : {}),
  };
  const isBounded = args.from || args.to;
  return both(list.where ?? {}, date.path({ spans: quoted(interval), ...(isBounded ? { overlaps } : {}) }));
}

const quoted = (text: SQL) => sql`json_quote(${text})`;

/** The `where` of what has no date in a series. */
export function whereOfUndated(args: TimelineArguments, name: Series): Where {
  const { date, list } = counted(args, name);
  return both(list.where ?? {}, havingNone({ dimension: date }));
}

/** How many items of a series have no date, as an expression. */
export function undatedCount(args: TimelineArguments, name: Series, alias: string): SQL {
  const { noun, parts } = counted(args, name).list;
  const { from, row } = tableAs(noun.table, alias);
  const condition = and([noun.only, toCondition(noun.where, whereOfUndated(args, name)), ofParts(parts)]);
  return sql`(SELECT count(*) FROM ${from} WHERE ${toSql(condition, row)})`;
}

/**
 * SQL that selects the number of items of each `series` with each date, as `days` and `count`: of
 * those that share a day with the longest buckets at the bounds.
 */
function datesQuery(args: TimelineArguments): SQL {
  const longest = lengthsOf(args).at(-1) as Interval;
  const edge = (day: string | null | undefined, end: 'from' | 'to') =>
    day ? mapValue(day, `${end}:${longest}`, (known) => daysOf(bucketHolding(known, longest))[end]) : null;
  const range = { from: edge(args.from, 'from'), to: edge(args.to, 'to') };
  const all = names.map((name) => {
    const { date, list } = counted(args, name);
    const near = args.from || args.to ? date.path({ overlaps: range }) : {};
    const key = { dimension: date, interval: longest, present: true, asDays: true };
    const members = membersOf(list, both(list.where ?? {}, near), [key]);
    return sql`SELECT ${name} AS series, key0 AS days, count(*) AS count FROM (${members}) WHERE key0 IS NOT NULL GROUP BY key0`;
  });
  return sql.join(all, sql` UNION ALL `);
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
 * number for the uncertain dates. Each row has the `interval`: the first of the lengths by which
 * there are not too many buckets. `starts` and `ends` are the first and last day of the buckets at
 * the bounds; null where there is no bound. SQLite copies a named subquery wherever it is named, so
 * each is named as seldom as can be.
 */
export function bucketsQuery(args: TimelineArguments): SQL {
  checkBounds(args);
  // What the conditions refuse is told by the name of their argument.
  for (const name of names) toCondition(nounNamed(series[name].noun).where, args[name], name);
  const { from, to } = args;
  const lengths = lengthsOf(args);
  const of = (day: SQL) => byLength(lengths, sql`interval`, (length) => bucketOf[length](day));
  const numberOf = (day: SQL) => byLength(lengths, sql`interval`, (length) => bucketNumber[length](day));
  /** The first or last day of the bucket at a bound. */
  const edge = (day: string | null | undefined, end: 'from' | 'to') =>
    day
      ? byLength(lengths, sql`interval`, (length) => daysOfSql(length, bucketOf[length](sql`${day}`))[end])
      : sql`NULL`;
  const [first, last] = [from, to].map((day) => (day ? sql`${day}` : sql`NULL`));
  const [isAfter, isBefore] = [
    from ? sql` AND ${of(sql`earliest`)} >= ${of(sql`${from}`)}` : sql``,
    to ? sql` AND ${of(sql`latest`)} <= ${of(sql`${to}`)}` : sql``,
  ];
  const isCertain = sql`${of(sql`earliest`)} = ${of(sql`latest`)}`;
  // With both bounds, only dates that share a day with them are read.
  const isInside =
    lengths.length > 1 && (from || to)
      ? spanOverlaps(sql`days`, {
          from: from ? sql`starts` : sql`'0000-01-01'`,
          to: to ? sql`ends` : sql`'9999-12-31'`,
        })
      : sql`1`;
  const next = byLength(lengths, sql`interval`, (length) =>
    bucketOf[length](sql`date(${daysOfSql(length, sql`value`).from}, ${steps[length]})`),
  );
  const each = (make: (name: Name) => SQL) =>
    sql.join(
      names.map((name) => make(sql.identifier(name))),
      sql`, `,
    );
  const values = lengths.map((length, place) => sql.raw(`(${place}, '${length}')`));
  return sql`
    WITH RECURSIVE dated AS MATERIALIZED (
        SELECT *, substr(days, 1, 10) AS earliest, substr(days, 11, 10) AS latest FROM (${datesQuery(args)})),
      length (place, interval) AS (VALUES ${sql.join(values, sql`, `)}),
      chosen AS MATERIALIZED (
        SELECT interval, coalesce(${first}, min(earliest), ${last}) AS first, coalesce(${last}, max(latest), ${first}) AS last,
          ${edge(from, 'from')} AS starts, ${edge(to, 'to')} AS ends
        FROM length LEFT JOIN dated ON ${isCertain}${isAfter}${isBefore}
        GROUP BY place HAVING first IS NULL OR ${numberOf(sql`last`)} - ${numberOf(sql`first`)} < ${sql.raw(String(mostBuckets))}
        ORDER BY place LIMIT 1),
      counted AS MATERIALIZED (
        SELECT CASE WHEN ${isCertain} THEN ${of(sql`earliest`)} ELSE ${uncertain} END AS value,
          ${each((name) => sql`sum(iif(series = ${name.value}, count, 0)) AS ${name}`)}
        FROM dated CROSS JOIN chosen WHERE ${isInside} GROUP BY 1),
      bucket AS (
        SELECT chosen.*, ${uncertain} AS value, 0 AS number FROM chosen
        UNION ALL
        SELECT interval, first, last, starts, ends, iif(number = 0, ${of(sql`first`)}, ${next}), number + 1
        FROM bucket WHERE iif(number = 0, first IS NOT NULL, value < ${of(sql`last`)}))
    SELECT bucket.value, nullif(number, 0) AS number, interval, starts, ends, ${each((name) => sql`coalesce(counted.${name}, 0) AS ${name}`)}
    FROM bucket LEFT JOIN counted ON counted.value = bucket.value`;
}
