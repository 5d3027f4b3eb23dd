import { z } from 'zod';
import { eventType, participantRole, valuesOf, visitMode } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { plainClaim } from './claim.ts';
import { period } from './date.ts';
import { actorSlug, setOf, slug, slugOf } from './slug.ts';
import { languageTag, note, optionalText, text } from './text.ts';

const participant = z.strictObject({
  role: z
    .enum(valuesOf(participantRole))
    .describe('ACTOR for visitor, caller or equal; RECIPIENT for host, called or supplied.'),
  actor: actorSlug().describe('The participant.'),
});

/** The types of event that have no duration. */
const momentary = new Set<unknown>([
  'PHONE_CALL',
  'SIGNING',
  'PUBLICATION',
  'FOUNDING',
  'ANNIVERSARY',
  'OPENING',
  'PARDON',
  'AWARD',
  'AWARD',
  'VIDEO_CONFERENCE',
]);

const isSpan = (date: unknown) =>
  typeof date === 'object' && date !== null && 'edtf' in date && String(date.edtf).includes('/');

/** The own name of an event, as printed. */
const ownName = z.strictObject({
  text: text().describe('The name, in Unicode NFC and one script.'),
  lang: languageTag().describe('BCP 47 tag of its language.'),
});

/** An event, with the claims of this article about it. */
export const event = must(
  must(
    must(
      z.strictObject({
        slug,
        label: text().describe('What happened, in a few words of the coder.'),
        ownName: ownName
          .nullable()
          .default(null)
          .describe('Its own name where one is printed; null otherwise.'),
        type: z
          .enum(valuesOf(eventType))
          .describe('The type of event; OTHER rather than one that does not fit.'),
        typeWording: optionalText().describe(
          'For OTHER only: what kind of event it was, in words of the coder.',
        ),
        mode: z
          .enum(valuesOf(visitMode))
          .nullable()
          .default(null)
          .describe('For visits: STATE, OFFICIAL or WORKING; null when not reported.'),
        date: period().describe('When it happened; a span only if that type of event can last.'),
        sectors: setOf(slugOf('SECTOR')).describe('The sectors concerned.'),
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
    ),
    'typeWording',
    'the wording of the type for OTHER, and none for another type',
    (draft) => draft.type === undefined || (draft.type === 'OTHER') === !absent(draft.typeWording),
  ),
  'date',
  'one day of a set, such as [2024-05-01..2024-05-20]: this type of event has no duration, and A/B is a span that lasts',
  ({ type, date }) => !momentary.has(type) || !isSpan(date),
);

export type Event = z.output<typeof event>;
