import { builder } from '../builder.ts';
import { Comparator, FigureRole, ObservationStatus } from '../enums.ts';
import { relation } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { amount, boolean, date, listed, number, optionalText, slug, text } from '../query/conditions.ts';
import { byColumn, byCount, byOptionalColumn, defineOrders } from '../query/orders.ts';
import { many, one, reaching } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor } from './actor.ts';
import { Commitment } from './commitment.ts';
import { dateColumns, dateOf, declaredDate, EdtfDate, optionalDateOf } from './dates.ts';
import { Measure } from './measure.ts';
import { Sector } from './sector.ts';

export const Figure = builder.drizzleNode('figure', {
  name: 'Figure',
  id: { column: ({ slug }) => slug },
  description:
    'One reported number in SDMX terms: what is measured, of whom, when, and on which side of the value the truth is said to lie.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable, readable key.' }),
    label: t.exposeString('label', { description: 'What it says, in our words.' }),
    measure: relation(t, 'measure', { type: Measure, description: 'What is measured.' }),
    value: t.exposeFloat('value', {
      description:
        'The value as reported, to be multiplied by 10 to the power of `unitMult`; the lower end of a RANGE.',
    }),
    valueHigh: t.exposeFloat('valueHigh', {
      nullable: true,
      description: 'The upper end of a RANGE as reported; null otherwise.',
    }),
    unitMult: t.exposeInt('unitMult', {
      description: 'The power of ten of the reported value: 6 for millions.',
    }),
    unit: t.exposeString('unit', {
      description: 'ISO 4217 for money, UCUM otherwise; things counted stand in braces, as {tractor}.',
    }),
    valueInBaseUnits: t.exposeFloat('baseValue', {
      description: 'The value times its power of ten, in `unit`; the lower end of a RANGE.',
    }),
    low: t.exposeFloat('low', {
      nullable: true,
      description:
        'The least it can be, in base units; null when no lower bound is stated (LT, LE). With GT the bound itself is excluded. `approximate` does not widen it.',
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description:
        'The most it can be, in base units; null when no upper bound is stated (GT, GE). With LT the bound itself is excluded. `approximate` does not widen it.',
    }),
    comparator: t.expose('comparator', {
      type: Comparator,
      description: 'Which side of the value is meant.',
    }),
    approximate: t.exposeBoolean('approximate', {
      description: 'Whether the source itself calls it approximate (“about”, “almost”).',
    }),
    period: t.field({
      type: EdtfDate,
      description: 'The time it is about.',
      select: { columns: dateColumns('period') },
      resolve: (row) => dateOf(row, 'period'),
      extensions: declaredDate('period'),
    }),
    basePeriod: t.field({
      type: EdtfDate,
      nullable: true,
      description: 'The time a growth rate compares with; null for other figures.',
      select: { columns: dateColumns('basePeriod') },
      resolve: (row) => optionalDateOf(row, 'basePeriod'),
      extensions: declaredDate('basePeriod', { nullable: true }),
    }),
    referenceArea: relation(t, 'referenceArea', {
      type: Actor,
      description: 'Whom or what it is about: a country, place or organization.',
    }),
    counterpart: relation(t, 'counterpart', {
      nullable: true,
      type: Actor,
      description: 'The other side of a trade or other two-sided figure; null when it has none.',
    }),
    productScope: t.exposeString('scopeLabel', {
      nullable: true,
      description:
        'Which goods or services it covers, in our words; null for all, or when it does not apply.',
    }),
    scopeSector: relation(t, 'scopeSector', {
      nullable: true,
      type: Sector,
      description: 'The sector of its product scope; null for all goods, or when it does not apply.',
    }),
    observationStatus: t.expose('observationStatus', {
      type: ObservationStatus,
      description: 'Normal, estimated, forecast or provisional.',
    }),
    role: t.expose('role', { type: FigureRole, description: 'What it is to its commitment.' }),
    commitment: relation(t, 'commitment', {
      nullable: true,
      type: Commitment,
      description: 'The commitment whose target, baseline or achievement it is; null for CONTEXT.',
    }),
    claims: related(t, 'claims', 'Claim', 'The claims that report it.', { usually: 3 }),
    articles: related(t, 'articles', 'Article', 'The articles that report it.', { usually: 3 }),
    note: t.exposeString('note', {
      nullable: true,
      description:
        'A remark of the record keeper, for example on an implied currency; null when there is none.',
    }),
  }),
});

defineWhere('FigureWhere', 'figures', () => ({
  slug: slug(),
  label: text('label', 'By label.'),
  measure: one('measure', 'MeasureWhere', 'By what is measured.'),
  unit: slug('unit', 'By unit.'),
  amount: amount('By how much it says, with its comparator respected.'),
  valueInBaseUnits: number('baseValue', 'By the value in base units, whatever the comparator.'),
  low: number('low', 'By the least it can be, in base units.'),
  high: number('high', 'By the most it can be, in base units.'),
  comparator: listed(Comparator, 'comparator', 'By comparator.'),
  approximate: boolean('approximate', 'By whether the source calls it approximate.'),
  period: date('period', 'By the time it is about.'),
  referenceArea: one('referenceArea', 'ActorWhere', 'By whom it is about.'),
  counterpart: one('counterpart', 'ActorWhere', 'By the other side.', { optional: true }),
  productScope: optionalText('scopeLabel', 'By which goods or services it covers, in our words.'),
  sectorTree: reaching(
    ['scopeSector', 'sectorsAbove'],
    'Whose product scope is this sector or one below it, by slug.',
  ),
  scopeSector: one('scopeSector', 'SectorWhere', 'By the sector of its product scope.', { optional: true }),
  observationStatus: listed(ObservationStatus, 'observationStatus', 'By observation status.'),
  role: listed(FigureRole, 'role', 'By role.'),
  commitment: one('commitment', 'CommitmentWhere', 'By its commitment.', { optional: true }),
  articles: many('articles', 'ArticleWhere', 'By the articles that report it.'),
  claims: many('claims', 'ClaimWhere', 'By the claims that report it.'),
}));

defineOrders('Figure', 'figure', () => ({
  slug: byColumn('slug', 'By slug.'),
  period: byColumn('periodEarliest', 'By the earliest day it can be about.'),
  periodLatest: byColumn('periodLatest', 'By the latest day it can be about.'),
  valueInBaseUnits: byColumn(
    'baseValue',
    'By value in base units. Filter by unit first: values in different units are not comparable.',
  ),
  low: byOptionalColumn('low', 'By the least it can be, in base units.'),
  high: byOptionalColumn('high', 'By the most it can be, in base units.'),
  claims: byCount('claims', 'Claim', 'By how many claims report it.'),
}));

defineNoun('Figure', {
  table: 'figure',
  type: Figure,
  plural: 'figures',
  order: { direction: 'asc', keys: ['periodEarliest', 'slug'] },
  orderedBy: 'earliest period first, then by slug',
});

rootList('figures', 'Figure', 'The figures that the articles report.');
rootLookup('figure', 'Figure', 'A figure.');
