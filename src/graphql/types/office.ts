import { builder } from '../builder.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { throughSubtype } from '../fields/subtype.ts';
import { byCount, defineOrders } from '../query/orders.ts';
import { many, one, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor, actorConditions, actorOrders } from './actor.ts';
import { Named } from './named.ts';

export const Office = builder.drizzleNode('entity', {
  variant: 'Office',
  id: { column: ({ slug }) => slug },
  interfaces: [Named, Actor],
  description:
    'A post, which exists without its holder. As an actor it stands for a holder whom the article does not name.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    country: throughSubtype(
      t,
      'asOffice',
      'country',
      'Country',
      'The state in whose name its holder speaks; null when it speaks for none.',
    ),
    organization: throughSubtype(
      t,
      'asOffice',
      'organization',
      'Organization',
      'The body it sits in; null when none is recorded.',
    ),
    place: throughSubtype(
      t,
      'asOffice',
      'place',
      'Place',
      'The region or city it governs; null when it governs none.',
    ),
    tenures: related(t, 'officeTenures', 'Tenure', 'Who was seen in it, and when.', { usually: 3 }),
  }),
});

defineWhere('OfficeWhere', 'offices', () => ({
  ...actorConditions(),
  country: through(
    'asOffice',
    one('country', 'CountryWhere', 'By the state in whose name its holder speaks.', { optional: true }),
  ),
  organization: through(
    'asOffice',
    one('organization', 'OrganizationWhere', 'By the body it sits in.', { optional: true }),
  ),
  place: through('asOffice', one('place', 'PlaceWhere', 'By the place it governs.', { optional: true })),
  tenures: many('officeTenures', 'TenureWhere', 'By who was seen in it.'),
}));

defineOrders('Office', 'entity', () => ({
  ...actorOrders(),
  tenures: byCount('officeTenures', 'Tenure', 'By how many tenures it has.'),
}));

defineNoun('Office', {
  table: 'entity',
  only: { kind: 'OFFICE' },
  type: Office,
  plural: 'offices',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('offices', 'Office', 'The offices that the corpus mentions.');
rootLookup('office', 'Office', 'An office.');
