import { z } from 'zod';
import { naming, remarks } from './entity.ts';
import { slugOf } from './slug.ts';

/** A post, independent of its holder. */
export const office = z.strictObject({
  ...naming,
  country: slugOf('COUNTRY')
    .nullable()
    .default(null)
    .describe('The state that a holder speaks for; null for none.'),
  organization: slugOf('ORGANIZATION')
    .nullable()
    .default(null)
    .describe('The body of the post; null for none.'),
  place: slugOf('PLACE').nullable().default(null).describe('The region it governs; null for none.'),
  ...remarks,
});

export type Office = z.output<typeof office>;
