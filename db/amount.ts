import { decimalKey, timesPowerOfTen } from './decimal.ts';
import type { comparator as comparators } from './vocabulary.ts';

/** How much a figure says, as reported. */
interface Reported {
  value: string;
  valueHigh: string | null;
  unitMult: number;
  comparator: keyof typeof comparators;
}

/**
 * The columns of a figure with what is reported and what follows from it: value and bounds in base
 * units, each with its sort key, and whether a bound itself is excluded. The comparator goes in the direction of
 * the value: of a fall of 5 %, which is -5, “more than” is a greater fall, so -5 is the upper bound.
 */
export function amountColumns({ value, valueHigh, unitMult, comparator }: Reported) {
  const base = timesPowerOfTen(value, unitMult);
  const isMore = comparator === 'GT' || comparator === 'GE';
  const isLess = comparator === 'LT' || comparator === 'LE';
  const isNegative = value.startsWith('-');
  const low = (isNegative ? isMore : isLess) ? null : base;
  const above = valueHigh === null ? base : timesPowerOfTen(valueHigh, unitMult);
  const high = (isNegative ? isLess : isMore) ? null : above;
  const excludes = comparator === 'GT' || comparator === 'LT';
  return {
    value,
    valueHigh,
    unitMult,
    comparator,
    baseValue: base,
    baseValueKey: decimalKey(base),
    low,
    lowKey: low === null ? null : decimalKey(low),
    lowExcluded: excludes && low !== null,
    high,
    highKey: high === null ? null : decimalKey(high),
    highExcluded: excludes && high !== null,
  };
}
