import { type SQL, sql } from 'drizzle-orm';
import { enumOf } from '../../enums.ts';
import { refuse } from '../../errors.ts';
import { type Interval, intervals, uncertain } from '../buckets.ts';
import type { Dimensions } from '../dimension.ts';
import type { Key } from '../members.ts';
import { shownAs } from '../shownAs.ts';

/** The maximal number of dimensions to group by. */
const mostKeys = 2;

const constantCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** A dimension as `groupBy` names it: a date once for each length of its buckets. */
export interface GroupKey extends Key {
  name: string;
}

/** A noun’s dimensions by their names in `groupBy`. */
export function groupKeys(dimensions: Dimensions): Map<string, GroupKey> {
  const keys = Object.entries(dimensions).flatMap(([dimensionName, dimension]): GroupKey[] => {
    const name = constantCase(dimensionName);
    const key = { dimension, present: false };
    return dimension.values.kind === 'DATE'
      ? (Object.keys(intervals) as Interval[]).map((interval) => ({
          ...key,
          name: `${name}_${interval}`,
          interval,
        }))
      : [{ ...key, name, interval: 'YEAR' }];
  });
  return new Map(keys.map((key) => [key.name, key]));
}

/** The enum of a noun’s dimensions. */
export const dimensionEnum = (noun: string, plural: string, keys: ReadonlyMap<string, GroupKey>) =>
  enumOf(
    `${noun}Dimension`,
    `The dimensions by which ${plural} can be counted.`,
    Object.fromEntries(
      [...keys].map(
        ([
          name,
          {
            dimension: { values, description },
            interval,
          },
        ]) => [
          name,
          values.kind === 'DATE'
            ? `${description.replace(/\.$/, '')}, by ${interval.toLowerCase()}.`
            : description,
        ],
      ),
    ),
  );

/**
 * The dimensions that a client groups by.
 * @throws BAD_GROUPING for none, more than two, or one twice.
 */
export function chosenKeys(keys: ReadonlyMap<string, GroupKey>, groupBy: readonly string[]): GroupKey[] {
  if (groupBy.length < 1 || groupBy.length > mostKeys || new Set(groupBy).size < groupBy.length) {
    throw refuse(
      'BAD_GROUPING',
      `groupBy: got ${groupBy.length ? groupBy.join(', ') : 'no dimension'}. Name one dimension, or two different ones.`,
      { argument: 'groupBy', limit: mostKeys, actual: groupBy.length },
    );
  }
  return groupBy.map((name) => keys.get(name) as GroupKey);
}

/** Whether the key of a group is that of uncertain dates. */
export const isUncertain = (key: SQL) => sql`${key} IS ${uncertain}`;

/** A value that the items of a group have in common, by its key. */
export function groupValue({ name, dimension: { values } }: GroupKey, key: SQL) {
  const { value, label } = shownAs(values, key);
  const item = { values, id: key };
  if (values.kind === 'DATE') {
    const known = sql`nullif(${key}, ${uncertain})`;
    return { name, value: known, label: known, uncertain: isUncertain(key), item };
  }
  return { name, value: values.kind === 'BOOLEAN' ? label : value, label, uncertain: sql`0`, item };
}

export type GroupValue = ReturnType<typeof groupValue>;
