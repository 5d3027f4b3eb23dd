import { compareDecimals, isInLimits, timesPowerOfTen } from '../../db/decimal.ts';
import type { Entry } from '../read/records.ts';
import { decimalLimits, decimalText } from '../shapes/decimal.ts';
import type { Finding, Rule } from './rule.ts';

export const figuresSound: Rule = {
  name: 'figures-sound',
  description:
    'A figure has either a value or a wording; a RANGE has a higher upper end and no other figure has one; numbers in base units are within limits; a wording stands without comparator and approximation, and MAJORITY is in %.',
  *check({ entries }) {
    for (const at of entries.FIGURE) {
      const { value } = at.value;
      if (value === null) yield* checkWording(at);
      else yield* checkValue(at, decimalText(value));
    }
  },
};

/** A quantity told in words. */
function* checkWording(at: Entry<'FIGURE'>): Iterable<Finding> {
  const { wording, valueHigh, comparator, approximate, unit } = at.value;
  if (wording === null) {
    yield { at, expected: 'a value or, for a quantity told in words, a wording', found: 'neither' };
    return;
  }
  const expectedAlone = 'nothing, as the wording says it all';
  if (valueHigh !== null) yield { at, path: ['valueHigh'], expected: expectedAlone, found: `${valueHigh}` };
  if (comparator !== 'EQ') yield { at, path: ['comparator'], expected: expectedAlone, found: comparator };
  if (approximate) yield { at, path: ['approximate'], expected: expectedAlone, found: 'true' };
  if (wording === 'MAJORITY' && unit !== '%')
    yield { at, path: ['unit'], expected: "'%' for a MAJORITY, which is more than 50 %", found: `'${unit}'` };
}

function* checkValue(at: Entry<'FIGURE'>, value: string): Iterable<Finding> {
  const { comparator, unitMult, wording } = at.value;
  const valueHigh = at.value.valueHigh === null ? null : decimalText(at.value.valueHigh);
  const upperEnd = { at, path: ['valueHigh'], found: valueHigh ?? 'none' };
  if (wording !== null)
    yield { at, path: ['wording'], expected: 'no wording beside a value', found: wording };
  if (comparator === 'RANGE' && valueHigh === null)
    yield { ...upperEnd, expected: 'the upper end of the RANGE' };
  if (comparator === 'RANGE' && valueHigh !== null && compareDecimals(valueHigh, value) <= 0)
    yield { ...upperEnd, expected: `an upper end above ${value}` };
  if (comparator !== 'RANGE' && valueHigh !== null)
    yield { ...upperEnd, expected: `no upper end with ${comparator}, or RANGE` };
  for (const [field, number] of Object.entries({ value, valueHigh })) {
    if (number === null || isInLimits(timesPowerOfTen(number, unitMult))) continue;
    yield {
      at,
      path: [field],
      expected: `a number in base units that is ${decimalLimits}`,
      found: `${number} × 10^${unitMult}`,
    };
  }
}
