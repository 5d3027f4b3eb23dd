import { z } from 'zod';
import { unitKind, valuesOf } from '../../db/vocabulary.ts';
import { naming, remarks } from './entity.ts';
import { setOf } from './slug.ts';

/** What a figure measures. */
export const measure = z.strictObject({
  ...naming,
  units: setOf(z.enum(valuesOf(unitKind))).describe(
    'The kinds of units of its figures: MONEY, COUNT, SHARE, MASS …',
  ),
  symmetric: z
    .boolean()
    .default(false)
    .describe('Whether the sides are interchangeable: the turnover of A with B is that of B with A.'),
  ...remarks,
});

export type Measure = z.output<typeof measure>;
