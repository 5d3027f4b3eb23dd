import { z } from 'zod';
import {
  assessedStatus,
  assessmentBasis,
  checkability,
  conditionality,
  goal,
  linkStrength,
  linkType,
  valuesOf,
} from '../../db/vocabulary.ts';
import { change } from './change.ts';
import { absent, must } from './check.ts';
import { commitmentClaim } from './claim.ts';
import { date, optionalDate, point } from './date.ts';
import { actorSlug, key, setOf, slug, slugOf } from './slug.ts';
import { address, note, optionalProse, prose } from './text.ts';

const givenWith = (basis: string, field: string) => (draft: Record<string, unknown>) =>
  draft.basis === undefined || (draft.basis === basis) === !absent(draft[field]);

/** The progress of a commitment as of a day. */
export const assessment = must(
  must(
    z.strictObject({
      asOf: point()
        .nullable()
        .default(null)
        .describe('Day of the status in EDTF, in quotes; omitted if it is unknown.'),
      status: z.enum(valuesOf(assessedStatus)).describe('The progress.'),
      basis: z
        .enum(valuesOf(assessmentBasis))
        .describe('AS_REPORTED with a claim, OTHER_SOURCE with a source, or CODER_JUDGEMENT with a note.'),
      claim: key
        .nullable()
        .default(null)
        .describe('For AS_REPORTED: key of the claim of this article that reports the status.'),
      source: address().nullable().default(null).describe('For OTHER_SOURCE: address of the source.'),
      note,
    }),
    'claim',
    'a claim for AS_REPORTED, and none for another basis',
    givenWith('AS_REPORTED', 'claim'),
  ),
  'source',
  'a source for OTHER_SOURCE, and none for another basis',
  givenWith('OTHER_SOURCE', 'source'),
);

const link = z.strictObject({
  type: z
    .enum(valuesOf(linkType))
    .describe('PART_OF, CONTINUES, SUPERSEDES, IN_EXCHANGE_FOR or FOLLOWS_FROM.'),
  to: slugOf('COMMITMENT', 'STATEMENT').describe(
    'The other commitment: the whole, or the earlier one. For FOLLOWS_FROM also a statement.',
  ),
  strength: z.enum(valuesOf(linkStrength)).describe('EXPLICIT, PROBABLE or POSSIBLE.'),
  note,
});

/** One undertaking toward one target, with the claims of this article about it. */
export const commitment = must(
  z.strictObject({
    slug,
    summary: prose().describe('One sentence of the coder: who is to do what for whom.'),
    goal: z.enum(valuesOf(goal)).describe('ACTION when an act is promised, OUTCOME when a result is.'),
    promisors: setOf(actorSlug()).describe('Who undertakes it; at least one.'),
    promisees: setOf(actorSlug()).describe('To whom it is promised.'),
    beneficiaries: setOf(actorSlug()).describe('Who profits, if not the promisee.'),
    implementers: setOf(actorSlug()).describe('Who carries it out, if not the promisor.'),
    sectors: setOf(slugOf('SECTOR')).describe('The sectors concerned.'),
    places: setOf(slugOf('PLACE')).describe('Where it is to be carried out.'),
    made: date().describe('When it was made, as exactly as the text allows.'),
    deadline: optionalDate().describe('The deadline; null when none is reported.'),
    conditionality: z
      .enum(valuesOf(conditionality))
      .describe('UNCONDITIONAL, CONDITIONAL (with its condition) or UNSTATED.'),
    condition: optionalProse().describe('The condition; only when CONDITIONAL.'),
    checkability: z
      .enum(valuesOf(checkability))
      .describe('CHECKABLE if the passage says when it would be done, else DECLARATORY.'),
    instruments: setOf(slugOf('INSTRUMENT')).describe(
      'The instruments that contain it; force SIGNED requires one.',
    ),
    links: setOf(link).describe('Relations to other commitments, and to statements it follows from.'),
    note,
    claims: setOf(commitmentClaim).describe('The claims of this article about it; at least one.'),
    assessments: setOf(assessment).describe('Its progress, if the text or a source reports it.'),
    changes: setOf(change).describe('Changes of its terms that this article reports beside the first ones.'),
  }),
  'condition',
  'a condition when CONDITIONAL, and none otherwise',
  (draft) =>
    draft.conditionality === undefined ||
    (draft.conditionality === 'CONDITIONAL') === !absent(draft.condition),
);

export type Commitment = z.output<typeof commitment>;
export type Assessment = z.output<typeof assessment>;
