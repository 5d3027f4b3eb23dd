import { defineNoun, defineType } from '../fields/definitions.ts';
import { capitals, inSpelling, spelled } from '../query/identified.ts';
import { compare, some } from '../query/tree.ts';
import { actorConditions, actorOrders } from './actor.ts';

export const countryNoun = defineNoun({
  name: 'Country',
  table: 'entity',
  kind: 'COUNTRY',
  plural: 'countries',
  description:
    'A country of ISO 3166-1. To be listed, or to have places coded under it, says nothing on sovereignty.',
  interfaces: ['Named', 'Actor'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    code: t.columnOf('asCountry', 'alpha2', { description: 'ISO 3166-1 alpha-2 code.' }),
    alpha3: t.columnOf('asCountry', 'alpha3', { description: 'ISO 3166-1 alpha-3 code.' }),
    numericCode: t.columnOf('asCountry', 'numeric', {
      description: 'ISO 3166-1 numeric code, which is also its UN M49 code; three digits.',
    }),
    region: t.through(['asCountry', 'region'], {
      type: 'Region',
      nullable: false,
      description: 'Its UN M49 region.',
    }),
    places: t.nouns('countryPlaces', 'Place', 'Places coded under it in ISO 3166.'),
    organizations: t.nouns('countryOrganizations', 'Organization', 'Organizations that belong to it.'),
    offices: t.nouns('countryOffices', 'Office', 'Offices whose holders speak in its name.'),
  }),
  where: (w) => ({
    ...actorConditions(w),
    code: w.through('asCountry', (country) =>
      country.code('alpha2', capitals, 'By ISO 3166-1 alpha-2 code.'),
    ),
    region: w.one(['asCountry', 'region'], 'Region', 'By M49 region.'),
    places: w.many('countryPlaces', 'Place', 'By the places coded under it.'),
    organizations: w.many('countryOrganizations', 'Organization', 'By its organizations.'),
  }),
  orders: actorOrders,
  list: { field: 'countries', description: 'The countries that the corpus mentions.' },
  lookup: {
    field: 'country',
    description: 'A country.',
    keys: {
      slug: {
        description: 'Its slug, for example belarus.',
        condition: (slug) => compare('slug', 'eq', slug),
      },
      code: {
        description: 'Its ISO 3166-1 alpha-2 code, for example BY, in any case of letters.',
        condition: (code) => some('asCountry', compare('alpha2', 'eq', spelled(code, capitals))),
        identifies: inSpelling({ table: 'country', column: 'alpha2', noun: 'country' }, capitals),
      },
    },
  },
});

export const regionType = defineType({
  name: 'Region',
  table: 'region',
  plural: 'regions',
  description: 'A region of the UN M49 standard.',
  fields: (t) => ({
    code: t.column('m49', { description: 'Its M49 code; three digits.' }),
    name: t.column('name', { description: 'Its name in English.' }),
    countries: t.nouns('countries', 'Country', 'The countries placed in it.'),
  }),
  where: (w) => ({
    code: w.code('m49', capitals, 'By M49 code.'),
    name: w.text('name', 'By name.'),
  }),
});
