import { describe, expect, it } from 'vitest';
import { namedDimensions } from '../../../src/graphql/analytics/counted.ts';
import { commitmentDimensions } from '../../../src/graphql/analytics/dimensions/commitment.ts';
import { openApp } from '../../harness.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { countItems, type Parts, walkSlugs } from '../walkSlugs.ts';

const { ask, corpus } = openApp(generatedCorpus);

const all = corpus.query.commitment
  .findMany({ with: { linksFrom: true, linksTo: true } })
  .sync()
  .map(({ slug, linksFrom, linksTo }) => ({
    slug,
    isPart: linksFrom.some(({ type }) => type === 'PART_OF'),
    hasParts: linksTo.some(({ type }) => type === 'PART_OF'),
  }));

/** The slugs of the commitments that count. */
const counted: Record<NonNullable<Parts>, string[]> = {
  ALL: all.map(({ slug }) => slug),
  LEAVES: all.flatMap(({ slug, hasParts }) => (hasParts ? [] : [slug])),
  WHOLES: all.flatMap(({ slug, isPart }) => (isPart ? [] : [slug])),
};

const values = ['ALL', 'LEAVES', 'WHOLES'] as const;
const names = [...namedDimensions(commitmentDimensions).keys()];

interface Value {
  value: string | null;
  count: number;
  where: object | null;
}

describe.each(values)('parts: %s', (parts) => {
  it('is a list of these commitments', async () => {
    expect((await walkSlugs(ask, 'Commitment', {}, parts)).toSorted()).toEqual(counted[parts].toSorted());
    const { data } = await ask(`{ commitments(parts: ${parts}, first: 1) { parts totalCount } }`);
    expect(data.commitments).toEqual({ parts, totalCount: counted[parts].length });
  });

  it.each(names)('narrows to each value of the facet and each row of the statistics by %s', async (name) => {
    const { data } = await ask(`{
      commitments(parts: ${parts}) { facets(by: [${name}], first: 100) { missing { value count where } values { value count where } } }
      commitmentStats(parts: ${parts}, groupBy: [${name}]) { parts totalCount rows { count where keys { value uncertain } } } }`);
    const [facet] = data.commitments.facets;
    const { rows, totalCount, parts: told } = data.commitmentStats;
    expect([told, totalCount]).toEqual([parts, counted[parts].length]);
    const shown: Value[] = [facet.missing, ...facet.values];
    for (const { value, where, count } of shown.slice(0, 25)) {
      expect([value, await countItems(ask, 'Commitment', where, parts)]).toEqual([value, count]);
      const row = rows.find(
        ({ keys: [key] }: { keys: Value[] }) =>
          key?.value === value && !('uncertain' in key && key.uncertain),
      );
      expect([value, row?.count ?? 0, row?.where ?? where]).toEqual([value, count, where]);
    }
  });

  it('is what a timeline, a dyad and a matrix count', async () => {
    const { data } = await ask(`{
      timeline(axis: MADE, parts: ${parts}, interval: YEAR, from: "0001-01-01", to: "0900-01-01", commitments: { made: { overlaps: {} } }) { parts uncertain { commitments } }
      dyad(from: "iceland", to: "uruguay", parts: ${parts}) {
        parts promises(first: 100) { parts totalCount nodes { slug } } whole: promises(parts: ALL) { parts totalCount } }
      dyadMatrix(parts: ${parts}, from: ["iceland"], to: ["uruguay"]) { parts cells { promises where } } }`);
    const { dyad, dyadMatrix, timeline } = data;
    expect([timeline.parts, dyad.parts, dyad.promises.parts, dyad.whole.parts, dyadMatrix.parts]).toEqual([
      parts,
      parts,
      parts,
      'ALL',
      parts,
    ]);
    const slugs = dyad.promises.nodes.map(({ slug }: { slug: string }) => slug);
    expect(slugs.filter((slug: string) => !counted[parts].includes(slug))).toEqual([]);
    expect(dyad.promises.totalCount).toBe(slugs.length);
    expect(dyad.whole.totalCount).toBeGreaterThanOrEqual(slugs.length);
    const [cell] = dyadMatrix.cells;
    expect(cell.promises).toBe(slugs.length);
    expect(await countItems(ask, 'Commitment', cell.where, parts)).toBe(slugs.length);
  });

  it('counts in a list of an actor what the dyad counts, beneficiaries included', async () => {
    const { data } = await ask(`{
      dyad(from: "iceland", to: "montevideo", parts: ${parts}) { promises(first: 100) { nodes { slug } } }
      place(slug: "montevideo") { commitmentsReceived(parts: ${parts}, first: 100, where: {
        promisors: { some: { slug: { eq: "iceland" } }, none: { slug: { eq: "montevideo" } } } }) { parts nodes { slug } } } }`);
    expect(data.place.commitmentsReceived.nodes.length).toBeGreaterThan(0);
    expect(data.place.commitmentsReceived).toEqual({ parts, nodes: data.dyad.promises.nodes });
  });
});

describe('parts', () => {
  it('differ in this corpus', () => {
    const sizes = values.map((parts) => counted[parts].length);
    expect(new Set(sizes).size).toBe(3);
    expect(counted.LEAVES.filter((slug) => !counted.WHOLES.includes(slug)).length).toBeGreaterThan(10);
  });

  it('are ALL in lists, and LEAVES in what counts, by default', async () => {
    const { data } = await ask(`{
      commitments(first: 0) { parts } country(slug: "iceland") { commitmentsMade(first: 0) { parts } }
      commitmentStats(groupBy: [FORCE]) { parts } timeline(axis: MADE, interval: YEAR, from: "2020-01-01", to: "2021-01-01") { parts }
      dyad(from: "iceland", to: "uruguay") { parts joint(first: 0) { parts } } dyadMatrix { parts } }`);
    const leaves = { parts: 'LEAVES' };
    expect(data).toEqual({
      commitments: { parts: 'ALL' },
      country: { commitmentsMade: { parts: 'ALL' } },
      commitmentStats: leaves,
      timeline: leaves,
      dyad: { ...leaves, joint: leaves },
      dyadMatrix: leaves,
    });
  });

  it('can be a variable', async () => {
    const asked =
      'query ($parts: Parts!, $list: Parts) { commitments(parts: $list, first: 0) { parts } commitmentStats(parts: $parts, groupBy: [GOAL]) { parts totalCount } }';
    for (const parts of values) {
      const { data } = await ask(asked, { parts, list: null });
      expect(data.commitmentStats).toEqual({ parts, totalCount: counted[parts].length });
      expect(data.commitments.parts).toBe('ALL');
    }
  });
});
