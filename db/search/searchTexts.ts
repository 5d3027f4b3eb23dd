import { type SQL, sql } from 'drizzle-orm';
import { ownedTerms, ownerOfYear, termMembers, yearQuery } from './searchTerms.ts';

/** The types of records other than entities, with their tables. */
const recordTables = {
  ARTICLE: 'article',
  COMMITMENT: 'commitment',
  STATEMENT: 'statement',
  EVENT: 'event',
  FIGURE: 'figure',
} as const;

/** The types of records that claims are about. */
const subjects = ['COMMITMENT', 'STATEMENT', 'EVENT', 'FIGURE'] as const;

const unionAll = (queries: readonly string[]): SQL => sql.raw(queries.join(' UNION ALL '));

/** The mentions of entities: one row per reference, except names and parts of the entity itself. */
const entityMentions = unionAll([
  ...[
    'commitment_party',
    'statement_party',
    'event_participant',
    'contributor',
    'claim_attribution',
    'instrument_party',
  ].map((table) => `SELECT actor_id AS id FROM ${table}`),
  ...['commitment', 'statement', 'event'].map((table) => `SELECT place_id FROM ${table}_place`),
  ...['commitment', 'event'].map((table) => `SELECT instrument_id FROM ${table}_instrument`),
  ...['commitment', 'statement', 'event'].map((table) => `SELECT sector_id FROM ${table}_sector`),
  'SELECT speaker_id FROM claim WHERE speaker_id IS NOT NULL',
  'SELECT office_id FROM tenure',
  'SELECT entity_id FROM mention',
  ...['measure_id', 'reference_area_id', 'counterpart_id', 'scope_sector_id'].map(
    (column) => `SELECT ${column} FROM figure WHERE ${column} IS NOT NULL`,
  ),
]);

/** All searchable records, numbered by type and slug, with their numbers of mentions. */
export const searchableQuery = sql`
  SELECT row_number() OVER (ORDER BY type, slug) AS id, type, slug, record_id, mentions FROM (
    SELECT kind AS type, slug, entity.id AS record_id, coalesce(mentioned.count, 0) AS mentions FROM entity
      LEFT JOIN (SELECT id, count(*) AS count FROM (${entityMentions}) GROUP BY id) AS mentioned ON mentioned.id = entity.id
    UNION ALL ${unionAll(
      Object.entries(recordTables).map(
        ([type, table]) =>
          `SELECT '${type}', slug, id, (SELECT count(*) FROM claim WHERE ${table}_id = ${table}.id) FROM ${table}`,
      ),
    )})`;

/** The numbers of each type. */
export const searchRangeQuery = sql`SELECT type, min(id) AS first, max(id) AS last FROM searchable GROUP BY type`;

/**
 * The number of a figure in the words in which it is typed (`447.1 million USD`), with its base
 * value.
 */
const number = `concat_ws(' ', value || CASE WHEN value_high IS NULL THEN '' ELSE '–' || value_high END,
  CASE unit_mult WHEN 3 THEN 'thousand' WHEN 6 THEN 'million' WHEN 9 THEN 'billion' WHEN 12 THEN 'trillion' END,
  unit, CASE WHEN unit_mult <> 0 THEN '(' || base_value || ')' END)`;

/** A text of each record of a table that has one. */
const textOf = (type: string, field: string, column: string, lang = `'en'`) =>
  `SELECT '${type}', id, 'OWN', '${field}', ${lang}, NULL, ${column} FROM ${recordTables[type as keyof typeof recordTables]} WHERE ${column} IS NOT NULL`;

/**
 * All searchable texts by the type and id of the record that has them. Labels, summaries and notes
 * are in English.
 */
