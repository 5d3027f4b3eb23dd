import { builder } from '../builder.ts';
import { OrganizationKind } from '../enums.ts';
import { columnOf } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { throughSubtype } from '../fields/subtype.ts';
import { listed } from '../query/conditions.ts';
import { defineOrders } from '../query/orders.ts';
import { many, one, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor, actorConditions, actorOrders } from './actor.ts';
import { Named } from './named.ts';

export const Organization = builder.drizzleNode('entity', {
  variant: 'Organization',
  id: { column: ({ slug }) => slug },
  interfaces: [Named, Actor],
  description: 'A firm, public body, institute, outlet or international organization.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    organizationKind: t.field({
      type: OrganizationKind,
      description: 'What kind of organization it is.',
      select: { with: { asOrganization: { columns: { organizationKind: true } } } },
      resolve: ({ asOrganization }) => asOrganization?.organizationKind as never,
      extensions: columnOf('asOrganization', 'organizationKind'),
    }),
    country: throughSubtype(
      t,
      'asOrganization',
      'country',
      'Country',
      'The country it belongs to; null when it belongs to several or none is known.',
    ),
    seat: throughSubtype(t, 'asOrganization', 'seat', 'Place', 'Where it has its seat; null when not known.'),
    parent: throughSubtype(
      t,
      'asOrganization',
      'parent',
      'Organization',
      'The organization it is part of; null when none is recorded.',
    ),
    organizations: related(t, 'subOrganizations', 'Organization', 'Organizations that are part of it.'),
    offices: related(t, 'organizationOffices', 'Office', 'Offices that sit in it.'),
  }),
});

defineWhere('OrganizationWhere', 'organizations', () => ({
  ...actorConditions(),
  organizationKind: through(
    'asOrganization',
    listed(OrganizationKind, 'organizationKind', 'By kind of organization.'),
  ),
  country: through(
    'asOrganization',
    one('country', 'CountryWhere', 'By the country it belongs to.', { optional: true }),
  ),
  seat: through('asOrganization', one('seat', 'PlaceWhere', 'By its seat.', { optional: true })),
  parent: through(
    'asOrganization',
    one('parent', 'OrganizationWhere', 'By the organization it is part of.', { optional: true }),
  ),
  articles: many('articlesContributed', 'ArticleWhere', 'By the articles it published or supplied.'),
}));

defineOrders('Organization', 'entity', actorOrders);

defineNoun('Organization', {
  table: 'entity',
  only: { kind: 'ORGANIZATION' },
  type: Organization,
  plural: 'organizations',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('organizations', 'Organization', 'The organizations that the corpus mentions.');
rootLookup('organization', 'Organization', 'An organization.');
