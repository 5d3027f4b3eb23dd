import { z } from 'zod';
import { force, valuesOf, voice } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { actorSlug, key, passageKey, setOf, slugOf } from './slug.ts';
import { note, text } from './text.ts';

const assertion = {
  voice: z.enum(valuesOf(voice)).describe('DIRECT_QUOTE, INDIRECT_SPEECH, NARRATION or QUESTION.'),
  speaker: slugOf('SPEAKER')
    .nullable()
    .default(null)
    .describe('Whose mouth it is; null for the outlet’s own narration or question.'),
  attributedTo: setOf(actorSlug()).describe('Whose words or will are relayed, other than the speaker’s.'),
  passages: setOf(passageKey()).describe('Keys of the passages that carry the claim.'),
  summary: text().describe('What the claim says, in own words.'),
  note,
};

const spoken = <Shape extends z.ZodType>(shape: Shape) =>
  must(
    shape,
    'speaker',
    'no speaker for NARRATION or QUESTION, which are the outlet’s own',
    (draft) => (draft.voice !== 'NARRATION' && draft.voice !== 'QUESTION') || absent(draft.speaker),
  );

const claimKey = key.describe('Key of the claim, once in the article over all its claims: c01, c02 …');

/** A claim about a commitment; its force says how strongly it binds. */
export const commitmentClaim = spoken(
  z.strictObject({
    key: claimKey,
    force: z.enum(valuesOf(force)).describe('How strongly the speech act binds, from REPORT to SIGNED.'),
    ...assertion,
  }),
);

/** A claim about an event or figure. */
export const plainClaim = spoken(z.strictObject({ key: claimKey, ...assertion }));

/** A claim about something whose home may be another article: with force when that is a commitment. */
export const reportedClaim = spoken(
  z.strictObject({
    key: claimKey,
    force: z
      .enum(valuesOf(force))
      .nullable()
      .default(null)
      .describe('How strongly the speech act binds when it is about a commitment; left out otherwise.'),
    ...assertion,
  }),
);

export type Claim = z.output<typeof reportedClaim>;
