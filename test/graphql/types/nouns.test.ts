import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { amountColumns } from '../../../db/amount.ts';
import * as tables from '../../../db/schema.ts';
import { actorKind, comparator, eventTypes, valuesOf } from '../../../db/vocabulary.ts';
import { openApp } from '../../harness.ts';

const { ask, corpus } = openApp();

/** The data of an operation that must have no errors. */
async function dataOf(query: string, variables?: Record<string, unknown>, from = ask) {
  const { data, errors } = await from(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const idOf = (table: string, slug: string, from = corpus) =>
  from.$client.prepare(`SELECT id FROM ${table} WHERE slug = ?`).pluck().get(slug) as number;

describe('Named.name', () => {
  // Without an English name, so that the last resort is needed: the first language by its tag.
  const id = 9_000;
  corpus.insert(tables.entity).values({ id, kind: 'MEASURE', slug: 'nameless-in-english' }).run();
  corpus.insert(tables.measure).values({ id }).run();
  for (const [lang, name, type] of [
    ['ru', 'Мера', 'PREFERRED'],
    ['be', 'Мера (be)', 'PREFERRED'],
    ['en', 'Measure', 'ALIAS'],
  ] as const) {
    corpus.insert(tables.name).values({ entityId: id, lang, name, type }).run();
  }

  test.each([
    ['iceland', 'name', 'Iceland'],
    ['iceland', 'name(lang: "en")', 'Iceland'],
    ['iceland', 'name(lang: "is")', 'Ísland'],
    ['iceland', 'name(lang: "ru")', 'Исландия'],
    ['iceland', 'name(lang: "ru-Latn-RU")', 'Исландия'],
    ['iceland', 'name(lang: "RU")', 'Исландия'],
    ['iceland', 'name(lang: "be")', 'Iceland'],
    // An alias or an official name is not the one to show.
    ['ada-stein', 'name', 'Ada Stein'],
    ['uruguay', 'name', 'Uruguay'],
    ['juan-perez', 'name(lang: "ru")', 'Juan Pérez'],
    ['nameless-in-english', 'name(lang: "ru")', 'Мера'],
    ['nameless-in-english', 'name', 'Мера (be)'],
    ['nameless-in-english', 'name(lang: "fr")', 'Мера (be)'],
  ])('%s %s is %s', async (slug, field, name) => {
    const kind = corpus.get<{ kind: string }>(sql`SELECT kind FROM entity WHERE slug = ${slug}`)?.kind ?? '';
    const id = `${kind[0]}${kind.slice(1).toLowerCase()}:${slug}`;
    expect(await dataOf(`{ node(id: "${id}") { ... on Named { ${field} } } }`)).toEqual({ node: { name } });
  });

  test('of several languages is one statement', async () => {
    const { data, statements } = await ask(
      '{ countries { nodes { name ru: name(lang: "ru") is: name(lang: "is") also: name(lang: "ru-RU") } } }',
    );
    expect(data.countries.nodes).toEqual([
      { name: 'Iceland', ru: 'Исландия', is: 'Ísland', also: 'Исландия' },
      { name: 'Uruguay', ru: 'Уругвай', is: 'Uruguay', also: 'Уругвай' },
    ]);
    expect(statements).toHaveLength(1);
  });
});

describe('Named.names', () => {
  test('has every spelling with its language, kind and, if attested, article', async () => {
    const names = 'names { name lang type article { slug } bearer { slug } }';
    const bearer = { slug: 'juan-perez' };
    expect(await dataOf(`{ speaker(slug: "juan-perez") { ${names} } }`)).toEqual({
      speaker: {
        names: [
          { name: 'Juan Pérez', lang: 'en', type: 'PREFERRED', article: null, bearer },
          {
            name: 'Хуана Переса',
            lang: 'ru',
            type: 'ATTESTED',
            article: { slug: 'ferry-report-2021' },
            bearer,
          },
        ],
      },
    });
  });
});

describe('Claim.speakerOffice', () => {
  test.each([
    // Of two offices held that day the first in rank.
    ['harbour-interview-2020.c01', 'ada-stein', 'head-of-harbour-board', 1],
    // The article shows her in post, on whichever of its possible days it came out.
    ['ferry-report-2021.c04', 'ada-stein', 'head-of-harbour-board', 1],
    ['ferry-report-2021.c01', 'juan-perez', null, null],
    ['harbour-interview-2020.c02', null, null, null],
    ['ferry-report-2021.c02', null, null, null],
  ])('of %s', async (slug, speaker, office, rank) => {
    const { claim } = await dataOf(
      `{ claim(slug: "${slug}") { speaker { slug } speakerOffice { slug } speakerTenure { rank office { slug } } } }`,
    );
    expect(claim).toEqual({
      speaker: speaker && { slug: speaker },
      speakerOffice: office && { slug: office },
      speakerTenure: office && { rank, office: { slug: office } },
    });
  });
});

describe('Speaker.officeOn', () => {
  const head = { slug: 'head-of-harbour-board' };
  const minister = { slug: 'transport-minister-of-iceland' };
  test.each([
    // She took office some day of 2019, and was seen in it on one day.
    ['ada-stein', '2018-12-31', null, null],
    ['ada-stein', '2019-01-01', null, head],
    ['ada-stein', '2019-12-30', null, head],
    ['ada-stein', '2019-12-31', head, head],
    ['ada-stein', '2020-03-10', head, head],
    ['ada-stein', '2020-03-11', null, head],
    ['ada-stein', '2021-05-01', null, head],
    // She took office about 2020 and left it in 2021 or 2022.
    ['marta-silva', '2019-12-31', null, null],
    ['marta-silva', '2020-01-01', null, minister],
    ['marta-silva', '2020-12-31', minister, minister],
    ['marta-silva', '2021-01-01', minister, minister],
    ['marta-silva', '2021-01-02', null, minister],
    ['marta-silva', '2022-12-31', null, minister],
    ['marta-silva', '2023-01-01', null, null],
    ['juan-perez', '2021-05-01', null, null],
  ])('of %s on %s', async (slug, date, certain, possible) => {
    const query = `query ($slug: String!, $date: Date!) { speaker(slug: $slug) {
      certain: officeOn(date: $date) { slug } possible: officeOn(date: $date, certainty: POSSIBLE) { slug } } }`;
    expect(await dataOf(query, { slug, date })).toEqual({ speaker: { certain, possible } });
  });

  test.each([
    ['CERTAIN', '2020-12-31', ['marta-silva']],
    ['CERTAIN', '2020-06-01', []],
    ['POSSIBLE', '2020-06-01', ['ada-stein', 'marta-silva']],
    ['POSSIBLE', '2018-06-01', []],
  ])('agrees with the filter of tenures: %s on %s', async (certainty, on, slugs) => {
    const query = `query ($on: Date!, $certainty: Certainty!) {
      speakers(where: { tenures: { some: { inOffice: { on: $on, certainty: $certainty } } } }) { nodes { slug } } }`;
    expect(await dataOf(query, { on, certainty })).toEqual({
      speakers: { nodes: slugs.map((slug) => ({ slug })) },
    });
  });

  test('on several days at once, beside all tenures', async () => {
    const { speaker } = await dataOf(`{ speaker(slug: "ada-stein") {
      during: officeOn(date: "2020-03-10") { slug } before: officeOn(date: "2018-03-09") { slug }
      tenures { totalCount nodes { office { slug } } } } }`);
    expect(speaker).toMatchObject({ during: head, before: null, tenures: { totalCount: 3 } });
    expect(speaker.tenures.nodes).toContainEqual({ office: { slug: 'chair-of-harbour-pilots' } });
  });
});

describe('Figure', () => {
  const { ask: askFigures, corpus: figures } = openApp();
  const common = {
    label: 'Generated',
    measureId: idOf('entity', 'trade-turnover', figures),
    referenceAreaId: idOf('entity', 'iceland', figures),
    unit: 'USD',
    periodEdtf: '2020',
    periodEarliest: '2020-01-01',
    periodLatest: '2020-12-31',
    periodBasis: 'STATED',
    observationStatus: 'A',
    role: 'CONTEXT',
  } as const;
  type Reported = Omit<Parameters<typeof amountColumns>[0], 'wording'>;
  const insert = (slug: string, reported: Reported, approximate = false) =>
    figures
      .insert(tables.figure)
      .values({ ...common, slug, ...amountColumns({ ...reported, wording: null }), approximate })
      .run();

  /**
   * The bounds of 447.1, and of -447.1, in millions: “more than” goes in the direction of the
   * value.
   */
  const bounds: Record<keyof typeof comparator, [up: (string | null)[], down: (string | null)[]]> = {
    EQ: [
      ['447100000', '447100000'],
      ['-447100000', '-447100000'],
    ],
    LT: [
      [null, '447100000'],
      ['-447100000', null],
    ],
    LE: [
      [null, '447100000'],
      ['-447100000', null],
    ],
    GE: [
      ['447100000', null],
      [null, '-447100000'],
    ],
    GT: [
      ['447100000', null],
      [null, '-447100000'],
    ],
    RANGE: [
      ['447100000', '500000000'],
      ['-447100000', '-400000000'],
    ],
  };

  describe.each(valuesOf(comparator))('low and high of %s', (comparing) => {
    test.each([
      ['447.1', '500', 0],
      ['-447.1', '-400', 1],
    ] as const)('%s', async (value, end, index) => {
      for (const approximate of [false, true]) {
        const slug = `${comparing.toLowerCase()}${value}-${approximate}`;
        const valueHigh = comparing === 'RANGE' ? end : null;
        const unitMult = 6;
        insert(slug, { value, valueHigh, unitMult, comparator: comparing }, approximate);
        const { figure } = await dataOf(
          `{ figure(slug: "${slug}") { value valueHigh unitMult valueInBaseUnits low lowExcluded high highExcluded approximate } }`,
          {},
          askFigures,
        );
        const [low, high] = bounds[comparing][index];
        const excludes = comparing === 'GT' || comparing === 'LT';
        expect(figure).toEqual({
          value,
          valueHigh,
          unitMult,
          approximate,
          valueInBaseUnits: index ? '-447100000' : '447100000',
          low,
          lowExcluded: excludes && low !== null,
          high,
          highExcluded: excludes && high !== null,
        });
      }
    });
  });

  test.each([
    ['0.1', 1, '1'],
    ['1.2', 6, '1200000'],
    ['4.56', -2, '0.0456'],
    ['-3.3', 3, '-3300'],
    ['0', 9, '0'],
    ['1.5', -12, '0.0000000000015'],
    ['9007199254740993', 0, '9007199254740993'],
    ['9007199254740993', 3, '9007199254740993000'],
    ['4.30', 1, '43'],
  ])('%s times 10 to the power of %d is %s', async (value, unitMult, valueInBaseUnits) => {
    const slug = `power-${value}-${unitMult}`;
    insert(slug, { value, valueHigh: null, unitMult, comparator: 'EQ' });
    const { figure } = await dataOf(
      `{ figure(slug: "${slug}") { value valueInBaseUnits low high } }`,
      {},
      askFigures,
    );
    expect(figure).toEqual({ value, valueInBaseUnits, low: valueInBaseUnits, high: valueInBaseUnits });
  });

  test('numbers are compared exactly, whether a string or a number asks', async () => {
    const where = '{ slug: { eq: "power-9007199254740993-0" }, valueInBaseUnits: { eq: N } }';
    const countOf = async (number: string) =>
      (await dataOf(`{ figures(where: ${where.replace('N', number)}) { totalCount } }`, {}, askFigures))
        .figures.totalCount;
    expect(await countOf('9007199254740993')).toBe(1);
    expect(await countOf('"9007199254740993"')).toBe(1);
    expect(await countOf('9007199254740992')).toBe(0);
    expect(await countOf('9.007199254740993e15')).toBe(1);
  });

  test.each(['"two"', '"0x1"', '"1e9999"', '" 1"', `"${'1'.repeat(101)}"`, 'true'])(
    'refuses %s as a decimal number',
    async (number) => {
      const { errors } = await askFigures(`{ figures(where: { low: { eq: ${number} } }) { totalCount } }`);
      expect(errors?.[0]?.message).toMatch(/decimal number/);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: expect.stringMatching(/BAD_USER_INPUT|VALIDATION/),
      });
    },
  );
});

