import { defineNoun } from '../fields/definitions.ts';
import { actorConditions, actorOrders } from './actor.ts';

export const officeNoun = defineNoun({
  name: 'Office',
  table: 'entity',
  kind: 'OFFICE',
  plural: 'offices',
  description:
    'A post, which exists without its holder. As an actor it stands for a holder whom no article names.',
  interfaces: ['Named', 'Actor'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    country: t.through(['asOffice', 'country'], {
      type: 'Country',
      description: 'The state in whose name its holder speaks; null when it speaks for none.',
    }),
    organization: t.through(['asOffice', 'organization'], {
      type: 'Organization',
      description: 'The body it sits in; null when none is recorded.',
    }),
    place: t.through(['asOffice', 'place'], {
      type: 'Place',
      description: 'The region or city it governs; null when it governs none.',
    }),
    tenures: t.nouns('officeTenures', 'Tenure', 'Its holders, with the dates of their sightings.', {
      usually: 3,
    }),
  }),
  where: (w) => ({
    ...actorConditions(w),
    country: w.one(['asOffice', 'country'], 'Country', 'By the state in whose name its holder speaks.'),
    organization: w.one(['asOffice', 'organization'], 'Organization', 'By the body it sits in.'),
    place: w.one(['asOffice', 'place'], 'Place', 'By the place it governs.'),
    tenures: w.many('officeTenures', 'Tenure', 'By the tenures in it.'),
  }),
  orders: (o) => ({
    ...actorOrders(o),
    tenures: o.count('officeTenures', 'Tenure', 'By how many tenures it has.'),
  }),
  list: { field: 'offices', description: 'The offices that the corpus mentions.' },
  lookup: { field: 'office', description: 'An office.' },
});
