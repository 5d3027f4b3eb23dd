import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { type Interval, sharesDay } from '../possibleDays.ts';
import { type Noun, walkSlugs } from '../walkSlugs.ts';
import { wheres } from './narrowings.ts';
import { bucketsOf, type Items, valuesInMemory } from './valuesInMemory.ts';

const { ask, corpus } = openApp(generatedCorpus);
const memory = valuesInMemory(corpus);
const series: [string, Noun, string][] = [
  ['commitments', 'Commitment', 'made'],
  ['statements', 'Statement', 'made'],
  ['claims', 'Claim', 'published'],
  ['events', 'Event', 'date'],
];

interface Bucket {
  value: string;
  from: string;
  to: string;
  commitments: number;
  statements: number;
  claims: number;
  events: number;
}

const asked = `query ($commitments: CommitmentWhere, $statements: StatementWhere, $claims: ClaimWhere, $events: EventWhere, $from: Date, $to: Date, $interval: DateInterval!) {
  timeline(commitments: $commitments, statements: $statements, claims: $claims, events: $events, from: $from, to: $to, interval: $interval) {
    interval buckets { value from to commitments statements claims events } uncertain { commitments statements claims events } } }`;

const day = fc.constantFrom('2018-11-05', '2019-01-31', '2020-02-29', '2020-12-31', '2021-06-30');

describe('Query.timeline', () => {
  it('counts like an independent count, in one statement', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          commitments: wheres('Commitment'),
          statements: wheres('Statement'),
          claims: wheres('Claim'),
          events: wheres('Event'),
        }),
        fc.tuple(day, day).map((days) => days.sort()),
        fc.constantFrom<Interval>('DAY', 'MONTH', 'QUARTER', 'YEAR'),
        async (given, [from, to], interval) => {
          const { data, errors, statements } = await ask(asked, { ...given, from, to, interval });
          if (errors?.[0]?.extensions['code'] === 'BUCKET_LIMIT') return;
          expect(errors).toBeUndefined();
          expect(statements.length).toBe(1);
          const buckets: Bucket[] = data.timeline.buckets;
          expect(buckets[0]?.from.localeCompare(from ?? '')).toBeLessThanOrEqual(0);
          expect(buckets.at(-1)?.to.localeCompare(to ?? '')).toBeGreaterThanOrEqual(0);
          const [first, last] = [buckets[0]?.from ?? '', buckets.at(-1)?.to ?? ''];
          for (const [name, noun, dimension] of series) {
            const slugs = await walkSlugs(ask, noun, given[name as 'events'], 'LEAVES');
            const counts = new Map<string, number>();
            let uncertain = 0;
            for (const slug of slugs) {
              const found = (memory[noun] as Items).get(slug)?.[dimension];
              if (!found || !('bounds' in found)) throw new Error(`${slug} has no date`);
              if (!found.bounds) continue;
              const { values } = bucketsOf(found, interval);
              for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
              if (values.length === 0 && sharesDay(found.bounds, { from: first, to: last })) uncertain += 1;
            }
            expect(buckets.map((bucket) => [bucket.value, bucket[name as 'events']])).toEqual(
              buckets.map(({ value }) => [value, counts.get(value) ?? 0]),
            );
            expect([name, data.timeline.uncertain[name]]).toEqual([name, uncertain]);
          }
        },
      ),
      { numRuns: runs(8, 80), seed: 6 },
    );
  });

  it('has every bucket of a range once, each starting the day after the one before ends', async () => {
    const { data } = await ask(asked, { from: '1999-12-31', to: '2004-03-01', interval: 'QUARTER' });
    const { buckets } = data.timeline;
    expect(buckets.length).toBe(18);
    expect(buckets[0]).toMatchObject({ value: '1999-Q4', from: '1999-10-01', to: '1999-12-31' });
    expect(buckets.at(-1)).toMatchObject({ value: '2004-Q1', from: '2004-01-01', to: '2004-03-31' });
    for (const [index, { from }] of buckets.slice(1).entries()) {
      expect(Date.parse(from) - Date.parse(buckets[index].to)).toBe(86_400_000);
    }
  });

  it('runs from the first bucket with something in it to the last when no range is given', async () => {
    const { data } = await ask(asked, {
      interval: 'YEAR',
      commitments: { made: { after: '2000-01-01', before: '2022-01-01' } },
      statements: { OR: [] },
      claims: { OR: [] },
      events: { OR: [] },
    });
    const { buckets } = data.timeline;
    expect([buckets[0].commitments > 0, buckets.at(-1).commitments > 0]).toEqual([true, true]);
  });

  it('takes conditions that are null, beside conditions on the date itself', async () => {
    const range = { from: '2020-01-01', to: '2020-12-31', interval: 'YEAR' };
    const made = { after: '2000-01-01' };
    const plain = await ask(asked, { ...range, commitments: { made } });
    const { data } = await ask(asked, { ...range, commitments: { AND: null, OR: null, made } });
    expect(data.timeline.buckets[0].commitments).toBeGreaterThan(0);
    expect(data).toEqual(plain.data);
  });

  it('is empty when there is nothing and no range', async () => {
    const none = { OR: [] };
    const { data } = await ask(asked, {
      interval: 'DAY',
      commitments: none,
      statements: none,
      claims: none,
      events: none,
    });
    expect(data.timeline).toMatchObject({
      buckets: [],
      uncertain: { commitments: 0, statements: 0, claims: 0, events: 0 },
    });
  });

  it.each([
    ['BAD_RANGE', { from: '2021-01-02', to: '2021-01-01', interval: 'DAY' }, 0],
    ['BUCKET_LIMIT', { from: '2000-01-01', to: '2021-01-01', interval: 'DAY' }, 0],
    // The statement finds the last bucket; another executes the root field by itself.
    ['BUCKET_LIMIT', { from: '0001-01-01', interval: 'MONTH' }, 2],
    ['BAD_USER_INPUT', { from: '2021-13-01', interval: 'MONTH' }, 0],
  ])('refuses with %s: %j', async (code, variables, read) => {
    const { errors, statements } = await ask(asked, variables);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(statements.length).toBe(read);
  });
});
