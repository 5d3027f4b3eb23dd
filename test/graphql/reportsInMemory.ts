import type { Corpus } from '../../db/open.ts';
import { type Days, daysIn } from './possibleDays.ts';

type Which = 'first' | 'last';
type Stretch = [from: string, to: string];

const shift = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The stretches of days that a date can mean. */
function stretchesOf([earliest, latest, gaps]: Days): Stretch[] {
  const starts = [earliest, ...gaps.map(([, last]) => shift(last, 1))];
  const ends = [...gaps.map(([first]) => shift(first, -1)), latest];
  return starts.map((start, index) => [start, ends[index] as string]);
}

/**
 * The days of the first or the last of some dates: a day on which one of them can be, while no
 * other is certainly earlier, or later. Null without a date.
 */
export function firstOrLast(dates: readonly Days[], which: Which): Days | null {
  if (dates.length === 0) return null;
  const extreme = (days: string[]) => days.sort().at(which === 'first' ? 0 : -1) as string;
  const from = extreme(dates.map(([earliest]) => earliest));
  const to = extreme(dates.map(([, latest]) => latest));
  const gaps: Stretch[] = [];
  let reached = from;
  for (const [start, end] of dates
    .flatMap(stretchesOf)
    .filter((stretch) => stretch[0] <= to && stretch[1] >= from)
    .sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (reached < start && shift(reached, 1) < start) gaps.push([shift(reached, 1), shift(start, -1)]);
    if (end > reached) reached = end;
  }
  return [from, to, gaps];
}

/** When the first or the last report of a subject of a noun was published, put together here. */
export function reportsInMemory(corpus: Corpus) {
  const all = (text: string) => corpus.$client.prepare(text).all() as Record<string, string | number>[];
  const dates = new Map(
    all(
      'SELECT id, published_earliest AS earliest, published_latest AS latest, published_gaps AS gaps FROM article',
    ).map(({ id, ...columns }) => [id, daysIn(columns)]),
  );
  const claims = all('SELECT * FROM claim');
  return (noun: 'commitment' | 'statement' | 'event' | 'figure') => {
    const told = Map.groupBy(claims, (claim) => claim[`${noun}_id`]);
    return (id: number, which: Which): Days | null => {
      const reports = (told.get(id) ?? []).map((claim) => dates.get(claim['article_id'] as number) ?? null);
      return firstOrLast(
        reports.filter((days) => days !== null),
        which,
      );
    };
  };
}
