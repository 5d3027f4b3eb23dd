/** The first and last day that a date can mean, and the days between that it cannot. */
export type Days = readonly [earliest: string, latest: string, gaps: readonly (readonly [string, string])[]];

/** The days of a date by the columns of its row; null where it is unknown. */
export function daysIn(columns: Readonly<Record<string, unknown>>): Days | null {
  const { earliest, latest, gaps } = columns;
  if (earliest === null) return null;
  return [String(earliest), String(latest), gaps ? JSON.parse(String(gaps)) : []];
}

/** Whether a date can mean a day of a period; a bound that is left out is open. */
export const sharesDay = (
  [earliest, latest, gaps]: Days,
  { from, to }: { from?: string | null; to?: string | null },
): boolean =>
  (from == null || latest >= from) &&
  (to == null || earliest <= to) &&
  !gaps.some(([first, last]) => from != null && to != null && first <= from && last >= to);

/** The bucket of each length that a day lies in. */
export const bucketOf = {
  DAY: (day: string) => day,
  MONTH: (day: string) => day.slice(0, 7),
  QUARTER: (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  YEAR: (day: string) => day.slice(0, 4),
  DECADE: (day: string) => `${day.slice(0, 3)}X`,
};

export type Interval = keyof typeof bucketOf;
