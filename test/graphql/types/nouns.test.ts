import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
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
    // The article is dated by an interval only, which the tenure of that year overlaps.
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
  test.each([
    ['ada-stein', '2020-03-09', null],
    ['ada-stein', '2020-03-10', head],
    ['ada-stein', '2020-03-11', null],
    ['ada-stein', '2021-04-30', null],
    ['ada-stein', '2021-05-01', head],
    ['ada-stein', '9999-12-31', head],
    ['marta-silva', '2019-12-31', null],
    ['marta-silva', '2020-01-01', { slug: 'transport-minister-of-iceland' }],
    ['marta-silva', '2020-12-31', { slug: 'transport-minister-of-iceland' }],
    ['marta-silva', '2021-01-01', null],
    ['juan-perez', '2021-05-01', null],
  ])('of %s on %s', async (slug, date, officeOn) => {
    const query =
      'query ($slug: String!, $date: Date!) { speaker(slug: $slug) { officeOn(date: $date) { slug } } }';
    expect(await dataOf(query, { slug, date })).toEqual({ speaker: { officeOn } });
  });

  test('on several days at once, beside all tenures', async () => {
    const { speaker } = await dataOf(`{ speaker(slug: "ada-stein") {
      during: officeOn(date: "2020-03-10") { slug } before: officeOn(date: "2020-03-09") { slug }
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
  const bounds: Record<keyof typeof comparator, [number | null, number | null]> = {
    EQ: [447_100_000, 447_100_000],
    LT: [null, 447_100_000],
    LE: [null, 447_100_000],
    GE: [447_100_000, null],
    GT: [447_100_000, null],
    RANGE: [447_100_000, 500_000_000],
  };

  test.each(valuesOf(comparator))('low and high of %s', async (comparing) => {
    for (const approximate of [false, true]) {
      const slug = `${comparing.toLowerCase()}-${approximate}`;
      const valueHigh = comparing === 'RANGE' ? 500 : null;
      figures
        .insert(tables.figure)
        .values({ ...common, slug, value: 447.1, valueHigh, unitMult: 6, comparator: comparing, approximate })
        .run();
      const { figure } = await dataOf(
        `{ figure(slug: "${slug}") { value valueHigh unitMult valueInBaseUnits low high approximate } }`,
        {},
        askFigures,
      );
      const [low, high] = bounds[comparing];
      const reported = { value: 447.1, valueHigh, unitMult: 6, approximate };
      expect(figure).toEqual({ ...reported, valueInBaseUnits: 447_100_000, low, high });
    }
  });

  test.each([
    [0.1, 1, 1],
    [1.2, 6, 1_200_000],
    [4.56, -2, 0.0456],
    [-3.3, 3, -3300],
    [0, 9, 0],
  ])('%d times 10 to the power of %d is %d', async (value, unitMult, valueInBaseUnits) => {
    const slug = `power-${value}-${unitMult}`.replace(/[^a-z0-9-]/g, '.');
    figures
      .insert(tables.figure)
      .values({ ...common, slug, value, unitMult, comparator: 'EQ', approximate: false })
      .run();
    const { figure } = await dataOf(
      `{ figure(slug: "${slug}") { valueInBaseUnits low high } }`,
      {},
      askFigures,
    );
    expect(figure).toEqual({ valueInBaseUnits, low: valueInBaseUnits, high: valueInBaseUnits });
  });
});

describe('EdtfDate', () => {
  const date = 'edtf earliest latest basis note';
  test.each([
    [
      `commitment(slug: "old-port-dredging-2020") { date: made { ${date} } }`,
      [
        '[..2020-03-10]',
        '0000-01-01',
        '2020-03-10',
        'INFERRED_FROM_TEXT',
        'Agreed by the day of the interview',
      ],
    ],
    [
      `commitment(slug: "three-ferries-2021") { date: made { ${date} } }`,
      [
        '[..2021-06-30]',
        '0000-01-01',
        '2021-06-30',
        'UNKNOWN',
        'The text does not say whether it was ever promised',
      ],
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
    'commitment(slug: "teacher-2020") { date: deadline { edtf } }',
    'figure(slug: "is-uy-trade-turnover-2019") { date: basePeriod { edtf } }',
  ])('is null where there is none: %s', async (query) => {
    expect(await dataOf(`{ found: ${query} }`)).toEqual({ found: { date: null } });
  });
});

describe('Event', () => {
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
