import { builder } from '../builder.ts';
import { PlaceKind } from '../enums.ts';
import { columnOf } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { throughSubtype } from '../fields/subtype.ts';
import { listed, slug } from '../query/conditions.ts';
import { byCount, defineOrders } from '../query/orders.ts';
import { many, one, reaching, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor, actorConditions, actorOrders } from './actor.ts';
import { Named } from './named.ts';

export const Place = builder.drizzleNode('entity', {
  variant: 'Place',
  id: { column: ({ slug }) => slug },
  interfaces: [Named, Actor],
  description: 'A region, city, route, area or site. A city and the region around it are two places.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    placeKind: t.field({
      type: PlaceKind,
      description: 'What kind of place it is.',
      select: { with: { asPlace: { columns: { placeKind: true } } } },
      resolve: ({ asPlace }) => asPlace?.placeKind as never,
      extensions: columnOf('asPlace', 'placeKind'),
    }),
    iso31662: t.string({
      nullable: true,
      description: 'ISO 3166-2 code; null when it has none or none is known.',
      select: { with: { asPlace: { columns: { iso31662: true } } } },
      resolve: ({ asPlace }) => asPlace?.iso31662 ?? null,
      extensions: columnOf('asPlace', 'iso31662'),
    }),
    country: throughSubtype(
      t,
      'asPlace',
      'country',
      'Country',
      'The country it is coded under in ISO 3166, which is not a statement on sovereignty; null when it spans several.',
    ),
    parent: throughSubtype(
      t,
      'asPlace',
      'parent',
      'Place',
      'The place it lies in; null when none is recorded.',
    ),
    places: related(t, 'placesWithin', 'Place', 'Places that lie directly in it.'),
    organizations: related(
      t,
      'seatedOrganizations',
      'Organization',
      'Organizations that have their seat in it.',
    ),
    offices: related(t, 'placeOffices', 'Office', 'Offices that govern it.'),
    commitments: related(t, 'placeCommitments', 'Commitment', 'Commitments to be carried out in it.'),
    eventsHere: related(t, 'placeEvents', 'Event', 'Events that took place in it.'),
  }),
});

defineWhere('PlaceWhere', 'places', () => ({
  ...actorConditions(),
  placeKind: through('asPlace', listed(PlaceKind, 'placeKind', 'By kind of place.')),
  iso31662: through('asPlace', slug('iso31662', 'By ISO 3166-2 code.')),
  within: reaching(
    ['placesAbove'],
    'That lie in this place or country, however deep, by slug; the place itself too.',
  ),
  country: through(
    'asPlace',
    one('country', 'CountryWhere', 'By the country it is coded under.', { optional: true }),
  ),
  parent: through('asPlace', one('parent', 'PlaceWhere', 'By the place it lies in.', { optional: true })),
  commitments: many('placeCommitments', 'CommitmentWhere', 'By what is to be carried out in it.'),
  eventsHere: many('placeEvents', 'EventWhere', 'By what took place in it.'),
}));

defineOrders('Place', 'entity', () => ({
  ...actorOrders(),
  commitments: byCount(
    'placeCommitments',
    'Commitment',
    'By how many commitments are to be carried out in it.',
  ),
}));

defineNoun('Place', {
  table: 'entity',
  only: { kind: 'PLACE' },
  type: Place,
  plural: 'places',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('places', 'Place', 'The places that the corpus mentions.');
rootLookup('place', 'Place', 'A place.');
