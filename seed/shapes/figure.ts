import { z } from 'zod';
import { comparator, figureRole, observationStatus, quantityWording, valuesOf } from '../../db/vocabulary.ts';
import { plainClaim } from './claim.ts';
import { optionalDate, valuePeriod } from './date.ts';
import { decimal } from './decimal.ts';
import { actorSlug, setOf, slug, slugOf } from './slug.ts';
import { note, text } from './text.ts';

const productScope = z.strictObject({
  sector: slugOf('SECTOR').nullable().default(null).describe('The sector of the goods; null when none fits.'),
  label: text().describe('The goods, in words of the coder.'),
});

/** One reported observation, with the claims of this article about it. */
export const figure = z.strictObject({
  slug,
  label: text().describe('Meaning of the figure without the number, in a few words of the coder.'),
  measure: slugOf('MEASURE').describe('The measure.'),
  value: decimal()
    .nullable()
    .default(null)
    .describe(
      'The value as reported, negative for a fall or deficit; the lower end of a RANGE. In quotes it keeps all digits. Null for a quantity told in words.',
    ),
  valueHigh: decimal().nullable().default(null).describe('The upper end of a RANGE; null otherwise.'),
  unitMult: z
    .int()
    .min(-12, '-12 or more')
    .max(15, '15 or less')
    .default(0)
    .describe('Power of ten of the value: 6 for millions.'),
  wording: z
    .enum(valuesOf(quantityWording))
    .nullable()
    .default(null)
    .describe('The words for a quantity without a number: FEW, SEVERAL, DOZENS …; null with a value.'),
  unit: text().describe(
    "ISO 4217 code for money, '%', a UCUM unit such as t or a, or a count such as '{tractor}'.",
  ),
  comparator: z
    .enum(valuesOf(comparator))
    .default('EQ')
    .describe('EQ, LT (almost), LE (up to), GE (at least), GT (more than) or RANGE.'),
  approximate: z
    .boolean()
    .default(false)
    .describe('Whether the text qualifies the value with about, almost or the like.'),
  period: valuePeriod().describe('Period of the value: a date, a span, a duration, or both.'),
  basePeriod: optionalDate().describe('For growth rates: the period of comparison; null otherwise.'),
  referenceArea: actorSlug()
    .nullable()
    .default(null)
    .describe('The area or actor concerned; null where the text does not say whose.'),
  counterpart: actorSlug()
    .nullable()
    .default(null)
    .describe('The other side of a flow; null when there is none, or the text does not say which.'),
  productScope: productScope
    .nullable()
    .default(null)
    .describe('The goods included; null for all goods or not applicable.'),
  status: z
    .enum(valuesOf(observationStatus))
    .default('A')
    .describe('A normal, E estimate, F forecast, P provisional.'),
  role: z.enum(valuesOf(figureRole)).describe('TARGET, BASELINE or ACHIEVED of its commitments, or CONTEXT.'),
  commitments: setOf(slugOf('COMMITMENT')).describe('The commitments it belongs to; none for CONTEXT.'),
  note,
  claims: setOf(plainClaim).describe('The claims of this article about it; at least one.'),
});

export type Figure = z.output<typeof figure>;
