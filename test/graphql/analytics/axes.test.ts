import { describe, expect, it } from 'vitest';
import { openApp, realCorpus } from '../../harness.ts';
import { countItems, type Noun } from '../walkSlugs.ts';

const { ask } = openApp(realCorpus);

interface Group {
  value: string | null;
  count: number;
  where: object;
}

interface Facet {
  axis: string;
  values: Group[];
  uncertain: Group;
  missing: Group;
}

/** The shipped items of a noun by the years of a date. */
async function byYear(list: string, dimension: string): Promise<Facet & { totalCount: number }> {
  const { data, errors } = await ask(
    `{ ${list}(first: 0) { totalCount facets(by: [${dimension}], orderBy: VALUE, first: 100) { axis values { value count where } uncertain { count where } missing { value count where } } } }`,
  );
  expect(errors).toBeUndefined();
  return { totalCount: data[list].totalCount, ...data[list].facets[0] };
}

const groups = ({ values, uncertain, missing }: Facet) => [...values, uncertain, missing];

describe('the two axes of the shipped corpus', () => {
  it.each<[string, string, Noun, 'MADE' | 'REPORTED']>([
    ['commitments', 'MADE_YEAR', 'Commitment', 'MADE'],
    ['commitments', 'REPORTED_YEAR', 'Commitment', 'REPORTED'],
    ['statements', 'MADE_YEAR', 'Statement', 'MADE'],
    ['statements', 'REPORTED_YEAR', 'Statement', 'REPORTED'],
    ['events', 'DATE_YEAR', 'Event', 'MADE'],
    ['events', 'REPORTED_YEAR', 'Event', 'REPORTED'],
    ['figures', 'REPORTED_YEAR', 'Figure', 'REPORTED'],
    ['claims', 'PUBLISHED_YEAR', 'Claim', 'REPORTED'],
    ['articles', 'PUBLISHED_YEAR', 'Article', 'REPORTED'],
  ])('place each of the %s once by %s, and list every group', async (list, dimension, noun, axis) => {
    const facet = await byYear(list, dimension);
    expect(facet.axis).toBe(axis);
    const counts = groups(facet).map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(facet.totalCount);
    for (const { where, count } of groups(facet)) expect(await countItems(ask, noun, where)).toBe(count);
  });

  it.each(['MADE', 'REPORTED'])('place each item once in a timeline by %s', async (axis) => {
    const counts = 'commitments statements claims events';
    const { data } = await ask(
      `query ($axis: Axis!) { timeline(axis: $axis, parts: ALL, interval: YEAR) { interval buckets { ${counts} } uncertain { ${counts} } undated { ${counts} } }
        commitments { totalCount } statements { totalCount } claims { totalCount } events { totalCount } }`,
      { axis },
    );
    const { interval, buckets, uncertain, undated } = data.timeline;
    expect(interval).toBe('YEAR');
    for (const name of counts.split(' ')) {
      const all = [...buckets, uncertain, undated].map((group: Record<string, number>) => group[name] ?? 0);
      expect([name, all.reduce((sum, count) => sum + count, 0)]).toEqual([name, data[name].totalCount]);
    }
  });

  it('leave many commitments in no year by the day made, and only those of the undated article by the day reported', async () => {
    const made = await byYear('commitments', 'MADE_YEAR');
    const reported = await byYear('commitments', 'REPORTED_YEAR');
    expect(made.uncertain.count + made.missing.count).toBeGreaterThan(made.totalCount / 3);

    const articles = await byYear('articles', 'PUBLISHED_YEAR');
    const years = ({ values }: Facet) => values.map(({ value }) => value);
    expect(years(reported)).toEqual(years(articles));
    expect([articles.missing.count, articles.uncertain.count, reported.uncertain.count]).toEqual([1, 0, 0]);
    const undated = { published: { isNull: true } };
    expect(reported.missing.count).toBe(
      await countItems(ask, 'Commitment', { articles: { every: undated } }),
    );
    expect(reported.missing.count).toBeGreaterThan(0);
  });
});
