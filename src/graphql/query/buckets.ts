import { type SQL, sql } from 'drizzle-orm';
import { enumOf } from '../enums.ts';

/** The length of the buckets that dates are counted in. */
export type Interval = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'DECADE';

/** Their descriptions, from the shortest to the longest. */
export const intervals: Record<Interval, string> = {
  DAY: 'A calendar day, as 2021-04-20.',
  MONTH: 'A calendar month, as 2021-04.',
  QUARTER: 'A quarter of a calendar year, as 2021-Q2.',
  YEAR: 'A calendar year, as 2021.',
  DECADE: 'Ten calendar years, as 202X in EDTF.',
};

export const DateInterval = enumOf(
  'DateInterval',
  'The length of the buckets that dates are counted in. A date is counted in a bucket when all the days it can mean lie in it; a date that spans several is counted apart, as uncertain.',
  intervals,
);

/** The value of a date whose days lie in several buckets. */
export const uncertain = '?';

/** The bucket of a day, as SQL. */
export const bucketOf: Record<Interval, (day: SQL) => SQL> = {
  DAY: (day) => day,
  MONTH: (day) => sql`substr(${day}, 1, 7)`,
  QUARTER: (day) => sql`substr(${day}, 1, 4) || '-Q' || ((substr(${day}, 6, 2) + 2) / 3)`,
  YEAR: (day) => sql`substr(${day}, 1, 4)`,
  DECADE: (day) => sql`substr(${day}, 1, 3) || 'X'`,
};

/** The number of the bucket of a day, counted from any beginning, as SQL. */
export const bucketNumber: Record<Interval, (day: SQL) => SQL> = {
  DAY: (day) => sql`julianday(${day})`,
  MONTH: (day) => sql`substr(${day}, 1, 4) * 12 + substr(${day}, 6, 2)`,
  QUARTER: (day) => sql`substr(${day}, 1, 4) * 4 + (substr(${day}, 6, 2) + 2) / 3`,
  YEAR: (day) => sql`substr(${day}, 1, 4)`,
  DECADE: (day) => sql`substr(${day}, 1, 3)`,
};

/**
 * The bucket that a date lies in, as SQL: null for no date, `uncertain` for one that spans several.
 */
export function bucket(interval: Interval, earliest: SQL, latest: SQL): SQL {
  const of = bucketOf[interval];
  return sql`CASE WHEN ${earliest} IS NULL THEN NULL WHEN ${of(earliest)} = ${of(latest)} THEN ${of(earliest)} ELSE ${uncertain} END`;
}

/** Whether the days of a date lie in several buckets, as SQL; false for no date. */
export const spansSeveral = (
  interval: Interval,
  { earliest, latest }: Pick<DateColumns, 'earliest' | 'latest'>,
): SQL => sql`coalesce(${bucketOf[interval](earliest)} <> ${bucketOf[interval](latest)}, 0)`;

/** The columns of a date that its days follow from, as SQL. */
export interface DateColumns {
  earliest: SQL;
  latest: SQL;
  gaps: SQL;
}

/** The days of a date as one text; null without a date. */
export const daysText = ({ earliest, latest, gaps }: DateColumns): SQL =>
  sql`${earliest} || ${latest} || coalesce(${gaps}, '')`;

/** The same of a date that spans several buckets; null for other dates. */
export function spanOf(interval: Interval, date: DateColumns): SQL {
  const of = bucketOf[interval];
  return sql`CASE WHEN ${of(date.earliest)} <> ${of(date.latest)} THEN ${daysText(date)} END`;
}

/** Whether the days of such a text share one with a bucket. */
export const spanOverlaps = (span: SQL, { from, to }: { from: SQL; to: SQL }): SQL =>
  sql`substr(${span}, 1, 10) <= ${to} AND substr(${span}, 11, 10) >= ${from} AND (length(${span}) = 20 OR NOT EXISTS (
    SELECT 1 FROM json_each(substr(${span}, 21)) AS gap WHERE gap.value ->> 0 <= ${from} AND gap.value ->> 1 >= ${to}))`;

const padded = (number: number, length = 2) => String(number).padStart(length, '0');

/**
 * The Gregorian calendar repeats every 400 years; `Date` reads years below 100 as of the 20th
 * century.
 */
const daysInMonth = (year: number, month: number) =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** The first and last day of a bucket. */
export function daysOf(value: string): { from: string; to: string } {
  if (value.length === '2021-04-20'.length) return { from: value, to: value };
  if (value.endsWith('X')) {
    const years = value.slice(0, -1);
    return { from: `${years}0-01-01`, to: `${years}9-12-31` };
  }
  const [year = '', part = ''] = value.split('-');
  const quarter = part.startsWith('Q') ? Number(part.slice(1)) : null;
  const first = quarter ? quarter * 3 - 2 : Number(part || 1);
  const last = quarter ? quarter * 3 : Number(part || 12);
  return {
    from: `${year}-${padded(first)}-01`,
    to: `${year}-${padded(last)}-${daysInMonth(Number(year), last)}`,
  };
}

/** The same as SQL. */
export function daysOfSql(interval: Interval, value: SQL): { from: SQL; to: SQL } {
  switch (interval) {
    case 'DAY':
      return { from: value, to: value };
    case 'MONTH':
      // SQLite has no day after the year 9999.
      return {
        from: sql`${value} || '-01'`,
        to: sql`coalesce(date(${value} || '-01', '+1 month', '-1 day'), '9999-12-31')`,
      };
    case 'QUARTER': {
      const year = sql`substr(${value}, 1, 4)`;
      const ends = (days: [string, string, string, string]) =>
        sql`${year} || CASE substr(${value}, 7) ${sql.raw(days.map((day, index) => `WHEN '${index + 1}' THEN '-${day}'`).join(' '))} END`;
      return {
        from: ends(['01-01', '04-01', '07-01', '10-01']),
        to: ends(['03-31', '06-30', '09-30', '12-31']),
      };
    }
    case 'YEAR':
      return { from: sql`${value} || '-01-01'`, to: sql`${value} || '-12-31'` };
    case 'DECADE': {
      const years = sql`substr(${value}, 1, 3)`;
      return { from: sql`${years} || '0-01-01'`, to: sql`${years} || '9-12-31'` };
    }
  }
}

/** The bucket that a day lies in. */
export function bucketHolding(day: string, interval: Interval): string {
  const [year = '', month = ''] = day.split('-');
  switch (interval) {
    case 'DAY':
      return day;
    case 'MONTH':
      return `${year}-${month}`;
    case 'QUARTER':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'YEAR':
      return year;
    case 'DECADE':
      return `${year.slice(0, 3)}X`;
  }
}

/** The number of buckets from that of one day to that of another, both included. */
export function bucketCount(from: string, to: string, interval: Interval): number {
  const numberOf = (day: string) => {
    const [year, month] = day.split('-').map(Number) as [number, number];
    switch (interval) {
      case 'DAY':
        return Date.parse(day) / 86_400_000;
      case 'MONTH':
        return year * 12 + month;
      case 'QUARTER':
        return year * 4 + Math.ceil(month / 3);
      case 'YEAR':
        return year;
      case 'DECADE':
        return Math.floor(year / 10);
    }
  };
  return numberOf(to) - numberOf(from) + 1;
}
