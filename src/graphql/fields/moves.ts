import { movableKind, valuesOf } from '../../../db/vocabulary.ts';
import type { TableName } from '../query/rows.ts';

const kinds = new Map<string, string>(valuesOf(movableKind).map((kind) => [kind.toLowerCase(), kind]));

/** The kind of the records of a table that can have moved; undefined for other tables. */
export const kindOfMovable = (table: TableName): string | undefined => kinds.get(table);
