import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import {
  assessedStatus,
  assessmentBasis,
  checkability,
  conditionality,
  goal,
  linkStrength,
  linkType,
  partyRole,
  valuesOf,
} from '../vocabulary.ts';
import { actorKey, actorReference } from './actors.ts';
import { article } from './articles.ts';
import { claim } from './claims.ts';
import {
  boundsChecks,
  edtf,
  edtfBounds,
  edtfChecks,
  inList,
  optionalEdtf,
  optionalEdtfChecks,
  reportedColumn,
  reportedIndex,
  slugCheck,
} from './columns.ts';
import { place, sector } from './entities.ts';
import { instrument } from './instruments.ts';

/**
 * One undertaking toward one target. Who reports it is a claim, its strength the force of a claim,
 * its progress an assessment; none of these is here. `made…` is when it was made, as exactly as the
 * text allows; `deadline…` is null when none is reported.
 */
export const commitment = sqliteTable(
  'commitment',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    summary: text().notNull(),
    goal: text({ enum: valuesOf(goal) }).notNull(),
    ...edtf('made'),
    ...optionalEdtf('deadline'),
    conditionality: text({ enum: valuesOf(conditionality) }).notNull(),
    condition: text(),
    checkability: text({ enum: valuesOf(checkability) }).notNull(),
    note: text(),
    ...reportedColumn(),
  },
  (table) => [
    ...reportedIndex('commitment', table),
    index('commitment_made').on(table.madeEarliest, table.slug),
    index('commitment_made_latest').on(table.madeLatest, table.slug),
    index('commitment_deadline').on(table.deadlineEarliest, table.slug),
    index('commitment_deadline_latest').on(table.deadlineLatest, table.slug),
    index('commitment_goal').on(table.goal),
    index('commitment_conditionality').on(table.conditionality),
    index('commitment_checkability').on(table.checkability),
    slugCheck('commitment'),
    inList('commitment', 'goal', goal),
    inList('commitment', 'conditionality', conditionality),
    inList('commitment', 'checkability', checkability),
    check(
      'commitment_condition_given',
      sql.raw(`("conditionality" = 'CONDITIONAL') = ("condition" IS NOT NULL)`),
    ),
    ...edtfChecks('commitment', 'made'),
    ...optionalEdtfChecks('commitment', 'deadline'),
  ],
);

const commitmentId = () =>
  integer('commitment_id')
    .notNull()
    .references(() => commitment.id);

/** The parties of a commitment by role. Joint undertakings have several promisors. */
export const commitmentParty = sqliteTable(
  'commitment_party',
  {
    commitmentId: commitmentId(),
    role: text({ enum: valuesOf(partyRole) }).notNull(),
    ...actorKey(),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.role, table.actorId] }),
    ...actorReference(table, 'commitment_party'),
    index('commitment_party_actor_role').on(table.actorId, table.role, table.commitmentId),
    index('commitment_party_role').on(table.role, table.commitmentId),
    inList('commitment_party', 'role', partyRole),
  ],
);

/** The sectors of a commitment. */
export const commitmentSector = sqliteTable(
  'commitment_sector',
  {
    commitmentId: commitmentId(),
    sectorId: integer('sector_id')
      .notNull()
      .references(() => sector.id),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.sectorId] }),
    index('commitment_sector_sector').on(table.sectorId, table.commitmentId),
  ],
);

/**
 * The places where a commitment is to be carried out. A whole country is a party or beneficiary,
 * not a place.
 */
export const commitmentPlace = sqliteTable(
  'commitment_place',
  {
    commitmentId: commitmentId(),
    placeId: integer('place_id')
      .notNull()
      .references(() => place.id),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.placeId] }),
    index('commitment_place_place').on(table.placeId, table.commitmentId),
  ],
);

/** The instruments that contain a commitment. */
export const commitmentInstrument = sqliteTable(
  'commitment_instrument',
  {
    commitmentId: commitmentId(),
    instrumentId: integer('instrument_id')
      .notNull()
      .references(() => instrument.id),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.instrumentId] }),
    index('commitment_instrument_instrument').on(table.instrumentId, table.commitmentId),
  ],
);

/**
 * A relation from one commitment to another: from the part to the whole, from the later to the
 * earlier. `strength` is how sure it is.
 */
export const commitmentLink = sqliteTable(
  'commitment_link',
  {
    fromId: integer('from_id')
      .notNull()
      .references(() => commitment.id),
    type: text({ enum: valuesOf(linkType) }).notNull(),
    toId: integer('to_id')
      .notNull()
      .references(() => commitment.id),
    strength: text({ enum: valuesOf(linkStrength) }).notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.type, table.toId] }),
    index('commitment_link_to').on(table.toId, table.type),
    index('commitment_link_type').on(table.type, table.fromId),
    index('commitment_link_strength').on(table.strength, table.fromId),
    inList('commitment_link', 'type', linkType),
    inList('commitment_link', 'strength', linkStrength),
    check('commitment_link_to_another', sql.raw(`"from_id" <> "to_id"`)),
  ],
);

/**
 * The progress of a commitment as of a date, with its basis, as recorded with an article, which
 * reports it if AS_REPORTED. Append-only: a later view is a new row. The date has bounds, because
 * the day of an article may be known as an interval only; the assessment was certainly made by
 * `as_of_latest`.
 */
export const assessment = sqliteTable(
  'assessment',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    commitmentId: commitmentId(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    ...edtfBounds('asOf'),
    status: text({ enum: valuesOf(assessedStatus) }).notNull(),
    basis: text({ enum: valuesOf(assessmentBasis) }).notNull(),
    claimId: integer('claim_id'),
    source: text(),
    note: text(),
  },
  (table) => [
    unique('assessment_once').on(table.commitmentId, table.asOfLatest, table.basis),
    index('assessment_status').on(table.status),
    index('assessment_basis').on(table.basis),
    index('assessment_as_of').on(table.asOfEarliest, table.slug),
    index('assessment_as_of_latest').on(table.asOfLatest, table.slug),
    index('assessment_claim').on(table.claimId),
    index('assessment_article').on(table.articleId),
    foreignKey({
      name: 'assessment_claim_on_same_commitment',
      columns: [table.claimId, table.commitmentId],
      foreignColumns: [claim.id, claim.commitmentId] as [AnySQLiteColumn, AnySQLiteColumn],
    }),
    foreignKey({
      name: 'assessment_claim_in_same_article',
      columns: [table.claimId, table.articleId],
      foreignColumns: [claim.id, claim.articleId] as [AnySQLiteColumn, AnySQLiteColumn],
    }),
    slugCheck('assessment'),
    inList('assessment', 'status', assessedStatus),
    inList('assessment', 'basis', assessmentBasis),
    ...boundsChecks('assessment', 'asOf'),
    check('assessment_reported_has_claim', sql.raw(`("basis" = 'AS_REPORTED') = ("claim_id" IS NOT NULL)`)),
    check('assessment_other_has_source', sql.raw(`("basis" = 'OTHER_SOURCE') = ("source" IS NOT NULL)`)),
  ],
);
