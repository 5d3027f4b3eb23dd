import { decimalKey, timesPowerOfTen } from './decimal.ts';
import type { comparator as comparators, quantityWording } from './vocabulary.ts';

/** How much a figure says, as reported: a value, or words for one. */
interface Reported {
  value: string | null;
  valueHigh: string | null;
  unitMult: number;
  wording: keyof typeof quantityWording | null;
  comparator: keyof typeof comparators;
}

/**
 * What a quantity told in words is certainly more than, where all dictionaries agree; a majority is
 * told in %. `seed/README.md` names the dictionaries.
 */
const leastOfWords: Partial<Record<keyof typeof quantityWording, string>> = { SEVERAL: '1', MAJORITY: '50' };

/**
 * The columns of a figure with what is reported and what follows from it: value and bounds in base
 * units, each with its sort key, and whether a bound itself is excluded. The comparator goes in the
 * direction of the value: of a fall of 5 %, which is -5, “more than” is a greater fall, so -5 is
 * the upper bound. A quantity in words has no value, and rarely a bound.
 */
export function amountColumns(reported: Reported) {
  const { value, wording, unitMult } = reported;
  const inBaseUnits = (number: string) => timesPowerOfTen(number, unitMult);
  if (value !== null) {
    const base = inBaseUnits(value);
    return { ...reported, ...keyed('baseValue', base), ...bounds(reported, value.startsWith('-'), base) };
  }
  const least = wording === null ? undefined : leastOfWords[wording];
  return {
    ...reported,
    ...keyed('baseValue', null),
    ...keyed('low', least === undefined ? null : inBaseUnits(least)),
    lowExcluded: least !== undefined,
    ...keyed('high', null),
    highExcluded: false,
  };
}

function bounds({ valueHigh, unitMult, comparator }: Reported, isNegative: boolean, base: string) {
  const isMore = comparator === 'GT' || comparator === 'GE';
  const isLess = comparator === 'LT' || comparator === 'LE';
  const low = (isNegative ? isMore : isLess) ? null : base;
  const above = valueHigh === null ? base : timesPowerOfTen(valueHigh, unitMult);
  const high = (isNegative ? isLess : isMore) ? null : above;
  const excludes = comparator === 'GT' || comparator === 'LT';
  return {
    ...keyed('low', low),
    lowExcluded: excludes && low !== null,
    ...keyed('high', high),
    highExcluded: excludes && high !== null,
  };
}

/** A number with its sort key. */
const keyed = <const Name extends string>(name: Name, number: string | null) =>
  ({ [name]: number, [`${name}Key`]: number === null ? null : decimalKey(number) }) as Record<
    Name | `${Name}Key`,
    string | null
  >;
