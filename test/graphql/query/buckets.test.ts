import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketCount,
  bucketHolding,
  daysOf,
  type Interval,
  intervals,
} from '../../../src/graphql/query/buckets.ts';

const days = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lengths = fc.constantFrom(...(Object.keys(intervals) as Interval[]));
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('daysOf', () => {
  it.each([
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-Q1', '2000-01-01', '2000-03-31'],
    ['2021-Q4', '2021-10-01', '2021-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['0099-02', '0099-02-01', '0099-02-28'],
    ['9999-12', '9999-12-01', '9999-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['000X', '0000-01-01', '0009-12-31'],
    ['2021-04-20', '2021-04-20', '2021-04-20'],
  ])('%s runs from %s to %s', (bucket, from, to) => expect(daysOf(bucket)).toEqual({ from, to }));

  it('is the longest stretch around a day that lies in one bucket', () => {
    fc.assert(
      fc.property(days, lengths, (day, interval) => {
        const bucket = bucketHolding(day, interval);
        const { from, to } = daysOf(bucket);
        expect(from <= day && day <= to).toBe(true);
        expect([bucketHolding(from, interval), bucketHolding(to, interval)]).toEqual([bucket, bucket]);
        if (to < '9999-12-31') expect(bucketHolding(next(to), interval)).not.toBe(bucket);
      }),
    );
  });
});

describe('bucketCount', () => {
  it('counts every bucket between two days once', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1500 }), lengths, (from, distance, interval) => {
        const buckets = new Set([bucketHolding(from, interval)]);
        let to = from;
        for (let step = 0; step < distance && to < '9999-12-31'; step += 1) {
          to = next(to);
          buckets.add(bucketHolding(to, interval));
        }
        expect(bucketCount(from, to, interval)).toBe(buckets.size);
      }),
    );
  });
});
