/**
 * The closed lists: each value with its definition. Every CHECK constraint, record shape and GraphQL enum is made from these, so a value and its
 * meaning are written down once. Order matters where it is said to.
 */
const list = <const Values extends Record<string, string>>(values: Values) => values;

/** The values of a closed list as the non-empty tuple that Drizzle, Zod and CHECK constraints want. */
export function valuesOf<Values extends Record<string, string>>(
  values: Values,
): [keyof Values & string, ...(keyof Values & string)[]] {
  return Object.keys(values) as [keyof Values & string, ...(keyof Values & string)[]];
}

export const entityKind = list({
  COUNTRY: 'A country of ISO 3166-1.',
  PLACE: 'A region, city, route, area or site that is not itself a country.',
  ORGANIZATION: 'A firm, public body, institute, outlet or international organization.',
  SPEAKER: 'A person the corpus knows by name.',
  OFFICE: 'A post, which exists without its holder.',
  SECTOR: 'A field of activity from this corpus’s own short list.',
  INSTRUMENT: 'A named document such as a declaration, memorandum, roadmap or contract.',
  MEASURE: 'What a figure measures, for example trade turnover.',
});

/** The kinds of entity that can promise, receive, carry out, attend or be relayed. */
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
  ATTESTED: 'A spelling as one article prints it; the article is given.',
});

export const dateBasis = list({
  STATED: 'The text itself gives the date.',
  INFERRED_FROM_TEXT: 'Resolved from a relative expression or from other statements of the text.',
  INFERRED_EXTERNALLY: 'Taken from a source outside the text, which the note names.',
  UNKNOWN: 'The text gives no date; the interval is only the widest that is safe.',
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
  CULTURAL_INSTITUTION: 'A library, museum or other house of culture.',
  INTERGOVERNMENTAL_BODY: 'A commission or forum kept by two or more governments.',
  ASSOCIATION: 'An association or chamber of persons or firms.',
  OTHER: 'None of the others; the note says what it is.',
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
  OTHER: 'None of the others; the note says what it is.',
});

export const mappingScheme = list({
  CRS: 'OECD DAC Creditor Reporting System purpose code.',
  ISIC: 'International Standard Industrial Classification, revision 4.',
  COFOG: 'Classification of the Functions of Government.',
});

export const mappingRelation = list({
  EXACT_MATCH: 'skos:exactMatch, the two mean the same.',
  CLOSE_MATCH: 'skos:closeMatch, near enough for most uses.',
  BROAD_MATCH: 'skos:broadMatch, the outside code is broader than our sector.',
  NARROW_MATCH: 'skos:narrowMatch, the outside code is narrower than our sector.',
});

export const genre = list({
  NEWS_REPORT: 'A report by an outlet or agency.',
  INTERVIEW: 'Questions put to a person, with the answers.',
  EXPERT_COMMENT: 'One expert’s view, told or quoted by an outlet.',
  OFFICIAL_READOUT: 'An official account of a meeting or call.',
});

export const contributorRole = list({
  PUBLISHER: 'The outlet that published the text.',
  AUTHOR: 'The person named as its writer.',
  INTERVIEWER: 'Who puts the questions.',
  INTERVIEWEE: 'Who answers them.',
  SOURCE: 'An outlet or site that the text names as its material.',
});

/** Weakest to strongest; the order is the rank. */
export const force = list({
  REPORT: 'Tells of progress on, or the outcome of, an undertaking recorded elsewhere; creates none.',
  INTEREST: 'A party calls an action useful, promising or possible without saying that it will act.',
  EXPECTATION:
    'Someone who is not the promisor (analyst, outlet, interviewer) says that the promisor will act.',
  PROPOSAL: 'A party asks or urges another to act, or to act jointly; acceptance is not reported.',
  OFFER: 'A party says it is ready to act if the other side wants it, or if a condition is met.',
  INTENTION:
    'A party, or its official in office, says that it plans or means to act; acceptance is not reported.',
  PLEDGE: 'A party says without condition that it will do a definite thing.',
  AGREEMENT: 'Two parties or more are reported to have agreed; no document is named.',
  SIGNED: 'The undertaking stands in a document reported as signed or adopted; the instrument is linked.',
});

export const status = list({
  NOT_ASSESSED: 'Nobody has looked. Says nothing about the world.',
  NO_EVIDENCE: 'A documented search found nothing up to the date.',
  NOT_STARTED: 'A source says work has not begun.',
  PREPARING: 'Preparatory steps are reported (delegation, plan, study, talks on terms), not the act itself.',
  UNDER_WAY: 'The act itself is reported as begun and unfinished.',
  PARTLY_DELIVERED: 'Part of the result, or of the target figure, is reported as reached.',
  DELIVERED: 'The act or result is reported as reached in full, or nearly.',
  STALLED: 'A source says work stopped without being called off.',
  NOT_DELIVERED: 'The deadline has passed and a source says the result was not reached.',
  WITHDRAWN: 'The promisor, or the parties together, called it off.',
  SUPERSEDED: 'A later commitment replaces it.',
  NOT_ASSESSABLE: 'Too vague: no later evidence could decide it.',
});

const { NOT_ASSESSED: _, ...assessed } = status;

/** What an assessment can say; NOT_ASSESSED is the status of a commitment that has none. */
export const assessedStatus = assessed;

/** Statuses after which nothing more is owed. */
export const closedStatuses = ['DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED'] as const;

export const assessmentBasis = list({
  AS_REPORTED: 'An article of the corpus says so; the claim is given.',
  OTHER_SOURCE: 'A source outside the corpus says so; its address is given.',
  CODER_JUDGEMENT: 'The coder concludes it; the note says from what.',
});

