import { z } from 'zod';
import { naming, remarks } from './entity.ts';
import { slugOf } from './slug.ts';

/** A post, which exists without its holder. */
export const office = z.strictObject({
  ...naming,
  country: slugOf('COUNTRY')
    .nullable()
    .default(null)
    .describe('The state in whose name a holder speaks; null for none.'),
  organization: slugOf('ORGANIZATION')
    .nullable()
    .default(null)
    .describe('The body the post sits in; null for none.'),
  place: slugOf('PLACE').nullable().default(null).describe('The region it governs; null for none.'),
  ...remarks,
});

export type Office = z.output<typeof office>;
