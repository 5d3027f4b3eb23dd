import { sql } from 'drizzle-orm';
import { UnitKind } from '../enums.ts';
import { defineNoun } from '../fields/definitions.ts';
import { namedConditions, namedOrders } from './named.ts';

export const measureNoun = defineNoun({
  name: 'Measure',
  table: 'entity',
  kind: 'MEASURE',
  plural: 'measures',
  description: 'A measured quantity. Not a unit: trade turnover is a measure, USD its unit.',
  interfaces: ['Named'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    unitKinds: t.sql({
      type: [UnitKind],
      description: 'The kinds of units of its figures, as MONEY or MASS.',
      sql: ({ id }) =>
        sql`(SELECT json_group_array(kind ORDER BY kind) FROM measure_unit WHERE measure_id = ${id})`,
      isJson: true,
    }),
    symmetric: t.columnOf('asMeasure', 'symmetric', {
      description:
        'Whether the sides of its figures are interchangeable: the turnover of A with B is that of B with A.',
    }),
    figures: t.nouns('measureFigures', 'Figure', 'Figures that measure it.'),
  }),
  where: (w) => ({
    ...namedConditions(w),
    figures: w.many('measureFigures', 'Figure', 'By the figures that measure it.'),
  }),
  orders: (o) => ({
    ...namedOrders(o),
    figures: o.count('measureFigures', 'Figure', 'By how many figures measure it.'),
  }),
  list: { field: 'measures', description: 'The measures of the figures in the corpus.' },
  lookup: { field: 'measure', description: 'A measure.' },
});
