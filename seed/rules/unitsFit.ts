import { currencies, readUnit } from '../check/units.ts';
import { orList } from '../check/wording.ts';
import { nearest } from '../read/nearest.ts';
import type { Rule } from './rule.ts';

export const unitsFit: Rule = {
  name: 'units-fit',
  description:
    'The unit of a figure is a currency of ISO 4217, a unit of UCUM and no look-alike, % or a count in braces, and of a kind that its measure names.',
  *check({ entries }, recordIndex) {
    for (const at of entries.FIGURE) {
      const { unit, measure } = at.value;
      const reading = readUnit(unit);
      const problem = { at, path: ['unit'], found: `'${unit}'` };
      if ('expected' in reading) {
        const { expected, proposal } = reading;
        yield { ...problem, expected, nearest: () => proposal ?? nearest(unit, currencies) };
        continue;
      }
      const kinds = recordIndex.measure(measure)?.units;
      if (!kinds || kinds.includes(reading.kind)) continue;
      const expected = `a unit of ${orList(kinds)}, as the measure ${measure} has it (this one is of ${reading.kind})`;
      yield { ...problem, expected };
    }
  },
};
