import type { Location, Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';
import type { EdtfDate } from '../shapes/date.ts';
import { boundsOf, openEnd } from '../shapes/edtf.ts';
import type { Finding, Rule } from './rule.ts';

/** A date of a record, and where it is. */
interface DateAt {
  at: Location;
  path: Path;
  date: EdtfDate;
}

const datesOf = ({ entries }: Records): DateAt[] => [
  ...entries.ARTICLE.map((at) => ({ at, path: ['published'], date: at.value.published })),
  ...entries.TENURE.flatMap((at) =>
    at.value.seen.map((date, index) => ({ at, path: ['seen', index], date })),
  ),
  ...entries.COMMITMENT.map((at) => ({ at, path: ['made'], date: at.value.made })),
  ...entries.STATEMENT.map((at) => ({ at, path: ['made'], date: at.value.made })),
  ...entries.EVENT.map((at) => ({ at, path: ['date'], date: at.value.date })),
  ...entries.FIGURE.map((at) => ({ at, path: ['period'], date: at.value.period })),
];

export const datesAlike: Rule = {
  name: 'dates-alike',
  description:
    'Records of one article in one situation are coded alike: dates with the same note have the same basis. Where the article has no date, no status as reported has one, and no date ends with the day of coding, which is no evidence.',
  *check(records) {
    const { entries } = records;
    const codedOn = new Map(entries.ARTICLE.map(({ slug, value }) => [slug, value.coding.codedOn]));
    const undated = new Set(
      entries.ARTICLE.filter(({ value }) => value.published.edtf === null).map(({ slug }) => slug),
    );
    const dates = datesOf(records);
    yield* unlike(dates);
    for (const { at, path, date } of dates) {
      const { latest } = boundsOf(date.edtf);
      if (date.edtf === null || latest === openEnd || latest < (codedOn.get(at.article ?? '') ?? openEnd))
        continue;
      if (!undated.has(at.article ?? '')) continue;
      yield {
        at,
        path: [...path, 'edtf'],
        expected: 'a date that the text supports, or basis UNKNOWN: the day of coding is no evidence',
        found: date.edtf,
      };
    }
    for (const at of entries.ASSESSMENT) {
      const { asOf, basis } = at.value;
      if (asOf === null || basis !== 'AS_REPORTED' || !undated.has(at.article ?? '')) continue;
      yield {
        at,
        path: ['asOf'],
        expected: 'no day, because the article that reports it has none',
        found: asOf,
      };
    }
    for (const at of entries.ASSESSMENT) {
      const { asOf, basis } = at.value;
      if (asOf !== null || (basis === 'AS_REPORTED' && undated.has(at.article ?? ''))) continue;
      yield {
        at,
        path: ['asOf'],
        expected: 'the day of the status, which only an article without a date leaves open',
      };
    }
  },
};

/** Dates of one article with the same note and different bases. */
function* unlike(dates: readonly DateAt[]): Iterable<Finding> {
  const first = new Map<string, DateAt>();
  for (const found of dates) {
    const { at, path, date } = found;
    if (date.note === null) continue;
    const key = `${at.article} ${date.note}`;
    const other = first.get(key);
    if (!other) first.set(key, found);
    else if (other.date.basis !== date.basis) {
      yield {
        at,
        path: [...path, 'basis'],
        expected: `${other.date.basis}, as of ${other.at.slug} with the same note, or another note`,
        found: date.basis,
      };
    }
  }
}
