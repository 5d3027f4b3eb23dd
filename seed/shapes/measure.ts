import { z } from 'zod';
import { naming, remarks } from './entity.ts';

/** What a figure measures. */
export const measure = z.strictObject({ ...naming, ...remarks });

export type Measure = z.output<typeof measure>;
