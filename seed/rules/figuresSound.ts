import { compareDecimals, isInLimits, timesPowerOfTen } from '../../db/decimal.ts';
import { nearest } from '../read/nearest.ts';
import { decimalLimits, decimalText } from '../shapes/decimal.ts';
import type { Rule } from './rule.ts';

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
    'A RANGE has a higher upper end and no other figure has one; numbers in base units are within limits; units are ISO 4217 currencies, UCUM units, % or counts in braces; base periods come with rates.',
  *check({ entries }) {
    for (const at of entries.FIGURE) {
      const { comparator, unitMult, unit } = at.value;
      const value = decimalText(at.value.value);
      const valueHigh = at.value.valueHigh === null ? null : decimalText(at.value.valueHigh);
      if (comparator === 'RANGE' && valueHigh === null) {
        yield { at, path: ['valueHigh'], expected: 'the upper end of the RANGE', found: 'none' };
      } else if (comparator === 'RANGE' && valueHigh !== null && compareDecimals(valueHigh, value) <= 0) {
        yield { at, path: ['valueHigh'], expected: `an upper end above ${value}`, found: valueHigh };
      } else if (comparator !== 'RANGE' && valueHigh !== null) {
        yield {
          at,
          path: ['valueHigh'],
          expected: `no upper end with ${comparator}, or RANGE`,
          found: valueHigh,
        };
      }
      for (const [field, number] of Object.entries({ value, valueHigh })) {
        if (number === null || isInLimits(timesPowerOfTen(number, unitMult))) continue;
        yield {
          at,
          path: [field],
          expected: `a number in base units that is ${decimalLimits}`,
          found: `${number} × 10^${unitMult}`,
        };
      }
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
