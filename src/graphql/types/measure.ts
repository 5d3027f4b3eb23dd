import { builder } from '../builder.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { byCount, defineOrders } from '../query/orders.ts';
import { many } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Named, namedConditions, namedOrders } from './named.ts';

export const Measure = builder.drizzleNode('entity', {
  variant: 'Measure',
  id: { column: ({ slug }) => slug },
  interfaces: [Named],
  description: 'What a figure measures. Not a unit: trade turnover is a measure, USD its unit.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    figures: related(t, 'measureFigures', 'Figure', 'Figures that measure it.'),
  }),
});

defineWhere('MeasureWhere', 'measures', () => ({
  ...namedConditions(),
  figures: many('measureFigures', 'FigureWhere', 'By the figures that measure it.'),
}));

defineOrders('Measure', 'entity', () => ({
  ...namedOrders(),
  figures: byCount('measureFigures', 'Figure', 'By how many figures measure it.'),
}));

defineNoun('Measure', {
  table: 'entity',
  only: { kind: 'MEASURE' },
  type: Measure,
  plural: 'measures',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('measures', 'Measure', 'What the figures of the corpus measure.');
rootLookup('measure', 'Measure', 'A measure.');
