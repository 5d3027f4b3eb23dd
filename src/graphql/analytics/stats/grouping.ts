import { type SQL, sql } from 'drizzle-orm';
import { uncertain } from '../../query/buckets.ts';
import type { NamedDimension } from '../counted.ts';
import type { Key } from '../members.ts';
import { shownAs } from '../shownAs.ts';

/** A dimension by which items are grouped, also those without a value. */
export type GroupKey = Key & NamedDimension;

/** Whether the key of a group is that of uncertain dates. */
export const isUncertain = (key: SQL) => sql`${key} IS ${uncertain}`;

/** A value that the items of a group have in common, by its key. */
export function groupValue({ name, dimension: { values } }: GroupKey, key: SQL) {
  const shown = shownAs(values, key);
  const item = { values, id: key };
  if (values.kind === 'DATE') {
    const known = sql`nullif(${key}, ${uncertain})`;
    const axis = values.axis ? sql`${values.axis}` : sql`NULL`;
    return { ...shown, name, axis, value: known, label: known, uncertain: isUncertain(key), item };
  }
  return { ...shown, name, axis: sql`NULL`, uncertain: sql`0`, item };
}

export type GroupValue = ReturnType<typeof groupValue>;