describe('EdtfDate', () => {
  const date = 'edtf earliest latest basis note';
  test.each([
    [
      `commitment(slug: "old-port-dredging-2020") { date: made { ${date} } }`,
      ['[..2020-03-10]', null, '2020-03-10', 'INFERRED_FROM_TEXT', 'Agreed by the day of the interview'],
    ],
    [
      `commitment(slug: "three-ferries-2021") { date: made { ${date} } }`,
      [null, null, null, 'UNKNOWN', 'The text does not say whether it was ever promised'],
    ],
    [
      `commitment(slug: "three-ferries-2021") { date: deadline { ${date} } }`,
      ['[2022,2023]', '2022-01-01', '2023-12-31', 'STATED', null],
    ],
    [
      `event(slug: "presidents-call-2021") { date { ${date} } }`,
      ['[2021-05..2021-06]', '2021-05-01', '2021-06-30', 'INFERRED_FROM_TEXT', 'The day before'],
    ],
    [
      `instrument(slug: "ferry-protocol-2020") { date: dated { ${date} } }`,
      ['2020-03-03', '2020-03-03', '2020-03-03', 'STATED', null],
    ],
    [
      `figure(slug: "is-uy-trade-turnover-growth-2019") { date: basePeriod { ${date} } }`,
      ['2018', '2018-01-01', '2018-12-31', 'STATED', null],
    ],
  ])('%s', async (query, [edtf, earliest, latest, basis, note]) => {
    const { found } = await dataOf(`{ found: ${query} }`);
    expect(found.date).toEqual({ edtf, earliest, latest, basis, note });
  });

  test.each([
    [
      'two-ferries-2020-target',
      { edtf: null, from: null, to: '2021', duration: null, earliest: null, latest: '2021-12-31' },
    ],
    [
      'herring-supplied-2021',
      { edtf: null, from: null, to: null, duration: null, earliest: null, latest: null },
    ],
    [
      'is-uy-trade-turnover-2019',
      { edtf: '2019', from: null, to: null, duration: null, earliest: '2019-01-01', latest: '2019-12-31' },
    ],
  ])('Figure.period of %s', async (slug, period) => {
    const query =
      'query ($slug: String!) { figure(slug: $slug) { period { edtf from to duration earliest latest } } }';
    expect(await dataOf(query, { slug })).toEqual({ figure: { period } });
  });

  test.each([
    'commitment(slug: "teacher-2020") { date: deadline { edtf } }',
    'figure(slug: "is-uy-trade-turnover-2019") { date: basePeriod { edtf } }',
  ])('is null where there is none: %s', async (query) => {
    expect(await dataOf(`{ found: ${query} }`)).toEqual({ found: { date: null } });
  });
});

