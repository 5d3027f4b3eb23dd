import { z } from 'zod';
import { linkStrength, statementKind, type statementLinkType, valuesOf } from '../../db/vocabulary.ts';
import { plainClaim } from './claim.ts';
import { date } from './date.ts';
import { actorSlug, setOf, slug, slugOf } from './slug.ts';
import { note, prose } from './text.ts';

const link = z.strictObject({
  type: z
    .enum(['ABOUT'] satisfies (keyof typeof statementLinkType)[])
    .describe('ABOUT; that a commitment follows from a statement is a link of the commitment.'),
  to: slugOf('COMMITMENT').describe('The commitment.'),
  strength: z.enum(valuesOf(linkStrength)).describe('EXPLICIT, PROBABLE or POSSIBLE.'),
  note,
});

/** Something said that undertakes nothing, with the claims of this article about it. */
export const statement = z.strictObject({
  slug,
  summary: prose().describe('One sentence of the coder that can be read alone: what is said of whom.'),
  kind: z
    .enum(valuesOf(statementKind))
    .describe('INTEREST, PROPOSAL, FORECAST, EVALUATION, STANCE, AGENDA or ONGOING.'),
  parties: setOf(actorSlug()).describe('The actors it concerns; none of them promises anything.'),
  sectors: setOf(slugOf('SECTOR')).describe('The sectors concerned.'),
  places: setOf(slugOf('PLACE')).describe('The places it is about.'),
  made: date().describe('When it was made, as exactly as the text allows.'),
  links: setOf(link).describe('The commitments it is about.'),
  note,
  claims: setOf(plainClaim).describe('The claims of this article about it; at least one.'),
});

export type Statement = z.output<typeof statement>;
