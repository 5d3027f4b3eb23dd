import { type GraphQLInputType, getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { findingsIn, isTold } from '../../../src/graphql/execute/warnings/findings.ts';
import type { Identifies } from '../../../src/graphql/query/identified.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { openApp, realCorpus } from '../../harness.ts';

const { ask, app } = openApp();

interface Told {
  code: string;
  path: unknown[];
  argument: string;
  value?: string;
  nearest?: string[];
}

const warningsOf = async (query: string, variables?: Record<string, unknown>) => {
  const { errors, extensions } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return (extensions?.warnings ?? []) as unknown as Told[];
};

const unknown = (path: unknown[], argument: string, value: string, nearest: string[]) => ({
  code: 'UNKNOWN_VALUE',
  path,
  argument,
  value,
  nearest,
});

describe('an unknown value is answered and told with the nearest ones', () => {
  test.each([
    ['a slug', 'places(where: { slug: { eq: "montevido" } })', 'where.slug.eq', 'montevido', ['montevideo']],
    [
      'capitals',
      'places(where: { slug: { eq: "Montevideo" } })',
      'where.slug.eq',
      'Montevideo',
      ['montevideo'],
    ],
    ['a name', 'countries(where: { slug: { eq: "Исландия" } })', 'where.slug.eq', 'Исландия', ['iceland']],
    ['one of a list', 'places(where: { slug: { in: ["montevideo", "x"] } })', 'where.slug.in.1', 'x', []],
    [
      'what is excluded',
      'places(where: { slug: { ne: "montevido" } })',
      'where.slug.ne',
      'montevido',
      ['montevideo'],
    ],
    ['a place', 'commitments(where: { within: "uruguai" })', 'where.within', 'uruguai', ['uruguay']],
    [
      'a sector',
      'commitments(where: { sectorTree: "shiping" })',
      'where.sectorTree',
      'shiping',
      ['shipping'],
    ],
    ['a unit', 'figures(where: { unit: { eq: "xts" } })', 'where.unit.eq', 'xts', []],
    ['a unit of an amount', 'figures(where: { amount: { unit: "xts" } })', 'where.amount.unit', 'xts', []],
    ['a language', 'articles(where: { lang: { eq: "fr" } })', 'where.lang.eq', 'fr', []],
    ['a code', 'countries(where: { code: { eq: "UZ" } })', 'where.code.eq', 'UZ', ['UY']],
    ['under OR', 'places(where: { OR: [{ slug: { eq: "x" } }] })', 'where.OR.0.slug.eq', 'x', []],
    ['under NOT', 'places(where: { NOT: { slug: { eq: "x" } } })', 'where.NOT.slug.eq', 'x', []],
    [
      'of a relation',
      'commitments(where: { promisors: { some: { slug: { eq: "Iceland" } } } })',
      'where.promisors.some.slug.eq',
      'Iceland',
      ['iceland'],
    ],
  ])('%s', async (_, list, argument, value, nearest) => {
    const [field = ''] = list.split('(');
    const warnings = await warningsOf(`{ ${list} { totalCount } }`);
    expect(warnings).toMatchObject([unknown([field], argument, value, nearest)]);
  });

  test('of another kind, with what it is', async () => {
    const [warning] = await warningsOf('{ sector(slug: "montevideo") { slug } }');
    expect(warning).toMatchObject({ message: expect.stringContaining('It is that of a place.') });
  });

  test('in arguments beside filters, in look-ups and ids, at the path of each', async () => {
    const warnings = await warningsOf(
      `{ dyad(from: "icland", to: "uruguay") { reciprocity } coverage(country: "uruguai") { languages }
        dyadMatrix(from: ["icland"]) { cells { from { slug } } } country(code: "UZ") { slug } it: node(id: "Place:montevido") { id }
        nodes(ids: ["Country:iceland", "Country:icland"]) { id } speakers { nodes { name(lang: "fr") } } }`,
    );
    expect(warnings).toMatchObject([
      unknown(['dyad'], 'from', 'icland', ['iceland']),
      unknown(['coverage'], 'country', 'uruguai', ['uruguay']),
      unknown(['dyadMatrix'], 'from.0', 'icland', ['iceland']),
      unknown(['country'], 'code', 'UZ', ['UY']),
      unknown(['it'], 'id', 'Place:montevido', ['Place:montevideo']),
      unknown(['nodes', 1], 'ids.1', 'Country:icland', ['Country:iceland']),
      unknown(['speakers', 'nodes', 'name'], 'lang', 'fr', []),
    ]);
  });

  test('of moved records also in filters', async () => {
    const [warning] = await warningsOf(
      '{ commitments(where: { slug: { eq: "ferry-plan-2019" } }) { totalCount } }',
    );
    expect(warning).toMatchObject({ code: 'MOVED', argument: 'where.slug.eq', to: 'two-ferries-2020' });
  });

  test('of variables, whole or in parts, whatever plan serves them', async () => {
    const query = `query ($slug: String, $where: PlaceWhere, $on: Boolean = true) {
      one: places(where: { slug: { eq: $slug } }) @include(if: $on) { totalCount }
      two: places(where: $where) { totalCount } }`;
    const whole = { where: { within: 'uruguai' } };
    for (const slug of ['montevideo', 'montevido', 'uruguay', 'montevido']) {
      const known = slug === 'montevideo';
      const own = known ? [] : [{ argument: 'where.slug.eq', value: slug, path: ['one'] }];
      expect(await warningsOf(query, { slug, ...whole })).toMatchObject([
        ...own,
        { argument: 'where.within', value: 'uruguai', path: ['two'] },
      ]);
      expect(await warningsOf(query, { slug, on: false })).toEqual([]);
    }
  });

  test('in fragments, once for fields that are merged', async () => {
    const where = '(where: { within: "uruguai" })';
    const warnings = await warningsOf(
      `{ ...A ... on Query { places${where} { totalCount } } } fragment A on Query { places${where} { nodes { slug } } }`,
    );
    expect(warnings).toMatchObject([{ path: ['places'], argument: 'where.within' }]);
  });

  test('the same from each way of answering', async () => {
    const query = '{ places(where: { within: "uruguai" }) { totalCount } }';
    const [one] = await warningsOf(query);
    for (const more of [' __schema { description }', ' bad: places(first: -1) { totalCount }']) {
      const { extensions } = await ask(query.replace(/}$/, `${more} }`));
      expect(extensions?.warnings).toEqual([one]);
    }
    for (let times = 0; times < 2; times += 1) {
      const reply = await app.fetch(`http://test/graphql?query=${encodeURIComponent(query)}`);
      expect(await reply.json()).toMatchObject({ extensions: { warnings: [one] } });
    }
  });

  test('up to a limit, which is told', async () => {
    const slugs = Array.from({ length: 900 }, (_, index) => `none-${index}`);
    const warnings = await warningsOf(
      `query ($slugs: [String!]) { ${['a', 'b', 'c'].map((alias) => `${alias}: places(where: { slug: { in: $slugs } }) { totalCount }`).join(' ')} }`,
      { slugs },
    );
    expect(warnings).toHaveLength(22);
    expect(warnings.slice(20)).toMatchObject([
      { code: 'WARNING_LIMIT', limit: 20, actual: 2_000 },
      { code: 'WARNING_LIMIT', limit: 2_000, actual: null },
    ]);
    const long = 'x'.repeat(900);
    const [told] = await warningsOf(`{ places(where: { slug: { eq: "${long}" } }) { totalCount } }`);
    expect(told?.value).toHaveLength(201);
  });
});

