/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The kinds of entity that can act. */
export type ActorKind =
  /** A country of ISO 3166-1. */
  | 'COUNTRY'
  /** A region, city, route, area or site that is not itself a country. */
  | 'PLACE'
  /** A firm, public body, institute, outlet or international organization. */
  | 'ORGANIZATION'
  /** A person named in the corpus, heard or not. */
  | 'SPEAKER'
  /** A post, independent of its holder. */
  | 'OFFICE';

/** Conditions on a value of ActorKind; all that are given must hold. */
export type ActorKindFilter = {
  /** This one. */
  eq?: ActorKind | null | undefined;
  /** Any other, or none. */
  ne?: ActorKind | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<ActorKind> | null | undefined;
  /** None of these. */
  notIn?: Array<ActorKind> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Actor, or on the only one; all that are given must hold. */
export type ActorRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: ActorWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: ActorWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: ActorWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: ActorWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on actors; all that are given must hold. Null says nothing, which a warning tells. */
export type ActorWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By the commitments it makes. */
  commitmentsMade?: CommitmentRelationFilter | null | undefined;
  /** By the commitments made to it or for it. */
  commitmentsReceived?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it profits from. */
  commitmentsBenefiting?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it carries out. */
  commitmentsCarriedOut?: CommitmentRelationFilter | null | undefined;
  /** By the statements that concern it. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the claims that relay its words. */
  claimsAttributed?: ClaimRelationFilter | null | undefined;
  /** By the events it took part in. */
  events?: EventRelationFilter | null | undefined;
  /** By the figures about it. */
  figures?: FigureRelationFilter | null | undefined;
  /** By kind. */
  actorKind?: ActorKindFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds actors, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<ActorWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<ActorWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ActorWhere | null | undefined;
};

/** Conditions on how much a figure says, in base units, with its comparator respected: “more than 4 billion” is at least 3 billion and is not at most anything. Approximation does not widen what a figure says. All that are given must hold. */
export type AmountFilter = {
  /** Certainly this or more: the least it can be is not below. */
  atLeast?: string | number | null | undefined;
  /** Certainly this or less: the most it can be is not above. */
  atMost?: string | number | null | undefined;
  /** Possibly this or more: the most it can be is open or not below. “Less than 5” is never 5 or more. */
  possiblyAtLeast?: string | number | null | undefined;
  /** Possibly this or less: the least it can be is open or not above. “More than 4” is never 4 or less. */
  possiblyAtMost?: string | number | null | undefined;
  /** In this unit; amounts in different units are not comparable. */
  unit?: string | null | undefined;
};

/** Conditions on related items of type Article, or on the only one; all that are given must hold. */
export type ArticleRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: ArticleWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: ArticleWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: ArticleWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: ArticleWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on articles; all that are given must hold. Null says nothing, which a warning tells. */
export type ArticleWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By label. */
  label?: TextFilter | null | undefined;
  /** By summary. */
  summary?: TextFilter | null | undefined;
  /** By the bare title. */
  title?: TextFilter | null | undefined;
  /** By language tag. */
  lang?: SlugFilter | null | undefined;
  /** By genre. */
  genre?: GenreFilter | null | undefined;
  /** By date of publication. */
  published?: DateFilter | null | undefined;
  /** By its contributors. */
  contributors?: ContributorRelationFilter | null | undefined;
  /** By whom and what it names. */
  names?: NamedRelationFilter | null | undefined;
  /** By the claims it makes. */
  claims?: ClaimRelationFilter | null | undefined;
  /** By the commitments it reports. */
  commitments?: CommitmentRelationFilter | null | undefined;
  /** By the statements it reports. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the assessments recorded with it. */
  assessments?: AssessmentRelationFilter | null | undefined;
  /** By the events it reports. */
  events?: EventRelationFilter | null | undefined;
  /** By the figures it reports. */
  figures?: FigureRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds articles, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<ArticleWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<ArticleWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ArticleWhere | null | undefined;
};

/** What an assessment rests on. */
export type AssessmentBasis =
  /** Reported by an article of the corpus; the claim is given. */
  | 'AS_REPORTED'
  /** Reported by a source outside the corpus; its address is given. */
  | 'OTHER_SOURCE'
  /** A conclusion of the coder; the note names its grounds. */
  | 'CODER_JUDGEMENT';

/** Conditions on a value of AssessmentBasis; all that are given must hold. */
export type AssessmentBasisFilter = {
  /** This one. */
  eq?: AssessmentBasis | null | undefined;
  /** Any other, or none. */
  ne?: AssessmentBasis | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<AssessmentBasis> | null | undefined;
  /** None of these. */
  notIn?: Array<AssessmentBasis> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Assessment, or on the only one; all that are given must hold. */
export type AssessmentRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: AssessmentWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: AssessmentWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: AssessmentWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: AssessmentWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on assessments; all that are given must hold. Null says nothing, which a warning tells. */
export type AssessmentWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By status. */
  status?: StatusFilter | null | undefined;
  /** By basis. */
  basis?: AssessmentBasisFilter | null | undefined;
  /** By the date up to which it was so. */
  asOf?: DateFilter | null | undefined;
  /** By commitment. */
  commitment?: CommitmentRelationFilter | null | undefined;
  /** By the article that it was recorded with. */
  article?: ArticleRelationFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<AssessmentWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<AssessmentWhere> | null | undefined;
  /** This does not hold. */
  NOT?: AssessmentWhere | null | undefined;
};

/** Which of its dates places an item in time. */
export type Axis =
  /** When it was made: a commitment given, a statement made. An event is made on the day it happened, a claim when its article was published. */
  | 'MADE'
  /** When it was first reported: when the first of its dated articles was published. */
  | 'REPORTED';