const texts = sql`
  SELECT entity.kind AS type, entity.id AS record_id, 'OWN' AS kind, 'NAME' AS field, lang, name.type AS name_type, name AS text
    FROM name JOIN entity ON entity.id = name.entity_id
  UNION ALL SELECT entity.kind, id, 'OWN', 'CODE', 'und', NULL, code FROM entity JOIN (
    SELECT id, alpha2 AS code FROM country UNION ALL SELECT id, alpha3 FROM country
    UNION ALL SELECT id, iso3166_2 FROM place WHERE iso3166_2 IS NOT NULL) AS coded USING (id)
  UNION ALL SELECT kind, id, 'OWN', 'DESCRIPTION', 'en', NULL, description FROM entity WHERE description IS NOT NULL
  UNION ALL SELECT kind, id, 'OWN', 'NOTE', 'en', NULL, note FROM entity WHERE note IS NOT NULL
  UNION ALL SELECT 'ARTICLE', id, 'OWN', 'BODY', lang, NULL, text FROM article_text JOIN article ON article.id = article_id
  UNION ALL SELECT 'EVENT', id, 'OWN', 'NAME', own_name_lang, 'OFFICIAL', own_name FROM event WHERE own_name IS NOT NULL
  UNION ALL ${unionAll([
    textOf('ARTICLE', 'LABEL', 'label'),
    textOf('ARTICLE', 'SUMMARY', 'summary'),
    textOf('ARTICLE', 'TITLE', 'title', 'lang'),
    textOf('COMMITMENT', 'SUMMARY', 'summary'),
    textOf('COMMITMENT', 'DESCRIPTION', 'condition'),
    textOf('STATEMENT', 'SUMMARY', 'summary'),
    textOf('EVENT', 'LABEL', 'label'),
    textOf('EVENT', 'DESCRIPTION', 'type_wording'),
    textOf('FIGURE', 'LABEL', 'label'),
    textOf('FIGURE', 'NUMBER', number, `'und'`),
    textOf('FIGURE', 'DESCRIPTION', 'scope_label'),
    ...subjects.map((type) => textOf(type, 'NOTE', 'note')),
    ...subjects.flatMap((type) =>
      ['summary', 'note'].map(
        (column) =>
          `SELECT '${type}', ${recordTables[type]}_id, 'CLAIM', '${column.toUpperCase()}', 'en', NULL, ${column} FROM claim WHERE ${recordTables[type]}_id IS NOT NULL AND ${column} IS NOT NULL`,
      ),
    ),
  ])}`;

/** The texts of the terms by owner, as JSON, and those of years. */
const termTexts = sql`
  SELECT value ->> 0 AS owner, 'OWN' AS kind, 'TERM' AS field, value ->> 1 AS lang, NULL AS name_type, value ->> 2 AS text
    FROM json_each(${JSON.stringify(ownedTerms.flatMap(({ owner, texts }) => texts.map(([lang, text]) => [owner, lang, text])))})
  UNION ALL SELECT DISTINCT ${ownerOfYear('value')}, 'OWN', 'TERM', 'und', NULL, CAST(value AS TEXT) FROM (${yearQuery})`;

/** All texts by owner. */
const ownedTexts = sql`
  SELECT searchable.id AS owner, kind, field, lang, name_type, text
    FROM (${texts}) AS texts CROSS JOIN searchable ON searchable.type = texts.type AND searchable.record_id = texts.record_id
  UNION ALL ${termTexts}`;

/**
 * The weight of a match by the kind of text; preferred names have the most, articles of a claim the
 * least.
 */
const weight = sql.raw(`CASE kind
  WHEN 'CLAIM' THEN CASE field WHEN 'NOTE' THEN 0.2 ELSE 0.5 END
  WHEN 'RELATED' THEN CASE WHEN name_type = 'ATTESTED' THEN 0.3 WHEN field = 'TERM' THEN 0.3 ELSE 0.4 END
  WHEN 'ARTICLE' THEN 0.15
  ELSE CASE field
    WHEN 'NAME' THEN CASE name_type WHEN 'PREFERRED' THEN 1 WHEN 'ATTESTED' THEN 0.7 WHEN 'ALIAS' THEN 0.85 ELSE 0.95 END
    WHEN 'CODE' THEN 0.95 WHEN 'LABEL' THEN 0.7 WHEN 'TITLE' THEN 0.7 WHEN 'SUMMARY' THEN 0.65 WHEN 'NUMBER' THEN 0.6
    WHEN 'DESCRIPTION' THEN 0.45 WHEN 'BODY' THEN 0.35 WHEN 'TERM' THEN 0.3 ELSE 0.2 END END`);

/** The fields of the texts that records are found by which refer to their owner. */
export const relatedFields = ['NAME', 'CODE', 'LABEL', 'TITLE', 'NUMBER'] as const;

const isRelated = sql.raw(`kind = 'OWN' AND field IN (${relatedFields.map((field) => `'${field}'`).join()})`);

/** The kinds of all texts. Those of an article and of what a record refers to come once more. */
export const searchKindQuery = sql`
  SELECT row_number() OVER (ORDER BY kind, field, lang, name_type) AS id, *, ${weight} AS weight FROM (
    SELECT DISTINCT kind, field, lang, name_type FROM (${ownedTexts})
    UNION SELECT DISTINCT 'RELATED', field, lang, name_type FROM (${ownedTexts}) WHERE ${isRelated}
    UNION SELECT DISTINCT 'ARTICLE', field, lang, name_type FROM (${ownedTexts}) WHERE field IN ('LABEL', 'TITLE'))`;

