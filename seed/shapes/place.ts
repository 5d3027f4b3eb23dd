import { z } from 'zod';
import { placeKind, valuesOf } from '../../db/vocabulary.ts';
import { naming, remarks } from './entity.ts';
import { slugOf } from './slug.ts';

/** A region, city, district, route, area or site. */
export const place = z.strictObject({
  ...naming,
  kind: z.enum(valuesOf(placeKind)).describe('REGION, DISTRICT, CITY, AREA, ROUTE or SITE.'),
  country: slugOf('COUNTRY')
    .nullable()
    .default(null)
    .describe('The ISO 3166 country it is coded under; null when it spans several.'),
  parent: slugOf('PLACE')
    .nullable()
    .default(null)
    .describe('The place it lies in; null when none is recorded.'),
  iso3166_2: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'an ISO 3166-2 code such as RU-SMO')
    .nullable()
    .default(null)
    .describe('ISO 3166-2 code; null when it has none.'),
  ...remarks,
});

export type Place = z.output<typeof place>;