/** Conditions on a truth value; all that are given must hold. */
export type BooleanFilter = {
  /** True or false. */
  eq?: boolean | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** How sure something has to be. */
export type Certainty =
  /** It follows from the sources. */
  | 'CERTAIN'
  /** It follows from the sources, or they leave it open. */
  | 'POSSIBLE';

/** The term of a commitment that changes. */
export type ChangeAspect =
  /** The deadline is moved, set or given up. */
  | 'DEADLINE'
  /** The condition is replaced, added or dropped. */
  | 'CONDITION'
  /** Another target figure takes the place of those before. */
  | 'TARGET';

/** Conditions on a value of ChangeAspect; all that are given must hold. */
export type ChangeAspectFilter = {
  /** This one. */
  eq?: ChangeAspect | null | undefined;
  /** Any other, or none. */
  ne?: ChangeAspect | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<ChangeAspect> | null | undefined;
  /** None of these. */
  notIn?: Array<ChangeAspect> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Whether later evidence can decide a commitment. */
export type Checkability =
  /** It names an act and its object, or a result and its measure: “done when …” can be completed from the passage. */
  | 'CHECKABLE'
  /** It binds, but names nothing that later evidence could show as done or not done. */
  | 'DECLARATORY';

/** Conditions on a value of Checkability; all that are given must hold. */
export type CheckabilityFilter = {
  /** This one. */
  eq?: Checkability | null | undefined;
  /** Any other, or none. */
  ne?: Checkability | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Checkability> | null | undefined;
  /** None of these. */
  notIn?: Array<Checkability> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Claim, or on the only one; all that are given must hold. */
export type ClaimRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: ClaimWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: ClaimWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: ClaimWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: ClaimWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on claims; all that are given must hold. Null says nothing, which a warning tells. */
export type ClaimWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By summary. */
  summary?: TextFilter | null | undefined;
  /** By force; only claims about commitments have one. */
  force?: ForceFilter | null | undefined;
  /** By voice. */
  voice?: VoiceFilter | null | undefined;
  /** By whether the words themselves limit their certainty. */
  hedged?: BooleanFilter | null | undefined;
  /** By article. */
  article?: ArticleRelationFilter | null | undefined;
  /** By speaker. */
  speaker?: SpeakerRelationFilter | null | undefined;
  /** By the tenure the speaker is credited with. */
  speakerTenure?: TenureRelationFilter | null | undefined;
  /** By the office in which the speaker says it; ask for no office by `speakerTenure`. */
  speakerOffice?: OfficeRelationFilter | null | undefined;
  /** By the actors whose words or will it relays. */
  attributedTo?: ActorRelationFilter | null | undefined;
  /** By the commitment it is about. */
  commitment?: CommitmentRelationFilter | null | undefined;
  /** By the statement it is about. */
  statement?: StatementRelationFilter | null | undefined;
  /** By the event it is about. */
  event?: EventRelationFilter | null | undefined;
  /** By the figure it is about. */
  figure?: FigureRelationFilter | null | undefined;
  /** By the passages that carry it. */
  passages?: PassageRelationFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<ClaimWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<ClaimWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ClaimWhere | null | undefined;
};

/** Conditions on related items of type CommitmentChange, or on the only one; all that are given must hold. */
export type CommitmentChangeRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: CommitmentChangeWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: CommitmentChangeWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: CommitmentChangeWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: CommitmentChangeWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on changes; all that are given must hold. Null says nothing, which a warning tells. */
export type CommitmentChangeWhere = {
  /** By the term that changes. */
  aspect?: ChangeAspectFilter | null | undefined;
  /** By when it was changed. */
  made?: DateFilter | null | undefined;
  /** By the new deadline. */
  deadline?: DateFilter | null | undefined;
  /** By the article that reports it. */
  article?: ArticleRelationFilter | null | undefined;
  /** By the claim that reports it. */
  claim?: ClaimRelationFilter | null | undefined;
  /** By the commitment. */
  commitment?: CommitmentRelationFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<CommitmentChangeWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<CommitmentChangeWhere> | null | undefined;
  /** This does not hold. */
  NOT?: CommitmentChangeWhere | null | undefined;
};

/** The dimensions by which commitments can be counted. */
export type CommitmentDimension =
  /** Who promises. */
  | 'PROMISOR'
  /** To whom it is promised. */
  | 'PROMISEE'
  /** Who profits, when that is not the promisee. */
  | 'BENEFICIARY'
  /** Who carries it out, when that is not the promisor. */
  | 'IMPLEMENTER'
  /** The sectors it touches. */
  | 'SECTOR'
  /** Where it is to be carried out. */
  | 'PLACE'
  /** The documents it stands in. */
  | 'INSTRUMENT'
  /** The strongest force among its claims. */
  | 'FORCE'
  /** Its status on the day the corpus was recorded. */
  | 'STATUS'
  /** Whether an act or a result is promised. */
  | 'GOAL'
  /** Whether it depends on a condition. */
  | 'CONDITIONALITY'
  /** Whether later evidence can decide it. */
  | 'CHECKABILITY'
  /** When it was given, by day. */
  | 'MADE_DAY'
  /** When it was given, by month. */
  | 'MADE_MONTH'
  /** When it was given, by quarter. */
  | 'MADE_QUARTER'
  /** When it was given, by year. */
  | 'MADE_YEAR'
  /** When it was given, by decade. */
  | 'MADE_DECADE'
  /** By when it is to be fulfilled, by day. */
  | 'DEADLINE_DAY'
  /** By when it is to be fulfilled, by month. */
  | 'DEADLINE_MONTH'
  /** By when it is to be fulfilled, by quarter. */
  | 'DEADLINE_QUARTER'
  /** By when it is to be fulfilled, by year. */
  | 'DEADLINE_YEAR'
  /** By when it is to be fulfilled, by decade. */
  | 'DEADLINE_DECADE'
  /** Who speaks of it. */
  | 'SPEAKER'
  /** The articles that report it. */
  | 'ARTICLE'
  /** The outlets whose articles report it. */
  | 'OUTLET'
  /** The languages of the articles that report it, as BCP 47 tags. */
  | 'LANG'
  /** When the first of its dated articles was published, by day. */
  | 'REPORTED_DAY'
  /** When the first of its dated articles was published, by month. */
  | 'REPORTED_MONTH'
  /** When the first of its dated articles was published, by quarter. */
  | 'REPORTED_QUARTER'
  /** When the first of its dated articles was published, by year. */
  | 'REPORTED_YEAR'
  /** When the first of its dated articles was published, by decade. */
  | 'REPORTED_DECADE';

/** Conditions on related items of type CommitmentLink, or on the only one; all that are given must hold. */
export type CommitmentLinkRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: CommitmentLinkWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: CommitmentLinkWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: CommitmentLinkWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: CommitmentLinkWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on links; all that are given must hold. Null says nothing, which a warning tells. */
export type CommitmentLinkWhere = {
  /** By relation. */
  type?: LinkTypeFilter | null | undefined;
  /** By the part, or the later commitment. */
  from?: CommitmentRelationFilter | null | undefined;
  /** By the whole, or the earlier commitment. */
  to?: CommitmentRelationFilter | null | undefined;
  /** By how sure it is. */
  strength?: LinkStrengthFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<CommitmentLinkWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<CommitmentLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: CommitmentLinkWhere | null | undefined;
};

/** Conditions on related items of type CommitmentParty, or on the only one; all that are given must hold. */
export type CommitmentPartyRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: CommitmentPartyWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: CommitmentPartyWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: CommitmentPartyWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: CommitmentPartyWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on parties; all that are given must hold. Null says nothing, which a warning tells. */
export type CommitmentPartyWhere = {
  /** By part. */
  role?: PartyRoleFilter | null | undefined;
  /** By party. */
  actor?: ActorRelationFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<CommitmentPartyWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<CommitmentPartyWhere> | null | undefined;
  /** This does not hold. */
  NOT?: CommitmentPartyWhere | null | undefined;
};

/** Conditions on related items of type Commitment, or on the only one; all that are given must hold. */
export type CommitmentRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: CommitmentWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: CommitmentWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: CommitmentWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: CommitmentWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on commitments; all that are given must hold. Null says nothing, which a warning tells. */
export type CommitmentWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By summary. */
  summary?: TextFilter | null | undefined;
  /** By the strongest force among its claims. */
  force?: ForceFilter | null | undefined;
  /** By progress. */
  status?: StatusOnDayFilter | null | undefined;
  /** By the relation of the day to the deadline. */
  schedule?: ScheduleFilter | null | undefined;
  /** By how specific it is, in points from 0 to 5. */
  specificity?: NumberFilter | null | undefined;
  /** By goal. */
  goal?: GoalFilter | null | undefined;
  /** By the date when it was given. */
  made?: DateFilter | null | undefined;
  /** By deadline. */
  deadline?: DateFilter | null | undefined;
  /** By when the first of its dated articles was published. */
  firstReported?: DateFilter | null | undefined;
  /** By when the last of its dated articles was published. */
  lastReported?: DateFilter | null | undefined;
  /** By conditionality. */
  conditionality?: ConditionalityFilter | null | undefined;
  /** By whether later evidence can decide it. */
  checkability?: CheckabilityFilter | null | undefined;
  /** By anyone’s part in it. */
  parties?: CommitmentPartyRelationFilter | null | undefined;
  /** By the actors that promise. */
  promisors?: ActorRelationFilter | null | undefined;
  /** By the actors it is promised to. */
  promisees?: ActorRelationFilter | null | undefined;
  /** By the actors that profit. */
  beneficiaries?: ActorRelationFilter | null | undefined;
  /** By the actors that carry it out. */
  implementers?: ActorRelationFilter | null | undefined;
  /** That touch this sector or one below it, by slug. */
  sectorTree?: string | null | undefined;
  /** By sector. */
  sectors?: SectorRelationFilter | null | undefined;
  /** To be carried out in this place or country, however deep, by slug. */
  within?: string | null | undefined;
  /** By the places where it is to be carried out. */
  places?: PlaceRelationFilter | null | undefined;
  /** By the documents that contain it. */
  instruments?: InstrumentRelationFilter | null | undefined;
  /** By its figures. */
  figures?: FigureRelationFilter | null | undefined;
  /** By the claims about it: their speaker, article, voice. */
  claims?: ClaimRelationFilter | null | undefined;
  /** By the articles that report it. */
  articles?: ArticleRelationFilter | null | undefined;
  /** By the changes of its terms. */
  changes?: CommitmentChangeRelationFilter | null | undefined;
  /** By any assessment of it. */
  assessments?: AssessmentRelationFilter | null | undefined;
  /** By its links to others. */
  links?: CommitmentLinkRelationFilter | null | undefined;
  /** By the links of others to it. */
  linkedFrom?: CommitmentLinkRelationFilter | null | undefined;
  /** By its links to statements. */
  statementLinks?: StatementLinkRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds commitments, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<CommitmentWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<CommitmentWhere> | null | undefined;
  /** This does not hold. */
  NOT?: CommitmentWhere | null | undefined;
};

/** Which side of the value a figure means. */
export type Comparator =
  /** Equal to the value (“reached”, “about” with approximate). */
  | 'EQ'
  /** Less than the value (“almost”); of a negative value, nearer to 0. */
  | 'LT'
  /** The value or less (“up to”); of a negative value, it or nearer to 0. */
  | 'LE'
  /** The value or more (“at least”); of a negative value, it or farther from 0. */
  | 'GE'
  /** More than the value; of a negative value farther from 0: “fell by more than 5 %”. */
  | 'GT'
  /** Between value and valueHigh, both included. */
  | 'RANGE';

/** Conditions on a value of Comparator; all that are given must hold. */
export type ComparatorFilter = {
  /** This one. */
  eq?: Comparator | null | undefined;
  /** Any other, or none. */
  ne?: Comparator | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Comparator> | null | undefined;
  /** None of these. */
  notIn?: Array<Comparator> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Whether a commitment depends on a condition. */
export type Conditionality =
  /** The text states that no condition applies. */
  | 'UNCONDITIONAL'
  /** It depends on a condition, which is given. */
  | 'CONDITIONAL'
  /** The text does not mention conditions. */
  | 'UNSTATED';

/** Conditions on a value of Conditionality; all that are given must hold. */
export type ConditionalityFilter = {
  /** This one. */
  eq?: Conditionality | null | undefined;
  /** Any other, or none. */
  ne?: Conditionality | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Conditionality> | null | undefined;
  /** None of these. */
  notIn?: Array<Conditionality> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Contributor, or on the only one; all that are given must hold. */
export type ContributorRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: ContributorWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: ContributorWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: ContributorWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: ContributorWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** The part someone had in an article. */
export type ContributorRole =
  /** The outlet that published the text. */
  | 'PUBLISHER'
  /** The named writer. */
  | 'AUTHOR'
  /** The person or outlet that asks the questions. */
  | 'INTERVIEWER'
  /** The person or office that answers the questions. */
  | 'INTERVIEWEE'
  /** An outlet, site or person that the text names as its source. */
  | 'SOURCE';

/** Conditions on a value of ContributorRole; all that are given must hold. */
export type ContributorRoleFilter = {
  /** This one. */
  eq?: ContributorRole | null | undefined;
  /** Any other, or none. */
  ne?: ContributorRole | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<ContributorRole> | null | undefined;
  /** None of these. */
  notIn?: Array<ContributorRole> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on contributors; all that are given must hold. Null says nothing, which a warning tells. */
export type ContributorWhere = {
  /** By part. */
  role?: ContributorRoleFilter | null | undefined;
  /** By contributor. */
  actor?: ActorRelationFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<ContributorWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<ContributorWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ContributorWhere | null | undefined;
};

/** Conditions on related items of type Country, or on the only one; all that are given must hold. */
export type CountryRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: CountryWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: CountryWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: CountryWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: CountryWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on countries; all that are given must hold. Null says nothing, which a warning tells. */
export type CountryWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By the commitments it makes. */
  commitmentsMade?: CommitmentRelationFilter | null | undefined;
  /** By the commitments made to it or for it. */
  commitmentsReceived?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it profits from. */
  commitmentsBenefiting?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it carries out. */
  commitmentsCarriedOut?: CommitmentRelationFilter | null | undefined;
  /** By the statements that concern it. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the claims that relay its words. */
  claimsAttributed?: ClaimRelationFilter | null | undefined;
  /** By the events it took part in. */
  events?: EventRelationFilter | null | undefined;
  /** By the figures about it. */
  figures?: FigureRelationFilter | null | undefined;
  /** By ISO 3166-1 alpha-2 code. */
  code?: SlugFilter | null | undefined;
  /** By M49 region. */
  region?: RegionRelationFilter | null | undefined;
  /** By the places coded under it. */
  places?: PlaceRelationFilter | null | undefined;
  /** By its organizations. */
  organizations?: OrganizationRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds countries, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<CountryWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<CountryWhere> | null | undefined;
  /** This does not hold. */
  NOT?: CountryWhere | null | undefined;
};

/** What a date rests on. */
export type DateBasis =
  /** The text states the date. */
  | 'STATED'
  /** Inferred from a relative expression or from other statements of the text. */
  | 'INFERRED_FROM_TEXT'
  /** Taken from a source outside the text, named in the note. */
  | 'INFERRED_EXTERNALLY'
  /** The text gives no date; the interval is the narrowest that is certain. */
  | 'UNKNOWN';

/**
 * Conditions on an uncertain date; all that are given must hold. An unknown or missing date meets none but `isNull: true`; an open bound is before or after every day.
 * A recorded date is an interval from its earliest to its latest possible day. Picture the calendar as a line and the date as a bar on it, as long as it is uncertain. `before` asks that the bar end left of the day, `after` that it begin right of it. `overlaps` asks that the bar touch the period anywhere, `certainlyWithin` that it lie in the period from end to end:
 *     the period:                [----------]
 *     overlaps:              [======]
 *     overlaps:            [==================]
 *     certainlyWithin too:         [=====]
 *     before its first day:  [==]
 *     after its last day:                       [===]
 * Approximation (`~`) makes no bar longer. A list such as `[2010,2020]` is a bar for each member, so that it overlaps no period between them.
 */
export type DateFilter = {
  /** Certainly before this day: its latest possible day is earlier. */
  before?: string | null | undefined;
  /** Certainly after this day: its earliest possible day is later. */
  after?: string | null | undefined;
  /** Possibly in this period: the interval and the period share a day. */
  overlaps?: DateRange | null | undefined;
  /** Certainly in this period: the whole interval lies in it. */
  certainlyWithin?: DateRange | null | undefined;
  /** Uncertain by buckets of this length: its days lie in several of them, so that it counts in none. */
  spans?: DateInterval | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** The length of the buckets that dates are counted in. A date is counted in a bucket when all the days it can mean lie in it; a date that spans several is counted apart, as uncertain. */
export type DateInterval =
  /** A calendar day, as 2021-04-20. */
  | 'DAY'
  /** A calendar month, as 2021-04. */
  | 'MONTH'
  /** A quarter of a calendar year, as 2021-Q2. */
  | 'QUARTER'
  /** A calendar year, as 2021. */
  | 'YEAR'
  /** Ten calendar years, as 202X in EDTF. */
  | 'DECADE';

/** A period from one day to another, both included. Leave a bound out to leave that side open. Refused with BAD_RANGE when it ends before it starts. */
export type DateRange = {
  /** First day; null for no first day. */
  from?: string | null | undefined;
  /** Last day; null for no last day. */
  to?: string | null | undefined;
};

/** Conditions on a decimal number, compared exactly; all that are given must hold. A missing number meets none but `ne`, `notIn` and `isNull: true`. */
export type DecimalFilter = {
  /** Equal to this. */
  eq?: string | number | null | undefined;
  /** Not equal to this. */
  ne?: string | number | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<string | number> | null | undefined;
  /** None of these. */
  notIn?: Array<string | number> | null | undefined;
  /** Less than this. */
  lt?: string | number | null | undefined;
  /** This or less. */
  lte?: string | number | null | undefined;
  /** More than this. */
  gt?: string | number | null | undefined;
  /** This or more. */
  gte?: string | number | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** The dimensions by which events can be counted. */
export type EventDimension =
  /** Who took part, in any role. */
  | 'PARTICIPANT'
  /** What kind of event it is. */
  | 'TYPE'
  /** The protocol level of a visit; none for other events, or when not reported. */
  | 'MODE'
  /** The sectors it concerns. */
  | 'SECTOR'
  /** Where it took place. */
  | 'PLACE'
  /** Documents signed, adopted or published at it. */
  | 'INSTRUMENT'
  /** When it happened, by day. */
  | 'DATE_DAY'
  /** When it happened, by month. */
  | 'DATE_MONTH'
  /** When it happened, by quarter. */
  | 'DATE_QUARTER'
  /** When it happened, by year. */
  | 'DATE_YEAR'
  /** When it happened, by decade. */
  | 'DATE_DECADE'
  /** The articles that report it. */
  | 'ARTICLE'
  /** The outlets whose articles report it. */
  | 'OUTLET'
  /** The languages of the articles that report it, as BCP 47 tags. */
  | 'LANG'
  /** When the first of its dated articles was published, by day. */
  | 'REPORTED_DAY'
  /** When the first of its dated articles was published, by month. */
  | 'REPORTED_MONTH'
  /** When the first of its dated articles was published, by quarter. */
  | 'REPORTED_QUARTER'
  /** When the first of its dated articles was published, by year. */
  | 'REPORTED_YEAR'
  /** When the first of its dated articles was published, by decade. */
  | 'REPORTED_DECADE';

/** Conditions on related items of type Event, or on the only one; all that are given must hold. */
export type EventRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: EventWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: EventWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: EventWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: EventWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** What happened, in the terms of PLOVER. */
export type EventType =
  /** A state, official or working visit. */
  | 'VISIT'
  /** A telephone call. */
  | 'PHONE_CALL'
  /** A meeting by video; nobody travels. */
  | 'VIDEO_CONFERENCE'
  /** A meeting that is not itself a visit. */
  | 'MEETING'
  /** A sitting of a commission, council or assembly. */
  | 'SESSION'
  /** A forum, conference or business mission. */
  | 'FORUM'
  /** The signing or adoption of a document. Promising to sign is a commitment, not an event. */
  | 'SIGNING'
  /** Goods are delivered. */
  | 'SUPPLY'
  /** Military or military-technical cooperation. */
  | 'MILITARY_COOPERATION'
  /** A study, report or book is published. */
  | 'PUBLICATION'
  /** A body, relation or work is founded. */
  | 'FOUNDING'
  /** An anniversary is observed. */
  | 'ANNIVERSARY'
  /** An exhibition, plant, line or site is opened. */
  | 'OPENING'
  /** A building, site, body or stock is restored or rebuilt. */
  | 'RESTORATION'
  /** Someone is awarded or honoured. */
  | 'AWARD'
  /** Forces, staff or a mission are withdrawn. */
  | 'WITHDRAWAL'
  /** Prisoners are pardoned. */
  | 'PARDON'
  /** None of the others; the wording of its type says what it was. */
  | 'OTHER';

/** Conditions on a value of EventType; all that are given must hold. */
export type EventTypeFilter = {
  /** This one. */
  eq?: EventType | null | undefined;
  /** Any other, or none. */
  ne?: EventType | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<EventType> | null | undefined;
  /** None of these. */
  notIn?: Array<EventType> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on events; all that are given must hold. Null says nothing, which a warning tells. */
export type EventWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By label. */
  label?: TextFilter | null | undefined;
  /** By its own name as printed. */
  ownName?: TextFilter | null | undefined;
  /** By type. */
  type?: EventTypeFilter | null | undefined;
  /** By the wording of the type OTHER. */
  typeWording?: TextFilter | null | undefined;
  /** By the protocol level of a visit. */
  mode?: VisitModeFilter | null | undefined;
  /** By when it happened. */
  date?: DateFilter | null | undefined;
  /** By when the first of its dated articles was published. */
  firstReported?: DateFilter | null | undefined;
  /** By when the last of its dated articles was published. */
  lastReported?: DateFilter | null | undefined;
  /** By participant. */
  participants?: ParticipantRelationFilter | null | undefined;
  /** That concern this sector or one below it, by slug. */
  sectorTree?: string | null | undefined;
  /** By sector. */
  sectors?: SectorRelationFilter | null | undefined;
  /** That took place in this place or country, however deep, by slug. */
  within?: string | null | undefined;
  /** By the places where it took place. */
  places?: PlaceRelationFilter | null | undefined;
  /** By the documents signed, adopted or published at it. */
  instruments?: InstrumentRelationFilter | null | undefined;
  /** By the larger event. */
  partOf?: EventRelationFilter | null | undefined;
  /** By the articles that report it. */
  articles?: ArticleRelationFilter | null | undefined;
  /** By the claims that report it. */
  claims?: ClaimRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds events, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<EventWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<EventWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EventWhere | null | undefined;
};

/** Conditions on related items of type Figure, or on the only one; all that are given must hold. */
export type FigureRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: FigureWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: FigureWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: FigureWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: FigureWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** What a figure is to its commitment. */
export type FigureRole =
  /** The value that the commitment is to reach. */
  | 'TARGET'
  /** The value before the commitment. */
  | 'BASELINE'
  /** The value reached so far. */
  | 'ACHIEVED'
  /** A figure without a commitment. */
  | 'CONTEXT';

/** Conditions on a value of FigureRole; all that are given must hold. */
export type FigureRoleFilter = {
  /** This one. */
  eq?: FigureRole | null | undefined;
  /** Any other, or none. */
  ne?: FigureRole | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<FigureRole> | null | undefined;
  /** None of these. */
  notIn?: Array<FigureRole> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on figures; all that are given must hold. Null says nothing, which a warning tells. */
export type FigureWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By label. */
  label?: TextFilter | null | undefined;
  /** By measure. */
  measure?: MeasureRelationFilter | null | undefined;
  /** By unit. */
  unit?: SlugFilter | null | undefined;
  /** By how much it says, with its comparator respected. */
  amount?: AmountFilter | null | undefined;
  /** By the value in base units, whatever the comparator. */
  valueInBaseUnits?: DecimalFilter | null | undefined;
  /** By the least it can be, in base units. */
  low?: DecimalFilter | null | undefined;
  /** By the most it can be, in base units. */
  high?: DecimalFilter | null | undefined;
  /** By comparator. */
  comparator?: ComparatorFilter | null | undefined;
  /** By the words of a quantity without a number. */
  wording?: QuantityWordingFilter | null | undefined;
  /** By whether the source calls it approximate. */
  approximate?: BooleanFilter | null | undefined;
  /** By the time it is about. */
  period?: DateFilter | null | undefined;
  /** By when the first of its dated articles was published. */
  firstReported?: DateFilter | null | undefined;
  /** By when the last of its dated articles was published. */
  lastReported?: DateFilter | null | undefined;
  /** By subject. */
  referenceArea?: ActorRelationFilter | null | undefined;
  /** By the other side. */
  counterpart?: ActorRelationFilter | null | undefined;
  /** By the goods or services it covers, in our words. */
  productScope?: LabelFilter | null | undefined;
  /** Whose product scope is this sector or one below it, by slug. */
  sectorTree?: string | null | undefined;
  /** By the sector of its product scope. */
  scopeSector?: SectorRelationFilter | null | undefined;
  /** By observation status. */
  observationStatus?: ObservationStatusFilter | null | undefined;
  /** By role. */
  role?: FigureRoleFilter | null | undefined;
  /** By its commitments. */
  commitments?: CommitmentRelationFilter | null | undefined;
  /** By the articles that report it. */
  articles?: ArticleRelationFilter | null | undefined;
  /** By the claims that report it. */
  claims?: ClaimRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds figures, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<FigureWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<FigureWhere> | null | undefined;
  /** This does not hold. */
  NOT?: FigureWhere | null | undefined;
};

/** How strongly a claim binds the promisor (a speech act), weakest first. */
export type Force =
  /** Reports progress on, or the outcome of, an undertaking recorded elsewhere; creates none. */
  | 'REPORT'
  /** Someone other than the promisor (analyst, outlet, interviewer) states that the promisor will act. */
  | 'EXPECTATION'
  /** A party states its readiness to act on request of the other side or under a condition. */
  | 'OFFER'
  /** A party, or its official in office, states a plan or intention to act; acceptance is not reported. */
  | 'INTENTION'
  /** A party promises a definite act without condition. */
  | 'PLEDGE'
  /** Two or more parties are reported to have agreed; no document is named. */
  | 'AGREEMENT'
  /** The undertaking is part of a document reported as signed or adopted; the instrument is linked. */
  | 'SIGNED';

/** Conditions on a value of Force; all that are given must hold. */
export type ForceFilter = {
  /** This one. */
  eq?: Force | null | undefined;
  /** Any other, or none. */
  ne?: Force | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Force> | null | undefined;
  /** None of these. */
  notIn?: Array<Force> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** The genre of an article. */
export type Genre =
  /** A report by an outlet or agency. */
  | 'NEWS_REPORT'
  /** Questions to a person, with the answers. */
  | 'INTERVIEW'
  /** The view of one expert, reported or quoted by an outlet. */
  | 'EXPERT_COMMENT'
  /** An official account of a meeting or call. */
  | 'OFFICIAL_READOUT';

/** Conditions on a value of Genre; all that are given must hold. */
export type GenreFilter = {
  /** This one. */
  eq?: Genre | null | undefined;
  /** Any other, or none. */
  ne?: Genre | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Genre> | null | undefined;
  /** None of these. */
  notIn?: Array<Genre> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Whether an act or a result is promised. */
export type Goal =
  /** An act is promised: to build, send, sign, supply. */
  | 'ACTION'
  /** A result is promised, regardless of the act: to reach a volume, to keep the peace. */
  | 'OUTCOME';

/** Conditions on a value of Goal; all that are given must hold. */
export type GoalFilter = {
  /** This one. */
  eq?: Goal | null | undefined;
  /** Any other, or none. */
  ne?: Goal | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Goal> | null | undefined;
  /** None of these. */
  notIn?: Array<Goal> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** A day on which an office was held. */
export type InOfficeFilter = {
  /** The day. */
  on: string;
  /** Whether it was certainly held, or can have been. */
  certainty?: Certainty;
};

/** What kind of document it is. */
export type InstrumentKind =
  /** A joint declaration or statement of states. */
  | 'DECLARATION'
  /** A memorandum of understanding or cooperation. */
  | 'MEMORANDUM'
  /** A plan of steps with dates or responsibilities. */
  | 'ROADMAP'
  /** A treaty or agreement between states or bodies. */
  | 'AGREEMENT'
  /** A contract between firms, or of a firm with a state. */
  | 'CONTRACT'
  /** A protocol or minutes of a session. */
  | 'PROTOCOL'
  /** A study or analytical report. */
  | 'REPORT'
  /** None of the others; the note explains it. */
  | 'OTHER';

/** Conditions on a value of InstrumentKind; all that are given must hold. */
export type InstrumentKindFilter = {
  /** This one. */
  eq?: InstrumentKind | null | undefined;
  /** Any other, or none. */
  ne?: InstrumentKind | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<InstrumentKind> | null | undefined;
  /** None of these. */
  notIn?: Array<InstrumentKind> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Instrument, or on the only one; all that are given must hold. */
export type InstrumentRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: InstrumentWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: InstrumentWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: InstrumentWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: InstrumentWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on instruments; all that are given must hold. Null says nothing, which a warning tells. */
export type InstrumentWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By kind of document. */
  instrumentKind?: InstrumentKindFilter | null | undefined;
  /** By when it was signed, adopted or published. */
  dated?: DateFilter | null | undefined;
  /** By the actors that signed or adopted it. */
  parties?: ActorRelationFilter | null | undefined;
  /** By the commitments in it. */
  commitments?: CommitmentRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds instruments, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<InstrumentWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<InstrumentWhere> | null | undefined;
  /** This does not hold. */
  NOT?: InstrumentWhere | null | undefined;
};

/** Conditions on a text by which items are counted; all that are given must hold. Equal is a text that is written the same, as facets and statistics have it. A missing text meets none but `ne`, `notIn` and `isNull: true`. */
export type LabelFilter = {
  /** This one, as it is written. */
  eq?: string | null | undefined;
  /** Any other, or none. */
  ne?: string | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<string> | null | undefined;
  /** None of these. */
  notIn?: Array<string> | null | undefined;
  /** Contains this, in any case of letters. */
  contains?: string | null | undefined;
  /** Starts with this, in any case of letters. */
  startsWith?: string | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** How sure a link is. */
export type LinkStrength =
  /** The text states the relation. */
  | 'EXPLICIT'
  /** The text suggests it, and nothing contradicts it. */
  | 'PROBABLE'
  /** The text allows it, no more. */
  | 'POSSIBLE';

/** Conditions on a value of LinkStrength; all that are given must hold. */
export type LinkStrengthFilter = {
  /** This one. */
  eq?: LinkStrength | null | undefined;
  /** Any other, or none. */
  ne?: LinkStrength | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<LinkStrength> | null | undefined;
  /** None of these. */
  notIn?: Array<LinkStrength> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** How one commitment relates to another. */
export type LinkType =
  /** One target of a wider undertaking. */
  | 'PART_OF'
  /** Continues or extends an earlier undertaking, which stays in force. */
  | 'CONTINUES'
  /** Replaces an earlier undertaking. */
  | 'SUPERSEDES'
  /** Made in return for another undertaking. */
  | 'IN_EXCHANGE_FOR'
  /** Comes of an earlier undertaking or statement. */
  | 'FOLLOWS_FROM';

/** Conditions on a value of LinkType; all that are given must hold. */
export type LinkTypeFilter = {
  /** This one. */
  eq?: LinkType | null | undefined;
  /** Any other, or none. */
  ne?: LinkType | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<LinkType> | null | undefined;
  /** None of these. */
  notIn?: Array<LinkType> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Measure, or on the only one; all that are given must hold. */
export type MeasureRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: MeasureWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: MeasureWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: MeasureWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: MeasureWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on measures; all that are given must hold. Null says nothing, which a warning tells. */
export type MeasureWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By the figures that measure it. */
  figures?: FigureRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds measures, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<MeasureWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<MeasureWhere> | null | undefined;
  /** This does not hold. */
  NOT?: MeasureWhere | null | undefined;
};

/** Conditions on related items of type Name, or on the only one; all that are given must hold. */
export type NameRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: NameWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: NameWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: NameWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: NameWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** What kind of name it is. */
export type NameType =
  /** The name to show in its language; exactly one per language. */
  | 'PREFERRED'
  /** The full official name. */
  | 'OFFICIAL'
  /** Another name in use. */
  | 'ALIAS'
  /** The same name written in another script. */
  | 'TRANSLITERATION'
  /** A short form or acronym. */
  | 'ABBREVIATION'
  /** A spelling that occurs in an article, which is given. */
  | 'ATTESTED';

/** Conditions on a value of NameType; all that are given must hold. */
export type NameTypeFilter = {
  /** This one. */
  eq?: NameType | null | undefined;
  /** Any other, or none. */
  ne?: NameType | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<NameType> | null | undefined;
  /** None of these. */
  notIn?: Array<NameType> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on names; all that are given must hold. Null says nothing, which a warning tells. */
export type NameWhere = {
  /** By the name as written. */
  name?: TextFilter | null | undefined;
  /** By language tag. */
  lang?: SlugFilter | null | undefined;
  /** By type. */
  type?: NameTypeFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<NameWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<NameWhere> | null | undefined;
  /** This does not hold. */
  NOT?: NameWhere | null | undefined;
};

/** The kinds of what bears a name. */
export type NamedKind =
  /** A country of ISO 3166-1. */
  | 'COUNTRY'
  /** A region, city, route, area or site that is not itself a country. */
  | 'PLACE'
  /** A firm, public body, institute, outlet or international organization. */
  | 'ORGANIZATION'
  /** A person named in the corpus, heard or not. */
  | 'SPEAKER'
  /** A post, independent of its holder. */
  | 'OFFICE'
  /** A field of activity from the list of this corpus. */
  | 'SECTOR'
  /** A named document such as a declaration, memorandum, roadmap or contract. */
  | 'INSTRUMENT'
  /** What a figure measures, for example trade turnover. */
  | 'MEASURE';

/** Conditions on a value of NamedKind; all that are given must hold. */
export type NamedKindFilter = {
  /** This one. */
  eq?: NamedKind | null | undefined;
  /** Any other, or none. */
  ne?: NamedKind | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<NamedKind> | null | undefined;
  /** None of these. */
  notIn?: Array<NamedKind> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Named, or on the only one; all that are given must hold. */
export type NamedRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: NamedWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: NamedWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: NamedWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: NamedWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on bearers of names; all that are given must hold. Null says nothing, which a warning tells. */
export type NamedWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By kind. */
  kind?: NamedKindFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds bearers of names, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<NamedWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<NamedWhere> | null | undefined;
  /** This does not hold. */
  NOT?: NamedWhere | null | undefined;
};

/** Conditions on a number; all that are given must hold. A missing number meets none but `ne`, `notIn` and `isNull: true`. */
export type NumberFilter = {
  /** Equal to this. */
  eq?: number | null | undefined;
  /** Not equal to this. */
  ne?: number | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<number> | null | undefined;
  /** None of these. */
  notIn?: Array<number> | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** This or less. */
  lte?: number | null | undefined;
  /** More than this. */
  gt?: number | null | undefined;
  /** This or more. */
  gte?: number | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** The status of an observation (SDMX code list CL_OBS_STATUS). */
export type ObservationStatus =
  /** Normal value. */
  | 'A'
  /** Estimated value. */
  | 'E'
  /** Forecast value. */
  | 'F'
  /** Provisional value. */
  | 'P';

/** Conditions on a value of ObservationStatus; all that are given must hold. */
export type ObservationStatusFilter = {
  /** This one. */
  eq?: ObservationStatus | null | undefined;
  /** Any other, or none. */
  ne?: ObservationStatus | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<ObservationStatus> | null | undefined;
  /** None of these. */
  notIn?: Array<ObservationStatus> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Office, or on the only one; all that are given must hold. */
export type OfficeRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: OfficeWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: OfficeWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: OfficeWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: OfficeWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on offices; all that are given must hold. Null says nothing, which a warning tells. */
export type OfficeWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By the commitments it makes. */
  commitmentsMade?: CommitmentRelationFilter | null | undefined;
  /** By the commitments made to it or for it. */
  commitmentsReceived?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it profits from. */
  commitmentsBenefiting?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it carries out. */
  commitmentsCarriedOut?: CommitmentRelationFilter | null | undefined;
  /** By the statements that concern it. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the claims that relay its words. */
  claimsAttributed?: ClaimRelationFilter | null | undefined;
  /** By the events it took part in. */
  events?: EventRelationFilter | null | undefined;
  /** By the figures about it. */
  figures?: FigureRelationFilter | null | undefined;
  /** By the state in whose name its holder speaks. */
  country?: CountryRelationFilter | null | undefined;
  /** By the body it sits in. */
  organization?: OrganizationRelationFilter | null | undefined;
  /** By the place it governs. */
  place?: PlaceRelationFilter | null | undefined;
  /** By the tenures in it. */
  tenures?: TenureRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds offices, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<OfficeWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<OfficeWhere> | null | undefined;
  /** This does not hold. */
  NOT?: OfficeWhere | null | undefined;
};

/** What kind of organization it is. */
export type OrganizationKind =
  /** A company, plant or works. */
  | 'FIRM'
  /** A ministry, agency, administration or other part of the executive. */
  | 'GOVERNMENT_BODY'
  /** A parliament, chamber or group of parliamentarians. */
  | 'LEGISLATURE'
  /** An institute or centre for research or analysis. */
  | 'RESEARCH_INSTITUTE'
  /** A university, academy or school. */
  | 'EDUCATION'
  /** An outlet or news agency. */
  | 'MEDIA'
  /** A body whose members are states. */
  | 'INTERNATIONAL_ORGANIZATION'
  /** A foundation or charity. */
  | 'FOUNDATION'
  /** A library, museum or other cultural institution. */
  | 'CULTURAL_INSTITUTION'
  /** A commission or forum of two or more governments. */
  | 'INTERGOVERNMENTAL_BODY'
  /** An association or chamber of persons or firms. */
  | 'ASSOCIATION'
  /** None of the others; the note explains it. */
  | 'OTHER';

/** Conditions on a value of OrganizationKind; all that are given must hold. */
export type OrganizationKindFilter = {
  /** This one. */
  eq?: OrganizationKind | null | undefined;
  /** Any other, or none. */
  ne?: OrganizationKind | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<OrganizationKind> | null | undefined;
  /** None of these. */
  notIn?: Array<OrganizationKind> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Organization, or on the only one; all that are given must hold. */
export type OrganizationRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: OrganizationWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: OrganizationWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: OrganizationWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: OrganizationWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on organizations; all that are given must hold. Null says nothing, which a warning tells. */
export type OrganizationWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By the commitments it makes. */
  commitmentsMade?: CommitmentRelationFilter | null | undefined;
  /** By the commitments made to it or for it. */
  commitmentsReceived?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it profits from. */
  commitmentsBenefiting?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it carries out. */
  commitmentsCarriedOut?: CommitmentRelationFilter | null | undefined;
  /** By the statements that concern it. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the claims that relay its words. */
  claimsAttributed?: ClaimRelationFilter | null | undefined;
  /** By the events it took part in. */
  events?: EventRelationFilter | null | undefined;
  /** By the figures about it. */
  figures?: FigureRelationFilter | null | undefined;
  /** By kind of organization. */
  organizationKind?: OrganizationKindFilter | null | undefined;
  /** By the country it belongs to. */
  country?: CountryRelationFilter | null | undefined;
  /** By its seat. */
  seat?: PlaceRelationFilter | null | undefined;
  /** By the organization it is part of. */
  parent?: OrganizationRelationFilter | null | undefined;
  /** By the articles it published or supplied. */
  articlesContributed?: ArticleRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds organizations, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<OrganizationWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<OrganizationWhere> | null | undefined;
  /** This does not hold. */
  NOT?: OrganizationWhere | null | undefined;
};

/** Conditions on related items of type Participant, or on the only one; all that are given must hold. */
export type ParticipantRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: ParticipantWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: ParticipantWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: ParticipantWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: ParticipantWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** A participant’s part in an event. */
export type ParticipantRole =
  /** The visitor, caller or initiator; equal participants are all actors. */
  | 'ACTOR'
  /** The host, or the participant called or supplied. */
  | 'RECIPIENT';

/** Conditions on a value of ParticipantRole; all that are given must hold. */
export type ParticipantRoleFilter = {
  /** This one. */
  eq?: ParticipantRole | null | undefined;
  /** Any other, or none. */
  ne?: ParticipantRole | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<ParticipantRole> | null | undefined;
  /** None of these. */
  notIn?: Array<ParticipantRole> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on participants; all that are given must hold. Null says nothing, which a warning tells. */
export type ParticipantWhere = {
  /** By role. */
  role?: ParticipantRoleFilter | null | undefined;
  /** By participant. */
  actor?: ActorRelationFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<ParticipantWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<ParticipantWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ParticipantWhere | null | undefined;
};

/** Which commitments count, where one is part of another. */
export type Parts =
  /** Commitments without parts, so that nothing counts twice. */
  | 'LEAVES'
  /** Commitments that are not part of another. */
  | 'WHOLES'
  /** All commitments: wholes and their parts. */
  | 'ALL';

/** A party’s part in a commitment. */
export type PartyRole =
  /** The actor that makes the commitment. A joint undertaking has several. */
  | 'PROMISOR'
  /** The actor to whom it is promised. */
  | 'PROMISEE'
  /** The actor that profits, if not the promisee. */
  | 'BENEFICIARY'
  /** The actor that carries it out, if not the promisor. */
  | 'IMPLEMENTER';

/** Conditions on a value of PartyRole; all that are given must hold. */
export type PartyRoleFilter = {
  /** This one. */
  eq?: PartyRole | null | undefined;
  /** Any other, or none. */
  ne?: PartyRole | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<PartyRole> | null | undefined;
  /** None of these. */
  notIn?: Array<PartyRole> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Passage, or on the only one; all that are given must hold. */
export type PassageRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: PassageWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: PassageWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: PassageWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: PassageWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** The unit of a passage’s positions. */
export type PassageUnit =
  /** Unicode code points of the file as it is: no trimming, no normalisation. Not UTF-16 units, not bytes. */
  | 'CODE_POINT';

/** Conditions on passages; all that are given must hold. Null says nothing, which a warning tells. */
export type PassageWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By first code point. */
  start?: NumberFilter | null | undefined;
  /** By the code point after the last. */
  end?: NumberFilter | null | undefined;
  /** By article. */
  article?: ArticleRelationFilter | null | undefined;
  /** By the claims it carries. */
  claims?: ClaimRelationFilter | null | undefined;
  /** By the bearers of names it mentions in passing. */
  mentions?: NamedRelationFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<PassageWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<PassageWhere> | null | undefined;
  /** This does not hold. */
  NOT?: PassageWhere | null | undefined;
};

/** What kind of place it is. */
export type PlaceKind =
  /** A first-level division or a wider administrative region of a country. */
  | 'REGION'
  /** A division below a region. */
  | 'DISTRICT'
  /** A city, town or settlement. */
  | 'CITY'
  /** An area without administrative borders, possibly across several countries. */
  | 'AREA'
  /** A transport route or corridor. */
  | 'ROUTE'
  /** A building or venue. */
  | 'SITE';

/** Conditions on a value of PlaceKind; all that are given must hold. */
export type PlaceKindFilter = {
  /** This one. */
  eq?: PlaceKind | null | undefined;
  /** Any other, or none. */
  ne?: PlaceKind | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<PlaceKind> | null | undefined;
  /** None of these. */
  notIn?: Array<PlaceKind> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Place, or on the only one; all that are given must hold. */
export type PlaceRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: PlaceWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: PlaceWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: PlaceWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: PlaceWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on places; all that are given must hold. Null says nothing, which a warning tells. */
export type PlaceWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By the commitments it makes. */
  commitmentsMade?: CommitmentRelationFilter | null | undefined;
  /** By the commitments made to it or for it. */
  commitmentsReceived?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it profits from. */
  commitmentsBenefiting?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it carries out. */
  commitmentsCarriedOut?: CommitmentRelationFilter | null | undefined;
  /** By the statements that concern it. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the claims that relay its words. */
  claimsAttributed?: ClaimRelationFilter | null | undefined;
  /** By the events it took part in. */
  events?: EventRelationFilter | null | undefined;
  /** By the figures about it. */
  figures?: FigureRelationFilter | null | undefined;
  /** By kind of place. */
  placeKind?: PlaceKindFilter | null | undefined;
  /** By ISO 3166-2 code. */
  iso31662?: SlugFilter | null | undefined;
  /** That lie in this place or country, however deep, by slug; the place itself too. */
  within?: string | null | undefined;
  /** By the country it is coded under. */
  country?: CountryRelationFilter | null | undefined;
  /** By the place it lies in. */
  parent?: PlaceRelationFilter | null | undefined;
  /** By the commitments to be carried out in it. */
  commitmentsHere?: CommitmentRelationFilter | null | undefined;
  /** By the statements about it. */
  statementsHere?: StatementRelationFilter | null | undefined;
  /** By the events that took place in it. */
  eventsHere?: EventRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds places, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<PlaceWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<PlaceWhere> | null | undefined;
  /** This does not hold. */
  NOT?: PlaceWhere | null | undefined;
};

/** The words for a quantity that is told without a number. */
export type QuantityWording =
  /** A few, some, not many; dictionaries give no least number. */
  | 'FEW'
  /** Several: certainly more than one. */
  | 'SEVERAL'
  /** Many, numerous, a lot. */
  | 'MANY'
  /** Most, the majority: certainly more than half, which is 50 %. */
  | 'MAJORITY'
  /** Tens, without bounds. */
  | 'TENS'
  /** Dozens: a large number that is not said, and not at least 24. */
  | 'DOZENS'
  /** Hundreds, without bounds. */
  | 'HUNDREDS'
  /** Thousands, without bounds. */
  | 'THOUSANDS'
  /** Millions, without bounds. */
  | 'MILLIONS'
  /** Billions, without bounds. */
  | 'BILLIONS';

/** Conditions on a value of QuantityWording; all that are given must hold. */
export type QuantityWordingFilter = {
  /** This one. */
  eq?: QuantityWording | null | undefined;
  /** Any other, or none. */
  ne?: QuantityWording | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<QuantityWording> | null | undefined;
  /** None of these. */
  notIn?: Array<QuantityWording> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Region, or on the only one; all that are given must hold. */
export type RegionRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: RegionWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: RegionWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: RegionWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: RegionWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on regions; all that are given must hold. Null says nothing, which a warning tells. */
export type RegionWhere = {
  /** By M49 code. */
  code?: SlugFilter | null | undefined;
  /** By name. */
  name?: TextFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<RegionWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<RegionWhere> | null | undefined;
  /** This does not hold. */
  NOT?: RegionWhere | null | undefined;
};

/** Where a day lies in relation to a commitment’s deadline. */
export type Schedule =
  /** No deadline is reported. */
  | 'NO_DEADLINE'
  /** The earliest possible day of the deadline is in the future. */
  | 'OPEN'
  /** The day is within the possible days of the deadline, or past a deadline that may have been moved by then. */
  | 'DUE'
  /** The latest possible day of the deadline has passed, and no outcome is recorded. */
  | 'LATE'
  /** No action is due: delivered, not delivered, withdrawn or superseded; or past the deadline and possibly superseded. */
  | 'CLOSED';

/** Conditions on the relation of the day to the deadline as of a day; all that are given must hold. */
export type ScheduleFilter = {
  /** This one. */
  eq?: Schedule | null | undefined;
  /** Any other, or none. */
  ne?: Schedule | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Schedule> | null | undefined;
  /** None of these. */
  notIn?: Array<Schedule> | null | undefined;
  /** The reference day; by default `corpus.recordedOn`, so that answers depend on the data alone. */
  asOf?: string | null | undefined;
};

/** The texts that a search looks in. */
export type SearchField =
  /** A name, in any language and spelling. */
  | 'NAME'
  /** An ISO code. */
  | 'CODE'
  /** The label of the record. */
  | 'LABEL'
  /** The title printed in an article. */
  | 'TITLE'
  /** The number and unit of a figure. */
  | 'NUMBER'
  /** The summary of the record. */
  | 'SUMMARY'
  /** The description of the record: of a commitment its condition, of an event the wording of its type, of a figure its scope. */
  | 'DESCRIPTION'
  /** Words for the type, force, kind, unit, year or month of the record, in several languages. */
  | 'TERM'
  /** The note of the record. */
  | 'NOTE'
  /** The text of an article, in a corpus that contains texts; an excerpt is returned. */
  | 'BODY';

/** Conditions on a value of SearchField; all that are given must hold. */
export type SearchFieldFilter = {
  /** This one. */
  eq?: SearchField | null | undefined;
  /** Any other, or none. */
  ne?: SearchField | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<SearchField> | null | undefined;
  /** None of these. */
  notIn?: Array<SearchField> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** How a result matches the query, the best first. */
export type SearchMatchKind =
  /** All of the query matches, as written, inflected or in another spelling or script. */
  | 'SPELLING'
  /** Another name of what the query names matches, or a word with the same meaning. */
  | 'OTHER_NAME'
  /** The query matches only as misspelt, in one letter or two. */
  | 'MISSPELLING'
  /** Not all words of the query match, but some of them, in any of these ways. */
  | 'SOME_WORDS';

/** Conditions on a value of SearchMatchKind; all that are given must hold. */
export type SearchMatchKindFilter = {
  /** This one. */
  eq?: SearchMatchKind | null | undefined;
  /** Any other, or none. */
  ne?: SearchMatchKind | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<SearchMatchKind> | null | undefined;
  /** None of these. */
  notIn?: Array<SearchMatchKind> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on results; all that are given must hold. Null says nothing, which a warning tells. */
export type SearchResultWhere = {
  /** By type. */
  type?: SearchTypeFilter | null | undefined;
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By how it matches the query. */
  by?: SearchMatchKindFilter | null | undefined;
  /** By its texts that match the whole query. A result has none when its words match only in several texts together. */
  texts?: SearchTextRelationFilter | null | undefined;
  /** It is one of the countries, and this holds for it; `{}` is any. */
  country?: CountryWhere | null | undefined;
  /** It is one of the places, and this holds for it; `{}` is any. */
  place?: PlaceWhere | null | undefined;
  /** It is one of the organizations, and this holds for it; `{}` is any. */
  organization?: OrganizationWhere | null | undefined;
  /** It is one of the speakers, and this holds for it; `{}` is any. */
  speaker?: SpeakerWhere | null | undefined;
  /** It is one of the offices, and this holds for it; `{}` is any. */
  office?: OfficeWhere | null | undefined;
  /** It is one of the sectors, and this holds for it; `{}` is any. */
  sector?: SectorWhere | null | undefined;
  /** It is one of the instruments, and this holds for it; `{}` is any. */
  instrument?: InstrumentWhere | null | undefined;
  /** It is one of the measures, and this holds for it; `{}` is any. */
  measure?: MeasureWhere | null | undefined;
  /** It is one of the articles, and this holds for it; `{}` is any. */
  article?: ArticleWhere | null | undefined;
  /** It is one of the commitments, and this holds for it; `{}` is any. */
  commitment?: CommitmentWhere | null | undefined;
  /** It is one of the events, and this holds for it; `{}` is any. */
  event?: EventWhere | null | undefined;
  /** It is one of the figures, and this holds for it; `{}` is any. */
  figure?: FigureWhere | null | undefined;
  /** It is one of the statements, and this holds for it; `{}` is any. */
  statement?: StatementWhere | null | undefined;
  /** All of these hold. */
  AND?: Array<SearchResultWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<SearchResultWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SearchResultWhere | null | undefined;
};

/** Whose texts a search looks in. */
export type SearchTextOwner =
  /** A text of the result itself. */
  | 'OWN'
  /** A text of a claim about the result. */
  | 'CLAIM'
  /** A text of what the result refers to: a name of a party, participant, speaker, place, sector, instrument or measure, or a target figure. */
  | 'RELATED'
  /** The label or title of an article that makes a claim about the result. */
  | 'ARTICLE';

/** Conditions on a value of SearchTextOwner; all that are given must hold. */
export type SearchTextOwnerFilter = {
  /** This one. */
  eq?: SearchTextOwner | null | undefined;
  /** Any other, or none. */
  ne?: SearchTextOwner | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<SearchTextOwner> | null | undefined;
  /** None of these. */
  notIn?: Array<SearchTextOwner> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on the texts of a result that match the whole query; all given must hold. */
export type SearchTextRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: SearchTextWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: SearchTextWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: SearchTextWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on texts; all that are given must hold. Null says nothing, which a warning tells. */
export type SearchTextWhere = {
  /** By whose text it is. */
  kind?: SearchTextOwnerFilter | null | undefined;
  /** By the field that the text belongs to. */
  field?: SearchFieldFilter | null | undefined;
  /** By language, as a BCP 47 tag; codes and numbers have none. */
  lang?: TextFilter | null | undefined;
  /** By kind of name; texts that are not names have none. */
  nameType?: NameTypeFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<SearchTextWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<SearchTextWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SearchTextWhere | null | undefined;
};

/** What a search can find. */
export type SearchType =
  /** Articles. */
  | 'ARTICLE'
  /** Commitments. */
  | 'COMMITMENT'
  /** Countries. */
  | 'COUNTRY'
  /** Events. */
  | 'EVENT'
  /** Figures. */
  | 'FIGURE'
  /** Instruments. */
  | 'INSTRUMENT'
  /** Measures. */
  | 'MEASURE'
  /** Offices. */
  | 'OFFICE'
  /** Organizations. */
  | 'ORGANIZATION'
  /** Places. */
  | 'PLACE'
  /** Sectors. */
  | 'SECTOR'
  /** Speakers. */
  | 'SPEAKER'
  /** Statements. */
  | 'STATEMENT';

/** Conditions on a value of SearchType; all that are given must hold. */
export type SearchTypeFilter = {
  /** This one. */
  eq?: SearchType | null | undefined;
  /** Any other, or none. */
  ne?: SearchType | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<SearchType> | null | undefined;
  /** None of these. */
  notIn?: Array<SearchType> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Sector, or on the only one; all that are given must hold. */
export type SectorRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: SectorWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: SectorWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: SectorWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: SectorWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on sectors; all that are given must hold. Null says nothing, which a warning tells. */
export type SectorWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** That belong to this sector, however deep, by slug; the sector itself too. */
  within?: string | null | undefined;
  /** By the sector it belongs to. */
  broader?: SectorRelationFilter | null | undefined;
  /** By the sectors that belong to it. */
  narrower?: SectorRelationFilter | null | undefined;
  /** By the commitments that touch it. */
  commitments?: CommitmentRelationFilter | null | undefined;
  /** By the statements that touch it. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the events that concern it. */
  events?: EventRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds sectors, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<SectorWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<SectorWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SectorWhere | null | undefined;
};

/** Conditions on a slug or code; all that are given must hold. Slugs are taken as written, codes, currencies and language tags in any case of letters. A value that the corpus does not have is told in `extensions.warnings`. A missing code meets none but `ne`, `notIn` and `isNull: true`. */
export type SlugFilter = {
  /** This one. */
  eq?: string | null | undefined;
  /** Any other, or none. */
  ne?: string | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<string> | null | undefined;
  /** None of these. */
  notIn?: Array<string> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type Speaker, or on the only one; all that are given must hold. */
export type SpeakerRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: SpeakerWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: SpeakerWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: SpeakerWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: SpeakerWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on speakers; all that are given must hold. Null says nothing, which a warning tells. */
export type SpeakerWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By any of its names, in any language and spelling. */
  names?: NameRelationFilter | null | undefined;
  /** By the articles that name it. */
  namedIn?: ArticleRelationFilter | null | undefined;
  /** By the commitments it makes. */
  commitmentsMade?: CommitmentRelationFilter | null | undefined;
  /** By the commitments made to it or for it. */
  commitmentsReceived?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it profits from. */
  commitmentsBenefiting?: CommitmentRelationFilter | null | undefined;
  /** By the commitments it carries out. */
  commitmentsCarriedOut?: CommitmentRelationFilter | null | undefined;
  /** By the statements that concern it. */
  statements?: StatementRelationFilter | null | undefined;
  /** By the claims that relay its words. */
  claimsAttributed?: ClaimRelationFilter | null | undefined;
  /** By the events it took part in. */
  events?: EventRelationFilter | null | undefined;
  /** By the figures about it. */
  figures?: FigureRelationFilter | null | undefined;
  /** By the offices this person was seen in. */
  tenures?: TenureRelationFilter | null | undefined;
  /** By the claims that come from this person’s mouth. */
  claims?: ClaimRelationFilter | null | undefined;
  /** By whether a claim comes from this person’s mouth. */
  isHeard?: BooleanFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds speakers, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<SpeakerWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<SpeakerWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SpeakerWhere | null | undefined;
};

/** What makes a commitment specific, a point each. */
export type SpecificityCriterion =
  /** The promisor is named. */
  | 'PROMISOR'
  /** A promisee or beneficiary is named. */
  | 'PROMISEE_OR_BENEFICIARY'
  /** Later evidence can show that the act was done or not done. */
  | 'CHECKABLE_ACT'
  /** A target figure is reported, with a value. */
  | 'TARGET_FIGURE'
  /** A deadline is reported. */
  | 'DEADLINE';

/** What a statement is. */
export type StatementKind =
  /** A party calls an action useful, promising or possible, without announcing to act. */
  | 'INTEREST'
  /** A party asks or urges another to act, or to act jointly. */
  | 'PROPOSAL'
  /** Something is said to come, and no doer undertakes it. */
  | 'FORECAST'
  /** Praise, criticism or a judgement of potential. An assessment is a status with its basis instead. */
  | 'EVALUATION'
  /** A position or policy line. */
  | 'STANCE'
  /** Something was discussed, or is to be. */
  | 'AGENDA'
  /** Work is said to be under way, and no undertaking is reported. */
  | 'ONGOING';

/** Conditions on a value of StatementKind; all that are given must hold. */
export type StatementKindFilter = {
  /** This one. */
  eq?: StatementKind | null | undefined;
  /** Any other, or none. */
  ne?: StatementKind | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<StatementKind> | null | undefined;
  /** None of these. */
  notIn?: Array<StatementKind> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on related items of type StatementLink, or on the only one; all that are given must hold. */
export type StatementLinkRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: StatementLinkWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: StatementLinkWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: StatementLinkWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: StatementLinkWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** How a statement and a commitment relate. */
export type StatementLinkType =
  /** The statement is about the commitment. */
  | 'ABOUT'
  /** The commitment follows from the statement. */
  | 'FOLLOWS_FROM';

/** Conditions on a value of StatementLinkType; all that are given must hold. */
export type StatementLinkTypeFilter = {
  /** This one. */
  eq?: StatementLinkType | null | undefined;
  /** Any other, or none. */
  ne?: StatementLinkType | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<StatementLinkType> | null | undefined;
  /** None of these. */
  notIn?: Array<StatementLinkType> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on links; all that are given must hold. Null says nothing, which a warning tells. */
export type StatementLinkWhere = {
  /** By relation. */
  type?: StatementLinkTypeFilter | null | undefined;
  /** By the statement. */
  statement?: StatementRelationFilter | null | undefined;
  /** By the commitment. */
  commitment?: CommitmentRelationFilter | null | undefined;
  /** By how sure it is. */
  strength?: LinkStrengthFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<StatementLinkWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<StatementLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: StatementLinkWhere | null | undefined;
};

/** Conditions on related items of type Statement, or on the only one; all that are given must hold. */
export type StatementRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: StatementWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: StatementWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: StatementWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: StatementWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on statements; all that are given must hold. Null says nothing, which a warning tells. */
export type StatementWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By summary. */
  summary?: TextFilter | null | undefined;
  /** By kind. */
  statementKind?: StatementKindFilter | null | undefined;
  /** By the date when it was made. */
  made?: DateFilter | null | undefined;
  /** By when the first of its dated articles was published. */
  firstReported?: DateFilter | null | undefined;
  /** By when the last of its dated articles was published. */
  lastReported?: DateFilter | null | undefined;
  /** By the actors it concerns. */
  parties?: ActorRelationFilter | null | undefined;
  /** That touch this sector or one below it, by slug. */
  sectorTree?: string | null | undefined;
  /** By sector. */
  sectors?: SectorRelationFilter | null | undefined;
  /** About a place within this place or country, however deep, by slug. */
  within?: string | null | undefined;
  /** By the places it is about. */
  places?: PlaceRelationFilter | null | undefined;
  /** By the claims that make it: their speaker, article, voice. */
  claims?: ClaimRelationFilter | null | undefined;
  /** By the articles that report it. */
  articles?: ArticleRelationFilter | null | undefined;
  /** By its links to commitments. */
  links?: StatementLinkRelationFilter | null | undefined;
  /** By words, as `search(query:, types:)` finds statements, also by some of them. */
  text?: string | null | undefined;
  /** All of these hold. */
  AND?: Array<StatementWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<StatementWhere> | null | undefined;
  /** This does not hold. */
  NOT?: StatementWhere | null | undefined;
};

/** How far a commitment has got, always as of a date and with a basis. */
export type Status =
  /** No assessment exists. This implies nothing about the progress. */
  | 'NOT_ASSESSED'
  /** A documented search found no evidence up to the date. */
  | 'NO_EVIDENCE'
  /** A source reports that work has not begun. */
  | 'NOT_STARTED'
  /** Preparatory steps are reported (delegation, plan, study, talks on terms), not the act itself. */
  | 'PREPARING'
  /** The act itself is reported as begun and unfinished. */
  | 'UNDER_WAY'
  /** Part of the result, or of the target figure, is reported as reached. */
  | 'PARTLY_DELIVERED'
  /** The act or result is reported as reached in full, or nearly. */
  | 'DELIVERED'
  /** A source reports that work stopped but was not called off. */
  | 'STALLED'
  /** The deadline has passed, and a source reports that the result was not reached. */
  | 'NOT_DELIVERED'
  /** The promisor or the parties called it off. */
  | 'WITHDRAWN'
  /** A later commitment replaces it. */
  | 'SUPERSEDED'
  /** Too vague to be decided by later evidence. */
  | 'NOT_ASSESSABLE';

/** What a status rests on. */
export type StatusBasis =
  /** Reported by an article of the corpus; the claim is given. */
  | 'AS_REPORTED'
  /** Reported by a source outside the corpus; its address is given. */
  | 'OTHER_SOURCE'
  /** A conclusion of the coder; the note names its grounds. */
  | 'CODER_JUDGEMENT'
  /** Another commitment supersedes it and is given. */
  | 'LINK';

/** Conditions on a value of Status; all that are given must hold. */
export type StatusFilter = {
  /** This one. */
  eq?: Status | null | undefined;
  /** Any other, or none. */
  ne?: Status | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Status> | null | undefined;
  /** None of these. */
  notIn?: Array<Status> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** Conditions on progress as of a day; all that are given must hold. */
export type StatusOnDayFilter = {
  /** This one. */
  eq?: Status | null | undefined;
  /** Any other, or none. */
  ne?: Status | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Status> | null | undefined;
  /** None of these. */
  notIn?: Array<Status> | null | undefined;
  /** The reference day; by default `corpus.recordedOn`, so that answers depend on the data alone. */
  asOf?: string | null | undefined;
};

/** Conditions on related items of type Tenure, or on the only one; all that are given must hold. */
export type TenureRelationFilter = {
  /** This holds for at least one. `{}`: there is one. */
  some?: TenureWhere | null | undefined;
  /** This holds for all, also when there is none. */
  every?: TenureWhere | null | undefined;
  /** This holds for none. `{}`: there is none. */
  none?: TenureWhere | null | undefined;
  /** There are that many of them, of those for which `where` holds. */
  count?: NumberFilter | null | undefined;
  /** Which of them `count` counts; all when left out. By itself it is no condition. */
  where?: TenureWhere | null | undefined;
  /** True: there is none. False: there is one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on tenures; all that are given must hold. Null says nothing, which a warning tells. */
export type TenureWhere = {
  /** By slug. */
  slug?: SlugFilter | null | undefined;
  /** By speaker. */
  speaker?: SpeakerRelationFilter | null | undefined;
  /** By office. */
  office?: OfficeRelationFilter | null | undefined;
  /** By the article that shows it. */
  article?: ArticleRelationFilter | null | undefined;
  /** By its start. */
  from?: DateFilter | null | undefined;
  /** By its end. */
  to?: DateFilter | null | undefined;
  /** By a day on which the office was held, certainly or possibly. */
  inOffice?: InOfficeFilter | null | undefined;
  /** All of these hold. */
  AND?: Array<TenureWhere> | null | undefined;
  /** At least one of these holds; with an empty list, none does. */
  OR?: Array<TenureWhere> | null | undefined;
  /** This does not hold. */
  NOT?: TenureWhere | null | undefined;
};

/** Conditions on a text, in any case of letters of every script; all that are given must hold. A missing text meets none but `ne`, `notIn` and `isNull: true`. */
export type TextFilter = {
  /** Equal to this. */
  eq?: string | null | undefined;
  /** Not equal to this; a missing text is not equal to anything. */
  ne?: string | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<string> | null | undefined;
  /** None of these. */
  notIn?: Array<string> | null | undefined;
  /** Contains this, in any case of letters. */
  contains?: string | null | undefined;
  /** Starts with this, in any case of letters. */
  startsWith?: string | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** The aspect that a step of a thread changes. */
export type ThreadAspect =
  /** How strongly it binds. */
  | 'FORCE'
  /** How far it has got. */
  | 'STATUS'
  /** By when it is to be fulfilled, in EDTF. */
  | 'DEADLINE'
  /** The condition on which it depends. */
  | 'CONDITION'
  /** Its target figures: measure, comparator, value in base units and unit of each. */
  | 'TARGET';

/** The relation of a commitment or statement of a thread to the one that has the thread. */
export type ThreadPlace =
  /** The commitment or statement itself. */
  | 'SELF'
  /** A commitment that continues, supersedes or follows from the one that has the thread, or the other way round, directly or through others. */
  | 'LINKED'
  /** A commitment of which one of these is part. */
  | 'WHOLE'
  /** A commitment that is part of one of these. */
  | 'PART'
  /** A statement about one of these commitments, or from which one follows. */
  | 'STATEMENT';

/** The kind of a step of a thread. */
export type ThreadStepKind =
  /** The commitment was given; nothing in the thread came before it. */
  | 'MADE'
  /** The commitment was given, taking up an earlier one of the thread, which stays in force. */
  | 'CONTINUED'
  /** The commitment was given in place of an earlier one of the thread. */
  | 'SUPERSEDED'
  /** The commitment was given, following from an earlier commitment or statement of the thread. */
  | 'FOLLOWED'
  /** The statement was made. */
  | 'SAID'
  /** An article reported the commitment or statement. */
  | 'REPORTED'
  /** A term of the commitment was changed. */
  | 'CHANGED'
  /** It was recorded how far the commitment had got. */
  | 'ASSESSED';

/** The protocol level of a visit. */
export type VisitMode =
  /** A state visit, the highest form. */
  | 'STATE'
  /** An official visit. */
  | 'OFFICIAL'
  /** A working visit. */
  | 'WORKING';

/** Conditions on a value of VisitMode; all that are given must hold. */
export type VisitModeFilter = {
  /** This one. */
  eq?: VisitMode | null | undefined;
  /** Any other, or none. */
  ne?: VisitMode | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<VisitMode> | null | undefined;
  /** None of these. */
  notIn?: Array<VisitMode> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

/** In what form a claim stands in the article. */
export type Voice =
  /** Words of the speaker in quotation marks, or a printed answer. */
  | 'DIRECT_QUOTE'
  /** The outlet reports what the speaker said. */
  | 'INDIRECT_SPEECH'
  /** The outlet states it in its own name. */
  | 'NARRATION'
  /** Part of a question by the outlet. */
  | 'QUESTION';

/** Conditions on a value of Voice; all that are given must hold. */
export type VoiceFilter = {
  /** This one. */
  eq?: Voice | null | undefined;
  /** Any other, or none. */
  ne?: Voice | null | undefined;
  /** One of these; none for an empty list. */
  in?: Array<Voice> | null | undefined;
  /** None of these. */
  notIn?: Array<Voice> | null | undefined;
  /** True: it is missing. False: it is there. What is never missing is always there. */
  isNull?: boolean | null | undefined;
};

export type PromisesBetweenTwoCountriesQueryVariables = Exact<{
  promisor?: string | null | undefined;
  recipient?: string | null | undefined;
  since?: string | null | undefined;
}>;


export type PromisesBetweenTwoCountriesQuery = { commitments: { totalCount: number, nodes: Array<{ summary: string, force: Force, made: { edtf: string | null, basis: DateBasis }, status: { status: Status, basis: StatusBasis | null, asOf: { edtf: string } | null }, claims: { nodes: Array<{ force: Force | null, voice: Voice, speaker: { name: string } | null, speakerOffice: { name: string } | null, article: { label: string }, passages: { nodes: Array<{ start: number, end: number }> } }> } }> } | null };

export type PromisesWithATargetQueryVariables = Exact<{ [key: string]: never; }>;


export type PromisesWithATargetQuery = { commitments: { totalCount: number, nodes: Array<{ summary: string, promisors: { nodes: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        > }, figures: { nodes: Array<{ label: string, valueInBaseUnits: string | null, low: string | null, high: string | null, unit: string, comparator: Comparator, approximate: boolean, period: { edtf: string | null } }> } }> } | null };

export type DeadlinesPassedQueryVariables = Exact<{
  day?: string;
}>;


export type DeadlinesPassedQuery = { commitments: { totalCount: number, nodes: Array<{ summary: string, schedule: Schedule, deadline: { edtf: string | null, latest: string | null, basis: DateBasis } | null, status: { status: Status, asOf: { edtf: string } | null } }> } | null };

export type TooVagueToCheckQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type TooVagueToCheckQuery = { commitments: { totalCount: number, nodes: Array<{ summary: string, force: Force, checkability: Checkability, specificity: { score: number, missing: Array<SpecificityCriterion> }, promisors: { nodes: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        > } }> } | null };

export type WhoPromisesMostQueryVariables = Exact<{
  force?: Array<Force> | Force | null | undefined;
}>;


export type WhoPromisesMostQuery = { countries: { totalCount: number, nodes: Array<{ name: string, firm: { totalCount: number }, all: { totalCount: number } }> } | null };

export type WhatBecameOfAPromiseQueryVariables = Exact<{
  slug?: string;
}>;


export type WhatBecameOfAPromiseQuery = { commitment: { summary: string, force: Force, made: { edtf: string | null }, status: { status: Status, basis: StatusBasis | null, asOf: { edtf: string } | null }, assessments: { nodes: Array<{ status: Status, basis: AssessmentBasis, note: string | null, asOf: { edtf: string } | null }> }, linkedFrom: Array<{ type: LinkType, note: string | null, from: { slug: string, summary: string, force: Force, made: { edtf: string | null }, articles: { nodes: Array<{ label: string }> }, status: { status: Status } } }> } | null };

export type ThreadQueryVariables = Exact<{
  slug?: string;
}>;


export type ThreadQuery = { commitment: { summary: string, thread: { total: number, steps: Array<{ stepKind: ThreadStepKind, place: ThreadPlace, status: Status | null, on: { edtf: string } | null, commitment: { summary: string } | null, statement: { summary: string } | null, article: { label: string } | null, changes: Array<{ aspect: ThreadAspect, from: string | null, to: string | null }> }> } } | null };

export type DyadQueryVariables = Exact<{
  from?: string;
  to?: string;
}>;


export type DyadQuery = { dyad: { parts: Parts, reciprocity: number | null, from:
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    , to:
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    , last: { summary: string, made: { edtf: string | null } } | null, promises: { totalCount: number, nodes: Array<{ summary: string, force: Force }>, facets: Array<{ dimension: string, values: Array<{ label: string | null, count: number }>, uncertain: { count: number } | null }> }, returned: { totalCount: number, nodes: Array<{ summary: string, force: Force }> }, joint: { totalCount: number, nodes: Array<{ summary: string, force: Force }> }, statements: { totalCount: number, nodes: Array<{ statementKind: StatementKind, summary: string }> }, events: { totalCount: number, nodes: Array<{ label: string, date: { edtf: string | null } }> } } | null };

export type WhatPromisesNothingQueryVariables = Exact<{
  party?: string;
  first?: number;
}>;


export type WhatPromisesNothingQuery = { statements: { totalCount: number, nodes: Array<{ statementKind: StatementKind, summary: string, claims: { nodes: Array<{ hedged: boolean, speaker: { name: string } | null, article: { label: string } }> }, links: Array<{ type: StatementLinkType, strength: LinkStrength, commitment: { summary: string } }> }>, facets: Array<{ dimension: string, values: Array<{ value: string | null, count: number }> }> } | null };

export type EvidenceForAPromiseQueryVariables = Exact<{
  slug?: string;
}>;


export type EvidenceForAPromiseQuery = { commitment: { summary: string, claims: { nodes: Array<{ summary: string, force: Force | null, voice: Voice, speaker: { name: string } | null, attributedTo: { nodes: Array<
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          > }, passages: { nodes: Array<{ slug: string, start: number, end: number, quote: string | null, unit: PassageUnit, sha256: string, article: { label: string, file: string, sha256: string, codePoints: number } }> } }> } } | null };

export type RelayedWordsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type RelayedWordsQuery = { claims: { totalCount: number, nodes: Array<{ summary: string, voice: Voice, speaker: { name: string } | null, speakerOffice: { name: string } | null, attributedTo: { nodes: Array<
          | { __typename: 'Country', name: string }
          | { __typename: 'Office', name: string }
          | { __typename: 'Organization', name: string }
          | { __typename: 'Place', name: string }
          | { __typename: 'Speaker', name: string }
        > }, article: { slug: string } }> } | null };

export type WhatStandsInADocumentQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatStandsInADocumentQuery = { instruments: { totalCount: number, nodes: Array<{ name: string, instrumentKind: InstrumentKind, dated: { edtf: string | null, basis: DateBasis } | null, parties: { nodes: Array<
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        > }, commitments: { nodes: Array<{ summary: string, force: Force }> }, events: { nodes: Array<{ label: string, type: EventType }> } }> } | null };

export type WhoIsHeardQueryVariables = Exact<{
  where?: ClaimWhere | null | undefined;
  article?: string;
}>;


export type WhoIsHeardQuery = { claims: { totalCount: number, facets: Array<{ dimension: string, total: number, values: Array<{ label: string | null, count: number, where: NamedWhere & ArticleWhere & CommitmentWhere & StatementWhere & ClaimWhere & EventWhere & FigureWhere & SearchResultWhere }>, missing: { count: number } }> } | null, article: { label: string, claims: { totalCount: number, facets: Array<{ values: Array<{ label: string | null, count: number }>, missing: { count: number } }> } } | null };

export type WhoIsNamedQueryVariables = Exact<{
  slug?: string;
}>;


export type WhoIsNamedQuery = { article: { label: string, names: { totalCount: number, facets: Array<{ values: Array<{ value: string | null, count: number }> }>, nodes: Array<
        | { __typename: 'Country', slug: string, name: string, namedIn: { totalCount: number } }
        | { __typename: 'Instrument', slug: string, name: string, namedIn: { totalCount: number } }
        | { __typename: 'Measure', slug: string, name: string, namedIn: { totalCount: number } }
        | { __typename: 'Office', slug: string, name: string, namedIn: { totalCount: number } }
        | { __typename: 'Organization', slug: string, name: string, namedIn: { totalCount: number } }
        | { __typename: 'Place', slug: string, name: string, namedIn: { totalCount: number } }
        | { __typename: 'Sector', slug: string, name: string, namedIn: { totalCount: number } }
        | { __typename: 'Speaker', slug: string, name: string, namedIn: { totalCount: number } }
      > } } | null };

export type TradeFiguresOfAPairQueryVariables = Exact<{
  one?: Array<string> | string | null | undefined;
  other?: Array<string> | string | null | undefined;
}>;


export type TradeFiguresOfAPairQuery = { figures: { totalCount: number, nodes: Array<{ label: string, value: string | null, unitMult: number, unit: string, valueInBaseUnits: string | null, comparator: Comparator, approximate: boolean, productScope: string | null, measure: { name: string }, period: { edtf: string | null }, basePeriod: { edtf: string | null } | null, scopeSector: { name: string } | null, referenceArea:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       | null, counterpart:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       | null, claims: { nodes: Array<{ voice: Voice, speaker: { name: string } | null, article: { label: string, published: { edtf: string | null } } }> } }> } | null };

export type DisagreementsQueryVariables = Exact<{
  where?: FigureWhere | null | undefined;
}>;


export type DisagreementsQuery = { disagreements: { total: number, groups: Array<{ unit: string, contradictory: boolean, measure: { name: string }, area:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , counterpart:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       | null, period: { edtf: string }, figures: Array<{ label: string, comparator: Comparator, value: string | null, unitMult: number, claims: { nodes: Array<{ speaker: { name: string } | null, article: { label: string } }> } }> }> } | null };

export type AmountsQueryVariables = Exact<{
  atLeast?: string | number | null | undefined;
  atMost?: string | number | null | undefined;
  unit?: string | null | undefined;
}>;


export type AmountsQuery = { certainlyAtLeast: { totalCount: number, nodes: Array<{ label: string, comparator: Comparator, low: string | null, high: string | null }> } | null, certainlyAtMost: { totalCount: number, nodes: Array<{ label: string, comparator: Comparator, approximate: boolean, low: string | null, high: string | null }> } | null };

export type SumsOfFiguresQueryVariables = Exact<{
  where?: FigureWhere | null | undefined;
}>;


export type SumsOfFiguresQuery = { figureStats: { totalCount: number, rows: Array<{ count: number, unit: string | null, min: string | null, max: string | null, sum: string | null, sumLow: string | null, sumHigh: string | null, exact: boolean, keys: Array<{ dimension: string, label: string | null }> }> } | null };

export type WhoMetWhomQueryVariables = Exact<{
  from?: string;
  to?: string;
}>;


export type WhoMetWhomQuery = { events: { totalCount: number, nodes: Array<{ label: string, type: EventType, mode: VisitMode | null, cameo: string | null, plover: { event: string, mode: string | null } | null, date: { edtf: string | null, basis: DateBasis }, participants: Array<{ role: ParticipantRole, actor:
          | { __typename: 'Country', name: string }
          | { __typename: 'Office', name: string }
          | { __typename: 'Organization', name: string }
          | { __typename: 'Place', name: string }
          | { __typename: 'Speaker', name: string }
         }>, places: { nodes: Array<{ name: string }> } }> } | null };

export type SpellingsOfANameQueryVariables = Exact<{
  slug?: string;
}>;


export type SpellingsOfANameQuery = { speaker: { name: string, russian: string, belarusian: string, names: Array<{ name: string, lang: string, type: NameType, article: { slug: string } | null }> } | null };

export type InWhichOfficeQueryVariables = Exact<{
  slug?: string;
  day?: string;
}>;


export type InWhichOfficeQuery = { speaker: { name: string, officeOn: { name: string, country: { name: string } | null } | null, tenures: { nodes: Array<{ office: { name: string }, seen: Array<{ edtf: string | null, basis: DateBasis, note: string | null }> }> }, claims: { totalCount: number, nodes: Array<{ slug: string, force: Force | null, speakerOffice: { name: string } | null }> } } | null };

export type EventsByYearQueryVariables = Exact<{
  groupBy?: Array<EventDimension> | EventDimension;
  where?: EventWhere | null | undefined;
}>;


export type EventsByYearQuery = { eventStats: { totalCount: number, rows: Array<{ count: number, keys: Array<{ value: string | null, uncertain: boolean }> }> } | null };

export type InsideAPlaceQueryVariables = Exact<{
  slug?: string;
}>;


export type InsideAPlaceQuery = { place: { name: string, azerbaijani: string, country: { name: string } | null, commitmentsHere: { totalCount: number, nodes: Array<{ summary: string, force: Force, promisors: { nodes: Array<
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          > }, sectors: { nodes: Array<{ name: string }> } }> }, placesWithin: { nodes: Array<{ name: string, commitmentsHere: { nodes: Array<{ summary: string }> } }> } } | null };

export type PromisesWithinACountryQueryVariables = Exact<{
  within?: string | null | undefined;
  sector?: string | null | undefined;
}>;


export type PromisesWithinACountryQuery = { inSector: { totalCount: number, nodes: Array<{ summary: string, force: Force, places: { nodes: Array<{ name: string, parent: { name: string } | null }> }, sectors: { nodes: Array<{ name: string, broader: { name: string } | null }> } }> } | null, all: { totalCount: number } | null };

export type CountryProfileQueryVariables = Exact<{
  code?: string | null | undefined;
}>;


export type CountryProfileQuery = { country: { code: string, alpha3: string, numericCode: string, name: string, russian: string, region: { code: string, name: string }, identifiers: Array<{ scheme: string, value: string, source: string }>, commitmentsMade: { totalCount: number }, commitmentsReceived: { totalCount: number, nodes: Array<{ summary: string, force: Force }> }, commitmentsBenefiting: { totalCount: number }, events: { totalCount: number, nodes: Array<{ label: string, date: { edtf: string | null } }> }, places: { nodes: Array<{ name: string, placeKind: PlaceKind, iso31662: string | null }> } } | null };

export type SearchInAnyScriptQueryVariables = Exact<{
  russian?: string;
  azerbaijani?: string;
  misspelt?: string;
}>;


export type SearchInAnyScriptQuery = { russian: { totalCount: number, edges: Array<{ score: number, matched: { field: SearchField, text: string, lang: string | null, nameType: NameType | null, by: SearchMatchKind }, node:
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Place', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Speaker', slug: string, name: string }
        | { __typename: 'Office', slug: string, name: string }
        | { __typename: 'Sector', slug: string, name: string }
        | { __typename: 'Instrument', slug: string, name: string }
        | { __typename: 'Measure', slug: string, name: string }
        | { __typename: 'Article' }
        | { __typename: 'Commitment', slug: string }
        | { __typename: 'Event', slug: string }
        | { __typename: 'Figure', slug: string }
        | { __typename: 'Statement' }
       }> } | null, azerbaijani: { totalCount: number, edges: Array<{ score: number, matched: { field: SearchField, text: string, lang: string | null, nameType: NameType | null, by: SearchMatchKind }, node:
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Place', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Speaker', slug: string, name: string }
        | { __typename: 'Office', slug: string, name: string }
        | { __typename: 'Sector', slug: string, name: string }
        | { __typename: 'Instrument', slug: string, name: string }
        | { __typename: 'Measure', slug: string, name: string }
        | { __typename: 'Article' }
        | { __typename: 'Commitment', slug: string }
        | { __typename: 'Event', slug: string }
        | { __typename: 'Figure', slug: string }
        | { __typename: 'Statement' }
       }> } | null, misspelt: { totalCount: number, edges: Array<{ score: number, matched: { field: SearchField, text: string, lang: string | null, nameType: NameType | null, by: SearchMatchKind }, node:
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Place', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Speaker', slug: string, name: string }
        | { __typename: 'Office', slug: string, name: string }
        | { __typename: 'Sector', slug: string, name: string }
        | { __typename: 'Instrument', slug: string, name: string }
        | { __typename: 'Measure', slug: string, name: string }
        | { __typename: 'Article' }
        | { __typename: 'Commitment', slug: string }
        | { __typename: 'Event', slug: string }
        | { __typename: 'Figure', slug: string }
        | { __typename: 'Statement' }
       }> } | null };

export type FoundFragment = { totalCount: number, edges: Array<{ score: number, matched: { field: SearchField, text: string, lang: string | null, nameType: NameType | null, by: SearchMatchKind }, node:
      | { __typename: 'Country', slug: string, name: string }
      | { __typename: 'Place', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Speaker', slug: string, name: string }
      | { __typename: 'Office', slug: string, name: string }
      | { __typename: 'Sector', slug: string, name: string }
      | { __typename: 'Instrument', slug: string, name: string }
      | { __typename: 'Measure', slug: string, name: string }
      | { __typename: 'Article' }
      | { __typename: 'Commitment', slug: string }
      | { __typename: 'Event', slug: string }
      | { __typename: 'Figure', slug: string }
      | { __typename: 'Statement' }
     }> };

export type SearchThePromisesQueryVariables = Exact<{
  query?: string;
  where?: SearchResultWhere | null | undefined;
}>;


export type SearchThePromisesQuery = { search: { totalCount: number, facets: Array<{ dimension: string, values: Array<{ value: string | null, count: number, where: NamedWhere & ArticleWhere & CommitmentWhere & StatementWhere & ClaimWhere & EventWhere & FigureWhere & SearchResultWhere }> }>, edges: Array<{ score: number, highlights: Array<{ field: SearchField, text: string, ranges: Array<{ start: number, end: number }> }>, node:
        | { slug: string, force: Force, made: { edtf: string | null }, promisors: { nodes: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > } }
        | Record<PropertyKey, never>
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type NarrowASearchQueryVariables = Exact<{
  query?: string;
  where?: SearchResultWhere | null | undefined;
}>;


export type NarrowASearchQuery = { search: { totalCount: number, edges: Array<{ score: number, matched: { text: string, by: SearchMatchKind }, node:
        | { __typename: 'Country' }
        | { __typename: 'Place' }
        | { __typename: 'Organization' }
        | { __typename: 'Speaker' }
        | { __typename: 'Office' }
        | { __typename: 'Sector' }
        | { __typename: 'Instrument' }
        | { __typename: 'Measure' }
        | { __typename: 'Article' }
        | { __typename: 'Commitment', force: Force }
        | { __typename: 'Event', date: { edtf: string | null } }
        | { __typename: 'Figure' }
        | { __typename: 'Statement' }
       }> } | null };

export type CompleteAsOneTypesQueryVariables = Exact<{
  typed?: string;
  types?: Array<SearchType> | SearchType | null | undefined;
}>;


export type CompleteAsOneTypesQuery = { suggest: Array<{ text: string, lang: string, type: SearchType, node:
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     }> | null };

export type FilterByWordsQueryVariables = Exact<{
  where?: CommitmentWhere | null | undefined;
}>;


export type FilterByWordsQuery = { commitments: { totalCount: number, nodes: Array<{ slug: string, summary: string }>, facets: Array<{ dimension: string, values: Array<{ value: string | null, count: number, where: NamedWhere & ArticleWhere & CommitmentWhere & StatementWhere & ClaimWhere & EventWhere & FigureWhere & SearchResultWhere }> }> } | null };

export type NarrowDownQueryVariables = Exact<{
  where?: CommitmentWhere | null | undefined;
}>;


export type NarrowDownQuery = { commitments: { totalCount: number, nodes: Array<{ summary: string }>, facets: Array<{ dimension: string, total: number, values: Array<{ value: string | null, label: string | null, count: number, where: NamedWhere & ArticleWhere & CommitmentWhere & StatementWhere & ClaimWhere & EventWhere & FigureWhere & SearchResultWhere, node:
          | { name: string }
          | Record<PropertyKey, never>
         | null }>, missing: { count: number } }>, byYear: Array<{ axis: Axis | null, values: Array<{ value: string | null, certain: number | null, possible: number | null }>, uncertain: { count: number } | null, missing: { count: number } }> } | null };

export type HowManyPerSectorAndForceQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type HowManyPerSectorAndForceQuery = { sectors: { totalCount: number, nodes: Array<{ name: string, all: { totalCount: number }, agreedOrSigned: { totalCount: number }, pledgedOrIntended: { totalCount: number }, inMonth: { dateCounts: { certain: number, possible: number } } }> } | null };

export type PromisesByPromisorAndForceQueryVariables = Exact<{
  groupBy?: Array<CommitmentDimension> | CommitmentDimension;
  where?: CommitmentWhere | null | undefined;
  atLeast?: number | null | undefined;
}>;


export type PromisesByPromisorAndForceQuery = { commitmentStats: { parts: Parts | null, totalCount: number, groups: number, rows: Array<{ count: number, where: NamedWhere & ArticleWhere & CommitmentWhere & StatementWhere & ClaimWhere & EventWhere & FigureWhere & SearchResultWhere, keys: Array<{ dimension: string, label: string | null, node:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> }> } | null };

export type TimelineQueryVariables = Exact<{
  axis?: Axis;
  from?: string | null | undefined;
  to?: string | null | undefined;
  interval?: DateInterval;
}>;


export type TimelineQuery = { timeline: { axis: Axis, interval: DateInterval, parts: Parts, buckets: Array<{ value: string, commitments: number, statements: number, claims: number, events: number }>, uncertain: { commitments: number, statements: number, claims: number, events: number }, undated: { commitments: number, statements: number, claims: number, events: number, where: { commitments: NamedWhere & ArticleWhere & CommitmentWhere & StatementWhere & ClaimWhere & EventWhere & FigureWhere & SearchResultWhere } } } | null };

export type DyadMatrixQueryVariables = Exact<{
  actorKinds?: Array<ActorKind> | ActorKind | null | undefined;
  where?: CommitmentWhere | null | undefined;
}>;


export type DyadMatrixQuery = { dyadMatrix: { parts: Parts, total: number, cells: Array<{ promises: number, returned: number, joint: number, reciprocity: number | null, from:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      , to:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       }> } | null };

export type TheCorpusQueryVariables = Exact<{ [key: string]: never; }>;


export type TheCorpusQuery = { corpus: { revision: string, recordedOn: string, licence: string, counts: { articles: number, speakers: number, countries: number, organizations: number, places: number, offices: number, sectors: number, instruments: number, measures: number, commitments: number, statements: number, claims: number, passages: number, assessments: number, events: number, figures: number, tenures: number } }, articles: { nodes: Array<{ slug: string, label: string, lang: string, genre: Genre, published: { edtf: string | null, basis: DateBasis, note: string | null }, contributors: Array<{ role: ContributorRole, actor:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         }>, claims: { totalCount: number } }> } | null };

export type CoverageQueryVariables = Exact<{
  country?: string | null | undefined;
  from?: string | null | undefined;
}>;


export type CoverageQuery = { coverage: { from: string | null, to: string, outlets: number, languages: Array<string>, country: { name: string } | null, articles: { totalCount: number, facets: Array<{ dimension: string, values: Array<{ label: string | null, count: number }>, missing: { count: number }, uncertain: { count: number } | null }> }, lastArticle: { label: string, published: { edtf: string | null } } | null, gaps: { undated: number, gaps: Array<{ from: string, to: string, days: number }> } } | null };

export type WhatIdsStandForQueryVariables = Exact<{
  ids?: Array<string | number> | string | number;
}>;


export type WhatIdsStandForQuery = { nodes: Array<
    | { __typename: 'Article', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Country', name: string, description: string | null, id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Instrument', name: string, description: string | null, id: string }
    | { __typename: 'Measure', name: string, description: string | null, id: string }
    | { __typename: 'Office', name: string, description: string | null, id: string }
    | { __typename: 'Organization', name: string, description: string | null, id: string }
    | { __typename: 'Passage', id: string }
    | { __typename: 'Place', name: string, description: string | null, id: string }
    | { __typename: 'Sector', name: string, description: string | null, id: string }
    | { __typename: 'Speaker', name: string, description: string | null, id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Tenure', id: string }
   | null> | null };

export const FoundFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"found"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchResultConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matched"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"nameType"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FoundFragment, unknown>;
export const PromisesBetweenTwoCountriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesBetweenTwoCountries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"promisor"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"belarus","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"recipient"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"azerbaijan","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2018-01-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"promisors"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"promisor"}}}]}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"OR"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"promisees"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recipient"}}}]}}]}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"beneficiaries"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recipient"}}}]}}]}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"promisors"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recipient"}}}]}}]}}]}}]}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"made"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overlaps"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speakerOffice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PromisesBetweenTwoCountriesQuery, PromisesBetweenTwoCountriesQueryVariables>;
export const PromisesWithATargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesWithATarget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"figures"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"role"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"TARGET"}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"promisors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"role"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"TARGET"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"valueInBaseUnits"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PromisesWithATargetQuery, PromisesWithATargetQueryVariables>;
export const DeadlinesPassedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeadlinesPassed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2019-06-30","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"deadline"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"NOT"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"assessments"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DELIVERED"},{"kind":"EnumValue","value":"NOT_DELIVERED"},{"kind":"EnumValue","value":"WITHDRAWN"},{"kind":"EnumValue","value":"SUPERSEDED"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]},{"kind":"Field","name":{"kind":"Name","value":"status"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeadlinesPassedQuery, DeadlinesPassedQueryVariables>;
export const TooVagueToCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TooVagueToCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"checkability"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"DECLARATORY"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"checkability"}},{"kind":"Field","name":{"kind":"Name","value":"specificity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TooVagueToCheckQuery, TooVagueToCheckQueryVariables>;
export const WhoPromisesMostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoPromisesMost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"force"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Force"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREEMENT"},{"kind":"EnumValue","value":"SIGNED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"commitmentsMade"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"count"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"IntValue","value":"1"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}}]}}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"commitmentsMade"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"count"},"value":{"kind":"EnumValue","value":"DESC"}},{"kind":"ObjectField","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}}]}}]}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"firm"},"name":{"kind":"Name","value":"commitmentsMade"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"commitmentsMade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoPromisesMostQuery, WhoPromisesMostQueryVariables>;
export const WhatBecameOfAPromiseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatBecameOfAPromise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"gaz-mtw-tractor-agreement-2018","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"linkedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatBecameOfAPromiseQuery, WhatBecameOfAPromiseQueryVariables>;
export const ThreadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"mtw-ganja-assembly-capacity-2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"thread"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stepKind"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aspect"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThreadQuery, ThreadQueryVariables>;
export const DyadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dyad"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"belarus","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"azerbaijan","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dyad"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"reciprocity"}},{"kind":"Field","name":{"kind":"Name","value":"last"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"FORCE"},{"kind":"EnumValue","value":"SECTOR"},{"kind":"EnumValue","value":"MADE_YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"returned"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"joint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statementKind"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DyadQuery, DyadQueryVariables>;
export const WhatPromisesNothingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatPromisesNothing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"belarus","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"parties"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statementKind"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hedged"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STATEMENT_KIND"},{"kind":"EnumValue","value":"SECTOR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatPromisesNothingQuery, WhatPromisesNothingQueryVariables>;
export const EvidenceForAPromiseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EvidenceForAPromise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"belarus-settlement-karabakh-2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"codePoints"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EvidenceForAPromiseQuery, EvidenceForAPromiseQueryVariables>;
export const RelayedWordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RelayedWords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"attributedTo"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speakerOffice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RelayedWordsQuery, RelayedWordsQueryVariables>;
export const WhatStandsInADocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatStandsInADocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instruments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"instrumentKind"}},{"kind":"Field","name":{"kind":"Name","value":"dated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatStandsInADocumentQuery, WhatStandsInADocumentQueryVariables>;
export const WhoIsHeardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoIsHeard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"article"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"sputnik-call-2021","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SPEAKER"},{"kind":"EnumValue","value":"VOICE"},{"kind":"EnumValue","value":"OUTLET"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"4"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"where"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"article"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SPEAKER"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoIsHeardQuery, WhoIsHeardQueryVariables>;
export const WhoIsNamedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoIsNamed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"caliber-boyashov-2024","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"names"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SPEAKER"},{"kind":"EnumValue","value":"ORGANIZATION"}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"namedIn"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"count"},"value":{"kind":"EnumValue","value":"DESC"}}]}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"KIND"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"namedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoIsNamedQuery, WhoIsNamedQueryVariables>;
export const TradeFiguresOfAPairDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TradeFiguresOfAPair"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"one"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"azerbaijan","block":false},{"kind":"StringValue","value":"belarus","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"other"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"azerbaijan","block":false},{"kind":"StringValue","value":"belarus","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"measure"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"trade-turnover","block":false},{"kind":"StringValue","value":"trade-turnover-growth","block":false},{"kind":"StringValue","value":"exports","block":false},{"kind":"StringValue","value":"exports-growth","block":false},{"kind":"StringValue","value":"imports","block":false},{"kind":"StringValue","value":"imports-growth","block":false}]}}]}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"referenceArea"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"one"}}}]}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"counterpart"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"Variable","name":{"kind":"Name","value":"other"}}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unitMult"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"valueInBaseUnits"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basePeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productScope"}},{"kind":"Field","name":{"kind":"Name","value":"scopeSector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referenceArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counterpart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TradeFiguresOfAPairQuery, TradeFiguresOfAPairQueryVariables>;
export const DisagreementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disagreements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FigureWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disagreements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counterpart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"contradictory"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unitMult"}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisagreementsQuery, DisagreementsQueryVariables>;
export const AmountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Amounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}},"defaultValue":{"kind":"FloatValue","value":"3e9"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"atMost"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}},"defaultValue":{"kind":"FloatValue","value":"5e9"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"USD","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"certainlyAtLeast"},"name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"amount"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"atLeast"},"value":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"low"},"value":{"kind":"EnumValue","value":"DESC_NULLS_LAST"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"certainlyAtMost"},"name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"amount"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"atMost"},"value":{"kind":"Variable","name":{"kind":"Name","value":"atMost"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"high"},"value":{"kind":"EnumValue","value":"DESC_NULLS_LAST"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]} as unknown as DocumentNode<AmountsQuery, AmountsQueryVariables>;
export const SumsOfFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SumsOfFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FigureWhere"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"StringValue","value":"USD","block":false}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"role"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ne"},"value":{"kind":"EnumValue","value":"TARGET"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figureStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MEASURE"},{"kind":"EnumValue","value":"PRODUCT_SCOPE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"sumLow"}},{"kind":"Field","name":{"kind":"Name","value":"sumHigh"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}}]}}]}}]} as unknown as DocumentNode<SumsOfFiguresQuery, SumsOfFiguresQueryVariables>;
export const WhoMetWhomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoMetWhom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2021-01-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2021-12-31","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"VISIT"},{"kind":"EnumValue","value":"MEETING"},{"kind":"EnumValue","value":"PHONE_CALL"},{"kind":"EnumValue","value":"SESSION"},{"kind":"EnumValue","value":"FORUM"}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"date"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overlaps"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"cameo"}},{"kind":"Field","name":{"kind":"Name","value":"plover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoMetWhomQuery, WhoMetWhomQueryVariables>;
export const SpellingsOfANameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SpellingsOfAName"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"alexander-lukashenko","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"russian"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"StringValue","value":"ru","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"belarusian"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"StringValue","value":"be","block":false}}]},{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SpellingsOfANameQuery, SpellingsOfANameQueryVariables>;
export const InWhichOfficeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InWhichOffice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"alexander-lukashenko","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2021-05-22","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"officeOn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"speakerOffice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InWhichOfficeQuery, InWhichOfficeQueryVariables>;
export const EventsByYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventsByYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventDimension"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DATE_YEAR"},{"kind":"EnumValue","value":"TYPE"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EventWhere"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"VISIT"},{"kind":"EnumValue","value":"MEETING"},{"kind":"EnumValue","value":"SIGNING"},{"kind":"EnumValue","value":"PHONE_CALL"}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"firstKey"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<EventsByYearQuery, EventsByYearQueryVariables>;
export const InsideAPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsideAPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"karabakh","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"azerbaijani"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"StringValue","value":"az","block":false}}]},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitmentsHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"promisors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sectors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesWithin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentsHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InsideAPlaceQuery, InsideAPlaceQueryVariables>;
export const PromisesWithinACountryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesWithinACountry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"azerbaijan","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sector"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"construction","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"inSector"},"name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"sectorTree"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sector"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sectors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"broader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<PromisesWithinACountryQuery, PromisesWithinACountryQueryVariables>;
export const CountryProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountryProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"AZ","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"alpha3"}},{"kind":"Field","name":{"kind":"Name","value":"numericCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"russian"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"StringValue","value":"ru","block":false}}]},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitmentsMade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitmentsReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"force"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitmentsBenefiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"iso31662"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CountryProfileQuery, CountryProfileQueryVariables>;
export const SearchInAnyScriptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchInAnyScript"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"russian"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"МТЗ","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"azerbaijani"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"Gəncə","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"misspelt"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"Lukaschenko","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"russian"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"russian"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"found"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"azerbaijani"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"azerbaijani"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"found"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"misspelt"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"misspelt"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"found"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"found"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchResultConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matched"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"nameType"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchInAnyScriptQuery, SearchInAnyScriptQueryVariables>;
export const SearchThePromisesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchThePromises"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"(assembl* OR “joint production”) NOT Smolensk","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchResultWhere"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"COMMITMENT"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TYPE"},{"kind":"EnumValue","value":"FIELD"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"where"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"ranges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"force"}},{"kind":"Field","name":{"kind":"Name","value":"made"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchThePromisesQuery, SearchThePromisesQueryVariables>;
export const NarrowASearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NarrowASearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"Шуша OR Карабах","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchResultWhere"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"OR"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"commitment"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREEMENT"},{"kind":"EnumValue","value":"SIGNED"}]}}]}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"event"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"VISIT"},{"kind":"EnumValue","value":"MEETING"},{"kind":"EnumValue","value":"SESSION"}]}}]}}]}}]}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"EnumValue","value":"DESC"}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"score"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matched"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"force"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<NarrowASearchQuery, NarrowASearchQueryVariables>;
export const CompleteAsOneTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompleteAsOneTypes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"typed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"см","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchType"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLACE"},{"kind":"EnumValue","value":"SPEAKER"},{"kind":"EnumValue","value":"ORGANIZATION"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"typed"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompleteAsOneTypesQuery, CompleteAsOneTypesQueryVariables>;
export const FilterByWordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilterByWords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommitmentWhere"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"StringValue","value":"tractor OR bus OR assembl*","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"promisors"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"StringValue","value":"Minsk","block":false}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"claims"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"count"},"value":{"kind":"EnumValue","value":"DESC"}}]}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"FORCE"},{"kind":"EnumValue","value":"SECTOR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"where"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FilterByWordsQuery, FilterByWordsQueryVariables>;
export const NarrowDownDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NarrowDown"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommitmentWhere"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"promisors"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"slug"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"belarus","block":false}]}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROMISOR"},{"kind":"EnumValue","value":"FORCE"},{"kind":"EnumValue","value":"SECTOR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"where"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Sector"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"StringValue","value":"ru","block":false}}]}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byYear"},"name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MADE_YEAR"},{"kind":"EnumValue","value":"REPORTED_YEAR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"VALUE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"axis"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NarrowDownQuery, NarrowDownQueryVariables>;
export const HowManyPerSectorAndForceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowManyPerSectorAndForce"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2024-05-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2024-05-31","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sectors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"commitments"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"some"},"value":{"kind":"ObjectValue","fields":[]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parts"},"value":{"kind":"EnumValue","value":"LEAVES"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"agreedOrSigned"},"name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parts"},"value":{"kind":"EnumValue","value":"LEAVES"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"AGREEMENT"},{"kind":"EnumValue","value":"SIGNED"}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"pledgedOrIntended"},"name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parts"},"value":{"kind":"EnumValue","value":"LEAVES"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PLEDGE"},{"kind":"EnumValue","value":"INTENTION"}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"inMonth"},"name":{"kind":"Name","value":"commitments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"parts"},"value":{"kind":"EnumValue","value":"LEAVES"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"made"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overlaps"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dateCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certain"}},{"kind":"Field","name":{"kind":"Name","value":"possible"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HowManyPerSectorAndForceQuery, HowManyPerSectorAndForceQueryVariables>;
export const PromisesByPromisorAndForceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PromisesByPromisorAndForce"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommitmentDimension"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROMISOR"},{"kind":"EnumValue","value":"FORCE"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommitmentWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}},"defaultValue":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitmentStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"having"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"count"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"count"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"groups"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"where"}}]}}]}}]}}]} as unknown as DocumentNode<PromisesByPromisorAndForceQuery, PromisesByPromisorAndForceQueryVariables>;
export const TimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Timeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"axis"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Axis"}}},"defaultValue":{"kind":"EnumValue","value":"MADE"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2018-01-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2024-12-31","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"interval"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateInterval"}}},"defaultValue":{"kind":"EnumValue","value":"YEAR"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"axis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"axis"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"interval"},"value":{"kind":"Variable","name":{"kind":"Name","value":"interval"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"axis"}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"buckets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"events"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"events"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"where"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitments"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineQuery, TimelineQueryVariables>;
export const DyadMatrixDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DyadMatrix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actorKinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActorKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommitmentWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dyadMatrix"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"actorKinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actorKinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"joint"}},{"kind":"Field","name":{"kind":"Name","value":"reciprocity"}}]}}]}}]}}]} as unknown as DocumentNode<DyadMatrixQuery, DyadMatrixQueryVariables>;
export const TheCorpusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TheCorpus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"corpus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articles"}},{"kind":"Field","name":{"kind":"Name","value":"speakers"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}},{"kind":"Field","name":{"kind":"Name","value":"organizations"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"offices"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"instruments"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"}},{"kind":"Field","name":{"kind":"Name","value":"statements"}},{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"passages"}},{"kind":"Field","name":{"kind":"Name","value":"assessments"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"figures"}},{"kind":"Field","name":{"kind":"Name","value":"tenures"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"genre"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TheCorpusQuery, TheCorpusQueryVariables>;
export const CoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Coverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"belarus","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}},"defaultValue":{"kind":"StringValue","value":"2017-01-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OUTLET"},{"kind":"EnumValue","value":"PUBLISHED_YEAR"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uncertain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outlets"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"lastArticle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edtf"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"longerThan"},"value":{"kind":"IntValue","value":"365"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undated"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageQuery, CoverageQueryVariables>;
export const WhatIdsStandForDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIdsStandFor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"Speaker:ilham-aliyev","block":false},{"kind":"StringValue","value":"Country:belarus","block":false},{"kind":"StringValue","value":"Event:nowhere","block":false},{"kind":"StringValue","value":"Place:shusha","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIdsStandForQuery, WhatIdsStandForQueryVariables>;