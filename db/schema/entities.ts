import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import {
  entityKind,
  mappingRelation,
  mappingScheme,
  nameType,
  organizationKind,
  placeKind,
  unitKind,
  valuesOf,
} from '../vocabulary.ts';
import { article } from './articles.ts';
import { booleanCheck, inList, slugCheck } from './columns.ts';
import { subtype, subtypeOf } from './subtypes.ts';

/**
 * Everything with names: the supertype of countries, places, organizations, speakers, offices,
 * sectors, instruments and measures. Foreign keys of parties, participants and contributors refer
 * to it; the unique `(id, kind)` lets such a key restrict the kinds. Commitments, claims and events
 * are not entities: they have a summary or label, not a name.
 */
export const entity = sqliteTable(
  'entity',
  {
    id: integer().primaryKey(),
    kind: text({ enum: valuesOf(entityKind) }).notNull(),
    slug: text().notNull().unique(),
    description: text(),
    note: text(),
  },
  (table) => [
    unique('entity_id_kind').on(table.id, table.kind),
    index('entity_kind').on(table.kind),
    index('entity_kind_slug').on(table.kind, table.slug),
    inList('entity', 'kind', entityKind),
    slugCheck('entity'),
  ],
);

/**
 * One name of one entity in one language. `articleId` is the article with an attested spelling,
 * null for other types.
 */
export const name = sqliteTable(
  'name',
  {
    id: integer().primaryKey(),
    entityId: integer('entity_id')
      .notNull()
      .references(() => entity.id),
    name: text().notNull(),
    lang: text().notNull(),
    type: text({ enum: valuesOf(nameType) }).notNull(),
    articleId: integer('article_id').references(() => article.id),
  },
  (table) => [
    uniqueIndex('name_once').on(
      table.entityId,
      table.lang,
      table.type,
      table.name,
      sql`coalesce("article_id", 0)`,
    ),
    uniqueIndex('name_one_preferred').on(table.entityId, table.lang).where(sql`"type" = 'PREFERRED'`),
    index('name_lang').on(table.lang),
    index('name_type').on(table.type),
    index('name_article').on(table.articleId),
    inList('name', 'type', nameType),
    check('name_not_empty', sql.raw(`trim("name") <> ''`)),
    check('name_attested_has_article', sql.raw(`("type" = 'ATTESTED') = ("article_id" IS NOT NULL)`)),
  ],
);

/**
 * An identifier of an entity in an outside scheme (for example Wikidata), with its source. ISO
 * codes of countries are columns of `country`.
 */
export const identifier = sqliteTable(
  'identifier',
  {
    id: integer().primaryKey(),
    entityId: integer('entity_id')
      .notNull()
      .references(() => entity.id),
    scheme: text().notNull(),
    value: text().notNull(),
    source: text().notNull(),
  },
  (table) => [
    unique('identifier_once').on(table.scheme, table.value),
    index('identifier_entity').on(table.entityId),
    check('identifier_source_given', sql.raw(`trim("source") <> ''`)),
  ],
);

/** A region of the UN M49 standard, by its three-digit code. */
export const region = sqliteTable('region', { m49: text().primaryKey(), name: text().notNull() }, () => [
  check('region_m49_form', sql.raw(`"m49" GLOB '[0-9][0-9][0-9]'`)),
]);

/** A country of ISO 3166-1 with its three codes and its M49 region. Parties refer to its entity. */
export const country = sqliteTable(
  'country',
  {
    ...subtype('COUNTRY'),
    alpha2: text().notNull().unique(),
    alpha3: text().notNull().unique(),
    numeric: text().notNull().unique(),
    regionM49: text('region_m49')
      .notNull()
      .references(() => region.m49),
  },
  (table) => [
    ...subtypeOf(table, 'country', 'COUNTRY'),
    index('country_region').on(table.regionM49),
    check('country_alpha2_form', sql.raw(`"alpha2" GLOB '[A-Z][A-Z]'`)),
    check('country_alpha3_form', sql.raw(`"alpha3" GLOB '[A-Z][A-Z][A-Z]'`)),
    check('country_numeric_form', sql.raw(`"numeric" GLOB '[0-9][0-9][0-9]'`)),
  ],
);

/**
 * A region, city, route, area or site. `countryId` is its ISO 3166 country, not a statement on
 * sovereignty; null when it spans several. `parentId` is the place around it, null when none is
 * recorded.
 */
