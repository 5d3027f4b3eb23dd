import { actorNamesDistinct } from './actorNamesDistinct.ts';
import { agreementsMutual } from './agreementsMutual.ts';
import { assessmentsGrounded } from './assessmentsGrounded.ts';
import { changesSound } from './changesSound.ts';
import { codesOfIso } from './codesOfIso.ts';
import { codesUnique } from './codesUnique.ts';
import { contributorsFit } from './contributorsFit.ts';
import { datesAlike } from './datesAlike.ts';
import { deadlinesAhead } from './deadlinesAhead.ts';
import { deliveredStands } from './deliveredStands.ts';
import { evidenceGiven } from './evidenceGiven.ts';
import { figuresOfCommitments } from './figuresOfCommitments.ts';
import { figuresSound } from './figuresSound.ts';
import { filesNamed } from './filesNamed.ts';
import { forcesFit } from './forcesFit.ts';
import { instrumentsInTime } from './instrumentsInTime.ts';
import { linksAcyclic } from './linksAcyclic.ts';
import { linksFit } from './linksFit.ts';
import { movedForGood } from './movedForGood.ts';
import { namesWellWritten } from './namesWellWritten.ts';
import { nothingUnused } from './nothingUnused.ts';
import { onePreferredName } from './onePreferredName.ts';
import { partiesDistinct } from './partiesDistinct.ts';
import { passagesInArticle } from './passagesInArticle.ts';
import { pledgesByParties } from './pledgesByParties.ts';
import { reportedInTime } from './reportedInTime.ts';
import { reportsNotAlone } from './reportsNotAlone.ts';
import type { Rule } from './rule.ts';
import { signatoriesFit } from './signatoriesFit.ts';
import { signedHasInstrument } from './signedHasInstrument.ts';
import { slugsResolve } from './slugsResolve.ts';
import { slugsUnique } from './slugsUnique.ts';
import { speakersInOffice } from './speakersInOffice.ts';
import { statusesFitBasis } from './statusesFitBasis.ts';
import { targetsInTime } from './targetsInTime.ts';
import { unitsFit } from './unitsFit.ts';

/** All rules across records. Shapes describe single records. */
export const rules: Rule[] = [
  filesNamed,
  slugsUnique,
  slugsResolve,
  movedForGood,
  codesUnique,
  codesOfIso,
  nothingUnused,
  evidenceGiven,
  partiesDistinct,
  passagesInArticle,
  contributorsFit,
  onePreferredName,
  actorNamesDistinct,
  namesWellWritten,
  speakersInOffice,
  forcesFit,
  signedHasInstrument,
  signatoriesFit,
  instrumentsInTime,
  agreementsMutual,
  pledgesByParties,
  reportsNotAlone,
  assessmentsGrounded,
  statusesFitBasis,
  changesSound,
  linksFit,
  linksAcyclic,
  deliveredStands,
  reportedInTime,
  datesAlike,
  deadlinesAhead,
  figuresSound,
  unitsFit,
  figuresOfCommitments,
  targetsInTime,
];
