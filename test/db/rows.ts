import { decimalKey } from '../../db/decimal.ts';
import type { Corpus } from '../../db/open.ts';
import { entityKind, valuesOf } from '../../db/vocabulary.ts';

export type Row = Record<string, string | number | Uint8Array | null>;

const named: Partial<Record<keyof typeof entityKind, [string, string]>> = {
  COUNTRY: ['iceland', 'uruguay'],
  PLACE: ['montevideo', 'old-port'],
  ORGANIZATION: ['harbour-board', 'harbour-pilots'],
  SPEAKER: ['ada-stein', 'juan-perez'],
  OFFICE: ['head-of-board', 'chair-of-pilots'],
  SECTOR: ['shipping', 'fisheries'],
  INSTRUMENT: ['ferry-protocol', 'harbour-declaration'],
  MEASURE: ['trade-turnover', 'quantity-supplied'],
};

/**
 * Entities, each kind twice: the first of a kind has its own row (of country, place …), the second
 * is free to get one.
 */
export const entities = Object.fromEntries(
  valuesOf(entityKind).map((kind) => {
    const table = kind.toLowerCase();
    return [kind, named[kind] ?? [`first-${table}`, `second-${table}`]];
  }),
) as Record<keyof typeof entityKind, [string, string]>;

/** The same in the order of their ids. */
export const entityRows = Object.entries(entities).flatMap(([kind, slugs]) =>
  slugs.map((slug) => ({ kind, slug })),
);

/** The id of an entity. */
export const id = (slug: string) => entityRows.findIndex((entity) => entity.slug === slug) + 1;

/** The bounds of a date, from one day to another. */
export const bounds = (name: string, earliest: string, latest: string): Row => ({
  [`${name}_earliest`]: earliest,
  [`${name}_latest`]: latest,
});

/** The text and the bounds of a date, from one day to another. */
export const between = (name: string, earliest: string, latest: string): Row => ({
  [`${name}_edtf`]: earliest === latest ? earliest : `${earliest}/${latest}`,
  ...bounds(name, earliest, latest),
});

const day = (name: string, date: string): Row => ({
  ...between(name, date, date),
  [`${name}_basis`]: 'STATED',
});

export const sha256 = (digit: string) => digit.repeat(64);

const reports = {
  ...bounds('first', '2020-03-10', '2020-03-10'),
  ...bounds('last', '2021-06-01', '2021-06-30'),
};

const actor = { actor_id: id('ada-stein'), actor_kind: 'SPEAKER' };

