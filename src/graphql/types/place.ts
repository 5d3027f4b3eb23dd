import { PlaceKind } from '../enums.ts';
import { defineNoun } from '../fields/definitions.ts';
import { capitals } from '../query/identified.ts';
import { actorConditions, actorOrders } from './actor.ts';

export const placeNoun = defineNoun({
  name: 'Place',
  table: 'entity',
  kind: 'PLACE',
  plural: 'places',
  description: 'A region, city, route, area or site. A city and the region around it are two places.',
  interfaces: ['Named', 'Actor'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    placeKind: t.columnOf('asPlace', 'placeKind', {
      type: PlaceKind,
      description: 'Its kind.',
    }),
    iso31662: t.columnOf('asPlace', 'iso31662', {
      nullable: true,
      description: 'ISO 3166-2 code; null when it has none or none is known.',
    }),
    country: t.through(['asPlace', 'country'], {
      type: 'Country',
      description:
        'The country of its ISO 3166 code, which says nothing on sovereignty; null when it spans several.',
    }),
    parent: t.through(['asPlace', 'parent'], {
      type: 'Place',
      description: 'The place it lies in; null when none is recorded.',
    }),
    placesWithin: t.nouns('placesWithin', 'Place', 'Places that lie directly in it.'),
    organizations: t.nouns(
      'seatedOrganizations',
      'Organization',
      'Organizations that have their seat in it.',
    ),
    offices: t.nouns('placeOffices', 'Office', 'Offices that govern it.'),
    commitmentsHere: t.nouns('placeCommitments', 'Commitment', 'Commitments to be carried out in it.'),
    statementsHere: t.nouns('placeStatements', 'Statement', 'Statements about it.'),
    eventsHere: t.nouns('placeEvents', 'Event', 'Events that took place in it.'),
  }),
  where: (w) => ({
    ...actorConditions(w),
    placeKind: w.through('asPlace', (place) => place.listed(PlaceKind, 'placeKind', 'By kind of place.')),
    iso31662: w.through('asPlace', (place) => place.code('iso31662', capitals, 'By ISO 3166-2 code.')),
    within: w.inPlace(
      ['placesAbove'],
      'That lie in this place or country, however deep, by slug; the place itself too.',
    ),
    country: w.one(['asPlace', 'country'], 'Country', 'By the country it is coded under.'),
    parent: w.one(['asPlace', 'parent'], 'Place', 'By the place it lies in.'),
    commitmentsHere: w.many('placeCommitments', 'Commitment', 'By the commitments to be carried out in it.'),
    statementsHere: w.many('placeStatements', 'Statement', 'By the statements about it.'),
    eventsHere: w.many('placeEvents', 'Event', 'By the events that took place in it.'),
  }),
  orders: (o) => ({
    ...actorOrders(o),
    commitmentsHere: o.count(
      'placeCommitments',
      'Commitment',
      'By how many commitments are to be carried out in it.',
    ),
  }),
  list: { field: 'places', description: 'The places that the corpus mentions.' },
  lookup: { field: 'place', description: 'A place.' },
});
