import { z } from 'zod';
import { instrumentKind, valuesOf } from '../../db/vocabulary.ts';
import { optionalDate } from './date.ts';
import { naming, remarks } from './entity.ts';
import { actorSlug, setOf } from './slug.ts';

/** A named document. */
export const instrument = z.strictObject({
  ...naming,
  kind: z.enum(valuesOf(instrumentKind)).describe('Kind of document; OTHER is explained in the note.'),
  dated: optionalDate().describe('When it was signed, adopted or published; null when not reported.'),
  parties: setOf(actorSlug()).describe('The parties that signed or adopted it.'),
  ...remarks,
});

export type Instrument = z.output<typeof instrument>;
