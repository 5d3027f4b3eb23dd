import { z } from 'zod';
import { organizationKind, valuesOf } from '../../db/vocabulary.ts';
import { naming, remarks } from './entity.ts';
import { slugOf } from './slug.ts';

/** A firm, public body, institute, outlet or international organization. */
export const organization = z.strictObject({
  ...naming,
  kind: z.enum(valuesOf(organizationKind)).describe('Kind of body; OTHER is explained in the note.'),
  country: slugOf('COUNTRY')
    .nullable()
    .default(null)
    .describe('The country it belongs to; null for none, several or unknown.'),
  seat: slugOf('PLACE').nullable().default(null).describe('The place of its seat; null when not recorded.'),
  parent: slugOf('ORGANIZATION').nullable().default(null).describe('The body it is part of; null for none.'),
  ...remarks,
});

export type Organization = z.output<typeof organization>;
