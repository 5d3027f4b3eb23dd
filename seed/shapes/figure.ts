import { z } from 'zod';
import { comparator, figureRole, observationStatus, valuesOf } from '../../db/vocabulary.ts';
import { plainClaim } from './claim.ts';
import { date, optionalDate } from './date.ts';
import { actorSlug, setOf, slug, slugOf } from './slug.ts';
import { note, text } from './text.ts';

const productScope = z.strictObject({
  sector: slugOf('SECTOR').nullable().default(null).describe('The sector of the goods; null when none fits.'),
  label: text().describe('The goods meant, in own words.'),
});

/** One reported observation, with the claims this article makes about it. */
export const figure = z.strictObject({
  slug,
  label: text().describe('What the figure says, in a few own words, without the number.'),
  measure: slugOf('MEASURE').describe('What is measured.'),
  value: z.number().describe('The value as reported; the lower end of a RANGE.'),
  valueHigh: z.number().nullable().default(null).describe('The upper end of a RANGE; null otherwise.'),
  unitMult: z
    .int()
    .min(-12, '-12 or more')
    .max(15, '15 or less')
    .default(0)
    .describe('Power of ten of the value: 6 for millions.'),
  unit: text().describe(
    "ISO 4217 code for money, '%', a UCUM unit such as t or a, or a count such as '{tractor}'.",
  ),
  comparator: z
    .enum(valuesOf(comparator))
    .default('EQ')
    .describe('EQ, LT (almost), LE (up to), GE (at least), GT (more than) or RANGE.'),
  approximate: z.boolean().default(false).describe('Whether the text says about, almost or the like.'),
  period: date().describe('The time the value is of.'),
  basePeriod: optionalDate().describe('For growth rates: the time compared with; null otherwise.'),
  referenceArea: actorSlug().describe('Whom or what area it is about.'),
  counterpart: actorSlug()
    .nullable()
    .default(null)
    .describe('The other side of a flow; null when there is none.'),
  productScope: productScope
    .nullable()
    .default(null)
    .describe('The goods it is limited to; null for all goods or not applicable.'),
  status: z
    .enum(valuesOf(observationStatus))
    .default('A')
    .describe('A normal, E estimate, F forecast, P provisional.'),
  role: z.enum(valuesOf(figureRole)).describe('TARGET, BASELINE or ACHIEVED of a commitment, or CONTEXT.'),
  commitment: slugOf('COMMITMENT')
    .nullable()
    .default(null)
    .describe('The commitment it belongs to; null for CONTEXT only.'),
  note,
  claims: setOf(plainClaim).describe('What this article says about it; at least one.'),
});

export type Figure = z.output<typeof figure>;
