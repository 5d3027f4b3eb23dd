import { eq, sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core';
import {
  assessedStatus,
  conditionality,
  dateBasis,
  force,
  status,
  statusBasis,
  valuesOf,
} from '../vocabulary.ts';
import { article } from './articles.ts';
import { claim, tenure } from './claims.ts';
import { inList, optionalEdtf } from './columns.ts';
import { assessment, commitment, commitmentParty } from './commitments.ts';
import { entity, name, place, sector } from './entities.ts';
import { event } from './events.ts';
import { figure } from './figures.ts';
import { statement } from './statements.ts';

const partyView = (role: 'PROMISOR' | 'PROMISEE' | 'BENEFICIARY' | 'IMPLEMENTER') =>
  sqliteView(role.toLowerCase()).as((query) =>
    query
      .select({ commitmentId: commitmentParty.commitmentId, actorId: commitmentParty.actorId })
      .from(commitmentParty)
      .where(eq(commitmentParty.role, role)),
  );

/** `commitment_party` with the role PROMISOR. */
export const promisor = partyView('PROMISOR');
/** `commitment_party` with the role PROMISEE. */
export const promisee = partyView('PROMISEE');
/** `commitment_party` with the role BENEFICIARY. */
export const beneficiary = partyView('BENEFICIARY');
/** `commitment_party` with the role IMPLEMENTER. */
export const implementer = partyView('IMPLEMENTER');

/**
 * Derived, filled by `derive`: the history of the status of a commitment. A status holds from the
 * day `since` until the next row; before the first row it is NOT_ASSESSED. It rests on an
 * assessment or on the commitment that supersedes it; `asOf…` is the date of that assessment, or
 * when that commitment was made; null if that is unknown.
 */
export const commitmentStatus = sqliteTable(
  'commitment_status',
  {
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    since: text().notNull(),
    status: text({ enum: valuesOf(assessedStatus) }).notNull(),
    basis: text({ enum: valuesOf(statusBasis) }).notNull(),
    asOfEdtf: text('as_of_edtf'),
    asOfEarliest: text('as_of_earliest'),
    asOfLatest: text('as_of_latest'),
    assessmentId: integer('assessment_id').references(() => assessment.id),
    supersededById: integer('superseded_by_id').references(() => commitment.id),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.since] }),
    index('commitment_status_assessment').on(table.assessmentId),
    index('commitment_status_superseded_by').on(table.supersededById),
    inList('commitment_status', 'status', assessedStatus),
    inList('commitment_status', 'basis', statusBasis),
    check(
      'commitment_status_rests_on_one',
      sql.raw(`("assessment_id" IS NULL) <> ("superseded_by_id" IS NULL)`),
    ),
  ],
);

/**
 * Derived, filled by `derive`: the strongest force of the claims of a commitment and its status on
 * the day the corpus was recorded, stored because lists filter and sort by them. `assessmentId` is
 * null unless the status rests on an assessment. `supersededEarliest` is the first day on which
 * another commitment can have superseded it; null when none does.
 */
export const commitmentStanding = sqliteTable(
  'commitment_standing',
  {
    commitmentId: integer('commitment_id')
      .primaryKey()
      .references(() => commitment.id),
    force: text({ enum: valuesOf(force) }).notNull(),
    status: text({ enum: valuesOf(status) }).notNull(),
    assessmentId: integer('assessment_id').references(() => assessment.id),
    supersededEarliest: text('superseded_earliest'),
  },
  (table) => [
    index('commitment_standing_force').on(table.force, table.commitmentId),
    index('commitment_standing_status').on(table.status, table.commitmentId),
    index('commitment_standing_assessment').on(table.assessmentId),
    inList('commitment_standing', 'force', force),
    inList('commitment_standing', 'status', status),
  ],
);

/**
 * Derived, filled by `derive`: the tenure of the speaker of a claim on the day of the article. No
 * row when none is recorded.
 */
export const claimTenure = sqliteTable(
  'claim_tenure',
  {
    claimId: integer('claim_id')
      .primaryKey()
      .references(() => claim.id),
    tenureId: integer('tenure_id')
      .notNull()
      .references(() => tenure.id),
  },
  (table) => [index('claim_tenure_tenure').on(table.tenureId)],
);

/** Derived, filled by `derive`: a name without differences of case (`db/foldCase.ts`). */
export const nameFolded = sqliteTable(
  'name_folded',
  {
    nameId: integer('name_id')
      .primaryKey()
      .references(() => name.id),
    folded: text().notNull(),
  },
  (table) => [index('name_folded_folded').on(table.folded)],
);

const articleId = () =>
  integer('article_id')
    .notNull()
    .references(() => article.id);

/** Derived, filled by `derive`: the participants of an event, each once regardless of roles. */
export const eventActor = sqliteTable(
  'event_actor',
  {
    eventId: integer('event_id')
      .notNull()
      .references(() => event.id),
    actorId: integer('actor_id')
      .notNull()
      .references(() => entity.id),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.actorId] }),
    index('event_actor_actor').on(table.actorId, table.eventId),
  ],
);

/**
 * Derived, filled by `derive`: the promisees and beneficiaries of a commitment, each once
 * regardless of roles.
 */
