import { afterAll, describe, expect, test } from 'vitest';
import { progressOn } from '../../seed/load/progress.ts';
import { corpusOfSize } from '../bench/corpora.ts';
import compiledExceptions from './compiledExceptions.json' with { type: 'json' };
import exceptions from './exceptions.json' with { type: 'json' };
import { probes, rootLists } from './probes.ts';
import { tablesScanned, tollIn } from './toll.ts';

const corpus = corpusOfSize(100_000, progressOn(process.stderr));

/** What exceptions allow each probe, by where it is. */
const allowedBy = (groups: { probes: object }[]): Record<string, string> =>
  Object.assign({}, ...groups.map(({ probes }) => probes));

const all = [...exceptions, ...compiledExceptions];
const allowed = allowedBy(all);

/** The entries of a record whose key begins with the name of a list. */
const ofList = (record: Record<string, string>, list: string) =>
  Object.fromEntries(Object.entries(record).filter(([at]) => at.startsWith(`${list} `)));

describe.each([
  { way: 'resolvers', except: allowedBy(exceptions) },
  { way: 'compiled', except: allowed },
] as const)(
  'in 100,000 commitments, no large table is read whole and no large set is sorted, $way, but for the exceptions,',
  ({ way, except }) => {
    const { tollOf, close } = tollIn(corpus, way);

    afterAll(close);

    test.each(rootLists.map(({ name }) => name))('by any filter and in any order of %s', async (list) => {
      const found: Record<string, string> = {};
      for (const probe of probes.filter((each) => each.list === list)) {
        const toll = await tollOf(probe);
        if (toll) found[probe.at] = toll;
      }
      expect(found).toEqual(ofList(except, list));
    });
  },
);

describe('the exceptions', () => {
  /** Lower them with every exception that is no longer needed; they never rise. */
  const most = { ofBoth: 144, ofCompiled: 5 };

  test('only shrinks', () => {
    expect(Object.keys(allowedBy(exceptions)).length).toBeLessThanOrEqual(most.ofBoth);
    expect(Object.keys(allowedBy(compiledExceptions)).length).toBeLessThanOrEqual(most.ofCompiled);
  });

  test('names each probe once, and none that does not exist', () => {
    const named = all.flatMap((group) => Object.keys(group.probes));
    expect(named.filter((at, index) => named.indexOf(at) !== index)).toEqual([]);
    const existing = new Set(probes.map(({ at }) => at));
    expect(named.filter((at) => !existing.has(at))).toEqual([]);
  });

  test('gives each group a reason of its own', () => {
    const reasons = all.map(({ reason }) => reason);
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
    'claims where speaker.is',
    'figures where amount.possiblyAtMost',
    'commitments orderBy claims.count.DESC',
    'commitments orderBy deadline.DESC_NULLS_FIRST',
  ])('include %s', (at) => {
    expect(probes.map((probe) => probe.at)).toContain(at);
  });

  test('show a scan, whatever the table is called in the statement', () => {
    expect(
      tablesScanned('SELECT 1 FROM "claim" as "d0"', ['SCAN d0 USING COVERING INDEX claim_voice']),
    ).toEqual([{ table: 'claim', alias: 'd0' }]);
    expect(tablesScanned('… "claim" AS w1_through ON …', ['LIST SUBQUERY 2', 'SCAN w1_through'])).toEqual([
      { table: 'claim', alias: 'w1_through' },
    ]);
    expect(tablesScanned('SELECT 1 FROM claim', ['SCAN claim'])).toEqual([
      { table: 'claim', alias: 'claim' },
    ]);
    expect(tablesScanned('SELECT 1 FROM (…) AS "t"', ['CO-ROUTINE t', 'SCAN t', 'SEARCH d0'])).toEqual([]);
  });
});
