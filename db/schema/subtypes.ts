import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, foreignKey, integer, text } from 'drizzle-orm/sqlite-core';
import type { entityKind } from '../vocabulary.ts';
import { entity } from './entities.ts';

/** The key columns of a subtype row: the id of its entity, and its kind. */
export const subtype = (kind: keyof typeof entityKind) => ({
  id: integer().primaryKey(),
  kind: text({ enum: [kind] })
    .notNull()
    .default(kind),
});

/** The foreign key and CHECK of `subtype`. */
export const subtypeOf = (
  table: { id: AnySQLiteColumn; kind: AnySQLiteColumn },
  name: string,
  kind: keyof typeof entityKind,
) => [
  foreignKey({
    name: `${name}_is_entity`,
    columns: [table.id, table.kind],
    foreignColumns: [entity.id, entity.kind],
  }),
  check(`${name}_kind`, sql.raw(`"kind" = '${kind}'`)),
];
