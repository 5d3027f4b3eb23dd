import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparator, figureRole, observationStatus, quantityWording, valuesOf } from '../vocabulary.ts';
import {
  booleanCheck,
  inList,
  optionalEdtf,
  optionalEdtfChecks,
  reportedColumn,
  reportedIndex,
  slugCheck,
  span,
  spanChecks,
} from './columns.ts';
import { commitment } from './commitments.ts';
import { entity, measure, sector } from './entities.ts';

/** Both columns are null, or none. */
const bothOrNone = (one: string, other: string) => `("${one}" IS NULL) = ("${other}" IS NULL)`;

/**
 * One reported observation in SDMX terms. `value` is a decimal number with the digits that were
 * reported and `unitMult` its power of ten; `comparator` relates it to the true value, `valueHigh`
 * is the upper end of a RANGE. A quantity told in words (`wording`) has no value. `referenceAreaId`
 * and `counterpartId` are the areas or actors concerned, null where the text does not say whose;
 * `scopeLabel` and `scopeSectorId` restrict the goods (null: all goods, or not applicable).
 * `figure_commitment` has the commitments that `role` speaks of.
 * Base value and bounds are exact decimal numbers that `amountColumns` of `db/amount.ts` derives; a
 * null bound is open, `approximate` does not widen them, and a key sorts as its number does.
 */
export const figure = sqliteTable(
  'figure',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    label: text().notNull(),
    measureId: integer('measure_id')
      .notNull()
      .references(() => measure.id),
    value: text(),
    valueHigh: text('value_high'),
    unitMult: integer('unit_mult').notNull(),
    unit: text().notNull(),
    wording: text({ enum: valuesOf(quantityWording) }),
    comparator: text({ enum: valuesOf(comparator) }).notNull(),
    approximate: integer({ mode: 'boolean' }).notNull(),
    ...span('period'),
    ...optionalEdtf('basePeriod'),
    referenceAreaId: integer('reference_area_id').references(() => entity.id),
    counterpartId: integer('counterpart_id').references(() => entity.id),
    scopeSectorId: integer('scope_sector_id').references(() => sector.id),
    scopeLabel: text('scope_label'),
    observationStatus: text('observation_status', { enum: valuesOf(observationStatus) }).notNull(),
    role: text({ enum: valuesOf(figureRole) }).notNull(),
    note: text(),
    baseValue: text('base_value'),
    baseValueKey: text('base_value_key'),
    low: text(),
    lowKey: text('low_key'),
    lowExcluded: integer('low_excluded', { mode: 'boolean' }).notNull(),
    high: text(),
    highKey: text('high_key'),
    highExcluded: integer('high_excluded', { mode: 'boolean' }).notNull(),
    ...reportedColumn(),
  },
  (table) => [
    ...reportedIndex('figure', table),
    index('figure_measure').on(table.measureId),
    index('figure_reference_area').on(table.referenceAreaId),
    index('figure_counterpart').on(table.counterpartId),
    index('figure_scope_sector').on(table.scopeSectorId),
    index('figure_period').on(table.periodEarliest, table.slug),
    index('figure_period_latest').on(table.periodLatest, table.slug),
    index('figure_unit_base_value').on(table.unit, table.baseValueKey),
    index('figure_role').on(table.role),
    index('figure_base_value').on(table.baseValueKey, table.slug),
    index('figure_low').on(table.lowKey, table.slug),
    index('figure_high').on(table.highKey, table.slug),
    index('figure_scope_label').on(table.scopeLabel).where(sql`"scope_label" IS NOT NULL`),
    index('figure_comparator').on(table.comparator),
    index('figure_wording').on(table.wording),
    index('figure_approximate').on(table.approximate),
    index('figure_observation_status').on(table.observationStatus),
    slugCheck('figure'),
    inList('figure', 'comparator', comparator),
    inList('figure', 'wording', quantityWording),
    check('figure_value_or_wording', sql.raw(`("value" IS NULL) = ("wording" IS NOT NULL)`)),
    check('figure_wording_alone', sql.raw(`"wording" IS NULL OR "comparator" = 'EQ' AND NOT "approximate"`)),
    check('figure_majority_in_percent', sql.raw(`"wording" <> 'MAJORITY' OR "unit" = '%'`)),
    inList('figure', 'observation_status', observationStatus),
    inList('figure', 'role', figureRole),
    booleanCheck('figure', 'approximate'),
    booleanCheck('figure', 'low_excluded'),
    booleanCheck('figure', 'high_excluded'),
    check('figure_unit_given', sql.raw(`trim("unit") <> ''`)),
    check('figure_unit_mult_range', sql.raw(`"unit_mult" BETWEEN -12 AND 15`)),
    check(
      'figure_range',
      sql.raw(
        `("comparator" = 'RANGE') = ("value_high" IS NOT NULL) AND ("value_high" IS NULL OR "high_key" > "low_key")`,
      ),
    ),
    ...['value', 'value_high', 'base_value', 'low', 'high'].map((column) =>
      check(`figure_${column}_decimal`, sql.raw(`"${column}" <> '' AND "${column}" NOT GLOB '*[^0-9.-]*'`)),
    ),
    check(
      'figure_bounds_whole',
      sql.raw(
        `${bothOrNone('value', 'base_value')} AND ${bothOrNone('value', 'base_value_key')} AND ${bothOrNone('low', 'low_key')} AND ${bothOrNone('high', 'high_key')} AND ("low" IS NOT NULL OR NOT "low_excluded") AND ("high" IS NOT NULL OR NOT "high_excluded") AND ("low_key" <= "high_key" OR "low" IS NULL OR "high" IS NULL)`,
      ),
    ),
    check('figure_scope_labelled', sql.raw(`"scope_sector_id" IS NULL OR "scope_label" IS NOT NULL`)),
    ...spanChecks('figure', 'period'),
    ...optionalEdtfChecks('figure', 'basePeriod'),
  ],
);

/**
 * The commitments whose target, baseline or achievement a figure is, as its role says; none for
 * CONTEXT.
 */
export const figureCommitment = sqliteTable(
  'figure_commitment',
  {
    figureId: integer('figure_id')
      .notNull()
      .references(() => figure.id),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
  },
  (table) => [
    primaryKey({ columns: [table.figureId, table.commitmentId] }),
    index('figure_commitment_commitment').on(table.commitmentId, table.figureId),
  ],
);
