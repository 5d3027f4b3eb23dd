/**
 * The closed lists: each value with its definition. CHECK constraints, record shapes and GraphQL
 * enums are generated from them. Order matters only where stated.
 */
const list = <const Values extends Record<string, string>>(values: Values) => values;

/** The values of a closed list as the non-empty tuple that Drizzle and Zod require. */
export function valuesOf<Values extends Record<string, string>>(
  values: Values,
): [keyof Values & string, ...(keyof Values & string)[]] {
  return Object.keys(values) as [keyof Values & string, ...(keyof Values & string)[]];
}

export const entityKind = list({
  COUNTRY: 'A country of ISO 3166-1.',
  PLACE: 'A region, city, route, area or site that is not itself a country.',
  ORGANIZATION: 'A firm, public body, institute, outlet or international organization.',
  SPEAKER: 'A person named in the corpus, heard or not.',
  OFFICE: 'A post, independent of its holder.',
  SECTOR: 'A field of activity from the list of this corpus.',
  INSTRUMENT: 'A named document such as a declaration, memorandum, roadmap or contract.',
  MEASURE: 'What a figure measures, for example trade turnover.',
});

/** The kinds of entity that can be parties, participants, contributors or attributed. */
export const actorKind = list({
  COUNTRY: entityKind.COUNTRY,
  PLACE: entityKind.PLACE,
  ORGANIZATION: entityKind.ORGANIZATION,
  SPEAKER: entityKind.SPEAKER,
  OFFICE: entityKind.OFFICE,
});

export const nameType = list({
  PREFERRED: 'The name to show in its language; exactly one per language.',
  OFFICIAL: 'The full official name.',
  ALIAS: 'Another name in use.',
  TRANSLITERATION: 'The same name written in another script.',
  ABBREVIATION: 'A short form or acronym.',
  ATTESTED: 'A spelling that occurs in an article, which is given.',
});

export const dateBasis = list({
  STATED: 'The text states the date.',
  INFERRED_FROM_TEXT: 'Inferred from a relative expression or from other statements of the text.',
  INFERRED_EXTERNALLY: 'Taken from a source outside the text, named in the note.',
  UNKNOWN: 'The text gives no date; the interval is the narrowest that is certain.',
});

export const organizationKind = list({
  FIRM: 'A company, plant or works.',
  GOVERNMENT_BODY: 'A ministry, agency, administration or other part of the executive.',
  LEGISLATURE: 'A parliament, chamber or group of parliamentarians.',
  RESEARCH_INSTITUTE: 'An institute or centre for research or analysis.',
  EDUCATION: 'A university, academy or school.',
  MEDIA: 'An outlet or news agency.',
  INTERNATIONAL_ORGANIZATION: 'A body whose members are states.',
  FOUNDATION: 'A foundation or charity.',
  CULTURAL_INSTITUTION: 'A library, museum or other cultural institution.',
  INTERGOVERNMENTAL_BODY: 'A commission or forum of two or more governments.',
  ASSOCIATION: 'An association or chamber of persons or firms.',
  OTHER: 'None of the others; the note explains it.',
});

export const placeKind = list({
  REGION: 'A first-level division or a wider administrative region of a country.',
  DISTRICT: 'A division below a region.',
  CITY: 'A city, town or settlement.',
  AREA: 'An area without administrative borders, possibly across several countries.',
  ROUTE: 'A transport route or corridor.',
  SITE: 'A building or venue.',
});

export const instrumentKind = list({
  DECLARATION: 'A joint declaration or statement of states.',
  MEMORANDUM: 'A memorandum of understanding or cooperation.',
  ROADMAP: 'A plan of steps with dates or responsibilities.',
  AGREEMENT: 'A treaty or agreement between states or bodies.',
  CONTRACT: 'A contract between firms, or of a firm with a state.',
  PROTOCOL: 'A protocol or minutes of a session.',
  REPORT: 'A study or analytical report.',
  OTHER: 'None of the others; the note explains it.',
});

