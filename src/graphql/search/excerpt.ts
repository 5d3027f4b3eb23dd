/** A range of a text in code points: the first, and the one after the last. */
export interface Range {
  start: number;
  end: number;
}

/** The length of an excerpt in code points, about. */
const length = 240;

/**
 * The part of a long text with most of the ranges, cut between words; the ranges count from its
 * start.
 */
export function excerpt(text: string, ranges: Range[]): { text: string; ranges: Range[] } {
  const points = [...text];
  if (points.length <= length) return { text, ranges };
  const within = (from: number) => ranges.filter(({ start, end }) => start >= from && end <= from + length);
  const best = ranges.reduce((best, range) =>
    within(range.start).length > within(best.start).length ? range : best,
  );
  const last = within(best.start).at(-1)?.end ?? best.end;
  const margin = Math.max(0, Math.floor((length - (last - best.start)) / 2));
  const isSpace = (point: string | undefined) => point !== undefined && /\s/.test(point);
  let from = Math.max(0, best.start - margin);
  let to = Math.min(points.length, last + margin);
  while (from > 0 && from < best.start && !isSpace(points[from - 1])) from += 1;
  while (to < points.length && to > last && !isSpace(points[to])) to -= 1;
  const before = from > 0 ? '…' : '';
  const after = to < points.length ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${points.slice(from, to).join('')}${after}`,
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
