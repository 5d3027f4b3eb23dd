import { sql } from 'drizzle-orm';
import { moved } from '../../../db/schema.ts';
import { movableKind, valuesOf } from '../../../db/vocabulary.ts';
import type { RowWarning } from '../../compile/declaration.ts';
import type { TableName } from '../query/rows.ts';

const kinds = new Map<string, string>(valuesOf(movableKind).map((kind) => [kind.toLowerCase(), kind]));

/** Whether rows of a table can have moved. */
export const canMove = (table: TableName): boolean => kinds.has(table);

/**
 * The warning of a look-up of a record of a table that finds none: it has moved, and where to. There
 * is none when the slug was never that of such a record.
 */
export const movedFrom = (table: TableName, slug: string): RowWarning => ({
  name: 'MOVED',
  details: sql`(SELECT json_object('slug', ${moved.slug}, 'kind', ${moved.kind}, 'toKind', ${moved.toKind}, 'to', ${moved.toSlug}, 'reason', ${moved.reason})
    FROM ${moved} WHERE ${moved.slug} = ${slug} AND ${moved.kind} = ${kinds.get(table) ?? null})`,
});