/** Every searchable text, numbered by owner. */
export const searchTextQuery = sql`
  SELECT row_number() OVER (ORDER BY owner, search_kind.id, text) AS id, owner, search_kind.id AS kind_id, text, search_folded(text) AS folded
  FROM (${ownedTexts}) AS owned CROSS JOIN search_kind ON search_kind.kind = owned.kind AND search_kind.field = owned.field
    AND search_kind.lang = owned.lang AND search_kind.name_type IS owned.name_type`;

/** References between records: their types and ids. Entities have the type null. */
const references = unionAll([
  ...(['commitment', 'statement'] as const).map(
    (table) =>
      `SELECT '${table.toUpperCase()}' AS type, ${table}_id AS record_id, NULL AS other_type, actor_id AS other_id FROM ${table}_party`,
  ),
  `SELECT 'EVENT', event_id, NULL, actor_id FROM event_participant`,
  // Persons take part as holders of their offices.
  ...['commitment_party', 'statement_party', 'event_participant'].map((table) => {
    const [record] = table.split('_');
    return `SELECT '${record?.toUpperCase()}', ${record}_id, NULL, office_id FROM ${table} JOIN tenure ON tenure.speaker_id = ${table}.actor_id`;
  }),
  `SELECT 'ARTICLE', article_id, NULL, actor_id FROM contributor`,
  ...['commitment', 'statement', 'event'].flatMap((table) =>
    ['sector', 'place'].map(
      (to) => `SELECT '${table.toUpperCase()}', ${table}_id, NULL, ${to}_id FROM ${table}_${to}`,
    ),
  ),
  ...['commitment', 'event'].map(
    (table) => `SELECT '${table.toUpperCase()}', ${table}_id, NULL, instrument_id FROM ${table}_instrument`,
  ),
  ...['measure_id', 'reference_area_id', 'counterpart_id', 'scope_sector_id'].map(
    (column) => `SELECT 'FIGURE', id, NULL, ${column} FROM figure WHERE ${column} IS NOT NULL`,
  ),
  ...subjects.flatMap((type) => {
    const subject = `${recordTables[type]}_id`;
    return [
      `SELECT '${type}', ${subject}, NULL, speaker_id FROM claim WHERE ${subject} IS NOT NULL AND speaker_id IS NOT NULL`,
      `SELECT '${type}', ${subject}, NULL, actor_id FROM claim JOIN claim_attribution ON claim_id = claim.id WHERE ${subject} IS NOT NULL`,
      `SELECT '${type}', ${subject}, 'ARTICLE', article_id FROM claim WHERE ${subject} IS NOT NULL`,
    ];
  }),
  `SELECT 'COMMITMENT', commitment_id, 'FIGURE', figure_id FROM figure_commitment`,
  `SELECT 'INSTRUMENT', instrument_id, NULL, actor_id FROM instrument_party`,
  `SELECT 'SPEAKER', speaker_id, NULL, office_id FROM tenure`,
  ...(
    [
      ['PLACE', 'place', ['country_id', 'parent_id']],
      ['ORGANIZATION', 'organization', ['country_id', 'seat_id', 'parent_id']],
      ['OFFICE', 'office', ['country_id', 'organization_id', 'place_id']],
      ['SECTOR', 'sector', ['broader_id']],
    ] as const
  ).flatMap(([type, table, columns]) =>
    columns.map(
      (column) => `SELECT '${type}', id, NULL, ${column} FROM ${table} WHERE ${column} IS NOT NULL`,
    ),
  ),
]);

/** The owners of the texts by which each record is found beside its own. */
export const searchRelatedQuery = sql`
  SELECT item.id AS searchable_id, other.id AS owner
    FROM (${references}) AS reference LEFT JOIN entity ON other_type IS NULL AND entity.id = other_id
    CROSS JOIN searchable AS item ON item.type = reference.type AND item.record_id = reference.record_id
    CROSS JOIN searchable AS other ON other.type = coalesce(other_type, entity.kind) AND other.record_id = other_id
  UNION SELECT item.id, term.owner FROM (${termMembers}) AS term CROSS JOIN searchable AS item ON item.type = term.type AND item.record_id = term.record_id
  ORDER BY 1, 2`;
