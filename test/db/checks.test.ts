import { describe, expect, test } from 'vitest';
import { decimalKey } from '../../db/decimal.ts';
import { fillCorpus } from './fillCorpus.ts';
import { between, bounds, entities, entityRows, id, type Row, sha256, valid } from './rows.ts';

const { client, insertValid, undone } = fillCorpus();

const tableTexts = client
  .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`)
  .all() as { name: string; sql: string }[];

/** Every CHECK, as Drizzle writes it: with a name and on a line of its own. */
const checks = tableTexts.flatMap(({ name: table, sql }) =>
  [...sql.matchAll(/^\s*CONSTRAINT "(\w+)" CHECK\((.*)\),?$/gm)].map(([, name = '', condition = '']) => ({
    table,
    name,
    condition,
  })),
);

const sha256Breaks = [{ sha256: 'a'.repeat(63) }, { sha256: sha256('A') }, { sha256: sha256('g') }];
/** A quantity that is told in words. */
const inWords = {
  value: null,
  base_value: null,
  base_value_key: null,
  low: null,
  low_key: null,
  high: null,
  high_key: null,
  wording: 'DOZENS',
};
const slugBreaks = [{ slug: '' }, { slug: 'Ferry' }, { slug: 'two ferries' }, { slug: 'паром' }];
const spanBreaks = [{ start: -1 }, { start: 300 }, { start: 301 }];
const sectorAsActor = [{ actor_id: id('shipping'), actor_kind: 'SECTOR' }];
const ofAnotherKind = (slug: string) => [{ id: id(slug), kind: entityRows[id(slug) - 1]?.kind ?? '' }];

const noDays = [
  '2021',
  '2021-06',
  '31.12.2021',
  '2021-06-01T12:00',
  '-0044-03-15',
  '2021-02-30',
  '2021-13-45',
  '2021-02-29',
];
const dayBreaks = (column: string): Row[] => noDays.map((text) => ({ [column]: text }));

const openStart = '0000-01-01';
const openEnd = '9999-12-31';

/**
 * A bound that is no day, beside an open end so that the order holds, and bounds in the wrong
 * order.
 */
const boundsBreaks = (name: string, dates = between): Row[] => [
  ...noDays.map((text) => dates(name, text, openEnd)),
  ...noDays.map((text) => dates(name, openStart, text)),
  dates(name, '2022-06-02', '2022-06-01'),
];

/** A date of which one part is missing. */
const withTextBreaks = (name: string): Row[] => [
  ...['earliest', 'latest'].map((part) => ({ [`${name}_${part}`]: null })),
];

/** A date that is neither known nor unknown for a reason. */
const knownBreaks = (name: string): Row[] => {
  const none = { [`${name}_edtf`]: null, [`${name}_earliest`]: null, [`${name}_latest`]: null };
  return [
    { [`${name}_basis`]: 'UNKNOWN' },
    none,
    { ...none, [`${name}_basis`]: 'UNKNOWN', [`${name}_note`]: null },
  ];
};

const gapsBreaks = (name: string): Row[] => [{ [`${name}_gaps`]: '2020/2021' }, { [`${name}_gaps`]: '[' }];

/** An optional date without basis, one that is unknown, and a note on a date that is not there. */
const wholeBreaks = (name: string): Row[] => {
  const none = Object.fromEntries(
    ['edtf', 'earliest', 'latest', 'basis'].map((part) => [`${name}_${part}`, null]),
  );
  return [
    { [`${name}_basis`]: null },
    { [`${name}_basis`]: 'UNKNOWN' },
    { ...none, [`${name}_basis`]: 'UNKNOWN' },
    { ...none, [`${name}_note`]: 'Not reported' },
  ];
};

const parts = ['edtf', 'earliest', 'latest', 'basis', 'note'];

const absent = (name: string): Row => Object.fromEntries(parts.map((part) => [`${name}_${part}`, null]));

/** The cases of an optional date of a table. */
const optionalBreaks = (table: string, name: string): Record<string, Row[]> => ({
  [`${table}_${name}_basis_listed`]: [{ [`${name}_basis`]: 'GUESSED' }],
  [`${table}_${name}_bounds`]: boundsBreaks(name),
  [`${table}_${name}_gaps_json`]: gapsBreaks(name),
  [`${table}_${name}_with_text`]: withTextBreaks(name),
  [`${table}_${name}_whole`]: wholeBreaks(name),
});

/** The cases of the days of the first and the last report in a table. */
const reportBreaks = (table: string): Record<string, Row[]> =>
  Object.fromEntries(
    ['first', 'last'].flatMap((name) => [
      [`${table}_${name}_bounds`, boundsBreaks(name, bounds)],
      [`${table}_${name}_gaps_json`, gapsBreaks(name)],
      [
        `${table}_${name}_whole`,
        [
          ...withTextBreaks(name),
          { [`${name}_earliest`]: null, [`${name}_latest`]: null, [`${name}_gaps`]: '[]' },
        ],
      ],
    ]),
  );

/** Per CHECK, what changes a valid row so that it breaks this CHECK and no other. */
const breaks: Record<string, Row[]> = {
  ...Object.fromEntries(
    Object.keys(entities).map((kind) => [
      `${kind.toLowerCase()}_kind`,
      ofAnotherKind(kind === 'SPEAKER' ? 'harbour-pilots' : 'juan-perez'),
    ]),
  ),
  region_m49_form: [{ m49: '19' }, { m49: '0419' }, { m49: 'LAC' }],
  entity_kind_listed: [{ kind: 'PLANET' }],
  entity_slug_form: slugBreaks,
  country_alpha2_form: [{ alpha2: 'uy' }, { alpha2: 'URY' }],
  country_alpha3_form: [{ alpha3: 'UY' }, { alpha3: 'UR1' }],
  country_numeric_form: [{ numeric: '58' }, { numeric: 'URY' }],
  place_place_kind_listed: [{ place_kind: 'OCEAN' }],
  place_not_its_own_parent: [{ parent_id: id('old-port') }],
  place_iso3166_2_form: ['UYMO', 'UY-', 'uy-MO', 'UY-Mo', 'UY-M!', 'UY-M !?', 'UY-MONT'].map((code) => ({
    iso3166_2: code,
  })),
  organization_organization_kind_listed: [{ organization_kind: 'CLUB' }],
  organization_not_its_own_parent: [{ parent_id: id('harbour-pilots') }],
  sector_not_its_own_broader: [{ broader_id: id('fisheries') }],
  sector_mapping_scheme_listed: [{ scheme: 'NACE' }],
  sector_mapping_relation_listed: [{ relation: 'SAME' }],
  instrument_instrument_kind_listed: [{ instrument_kind: 'LETTER' }],
  instrument_dated_basis_listed: [{ dated_basis: 'GUESSED' }],
  instrument_dated_bounds: boundsBreaks('dated'),
  instrument_dated_gaps_json: gapsBreaks('dated'),
  instrument_dated_with_text: withTextBreaks('dated'),
  instrument_dated_whole: wholeBreaks('dated'),
  instrument_party_actor_kind_listed: sectorAsActor,
  measure_symmetric_boolean: [{ symmetric: 2 }],
  measure_unit_kind_listed: [{ kind: 'WEIGHT' }],
  name_type_listed: [{ type: 'NICKNAME' }],
  name_not_empty: [{ name: '' }, { name: '  ' }],
  name_attested_has_article: [{ type: 'ATTESTED' }, { article_id: 1 }],
  identifier_source_given: [{ source: '' }, { source: '  ' }],
  article_genre_listed: [{ genre: 'POEM' }],
  article_slug_form: slugBreaks,
  article_sha256_form: sha256Breaks,
  article_code_points_positive: [{ code_points: 0 }],
  article_coded_on_day: dayBreaks('coded_on'),
  article_published_basis_listed: [{ published_basis: 'GUESSED' }],
  article_published_bounds: boundsBreaks('published'),
  article_published_gaps_json: gapsBreaks('published'),
  article_published_with_text: withTextBreaks('published'),
  article_published_known: knownBreaks('published'),
  furniture_span: [{ start: -1 }, { start: 25 }, { start: 26 }],
  contributor_actor_kind_listed: sectorAsActor,
  contributor_role_listed: [{ role: 'READER' }],
  passage_slug_form: slugBreaks,
  passage_sha256_form: sha256Breaks,
  passage_span: spanBreaks,
  commitment_slug_form: slugBreaks,
  commitment_goal_listed: [{ goal: 'HOPE' }],
  commitment_conditionality_listed: [{ conditionality: 'PARTLY' }],
  commitment_condition_given: [{ conditionality: 'CONDITIONAL' }, { condition: 'Uruguay lends a hall.' }],
  commitment_checkability_listed: [{ checkability: 'VAGUE' }],
  commitment_made_basis_listed: [{ made_basis: 'GUESSED' }],
  commitment_made_bounds: boundsBreaks('made'),
  commitment_made_gaps_json: gapsBreaks('made'),
  commitment_made_with_text: withTextBreaks('made'),
  commitment_made_known: knownBreaks('made'),
  commitment_deadline_basis_listed: [{ deadline_basis: 'GUESSED' }],
  commitment_deadline_bounds: boundsBreaks('deadline'),
  commitment_deadline_gaps_json: gapsBreaks('deadline'),
  commitment_deadline_with_text: withTextBreaks('deadline'),
  commitment_deadline_whole: wholeBreaks('deadline'),
  commitment_party_actor_kind_listed: sectorAsActor,
  commitment_party_role_listed: [{ role: 'WITNESS' }],
  commitment_link_type_listed: [{ type: 'CONTRADICTS' }],
  commitment_link_strength_listed: [{ strength: 'SURE' }],
  commitment_link_to_another: [{ to_id: 1 }],
  commitment_status_status_listed: [{ status: 'LATE' }, { status: 'NOT_ASSESSED' }],
  commitment_status_basis_listed: [{ basis: 'HEARSAY' }],
  commitment_status_rests_on_one: [{ superseded_by_id: null }],
  statement_slug_form: slugBreaks,
  statement_kind_listed: [{ kind: 'HOPE' }],
  statement_made_basis_listed: [{ made_basis: 'GUESSED' }],
  statement_made_bounds: boundsBreaks('made'),
  statement_made_gaps_json: gapsBreaks('made'),
  statement_made_with_text: withTextBreaks('made'),
  statement_made_known: knownBreaks('made'),
  statement_party_actor_kind_listed: sectorAsActor,
  statement_commitment_type_listed: [{ type: 'PART_OF' }],
  statement_commitment_strength_listed: [{ strength: 'SURE' }],
  commitment_change_aspect_listed: [{ ...absent('deadline'), aspect: 'SUMMARY' }],
  commitment_change_made_basis_listed: [{ made_basis: 'GUESSED' }],
  commitment_change_made_bounds: boundsBreaks('made'),
  commitment_change_made_gaps_json: gapsBreaks('made'),
  commitment_change_made_with_text: withTextBreaks('made'),
  commitment_change_made_known: knownBreaks('made'),
  ...optionalBreaks('commitment_change', 'deadline'),
  commitment_change_deadline_of_aspect: [{ aspect: 'CONDITION' }],
  commitment_change_condition_of_aspect: [{ condition: 'Uruguay lends a hall.' }],
  commitment_change_target_of_aspect: [{ figure_id: 1 }, { ...absent('deadline'), aspect: 'TARGET' }],
  commitment_first_terms_deadline_basis_listed: [{ deadline_basis: 'GUESSED' }],
  commitment_first_terms_conditionality_listed: [{ conditionality: 'PARTLY' }],
  deadline_history_deadline_basis_listed: [{ deadline_basis: 'GUESSED' }],
  commitment_standing_force_listed: [{ force: 'PROMISE' }],
  commitment_standing_status_listed: [{ status: 'LATE' }],
  ...reportBreaks('commitment_report'),
  ...reportBreaks('statement_report'),
  ...reportBreaks('event_report'),
  ...reportBreaks('figure_report'),
  event_slug_form: slugBreaks,
  event_mode_listed: [{ mode: 'SECRET' }],
  event_other_has_wording: [{ type_wording: 'Regatta' }],
  event_own_name_has_lang: [{ own_name: 'Semana del Puerto' }, { own_name_lang: 'es' }],
  event_mode_of_visit: [{ type: 'MEETING' }],
  event_not_part_of_itself: [{ id: 7, part_of_id: 7 }],
  event_date_basis_listed: [{ date_basis: 'GUESSED' }],
  event_date_bounds: boundsBreaks('date'),
  event_date_gaps_json: gapsBreaks('date'),
  event_date_with_text: withTextBreaks('date'),
  event_date_known: knownBreaks('date'),
  event_type_type_listed: [{ type: 'BANQUET' }],
  event_participant_actor_kind_listed: sectorAsActor,
  event_participant_role_listed: [{ role: 'WITNESS' }],
  figure_slug_form: slugBreaks,
  figure_comparator_listed: [{ comparator: 'NEAR' }],
  figure_wording_listed: [{ ...inWords, wording: 'LOADS' }],
  figure_value_or_wording: [{ wording: 'DOZENS' }, { ...inWords, wording: null }],
  figure_wording_alone: [
    { ...inWords, comparator: 'GT' },
    { ...inWords, approximate: 1 },
  ],
  figure_majority_in_percent: [{ ...inWords, wording: 'MAJORITY' }],
  figure_observation_status_listed: [{ observation_status: 'M' }],
  figure_role_listed: [{ role: 'LIMIT' }],
  figure_approximate_boolean: [{ approximate: 2 }],
  figure_unit_given: [{ unit: '' }, { unit: '  ' }],
  figure_unit_mult_range: [{ unit_mult: -13 }, { unit_mult: 16 }],
  figure_range: [
    { comparator: 'RANGE' },
    { value_high: '1.5' },
    // The bounds are equal.
    { comparator: 'RANGE', value_high: '1.2' },
  ],
  figure_low_excluded_boolean: [{ low_excluded: 2 }],
  figure_high_excluded_boolean: [{ high_excluded: 2 }],
  figure_value_decimal: [{ value: '' }, { value: '1e6' }, { value: 'two' }],
  figure_value_high_decimal: [{ comparator: 'RANGE', value_high: 'two', high_key: decimalKey('2e6') }],
  figure_base_value_decimal: [{ base_value: '1.2e6' }],
  figure_low_decimal: [{ low: '1.2e6' }],
  figure_high_decimal: [{ high: '1.2e6' }],
  figure_bounds_whole: [
    { ...inWords, base_value: '12' },
    { ...inWords, base_value_key: decimalKey('12') },
    { base_value: null },
    { base_value_key: null },
    { low: null },
    { low_key: null },
    { high: null },
    { high_key: null },
    { low: null, low_key: null, low_excluded: 1 },
    { high: null, high_key: null, high_excluded: 1 },
    { low: '1300000', low_key: decimalKey('1300000') },
  ],
  figure_scope_labelled: [{ scope_sector_id: id('shipping') }],
  figure_period_basis_listed: [{ period_basis: 'GUESSED' }],
  figure_period_bounds: boundsBreaks('period'),
  figure_period_gaps_json: gapsBreaks('period'),
  figure_period_date_or_span: [{ period_from_edtf: '2018' }, { period_to_edtf: '2020' }],
  figure_period_duration_form: ['2Y', 'P', 'PT2H', 'P2'].map((period_duration) => ({ period_duration })),
  figure_period_with_text: withTextBreaks('period'),
  figure_period_known: knownBreaks('period'),
  figure_base_period_basis_listed: [{ base_period_basis: 'GUESSED' }],
  figure_base_period_bounds: boundsBreaks('base_period'),
  figure_base_period_gaps_json: gapsBreaks('base_period'),
  figure_base_period_with_text: withTextBreaks('base_period'),
  figure_base_period_whole: wholeBreaks('base_period'),
  claim_slug_form: slugBreaks,
  claim_force_listed: [{ force: 'PROMISE' }],
  claim_voice_listed: [{ voice: 'RUMOUR' }],
  claim_hedged_boolean: [{ hedged: 2 }],
  claim_about_one: [
    { statement_id: 1 },
    { event_id: 1 },
    { figure_id: 1 },
    { commitment_id: null, force: null },
  ],
  claim_force_of_commitment: [{ force: null }, { commitment_id: null, statement_id: 1 }],
  claim_speaker_of_voice: [{ voice: 'NARRATION' }, { voice: 'QUESTION' }],
  claim_attribution_actor_kind_listed: sectorAsActor,
  tenure_slug_form: slugBreaks,
  tenure_rank_positive: [{ rank: 0 }],
  ...optionalBreaks('tenure', 'from'),
  ...optionalBreaks('tenure', 'to'),
  tenure_certain_days: [{ certain_from: null }, { certain_to: null }, { certain_from: '2021-05-02' }],
  tenure_possible_days: [{ possible_from: null }, { possible_to: null }, { possible_from: '2021-05-02' }],
  tenure_sighting_number_positive: [{ number: 0 }],
  tenure_sighting_seen_basis_listed: [{ seen_basis: 'GUESSED' }],
  tenure_sighting_seen_bounds: boundsBreaks('seen'),
  tenure_sighting_seen_gaps_json: gapsBreaks('seen'),
  tenure_sighting_seen_with_text: withTextBreaks('seen'),
  tenure_sighting_seen_known: knownBreaks('seen'),
  assessment_slug_form: slugBreaks,
  assessment_status_listed: [{ status: 'LATE' }, { status: 'NOT_ASSESSED' }],
  assessment_basis_listed: [{ basis: 'HEARSAY' }],
  assessment_as_of_bounds: boundsBreaks('as_of'),
  assessment_as_of_gaps_json: gapsBreaks('as_of'),
  assessment_as_of_with_text: withTextBreaks('as_of'),
  assessment_reported_has_claim: [{ basis: 'AS_REPORTED' }, { claim_id: 1 }],
  assessment_other_has_source: [{ basis: 'OTHER_SOURCE' }, { source: 'https://example.org/ferries' }],
  moved_slug_form: slugBreaks,
  moved_kind_listed: [{ kind: 'PLACE' }],
  moved_to_kind_listed: [{ to_kind: 'PLACE' }],
  moved_to_whole: [{ to_kind: null }, { to_slug: null }],
  article_text_not_empty: [{ text: '' }],
  searchable_type_listed: [{ type: 'CLAIM' }],
  search_range_type_listed: [{ type: 'CLAIM' }],
  search_range_order: [{ first: 3 }],
  search_kind_kind_listed: [{ kind: 'PASSAGE' }],
  search_kind_field_listed: [{ field: 'SLUG', name_type: null }],
  search_kind_name_type_listed: [{ name_type: 'NICKNAME' }],
  search_kind_name_typed: [{ name_type: null }, { field: 'LABEL' }],
  ...Object.fromEntries(
    ['commitment', 'statement', 'event', 'figure'].map((table) => [
      `${table}_reported_from_day`,
      dayBreaks('reported_from'),
    ]),
  ),
  corpus_single: [{ id: 2 }],
  corpus_recorded_on_day: dayBreaks('recorded_on'),
};

/**
 * What is refused by a foreign key as well, since the types that it leads to have the same CHECK.
 */
const refusedTwice: Record<string, Row[]> = { event_type_listed: [{ type: 'BANQUET' }] };

/** An unknown date of a table that requires one. */
const unknown = (name: string): Row => ({
  ...absent(name),
  [`${name}_basis`]: 'UNKNOWN',
  [`${name}_note`]: 'The text gives none',
});

/** Per table, valid rows on the other side of a CHECK with two. */
const otherSides: Record<string, Row[]> = {
  name: [{ type: 'ATTESTED', article_id: 1 }],
  place: [{ parent_id: null }, { iso3166_2: null }, { iso3166_2: 'UY-7' }, { iso3166_2: 'UY-7AB' }],
  instrument: [absent('dated'), { dated_note: 'By hand' }],
  commitment: [
    unknown('made'),
    { made_gaps: '[["2011-01-01","2019-12-31"]]' },
    absent('deadline'),
    { conditionality: 'CONDITIONAL', condition: 'Uruguay lends a hall.' },
  ],
  article: [{ coded_on: '2024-02-29' }, unknown('published')],
  event: [
    unknown('date'),
    { mode: null },
    { type: 'MEETING', mode: null },
    { type: 'OTHER', mode: null, type_wording: 'Regatta' },
    { own_name: 'Semana del Puerto', own_name_lang: 'es' },
  ],
  figure: [
    unknown('period'),
    { ...unknown('period'), period_basis: 'STATED', period_duration: 'P2Y' },
    { period_edtf: null, period_from_edtf: '2019', period_duration: 'P1Y6M' },
    absent('base_period'),
    inWords,
    { ...inWords, wording: 'MAJORITY', unit: '%' },
    { reference_area_id: null },
    { comparator: 'RANGE', value_high: '1.5', high: '1500000', high_key: decimalKey('1500000') },
    { role: 'TARGET' },
    { scope_sector_id: id('shipping'), scope_label: 'herring' },
    { scope_label: 'herring' },
  ],
  claim: [
    { hedged: 1 },
    { commitment_id: null, force: null, statement_id: 1 },
    { commitment_id: null, force: null, event_id: 1 },
    { commitment_id: null, force: null, figure_id: 1 },
    { voice: 'NARRATION', speaker_id: null },
    { voice: 'INDIRECT_SPEECH', speaker_id: null },
  ],
  commitment_change: [
    absent('deadline'),
    { ...absent('deadline'), aspect: 'CONDITION', condition: 'Uruguay lends a hall.' },
    { ...absent('deadline'), aspect: 'CONDITION' },
    { ...absent('deadline'), aspect: 'TARGET', figure_id: 1 },
  ],
  assessment: [
    { basis: 'AS_REPORTED', claim_id: 1 },
    { basis: 'OTHER_SOURCE', source: 'https://example.org/ferries' },
  ],
  moved: [{ to_kind: null, to_slug: null }],
  search_kind: [
    { field: 'LABEL', name_type: null },
    { kind: 'CLAIM', field: 'NOTE', name_type: null },
  ],
  // What is recorded of a corpus without articles.
  corpus: [{ recorded_on: openStart }],
};

const casesOf = (rows: Record<string, Row[]>) =>
  Object.entries(rows).flatMap(([name, list]) => list.map((row) => [name, row] as const));

const tableOf = (check: string) => checks.find(({ name }) => name === check)?.table ?? '';

/**
 * The CHECKs that a row breaks, all of them; SQLite itself names only the first. Every other rule
 * must hold, or this throws.
 */
function brokenChecks(table: string, row: Row): string[] {
  client.pragma('ignore_check_constraints = ON');
  try {
    insertValid(table, row);
  } finally {
    client.pragma('ignore_check_constraints = OFF');
  }
  const ofTable = checks.filter((check) => check.table === table);
  const broken = ofTable.map(({ name, condition }) => `(${condition}) IS 0 AS "${name}"`);
  const last = `SELECT ${broken} FROM "${table}" WHERE rowid = last_insert_rowid()`;
  return Object.entries(client.prepare(last).get() as Row).flatMap(([name, is]) => (is ? [name] : []));
}

describe('CHECK', () => {
  test('constraints all have a name, and a case here', () => {
    const written = tableTexts.flatMap(({ sql }) => sql.match(/\bCHECK\b/gi) ?? []);
    expect(checks).toHaveLength(written.length);
    const names = checks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const cases = Object.keys({ ...breaks, ...refusedTwice });
    expect(cases.sort()).toEqual(names.sort());
  });

  test.each(Object.keys(valid))(
    'constraints of %s accept a valid row, which every case here repairs to',
    (table) => {
      undone(() => insertValid(table));
    },
  );

  test.each(casesOf(otherSides))('constraints of %s accept %j', (table, row) => {
    undone(() => insertValid(table, row));
  });

  test.each(checks.filter(({ name }) => name.endsWith('_bounds')))(
    '$name accepts a date with both ends open',
    ({ table, name }) => {
      const date = name.slice(`${table}_`.length, -'_bounds'.length);
      const dates = table.endsWith('_report') ? bounds : between;
      undone(() => insertValid(table, dates(date, openStart, openEnd)));
    },
  );

  test.each(casesOf(breaks))('%s refuses %j', (check, row) => {
    const table = tableOf(check);
    undone(() => expect(() => insertValid(table, row)).toThrow(`CHECK constraint failed: ${check}`));
    expect(undone(() => brokenChecks(table, row))).toEqual([check]);
  });

  test.each(casesOf(refusedTwice))('%s refuses %j, and so does a foreign key', (check, row) => {
    const table = tableOf(check);
    undone(() => expect(() => insertValid(table, row)).toThrow(`CHECK constraint failed: ${check}`));
    undone(() => expect(() => brokenChecks(table, row)).toThrow('FOREIGN KEY constraint failed'));
  });
});
