import { eq } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core';
import { force, status, valuesOf } from '../vocabulary.ts';
import { article } from './articles.ts';
import { claim, tenure } from './claims.ts';
import { inList } from './columns.ts';
import { assessment, commitment, commitmentParty } from './commitments.ts';
import { entity, place, sector } from './entities.ts';
import { event } from './events.ts';
import { figure } from './figures.ts';

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
 * Derived, filled by `derive`: the strongest force of the claims of a commitment and its latest
 * assessed status, stored because lists filter and sort by them. Without an assessment `status` is
 * NOT_ASSESSED and `assessmentId` null.
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
