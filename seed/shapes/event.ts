import { z } from 'zod';
import { eventType, participantRole, valuesOf, visitMode } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { plainClaim } from './claim.ts';
import { date } from './date.ts';
import { actorSlug, setOf, slug, slugOf } from './slug.ts';
import { note, text } from './text.ts';

const participant = z.strictObject({
  role: z
    .enum(valuesOf(participantRole))
    .describe('ACTOR for visitor, caller or equal; RECIPIENT for host, called or supplied.'),
  actor: actorSlug().describe('The participant.'),
});

/** An event, with the claims of this article about it. */
export const event = must(
  z.strictObject({
    slug,
    label: text().describe('What happened, in a few words of the coder.'),
    type: z.enum(valuesOf(eventType)).describe('The type of event.'),
    mode: z
      .enum(valuesOf(visitMode))
      .nullable()
      .default(null)
      .describe('For visits: STATE, OFFICIAL or WORKING; null when not reported.'),
    date: date().describe('When it happened.'),
    places: setOf(slugOf('PLACE')).describe('Where it happened.'),
    participants: setOf(participant).describe('Participants with their roles.'),
    partOf: slugOf('EVENT')
      .nullable()
      .default(null)
      .describe('The larger event it belongs to; null when none.'),
    instruments: setOf(slugOf('INSTRUMENT')).describe(
      'Instruments signed, adopted or published at the event.',
    ),
    note,
    claims: setOf(plainClaim).describe('The claims of this article about it; at least one.'),
  }),
  'mode',
  'no mode unless the event is a VISIT',
  (draft) => draft.type === 'VISIT' || absent(draft.mode),
);

export type Event = z.output<typeof event>;
