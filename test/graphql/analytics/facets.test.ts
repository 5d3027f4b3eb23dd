import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../../src/graphql/analytics/dimension.ts';
import { dimensionsOf } from '../../../src/graphql/analytics/dimensions/index.ts';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { countItems, lists, type Noun, walkSlugs } from '../walkSlugs.ts';
import { wheres } from './narrowings.ts';
import { bucketsOf, type Interval, type Items, valuesInMemory } from './valuesInMemory.ts';

const { ask, corpus } = openApp(generatedCorpus);
const memory = valuesInMemory(corpus);
const nouns = Object.keys(lists) as Noun[];
const dimensions = (noun: Noun) => Object.entries(dimensionsOf[noun]) as [string, Dimension][];

interface Counted {
  total: number;
  values: { value: string | boolean; count: number; where: object }[];
  missing: { count: number; where: object };
  uncertain?: number;
}

/** Asks for every facet of a list, or for one. */
async function facetsOf(noun: Noun, where: object, interval: Interval = 'YEAR', only?: string) {
  const asked = dimensions(noun).filter(([name]) => !only || name === only);
  const fields = asked.map(
    ([name, { values }]) =>
      `${name}(first: 100${values.kind === 'DATE' ? `, interval: ${interval}` : ''}) { total values { ... on FacetValue { count where } ... on ${typeOf(values)}FacetValue { value } } missing { count where } ${values.kind === 'DATE' ? 'uncertain' : ''} }`,
  );
  const { data, errors, statements } = await ask(
    `query ($where: ${noun}Where) { list: ${lists[noun]}(first: 0, where: $where) { facets { ${fields.join(' ')} } } }`,
    { where },
  );
  if (errors) throw new Error(errors[0]?.message);
  expect(statements.length).toBe(1);
  return data.list.facets as Record<string, Counted>;
}

const typeOf = (values: Dimension['values']) =>
  ({
    NODE: () => ('type' in values ? values.type : ''),
    LISTED: () => ('enum' in values ? values.enum.name : ''),
    TEXT: () => 'Text',
    BOOLEAN: () => 'Boolean',
    DATE: () => 'Date',
  })[values.kind]();

/** Counts the same by hand. */
function countInMemory(items: Items, slugs: string[], dimension: string, interval: Interval) {
  const counts = new Map<string, number>();
  let missing = 0;
  let uncertain = 0;
  for (const slug of slugs) {
    const found = items.get(slug)?.[dimension];
    if (!found) throw new Error(`${dimension} of ${slug} is not known`);
    const { values, uncertain: isUncertain } = bucketsOf(found, interval);
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (isUncertain) uncertain += 1;
    else if (values.length === 0) missing += 1;
  }
  return { counts, missing, uncertain };
}

const byName = (counts: Iterable<[string, number]>) =>
  [...counts].sort(([one], [other]) => (one < other ? -1 : 1));

describe.each(nouns)('%sConnection.facets', (noun) => {
  const items = memory[noun] as Items;

  it('counts every value of every dimension like an independent count, and its where narrows to as many', async () => {
    await fc.assert(
      fc.asyncProperty(
        wheres(noun),
        fc.constantFrom<Interval>('DAY', 'MONTH', 'QUARTER', 'YEAR'),
        async (where, interval) => {
          // What is asked of a facet without its own filter has a test of its own.
          const kept = { NOT: { NOT: where } };
          const slugs = await walkSlugs(ask, noun, kept);
          const facets = await facetsOf(noun, kept, interval);
          for (const [name, facet] of Object.entries(facets)) {
            const expected = countInMemory(items, slugs, name, interval);
            expect(byName(facet.values.map(({ value, count }) => [String(value), count]))).toEqual(
              byName(expected.counts),
            );
            expect(facet.total).toBe(expected.counts.size);
            expect(facet.missing.count).toBe(expected.missing);
            expect(facet.uncertain ?? 0).toBe(expected.uncertain);
          }
          const [name, facet] = fc.sample(fc.constantFrom(...Object.entries(facets)), 1)[0] as [
            string,
            Counted,
          ];
          for (const { where: narrowed, count } of [...facet.values.slice(0, 3), facet.missing]) {
            expect([name, await countItems(ask, noun, narrowed)]).toEqual([name, count]);
          }
        },
      ),
      { numRuns: runs(5, 60), seed: 3 },
    );
  });

  it.each(dimensions(noun))(
    'leaves the own filter of %s out, at the top and in AND',
    async (name, dimension) => {
      const all = countInMemory(items, [...items.keys()], name, 'YEAR');
      const isDate = dimension.values.kind === 'DATE';
      const values = [...all.counts.keys()].slice(0, 2);
      const picked = isDate
        ? { certainlyWithin: { from: '2019-01-01', to: '2020-12-31' } }
        : dimension.values.kind === 'BOOLEAN'
          ? { eq: true }
          : { in: values };
      const own = dimension.path(picked);
      const [key = ''] = Object.keys(own);
      await fc.assert(
        fc.asyncProperty(wheres(noun), fc.nat(2), async (any, place) => {
          const { [key]: _, ...rest } = any;
          const { AND = [], ...others } = rest as { AND?: Record<string, unknown>[] };
          const parts = AND.map(({ [key]: __, ...part }) => part);
          const kept = parts.length ? { ...others, AND: parts } : others;
          const where = [
            { ...kept, ...own },
            { ...others, AND: [...parts, own] },
            { ...others, AND: [{ ...own, AND: parts }] },
          ][place] as object;
          const expected = countInMemory(items, await walkSlugs(ask, noun, kept), name, 'YEAR');
          const facets = await facetsOf(noun, where, 'YEAR', name);
          expect(
            byName(facets[name]?.values.map(({ value, count }) => [String(value), count]) ?? []),
          ).toEqual(byName(expected.counts));
          const [value] = facets[name]?.values ?? [];
          if (value) expect(await countItems(ask, noun, value.where)).toBe(value.count);
        }),
        { numRuns: runs(2, 20), seed: 4 },
      );
    },
  );
});
