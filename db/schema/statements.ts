import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { linkStrength, statementKind, statementLinkType, valuesOf } from '../vocabulary.ts';
import { actorKey, actorReference } from './actors.ts';
import { edtf, edtfChecks, inList, reportedColumn, reportedIndex, slugCheck } from './columns.ts';
import { commitment } from './commitments.ts';
import { place, sector } from './entities.ts';

/**
 * Something said that undertakes nothing: interest, a proposal, a forecast, an evaluation. Its
 * claims have voice and speaker, and no force. `made…` is when it was made, as exactly as the text
 * allows.
 */
export const statement = sqliteTable(
  'statement',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text({ enum: valuesOf(statementKind) }).notNull(),
    summary: text().notNull(),
    ...edtf('made'),
    note: text(),
    ...reportedColumn(),
  },
  (table) => [
    ...reportedIndex('statement', table),
    index('statement_kind').on(table.kind, table.id),
    index('statement_kind_slug').on(table.kind, table.slug),
    index('statement_made').on(table.madeEarliest, table.slug),
    index('statement_made_latest').on(table.madeLatest, table.slug),
    slugCheck('statement'),
    inList('statement', 'kind', statementKind),
    ...edtfChecks('statement', 'made'),
  ],
);

const statementId = () =>
  integer('statement_id')
    .notNull()
    .references(() => statement.id);

/** The actors that a statement concerns. They promise nothing in it and have no roles. */
export const statementParty = sqliteTable(
  'statement_party',
  { statementId: statementId(), ...actorKey() },
  (table) => [
    primaryKey({ columns: [table.statementId, table.actorId] }),
    ...actorReference(table, 'statement_party'),
    index('statement_party_actor').on(table.actorId, table.statementId),
  ],
);

/** The sectors of a statement. */
export const statementSector = sqliteTable(
  'statement_sector',
  {
    statementId: statementId(),
    sectorId: integer('sector_id')
      .notNull()
      .references(() => sector.id),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.sectorId] }),
    index('statement_sector_sector').on(table.sectorId, table.statementId),
  ],
);

/** The places that a statement is about. A whole country is a party, not a place. */
export const statementPlace = sqliteTable(
  'statement_place',
  {
    statementId: statementId(),
    placeId: integer('place_id')
      .notNull()
      .references(() => place.id),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.placeId] }),
    index('statement_place_place').on(table.placeId, table.statementId),
  ],
);

/**
 * A relation between a statement and a commitment: the statement is about it, or the commitment
 * follows from it.
 */
export const statementCommitment = sqliteTable(
  'statement_commitment',
  {
    statementId: statementId(),
    type: text({ enum: valuesOf(statementLinkType) }).notNull(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    strength: text({ enum: valuesOf(linkStrength) }).notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.type, table.commitmentId] }),
    index('statement_commitment_commitment').on(table.commitmentId, table.type),
    index('statement_commitment_type').on(table.type, table.statementId),
    index('statement_commitment_strength').on(table.strength, table.statementId),
    inList('statement_commitment', 'type', statementLinkType),
    inList('statement_commitment', 'strength', linkStrength),
  ],
);
