import { z } from 'zod';
import { naming, remarks } from './entity.ts';

/** A person known by name. Title and country are not here: they follow from the tenures. */
export const speaker = z.strictObject({
  ...naming,
  officeUnknown: z
    .boolean()
    .default(false)
    .describe(
      'true says that no office of this person is known, so that claims of theirs need no tenure; left out otherwise.',
    ),
  ...remarks,
});

export type Speaker = z.output<typeof speaker>;
