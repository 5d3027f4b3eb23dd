import { type AnySQLiteColumn, foreignKey, index, integer, text } from 'drizzle-orm/sqlite-core';
import { actorKind, valuesOf } from '../vocabulary.ts';
import { inList } from './columns.ts';
import { entity } from './entities.ts';

/**
 * The columns of a reference to an actor: the entity and a copy of its kind, so that the foreign
 * key rejects sectors and measures.
 */
export const actorKey = () => ({
  actorId: integer('actor_id').notNull(),
  actorKind: text('actor_kind', { enum: valuesOf(actorKind) }).notNull(),
});

/** The foreign key, index and CHECK of `actorKey`. */
export const actorReference = (
  table: { actorId: AnySQLiteColumn; actorKind: AnySQLiteColumn },
  name: string,
) => [
  foreignKey({
    name: `${name}_actor`,
    columns: [table.actorId, table.actorKind],
    foreignColumns: [entity.id, entity.kind],
  }),
  index(`${name}_actor_index`).on(table.actorId),
  inList(name, 'actor_kind', actorKind),
];