export const mappingScheme = list({
  CRS: 'OECD DAC Creditor Reporting System purpose code.',
  ISIC: 'International Standard Industrial Classification, revision 4.',
  COFOG: 'Classification of the Functions of Government.',
});

export const mappingRelation = list({
  EXACT_MATCH: 'skos:exactMatch: the same meaning.',
  CLOSE_MATCH: 'skos:closeMatch: interchangeable for most uses.',
  BROAD_MATCH: 'skos:broadMatch: the outside code is broader than the sector.',
  NARROW_MATCH: 'skos:narrowMatch: the outside code is narrower than the sector.',
});

export const genre = list({
  NEWS_REPORT: 'A report by an outlet or agency.',
  INTERVIEW: 'Questions to a person, with the answers.',
  EXPERT_COMMENT: 'The view of one expert, reported or quoted by an outlet.',
  OFFICIAL_READOUT: 'An official account of a meeting or call.',
});

export const contributorRole = list({
  PUBLISHER: 'The outlet that published the text.',
  AUTHOR: 'The named writer.',
  INTERVIEWER: 'The person or outlet that asks the questions.',
  INTERVIEWEE: 'The person or office that answers the questions.',
  SOURCE: 'An outlet, site or person that the text names as its source.',
});

/** From weakest to strongest; the order is the rank. */
export const force = list({
  REPORT: 'Reports progress on, or the outcome of, an undertaking recorded elsewhere; creates none.',
  EXPECTATION:
    'Someone other than the promisor (analyst, outlet, interviewer) states that the promisor will act.',
  OFFER: 'A party states its readiness to act on request of the other side or under a condition.',
  INTENTION:
    'A party, or its official in office, states a plan or intention to act; acceptance is not reported.',
  PLEDGE: 'A party promises a definite act without condition.',
  AGREEMENT: 'Two or more parties are reported to have agreed; no document is named.',
  SIGNED: 'The undertaking is part of a document reported as signed or adopted; the instrument is linked.',
});

/** What a statement is. None of them promises anything. */
export const statementKind = list({
  INTEREST: 'A party calls an action useful, promising or possible, without announcing to act.',
  PROPOSAL: 'A party asks or urges another to act, or to act jointly.',
  FORECAST: 'Something is said to come, and no doer undertakes it.',
  EVALUATION:
    'Praise, criticism or a judgement of potential. An assessment is a status with its basis instead.',
  STANCE: 'A position or policy line.',
  AGENDA: 'Something was discussed, or is to be.',
  ONGOING: 'Work is said to be under way, and no undertaking is reported.',
});

/** Whether later evidence can decide a commitment. */
export const checkability = list({
  CHECKABLE:
    'It names an act and its object, or a result and its measure: “done when …” can be completed from the passage.',
  DECLARATORY: 'It binds, but names nothing that later evidence could show as done or not done.',
});

export const status = list({
  NOT_ASSESSED: 'No assessment exists. This implies nothing about the progress.',
  NO_EVIDENCE: 'A documented search found no evidence up to the date.',
  NOT_STARTED: 'A source reports that work has not begun.',
  PREPARING: 'Preparatory steps are reported (delegation, plan, study, talks on terms), not the act itself.',
  UNDER_WAY: 'The act itself is reported as begun and unfinished.',
  PARTLY_DELIVERED: 'Part of the result, or of the target figure, is reported as reached.',
  DELIVERED: 'The act or result is reported as reached in full, or nearly.',
  STALLED: 'A source reports that work stopped but was not called off.',
  NOT_DELIVERED: 'The deadline has passed, and a source reports that the result was not reached.',
  WITHDRAWN: 'The promisor or the parties called it off.',
  SUPERSEDED: 'A later commitment replaces it.',
  NOT_ASSESSABLE: 'Too vague to be decided by later evidence.',
});

const { NOT_ASSESSED: _, ...assessed } = status;

/** The statuses of assessments; NOT_ASSESSED is the status of a commitment without one. */
export const assessedStatus = assessed;

/** Statuses after which no action is due. */
export const closedStatuses = ['DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED'] as const;

