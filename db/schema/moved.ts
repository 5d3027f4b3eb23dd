import { sql } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { movableKind, valuesOf } from '../vocabulary.ts';
import { inList, slugCheck } from './columns.ts';

/**
 * A slug that a record of a kind had once: the record that takes its place, with kind and slug,
 * both null when none does, and the reason. The target can be in any of five tables, so no foreign
 * key leads there; a rule of the records and a test see to it.
 */
export const moved = sqliteTable(
  'moved',
  {
    slug: text().notNull(),
    kind: text({ enum: valuesOf(movableKind) }).notNull(),
    toKind: text('to_kind', { enum: valuesOf(movableKind) }),
    toSlug: text('to_slug'),
    reason: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug] }),
    index('moved_to').on(table.toSlug),
    slugCheck('moved'),
    inList('moved', 'kind', movableKind),
    inList('moved', 'to_kind', movableKind),
    check('moved_to_whole', sql.raw(`("to_kind" IS NULL) = ("to_slug" IS NULL)`)),
  ],
);
