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
