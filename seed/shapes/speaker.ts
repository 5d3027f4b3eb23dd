import { z } from 'zod';
import { naming, remarks } from './entity.ts';

/** A person known by name. Title and country follow from the tenures. */
export const speaker = z.strictObject({
  ...naming,
  officeUnknown: z
    .boolean()
    .default(false)
    .describe(
      'true when no office of this person is known, so that claims need no tenure; omitted otherwise.',
    ),
  ...remarks,
});

export type Speaker = z.output<typeof speaker>;
