import type { Edit } from './copyFixture.ts';

export const interview = 'articles/harbour-interview-2020.yaml';
export const report = 'articles/ferry-report-2021.yaml';

/** A bad record: the edit that makes it, where it must be reported, and what must be said. */
export interface Case {
  rule: string;
  /** What is wrong, to finish the sentence “refuses …”. */
  bad: string;
  edits: Edit[];
  /** The file of the problem, and text on its line after the edit. */
  at: [file: string, text: string];
  record: string;
  expected: RegExp;
  nearest?: string;
  /** What else follows from the same slip: rule and record. */
  also?: string[];
}

export const edit = (file: string, from: string, to: string): Edit => ({ file, from, to });

/** Leaves the report without a date. */
const undated = edit(
  report,
  "    edtf: '[2021-05..2021-06]'\n    basis: INFERRED_FROM_TEXT\n",
  '    basis: UNKNOWN\n',
);

/** The end of the changes of a commitment in the report. */
const afterMoved = "        deadline: { edtf: '2021', basis: STATED, note: By the end of the year }\n";

/** Another change beside it. */
const another = (fields: string) =>
  edit(
    report,
    afterMoved,
    `${afterMoved}      - claim: c04\n        made: { edtf: '2020-07', basis: STATED }\n${fields}`,
  );

