import { afterAll, describe, expect, test } from 'vitest';
import { progressOn } from '../../seed/load/progress.ts';
import { corpusOfSize } from '../synth/corpora.ts';
import exceptions from './exceptions.json' with { type: 'json' };
import { planCostIn } from './planCost.ts';
import { probes, rootLists } from './probes.ts';

const corpus = corpusOfSize(100_000, progressOn(process.stderr));

const allowed: Record<string, string> = Object.assign({}, ...exceptions.map(({ probes }) => probes));

/** The entries whose key begins with the name of a list. */
const ofList = (record: Record<string, string>, list: string) =>
  Object.fromEntries(Object.entries(record).filter(([at]) => at.startsWith(`${list} `)));

describe('in 100,000 commitments, no large table is read whole or sorted but by an exception,', () => {
  const { planCostOf, close } = planCostIn(corpus);

  afterAll(close);

  test.each(rootLists.map(({ name }) => name))('by any filter and in any order of %s', async (list) => {
    const found: Record<string, string> = {};
    for (const probe of probes.filter((each) => each.list === list)) {
      const cost = await planCostOf(probe);
      if (cost) found[probe.at] = cost;
    }
    expect(found).toEqual(ofList(allowed, list));
  });
});

describe('the exceptions', () => {
  /** Lower it with every exception that goes; it rises only with a new noun or relation. */
  const most = 232;

  test('only shrinks', () => {
    expect(Object.keys(allowed).length).toBeLessThanOrEqual(most);
  });

  test('names each probe once, and none that does not exist', () => {
    const named = exceptions.flatMap((group) => Object.keys(group.probes));
    expect(named.filter((at, index) => named.indexOf(at) !== index)).toEqual([]);
    const existing = new Set(probes.map(({ at }) => at));
    expect(named.filter((at) => !existing.has(at))).toEqual([]);
  });

  test('gives each group a reason of its own', () => {
    const reasons = exceptions.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.filter((reason) => reason.length < 40)).toEqual([]);
  });
});

describe('the probes', () => {
  test('reach every root list by filters and orders', () => {
    expect(rootLists.length).toBeGreaterThan(10);
    for (const { name } of rootLists) {
      const own = probes.filter(({ list }) => list === name);
      expect(own.filter(({ where }) => where).length).toBeGreaterThan(10);
      expect(own.filter(({ orderBy }) => orderBy).length).toBeGreaterThan(1);
    }
    expect(new Set(probes.map(({ at }) => at)).size).toBe(probes.length);
  });

  test.each([
    'commitments where promisors.some',
    'commitments where deadline.isNull',
    'commitments where status.eq.asOf',
    'commitments where within',
    'claims where speaker.some',
    'figures where amount.possiblyAtMost',
    'commitments orderBy claims.count.DESC',
    'commitments orderBy deadlineEarliest.DESC_NULLS_FIRST',
  ])('include %s', (at) => {
    expect(probes.map((probe) => probe.at)).toContain(at);
  });
});
