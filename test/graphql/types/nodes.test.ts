import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { recordCounts } from '../../../seed/load/counts.ts';
import { openApp, readFixture } from '../../harness.ts';

const { ask, corpus } = openApp();

describe('Query.nodes', () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Named { slug } } }`;

  test('gives the nodes in the order of the ids, repeated like these, and null for unknown ids', async () => {
    const ids = [
      'Speaker:ada-stein',
      'Country:nowhere',
      'Commitment:teacher-2020',
      'Country:iceland',
      // It exists, but is no country.
      'Country:montevideo',
      'Speaker:ada-stein',
      'Passage:harbour-interview-2020.p01',
      'Country:uruguay',
    ];
    const { data } = await ask(query, { ids });
    const missing = ['Country:nowhere', 'Country:montevideo'];
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual(
      ids.map((id) => (missing.includes(id) ? null : id)),
    );
  });

  test('runs one statement for ids of several types', async () => {
    const ids = ['Country:iceland', 'Country:uruguay', 'Place:montevideo', 'Claim:ferry-report-2021.c01'];
    expect((await ask(query, { ids })).statements).toHaveLength(1);
    expect((await ask(query, { ids: [] })).data).toEqual({ nodes: [] });
  });

  test('takes 100 ids', async () => {
    const { data } = await ask(query, { ids: Array(100).fill('Country:iceland') });
    expect(data.nodes).toHaveLength(100);
  });

  test('selects the fields of each type', async () => {
    const { data, statements } =
      await ask(`{ nodes(ids: ["Country:iceland", "Organization:tidewater-post", "Event:stein-visit-2020"]) {
      ... on Actor { actorKind commitmentsMade(first: 1) { totalCount nodes { slug } } }
      ... on Country { code commitmentsMade(first: 1) { nodes { made { edtf } } } }
      ... on Organization { country { code } articlesContributed { nodes { slug } } }
      ... on Event { parts { nodes { slug partOf { slug } } } participants { role actor { slug } } } } }`);
    expect(data.nodes).toEqual([
      {
        actorKind: 'COUNTRY',
        code: 'IS',
        commitmentsMade: {
          totalCount: 3,
          nodes: [{ slug: 'crew-training-2020', made: { edtf: '2020-03-10' } }],
        },
      },
      {
        actorKind: 'ORGANIZATION',
        commitmentsMade: { totalCount: 0, nodes: [] },
        country: null,
        articlesContributed: { nodes: [{ slug: 'ferry-report-2021' }, { slug: 'harbour-interview-2020' }] },
      },
      {
        parts: { nodes: [{ slug: 'ferry-protocol-signing-2020', partOf: { slug: 'stein-visit-2020' } }] },
        participants: [
          { role: 'ACTOR', actor: { slug: 'ada-stein' } },
          { role: 'RECIPIENT', actor: { slug: 'uruguay' } },
        ],
      },
    ]);
    expect(statements).toHaveLength(1);
  });
});

describe('Query.node', () => {
  test('is one of Query.nodes', async () => {
    const { data, statements } = await ask(
      '{ node(id: "Tenure:marta-silva.transport-minister-of-iceland.harbour-interview-2020") { id ... on Tenure { speaker { name } } } }',
    );
    expect(data.node).toMatchObject({ speaker: { name: 'Marta Silva' } });
    expect(statements).toHaveLength(1);
  });
});

describe('Query.country', () => {
  test('finds it by slug or by code, with its codes, region and identifiers', async () => {
    const fields = `{ slug code alpha3 numericCode region { code name countries { nodes { code } } }
      identifiers { scheme value source bearer { slug } } }`;
    const { data } = await ask(
      `{ bySlug: country(slug: "iceland") ${fields} byCode: country(code: "IS") ${fields} }`,
    );
    expect(data.byCode).toEqual({
      slug: 'iceland',
      code: 'IS',
      alpha3: 'ISL',
      numericCode: '352',
      region: { code: '154', name: 'Northern Europe', countries: { nodes: [{ code: 'IS' }] } },
      identifiers: [
        {
          scheme: 'wikidata',
          value: 'Q189',
          source: 'npm:@rapideditor/country-coder borders.json',
          bearer: { slug: 'iceland' },
        },
      ],
    });
    expect(data.bySlug).toEqual(data.byCode);
  });
});

/** Where one thing lies in, belongs to or leads to another, from both sides. */
describe('hierarchies', () => {
  test.each([
    [
      'place(slug: "old-port-of-montevideo") { country { slug } parent { slug placesWithin { nodes { slug } } } }',
      {
        country: { slug: 'uruguay' },
        parent: { slug: 'montevideo', placesWithin: { nodes: [{ slug: 'old-port-of-montevideo' }] } },
      },
    ],
    [
      'place(slug: "north-atlantic") { country { slug } parent { slug } iso31662 }',
      { country: null, parent: null, iso31662: null },
    ],
    [
      'organization(slug: "harbour-pilots") { parent { slug subOrganizations { nodes { slug } } } seat { slug } offices { nodes { slug organization { slug } } } }',
      {
        parent: {
          slug: 'harbour-board-of-iceland',
          subOrganizations: { nodes: [{ slug: 'harbour-pilots' }] },
        },
        seat: null,
        offices: { nodes: [{ slug: 'chair-of-harbour-pilots', organization: { slug: 'harbour-pilots' } }] },
      },
    ],
    [
      'organization(slug: "la-plata-dredging") { seat { slug organizations { nodes { slug } } } country { organizations { nodes { slug } } } }',
      {
        seat: { slug: 'montevideo', organizations: { nodes: [{ slug: 'la-plata-dredging' }] } },
        country: { organizations: { nodes: [{ slug: 'la-plata-dredging' }] } },
      },
    ],
    [
      'office(slug: "president-of-iceland") { country { slug } organization { slug } place { slug } tenures { totalCount } }',
      { country: { slug: 'iceland' }, organization: null, place: null, tenures: { totalCount: 0 } },
    ],
    [
      'sector(slug: "shipping") { broader { slug narrower { nodes { slug } } } mappings { scheme code relation sector { slug } } }',
      {
        broader: { slug: 'transport', narrower: { nodes: [{ slug: 'shipping' }] } },
        mappings: [
          { scheme: 'CRS', code: '21040', relation: 'CLOSE_MATCH', sector: { slug: 'shipping' } },
          { scheme: 'ISIC', code: '5011', relation: 'BROAD_MATCH', sector: { slug: 'shipping' } },
        ],
      },
    ],
    [
      'instrument(slug: "ferry-protocol-2020") { instrumentKind parties { nodes { slug } } commitments { nodes { slug } } events { nodes { slug } } }',
      {
        instrumentKind: 'PROTOCOL',
        parties: { nodes: [{ slug: 'iceland' }, { slug: 'uruguay' }] },
        commitments: { nodes: [{ slug: 'ferry-line-2020' }] },
        events: { nodes: [{ slug: 'ferry-protocol-signing-2020' }] },
      },
    ],
    [
      'claim(slug: "ferry-report-2021.c04") { assessments { nodes { status claim { slug } commitment { slug } } } passages { nodes { unit start end article { slug } } } }',
      {
        assessments: {
          nodes: [
            {
              status: 'PARTLY_DELIVERED',
              claim: { slug: 'ferry-report-2021.c04' },
              commitment: { slug: 'two-ferries-2020' },
            },
          ],
        },
        passages: {
          nodes: [{ unit: 'CODE_POINT', start: 13, end: 87, article: { slug: 'ferry-report-2021' } }],
        },
      },
    ],
    [
      'article(slug: "harbour-interview-2020") { furniture { start end } contributors { role actor { slug } } attestedNames { name } }',
      {
        furniture: [
          { start: 0, end: 25 },
          { start: 841, end: 883 },
        ],
        contributors: [
          { role: 'INTERVIEWEE', actor: { slug: 'ada-stein' } },
          { role: 'PUBLISHER', actor: { slug: 'tidewater-post' } },
        ],
        attestedNames: [],
      },
    ],
    [
      'country(slug: "iceland") { namedIn { nodes { slug passages(where: { mentions: { some: { slug: { eq: "iceland" } } } }) { nodes { slug mentions { nodes { slug } } } } } } }',
      {
        namedIn: {
          nodes: [
            { slug: 'ferry-report-2021', passages: { nodes: [] } },
            {
              slug: 'harbour-interview-2020',
              passages: {
                nodes: [{ slug: 'harbour-interview-2020.p01', mentions: { nodes: [{ slug: 'iceland' }] } }],
              },
            },
          ],
        },
      },
    ],
    [
      'figure(slug: "herring-supplied-2021") { productScope scopeSector { slug figures { nodes { slug } } } referenceArea { slug } counterpart { slug counterpartFigures { totalCount } } commitments { totalCount } role }',
      {
        productScope: 'herring',
        scopeSector: { slug: 'fisheries', figures: { nodes: [{ slug: 'herring-supplied-2021' }] } },
        referenceArea: { slug: 'iceland' },
        counterpart: { slug: 'uruguay', counterpartFigures: { totalCount: 4 } },
        commitments: { totalCount: 0 },
        role: 'CONTEXT',
      },
    ],
  ])('%s', async (query, found) => {
    const { data, errors, statements } = await ask(`{ found: ${query} }`);
    expect(errors).toBeUndefined();
    expect(data.found).toEqual(found);
    expect(statements).toHaveLength(1);
  });
});

describe('Query.corpus', () => {
  test('counts each noun as its list does, and as the records do', async () => {
    const records = recordCounts(readFixture());
    const { data: counted } = await ask(`{ corpus { counts { ${Object.keys(records).join(' ')} } } }`);
    expect(counted.corpus.counts).toEqual(records);
    const lists = Object.keys(counted.corpus.counts).filter(
      (noun) => !['passages', 'assessments', 'tenures'].includes(noun),
    );
    const { data } = await ask(`{ ${lists.map((list) => `${list} { totalCount }`).join(' ')} }`);
    for (const list of lists) expect(data[list].totalCount).toBe(counted.corpus.counts[list]);
  });

  test('tells revision, day and licence', async () => {
    const row = corpus.get<{ revision: string }>(sql`SELECT revision FROM corpus`);
    expect((await ask('{ corpus { revision recordedOn licence } }')).data.corpus).toEqual({
      revision: row?.revision,
      recordedOn: '2026-01-03',
      licence: 'CC-BY-4.0',
    });
    expect(row?.revision).toMatch(/^[0-9a-f]{64}$/);
  });
});