export const commitmentRecipient = sqliteTable(
  'commitment_recipient',
  {
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    actorId: integer('actor_id')
      .notNull()
      .references(() => entity.id),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.actorId] }),
    index('commitment_recipient_actor').on(table.actorId, table.commitmentId),
  ],
);

/**
 * Derived, filled by `derive`: the deadline and the condition of a commitment before any change of
 * its terms. The columns of the commitment itself have the terms in force on the day the corpus was
 * recorded. No row when its terms never changed.
 */
export const commitmentFirstTerms = sqliteTable(
  'commitment_first_terms',
  {
    commitmentId: integer('commitment_id')
      .primaryKey()
      .references(() => commitment.id),
    ...optionalEdtf('deadline'),
    conditionality: text({ enum: valuesOf(conditionality) }).notNull(),
    condition: text(),
  },
  () => [
    inList('commitment_first_terms', 'deadline_basis', dateBasis),
    inList('commitment_first_terms', 'conditionality', conditionality),
  ],
);

/**
 * Derived, filled by `derive`: the history of a deadline that changed. A deadline, or none, is in
 * force from the day `since` until the next row; the first row is of the first deadline. Between
 * `possibleSince` and `since` it is not certain whether it was in force already.
 */
export const deadlineHistory = sqliteTable(
  'deadline_history',
  {
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    since: text().notNull(),
    possibleSince: text('possible_since').notNull(),
    ...optionalEdtf('deadline'),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.since] }),
    inList('deadline_history', 'deadline_basis', dateBasis),
  ],
);

/** Derived, filled by `derive`: the commitments that have parts. */
export const commitmentWhole = sqliteTable('commitment_whole', {
  commitmentId: integer('commitment_id')
    .primaryKey()
    .references(() => commitment.id),
});

/** Derived, filled by `derive`: the commitments that are part of another. */
export const commitmentPart = sqliteTable('commitment_part', {
  commitmentId: integer('commitment_id')
    .primaryKey()
    .references(() => commitment.id),
});

/** Derived, filled by `derive`: the contributors to an article, each once regardless of roles. */
export const articleActor = sqliteTable(
  'article_actor',
  {
    articleId: articleId(),
    actorId: integer('actor_id')
      .notNull()
      .references(() => entity.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.actorId] }),
    index('article_actor_actor').on(table.actorId, table.articleId),
  ],
);

/**
 * Derived, filled by `derive`: whom and what an article names, each once, whatever table refers to
 * it.
 */
export const articleNamed = sqliteTable(
  'article_named',
  {
    articleId: articleId(),
    entityId: integer('entity_id')
      .notNull()
      .references(() => entity.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.entityId] }),
    index('article_named_entity').on(table.entityId, table.articleId),
  ],
);

/**
 * Derived, filled by `derive`: the articles that report a commitment, each once regardless of
 * claims.
 */
export const articleCommitment = sqliteTable(
  'article_commitment',
  {
    articleId: articleId(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.commitmentId] }),
    index('article_commitment_commitment').on(table.commitmentId, table.articleId),
  ],
);

/** Derived, filled by `derive`: the articles that report a statement. */
export const articleStatement = sqliteTable(
  'article_statement',
  {
    articleId: articleId(),
    statementId: integer('statement_id')
      .notNull()
      .references(() => statement.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.statementId] }),
    index('article_statement_statement').on(table.statementId, table.articleId),
  ],
);

/** Derived, filled by `derive`: the articles that report an event. */
export const articleEvent = sqliteTable(
  'article_event',
  {
    articleId: articleId(),
    eventId: integer('event_id')
      .notNull()
      .references(() => event.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.eventId] }),
    index('article_event_event').on(table.eventId, table.articleId),
  ],
);

/** Derived, filled by `derive`: the articles that report a figure. */
export const articleFigure = sqliteTable(
  'article_figure',
  {
    articleId: articleId(),
    figureId: integer('figure_id')
      .notNull()
      .references(() => figure.id),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.figureId] }),
    index('article_figure_figure').on(table.figureId, table.articleId),
  ],
);

/**
 * Derived, filled by `derive`: the number of rows of each noun, by table name or kind of entity.
 */
export const nounCount = sqliteTable('noun_count', {
  noun: text().primaryKey(),
  count: integer().notNull(),
});

/**
 * Derived, filled by `derive`: the transitive closure of places: itself, all places above it, and
 * the countries of these.
 */
export const placeWithin = sqliteTable(
  'place_within',
  {
    placeId: integer('place_id')
      .notNull()
      .references(() => place.id),
    withinId: integer('within_id')
      .notNull()
      .references(() => entity.id),
  },
  (table) => [
    primaryKey({ columns: [table.placeId, table.withinId] }),
    index('place_within_within').on(table.withinId, table.placeId),
  ],
);

/**
 * Derived, filled by `derive`: the transitive closure of sectors: itself and all broader sectors.
 */
export const sectorWithin = sqliteTable(
  'sector_within',
  {
    sectorId: integer('sector_id')
      .notNull()
      .references(() => sector.id),
    withinId: integer('within_id')
      .notNull()
      .references(() => sector.id),
  },
  (table) => [
    primaryKey({ columns: [table.sectorId, table.withinId] }),
    index('sector_within_within').on(table.withinId, table.sectorId),
  ],
);
