import * as vocabulary from '../../db/vocabulary.ts';
import { builder } from './builder.ts';

/**
 * A GraphQL enum from a closed list of the vocabulary: same values, same definitions, and `order`,
 * the values in their own order.
 */
export function enumOf<const Values extends Record<string, string>>(
  name: string,
  description: string,
  values: Values,
) {
  const type = builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries(values).map(([value, meaning]) => [value, { value, description: meaning }]),
    ) as { [Value in keyof Values & string]: { value: Value; description: string } },
  });
  return Object.assign(type, { order: Object.keys(values) });
}

export const NamedKind = enumOf('NamedKind', 'The kinds of what bears a name.', vocabulary.entityKind);
export const ActorKind = enumOf('ActorKind', 'The kinds of entity that can act.', vocabulary.actorKind);
export const NameType = enumOf('NameType', 'What kind of name it is.', vocabulary.nameType);
export const DateBasis = enumOf('DateBasis', 'What a date rests on.', vocabulary.dateBasis);
export const OrganizationKind = enumOf(
  'OrganizationKind',
  'What kind of organization it is.',
  vocabulary.organizationKind,
);
export const PlaceKind = enumOf('PlaceKind', 'What kind of place it is.', vocabulary.placeKind);
export const InstrumentKind = enumOf(
  'InstrumentKind',
  'What kind of document it is.',
  vocabulary.instrumentKind,
);
export const MappingScheme = enumOf(
  'MappingScheme',
  'An outside classification of activities.',
  vocabulary.mappingScheme,
);
export const MappingRelation = enumOf(
  'MappingRelation',
  'How a sector relates to an outside code (SKOS).',
  vocabulary.mappingRelation,
);
export const Genre = enumOf('Genre', 'The genre of an article.', vocabulary.genre);
export const ContributorRole = enumOf(
  'ContributorRole',
  'The part someone had in an article.',
  vocabulary.contributorRole,
);
export const Force = enumOf(
  'Force',
  'How strongly a claim binds the promisor (a speech act), weakest first.',
  vocabulary.force,
);
export const Status = enumOf(
  'Status',
  'How far a commitment has got, always as of a date and with a basis.',
  vocabulary.status,
);
export const AssessmentBasis = enumOf(
  'AssessmentBasis',
  'What an assessment rests on.',
  vocabulary.assessmentBasis,
);
export const StatusBasis = enumOf('StatusBasis', 'What a status rests on.', vocabulary.statusBasis);
export const ChangeAspect = enumOf(
  'ChangeAspect',
  'The term of a commitment that changes.',
  vocabulary.changeAspect,
);
export const Schedule = enumOf(
  'Schedule',
  'Where a day lies in relation to a commitment’s deadline.',
  vocabulary.schedule,
);
export const StatementKind = enumOf('StatementKind', 'What a statement is.', vocabulary.statementKind);
export const StatementLinkType = enumOf(
  'StatementLinkType',
  'How a statement and a commitment relate.',
  vocabulary.statementLinkType,
);
export const Checkability = enumOf(
  'Checkability',
  'Whether later evidence can decide a commitment.',
  vocabulary.checkability,
);
export const LinkStrength = enumOf('LinkStrength', 'How sure a link is.', vocabulary.linkStrength);
export const MovableKind = enumOf(
  'MovableKind',
  'The kinds of records whose slug can have moved.',
  vocabulary.movableKind,
);
export const Goal = enumOf('Goal', 'Whether an act or a result is promised.', vocabulary.goal);
export const Conditionality = enumOf(
  'Conditionality',
  'Whether a commitment depends on a condition.',
  vocabulary.conditionality,
);
export const PartyRole = enumOf('PartyRole', 'A party’s part in a commitment.', vocabulary.partyRole);
export const LinkType = enumOf('LinkType', 'How one commitment relates to another.', vocabulary.linkType);
export const Axis = enumOf('Axis', 'Which of its dates places an item in time.', vocabulary.axis);
export const Parts = enumOf(
  'Parts',
  'Which commitments count, where one is part of another.',
  vocabulary.parts,
);
export const SpecificityCriterion = enumOf(
  'SpecificityCriterion',
  'What makes a commitment specific, a point each.',
  vocabulary.specificityCriterion,
);
export const Voice = enumOf('Voice', 'In what form a claim stands in the article.', vocabulary.voice);
export const EventType = enumOf('EventType', 'What happened, in the terms of PLOVER.', vocabulary.eventType);
export const VisitMode = enumOf('VisitMode', 'The protocol level of a visit.', vocabulary.visitMode);
export const ParticipantRole = enumOf(
  'ParticipantRole',
  'A participant’s part in an event.',
  vocabulary.participantRole,
);
export const Comparator = enumOf(
  'Comparator',
  'Which side of the value a figure means.',
  vocabulary.comparator,
);
export const UnitKind = enumOf('UnitKind', 'What a unit measures.', vocabulary.unitKind);
export const QuantityWording = enumOf(
  'QuantityWording',
  'The words for a quantity that is told without a number.',
  vocabulary.quantityWording,
);
export const ObservationStatus = enumOf(
  'ObservationStatus',
  'The status of an observation (SDMX code list CL_OBS_STATUS).',
  vocabulary.observationStatus,
);
export const FigureRole = enumOf('FigureRole', 'What a figure is to its commitment.', vocabulary.figureRole);
export const SearchType = enumOf('SearchType', 'What a search can find.', vocabulary.searchType);
export const SearchTextOwner = enumOf(
  'SearchTextOwner',
  'Whose texts a search looks in.',
  vocabulary.searchTextKind,
);
export const SearchField = enumOf('SearchField', 'The texts that a search looks in.', vocabulary.searchField);
