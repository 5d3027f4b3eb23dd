import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketCount, bucketHolding, daysOf } from '../../../src/graphql/query/buckets.ts';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { type Days, type Interval, sharesDay } from '../possibleDays.ts';
import { countItems, type Noun, walkSlugs } from '../walkSlugs.ts';
import { wheres } from './narrowings.ts';
import { bucketsOf, type Items, valuesInMemory } from './valuesInMemory.ts';

const { ask, corpus } = openApp(generatedCorpus);
const memory = valuesInMemory(corpus);

type Series = 'commitments' | 'statements' | 'claims' | 'events';
type Axis = 'MADE' | 'REPORTED';

/** Each series with its noun, and its date on either axis. */
const series: [Series, Noun, Record<Axis, string>][] = [
  ['commitments', 'Commitment', { MADE: 'made', REPORTED: 'reported' }],
  ['statements', 'Statement', { MADE: 'made', REPORTED: 'reported' }],
  ['claims', 'Claim', { MADE: 'published', REPORTED: 'published' }],
  ['events', 'Event', { MADE: 'date', REPORTED: 'reported' }],
];

type Counts = Record<Series, number> & { where: Record<Series, object> };

interface Bucket extends Counts {
  value: string;
  from: string;
  to: string;
}

interface Timeline {
  axis: Axis;
  interval: Interval;
  askedInterval: Interval | null;
  buckets: Bucket[];
  uncertain: Counts;
  undated: Counts;
}

const counts = 'commitments statements claims events where { commitments statements claims events }';
const asked = `query ($axis: Axis!, $commitments: CommitmentWhere, $statements: StatementWhere, $claims: ClaimWhere, $events: EventWhere, $from: Date, $to: Date, $interval: DateInterval!) {
  timeline(axis: $axis, commitments: $commitments, statements: $statements, claims: $claims, events: $events, from: $from, to: $to, interval: $interval) {
    axis interval askedInterval buckets { value from to ${counts} } uncertain { ${counts} } undated { ${counts} } } }`;

async function timelineOf(variables: object): Promise<Timeline> {
  const { data, errors, statements } = await ask(asked, { axis: 'MADE', ...variables });
  expect(errors).toBeUndefined();
  expect(statements.length).toBe(1);
  return data.timeline;
}

const lengths: Interval[] = ['DAY', 'MONTH', 'QUARTER', 'YEAR', 'DECADE'];
const day = fc.constantFrom('2018-11-05', '2019-01-31', '2020-02-29', '2020-12-31', '2021-06-30');
const given = fc.record({
  commitments: wheres('Commitment'),
  statements: wheres('Statement'),
  claims: wheres('Claim'),
  events: wheres('Event'),
});
const none = { OR: [] };
const nothing = { commitments: none, statements: none, claims: none, events: none };

/** The dates of the items of a series on an axis; null for those without one. */
async function datesOf(name: Series, where: object | undefined, axis: Axis): Promise<(Days | null)[]> {
  const [, noun, dimensions] = series.find(([known]) => known === name) ?? [];
  if (!noun || !dimensions) throw new Error(`${name} is no series`);
  const slugs = await walkSlugs(ask, noun, where ?? {}, 'LEAVES');
  return slugs.map((slug) => {
    const found = (memory[noun] as Items).get(slug)?.[dimensions[axis]];
    if (!found || !('bounds' in found)) throw new Error(`${slug} has no date`);
    return found.bounds;
  });
}

/** Checks every count of a timeline against the dates in memory. */
async function compare(
  timeline: Timeline,
  variables: Partial<Record<Series, object>>,
  range: { from: string | null; to: string | null },
): Promise<void> {
  const { axis, interval, buckets, uncertain, undated } = timeline;
  for (const [name] of series) {
    const dates = await datesOf(name, variables[name], axis);
    const dated = dates.filter((days) => days !== null);
    const counted = new Map<string, number>();
    let apart = 0;
    for (const bounds of dated) {
      const { values } = bucketsOf({ bounds }, interval);
      for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
      if (values.length === 0 && sharesDay(bounds, range)) apart += 1;
    }
    expect(buckets.map((bucket) => [bucket.value, bucket[name]])).toEqual(
      buckets.map(({ value }) => [value, counted.get(value) ?? 0]),
    );
    expect([name, uncertain[name], undated[name]]).toEqual([name, apart, dates.length - dated.length]);
  }
}

