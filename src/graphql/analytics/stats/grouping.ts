import { builder } from '../../builder.ts';
import { refuse } from '../../errors.ts';
import { type Interval, intervals } from '../buckets.ts';
import type { Dimensions } from '../dimension.ts';
import type { Key } from '../members.ts';

/** How many dimensions a statistic can be grouped by. */
const mostKeys = 2;

const constantCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** A dimension as it is named in `groupBy`: a date once for each length of its buckets. */
export interface GroupKey extends Key {
  name: string;
}

/** The names under which a noun’s dimensions stand in `groupBy`. */
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

/** The enum of what the statistics of a noun can be grouped by. */
export function dimensionEnum(noun: string, plural: string, keys: ReadonlyMap<string, GroupKey>) {
  return builder.enumType(`${noun}Dimension`, {
    description: `What ${plural} can be counted by.`,
    values: Object.fromEntries(
      [...keys].map(([name, { dimension, interval }]) => [
        name,
        {
          description:
            dimension.values.kind === 'DATE'
              ? `${dimension.description.replace(/\.$/, '')}, by ${interval.toLowerCase()}.`
              : dimension.description,
        },
      ]),
    ),
  });
}

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