export const schedule = list({
  NO_DEADLINE: 'No deadline is reported.',
  OPEN: 'The earliest day the deadline can mean has not come.',
  DUE: 'The day lies within what the deadline can mean.',
  LATE: 'The latest day the deadline can mean has passed and no outcome is recorded.',
  CLOSED: 'Delivered, not delivered, withdrawn or superseded: nothing more is owed.',
});

export const goal = list({
  ACTION: 'An act is promised: to build, send, sign, supply.',
  OUTCOME: 'A result is promised, whatever the act: to reach a volume, to keep the peace.',
});

export const conditionality = list({
  UNCONDITIONAL: 'The text says that no condition applies.',
  CONDITIONAL: 'It depends on a condition, which is given.',
  UNSTATED: 'The text is silent on conditions.',
});

export const partyRole = list({
  PROMISOR: 'Who undertakes it. A joint undertaking has several.',
  PROMISEE: 'To whom it is promised.',
  BENEFICIARY: 'Who profits, when that is not the promisee.',
  IMPLEMENTER: 'Who carries it out, when that is not the promisor.',
});

export const linkType = list({
  PART_OF: 'One target of a wider undertaking.',
  CONTINUES: 'Takes up or widens an earlier undertaking, which stays in force.',
  SUPERSEDES: 'Replaces an earlier undertaking.',
  IN_EXCHANGE_FOR: 'Given in return for another undertaking.',
});

export const specificityCriterion = list({
  PROMISOR: 'The promisor is named.',
  PROMISEE_OR_BENEFICIARY: 'Somebody to whom it is promised, or who profits, is named.',
  CHECKABLE_ACT: 'It names an act that later evidence could show as done or not done.',
  TARGET_FIGURE: 'A target figure is reported.',
  DEADLINE: 'A deadline is reported.',
});

export const voice = list({
  DIRECT_QUOTE: 'The speaker’s own words in quotation marks, or an answer printed as such.',
  INDIRECT_SPEECH: 'The outlet tells what the speaker said.',
  NARRATION: 'The outlet says it in its own name.',
  QUESTION: 'It stands in a question put by the outlet.',
});

/** One row per event type: CAMEO root code, and the PLOVER event, mode and context (null where unsure). */
export const eventTypes = {
  VISIT: {
    description: 'A state, official or working visit.',
    cameo: '042',
    event: 'CONSULT',
    mode: 'visit',
    context: null,
  },
  PHONE_CALL: {
    description: 'A telephone or video call.',
    cameo: '041',
    event: 'CONSULT',
    mode: 'phone',
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
  SUPPLY: { description: 'Goods delivered.', cameo: '061', event: 'COOPERATE', mode: null, context: null },
  MILITARY_COOPERATION: {
    description: 'Military or military-technical cooperation.',
    cameo: '062',
    event: 'COOPERATE',
    mode: null,
    context: 'military',
  },
  PUBLICATION: {
    description: 'A study, report or book made public.',
    cameo: '060',
    event: 'COOPERATE',
    mode: null,
    context: null,
  },
  FOUNDING: {
    description: 'A body, relation or work brought into being.',
    cameo: '060',
    event: null,
    mode: null,
    context: null,
  },
  ANNIVERSARY: {
    description: 'A round date observed.',
    cameo: '060',
    event: null,
    mode: null,
    context: null,
  },
  OPENING: {
    description: 'An exhibition, plant, line or site opened.',
    cameo: '060',
    event: null,
    mode: null,
    context: null,
  },
  WITHDRAWAL: {
    description: 'Forces, staff or a mission withdrawn.',
    cameo: '087',
    event: null,
    mode: null,
    context: null,
  },
  PARDON: { description: 'Prisoners pardoned.', cameo: '081', event: null, mode: null, context: null },
} as const satisfies Record<
  string,
  { description: string; cameo: string; event: string | null; mode: string | null; context: string | null }
>;

/** The event types with their definitions alone. */
export const eventType = Object.fromEntries(
  Object.entries(eventTypes).map(([type, { description }]) => [type, description]),
) as Record<keyof typeof eventTypes, string>;

export const visitMode = list({
  STATE: 'A state visit, the highest form.',
  OFFICIAL: 'An official visit.',
  WORKING: 'A working visit.',
});

export const participantRole = list({
  ACTOR: 'The visitor, caller or initiator; equals in a joint event are all actors.',
  RECIPIENT: 'The host, or the one called or supplied.',
});

export const comparator = list({
  EQ: 'Equal to the value (“reached”, “about” with approximate).',
  LT: 'Less than the value (“almost”).',
  LE: 'The value or less (“up to”).',
  GE: 'The value or more (“at least”).',
  GT: 'More than the value.',
  RANGE: 'Between value and valueHigh, both included.',
});

export const observationStatus = list({
  A: 'Normal value.',
  E: 'Estimated value.',
  F: 'Forecast value.',
  P: 'Provisional value.',
});

export const figureRole = list({
  TARGET: 'What the commitment is to reach.',
  BASELINE: 'Where its subject stood before.',
  ACHIEVED: 'What has been reached of it.',
  CONTEXT: 'A figure of its own, tied to no commitment.',
});

/** What a search can find, by the name of its type. */
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
});

/** The texts that are searched, what names a thing first. */
export const searchField = list({
  NAME: 'One of its names, in any language and spelling.',
  CODE: 'Its ISO code.',
  LABEL: 'Its label, in our words.',
  TITLE: 'The bare title an article prints.',
  SUMMARY: 'Its summary, in our words.',
  DESCRIPTION: 'Its description, in our words; of a speaker also the names of the offices held.',
  BODY: 'The text of an article, in a corpus that was built with the files; an excerpt is shown.',
});
