import { enumOf } from '../enums.ts';
import { refuse } from '../errors.ts';
import type { Noun } from '../fields/nouns.ts';
import { type Interval, intervals } from '../query/buckets.ts';
import type { Dimension, Dimensions } from './dimension.ts';

/** A dimension as clients name it: a date once for each length of its buckets. */
export interface NamedDimension {
  name: string;
  dimension: Dimension;
  /** The length of the buckets of a date. */
  interval: Interval;
}

/** A noun whose items are counted by dimensions, in facets or statistics. */
export interface Counted {
  name: string;
  plural: string;
  /** The dimensions by name. */
  dimensions: ReadonlyMap<string, NamedDimension>;
  /** The enum of these names. */
  dimensionEnum: ReturnType<typeof enumOf>;
}

const constantCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Dimensions by the names that clients give: those of a date end in its interval. */
export function namedDimensions(dimensions: Dimensions): Map<string, NamedDimension> {
  const named = Object.entries(dimensions).flatMap(([dimensionName, dimension]): NamedDimension[] => {
    const name = constantCase(dimensionName);
    return dimension.values.kind === 'DATE'
      ? (Object.keys(intervals) as Interval[]).map((interval) => ({
          name: `${name}_${interval}`,
          dimension,
          interval,
        }))
      : [{ name, dimension, interval: 'YEAR' }];
  });
  return new Map(named.map((each) => [each.name, each]));
}

const meaningOf = ({ dimension: { values, description }, interval }: NamedDimension) =>
  values.kind === 'DATE' ? `${description.replace(/\.$/, '')}, by ${interval.toLowerCase()}.` : description;

/** Defines the enum of a noun’s dimensions, which facets and statistics share. */
export function defineCounted({ name, plural }: Pick<Noun, 'name' | 'plural'>, of: Dimensions): Counted {
  const dimensions = namedDimensions(of);
  const meanings = [...dimensions.values()].map((each) => [each.name, meaningOf(each)]);
  return {
    name,
    plural,
    dimensions,
    dimensionEnum: enumOf(
      `${name}Dimension`,
      `The dimensions by which ${plural} can be counted.`,
      Object.fromEntries(meanings),
    ),
  };
}

/**
 * The dimensions that an argument names.
 * @throws BAD_GROUPING for none, more than `limit`, or one twice.
 */
export function dimensionsNamed(
  { dimensions }: Counted,
  argument: string,
  names: readonly string[],
  limit: number,
): NamedDimension[] {
  if (names.length < 1 || names.length > limit || new Set(names).size < names.length) {
    throw refuse(
      'BAD_GROUPING',
      `${argument}: got ${names.length ? names.join(', ') : 'no dimension'}. Name 1 to ${limit} different dimensions.`,
      { argument, limit, actual: names.length },
    );
  }
  return names.map((name) => dimensions.get(name) as NamedDimension);
}
