import { z } from 'zod';
import { force, valuesOf, voice } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { actorSlug, key, passageKey, setOf, slugOf } from './slug.ts';
import { note, prose } from './text.ts';

const assertion = {
  voice: z.enum(valuesOf(voice)).describe('DIRECT_QUOTE, INDIRECT_SPEECH, NARRATION or QUESTION.'),
  speaker: slugOf('SPEAKER')
    .nullable()
    .default(null)
    .describe('Who makes the statement; null for narration or questions of the outlet.'),
  hedged: z
    .boolean()
    .default(false)
    .describe('Whether the words themselves limit their certainty, such as “as far as I know”.'),
  attributedTo: setOf(actorSlug()).describe(
    'Whose words or will the claim relays, other than those of the speaker.',
  ),
  passages: setOf(passageKey()).describe('Keys of the passages that contain the claim.'),
  summary: prose().describe('Content of the claim, in words of the coder.'),
  note,
};

const spoken = <Shape extends z.ZodType>(shape: Shape) =>
  must(
    shape,
    'speaker',
    'no speaker for NARRATION or QUESTION, which belong to the outlet',
    (draft) => (draft.voice !== 'NARRATION' && draft.voice !== 'QUESTION') || absent(draft.speaker),
  );

const claimKey = key.describe('Key of the claim, once in the article over all its claims: c01, c02 …');

/** A claim about a commitment. Its force is the strength of the speech act. */
export const commitmentClaim = spoken(
  z.strictObject({
    key: claimKey,
    force: z.enum(valuesOf(force)).describe('Strength of the speech act, from REPORT to SIGNED.'),
    ...assertion,
  }),
);

/** A claim about a statement, event or figure. */
export const plainClaim = spoken(z.strictObject({ key: claimKey, ...assertion }));

/** A claim about a record of another article: with a force for a commitment, without for others. */
export const reportedClaim = spoken(
  z.strictObject({
    key: claimKey,
    force: z
      .enum(valuesOf(force))
      .nullable()
      .default(null)
      .describe('Strength of the speech act about a commitment; omitted for other subjects.'),
    ...assertion,
  }),
);

export type Claim = z.output<typeof reportedClaim>;