export const assessmentBasis = list({
  AS_REPORTED: 'Reported by an article of the corpus; the claim is given.',
  OTHER_SOURCE: 'Reported by a source outside the corpus; its address is given.',
  CODER_JUDGEMENT: 'A conclusion of the coder; the note names its grounds.',
});

/** The bases of a status: those of assessments, and a link. */
export const statusBasis = list({
  ...assessmentBasis,
  LINK: 'Another commitment supersedes it and is given.',
});

export const changeAspect = list({
  DEADLINE: 'The deadline is moved, set or given up.',
  CONDITION: 'The condition is replaced, added or dropped.',
  TARGET: 'Another target figure takes the place of those before.',
});

export const schedule = list({
  NO_DEADLINE: 'No deadline is reported.',
  OPEN: 'The earliest possible day of the deadline is in the future.',
  DUE: 'The day is within the possible days of the deadline, or past a deadline that may have been moved by then.',
  LATE: 'The latest possible day of the deadline has passed, and no outcome is recorded.',
  CLOSED:
    'No action is due: delivered, not delivered, withdrawn or superseded; or past the deadline and possibly superseded.',
});

export const goal = list({
  ACTION: 'An act is promised: to build, send, sign, supply.',
  OUTCOME: 'A result is promised, regardless of the act: to reach a volume, to keep the peace.',
});

export const conditionality = list({
  UNCONDITIONAL: 'The text states that no condition applies.',
  CONDITIONAL: 'It depends on a condition, which is given.',
  UNSTATED: 'The text does not mention conditions.',
});

export const partyRole = list({
  PROMISOR: 'The actor that makes the commitment. A joint undertaking has several.',
  PROMISEE: 'The actor to whom it is promised.',
  BENEFICIARY: 'The actor that profits, if not the promisee.',
  IMPLEMENTER: 'The actor that carries it out, if not the promisor.',
});

/** The relations of a commitment to another; FOLLOWS_FROM also leads to a statement. */
export const linkType = list({
  PART_OF: 'One target of a wider undertaking.',
  CONTINUES: 'Continues or extends an earlier undertaking, which stays in force.',
  SUPERSEDES: 'Replaces an earlier undertaking.',
  IN_EXCHANGE_FOR: 'Made in return for another undertaking.',
  FOLLOWS_FROM: 'Comes of an earlier undertaking or statement.',
});

/** The relations between a statement and a commitment. */
export const statementLinkType = list({
  ABOUT: 'The statement is about the commitment.',
  FOLLOWS_FROM: 'The commitment follows from the statement.',
});

export const linkStrength = list({
  EXPLICIT: 'The text states the relation.',
  PROBABLE: 'The text suggests it, and nothing contradicts it.',
  POSSIBLE: 'The text allows it, no more.',
});

/** Which commitments are listed or counted, where one is part of another. */
export const parts = list({
  LEAVES: 'Commitments without parts, so that nothing counts twice.',
  WHOLES: 'Commitments that are not part of another.',
  ALL: 'All commitments: wholes and their parts.',
});

export const axis = list({
  MADE: 'When it was made: a commitment given, a statement made. An event is made on the day it happened, a claim when its article was published.',
  REPORTED: 'When it was first reported: when the first of its dated articles was published.',
});

export const specificityCriterion = list({
  PROMISOR: 'The promisor is named.',
  PROMISEE_OR_BENEFICIARY: 'A promisee or beneficiary is named.',
  CHECKABLE_ACT: 'Later evidence can show that the act was done or not done.',
  TARGET_FIGURE: 'A target figure is reported, with a value.',
  DEADLINE: 'A deadline is reported.',
});

export const voice = list({
  DIRECT_QUOTE: 'Words of the speaker in quotation marks, or a printed answer.',
  INDIRECT_SPEECH: 'The outlet reports what the speaker said.',
  NARRATION: 'The outlet states it in its own name.',
  QUESTION: 'Part of a question by the outlet.',
});

/** The kinds of records whose slugs are one space, and that can move from one to another. */
export const movableKind = list({
  ARTICLE: 'An article.',
  COMMITMENT: 'A commitment.',
  STATEMENT: 'A statement.',
  EVENT: 'An event.',
  FIGURE: 'A figure.',
});