describe('codes are blind to case', () => {
  test.each([
    ['country(code: "is") { slug }', { country: { slug: 'iceland' } }],
    ['countries(where: { code: { in: ["is", "Uy"] } }) { totalCount }', { countries: { totalCount: 2 } }],
    ['countries(where: { code: { ne: "is" } }) { totalCount }', { countries: { totalCount: 1 } }],
    [
      'countries(where: { region: { some: { code: { eq: "154" } } } }) { totalCount }',
      { countries: { totalCount: 1 } },
    ],
    ['places(where: { iso31662: { eq: "uy-mo" } }) { totalCount }', { places: { totalCount: 1 } }],
  ])('%s', async (field, data) => {
    const { extensions, ...answer } = await ask(`{ ${field} }`);
    expect(answer.data).toEqual(data);
    expect(extensions).toBeUndefined();
  });

  test('also units that are currencies, and languages', async () => {
    const { ask } = openApp(realCorpus);
    const counts = async (usd: string, ru: string) =>
      (
        await ask(
          `query ($usd: String, $ru: String) {
            a: figures(where: { unit: { eq: $usd } }) { totalCount } b: figures(where: { amount: { unit: $usd, atLeast: 5 } }) { totalCount }
            c: figures(where: { unit: { notIn: [$usd] } }) { totalCount } d: articles(where: { lang: { eq: $ru } }) { totalCount }
            e: speakers(where: { names: { some: { lang: { eq: $ru } } } }) { totalCount } }`,
          { usd, ru },
        )
      ).data;
    expect(await counts('usd', 'RU')).toEqual(await counts('USD', 'ru'));
    const { data } = await ask('{ figures(where: { unit: { eq: "T" } }) { totalCount } }');
    expect(data).toEqual({ figures: { totalCount: 0 } });
  });
});

