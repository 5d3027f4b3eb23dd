import { type SQL, sql } from 'drizzle-orm';
import { literalValue } from '../../compile/param.ts';
import { Parts } from '../enums.ts';
import { idOf } from './rows.ts';
import { type Condition, everything, raw } from './tree.ts';

/** Which commitments of a whole with parts count. */
export type PartsValue = keyof typeof tables;

/** The derived table of the commitments that do not count. */
const tables = { LEAVES: 'commitment_whole', WHOLES: 'commitment_part', ALL: null } as const;

/**
 * Whether the commitment with an id counts, as SQL; null where every one does. SQLite looks the id
 * up in a small table.
 */
export function isCounted(parts: PartsValue, id: SQL): SQL | null {
  const table = tables[parts];
  return table && sql`${id} NOT IN (SELECT commitment_id FROM ${sql.identifier(table)})`;
}

/** The condition that a commitment counts. */
export const ofParts = (parts: PartsValue): Condition =>
  parts === 'ALL' ? everything : raw((row) => sql`${isCounted(parts, idOf(row))}`);

/** The value of an argument `parts`; SQL depends on it. */
export const partsOf = (given: PartsValue | null | undefined, otherwise: PartsValue): PartsValue =>
  literalValue(given) ?? otherwise;

/** The face of an argument `parts` of what counts commitments; its type describes it. */
export const partsArgument = { type: Parts, required: true, defaultValue: 'LEAVES' } as const;

/** The face of a field `parts`, which names the value that was used. */
export const partsField = {
  type: Parts,
  description: 'Which commitments count, where one is part of another.',
} as const;