test('Speaker.isHeard tells who speaks from who is only relayed or named', async () => {
  const found = await dataOf(`{
    all: speakers { nodes { slug isHeard } }
    heard: speakers(where: { isHeard: { eq: true } }) { nodes { slug } }
    others: speakers(where: { NOT: { isHeard: { eq: true } } }) { nodes { slug } }
    same: speakers(where: { isHeard: { eq: false } }) { nodes { slug } }
    none: speakers(where: { isHeard: { isNull: true } }) { totalCount } }`);
  expect(found.all.nodes).toEqual([
    { slug: 'ada-stein', isHeard: true },
    { slug: 'juan-perez', isHeard: true },
    { slug: 'marta-silva', isHeard: false },
  ]);
  expect(found.heard.nodes).toEqual([{ slug: 'ada-stein' }, { slug: 'juan-perez' }]);
  expect(found.others.nodes).toEqual([{ slug: 'marta-silva' }]);
  expect(found.same).toEqual(found.others);
  expect(found.none.totalCount).toBe(0);
});

test('Figure.commitments are all commitments whose target it is', async () => {
  const target = 'two-ferries-2020-target';
  const asked = `{
    figure(slug: "${target}") { role commitments { totalCount nodes { slug specificity { missing } } } }
    commitment(slug: "three-ferries-2021") { specificity { missing } figures { nodes { slug } } }
    context: figures(where: { role: { eq: CONTEXT }, commitments: { some: {} } }) { totalCount } }`;
  const before = await dataOf(asked);
  expect(before.figure.commitments.nodes).toMatchObject([{ slug: 'two-ferries-2020' }]);
  expect(before.commitment).toEqual({ specificity: { missing: ['TARGET_FIGURE'] }, figures: { nodes: [] } });
  corpus
    .insert(tables.figureCommitment)
    .values({ figureId: idOf('figure', target), commitmentId: idOf('commitment', 'three-ferries-2021') })
    .run();
  const after = await dataOf(asked);
  expect(after.figure.commitments).toMatchObject({
    totalCount: 2,
    nodes: [{ slug: 'two-ferries-2020' }, { slug: 'three-ferries-2021' }],
  });
  expect(after.commitment).toEqual({ specificity: { missing: [] }, figures: { nodes: [{ slug: target }] } });
  expect(after.context.totalCount).toBe(0);
});

