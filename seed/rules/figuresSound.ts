import { compareDecimals, isInLimits, timesPowerOfTen } from '../../db/decimal.ts';
import { nearest } from '../read/nearest.ts';
import type { Entry } from '../read/records.ts';
import { decimalLimits, decimalText } from '../shapes/decimal.ts';
import type { Finding, Rule } from './rule.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** UCUM units of trade, industry and infrastructure; `har` is the hectare, `1` a ratio. */
const units = new Set(
  '% 1 a mo wk d h min s mm cm m km m2 km2 har m3 L g kg t W kW MW GW kW.h MW.h GW.h J kJ MJ GJ Pa bar Cel V kV Hz [bbl_us]'.split(
    ' ',
  ),
);
const count = /^\{[a-z][a-z0-9 -]*\}$/;

export const figuresSound: Rule = {
  name: 'figures-sound',
  description:
    'A figure has either a value or a wording; a RANGE has a higher upper end and no other figure has one; numbers in base units are within limits; a wording stands without comparator and approximation, and MAJORITY is in %; units are ISO 4217 currencies, UCUM units, % or counts in braces; base periods come with rates.',
  *check({ entries }) {
    for (const at of entries.FIGURE) {
      const { value, unit } = at.value;
      if (value === null) yield* checkWording(at);
      else yield* checkValue(at, decimalText(value));
      for (const part of unit.split('/')) {
        if (currencies.has(part) || units.has(part) || count.test(part)) continue;
        yield {
          at,
          path: ['unit'],
          expected: "an ISO 4217 currency, '%', a UCUM unit or a count such as '{tractor}'",
          found: `'${part}'`,
          nearest: () => nearest(part, /^[A-Z]{3}$/.test(part) ? currencies : [...units, ...currencies]),
        };
      }
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
