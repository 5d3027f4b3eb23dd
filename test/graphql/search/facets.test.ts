import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openApp, realCorpus } from '../../harness.ts';
import { runs } from '../../runs.ts';
import { wheres } from '../analytics/narrowings.ts';
import { generatedCorpus } from '../generatedCorpus.ts';
import { lists } from '../walkSlugs.ts';

const real = openApp(realCorpus);
const generated = openApp(generatedCorpus);

type Where = Record<string, unknown>;

interface Result {
  id: string;
  score: number;
  matched: { field: string; lang: string | null; by: string };
  fields: string[];
}

const document = `query ($query: String!, $where: SearchResultWhere, $after: String) {
  search(query: $query, where: $where, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { score matched { field lang by } highlights { field } node { ... on Node { id } } } } }`;

/** All results of a search, from every page. */
async function resultsOf(query: string, where: Where = {}, { ask } = real): Promise<Result[]> {
  const results: Result[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(document, { query, where, after });
    expect(errors).toBeUndefined();
    const { edges, pageInfo, totalCount } = data.search;
    for (const { score, matched, highlights, node } of edges) {
      const fields = highlights.map(({ field }: { field: string }) => field);
      results.push({ id: node.id, score, matched, fields });
    }
    if (!pageInfo.hasNextPage) {
      expect(results).toHaveLength(totalCount);
      return results;
    }
    after = pageInfo.endCursor;
  }
}

const idsOf = (results: { id: string }[]) => results.map(({ id }) => id);

describe('Query.search(where:)', () => {
  test.each(['Commitment', 'Statement', 'Event', 'Figure', 'Article'] as const)(
    'by %s is what its list has, with score and order as without',
    async (noun) => {
      const query = 'raise OR trade OR visit OR ferries OR harbour';
      const all = await resultsOf(query, {}, generated);
      const field = noun.toLowerCase();
      await fc.assert(
        fc.asyncProperty(wheres(noun), async (where) => {
          const { data } = await generated.ask(
            `query ($where: ${noun}Where) { ${lists[noun]}(first: 100, where: $where) { totalCount nodes { id } } }`,
            { where },
          );
          const { nodes, totalCount } = data[lists[noun]];
          fc.pre(totalCount <= 100);
          const listed = new Set(idsOf(nodes));
          expect(await resultsOf(query, { [field]: where }, generated)).toEqual(
            all.filter(({ id }) => listed.has(id)),
          );
        }),
        { numRuns: runs(3, 60) },
      );
    },
    60_000,
  );

  test.each([
    [{ country: { code: { eq: 'BY' } } }, ['Country:belarus']],
    [{ slug: { eq: 'president-of-belarus' } }, ['Office:president-of-belarus']],
    [{ commitment: {}, type: { eq: 'EVENT' } }, []],
    [{ organization: { slug: { in: ['sb-by', 'milli-majlis'] } } }, ['Organization:sb-by']],
  ])('%j', async (where, expected) => {
    expect(idsOf(await resultsOf('Беларусь', where))).toEqual(expected);
  });

  test('type, by and texts are those that the results show', async () => {
    for (const query of ['Беларусь', 'Шуша', 'lukashenka', 'trade', 'BY']) {
      const all = await resultsOf(query);
      for (const by of ['SPELLING', 'OTHER_NAME', 'MISSPELLING'])
        expect(await resultsOf(query, { by: { eq: by } })).toEqual(
          all.filter(({ matched }) => matched.by === by),
        );
      for (const field of ['NAME', 'CODE', 'LABEL', 'TITLE', 'SUMMARY', 'DESCRIPTION'])
        expect(await resultsOf(query, { texts: { some: { field: { eq: field } } } })).toEqual(
          all.filter(({ fields }) => fields.includes(field)),
        );
      for (const lang of ['en', 'ru', 'be', 'az']) {
        const found = idsOf(await resultsOf(query, { texts: { some: { lang: { eq: lang } } } }));
        const told = all.filter(({ matched }) => matched.lang === lang);
        expect(found).toEqual(expect.arrayContaining(idsOf(told)));
      }
      const inNone = await resultsOf(query, { texts: { none: { lang: { isNull: false } } } });
      expect(inNone.every(({ matched }) => matched.field === 'CODE')).toBe(true);
    }
  });

  test('words that meet only across texts stand in none', async () => {
    const where = { texts: { none: {} } };
    const found = idsOf(await resultsOf('Баку Bakı', where));
    expect(found[0]).toBe('Place:baku');
    const inOneText = await resultsOf('Баку Bakı', { texts: { some: {} } });
    expect(inOneText.length + found.length).toBe((await resultsOf('Баку Bakı')).length);
    expect(await resultsOf('Баку', where)).toEqual([]);
  });

  test('NOT is the complement, OR and AND are what they say', async () => {
    const conditions: Where[] = [
      { type: { in: ['EVENT', 'PLACE'] } },
      { commitment: { force: { in: ['PLEDGE', 'REPORT'] } } },
      { by: { ne: 'SPELLING' } },
      { texts: { some: { nameType: { eq: 'PREFERRED' } } } },
    ];
    const all = await resultsOf('Беларусь');
    for (const [index, where] of conditions.entries()) {
      const held = new Set(idsOf(await resultsOf('Беларусь', where)));
      expect(held.size).toBeGreaterThan(0);
      const not = await resultsOf('Беларусь', { NOT: where });
      expect(not).toEqual(all.filter(({ id }) => !held.has(id)));
      const other = conditions[(index + 1) % conditions.length] as Where;
      const otherHeld = new Set(idsOf(await resultsOf('Беларусь', other)));
      expect(idsOf(await resultsOf('Беларусь', { OR: [where, other] }))).toEqual(
        idsOf(all).filter((id) => held.has(id) || otherHeld.has(id)),
      );
      expect(idsOf(await resultsOf('Беларусь', { AND: [where, other] }))).toEqual(
        idsOf(all).filter((id) => held.has(id) && otherHeld.has(id)),
      );
    }
  });

  test('is limited as every where is', async () => {
    let deep: Where = { type: { eq: 'EVENT' } };
    for (let level = 0; level < 60; level += 1) deep = { NOT: deep };
    const { errors } = await real.ask(document, { query: 'Belarus', where: deep });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FILTER_DEPTH_LIMIT' });
  });
});

