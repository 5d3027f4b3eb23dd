import { z } from 'zod';
import {
  assessedStatus,
  assessmentBasis,
  conditionality,
  goal,
  linkType,
  valuesOf,
} from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { commitmentClaim } from './claim.ts';
import { date, edtfText, optionalDate } from './date.ts';
import { actorSlug, key, setOf, slug, slugOf } from './slug.ts';
import { note, optionalText, text } from './text.ts';

const givenWith = (basis: string, field: string) => (draft: Record<string, unknown>) =>
  draft.basis === undefined || (draft.basis === basis) === !absent(draft[field]);

/** How far a commitment had got as of a day. */
export const assessment = must(
  must(
    z.strictObject({
      asOf: edtfText().describe(
        'The day the status is true of, in quotes; in EDTF, an interval where the article cannot be dated to a day.',
      ),
      status: z.enum(valuesOf(assessedStatus)).describe('How far it had got.'),
      basis: z
        .enum(valuesOf(assessmentBasis))
        .describe('AS_REPORTED with a claim, OTHER_SOURCE with a source, or CODER_JUDGEMENT with a note.'),
      claim: key
        .nullable()
        .default(null)
        .describe('For AS_REPORTED: the key of the claim in this article that says so.'),
      source: optionalText().describe('For OTHER_SOURCE: the address it was read at.'),
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
  type: z.enum(valuesOf(linkType)).describe('PART_OF, CONTINUES, SUPERSEDES or IN_EXCHANGE_FOR.'),
  to: slugOf('COMMITMENT').describe('The other commitment: the whole, or the earlier one.'),
  note,
});

/** One undertaking toward one target, with the claims this article makes about it. */
export const commitment = must(
  z.strictObject({
    slug,
    summary: text().describe('One sentence in own words: who is to do what for whom.'),
    goal: z.enum(valuesOf(goal)).describe('ACTION when an act is promised, OUTCOME when a result is.'),
    promisors: setOf(actorSlug()).describe('Who undertakes it; at least one.'),
    promisees: setOf(actorSlug()).describe('To whom it is promised.'),
    beneficiaries: setOf(actorSlug()).describe('Who profits, when that is not the promisee.'),
    implementers: setOf(actorSlug()).describe('Who carries it out, when that is not the promisor.'),
    sectors: setOf(slugOf('SECTOR')).describe('The sectors it touches.'),
    places: setOf(slugOf('PLACE')).describe('Where it is to be carried out.'),
    made: date().describe('When the undertaking was given, as far as the text allows.'),
    deadline: optionalDate().describe('When it is to be done by; null when none is reported.'),
    conditionality: z
      .enum(valuesOf(conditionality))
      .describe('UNCONDITIONAL, CONDITIONAL (with its condition) or UNSTATED.'),
    condition: optionalText().describe('On what it depends; only when CONDITIONAL.'),
    verifiable: z.boolean().describe('Whether later evidence could show the act as done or not done.'),
    instruments: setOf(slugOf('INSTRUMENT')).describe('The documents it stands in; force SIGNED needs one.'),
    links: setOf(link).describe('Its relations to other commitments.'),
    note,
    claims: setOf(commitmentClaim).describe('What this article says about it; at least one.'),
    assessments: setOf(assessment).describe('How far it had got, where the text or a source says so.'),
  }),
  'condition',
  'a condition when CONDITIONAL, and none otherwise',
  (draft) =>
    draft.conditionality === undefined ||
    (draft.conditionality === 'CONDITIONAL') === !absent(draft.condition),
);

export type Commitment = z.output<typeof commitment>;
export type Assessment = z.output<typeof assessment>;