/** A row of each table that bears a rule, as it is accepted beside the rows that stand there. */
export const valid: Record<string, Row> = {
  ...Object.fromEntries(
    Object.entries(entities).map(([kind, [, second]]) => [kind.toLowerCase(), { id: id(second) }]),
  ),
  region: { m49: '419', name: 'Latin America and the Caribbean' },
  entity: { kind: 'SPEAKER', slug: 'marta-silva' },
  country: { id: id('uruguay'), alpha2: 'UY', alpha3: 'URY', numeric: '858', region_m49: '154' },
  place: { id: id('old-port'), place_kind: 'SITE', parent_id: id('montevideo'), iso3166_2: 'UY-CA' },
  organization: { id: id('harbour-pilots'), organization_kind: 'ASSOCIATION' },
  sector_mapping: { sector_id: id('shipping'), scheme: 'ISIC', code: '50', relation: 'CLOSE_MATCH' },
  instrument: {
    id: id('harbour-declaration'),
    instrument_kind: 'DECLARATION',
    ...day('dated', '2020-03-03'),
  },
  instrument_party: { instrument_id: id('ferry-protocol'), ...actor },
  measure: { id: id('quantity-supplied'), symmetric: 0 },
  measure_unit: { measure_id: id('trade-turnover'), kind: 'MONEY' },
  name: { entity_id: id('ada-stein'), name: 'Ada Štein', lang: 'en', type: 'ALIAS', article_id: null },
  identifier: {
    entity_id: id('iceland'),
    scheme: 'wikidata',
    value: 'Q189',
    source: 'https://www.wikidata.org',
  },
  article: {
    slug: 'pilots-comment-2022',
    file: 'pilots-comment-2022.txt',
    sha256: sha256('c'),
    code_points: 300,
    lang: 'en',
    genre: 'EXPERT_COMMENT',
    label: 'A pilot on the ferries',
    summary: 'A pilot tells of the ferries.',
    ...day('published', '2022-05-01'),
    coded_by: 'A',
    coded_on: '2026-01-03',
  },
  furniture: { article_id: 1, start: 0, end: 25 },
  contributor: { article_id: 1, role: 'INTERVIEWEE', ...actor },
  passage: { slug: 'harbour.p02', article_id: 1, start: 200, end: 300, sha256: sha256('d') },
  commitment: {
    slug: 'crew-training-2020',
    summary: 'Crews are to be trained.',
    goal: 'ACTION',
    ...day('made', '2020-03-10'),
    ...day('deadline', '2021-12-31'),
    conditionality: 'UNSTATED',
    condition: null,
    checkability: 'CHECKABLE',
  },
  commitment_party: { commitment_id: 1, role: 'PROMISOR', ...actor },
  commitment_link: { from_id: 1, type: 'PART_OF', to_id: 2, strength: 'EXPLICIT' },
  commitment_change: {
    commitment_id: 1,
    article_id: 1,
    aspect: 'DEADLINE',
    claim_id: 1,
    ...day('made', '2020-03-10'),
    ...day('deadline', '2021-12-31'),
  },
  commitment_first_terms: {
    commitment_id: 1,
    ...day('deadline', '2021-12-31'),
    conditionality: 'UNSTATED',
    condition: null,
  },
  deadline_history: {
    commitment_id: 1,
    since: '2020-03-10',
    possible_since: '2020-03-10',
    ...day('deadline', '2021-12-31'),
  },
  commitment_status: {
    commitment_id: 1,
    since: '2021-06-30',
    status: 'SUPERSEDED',
    basis: 'LINK',
    as_of_edtf: '2021-06-30',
    as_of_earliest: '2021-06-30',
    as_of_latest: '2021-06-30',
    superseded_by_id: 2,
  },
  statement: {
    slug: 'ferry-line-wish-2020',
    kind: 'INTEREST',
    summary: 'A ferry line is wanted.',
    ...day('made', '2020-03-10'),
  },
  statement_party: { statement_id: 1, ...actor },
  statement_commitment: { statement_id: 1, type: 'ABOUT', commitment_id: 1, strength: 'EXPLICIT' },
  commitment_standing: { commitment_id: 1, force: 'PLEDGE', status: 'NOT_ASSESSED' },
  commitment_report: { commitment_id: 1, ...reports },
  statement_report: { statement_id: 1, ...reports },
  event_report: { event_id: 1, ...reports },
  figure_report: { figure_id: 1, ...reports },
  event: {
    slug: 'stein-visit-2020',
    label: 'Visit of Ada Stein',
    type: 'VISIT',
    mode: 'OFFICIAL',
    ...day('date', '2020-03-03'),
  },
  event_type: { type: 'SUPPLY', cameo: '061' },
  event_participant: { event_id: 1, role: 'ACTOR', ...actor },
  figure: {
    slug: 'trade-2019',
    label: 'Trade in 2019',
    measure_id: id('trade-turnover'),
    value: '1.2',
    value_high: null,
    unit_mult: 6,
    base_value: '1200000',
    base_value_key: decimalKey('1200000'),
    low: '1200000',
    low_key: decimalKey('1200000'),
    low_excluded: 0,
    high: '1200000',
    high_key: decimalKey('1200000'),
    high_excluded: 0,
    unit: 'USD',
    wording: null,
    comparator: 'EQ',
    approximate: 0,
    ...day('period', '2019-12-31'),
    ...day('base_period', '2018-12-31'),
    reference_area_id: id('iceland'),
    scope_sector_id: null,
    scope_label: null,
    observation_status: 'A',
    role: 'CONTEXT',
  },
  claim: {
    slug: 'harbour.c02',
    article_id: 1,
    commitment_id: 1,
    statement_id: null,
    event_id: null,
    figure_id: null,
    force: 'PLEDGE',
    voice: 'DIRECT_QUOTE',
    hedged: 0,
    speaker_id: id('ada-stein'),
    summary: 'Stein promises two ferries.',
  },
  claim_attribution: { claim_id: 1, ...actor },
  claim_passage: { claim_id: 1, passage_id: 1, article_id: 1 },
  tenure: {
    slug: 'stein.head.harbour',
    speaker_id: id('ada-stein'),
    office_id: id('head-of-board'),
    article_id: 1,
    rank: 1,
    ...day('from', '2019-05-01'),
    ...day('to', '2021-05-01'),
    certain_from: '2019-05-01',
    certain_to: '2021-05-01',
    possible_from: '2019-05-01',
    possible_to: '2021-05-01',
  },
  tenure_sighting: { tenure_id: 1, number: 2, ...day('seen', '2020-03-10') },
  assessment: {
    slug: 'two-ferries.2021',
    commitment_id: 1,
    article_id: 1,
    as_of_edtf: '2021-06',
    as_of_earliest: '2021-06-01',
    as_of_latest: '2021-06-30',
    status: 'UNDER_WAY',
    basis: 'CODER_JUDGEMENT',
    claim_id: null,
    source: null,
  },
  moved: {
    slug: 'ferry-plan-2019',
    kind: 'COMMITMENT',
    to_kind: 'COMMITMENT',
    to_slug: 'two-ferries-2020',
    reason: 'They are one.',
  },
  article_text: { article_id: 1, text: 'Two ferries' },
  searchable: { type: 'COUNTRY', slug: 'uruguay', record_id: id('uruguay'), mentions: 3 },
  search_range: { type: 'COUNTRY', first: 1, last: 2 },
  search_kind: { kind: 'OWN', field: 'NAME', lang: 'en', name_type: 'PREFERRED', weight: 1 },
  search_text: { owner: 1, kind_id: 1, text: 'Iceland', folded: 'iceland' },
  search_related: { searchable_id: 1, owner: -101 },
  search_word: { word: 'iceland', first: 1, postings: Buffer.from([1, 2, 100]) },
  word_form: { form: 'iceland', lang: 'en', word: 'iceland' },
  name_sound: { key: 'RKVK', form: 'rekavik', word: 'reykjavik' },
  name_start: { key: 'iceland', turn: 0, spelling: 1, text_id: 1 },
  corpus: {
    id: 1,
    revision: 'r1',
    recorded_on: '2026-01-03',
    licence: 'CC-BY-4.0',
    fingerprint: 'f1',
    origin: null,
  },
};

/** Inserts the valid row of a table with some columns changed. */
export function insertRow(corpus: Corpus, table: string, changes: Row = {}): void {
  const row = { ...valid[table], ...changes };
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const values = columns.map(() => '?');
  const statement = corpus.$client.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${values})`);
  statement.run(...Object.values(row));
}
