import { z } from 'zod';
import { changeAspect, valuesOf } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { date, optionalDate } from './date.ts';
import { key, slugOf } from './slug.ts';
import { note, optionalProse } from './text.ts';

const onlyOf = (aspect: string, field: string) => (draft: Record<string, unknown>) =>
  draft.aspect === aspect || absent(draft[field]);

/** A change of one term of a commitment, reported by a claim of this article. */
export const change = must(
  must(
    must(
      z.strictObject({
        aspect: z.enum(valuesOf(changeAspect)).describe('The term: DEADLINE, CONDITION or TARGET.'),
        claim: key.describe('Key of the claim of this article that reports the change.'),
        made: date().describe('When it was changed, as exactly as the text allows.'),
        deadline: optionalDate().describe('For DEADLINE: the new deadline; null when it was given up.'),
        condition: optionalProse().describe('For CONDITION: the new condition; null when it was dropped.'),
        target: slugOf('FIGURE')
          .nullable()
          .default(null)
          .describe('For TARGET: the new target, a TARGET figure of the commitment.'),
        note,
      }),
      'deadline',
      'no deadline unless the aspect is DEADLINE',
      onlyOf('DEADLINE', 'deadline'),
    ),
    'condition',
    'no condition unless the aspect is CONDITION',
    onlyOf('CONDITION', 'condition'),
  ),
  'target',
  'a target figure for TARGET, and none for another aspect',
  (draft) => draft.aspect === undefined || (draft.aspect === 'TARGET') === !absent(draft.target),
);

export type Change = z.output<typeof change>;
