import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportQueries } from '../../db/reports.ts';
import type { Days } from '../graphql/possibleDays.ts';
import { firstOrLast } from '../graphql/reportsInMemory.ts';
import { emptyCorpus } from '../harness.ts';
import { runs } from '../runs.ts';
import { between, insertRow } from './rows.ts';

/** A month is long enough for sets with several gaps. */
const dayOf = (number: number) => `2020-03-${String(number).padStart(2, '0')}`;

/** The days that a date can mean, in order; null for an article without a date. */
const dates = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }), {
  freq: 4,
  nil: null,
});

const inOrder = (days: readonly number[]) => days.toSorted((one, other) => one - other);

/** The bounds and gaps of a set of days, as the columns of a date have them. */
function columnsOf(days: readonly number[]): Days {
  const sorted = inOrder(days);
  const gaps = sorted.flatMap((day, index): [string, string][] => {
    const next = sorted[index + 1] ?? day + 1;
    return next > day + 1 ? [[dayOf(day + 1), dayOf(next - 1)]] : [];
  });
  return [dayOf(sorted.at(0) ?? 0), dayOf(sorted.at(-1) ?? 0), gaps];
}

const gapsText = (gaps: readonly unknown[]) => (gaps.length ? JSON.stringify(gaps) : null);

/**
 * The days on which the first, or the last, of some sets can be: by trying every choice of a day.
 */
function byEveryChoice(
  sets: readonly (readonly number[])[],
  extreme: (...days: number[]) => number,
): number[] {
  const choices = sets.reduce<number[][]>(
    (found, days) => found.flatMap((chosen) => days.map((day) => [...chosen, day])),
    [[]],
  );
  return [...new Set(choices.map((chosen) => extreme(...chosen)))];
}

const unknown = {
  published_edtf: null,
  published_earliest: null,
  published_latest: null,
  published_basis: 'UNKNOWN',
  published_note: 'It prints none.',
};

/** The days of the first and the last report of each commitment, by the dates of its articles. */
function reportsOf(commitments: readonly (readonly (Days | null)[])[]) {
  const corpus = emptyCorpus();
  corpus.$client.pragma('foreign_keys = OFF');
  let articles = 0;
  for (const [index, dated] of commitments.entries()) {
    insertRow(corpus, 'commitment', { id: index, slug: `commitment-${index}` });
    for (const columns of dated) {
      articles += 1;
      const [from, to, gaps] = columns ?? [];
      const known = { ...between('published', from ?? '', to ?? ''), published_gaps: gapsText(gaps ?? []) };
      insertRow(corpus, 'article', {
        id: articles,
        slug: `article-${articles}`,
        sha256: articles.toString(16).padStart(64, '0'),
        ...(columns ? known : unknown),
      });
      insertRow(corpus, 'article_commitment', { article_id: articles, commitment_id: index });
    }
  }
  const rows = corpus.values(sql`SELECT * FROM (${reportQueries.commitment_report}) ORDER BY id`);
  corpus.$client.close();
  return rows;
}

const inOneRow = (found: (Days | null)[]) =>
  found.flatMap((days) => (days ? [days[0], days[1], gapsText(days[2])] : [null, null, null]));

test('the first and the last report can be on the days that some choice of a day for each article gives', () => {
  const commitments = fc.array(fc.array(dates, { maxLength: 3 }), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(commitments, (drawn) => {
      const rows = reportsOf(drawn.map((articles) => articles.map((days) => days && columnsOf(days))));
      for (const [index, articles] of drawn.entries()) {
        const dated = articles.filter((days) => days !== null);
        const expected = inOneRow(
          [Math.min, Math.max].map((extreme) =>
            dated.length ? columnsOf(byEveryChoice(dated, extreme)) : null,
          ),
        );
        expect(rows[index]).toEqual([index, ...expected]);
        // The model of other tests says the same.
        const model = (['first', 'last'] as const).map((which) => firstOrLast(dated.map(columnsOf), which));
        expect(inOneRow(model)).toEqual(expected);
      }
    }),
    { numRuns: runs(2, 12), seed: 10 },
  );
});

test('open ends stay open, and gaps before one stay', () => {
  const list: Days = ['0000-01-01', '9999-12-31', [['2019-02-01', '2020-03-09']]];
  const day: Days = ['2020-03-10', '2020-03-10', []];
  const [alone, both] = reportsOf([[list], [list, day]]);
  const whole = ['0000-01-01', '9999-12-31', '[["2019-02-01","2020-03-09"]]'];
  expect(alone).toEqual([0, ...whole, ...whole]);
  expect(both).toEqual([1, '0000-01-01', '2020-03-10', whole[2], '2020-03-10', '9999-12-31', null]);
});