describe('a condition that says nothing is told', () => {
  test.each([
    ['force: { eq: null }', 'force.eq'],
    ['force: null', 'force'],
    ['force: {}', 'force'],
    ['force: { notIn: [] }', 'force.notIn'],
    ['AND: []', 'AND'],
    ['AND: [{}]', 'AND.0'],
    ['OR: [{ force: { eq: PLEDGE } }, {}]', 'OR.1'],
    ['NOT: {}', 'NOT'],
    ['claims: { every: {} }', 'claims.every'],
    ['claims: { count: {} }', 'claims.count'],
    ['claims: { where: { hedged: { eq: true } } }', 'claims.where'],
    ['status: { asOf: "2020-01-01" }', 'status.asOf'],
    ['figures: { some: { amount: { atLeast: null } } }', 'figures.some.amount.atLeast'],
    ['made: { before: null }', 'made.before'],
  ])('%s', async (where, at) => {
    const argument = `where.${at}`;
    expect(await warningsOf(`{ commitments(where: { ${where} }) { totalCount } }`)).toMatchObject([
      {
        code: 'EMPTY_CONDITION',
        path: ['commitments'],
        argument,
        message: expect.stringContaining(argument),
      },
    ]);
  });

  test('also in a variable', async () => {
    const query = 'query ($where: CommitmentWhere) { commitments(where: $where) { totalCount } }';
    expect(await warningsOf(query, { where: { force: { eq: null } } })).toMatchObject([
      { code: 'EMPTY_CONDITION', argument: 'where.force.eq' },
    ]);
  });

  test.each([
    '',
    'claims: { some: {} }',
    'claims: { none: {} }',
    'force: { in: [] }',
    'OR: []',
    'made: { overlaps: { from: null, to: "2020-01-01" } }',
    'claims: { count: { gte: 1 }, where: { hedged: { eq: true } } }',
  ])('but not { %s }, which says something', async (where) => {
    expect(await warningsOf(`{ commitments(where: { ${where} }) { totalCount } }`)).toEqual([]);
  });
});

/** Every argument and every field of an input that takes texts, by its coordinate. */
function textInputs(): { at: string; identifies: Identifies | undefined }[] {
  const found: { at: string; identifies: Identifies | undefined }[] = [];
  const add = (at: string, type: GraphQLInputType, extensions: Readonly<Record<string, unknown>>) => {
    const named = getNamedType(isNonNullType(type) ? type.ofType : type).name;
    if (['String', 'ID', 'SlugFilter'].includes(named)) {
      found.push({ at, identifies: extensions['identifies'] as Identifies | undefined });
    }
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        add(`${type.name}.${field.name}`, field.type, field.extensions);
    } else if ('getFields' in type) {
      for (const field of Object.values(type.getFields())) {
        if (!('args' in field)) continue;
        for (const arg of field.args)
          add(`${type.name}.${field.name}(${arg.name})`, arg.type, arg.extensions);
      }
    }
  }
  return found;
}

/** Texts that identify nothing, so that any is a value. */
const free =
  /^(?:(?:Text|Label|Slug)Filter\.\w+|\w+Where\.text|\w+\.\w+\((?:after|before)\)|Query\.(?:search\(query|suggest\(prefix|moved\(slug)\)|\w+\.passage\w*\(.*\))$/;

describe('every text of a filter or argument', () => {
  test('is marked as an identifier, or is free', () => {
    const unmarked = textInputs().filter(({ at, identifies }) => !identifies && !free.test(at));
    expect(unmarked).toEqual([]);
  });

  test('that is marked is looked up in a domain of the corpus', () => {
    const seen = new Set<string>();
    for (const { at, identifies } of textInputs()) {
      const identified = identifies?.('Country:none');
      if (identified) seen.add(`${identified.domain.table}.${identified.domain.column}`);
      else if (identifies) expect.soft(at).toMatch(/id/);
    }
    expect([...seen].sort()).toMatchInlineSnapshot(`
      [
        "article.lang",
        "article.slug",
        "assessment.slug",
        "claim.slug",
        "commitment.slug",
        "country.alpha2",
        "entity.slug",
        "event.slug",
        "figure.slug",
        "figure.unit",
        "name.lang",
        "passage.slug",
        "place.iso31662",
        "region.m49",
        "searchable.slug",
        "statement.slug",
        "tenure.slug",
      ]
    `);
  });

  test('is found in values of the input that it is in', () => {
    const where = schema
      .getQueryType()
      ?.getFields()
      ['places']?.args.find(({ name }) => name === 'where');
    if (!where) throw new Error('places has no where');
    expect(isTold(where)).toBe(true);
    expect([...findingsIn(where, { slug: { eq: 'a', in: ['b'], isNull: false } })]).toMatchObject([
      { at: 'where.slug.eq', text: 'a' },
      { at: 'where.slug.in.0', text: 'b' },
    ]);
  });
});

test('the where of what lacks a value says something, and is not warned of', async () => {
  const { ask: askShipped } = openApp(realCorpus);
  const { data } = await askShipped(
    '{ commitments { facets(by: [SPEAKER, ARTICLE, OUTLET, LANG, INSTRUMENT, SECTOR]) { missing { count where } } } }',
  );
  const missing = data.commitments.facets.flatMap(
    ({ missing }: { missing: { count: number; where: object } | null }) => missing ?? [],
  );
  expect(missing.length).toBeGreaterThan(0);
  for (const { count, where } of missing) {
    const { data: listed, extensions } = await askShipped(
      'query ($where: CommitmentWhere) { commitments(where: $where) { totalCount } }',
      { where },
    );
    expect(listed.commitments.totalCount).toBe(count);
    expect(extensions?.warnings).toBeUndefined();
  }
});
