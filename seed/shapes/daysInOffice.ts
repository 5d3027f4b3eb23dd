import type { Tenure } from './article.ts';
import { type Bounds, boundsOf, gapsOf, openEnd, openStart, parseEdtf } from './edtf.ts';

/** The days on which a tenure shows its office to be held; null for no days. */
export interface DaysInOffice {
  /** On which it was certainly held. */
  certain: Bounds | null;
  /** On which it can have been held: between the bounds, and on none of the days in the gaps. */
  possible: Bounds | null;
  gaps: Bounds[];
}

/**
 * The days that follow from start, end and sightings of a tenure without interruption. It was
 * certainly held from the last day on which it can have begun, or on which its holder can first
 * have been seen, to the first day on which it can have ended, or on which the holder can last have
 * been seen. Without start and end, it can have been held on the days of the sightings only: no
 * source says more.
 */
export function daysInOffice({ from, to, seen }: Pick<Tenure, 'from' | 'to' | 'seen'>): DaysInOffice {
  const sightings = seen.flatMap(({ edtf }) => (edtf === null ? [] : [parseEdtf(edtf)]));
  const [start, end] = [from && boundsOf(from.edtf), to && boundsOf(to.edtf)];
  const certain = {
    earliest: leastOf([start?.latest ?? openEnd, ...sightings.map(({ latest }) => latest)]),
    latest: greatestOf([end?.earliest ?? openStart, ...sightings.map(({ earliest }) => earliest)]),
  };
  const [only, ...more] = sightings;
  const possible =
    start || end
      ? { earliest: start?.earliest ?? openStart, latest: end?.latest ?? openEnd }
      : only && {
          earliest: leastOf(sightings.map(({ earliest }) => earliest)),
          latest: greatestOf(sightings.map(({ latest }) => latest)),
        };
  return {
    certain: certain.earliest <= certain.latest ? certain : null,
    possible: possible ?? null,
    gaps: !start && !end && only && more.length === 0 ? gapsOf(only) : [],
  };
}

const leastOf = (days: string[]) => days.toSorted()[0] as string;
const greatestOf = (days: string[]) => days.toSorted().at(-1) as string;
