import { Comparator, FigureRole, ObservationStatus, QuantityWording } from '../enums.ts';
import { dateSource } from '../fields/dates.ts';
import { defineNoun } from '../fields/definitions.ts';
import { unitCode } from '../query/identified.ts';
import { byAmount } from './figureAmount.ts';
import { byReport, reportedFields } from './reported.ts';

export const figureNoun = defineNoun({
  name: 'Figure',
  table: 'figure',
  plural: 'figures',
  description:
    'One reported number in SDMX terms: what is measured, of whom, when, and on which side of the value it is.',
  order: { direction: 'asc', keys: ['periodEarliest', 'slug'] },
  orderedBy: 'earliest period first, then by slug, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable, readable key.' }),
    label: t.column('label', { description: 'Its content, in our words.' }),
    measure: t.related('measure', { type: 'Measure', description: 'Its measure.' }),
    value: t.column('value', {
      type: 'Decimal',
      description:
        'The value as reported, to be multiplied by 10 to the power of `unitMult`; negative for a fall or deficit; the lower end of a RANGE; null for a quantity told in words.',
    }),
    valueHigh: t.column('valueHigh', {
      type: 'Decimal',
      description: 'The upper end of a RANGE as reported; null otherwise.',
    }),
    unitMult: t.column('unitMult', {
      description: 'The power of ten of the reported value: 6 for millions.',
    }),
    wording: t.column('wording', {
      type: QuantityWording,
      description: 'The words for a quantity that is told without a number; null with a value.',
    }),
    unit: t.column('unit', {
      description: 'ISO 4217 for money, UCUM otherwise; counted things are in braces, as {tractor}.',
    }),
    valueInBaseUnits: t.column('baseValue', {
      type: 'Decimal',
      description:
        'The value times its power of ten, in `unit`; of a RANGE the lower end; null for a quantity in words.',
    }),
    low: t.column('low', {
      type: 'Decimal',
      description:
        'The least it can be, in base units; null without a stated lower bound. `approximate` does not widen it.',
    }),
    lowExcluded: t.column('lowExcluded', {
      description: 'Whether it is more than `low`, and not `low` itself.',
    }),
    high: t.column('high', {
      type: 'Decimal',
      description:
        'The most it can be, in base units; null without a stated upper bound. `approximate` does not widen it.',
    }),
    highExcluded: t.column('highExcluded', {
      description: 'Whether it is less than `high`, and not `high` itself.',
    }),
    comparator: t.column('comparator', {
      type: Comparator,
      description: 'The side of the value that it means, in the direction of the value.',
    }),
    approximate: t.column('approximate', {
      description: 'Whether the source itself calls it approximate (“about”, “almost”).',
    }),
    period: t.object({
      type: 'FigurePeriod',
      description: 'The time that the value is about.',
      source: (row) => ({
        ...dateSource(row, 'period'),
        from: row.periodFromEdtf,
        to: row.periodToEdtf,
        duration: row.periodDuration,
      }),
    }),
    basePeriod: t.date('basePeriod', {
      description: 'The time a growth rate compares with; null for other figures.',
    }),
    referenceArea: t.related('referenceArea', {
      type: 'Actor',
      description:
        'The subject: a country, place or organization; null where the article does not say whose.',
    }),
    counterpart: t.related('counterpart', {
      type: 'Actor',
      description:
        'The other side of a two-sided figure; null when it has none, or the article does not say which.',
    }),
    productScope: t.column('scopeLabel', {
      description: 'The goods or services it covers, in our words; null for all, or when it does not apply.',
    }),
    scopeSector: t.related('scopeSector', {
      type: 'Sector',
      description: 'The sector of its product scope; null for all goods, or when it does not apply.',
    }),
    observationStatus: t.column('observationStatus', {
      type: ObservationStatus,
      description: 'Normal, estimated, forecast or provisional.',
    }),
    role: t.column('role', { type: FigureRole, description: 'Its role for its commitments.' }),
    commitments: t.nouns(
      'commitments',
      'Commitment',
      'The commitments whose target, baseline or achievement it is; none for CONTEXT.',
      { usually: 3 },
    ),
    ...reportedFields(t),
    claims: t.nouns('claims', 'Claim', 'The claims that report it.', { usually: 3 }),
    articles: t.nouns('articles', 'Article', 'The articles that report it.', { usually: 3 }),
    note: t.column('note', {
      description:
        'A remark of the record keeper, for example on an implied currency; null when there is none.',
    }),
  }),
  where: (w) => ({
    slug: w.slug(),
    label: w.text('label', 'By label.'),
    measure: w.one('measure', 'Measure', 'By measure.'),
    unit: w.code('unit', unitCode, 'By unit.'),
    amount: byAmount('By how much it says, with its comparator respected.'),
    valueInBaseUnits: w.decimal('baseValueKey', 'By the value in base units, whatever the comparator.'),
    low: w.decimal('lowKey', 'By the least it can be, in base units.'),
    high: w.decimal('highKey', 'By the most it can be, in base units.'),
    comparator: w.listed(Comparator, 'comparator', 'By comparator.'),
    wording: w.listed(QuantityWording, 'wording', 'By the words of a quantity without a number.'),
    approximate: w.boolean('approximate', 'By whether the source calls it approximate.'),
    period: w.date('period', 'By the time it is about.'),
    firstReported: w.through('report', (report) => report.date('first', byReport.first)),
    lastReported: w.through('report', (report) => report.date('last', byReport.last)),
    referenceArea: w.one('referenceArea', 'Actor', 'By subject.'),
    counterpart: w.one('counterpart', 'Actor', 'By the other side.'),
    productScope: w.label('scopeLabel', 'By the goods or services it covers, in our words.'),
    sectorTree: w.inSector(
      ['scopeSector', 'sectorsAbove'],
      'Whose product scope is this sector or one below it, by slug.',
    ),
    scopeSector: w.one('scopeSector', 'Sector', 'By the sector of its product scope.'),
    observationStatus: w.listed(ObservationStatus, 'observationStatus', 'By observation status.'),
    role: w.listed(FigureRole, 'role', 'By role.'),
    commitments: w.many('commitments', 'Commitment', 'By its commitments.'),
    articles: w.many('articles', 'Article', 'By the articles that report it.'),
    claims: w.many('claims', 'Claim', 'By the claims that report it.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    ...o.date('period', 'its period'),
    reported: o.column('reportedFrom', byReport.reported),
    valueInBaseUnits: o.column(
      'baseValueKey',
      'By value in base units. Filter by unit first: values in different units are not comparable.',
    ),
    low: o.column('lowKey', 'By the least it can be, in base units.'),
    high: o.column('highKey', 'By the most it can be, in base units.'),
    claims: o.count('claims', 'Claim', 'By how many claims report it.'),
  }),
  list: { field: 'figures', description: 'The figures that the articles report.' },
  lookup: { field: 'figure', description: 'A figure.' },
});