describe('Event', () => {
  test('has sectors, a name of its own where one is printed, and a wording where no type fits', async () => {
    const signing = { slug: 'ferry-protocol-signing-2020' };
    const { event, sector, search, suggest } = await dataOf(`{
      event(slug: "ferry-protocol-signing-2020") { ownName ownNameLang typeWording sectors { nodes { slug } } }
      sector(slug: "transport") { events { nodes { slug } } }
      search(query: "semana puerto", first: 1) { edges { matched { field lang } node { ... on Event { slug } } } }
      suggest(prefix: "sem", types: [EVENT]) { text lang node { ... on Event { slug } } } }`);
    expect(event).toEqual({
      ownName: 'Semana del Puerto',
      ownNameLang: 'es',
      typeWording: null,
      sectors: { nodes: [{ slug: 'shipping' }, { slug: 'transport' }] },
    });
    expect(sector.events.nodes).toEqual([signing]);
    expect(search.edges).toEqual([{ matched: { field: 'NAME', lang: 'es' }, node: signing }]);
    expect(suggest).toEqual([{ text: 'Semana del Puerto', lang: 'es', node: signing }]);
    const found = await dataOf(
      '{ events(where: { sectorTree: "transport", ownName: { contains: "Puerto" } }) { nodes { slug } } }',
    );
    expect(found.events.nodes).toEqual([signing]);
  });

  test.each(Object.entries(eventTypes))(
    'cameo and plover of %s',
    async (type, { cameo, event, mode, context }) => {
      const slug = `of-${type.toLowerCase().replaceAll('_', '-')}`;
      corpus
        .insert(tables.event)
        .values({
          slug,
          label: 'Generated',
          type: type as keyof typeof eventTypes,
          typeWording: type === 'OTHER' ? 'Regatta' : null,
          dateEdtf: '2020',
          dateEarliest: '2020-01-01',
          dateLatest: '2020-12-31',
          dateBasis: 'STATED',
        })
        .run();
      expect(await dataOf(`{ event(slug: "${slug}") { cameo plover { event mode context } } }`)).toEqual({
        event: { cameo, plover: event && { event, mode, context } },
      });
    },
  );
});

test('Actor.kind is that of the type', async () => {
  const { nodes } =
    await dataOf(`{ nodes(ids: ["Country:iceland", "Place:montevideo", "Office:president-of-iceland",
    "Organization:tidewater-post", "Speaker:ada-stein"]) { __typename ... on Actor { actorKind } } }`);
  const kinds = nodes.map(({ actorKind }: { actorKind: string }) => actorKind);
  expect(kinds).toEqual(nodes.map(({ __typename }: { __typename: string }) => __typename.toUpperCase()));
  expect(kinds.toSorted()).toEqual(Object.keys(actorKind).sort());
});
