import Big from 'big.js';
import { sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { amountColumns } from '../../db/amount.ts';
import { derive } from '../../db/derive.ts';
import type { Corpus, StatementListener } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import * as vocabulary from '../../db/vocabulary.ts';
import { copyOf, seedFixture } from '../harness.ts';
import { renumber } from './renumber.ts';

/** Few different days, so that many rows tie and a cursor must tell them apart by slug; with the open ends of EDTF. */
export const days = ['0000-01-01', '2019-01-31', '2020-02-29', '2020-03-10', '2021-12-31', '9999-12-31'];

/** Summaries that hold what LIKE takes for wildcards, and letters beyond A to Z. */
export const summaries = [
  'Raise trade by 50% in 2021',
  'Raise trade by 500 tonnes',
  'Open the line IS_UY',
  'Open the line IS-UY',
  'Back\\slash of a port',
  'паром в Монтевидео',
  'Паром в Монтевидео',
  'raise TRADE',
];

export const actors = [
  'iceland',
  'uruguay',
  'montevideo',
  'harbour-board-of-iceland',
  'tidewater-post',
  'ada-stein',
  'president-of-iceland',
];
export const sectors = ['fisheries', 'shipping', 'transport'];
export const places = ['montevideo', 'north-atlantic', 'old-port-of-montevideo'];

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const listed = <Values extends Record<string, string>>(values: Values) => oneOf(vocabulary.valuesOf(values));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const upToTwo = (slugs: string[], minLength = 0) => fc.subarray(slugs, { minLength, maxLength: 2 });
const interval = fc
  .tuple(oneOf(days), oneOf(days))
  .map(([one, other]) => (one < other ? [one, other] : [other, one]) as [string, string]);

/** A period in which a date of these bounds cannot lie, as of a list of days; null for most. */
const gapsOf = ([earliest, latest]: [string, string]) =>
  earliest === '2019-01-31' && latest > '2020-02-29' ? '[["2019-02-01","2020-03-09"]]' : null;

const claims = fc.record({
  article: oneOf(['harbour-interview-2020', 'ferry-report-2021', 'undated-report', 'listed-report']),
  force: listed(vocabulary.force),
  voice: listed(vocabulary.voice),
  hedged: fc.boolean(),
  speaker: maybe(oneOf(['ada-stein', 'juan-perez'])),
  attributedTo: upToTwo(actors),
});

const figures = fc.record({
  // Two that binary floating point takes for one, and two whose sum it rounds.
  value: oneOf(['0', '1.5', '2', '300', '-5', '0.1', '0.2', '9007199254740992', '9007199254740993']),
  wording: fc.option(listed(vocabulary.quantityWording), { nil: null, freq: 8 }),
  unitMult: oneOf([-3, 0, 6]),
  comparator: listed(vocabulary.comparator),
  approximate: fc.boolean(),
  period: maybe(interval),
  basePeriod: maybe(interval),
  measure: oneOf(['trade-turnover', 'quantity-supplied']),
  referenceArea: maybe(oneOf(actors)),
  counterpart: maybe(oneOf(actors)),
  sector: maybe(oneOf(sectors)),
  isContext: fc.boolean(),
  isShared: fc.boolean(),
});

const events = fc.record({
  type: listed(vocabulary.eventType),
  mode: maybe(listed(vocabulary.visitMode)),
  date: maybe(interval),
  claims: fc.array(claims, { maxLength: 1 }),
  // Nobody takes part in two roles here; that case has a test of its own.
  actors: upToTwo(actors.slice(0, 4)),
  recipients: upToTwo(actors.slice(4)),
  sectors: upToTwo(sectors),
  places: upToTwo(places),
});

const commitments = fc.record({
  summary: oneOf(summaries),
  goal: listed(vocabulary.goal),
  made: maybe(interval),
  deadline: maybe(interval),
  conditionality: listed(vocabulary.conditionality),
  checkability: listed(vocabulary.checkability),
  parties: fc.record({
    PROMISOR: upToTwo(actors, 1),
    PROMISEE: upToTwo(actors),
    BENEFICIARY: upToTwo(actors),
    IMPLEMENTER: upToTwo(actors),
  }),
  sectors: upToTwo(sectors),
  places: upToTwo(places),
  claims: fc.array(claims, { minLength: 1, maxLength: 3 }),
  assessments: fc.uniqueArray(
    fc.record({
      asOf: interval,
      status: listed(vocabulary.assessedStatus),
      basis: oneOf(['CODER_JUDGEMENT', 'OTHER_SOURCE'] as const),
    }),
    {
      selector: ({ asOf, basis }) => `${asOf[1]} ${basis}`,
      maxLength: 3,
    },
  ),
  figures: fc.array(figures, { maxLength: 2 }),
  // To one of the commitments before it, by distance.
  links: fc.uniqueArray(
    fc.record({
      type: listed(vocabulary.linkType),
      back: fc.integer({ min: 1, max: 40 }),
      strength: listed(vocabulary.linkStrength),
    }),
    {
      selector: ({ type, back }) => `${type} ${back}`,
      maxLength: 1,
    },
  ),
});

const changes = fc.record({
  aspect: listed(vocabulary.changeAspect),
  // Year 0 is before all days that a date can have.
  made: maybe(interval.filter(([, latest]) => latest > '0001')),
  deadline: maybe(interval),
  condition: maybe(oneOf(['Something else is done first.', 'A hall is lent.'])),
});

const statements = fc.record({
  summary: oneOf(summaries),
  kind: listed(vocabulary.statementKind),
  made: maybe(interval),
  parties: upToTwo(actors),
  sectors: upToTwo(sectors),
  places: upToTwo(places),
  claims: fc.array(claims, { minLength: 1, maxLength: 2 }),
  links: fc.uniqueArray(
    fc.record({
      commitment: oneOf(['two-ferries-2020', 'ferry-line-2020', 'crew-training-2020']),
      type: listed(vocabulary.statementLinkType),
      strength: listed(vocabulary.linkStrength),
    }),
    { selector: ({ commitment, type }) => `${commitment} ${type}`, maxLength: 2 },
  ),
});

type Drawn<Drafts> = Drafts extends fc.Arbitrary<infer Draft> ? Draft : never;

/** How many commitments, statements and events are generated, of each: more than two pages of the largest size. */
export const generated = 230;

/** The columns of a required date. */
const requiredDateColumns = (prefix: string, bounds: [string, string] | null) =>
  bounds
    ? dateColumns(prefix, bounds)
    : { ...dateColumns(prefix, null), [`${prefix}Basis`]: 'UNKNOWN', [`${prefix}Note`]: 'Not reported.' };

/** The columns of a date; all are null when there is none. */
const dateColumns = (prefix: string, bounds: [string, string] | null) => ({
  [`${prefix}Edtf`]: bounds?.join('/') ?? null,
  [`${prefix}Earliest`]: bounds?.[0] ?? null,
  [`${prefix}Latest`]: bounds?.[1] ?? null,
  [`${prefix}Gaps`]: bounds && gapsOf(bounds),
  [`${prefix}Basis`]: bounds && 'STATED',
});

/** Adds an article without a date, and one whose date is one of two. */
function addArticles(corpus: Corpus): void {
  const [article] = corpus.query.article.findMany().sync();
  if (!article) throw new Error('The fixture has no article');
  const generated = { 'undated-report': null, 'listed-report': ['2019-01-31', '2020-03-10'] as const };
  for (const [index, [slug, bounds]] of Object.entries(generated).entries()) {
    const published = requiredDateColumns('published', bounds && [...bounds]);
    const [id, sha256] = [100 + index, `${index}`.repeat(64)];
    corpus
      .insert(schema.article)
      .values({ ...article, id, slug, sha256, ...published })
      .run();
  }
}

/**
 * The fixture with some hundred generated commitments, claims, figures and events around its entities: the same rows every time, drawn with as many
 * ties, nulls and open ends as the tables allow.
 */
export const generatedCorpus = (onStatement?: StatementListener): Corpus =>
  copyOf('generated', generate, onStatement);

function generate(): Corpus {
  const corpus = seedFixture();
  const entities = new Map(
    corpus.query.entity
      .findMany()
      .sync()
      .map((row) => [row.slug, row]),
  );
  addArticles(corpus);
  const articles = new Map(
    corpus.query.article
      .findMany()
      .sync()
      .map((row) => [row.slug, row.id]),
  );
  const commitmentIds = new Map(
    corpus.query.commitment
      .findMany()
      .sync()
      .map((row) => [row.slug, row.id]),
  );
  const idOf = (slug: string | null) => (slug === null ? null : entities.get(slug)?.id);
  const actor = (slug: string) => ({ actorId: idOf(slug), actorKind: entities.get(slug)?.kind });
  // Past every id of the fixture.
  let lastId = 10_000;
  /** The ids of the generated commitments so far. */
  const inserted: number[] = [];
  const insert = <Row extends object>(table: SQLiteTable, row: Row) => {
    corpus.insert(table).values(row).run();
    return row;
  };

  function insertClaim(
    { article, force, voice, hedged, speaker, attributedTo }: Drawn<typeof claims>,
    about: { commitmentId?: number; statementId?: number; eventId?: number; figureId?: number },
  ) {
    lastId += 1;
    const claimId = lastId;
    insert(schema.claim, {
      id: claimId,
      slug: `${article}.g${claimId}`,
      articleId: articles.get(article),
      force: about.commitmentId === undefined ? null : force,
      voice,
      hedged,
      speakerId: voice === 'NARRATION' || voice === 'QUESTION' ? null : idOf(speaker),
      summary: 'Generated',
      ...about,
    });
    for (const slug of attributedTo) insert(schema.claimAttribution, { claimId, ...actor(slug) });
  }

  function insertFigure(draft: Drawn<typeof figures>, commitmentId: number, told: Drawn<typeof claims>) {
    lastId += 1;
    const { value, unitMult, wording } = draft;
    const comparator = wording ? 'EQ' : draft.comparator;
    const { id: figureId } = insert(schema.figure, {
      id: lastId,
      slug: `figure-${lastId}`,
      label: 'Generated',
      measureId: idOf(draft.measure),
      ...amountColumns({
        value: wording ? null : value,
        valueHigh: comparator === 'RANGE' ? new Big(value).plus(1).toFixed() : null,
        unitMult,
        wording,
        comparator,
      }),
      approximate: wording ? false : draft.approximate,
      unit: wording === 'MAJORITY' ? '%' : 't',
      ...requiredDateColumns('period', draft.period),
      ...dateColumns('basePeriod', draft.basePeriod),
      referenceAreaId: idOf(draft.referenceArea),
      counterpartId: idOf(draft.counterpart),
      scopeSectorId: idOf(draft.sector),
      scopeLabel: draft.sector,
      observationStatus: 'A',
      role: draft.isContext ? 'CONTEXT' : 'TARGET',
    });
    const earlier = inserted.at(-2);
    const belonging = [commitmentId, ...(draft.isShared && earlier !== undefined ? [earlier] : [])];
    for (const id of draft.isContext ? [] : belonging) {
      insert(schema.figureCommitment, { figureId, commitmentId: id });
    }
    insertClaim(told, { figureId });
  }

  function insertCommitment(draft: Drawn<typeof commitments>) {
    lastId += 1;
    const commitmentId = lastId;
    const { summary, goal, conditionality, checkability } = draft;
    insert(schema.commitment, {
      id: commitmentId,
      slug: `commitment-${commitmentId}`,
      summary,
      goal,
      conditionality,
      condition: conditionality === 'CONDITIONAL' ? 'Something else is done first.' : null,
      checkability,
      ...requiredDateColumns('made', draft.made),
      ...dateColumns('deadline', draft.deadline),
    });
    for (const [role, slugs] of Object.entries(draft.parties)) {
      for (const slug of slugs) insert(schema.commitmentParty, { commitmentId, role, ...actor(slug) });
    }
    for (const slug of draft.sectors) insert(schema.commitmentSector, { commitmentId, sectorId: idOf(slug) });
    for (const slug of draft.places) insert(schema.commitmentPlace, { commitmentId, placeId: idOf(slug) });
    for (const claim of draft.claims) insertClaim(claim, { commitmentId });
    for (const { asOf, status, basis } of draft.assessments) {
      insert(schema.assessment, {
        articleId: articles.get(draft.claims[0]?.article ?? ''),
        slug: `commitment-${commitmentId}.${asOf[1]}.${basis.toLowerCase().replace('_', '-')}`,
        commitmentId,
        asOfEdtf: asOf.join('/'),
        asOfEarliest: asOf[0],
        asOfLatest: asOf[1],
        asOfGaps: gapsOf(asOf),
        status,
        basis,
        source: basis === 'OTHER_SOURCE' ? 'https://example.org/generated' : null,
      });
    }
    for (const { type, back, strength } of draft.links) {
      const toId = inserted.at(-back);
      if (toId !== undefined) insert(schema.commitmentLink, { fromId: commitmentId, type, toId, strength });
    }
    inserted.push(commitmentId);
    const [told] = draft.claims;
    for (const figure of draft.figures) {
      if (!told) continue;
      insertFigure(figure, commitmentId, told);
      // Some figures are stated again with another value, so that there are disagreements.
      if (lastId % 3 === 0) insertFigure({ ...figure, value: '7' }, commitmentId, told);
    }
  }

  function insertStatement(draft: Drawn<typeof statements>) {
    lastId += 1;
    const statementId = lastId;
    const { summary, kind, made } = draft;
    insert(schema.statement, {
      id: statementId,
      slug: `statement-${statementId}`,
      summary,
      kind,
      ...requiredDateColumns('made', made),
    });
    for (const slug of draft.parties) insert(schema.statementParty, { statementId, ...actor(slug) });
    for (const slug of draft.sectors) insert(schema.statementSector, { statementId, sectorId: idOf(slug) });
    for (const slug of draft.places) insert(schema.statementPlace, { statementId, placeId: idOf(slug) });
    for (const claim of draft.claims) insertClaim(claim, { statementId });
    for (const { commitment, type, strength } of draft.links)
      insert(schema.statementCommitment, {
        statementId,
        commitmentId: commitmentIds.get(commitment),
        type,
        strength,
      });
  }

  function insertEvent(draft: Drawn<typeof events>) {
    lastId += 1;
    const eventId = lastId;
    const { type, mode, date } = draft;
    insert(schema.event, {
      id: eventId,
      slug: `event-${eventId}`,
      label: 'Generated',
      type,
      typeWording: type === 'OTHER' ? 'Something else' : null,
      mode: type === 'VISIT' ? mode : null,
      ...requiredDateColumns('date', date),
    });
    for (const slug of draft.actors)
      insert(schema.eventParticipant, { eventId, role: 'ACTOR', ...actor(slug) });
    for (const slug of draft.recipients) {
      insert(schema.eventParticipant, { eventId, role: 'RECIPIENT', ...actor(slug) });
    }
    for (const slug of draft.sectors) insert(schema.eventSector, { eventId, sectorId: idOf(slug) });
    for (const slug of draft.places) insert(schema.eventPlace, { eventId, placeId: idOf(slug) });
    for (const claim of draft.claims) insertClaim(claim, { eventId });
  }

  /** Changes of the terms of commitments, each reported by a claim about it, once per article and term. */
  function insertChanges() {
    const told = corpus.query.claim.findMany({ where: { commitmentId: { in: inserted } } }).sync();
    const targets = Map.groupBy(
      corpus.query.figureCommitment.findMany().sync(),
      ({ commitmentId }) => commitmentId,
    );
    const seen = new Set<string>();
    for (const [index, draft] of fc.sample(changes, { seed: 2, numRuns: told.length }).entries()) {
      const { id: claimId, articleId, commitmentId } = told[index] as (typeof told)[number];
      const { aspect } = draft;
      const figureId = targets.get(commitmentId ?? 0)?.at(-1)?.figureId ?? null;
      const key = `${commitmentId} ${articleId} ${aspect}`;
      if (seen.has(key) || (aspect === 'TARGET' && figureId === null)) continue;
      seen.add(key);
      insert(schema.commitmentChange, {
        commitmentId,
        articleId,
        aspect,
        claimId,
        ...requiredDateColumns('made', draft.made),
        ...dateColumns('deadline', aspect === 'DEADLINE' ? draft.deadline : null),
        condition: aspect === 'CONDITION' ? draft.condition : null,
        figureId: aspect === 'TARGET' ? figureId : null,
      });
    }
  }

  const sampled = { seed: 1, numRuns: generated };
  corpus.transaction(() => {
    for (const draft of fc.sample(commitments, sampled)) insertCommitment(draft);
    insertChanges();
    for (const draft of fc.sample(statements, sampled)) insertStatement(draft);
    for (const draft of fc.sample(events, sampled)) insertEvent(draft);
  });
  renumber(corpus);
  derive(corpus);
  corpus.run(sql`ANALYZE`);
  return corpus;
}
