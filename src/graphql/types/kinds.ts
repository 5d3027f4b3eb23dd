import type { entityKind } from '../../../db/vocabulary.ts';
import type { Discriminator } from '../../compile/declaration.ts';
import type { Row } from '../query/rows.ts';

/** The GraphQL type of each kind of entity. */
export const typeOfKind = {
  COUNTRY: 'Country',
  PLACE: 'Place',
  ORGANIZATION: 'Organization',
  SPEAKER: 'Speaker',
  OFFICE: 'Office',
  SECTOR: 'Sector',
  INSTRUMENT: 'Instrument',
  MEASURE: 'Measure',
} as const satisfies Record<keyof typeof entityKind, string>;

/** How rows of `entity` show their type. */
export const ofEntities: Discriminator = {
  sql: ({ kind }: Row<'entity'>) => kind,
  types: typeOfKind,
};
