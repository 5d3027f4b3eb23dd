import { z } from 'zod';
import { mappingRelation, mappingScheme, valuesOf } from '../../db/vocabulary.ts';
import { naming, remarks } from './entity.ts';
import { setOf, slugOf } from './slug.ts';
import { text } from './text.ts';

const mapping = z.strictObject({
  scheme: z.enum(valuesOf(mappingScheme)).describe('CRS, ISIC or COFOG.'),
  code: text().describe("The code in that scheme, in quotes: '32171'."),
  relation: z
    .enum(valuesOf(mappingRelation))
    .describe('The SKOS relation; BROAD_MATCH when the outside code is broader than our sector.'),
});

/** A field of activity from the list of this corpus. */
export const sector = z.strictObject({
  ...naming,
  broader: slugOf('SECTOR').nullable().default(null).describe('The sector it belongs to; null at the top.'),
  mappings: setOf(mapping).describe('Corresponding codes of outside classifications.'),
  ...remarks,
});

export type Sector = z.output<typeof sector>;
