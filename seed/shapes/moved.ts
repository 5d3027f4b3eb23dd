import { z } from 'zod';
import { movableKind, valuesOf } from '../../db/vocabulary.ts';
import { movableKinds, slugOf } from './slug.ts';
import { prose } from './text.ts';

/** A slug that a record had once, the key of the entry, and what takes its place. */
export const moved = z.strictObject({
  kind: z
    .enum(valuesOf(movableKind))
    .default('COMMITMENT')
    .describe('What the record was: ARTICLE, COMMITMENT, STATEMENT, EVENT or FIGURE.'),
  to: slugOf(...movableKinds)
    .nullable()
    .describe(
      'The record that takes its place, which may have the same slug if it is of another kind; null when none does.',
    ),
  reason: prose().describe('Why it was moved or removed.'),
});

export type Moved = z.output<typeof moved>;
