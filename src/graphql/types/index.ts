import type { NounDefinition, TypeDefinition } from '../fields/definitions.ts';
import { actorNoun } from './actor.ts';
import { articleNoun, contributorType, furnitureType } from './article.ts';
import { assessmentNoun } from './assessment.ts';
import { claimNoun } from './claim.ts';
import { commitmentChangeType } from './commitment/changes.ts';
import { commitmentLinkType, commitmentNoun, commitmentPartyType } from './commitment.ts';
import { corpusType } from './corpus.ts';
import { countryNoun, regionType } from './country.ts';
import { eventNoun, participantType } from './event.ts';
import { figureNoun } from './figure.ts';
import { instrumentNoun } from './instrument.ts';
import { measureNoun } from './measure.ts';
import { identifierType, namedNoun, nameType } from './named.ts';
import { officeNoun } from './office.ts';
import { organizationNoun } from './organization.ts';
import { passageNoun } from './passage.ts';
import { placeNoun } from './place.ts';
import { sectorMappingType, sectorNoun } from './sector.ts';
import { speakerNoun } from './speaker.ts';
import { statementLinkType, statementNoun } from './statement.ts';
import { tenureNoun } from './tenure.ts';

/** All types whose objects are rows; the schema lists the nouns among them in this order. */
export const types: readonly (TypeDefinition | NounDefinition)[] = [
  namedNoun,
  nameType,
  identifierType,
  actorNoun,
  countryNoun,
  regionType,
  placeNoun,
  organizationNoun,
  speakerNoun,
  officeNoun,
  tenureNoun,
  sectorNoun,
  sectorMappingType,
  instrumentNoun,
  measureNoun,
  articleNoun,
  contributorType,
  furnitureType,
  passageNoun,
  commitmentNoun,
  commitmentPartyType,
  commitmentLinkType,
  commitmentChangeType,
  statementNoun,
  statementLinkType,
  claimNoun,
  assessmentNoun,
  eventNoun,
  participantType,
  figureNoun,
  corpusType,
];
