import { builder } from '../builder.ts';
import { along, columnOf, declared } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { slug, text } from '../query/conditions.ts';
import { defineOrders } from '../query/orders.ts';
import { many, one, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor, actorConditions, actorOrders } from './actor.ts';
import { Named } from './named.ts';

export const Country = builder.drizzleNode('entity', {
  variant: 'Country',
  id: { column: ({ slug }) => slug },
  interfaces: [Named, Actor],
  description:
    'A country of ISO 3166-1. Being listed, or a place being coded under it, is not a statement on sovereignty.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    code: t.string({
      description: 'ISO 3166-1 alpha-2 code.',
      select: { with: { asCountry: { columns: { alpha2: true } } } },
      resolve: ({ asCountry }) => asCountry?.alpha2 ?? '',
      extensions: columnOf('asCountry', 'alpha2'),
    }),
    alpha3: t.string({
      description: 'ISO 3166-1 alpha-3 code.',
      select: { with: { asCountry: { columns: { alpha3: true } } } },
      resolve: ({ asCountry }) => asCountry?.alpha3 ?? '',
      extensions: columnOf('asCountry', 'alpha3'),
    }),
    numericCode: t.string({
      description: 'ISO 3166-1 numeric code, which is also its UN M49 code; three digits.',
      select: { with: { asCountry: { columns: { numeric: true } } } },
      resolve: ({ asCountry }) => asCountry?.numeric ?? '',
      extensions: columnOf('asCountry', 'numeric'),
    }),
    region: t.field({
      type: Region,
      description: 'The UN M49 region it is placed in.',
      select: (_, __, nested) => ({ with: { asCountry: { columns: {}, with: { region: nested() } } } }),
      resolve: ({ asCountry }) => asCountry?.region as never,
      extensions: declared(along(['asCountry', 'region'])),
    }),
    places: related(t, 'countryPlaces', 'Place', 'Places coded under it in ISO 3166.'),
    organizations: related(t, 'countryOrganizations', 'Organization', 'Organizations that belong to it.'),
    offices: related(t, 'countryOffices', 'Office', 'Offices whose holders speak in its name.'),
  }),
});

const Region = builder.drizzleObject('region', {
  name: 'Region',
  description: 'A region of the UN M49 standard.',
  select: { columns: { m49: true } },
  fields: (t) => ({
    code: t.exposeString('m49', { description: 'Its M49 code; three digits.' }),
    name: t.exposeString('name', { description: 'Its name in English.' }),
    countries: related(t, 'countries', 'Country', 'The countries placed in it.'),
  }),
});

defineWhere('RegionWhere', 'regions', () => ({
  code: slug('m49', 'By M49 code.'),
  name: text('name', 'By name.'),
}));

defineWhere('CountryWhere', 'countries', () => ({
  ...actorConditions(),
  code: through('asCountry', slug('alpha2', 'By ISO 3166-1 alpha-2 code.')),
  region: through('asCountry', one('region', 'RegionWhere', 'By M49 region.')),
  places: many('countryPlaces', 'PlaceWhere', 'By the places coded under it.'),
  organizations: many('countryOrganizations', 'OrganizationWhere', 'By its organizations.'),
}));

defineOrders('Country', 'entity', actorOrders);

defineNoun('Country', {
  table: 'entity',
  only: { kind: 'COUNTRY' },
  type: Country,
  plural: 'countries',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('countries', 'Country', 'The countries that the corpus mentions.');
rootLookup('country', 'Country', 'A country.', {
  slug: { description: 'Its slug, for example belarus.', predicate: (slug) => ({ slug }) },
  code: {
    description: 'Its ISO 3166-1 alpha-2 code, for example BY.',
    predicate: (alpha2) => ({ asCountry: { alpha2 } }),
  },
});
