import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparator, figureRole, observationStatus, valuesOf } from '../vocabulary.ts';
import {
  booleanCheck,
  edtf,
  edtfChecks,
  inList,
  optionalEdtf,
  optionalEdtfChecks,
  slugCheck,
} from './columns.ts';
import { commitment } from './commitments.ts';
import { entity, measure, sector } from './entities.ts';

/** The value times its multiplier, rounded to hide binary fractions. */
const inBaseUnits = (column: string) => sql.raw(`round("${column}" * pow(10, "unit_mult"), 6)`);

/**
 * One reported observation in SDMX terms. `value` is as reported and `unitMult` its power of ten,
 * so 447.1 million keeps its digits; `comparator` relates it to the true value, `valueHigh` is the
 * upper end of a RANGE. `referenceAreaId` and `counterpartId` are the areas or actors concerned;
 * `scopeLabel` and `scopeSectorId` restrict the goods (null: all goods, or not applicable).
 * `commitmentId` is the commitment whose target, baseline or achievement it is, null for context.
 * Base value and bounds are generated; a null bound is open, and `approximate` does not widen them.
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
    value: real().notNull(),
    valueHigh: real('value_high'),
    unitMult: integer('unit_mult').notNull(),
    unit: text().notNull(),
    comparator: text({ enum: valuesOf(comparator) }).notNull(),
    approximate: integer({ mode: 'boolean' }).notNull(),
    ...edtf('period'),
    ...optionalEdtf('basePeriod'),
    referenceAreaId: integer('reference_area_id')
      .notNull()
      .references(() => entity.id),
    counterpartId: integer('counterpart_id').references(() => entity.id),
    scopeSectorId: integer('scope_sector_id').references(() => sector.id),
    scopeLabel: text('scope_label'),
    observationStatus: text('observation_status', { enum: valuesOf(observationStatus) }).notNull(),
    role: text({ enum: valuesOf(figureRole) }).notNull(),
    commitmentId: integer('commitment_id').references(() => commitment.id),
    note: text(),
    baseValue: real('base_value').generatedAlwaysAs(inBaseUnits('value'), { mode: 'virtual' }).notNull(),
    low: real().generatedAlwaysAs(
      sql`CASE WHEN "comparator" IN ('EQ', 'GE', 'GT', 'RANGE') THEN ${inBaseUnits('value')} END`,
      { mode: 'virtual' },
    ),
    high: real().generatedAlwaysAs(
      sql`CASE WHEN "comparator" IN ('EQ', 'LE', 'LT') THEN ${inBaseUnits('value')} WHEN "comparator" = 'RANGE' THEN ${inBaseUnits('value_high')} END`,
      { mode: 'virtual' },
    ),
  },
  (table) => [
    index('figure_measure').on(table.measureId),
    index('figure_reference_area').on(table.referenceAreaId),
    index('figure_counterpart').on(table.counterpartId),
    index('figure_scope_sector').on(table.scopeSectorId),
    index('figure_commitment').on(table.commitmentId),
    index('figure_period').on(table.periodEarliest, table.slug),
    index('figure_period_latest').on(table.periodLatest, table.slug),
    index('figure_unit_base_value').on(table.unit, table.baseValue),
    index('figure_role').on(table.role),
    index('figure_base_value').on(table.baseValue, table.slug),
    index('figure_low').on(table.low, table.slug),
    index('figure_high').on(table.high, table.slug),
    index('figure_comparator').on(table.comparator),
    index('figure_approximate').on(table.approximate),
    index('figure_observation_status').on(table.observationStatus),
    slugCheck('figure'),
    inList('figure', 'comparator', comparator),
    inList('figure', 'observation_status', observationStatus),
    inList('figure', 'role', figureRole),
    booleanCheck('figure', 'approximate'),
    check('figure_unit_given', sql.raw(`trim("unit") <> ''`)),
    check('figure_unit_mult_range', sql.raw(`"unit_mult" BETWEEN -12 AND 15`)),
    check(
      'figure_range',
      sql.raw(
        `("comparator" = 'RANGE') = ("value_high" IS NOT NULL) AND ("value_high" IS NULL OR "value_high" > "value")`,
      ),
    ),
    check('figure_scope_labelled', sql.raw(`"scope_sector_id" IS NULL OR "scope_label" IS NOT NULL`)),
    check('figure_role_of_commitment', sql.raw(`("role" = 'CONTEXT') = ("commitment_id" IS NULL)`)),
    ...edtfChecks('figure', 'period'),
    ...optionalEdtfChecks('figure', 'basePeriod'),
  ],
);