describe('Query.timeline', () => {
  it('counts like an independent count, in one statement', async () => {
    await fc.assert(
      fc.asyncProperty(
        given,
        fc.tuple(day, day).map((days) => days.sort()),
        fc.constantFrom(...lengths),
        fc.constantFrom<Axis>('MADE', 'REPORTED'),
        async (variables, [from = '', to = ''], interval, axis) => {
          const timeline = await timelineOf({ ...variables, from, to, interval, axis });
          const { buckets } = timeline;
          expect(timeline).toMatchObject({ axis, interval, askedInterval: null });
          const [first, last] = [buckets.at(0)?.from ?? '', buckets.at(-1)?.to ?? ''];
          expect([first <= from, last >= to]).toEqual([true, true]);
          await compare(timeline, variables, { from: first, to: last });
        },
      ),
      { numRuns: runs(6, 40), seed: 6 },
    );
  });

  it('takes the shortest interval from the one that is asked for that has no more than 1000 buckets, unless both bounds are given', async () => {
    await fc.assert(
      fc.asyncProperty(
        given,
        fc.constantFrom(...lengths),
        fc.constantFrom<Axis>('MADE', 'REPORTED'),
        fc.constantFrom({}, { from: '2019-06-30' }, { to: '2020-02-15' }, { from: '0040-01-01' }),
        async (variables, interval, axis, bounds: { from?: string; to?: string }) => {
          const timeline = await timelineOf({ ...variables, ...bounds, interval, axis });
          const dates = await Promise.all(series.map(([name]) => datesOf(name, variables[name], axis)));
          const ends = (length: Interval) => {
            const buckets = dates.flat().flatMap((found) => bucketsOf({ bounds: found }, length).values);
            const [least, most] = [bounds.from, bounds.to].map(
              (bound) => bound && bucketHolding(bound, length),
            );
            const inside = buckets
              .filter((value) => value >= (least ?? value) && value <= (most ?? value))
              .sort();
            return [least ?? inside.at(0) ?? most, most ?? inside.at(-1) ?? least];
          };
          const numberOf = (length: Interval) => {
            const [first, last] = ends(length);
            return first && last ? bucketCount(daysOf(first).from, daysOf(last).from, length) : 0;
          };
          const taken = lengths.slice(lengths.indexOf(interval)).find((length) => numberOf(length) <= 1000);
          expect([timeline.interval, timeline.askedInterval]).toEqual([
            taken,
            taken === interval ? null : interval,
          ]);
          const { buckets } = timeline;
          expect(buckets.length).toBe(numberOf(timeline.interval));
          expect([buckets.at(0)?.value, buckets.at(-1)?.value]).toEqual(ends(timeline.interval));
          await compare(timeline, variables, {
            from: bounds.from ? (buckets.at(0)?.from ?? null) : null,
            to: bounds.to ? (buckets.at(-1)?.to ?? null) : null,
          });
        },
      ),
      { numRuns: runs(6, 25), seed: 7 },
    );
  });

  it.each<[Axis, object]>([
    ['MADE', { from: '2019-01-31', to: '2021-06-30', interval: 'QUARTER' }],
    ['REPORTED', { from: '2019-01-31', to: '2021-06-30', interval: 'YEAR' }],
    ['MADE', { interval: 'DAY' }],
    ['REPORTED', { from: '2019-06-30', interval: 'MONTH' }],
    ['MADE', { to: '2019-06-30', interval: 'DECADE' }],
  ])('has a where that lists each count, by %s of %j', async (axis, range) => {
    const variables = { commitments: { made: { after: '0000-01-01' } }, claims: { hedged: { eq: true } } };
    const { buckets, uncertain, undated } = await timelineOf({ ...variables, ...range, axis });
    const full = buckets.filter(({ commitments, claims, events }) => commitments + claims + events > 0);
    expect(full.length).toBeGreaterThan(0);
    for (const group of [...full.slice(0, 3), ...buckets.slice(0, 1), uncertain, undated]) {
      for (const [name, noun] of series) {
        const listed = await countItems(ask, noun, group.where[name], 'LEAVES');
        expect([name, listed]).toEqual([name, group[name]]);
      }
    }
  });

  it('fits all dates from the year 0 to 9999, by decades', async () => {
    const range = { from: '0000-01-01', to: '9999-12-31' };
    const { buckets } = await timelineOf({ ...range, interval: 'DECADE' });
    expect(buckets.length).toBe(1000);
    expect([buckets[0], buckets.at(-1)]).toMatchObject([
      { value: '000X', from: '0000-01-01', to: '0009-12-31' },
      { value: '999X', from: '9990-01-01', to: '9999-12-31' },
    ]);
  });

  it('has every bucket of a range once, each starting the day after the one before ends', async () => {
    const { buckets } = await timelineOf({ from: '1999-12-31', to: '2004-03-01', interval: 'QUARTER' });
    expect(buckets.length).toBe(18);
    expect(buckets[0]).toMatchObject({ value: '1999-Q4', from: '1999-10-01', to: '1999-12-31' });
    expect(buckets.at(-1)).toMatchObject({ value: '2004-Q1', from: '2004-01-01', to: '2004-03-31' });
    for (const [index, { from }] of buckets.slice(1).entries()) {
      expect(Date.parse(from) - Date.parse(buckets[index]?.to ?? '')).toBe(86_400_000);
    }
  });

  it('runs from the first bucket with something in it to the last when no range is given', async () => {
    const { buckets, interval } = await timelineOf({
      ...nothing,
      interval: 'YEAR',
      commitments: { made: { after: '2000-01-01', before: '2022-01-01' } },
    });
    expect(interval).toBe('YEAR');
    expect([buckets.at(0), buckets.at(-1)].map((bucket) => Number(bucket?.commitments) > 0)).toEqual([
      true,
      true,
    ]);
  });

  it('takes conditions that are null, beside conditions on the date itself', async () => {
    const range = { from: '2020-01-01', to: '2020-12-31', interval: 'YEAR' };
    const made = { after: '2000-01-01' };
    const plain = await timelineOf({ ...range, commitments: { made } });
    const timeline = await timelineOf({ ...range, commitments: { AND: null, OR: null, made } });
    expect(timeline.buckets[0]?.commitments).toBeGreaterThan(0);
    expect(timeline).toEqual(plain);
  });

  it('is empty when there is nothing and no range', async () => {
    const apart = { commitments: 0, statements: 0, claims: 0, events: 0 };
    expect(await timelineOf({ ...nothing, interval: 'DAY' })).toMatchObject({
      interval: 'DAY',
      askedInterval: null,
      buckets: [],
      uncertain: apart,
      undated: apart,
    });
  });

  it('wants an axis', async () => {
    const { errors } = await ask('{ timeline(interval: YEAR) { interval } }');
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it.each([
    ['BAD_RANGE', { from: '2021-01-02', to: '2021-01-01', interval: 'DAY' }, {}],
    [
      'BUCKET_LIMIT',
      { from: '2000-01-01', to: '2021-01-01', interval: 'DAY' },
      { limit: 1000, actual: 7672 },
    ],
    [
      'BUCKET_LIMIT',
      { from: '0001-01-01', to: '1001-01-01', interval: 'YEAR' },
      { limit: 1000, actual: 1001 },
    ],
    ['BAD_USER_INPUT', { from: '2021-13-01', interval: 'MONTH' }, {}],
  ])('refuses with %s before any statement runs: %j', async (code, variables, told) => {
    const { errors, statements } = await ask(asked, { axis: 'MADE', ...variables });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code, ...told })]);
    expect(statements).toEqual([]);
  });
});
