import { listedBackward, type numberedBy } from '../../db/numbered.ts';
import { daysInOffice } from '../shapes/daysInOffice.ts';
import { boundsOfPeriod, parseEdtf } from '../shapes/edtf.ts';
import type { Values } from './records.ts';

type ListedByDay = Uppercase<keyof typeof numberedBy>;

type DayOf = { [Kind in ListedByDay]: (value: Values[Kind]) => string | null };

const earliest = (edtf: string | null) => (edtf === null ? null : parseEdtf(edtf).earliest);
const latest = (edtf: string | null) => (edtf === null ? null : parseEdtf(edtf).latest);

/**
 * The day that orders the records of each kind in lists, null if unknown; `numberedBy` names the
 * same columns.
 */
const days: DayOf = {
  ARTICLE: ({ published }) => earliest(published.edtf),
  ASSESSMENT: ({ asOf }) => latest(asOf),
  COMMITMENT: ({ made }) => latest(made.edtf),
  EVENT: ({ date }) => earliest(date.edtf),
  FIGURE: ({ period }) => boundsOfPeriod(period)?.earliest ?? null,
  STATEMENT: ({ made }) => latest(made.edtf),
  TENURE: (tenure) => daysInOffice(tenure).possible?.earliest ?? null,
};

/** Texts before and after every day. */
const [beforeAll, afterAll] = ['', '~'];

/**
 * The text that orders a record in lists, before its slug: its day, or what brings an unknown day
 * to the end of the list; empty for kinds ordered by slug alone.
 */
export function listDay<Kind extends keyof Values>(kind: Kind, value: Values[Kind]): string {
  const day = (days as Partial<Record<keyof Values, (value: never) => string | null>>)[kind];
  if (!day) return '';
  const isBackward = listedBackward.some((table) => table.toUpperCase() === kind);
  return day(value as never) ?? (isBackward ? beforeAll : afterAll);
}