export const place = sqliteTable(
  'place',
  {
    ...subtype('PLACE'),
    placeKind: text('place_kind', { enum: valuesOf(placeKind) }).notNull(),
    countryId: integer('country_id').references(() => country.id),
    parentId: integer('parent_id').references((): AnySQLiteColumn => place.id),
    iso31662: text('iso3166_2').unique(),
  },
  (table) => [
    ...subtypeOf(table, 'place', 'PLACE'),
    index('place_place_kind').on(table.placeKind),
    index('place_country').on(table.countryId),
    index('place_parent').on(table.parentId),
    inList('place', 'place_kind', placeKind),
    check('place_not_its_own_parent', sql.raw(`"parent_id" <> "id"`)),
    check(
      'place_iso3166_2_form',
      sql.raw(
        `"iso3166_2" GLOB '[A-Z][A-Z]-[A-Z0-9]*' AND length("iso3166_2") <= 6 AND substr("iso3166_2", 4) NOT GLOB '*[^A-Z0-9]*'`,
      ),
    ),
  ],
);

/**
 * A firm, public body, institute, outlet or international organization. `countryId` is null for
 * none, several or unknown.
 */
export const organization = sqliteTable(
  'organization',
  {
    ...subtype('ORGANIZATION'),
    organizationKind: text('organization_kind', { enum: valuesOf(organizationKind) }).notNull(),
    countryId: integer('country_id').references(() => country.id),
    seatId: integer('seat_id').references(() => place.id),
    parentId: integer('parent_id').references((): AnySQLiteColumn => organization.id),
  },
  (table) => [
    ...subtypeOf(table, 'organization', 'ORGANIZATION'),
    index('organization_organization_kind').on(table.organizationKind),
    index('organization_country').on(table.countryId),
    index('organization_seat').on(table.seatId),
    index('organization_parent').on(table.parentId),
    inList('organization', 'organization_kind', organizationKind),
    check('organization_not_its_own_parent', sql.raw(`"parent_id" <> "id"`)),
  ],
);

/** A person known by name. Title and country follow from the tenure on a date. */
export const speaker = sqliteTable('speaker', subtype('SPEAKER'), (table) =>
  subtypeOf(table, 'speaker', 'SPEAKER'),
);

/**
 * A post, independent of its holder. `countryId` is the state that a holder speaks for,
 * `organizationId` its body, `placeId` the region it governs; each null where it does not apply or
 * is not known.
 */
export const office = sqliteTable(
  'office',
  {
    ...subtype('OFFICE'),
    countryId: integer('country_id').references(() => country.id),
    organizationId: integer('organization_id').references(() => organization.id),
    placeId: integer('place_id').references(() => place.id),
  },
  (table) => [
    ...subtypeOf(table, 'office', 'OFFICE'),
    index('office_country').on(table.countryId),
    index('office_organization').on(table.organizationId),
    index('office_place').on(table.placeId),
  ],
);

/** A field of activity; `broaderId` is the sector it belongs to, null at the top. */
export const sector = sqliteTable(
  'sector',
  {
    ...subtype('SECTOR'),
    broaderId: integer('broader_id').references((): AnySQLiteColumn => sector.id),
  },
  (table) => [
    ...subtypeOf(table, 'sector', 'SECTOR'),
    index('sector_broader').on(table.broaderId),
    check('sector_not_its_own_broader', sql.raw(`"broader_id" <> "id"`)),
  ],
);

/**
 * The code of an outside classification that a sector corresponds to. Codes only; their labels
 * belong to their publishers.
 */
export const sectorMapping = sqliteTable(
  'sector_mapping',
  {
    id: integer().primaryKey(),
    sectorId: integer('sector_id')
      .notNull()
      .references(() => sector.id),
    scheme: text({ enum: valuesOf(mappingScheme) }).notNull(),
    code: text().notNull(),
    relation: text({ enum: valuesOf(mappingRelation) }).notNull(),
  },
  (table) => [
    unique('sector_mapping_once').on(table.sectorId, table.scheme, table.code),
    index('sector_mapping_code').on(table.scheme, table.code),
    inList('sector_mapping', 'scheme', mappingScheme),
    inList('sector_mapping', 'relation', mappingRelation),
  ],
);

/**
 * What a figure measures. Not a unit: trade turnover is a measure, USD its unit. The sides of a
 * `symmetric` measure are interchangeable: the turnover of A with B is that of B with A.
 */
export const measure = sqliteTable(
  'measure',
  { ...subtype('MEASURE'), symmetric: integer({ mode: 'boolean' }).notNull().default(false) },
  (table) => [...subtypeOf(table, 'measure', 'MEASURE'), booleanCheck('measure', 'symmetric')],
);

/** A kind of units that figures of a measure can have. */
export const measureUnit = sqliteTable(
  'measure_unit',
  {
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    kind: text({ enum: valuesOf(unitKind) }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.measureId, table.kind] }),
    inList('measure_unit', 'kind', unitKind),
  ],
);