/**
 * The event types with CAMEO code (null where none fits) and PLOVER event, mode and context (null
 * where unsure).
 */
export const eventTypes = {
  VISIT: {
    description: 'A state, official or working visit.',
    cameo: '042',
    event: 'CONSULT',
    mode: 'visit',
    context: null,
  },
  PHONE_CALL: {
    description: 'A telephone call.',
    cameo: '041',
    event: 'CONSULT',
    mode: 'phone',
    context: null,
  },
  VIDEO_CONFERENCE: {
    description: 'A meeting by video; nobody travels.',
    cameo: '041',
    event: 'CONSULT',
    mode: null,
    context: null,
  },
  MEETING: {
    description: 'A meeting that is not itself a visit.',
    cameo: '040',
    event: 'CONSULT',
    mode: 'visit',
    context: null,
  },
  SESSION: {
    description: 'A sitting of a commission, council or assembly.',
    cameo: '040',
    event: 'CONSULT',
    mode: 'multilateral',
    context: null,
  },
  FORUM: {
    description: 'A forum, conference or business mission.',
    cameo: '040',
    event: 'CONSULT',
    mode: 'multilateral',
    context: null,
  },
  SIGNING: {
    description: 'The signing or adoption of a document. Promising to sign is a commitment, not an event.',
    cameo: '057',
    event: 'SUPPORT',
    mode: null,
    context: null,
  },
  SUPPLY: {
    description: 'Goods are delivered.',
    cameo: '061',
    event: 'COOPERATE',
    mode: null,
    context: null,
  },
  MILITARY_COOPERATION: {
    description: 'Military or military-technical cooperation.',
    cameo: '062',
    event: 'COOPERATE',
    mode: null,
    context: 'military',
  },
  PUBLICATION: {
    description: 'A study, report or book is published.',
    cameo: '060',
    event: 'COOPERATE',
    mode: null,
    context: null,
  },
  FOUNDING: {
    description: 'A body, relation or work is founded.',
    cameo: '060',
    event: null,
    mode: null,
    context: null,
  },
  ANNIVERSARY: {
    description: 'An anniversary is observed.',
    cameo: '060',
    event: null,
    mode: null,
    context: null,
  },
  OPENING: {
    description: 'An exhibition, plant, line or site is opened.',
    cameo: '060',
    event: null,
    mode: null,
    context: null,
  },
  RESTORATION: {
    description: 'A building, site, body or stock is restored or rebuilt.',
    cameo: '060',
    event: null,
    mode: null,
    context: null,
  },
  AWARD: {
    description: 'Someone is awarded or honoured.',
    cameo: '051',
    event: null,
    mode: null,
    context: null,
  },
  WITHDRAWAL: {
    description: 'Forces, staff or a mission are withdrawn.',
    cameo: '087',
    event: null,
    mode: null,
    context: null,
  },
  PARDON: { description: 'Prisoners are pardoned.', cameo: '081', event: null, mode: null, context: null },
  OTHER: {
    description: 'None of the others; the wording of its type says what it was.',
    cameo: null,
    event: null,
    mode: null,
    context: null,
  },
} as const satisfies Record<
  string,
  {
    description: string;
    cameo: string | null;
    event: string | null;
    mode: string | null;
    context: string | null;
  }
>;

/** The definitions of the event types. */
export const eventType = Object.fromEntries(
  Object.entries(eventTypes).map(([type, { description }]) => [type, description]),
) as Record<keyof typeof eventTypes, string>;

export const visitMode = list({
  STATE: 'A state visit, the highest form.',
  OFFICIAL: 'An official visit.',
  WORKING: 'A working visit.',
});

export const participantRole = list({
  ACTOR: 'The visitor, caller or initiator; equal participants are all actors.',
  RECIPIENT: 'The host, or the participant called or supplied.',
});

