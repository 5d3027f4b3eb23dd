import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedDimensions } from '../../../src/graphql/analytics/counted.ts';
import { dimensionsOf } from '../../../src/graphql/analytics/dimensions/index.ts';
import { openApp } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { sharesDay } from '../possibleDays.ts';
import { countItems, lists, type Noun, walkSlugs } from '../walkSlugs.ts';
import { wheres } from './narrowings.ts';
import { bucketsOf, dimensionNamed, type Items, type Values, valuesInMemory } from './valuesInMemory.ts';

const { ask, corpus } = openApp(generatedCorpus);
const memory = valuesInMemory(corpus);
const nouns = Object.keys(lists) as Noun[];
const namesOf = (noun: Noun) => [...namedDimensions(dimensionsOf[noun]).values()];

interface Value {
  value: string;
  count: number;
  where: object;
  from: string | null;
  to: string | null;
  certain: number | null;
  possible: number | null;
  possibleWhere: object | null;
}

interface Facet {
  dimension: string;
  total: number;
  values: Value[];
  missing: { value: null; count: number; where: object };
  uncertain: { count: number; where: object } | null;
}

/** Asks for facets of a list, as many in one field as are allowed. */
async function facetsOf(noun: Noun, where: object, by: string[]): Promise<Facet[]> {
  const fields = [by.slice(0, 20), by.slice(20)].flatMap((part, index) =>
    part.length
      ? [
          `f${index}: facets(by: [${part.join(', ')}], first: 100) { dimension total uncertain { count where } missing { value count where } values { value count where from to certain possible possibleWhere } }`,
        ]
      : [],
  );
  const { data, errors, statements } = await ask(
    `query ($where: ${noun}Where) { list: ${lists[noun]}(first: 0, where: $where) { ${fields.join(' ')} } }`,
    { where },
  );
  if (errors) throw new Error(errors[0]?.message);
  expect(statements.length).toBe(1);
  const { f0, f1 = [] } = data.list;
  return [...f0, ...f1];
}

/** The groups of a facet that have a count: the first values, and those without a value. */
const groupsOf = ({ values, missing, uncertain }: Facet, first: number) => [
  ...values.slice(0, first),
  missing,
  ...(uncertain ? [uncertain] : []),
];

/** Counts the same by hand. */
function countInMemory(items: Items, slugs: string[], name: string) {
  const { dimension, interval } = dimensionNamed(name);
  const counts = new Map<string, number>();
  let missing = 0;
  let uncertain = 0;
  for (const slug of slugs) {
    const { values, uncertain: isUncertain } = bucketsOf(valueFor(items, slug, dimension), interval);
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (isUncertain) uncertain += 1;
    else if (values.length === 0) missing += 1;
  }
  return { counts, missing, uncertain };
}

function valueFor(items: Items, slug: string, dimension: string): Values {
  const found = items.get(slug)?.[dimension];
  if (!found) throw new Error(`${dimension} of ${slug} is not known`);
  return found;
}

/** How many of the items have a date that shares a day with a bucket. */
const possibleInMemory = (items: Items, slugs: string[], name: string, { from, to }: Value) =>
  slugs.filter((slug) => {
    const found = valueFor(items, slug, dimensionNamed(name).dimension);
    return 'bounds' in found && found.bounds !== null && sharesDay(found.bounds, { from, to });
  }).length;

const byName = (counts: Iterable<[string, number]>) =>
  [...counts].sort(([one], [other]) => (one < other ? -1 : 1));

describe.each(nouns)('%sConnection.facets', (noun) => {
  const items = memory[noun] as Items;

  it('counts every value of every dimension like an independent count, and its where narrows to as many', async () => {
    await fc.assert(
      fc.asyncProperty(wheres(noun), async (where) => {
        // What is asked of a facet without its own filter has a test of its own.
        const kept = { NOT: { NOT: where } };
        const slugs = await walkSlugs(ask, noun, kept);
        const names = namesOf(noun).map(({ name }) => name);
        const facets = await facetsOf(noun, kept, names);
        expect(facets.map(({ dimension }) => dimension)).toEqual(names);
        for (const { dimension: name, values, total, missing, uncertain } of facets) {
          const expected = countInMemory(items, slugs, name);
          const isDate = dimensionNamed(name).isDate;
          expect(byName(values.map(({ value, count }) => [value, count]))).toEqual(byName(expected.counts));
          expect(total).toBe(expected.counts.size);
          expect([missing.value, missing.count]).toEqual([null, expected.missing]);
          expect(uncertain?.count ?? null).toBe(isDate ? expected.uncertain : null);
          for (const value of values) {
            const possible = isDate ? possibleInMemory(items, slugs, name, value) : null;
            expect([name, value.certain, value.possible]).toEqual([
              name,
              isDate ? value.count : null,
              possible,
            ]);
          }
        }
        const [facet] = fc.sample(fc.constantFrom(...facets), 1) as [Facet];
        for (const { where: narrowed, count } of groupsOf(facet, 3)) {
          expect([facet.dimension, await countItems(ask, noun, narrowed)]).toEqual([facet.dimension, count]);
        }
      }),
      { numRuns: runs(3, 60), seed: 3 },
    );
  });

  it.each(namesOf(noun))('narrows to the values of $name', async ({ name }) => {
    const [facet] = await facetsOf(noun, {}, [name]);
    for (const { where, count } of facet ? groupsOf(facet, 4) : []) {
      expect(await countItems(ask, noun, where)).toBe(count);
    }
    for (const { possible, possibleWhere } of facet?.values.slice(0, 4) ?? []) {
      expect([possible === null, possibleWhere === null]).toEqual(
        Array(2).fill(!dimensionNamed(name).isDate),
      );
      if (possibleWhere) expect(await countItems(ask, noun, possibleWhere)).toBe(possible);
    }
  });

  it.each(namesOf(noun).filter(({ name }) => !/_(DAY|MONTH|QUARTER|DECADE)$/.test(name)))(
    'leaves the own filter of $name out, at the top and in AND',
    async ({ name, dimension }) => {
      const all = countInMemory(items, [...items.keys()], name);
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
          const expected = countInMemory(items, await walkSlugs(ask, noun, kept), name);
          const [facet] = await facetsOf(noun, where, [name]);
          expect(byName(facet?.values.map(({ value, count }) => [value, count]) ?? [])).toEqual(
            byName(expected.counts),
          );
          const [value] = facet?.values ?? [];
          if (value) expect(await countItems(ask, noun, value.where)).toBe(value.count);
        }),
        { numRuns: runs(2, 20), seed: 4 },
      );
    },
  );
});