/** Bad records for every rule. */
export const cases: Case[] = [
  {
    rule: 'files-named',
    bad: 'an article whose file has another name',
    edits: [{ file: 'articles/other.yaml', to: articleOf('another') }],
    at: ['articles/other.yaml', 'slug: another'],
    record: 'article another',
    expected: /'other'/,
  },
  {
    rule: 'slugs-unique',
    bad: 'a slug that a record of another kind has',
    edits: [
      edit(
        'sectors.yaml',
        'fisheries:\n',
        'montevideo:\n  names: [{ name: M, lang: en, type: PREFERRED }]\nfisheries:\n',
      ),
    ],
    at: ['sectors.yaml', 'montevideo:'],
    record: 'sector montevideo',
    expected: /no other record/,
  },
  {
    rule: 'slugs-unique',
    bad: 'a commitment told twice',
    edits: [edit(interview, 'slug: crew-training-2020', 'slug: teacher-2020')],
    at: [interview, 'slug: teacher-2020\n    summary: The Harbour'],
    record: 'commitment teacher-2020',
    expected: /no other commitment/,
  },
  {
    rule: 'slugs-unique',
    bad: 'a statement with the slug of a commitment',
    edits: [edit(report, 'slug: third-ferry-forecast-2021', 'slug: ferry-line-2020')],
    at: [report, 'slug: ferry-line-2020'],
    record: 'statement ferry-line-2020',
    expected: /a slug that no article or commitment has/,
  },
  {
    rule: 'slugs-unique',
    bad: 'two claims of an article with one key',
    edits: [edit(interview, 'key: c06', 'key: c05')],
    at: [interview, 'key: c05\n        force: OFFER'],
    record: 'claim harbour-interview-2020.c05',
    expected: /no other claim/,
  },
  {
    rule: 'slugs-unique',
    bad: 'a country mentioned twice',
    edits: [edit(interview, 'mentions:', 'mentions:\n  - { entity: iceland, passages: [p02] }')],
    at: [interview, '- entity: iceland'],
    record: 'mention iceland.harbour-interview-2020',
    expected: /each entity mentioned once/,
  },
  {
    rule: 'slugs-resolve',
    bad: 'a mention of what bears no name',
    edits: [edit(interview, 'entity: iceland', 'entity: crew-training-2020')],
    at: [interview, 'entity: crew-training-2020'],
    record: 'mention crew-training-2020.harbour-interview-2020',
    expected: /slug of a record that has names/,
  },
  {
    rule: 'slugs-resolve',
    bad: 'a misspelt slug',
    edits: [edit(interview, 'promisees: [uruguay]', 'promisees: [urugauy]')],
    at: [interview, 'urugauy'],
    record: 'commitment two-ferries-2020',
    expected: /slug of an actor \(country, place, organization, speaker or office\)/,
    nearest: 'uruguay',
  },
  {
    rule: 'slugs-resolve',
    bad: 'a record of the wrong kind',
    edits: [edit(interview, 'places: [north-atlantic]', 'places: [uruguay]')],
    at: [interview, 'places: [uruguay]'],
    record: 'commitment ferry-line-2020',
    expected: /slug of a place/,
    also: ['nothing-unused place north-atlantic'],
  },
  {
    rule: 'slugs-resolve',
    bad: 'a passage that the article has not',
    edits: [edit(report, 'passages: [p03]', 'passages: [p03, p33]')],
    at: [report, 'p33'],
    record: 'event presidents-call-2021',
    expected: /passage of this article/,
  },
  {
    rule: 'slugs-resolve',
    bad: 'an attested name of an article that is not there',
    edits: [edit('speakers.yaml', 'article: ferry-report-2021', 'article: ferry-report-2012')],
    at: ['speakers.yaml', 'article: ferry-report-2012'],
    record: 'speaker juan-perez',
    expected: /slug of an article/,
    nearest: 'ferry-report-2021',
  },
  {
    rule: 'slugs-resolve',
    bad: 'an event that is part of an unknown one',
    edits: [edit(interview, 'partOf: stein-visit-2020', 'partOf: stein-visit-2022')],
    at: [interview, 'partOf: stein-visit-2022'],
    record: 'event ferry-protocol-signing-2020',
    expected: /slug of an event/,
    nearest: 'stein-visit-2020',
  },
  {
    rule: 'moved-for-good',
    bad: 'a slug that is used again',
    edits: [edit('moved.yaml', 'ferry-plan-2019:', 'teacher-2020:')],
    at: ['moved.yaml', 'teacher-2020:'],
    record: 'moved slug teacher-2020',
    expected: /slugs are not used again/,
  },
  {
    rule: 'moved-for-good',
    bad: 'a commitment that moved to itself',
    edits: [
      edit('moved.yaml', 'ferry-line-wish-2020: {', 'teacher-2020: {'),
      edit('moved.yaml', 'to: ferry-line-wish-2020', 'to: teacher-2020'),
    ],
    at: ['moved.yaml', 'to: teacher-2020'],
    record: 'moved slug teacher-2020',
    expected: /because the record was a commitment/,
  },
  {
    rule: 'codes-unique',
    bad: 'a country with the code of another',
    edits: [edit('countries.yaml', 'alpha2: UY', 'alpha2: IS')],
    at: ['countries.yaml', 'alpha2: IS\n  alpha3: URY'],
    record: 'country uruguay',
    expected: /no other record/,
    also: ['codes-of-iso country uruguay'],
  },
  {
    rule: 'codes-unique',
    bad: 'an identifier of two records',
    edits: [
      edit(
        'countries.yaml',
        "region: '005'",
        "region: '005'\n  identifiers: [{ scheme: wikidata, value: Q189, source: x }]",
      ),
    ],
    at: ['countries.yaml', 'identifiers: [{'],
    record: 'country uruguay',
    expected: /no other record/,
  },
  {
    rule: 'codes-unique',
    bad: 'one passage under two keys',
    edits: [edit(report, 'p04: { start: 246, end: 279', 'p04: { start: 198, end: 245')],
    at: [report, 'p04: {'],
    record: 'passage ferry-report-2021.p04',
    expected: /no other record/,
  },
  {
    rule: 'codes-of-iso',
    bad: 'a country code that ISO does not list',
    edits: [edit('countries.yaml', 'alpha2: UY', 'alpha2: UX')],
    at: ['countries.yaml', 'alpha2: UX'],
    record: 'country uruguay',
    expected: /'UY', as ISO 3166-1 has it/,
  },
  {
    rule: 'codes-of-iso',
    bad: 'codes that ISO does not list',
    edits: [
      edit(
        'countries.yaml',
        "alpha2: UY\n  alpha3: URY\n  numeric: '858'",
        "alpha2: UX\n  alpha3: UXX\n  numeric: '999'",
      ),
    ],
    at: ['countries.yaml', 'alpha2: UX'],
    record: 'country uruguay',
    expected: /a code of ISO 3166-1/,
    also: ['codes-of-iso country uruguay', 'codes-of-iso country uruguay'],
  },
  {
    rule: 'codes-of-iso',
    bad: 'a code that is left to users beside codes that are not',
    edits: [edit('countries.yaml', 'alpha3: URY', 'alpha3: XUY')],
    at: ['countries.yaml', 'alpha3: XUY'],
    record: 'country uruguay',
    expected: /'URY', as ISO 3166-1 has it/,
  },
  {
    rule: 'codes-of-iso',
    bad: 'the code of another country',
    edits: [edit('countries.yaml', "numeric: '858'", "numeric: '031'")],
    at: ['countries.yaml', "numeric: '031'"],
    record: 'country uruguay',
    expected: /'858', as ISO 3166-1 has it/,
  },
  {
    rule: 'codes-of-iso',
    bad: 'a place code that ISO does not list',
    edits: [edit('places.yaml', 'iso3166_2: UY-MO', 'iso3166_2: UY-MOX')],
    at: ['places.yaml', 'iso3166_2: UY-MOX'],
    record: 'place montevideo',
    expected: /a code of ISO 3166-2/,
    nearest: 'UY-MO',
  },
  {
    rule: 'codes-of-iso',
    bad: 'a place code of another country',
    edits: [edit('places.yaml', 'iso3166_2: UY-MO', 'iso3166_2: IS-1')],
    at: ['places.yaml', 'iso3166_2: IS-1'],
    record: 'place montevideo',
    expected: /a code of uruguay, which begins with UY-/,
  },
  {
    rule: 'nothing-unused',
    bad: 'a shared record that no article needs',
    edits: [
      edit(
        'measures.yaml',
        'quantity-supplied:',
        'exports:\n  names: [{ name: Exports, lang: en, type: PREFERRED }]\nquantity-supplied:',
      ),
    ],
    at: ['measures.yaml', 'exports:'],
    record: 'measure exports',
    expected: /an article that refers to it/,
  },
  {
    rule: 'nothing-unused',
    bad: 'a passage that carries nothing',
    edits: [edit(report, 'passages: [p03]', 'passages: [p01]')],
    at: [report, 'p03: {'],
    record: 'passage ferry-report-2021.p03',
    expected: /claim, tenure or mention/,
  },
  {
    rule: 'evidence-given',
    bad: 'a commitment without a promisor',
    edits: [edit(interview, 'promisors: [uruguay]', 'promisors: []')],
    at: [interview, 'promisors: []'],
    record: 'commitment old-port-dredging-2020',
    expected: /promisor/,
  },
  {
    rule: 'evidence-given',
    bad: 'a claim without a passage',
    edits: [edit(interview, 'passages: [p06]', 'passages: []')],
    at: [interview, 'passages: []'],
    record: 'claim harbour-interview-2020.c08',
    expected: /passage/,
  },
  {
    rule: 'evidence-given',
    bad: 'an event without a claim',
    edits: [
      edit(
        report,
        'slug: presidents-call-2021',
        'slug: late-call-2021\n    label: x\n    type: MEETING\n    date: { edtf: 2021-05, basis: STATED }\n  - slug: presidents-call-2021',
      ),
    ],
    at: [report, 'slug: late-call-2021'],
    record: 'event late-call-2021',
    expected: /at least one claim/,
  },
  {
    rule: 'parties-distinct',
    bad: 'a promise to oneself',
    edits: [edit(interview, 'promisees: [uruguay]', 'promisees: [uruguay, harbour-board-of-iceland]')],
    at: [interview, 'promisees: [uruguay, harbour'],
    record: 'commitment two-ferries-2020',
    expected: /another actor than the promisors/,
  },
  {
    rule: 'passages-in-article',
    bad: 'a passage beyond the end',
    edits: [edit(report, 'p04: { start: 246, end: 279', 'p04: { start: 246, end: 281')],
    at: [report, 'p04: {'],
    record: 'passage ferry-report-2021.p04',
    expected: /at most \d+/,
  },
  {
    rule: 'passages-in-article',
    bad: 'a passage in page furniture',
    edits: [edit(interview, 'start: 69,', 'start: 20,')],
    at: [interview, 'start: 20,'],
    record: 'passage harbour-interview-2020.p01',
    expected: /furniture at 0–/,
  },
  {
    rule: 'passages-in-article',
    bad: 'furniture told twice',
    edits: [edit(interview, 'furniture:', 'furniture:\n    - { start: 0, end: 4 }')],
    at: [interview, '- { start: 0, end: 25 }'],
    record: 'article harbour-interview-2020',
    expected: /apart from the one at 0–4/,
  },
  {
    rule: 'contributors-fit',
    bad: 'a person as publisher',
    edits: [edit(interview, 'role: INTERVIEWEE', 'role: PUBLISHER')],
    at: [interview, 'actor: ada-stein'],
    record: 'article harbour-interview-2020',
    expected: /an organization as PUBLISHER/,
  },
  {
    rule: 'one-preferred-name',
    bad: 'a second preferred name of one language',
    edits: [edit('countries.yaml', 'lang: en, type: OFFICIAL', 'lang: en, type: PREFERRED')],
    at: ['countries.yaml', 'Eastern Republic'],
    record: 'country uruguay',
    expected: /one preferred name in en/,
  },
  {
    rule: 'one-preferred-name',
    bad: 'a record without an English name',
    edits: [edit('places.yaml', 'name: Montevideo, lang: en', 'name: Montevideo, lang: es')],
    at: ['places.yaml', 'names:\n    - { name: Montevideo,'],
    record: 'place montevideo',
    expected: /preferred name in en/,
  },
  {
    rule: 'one-preferred-name',
    bad: 'a preferred name made by a machine',
    edits: [
      edit(
        'speakers.yaml',
        'name: Ada Štein, lang: en, type: ALIAS',
        'name: Ada Stejn, lang: ru-Latn-t-ru, type: PREFERRED',
      ),
    ],
    at: ['speakers.yaml', 'Ada Stejn'],
    record: 'speaker ada-stein',
    expected: /TRANSLITERATION/,
  },
  {
    rule: 'actor-names-distinct',
    bad: 'two actors with one preferred name',
    edits: [edit('places.yaml', 'name: North Atlantic', 'name: MONTEVIDEO')],
    at: ['places.yaml', 'MONTEVIDEO'],
    record: 'place north-atlantic',
    expected: /a preferred name that no other actor has/,
  },
  {
    rule: 'actor-names-distinct',
    bad: 'a body that is called like a city',
    edits: [edit('places.yaml', 'name: Montevideo, lang: en', 'name: Tidewater Post, lang: en')],
    at: ['places.yaml', 'Tidewater Post'],
    record: 'place montevideo',
    expected: /a preferred name that no other actor has/,
  },
  {
    rule: 'names-well-written',
    bad: 'a name with a letter of another script',
    edits: [edit('countries.yaml', 'name: Уругвай', 'name: Уpугвай')],
    at: ['countries.yaml', 'Уpугвай'],
    record: 'country uruguay',
    expected: /one script/,
  },
  {
    rule: 'names-well-written',
    bad: 'an English name all in look-alike letters',
    edits: [edit('organizations.yaml', 'name: HBI', 'name: НВІ')],
    at: ['organizations.yaml', 'НВІ'],
    record: 'organization harbour-board-of-iceland',
    expected: /Latin letters in en/,
  },
  {
    rule: 'names-well-written',
    bad: 'a name that is not NFC',
    edits: [edit('speakers.yaml', 'name: Juan Pérez', `name: ${'Juan Pérez'.normalize('NFD')}`)],
    at: ['speakers.yaml', 'name: Juan'],
    record: 'speaker juan-perez',
    expected: /NFC/,
  },
  {
    rule: 'names-well-written',
    bad: 'the name of an event with a letter of another script',
    edits: [edit(interview, 'text: Semana del Puerto', 'text: Sеmana del Puerto')],
    at: [interview, 'Sеmana del Puerto'],
    record: 'event ferry-protocol-signing-2020',
    expected: /one script/,
  },
  {
    rule: 'speakers-in-office',
    bad: 'a speaker whose office on the day is not known',
    edits: [edit('speakers.yaml', '  officeUnknown: true\n', '')],
    at: [report, 'speaker: juan-perez'],
    record: 'claim ferry-report-2021.c01',
    expected: /tenure of juan-perez in this article with the day on which it shows the holder in post/,
  },
  {
    rule: 'speakers-in-office',
    bad: 'an unknown office that a tenure contradicts',
    edits: [edit('speakers.yaml', 'ada-stein:\n', 'ada-stein:\n  officeUnknown: true\n')],
    at: ['speakers.yaml', 'officeUnknown: true'],
    record: 'speaker ada-stein',
    expected: /no officeUnknown/,
  },
  {
    rule: 'forces-fit',
    bad: 'a report on an event with a force',
    edits: [edit(report, '- key: c05\n        voice', '- key: c05\n        force: REPORT\n        voice')],
    at: [report, 'force: REPORT\n        voice: NARRATION'],
    record: 'claim ferry-report-2021.c05',
    expected: /no force on a claim about an event/,
  },
  {
    rule: 'forces-fit',
    bad: 'a report on a commitment without a force',
    edits: [edit(report, '        force: REPORT\n', '')],
    at: [report, 'key: c04\n        voice'],
    record: 'claim ferry-report-2021.c04',
    expected: /a force, such as REPORT/,
  },
  {
    rule: 'signed-has-instrument',
    bad: 'a signed commitment without its document',
    edits: [edit(interview, '    instruments: [ferry-protocol-2020]\n', '')],
    at: [interview, 'force: SIGNED'],
    record: 'claim harbour-interview-2020.c04',
    expected: /an instrument on the commitment ferry-line-2020/,
  },
  {
    rule: 'signatories-fit',
    bad: 'a signed commitment of somebody who did not sign',
    edits: [edit('instruments.yaml', 'parties: [iceland, uruguay]', 'parties: [iceland]')],
    at: [interview, 'promisors: [iceland, uruguay]'],
    record: 'commitment ferry-line-2020',
    expected: /a party to ferry-protocol-2020 \(iceland\)/,
  },
  {
    rule: 'instruments-in-time',
    bad: 'an instrument dated after the article',
    edits: [edit('instruments.yaml', "edtf: '2020-03-03'", "edtf: '2020-03-11'")],
    at: [interview, 'instruments: [ferry-protocol-2020]'],
    record: 'commitment ferry-line-2020',
    expected: /not after the article of 2020-03-10/,
    also: ['instruments-in-time event ferry-protocol-signing-2020'],
  },
  {
    rule: 'agreements-mutual',
    bad: 'an agreement of one party',
    edits: [edit(interview, 'promisees: [iceland]', 'promisees: []')],
    at: [interview, 'force: AGREEMENT'],
    record: 'claim harbour-interview-2020.c03',
    expected: /a second party .* of old-port-dredging-2020/,
  },
  {
    rule: 'pledges-by-parties',
    bad: 'a pledge of an observer',
    edits: [edit(report, 'force: EXPECTATION', 'force: PLEDGE')],
    at: [report, 'force: PLEDGE'],
    record: 'claim ferry-report-2021.c01',
    expected: /the words of iceland, or EXPECTATION/,
  },
  {
    rule: 'pledges-by-parties',
    bad: 'a pledge of the other side',
    edits: [
      edit(interview, 'force: AGREEMENT', 'force: PLEDGE'),
      edit(interview, 'attributedTo: [uruguay]', 'attributedTo: []'),
    ],
    at: [
      interview,
      'force: PLEDGE\n        voice: DIRECT_QUOTE\n        speaker: ada-stein\n        attributedTo: []',
    ],
    record: 'claim harbour-interview-2020.c03',
    expected: /the words of uruguay, or EXPECTATION/,
  },
  {
    rule: 'reports-not-alone',
    bad: 'a commitment made of reports',
    edits: [
      edit(
        interview,
        'force: INTENTION\n        voice: DIRECT_QUOTE\n        speaker: ada-stein\n        passages: [p10]',
        'force: REPORT\n        voice: DIRECT_QUOTE\n        speaker: ada-stein\n        passages: [p10]',
      ),
    ],
    at: [interview, 'claims:\n      - key: c07'],
    record: 'commitment herring-study-2020',
    expected: /another force, or a note/,
  },
  {
    rule: 'assessments-grounded',
    bad: 'an assessment that rests on a claim about something else',
    edits: [edit(report, 'claim: c04', 'claim: c01')],
    at: [report, 'claim: c01'],
    record: 'assessment two-ferries-2020.2021-06-30.as-reported',
    expected: /a claim of this article about two-ferries-2020 \(c04\)/,
    nearest: 'c04',
  },
  {
    rule: 'assessments-grounded',
    bad: 'a judgement without its ground',
    edits: [edit(interview, ', note: No act and no date is named', '')],
    at: [interview, 'basis: CODER_JUDGEMENT'],
    record: 'assessment herring-study-2020.2020-03-10.coder-judgement',
    expected: /a note/,
  },
  {
    rule: 'statuses-fit-basis',
    bad: 'a search without result that an article reports',
    edits: [edit(report, 'status: PARTLY_DELIVERED', 'status: NO_EVIDENCE')],
    at: [report, 'status: NO_EVIDENCE'],
    record: 'assessment two-ferries-2020.2021-06-30.as-reported',
    expected: /OTHER_SOURCE or CODER_JUDGEMENT for NO_EVIDENCE/,
  },
  {
    rule: 'statuses-fit-basis',
    bad: 'a failure that no source reports',
    edits: [edit(interview, 'status: NOT_ASSESSABLE', 'status: NOT_DELIVERED')],
    at: [interview, 'status: NOT_DELIVERED'],
    record: 'assessment herring-study-2020.2020-03-10.coder-judgement',
    expected: /AS_REPORTED or OTHER_SOURCE for NOT_DELIVERED/,
  },
  {
    rule: 'statuses-fit-basis',
    bad: 'vagueness according to a source',
    edits: [edit(report, 'status: PREPARING', 'status: NOT_ASSESSABLE')],
    at: [report, 'status: NOT_ASSESSABLE'],
    record: 'assessment two-ferries-2020.2020-12-31.other-source',
    expected: /CODER_JUDGEMENT for NOT_ASSESSABLE/,
  },
  {
    rule: 'changes-sound',
    bad: 'a change that rests on a claim about something else',
    edits: [edit(report, 'claim: c04\n        made', 'claim: c05\n        made')],
    at: [report, 'claim: c05'],
    record: 'change two-ferries-2020.ferry-report-2021.deadline',
    expected: /a claim of this article about two-ferries-2020/,
  },
  {
    rule: 'changes-sound',
    bad: 'a second change of one term in an article',
    edits: [another('        aspect: DEADLINE\n')],
    at: [report, '        aspect: DEADLINE'],
    record: 'change two-ferries-2020.ferry-report-2021.deadline',
    expected: /one change of each term/,
  },
  {
    rule: 'changes-sound',
    bad: 'a new target that belongs to another commitment',
    edits: [another('        aspect: TARGET\n        target: is-uy-trade-turnover-2019\n')],
    at: [report, 'target: is-uy-trade-turnover-2019'],
    record: 'change two-ferries-2020.ferry-report-2021.target',
    expected: /a TARGET figure of two-ferries-2020/,
  },
  {
    rule: 'links-fit',
    bad: 'a commitment that is part of a statement',
    edits: [
      edit(
        report,
        '{ type: SUPERSEDES, to: two-ferries-2020, strength: EXPLICIT }',
        '{ type: PART_OF, to: third-ferry-forecast-2021, strength: EXPLICIT }',
      ),
    ],
    at: [report, '{ type: PART_OF'],
    record: 'commitment three-ferries-2021',
    expected: /FOLLOWS_FROM, because third-ferry-forecast-2021 is a statement/,
  },
  {
    rule: 'links-acyclic',
    bad: 'two commitments that are part of each other',
    edits: [
      edit(
        interview,
        '    instruments: [ferry-protocol-2020]\n',
        '    instruments: [ferry-protocol-2020]\n    links: [{ type: PART_OF, to: crew-training-2020, strength: EXPLICIT }]\n',
      ),
    ],
    at: [interview, '- { type: PART_OF, to: ferry-line-2020, strength: EXPLICIT }'],
    record: 'commitment crew-training-2020',
    expected: /without a cycle/,
  },
  {
    rule: 'links-acyclic',
    bad: 'a place within itself',
    edits: [edit('places.yaml', '  kind: CITY\n', '  kind: CITY\n  parent: old-port-of-montevideo\n')],
    at: ['places.yaml', 'parent: old-port-of-montevideo'],
    record: 'place montevideo',
    expected: /places without a cycle/,
  },
  {
    rule: 'delivered-stands',
    bad: 'a link that supersedes what was delivered',
    edits: [edit(report, 'status: PARTLY_DELIVERED', 'status: DELIVERED')],
    at: [report, '{ type: SUPERSEDES'],
    record: 'commitment three-ferries-2021',
    expected: /CONTINUES, as two-ferries-2020 is assessed as DELIVERED/,
  },
  {
    rule: 'reported-in-time',
    bad: 'an event after the article that tells of it',
    edits: [
      edit(
        report,
        "edtf: '[2021-05..2021-06]', basis: INFERRED_FROM_TEXT, note: The day",
        "edtf: '2021-07', basis: INFERRED_FROM_TEXT, note: The day",
      ),
    ],
    at: [report, "edtf: '2021-07'"],
    record: 'event presidents-call-2021',
    expected: /not after the article of 2021-06-30/,
  },
  {
    rule: 'reported-in-time',
    bad: 'a deadline that is moved after the article that tells of it',
    edits: [edit(report, "made: { edtf: '2020-06-01'", "made: { edtf: '2021-08-01'")],
    at: [report, "made: { edtf: '2021-08-01'"],
    record: 'change two-ferries-2020.ferry-report-2021.deadline',
    expected: /a term is changed before that is reported/,
  },
  {
    rule: 'dates-alike',
    bad: 'two dates with the same reason and different bases',
    edits: [
      edit(report, 'note: No period is given', 'note: The text does not say whether it was ever promised'),
      edit(report, 'period: { basis: UNKNOWN,', "period: { edtf: '2021', basis: STATED,"),
    ],
    at: [report, "period: { edtf: '2021', basis: STATED,"],
    record: 'figure herring-supplied-2021',
    expected: /^UNKNOWN, as of three-ferries-2021 with the same note/,
  },
  {
    rule: 'dates-alike',
    bad: 'a date of an undated article that ends with the day of coding',
    edits: [
      undated,
      edit(report, 'made: { basis: UNKNOWN,', "made: { edtf: '[2021..2026]', basis: INFERRED_FROM_TEXT,"),
    ],
    at: [report, "made: { edtf: '[2021..2026]'"],
    record: 'commitment three-ferries-2021',
    expected: /the day of coding is no evidence/,
    also: ['dates-alike assessment two-ferries-2020.2021-06-30.as-reported'],
  },
  {
    rule: 'dates-alike',
    bad: 'a reported status without a day in a dated article',
    edits: [edit(report, "asOf: '[2021-05..2021-06]', status", 'status')],
    at: [report, 'status: PARTLY_DELIVERED'],
    record: 'assessment two-ferries-2020.undated.as-reported',
    expected: /the day of the status/,
  },
  {
    rule: 'deadlines-ahead',
    bad: 'a deadline before the article',
    edits: [edit(report, "deadline: { edtf: '[2022,2023]'", "deadline: { edtf: '[2018,2019]'")],
    at: [report, "deadline: { edtf: '[2018,2019]'"],
    record: 'commitment three-ferries-2021',
    expected: /not before the article of 2021-05-01/,
  },
  {
    rule: 'deadlines-ahead',
    bad: 'a deadline that is moved to a day before',
    edits: [
      edit(
        report,
        "deadline: { edtf: '2021', basis: STATED, note: By",
        "deadline: { edtf: '2019', basis: STATED, note: By",
      ),
    ],
    at: [report, "deadline: { edtf: '2019'"],
    record: 'change two-ferries-2020.ferry-report-2021.deadline',
    expected: /a day not before the change of 2020-06-01/,
  },
  {
    rule: 'figures-sound',
    bad: 'a range that ends before it begins',
    edits: [edit(interview, 'valueHigh: 1.5', 'valueHigh: 1.1')],
    at: [interview, 'valueHigh: 1.1'],
    record: 'figure is-uy-trade-turnover-2019',
    expected: /above 1\.2/,
  },
  {
    rule: 'figures-sound',
    bad: 'a number too large in base units',
    edits: [edit(report, 'value: 300', 'value: 3e+28\n    unitMult: 6')],
    at: [report, 'value: 3e+28'],
    record: 'figure herring-supplied-2021',
    expected: /below 10\^31.*mend unitMult/,
  },
  {
    rule: 'figures-sound',
    bad: 'a range whose ends binary takes for one',
    edits: [
      edit(interview, 'value: 1.2', "value: '9007199254740993'"),
      edit(interview, 'valueHigh: 1.5', "valueHigh: '9007199254740992'"),
    ],
    at: [interview, 'valueHigh:'],
    record: 'figure is-uy-trade-turnover-2019',
    expected: /above 9007199254740993/,
  },
  {
    rule: 'figures-sound',
    bad: 'neither a value nor words',
    edits: [edit(report, '    value: 300\n    unit: t\n    comparator: GT\n', '    unit: t\n')],
    at: [report, 'slug: herring-supplied-2021'],
    record: 'figure herring-supplied-2021',
    expected: /a value or, for a quantity told in words, a wording/,
  },
  {
    rule: 'figures-sound',
    bad: 'words beside a value',
    edits: [edit(report, '    value: 300\n', '    value: 300\n    wording: HUNDREDS\n')],
    at: [report, 'wording: HUNDREDS'],
    record: 'figure herring-supplied-2021',
    expected: /no wording beside a value/,
  },
  {
    rule: 'figures-sound',
    bad: 'words with a comparator',
    edits: [edit(report, '    value: 300\n', '    wording: HUNDREDS\n')],
    at: [report, 'comparator: GT'],
    record: 'figure herring-supplied-2021',
    expected: /the wording says it all/,
  },
  {
    rule: 'figures-sound',
    bad: 'a majority that is no share',
    edits: [
      edit(
        report,
        '    value: 300\n    unit: t\n    comparator: GT\n',
        '    wording: MAJORITY\n    unit: t\n',
      ),
    ],
    at: [report, 'unit: t'],
    record: 'figure herring-supplied-2021',
    expected: /'%' for a MAJORITY/,
  },
  {
    rule: 'units-fit',
    bad: 'a currency that is none',
    edits: [edit(interview, 'unit: USD', 'unit: UDS')],
    at: [interview, 'unit: UDS'],
    record: 'figure is-uy-trade-turnover-2019',
    expected: /ISO 4217/,
    nearest: 'USD',
  },
  {
    rule: 'units-fit',
    bad: 'a unit that is valid and not meant',
    edits: [edit(report, 'unit: t\n', 'unit: ha\n')],
    at: [report, 'unit: ha'],
    record: 'figure herring-supplied-2021',
    expected: /'har', of which this is a look-alike/,
    nearest: 'har',
  },
  {
    rule: 'units-fit',
    bad: 'a turnover in tonnes',
    edits: [edit(interview, 'unit: USD', 'unit: t')],
    at: [interview, 'unit: t\n'],
    record: 'figure is-uy-trade-turnover-2019',
    expected: /a unit of MONEY, as the measure trade-turnover has it \(this one is of MASS\)/,
  },
  {
    rule: 'figures-of-commitments',
    bad: 'a target of nothing',
    edits: [edit(interview, '    commitments: [two-ferries-2020]\n', '')],
    at: [interview, 'slug: two-ferries-2020-target'],
    record: 'figure two-ferries-2020-target',
    expected: /commitment it is the TARGET of/,
  },
  {
    rule: 'targets-in-time',
    bad: 'a target of another year than the deadline',
    edits: [edit(interview, "period: { to: '2021',", "period: { edtf: '2019',")],
    at: [interview, "period: { edtf: '2019', basis: INFERRED"],
    record: 'figure two-ferries-2020-target',
    expected: /includes the deadline of two-ferries-2020 \(2020-12-31 to 2020-12-31\)/,
  },
];

/** A whole article with nothing in it. */
function articleOf(slug: string): string {
  return `article:
  slug: ${slug}
  file: x.txt
  sha256: ${'a'.repeat(64)}
  codePoints: 1
  lang: en
  genre: NEWS_REPORT
  label: x
  summary: x
  published: { edtf: '2020', basis: STATED }
coding: { codedBy: A, codedOn: '2026-01-01' }
`;
}
