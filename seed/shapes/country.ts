import { z } from 'zod';
import { naming, remarks } from './entity.ts';
import { slugOf } from './slug.ts';

/** A country of ISO 3166-1. */
export const country = z.strictObject({
  ...naming,
  alpha2: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters')
    .describe('ISO 3166-1 alpha-2 code.'),
  alpha3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters')
    .describe('ISO 3166-1 alpha-3 code.'),
  numeric: z
    .string()
    .regex(/^[0-9]{3}$/, "three digits in quotes, such as '031'")
    .describe('ISO 3166-1 numeric code, in quotes.'),
  region: slugOf('REGION').describe('UN M49 code of its region, in quotes.'),
  ...remarks,
});

export type Country = z.output<typeof country>;