interface Value {
  value: string;
  count: number;
  where: Where;
}

interface Facet {
  total: number;
  values: Value[];
  missing: { count: number; where: Where };
}

const names = ['type', 'by', 'field', 'lang'] as const;

async function facetsOf(query: string, where: Where, more = ''): Promise<Record<string, Facet>> {
  const { data, errors } = await real.ask(
    `query ($query: String!, $where: SearchResultWhere) { search(query: $query, where: $where, first: 0${more}) { facets(by: [TYPE, BY, FIELD, LANG], first: 100) { total values { value count where } missing { count where } } } }`,
    { query, where },
  );
  expect(errors).toBeUndefined();
  return Object.fromEntries(names.map((name, index) => [name, data.search.facets[index]]));
}

const own: Record<(typeof names)[number], Where> = {
  type: { type: { in: ['EVENT', 'COMMITMENT'] } },
  by: { by: { eq: 'SPELLING' } },
  field: { texts: { some: { field: { eq: 'NAME' } } } },
  lang: { texts: { some: { lang: { in: ['ru', 'be'] } } } },
};

const countsOf = (facet: Facet | undefined) => facet?.values.map(({ value, count }) => [value, count]);

describe('SearchResultConnection.facets', () => {
  test.each([
    ['Беларусь', {}],
    ['BY', {}],
    ['Баку Bakı', {}],
    ['trade OR machinery', { NOT: { commitment: { force: { eq: 'REPORT' } } } }],
    ['lukashenka', { OR: [{ speaker: {} }, { event: { type: { eq: 'VISIT' } } }] }],
  ])('of %s where %j count what their where narrows to', async (query, where) => {
    const total = (await resultsOf(query, where)).length;
    expect(total).toBeGreaterThan(0);
    const facets = await facetsOf(query, where);
    for (const name of names) {
      const { values, missing, total: different } = facets[name] as Facet;
      expect(different).toBe(values.length);
      for (const { value, count, where: narrowed } of values) {
        const found = await resultsOf(query, narrowed);
        expect([name, value, found.length]).toEqual([name, value, count]);
      }
      expect(await resultsOf(query, missing.where)).toHaveLength(missing.count);
      const sum = values.reduce((sum, { count }) => sum + count, missing.count);
      if (name === 'type' || name === 'by') expect(sum).toBe(total);
      else expect(sum).toBeGreaterThanOrEqual(total);
    }
  });

  test.each(names)('%s leaves its own filter out, and only that', async (name) => {
    const filter = own[name];
    const rest = { slug: { ne: 'belarus' } };
    const without = await facetsOf('Беларусь', rest);
    for (const where of [{ ...rest, ...filter }, { AND: [rest, filter] }]) {
      const facets = await facetsOf('Беларусь', where);
      expect(countsOf(facets[name])).toEqual(countsOf(without[name]));
      const others = names.filter((other) => other !== name);
      expect(others.map((other) => countsOf(facets[other]))).not.toEqual(
        others.map((other) => countsOf(without[other])),
      );
    }
    const negated = await facetsOf('Беларусь', { ...rest, NOT: filter });
    expect(countsOf(negated[name])).not.toEqual(countsOf(without[name]));
  });

  test('types and minScore say what is searched, and are no filter of a facet', async () => {
    const { type } = await facetsOf('Беларусь', {}, ', types: [EVENT, PLACE]');
    expect(type?.values.map(({ value }) => value).toSorted()).toEqual(['EVENT', 'PLACE']);
    const { by } = await facetsOf('lukashenka', {}, ', minScore: 0.25');
    expect(by?.values.map(({ value }) => value)).toEqual(['SPELLING']);
    const { lang } = await facetsOf('Беларусь', {}, ', types: []');
    expect(lang).toMatchObject({ total: 0, values: [], missing: { count: 0 } });
  });

  test('come by count or by value, as many as asked for', async () => {
    const { data } = await real.ask(
      '{ search(query: "Belarus") { facets(by: [TYPE], first: 2) { total values { value } } all: facets(by: [TYPE], orderBy: VALUE, first: 20) { values { value } } } }',
    );
    const {
      facets: [type],
      all: [all],
    } = data.search;
    expect(type.values).toEqual([{ value: 'STATEMENT' }, { value: 'COMMITMENT' }]);
    const sorted = all.values.map(({ value }: Value) => value);
    expect(sorted).toEqual(sorted.toSorted());
    expect(type.total).toBe(sorted.length);
    const { errors } = await real.ask('{ search(query: "x") { facets(by: [BY], first: 101) { total } } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_PAGE', argument: 'first', limit: 100 });
  });
});
