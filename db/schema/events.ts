import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { eventType as eventTypeList, participantRole, valuesOf, visitMode } from '../vocabulary.ts';
import { actorKey, actorReference } from './actors.ts';
import { edtf, edtfChecks, inList, reportedColumn, reportedIndex, slugCheck } from './columns.ts';
import { place, sector } from './entities.ts';
import { instrument } from './instruments.ts';

/**
 * Our event types with their CAMEO code and PLOVER event, mode and context, for joins with other
 * data; null where none fits, or where it is unsure.
 */
export const eventType = sqliteTable(
  'event_type',
  {
    type: text({ enum: valuesOf(eventTypeList) }).primaryKey(),
    cameo: text(),
    ploverEvent: text('plover_event'),
    ploverMode: text('plover_mode'),
    ploverContext: text('plover_context'),
  },
  () => [inList('event_type', 'type', eventTypeList)],
);

/**
 * Who did what with whom, when and where. Future events are commitments. `typeWording` is what an
 * event of the type OTHER was, and null for the rest; `ownName` is its name as printed, null when
 * none is. `partOfId` is the larger event.
 */
export const event = sqliteTable(
  'event',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    label: text().notNull(),
    ownName: text('own_name'),
    ownNameLang: text('own_name_lang'),
    type: text({ enum: valuesOf(eventTypeList) })
      .notNull()
      .references(() => eventType.type),
    typeWording: text('type_wording'),
    mode: text({ enum: valuesOf(visitMode) }),
    ...edtf('date'),
    partOfId: integer('part_of_id').references((): AnySQLiteColumn => event.id),
    note: text(),
    ...reportedColumn(),
  },
  (table) => [
    ...reportedIndex('event', table),
    index('event_type_index').on(table.type),
    index('event_type_slug').on(table.type, table.slug),
    index('event_mode').on(table.mode),
    index('event_date').on(table.dateEarliest, table.slug),
    index('event_date_latest').on(table.dateLatest, table.slug),
    index('event_part_of').on(table.partOfId),
    // Few events have them.
    index('event_own_name').on(table.ownName).where(sql`"own_name" IS NOT NULL`),
    index('event_type_wording').on(table.typeWording).where(sql`"type_wording" IS NOT NULL`),
    slugCheck('event'),
    inList('event', 'type', eventTypeList),
    inList('event', 'mode', visitMode),
    check('event_other_has_wording', sql.raw(`("type" = 'OTHER') = ("type_wording" IS NOT NULL)`)),
    check('event_own_name_has_lang', sql.raw(`("own_name" IS NULL) = ("own_name_lang" IS NULL)`)),
    check('event_mode_of_visit', sql.raw(`"mode" IS NULL OR "type" = 'VISIT'`)),
    check('event_not_part_of_itself', sql.raw(`"part_of_id" <> "id"`)),
    ...edtfChecks('event', 'date'),
  ],
);

const eventId = () =>
  integer('event_id')
    .notNull()
    .references(() => event.id);

/**
 * The participants of an event as actor (visitor, caller, initiator, equal) or recipient (host,
 * called, supplied).
 */
export const eventParticipant = sqliteTable(
  'event_participant',
  {
    eventId: eventId(),
    role: text({ enum: valuesOf(participantRole) }).notNull(),
    ...actorKey(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.role, table.actorId] }),
    ...actorReference(table, 'event_participant'),
    index('event_participant_role').on(table.role, table.eventId),
    inList('event_participant', 'role', participantRole),
  ],
);

/** The sectors of an event. */
export const eventSector = sqliteTable(
  'event_sector',
  {
    eventId: eventId(),
    sectorId: integer('sector_id')
      .notNull()
      .references(() => sector.id),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.sectorId] }),
    index('event_sector_sector').on(table.sectorId, table.eventId),
  ],
);

/** The places of an event. */
export const eventPlace = sqliteTable(
  'event_place',
  {
    eventId: eventId(),
    placeId: integer('place_id')
      .notNull()
      .references(() => place.id),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.placeId] }),
    index('event_place_place').on(table.placeId, table.eventId),
  ],
);

/** The instruments signed, adopted or published at an event. */
export const eventInstrument = sqliteTable(
  'event_instrument',
  {
    eventId: eventId(),
    instrumentId: integer('instrument_id')
      .notNull()
      .references(() => instrument.id),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.instrumentId] }),
    index('event_instrument_instrument').on(table.instrumentId, table.eventId),
  ],
);
