import { OrganizationKind } from '../enums.ts';
import { defineNoun } from '../fields/definitions.ts';
import { actorConditions, actorOrders } from './actor.ts';

export const organizationNoun = defineNoun({
  name: 'Organization',
  table: 'entity',
  kind: 'ORGANIZATION',
  plural: 'organizations',
  description: 'A firm, public body, institute, outlet or international organization.',
  interfaces: ['Named', 'Actor'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    organizationKind: t.columnOf('asOrganization', 'organizationKind', {
      type: OrganizationKind,
      description: 'Its kind.',
    }),
    country: t.through(['asOrganization', 'country'], {
      type: 'Country',
      description: 'The country it belongs to; null when it belongs to several or none is known.',
    }),
    seat: t.through(['asOrganization', 'seat'], {
      type: 'Place',
      description: 'The place of its seat; null when not known.',
    }),
    parent: t.through(['asOrganization', 'parent'], {
      type: 'Organization',
      description: 'The organization it is part of; null when none is recorded.',
    }),
    subOrganizations: t.nouns('subOrganizations', 'Organization', 'Organizations that are part of it.'),
    offices: t.nouns('organizationOffices', 'Office', 'Offices that sit in it.'),
  }),
  where: (w) => ({
    ...actorConditions(w),
    organizationKind: w.through('asOrganization', (organization) =>
      organization.listed(OrganizationKind, 'organizationKind', 'By kind of organization.'),
    ),
    country: w.one(['asOrganization', 'country'], 'Country', 'By the country it belongs to.'),
    seat: w.one(['asOrganization', 'seat'], 'Place', 'By its seat.'),
    parent: w.one(['asOrganization', 'parent'], 'Organization', 'By the organization it is part of.'),
    articlesContributed: w.many(
      'articlesContributed',
      'Article',
      'By the articles it published or supplied.',
    ),
  }),
  orders: actorOrders,
  list: { field: 'organizations', description: 'The organizations that the corpus mentions.' },
  lookup: { field: 'organization', description: 'An organization.' },
});
