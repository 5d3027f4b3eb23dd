import { type AnySQLiteColumn, foreignKey, index, integer, text } from 'drizzle-orm/sqlite-core';
import { actorKind, valuesOf } from '../vocabulary.ts';
import { inList } from './columns.ts';
import { entity } from './entities.ts';

/** The columns that point at an actor: its entity and, repeated from there, its kind, so that the foreign key can refuse a sector or a measure. */
export const actorKey = () => ({
  actorId: integer('actor_id').notNull(),
  actorKind: text('actor_kind', { enum: valuesOf(actorKind) }).notNull(),
});

/** The foreign key, index and CHECK that go with `actorKey`. */
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
