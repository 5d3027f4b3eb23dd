import { z } from 'zod';
import { organizationKind, valuesOf } from '../../db/vocabulary.ts';
import { naming, remarks } from './entity.ts';
import { slugOf } from './slug.ts';

/** A firm, public body, institute, outlet or international organization. */
export const organization = z.strictObject({
  ...naming,
  kind: z
    .enum(valuesOf(organizationKind))
    .describe('What sort of body it is; OTHER is explained in the note.'),
  country: slugOf('COUNTRY')
    .nullable()
    .default(null)
    .describe('The country it belongs to; null when it is of none or several, or unknown.'),
  seat: slugOf('PLACE').nullable().default(null).describe('The place of its seat; null when not recorded.'),
  parent: slugOf('ORGANIZATION')
    .nullable()
    .default(null)
    .describe('The body it is part of; null when of none.'),
  ...remarks,
});

export type Organization = z.output<typeof organization>;
