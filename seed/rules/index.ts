import { assessmentsGrounded } from './assessmentsGrounded.ts';
import { codesUnique } from './codesUnique.ts';
import { contributorsFit } from './contributorsFit.ts';
import { deadlinesAhead } from './deadlinesAhead.ts';
import { evidenceGiven } from './evidenceGiven.ts';
import { figuresOfCommitments } from './figuresOfCommitments.ts';
import { figuresSound } from './figuresSound.ts';
import { filesNamed } from './filesNamed.ts';
import { forcesFit } from './forcesFit.ts';
import { linksAcyclic } from './linksAcyclic.ts';
import { linksFit } from './linksFit.ts';
import { namesWellWritten } from './namesWellWritten.ts';
import { nothingUnused } from './nothingUnused.ts';
import { onePreferredName } from './onePreferredName.ts';
import { passagesInArticle } from './passagesInArticle.ts';
import { reportedInTime } from './reportedInTime.ts';
import { reportsNotAlone } from './reportsNotAlone.ts';
import type { Rule } from './rule.ts';
import { signedHasInstrument } from './signedHasInstrument.ts';
import { slugsResolve } from './slugsResolve.ts';
import { slugsUnique } from './slugsUnique.ts';
import { speakersInOffice } from './speakersInOffice.ts';

/** All rules across records. Shapes describe single records. */
export const rules: Rule[] = [
  filesNamed,
  slugsUnique,
  slugsResolve,
  codesUnique,
  nothingUnused,
  evidenceGiven,
  passagesInArticle,
  contributorsFit,
  onePreferredName,
  namesWellWritten,
  speakersInOffice,
  forcesFit,
  signedHasInstrument,
  reportsNotAlone,
  assessmentsGrounded,
  linksFit,
  linksAcyclic,
  reportedInTime,
  deadlinesAhead,
  figuresSound,
  figuresOfCommitments,
];