export const comparator = list({
  EQ: 'Equal to the value (“reached”, “about” with approximate).',
  LT: 'Less than the value (“almost”); of a negative value, nearer to 0.',
  LE: 'The value or less (“up to”); of a negative value, it or nearer to 0.',
  GE: 'The value or more (“at least”); of a negative value, it or farther from 0.',
  GT: 'More than the value; of a negative value farther from 0: “fell by more than 5 %”.',
  RANGE: 'Between value and valueHigh, both included.',
});

/** What units measure, which limits the units of a measure. */
export const unitKind = list({
  MONEY: 'A currency of ISO 4217.',
  MONEY_PER_TIME: 'Money per year or other time.',
  PRICE: 'Money per anything but time.',
  COUNT: 'Counted things, in braces.',
  COUNT_PER_TIME: 'Counted things per time.',
  SHARE: 'A share of a whole: %, parts per thousand or million, or a ratio.',
  DURATION: 'A length of time.',
  LENGTH: 'A length.',
  AREA: 'An area.',
  VOLUME: 'A volume.',
  VOLUME_PER_TIME: 'A volume per time.',
  MASS: 'A mass.',
  MASS_PER_TIME: 'A mass per time.',
  ENERGY: 'An energy.',
  POWER: 'A power, or an energy per time.',
  OTHER: 'Any other unit of UCUM.',
});

/**
 * The words for a quantity that is told without a number. A power of ten goes with them: hundreds
 * of thousands are HUNDREDS with 3. `db/amount.ts` has the few that bound a quantity.
 */
export const quantityWording = list({
  FEW: 'A few, some, not many; dictionaries give no least number.',
  SEVERAL: 'Several: certainly more than one.',
  MANY: 'Many, numerous, a lot.',
  MAJORITY: 'Most, the majority: certainly more than half, which is 50 %.',
  TENS: 'Tens, without bounds.',
  DOZENS: 'Dozens: a large number that is not said, and not at least 24.',
  HUNDREDS: 'Hundreds, without bounds.',
  THOUSANDS: 'Thousands, without bounds.',
  MILLIONS: 'Millions, without bounds.',
  BILLIONS: 'Billions, without bounds.',
});

export const observationStatus = list({
  A: 'Normal value.',
  E: 'Estimated value.',
  F: 'Forecast value.',
  P: 'Provisional value.',
});

export const figureRole = list({
  TARGET: 'The value that the commitment is to reach.',
  BASELINE: 'The value before the commitment.',
  ACHIEVED: 'The value reached so far.',
  CONTEXT: 'A figure without a commitment.',
});

/** The types of records that a search can find. */
export const searchType = list({
  ARTICLE: 'Articles.',
  COMMITMENT: 'Commitments.',
  COUNTRY: 'Countries.',
  EVENT: 'Events.',
  FIGURE: 'Figures.',
  INSTRUMENT: 'Instruments.',
  MEASURE: 'Measures.',
  OFFICE: 'Offices.',
  ORGANIZATION: 'Organizations.',
  PLACE: 'Places.',
  SECTOR: 'Sectors.',
  SPEAKER: 'Speakers.',
  STATEMENT: 'Statements.',
});

/** Whose text is searched, what is nearest to the result first. */
export const searchTextKind = list({
  OWN: 'A text of the result itself.',
  CLAIM: 'A text of a claim about the result.',
  RELATED:
    'A text of what the result refers to: a name of a party, participant, speaker, place, sector, instrument or measure, or a target figure.',
  ARTICLE: 'The label or title of an article that makes a claim about the result.',
});

/** The searched texts, names first. */
export const searchField = list({
  NAME: 'A name, in any language and spelling.',
  CODE: 'An ISO code.',
  LABEL: 'The label of the record.',
  TITLE: 'The title printed in an article.',
  NUMBER: 'The number and unit of a figure.',
  SUMMARY: 'The summary of the record.',
  DESCRIPTION:
    'The description of the record: of a commitment its condition, of an event the wording of its type, of a figure its scope.',
  TERM: 'Words for the type, force, kind, unit, year or month of the record, in several languages.',
  NOTE: 'The note of the record.',
  BODY: 'The text of an article, in a corpus that contains texts; an excerpt is returned.',
});
