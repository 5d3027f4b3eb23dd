import type { numberedBy } from '../../db/numbered.ts';
import { parseEdtf } from '../shapes/edtf.ts';
import type { Values } from './records.ts';

type DayOf = { [Kind in Uppercase<keyof typeof numberedBy>]: (value: Values[Kind]) => string };

/** The day that orders the records of each kind in lists; `numberedBy` names the same columns. */
const days: DayOf = {
  ARTICLE: ({ published }) => parseEdtf(published.edtf).earliest,
  ASSESSMENT: ({ asOf }) => parseEdtf(asOf).latest,
  COMMITMENT: ({ made }) => parseEdtf(made.edtf).latest,
  EVENT: ({ date }) => parseEdtf(date.edtf).earliest,
  FIGURE: ({ period }) => parseEdtf(period.edtf).earliest,
  STATEMENT: ({ made }) => parseEdtf(made.edtf).latest,
  TENURE: ({ held }) => parseEdtf(held.edtf).earliest,
};

/**
 * The day that orders a record in lists, before its slug; empty for kinds ordered by slug alone.
 */
export function listDay<Kind extends keyof Values>(kind: Kind, value: Values[Kind]): string {
  const day = (days as Partial<Record<keyof Values, (value: never) => string>>)[kind];
  return day ? day(value as never) : '';
}
