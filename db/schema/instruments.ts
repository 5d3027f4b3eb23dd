import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instrumentKind, valuesOf } from '../vocabulary.ts';
import { actorKey, actorReference } from './actors.ts';
import { inList, optionalEdtf, optionalEdtfChecks } from './columns.ts';
import { subtype, subtypeOf } from './subtypes.ts';

/**
 * A named document. `dated…` is when it was signed, adopted or published; null when not reported.
 */
export const instrument = sqliteTable(
  'instrument',
  {
    ...subtype('INSTRUMENT'),
    instrumentKind: text('instrument_kind', { enum: valuesOf(instrumentKind) }).notNull(),
    ...optionalEdtf('dated'),
  },
  (table) => [
    ...subtypeOf(table, 'instrument', 'INSTRUMENT'),
    index('instrument_instrument_kind').on(table.instrumentKind),
    index('instrument_dated').on(table.datedEarliest),
    index('instrument_dated_latest').on(table.datedLatest),
    inList('instrument', 'instrument_kind', instrumentKind),
    ...optionalEdtfChecks('instrument', 'dated'),
  ],
);

/** Who signed or adopted a document. */
export const instrumentParty = sqliteTable(
  'instrument_party',
  {
    instrumentId: integer('instrument_id')
      .notNull()
      .references(() => instrument.id),
    ...actorKey(),
  },
  (table) => [
    primaryKey({ columns: [table.instrumentId, table.actorId] }),
    ...actorReference(table, 'instrument_party'),
  ],
);
