import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, text } from 'drizzle-orm/sqlite-core';
import { dateBasis, valuesOf } from '../vocabulary.ts';

type Prefixed<Prefix extends string, Columns> = {
  [Key in keyof Columns & string as `${Prefix}${Key}`]: Columns[Key];
};

function prefixed<Prefix extends string, Columns extends object>(prefix: Prefix, columns: Columns) {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [`${prefix}${key}`, column]),
  ) as Prefixed<Prefix, Columns>;
}

/** A name in snake case, the prefix of the columns of a date. */
export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The columns of the days that a date can mean: the earliest and the latest, and the days between
 * that it cannot mean, as a JSON array of `[first, last]`; null for none.
 */
export function dayBounds<const Prefix extends string>(prefix: Prefix) {
  const name = snake(prefix);
  return prefixed(prefix, {
    Earliest: text(`${name}_earliest`),
    Latest: text(`${name}_latest`),
    Gaps: text(`${name}_gaps`),
  });
}

/**
 * The columns of an EDTF expression: the text, its earliest and latest calendar day (open ends are
 * 0000-01-01 and 9999-12-31), and the days between that it cannot mean, as a JSON array of `[first,
 * last]`; null for none. All are null where the date is unknown. Bounds and gaps are derived from
 * the text and stored for sorting and comparison by index: `[2010,2020]` has all of 2011 to 2019 as
 * a gap.
 */
export function edtfBounds<const Prefix extends string>(prefix: Prefix) {
  return { ...prefixed(prefix, { Edtf: text(`${snake(prefix)}_edtf`) }), ...dayBounds(prefix) };
}

/**
 * The columns of a required date: an EDTF expression with basis and note. An unknown date has the
 * basis UNKNOWN, a note, and nothing else.
 */
export function edtf<const Prefix extends string>(prefix: Prefix) {
  const name = snake(prefix);
  return {
    ...edtfBounds(prefix),
    ...prefixed(prefix, {
      Basis: text(`${name}_basis`, { enum: valuesOf(dateBasis) }).notNull(),
      Note: text(`${name}_note`),
    }),
  };
}

/**
 * The columns of a period: a date or set (`…Edtf`), or a span with two ends of its own, each
 * uncertain (`…FromEdtf`, `…ToEdtf`), and its length in ISO 8601 (`…Duration`), which may be all
 * that is known. Bounds are those of the date, or of the span from end to end.
 */
export function span<const Prefix extends string>(prefix: Prefix) {
  const name = snake(prefix);
  return {
    ...edtf(prefix),
    ...prefixed(prefix, {
      FromEdtf: text(`${name}_from_edtf`),
      ToEdtf: text(`${name}_to_edtf`),
      Duration: text(`${name}_duration`),
    }),
  };
}

/** The columns of an optional date: all null when there is none. */
export function optionalEdtf<const Prefix extends string>(prefix: Prefix) {
  const name = snake(prefix);
  return {
    ...edtfBounds(prefix),
    ...prefixed(prefix, {
      Basis: text(`${name}_basis`, { enum: valuesOf(dateBasis) }),
      Note: text(`${name}_note`),
    }),
  };
}

/**
 * SQL that tests for an existing calendar day as YYYY-MM-DD, not before year 0, which would not
 * sort. A null passes.
 */
const isDay = (column: string) => `date("${column}") IS "${column}" AND "${column}" >= '0000'`;

/**
 * Derived, filled by `derive`: the earliest day of the first dated report, as in the table of
 * reports, so that an index orders by it; null without a dated report.
 */
export const reportedColumn = () => ({ reportedFrom: text('reported_from') });

/** The index and the CHECK of the day of the first report. */
export const reportedIndex = (name: string, table: Record<'reportedFrom' | 'slug', AnySQLiteColumn>) => [
  index(`${name}_reported_from`).on(table.reportedFrom, table.slug),
  dayCheck(name, 'reported_from'),
];

/** The CHECK of a column with a day. */
export function dayCheck(table: string, column: string) {
  return check(`${table}_${column}_day`, sql.raw(isDay(column)));
}

/** The CHECKs of days: they are calendar days, the earliest not after the latest, the gaps JSON. */
function dayBoundsChecks(table: string, prefix: string) {
  const name = snake(prefix);
  return [
    check(
      `${table}_${name}_bounds`,
      sql.raw(
        `${isDay(`${name}_earliest`)} AND ${isDay(`${name}_latest`)} AND "${name}_earliest" <= "${name}_latest"`,
      ),
    ),
    check(`${table}_${name}_gaps_json`, sql.raw(`json_valid("${name}_gaps")`)),
  ];
}

/** The CHECKs of days without a text: also that all are there, or none. */
export function daysChecks(table: string, prefix: string) {
  const name = snake(prefix);
  return [
    ...dayBoundsChecks(table, prefix),
    check(
      `${table}_${name}_whole`,
      sql.raw(
        `("${name}_earliest" IS NULL) = ("${name}_latest" IS NULL) AND ("${name}_earliest" IS NOT NULL OR "${name}_gaps" IS NULL)`,
      ),
    ),
  ];
}

/**
 * The CHECKs of an EDTF expression: also that nothing is there without the text.
 */
export function boundsChecks(table: string, prefix: string, edtf = `"${snake(prefix)}_edtf"`) {
  const name = snake(prefix);
  const withText = (part: string) => `("${name}_${part}" IS NULL) = (${edtf} IS NULL)`;
  return [
    ...dayBoundsChecks(table, prefix),
    check(
      `${table}_${name}_with_text`,
      sql.raw(
        `${withText('earliest')} AND ${withText('latest')} AND ("${name}_edtf" IS NOT NULL OR "${name}_gaps" IS NULL)`,
      ),
    ),
  ];
}

/** The CHECKs of a required date: also that it is UNKNOWN, with a note, or has an expression. */
export function edtfChecks(table: string, prefix: string) {
  const name = snake(prefix);
  return [
    inList(table, `${name}_basis`, dateBasis),
    ...boundsChecks(table, prefix),
    check(
      `${table}_${name}_known`,
      sql.raw(
        `("${name}_basis" = 'UNKNOWN') = ("${name}_edtf" IS NULL) AND ("${name}_edtf" IS NOT NULL OR "${name}_note" IS NOT NULL)`,
      ),
    ),
  ];
}

/**
 * The CHECKs of a period: also that it is a date or a span, and that it is UNKNOWN, with a note, or
 * something of it is known.
 */
export function spanChecks(table: string, prefix: string) {
  const name = snake(prefix);
  const ends = `"${name}_from_edtf", "${name}_to_edtf"`;
  const known = `coalesce("${name}_edtf", ${ends}, "${name}_duration")`;
  return [
    inList(table, `${name}_basis`, dateBasis),
    ...boundsChecks(table, prefix, `coalesce("${name}_edtf", ${ends})`),
    check(`${table}_${name}_date_or_span`, sql.raw(`"${name}_edtf" IS NULL OR coalesce(${ends}) IS NULL`)),
    check(`${table}_${name}_duration_form`, sql.raw(`"${name}_duration" GLOB 'P[0-9]*[YMWD]'`)),
    check(
      `${table}_${name}_known`,
      sql.raw(
        `("${name}_basis" = 'UNKNOWN') = (${known} IS NULL) AND (${known} IS NOT NULL OR "${name}_note" IS NOT NULL)`,
      ),
    ),
  ];
}

/** The CHECKs of an optional date: also that all of its columns are null or none, and known. */
export function optionalEdtfChecks(table: string, prefix: string) {
  const name = snake(prefix);
  return [
    inList(table, `${name}_basis`, dateBasis),
    ...boundsChecks(table, prefix),
    check(
      `${table}_${name}_whole`,
      sql.raw(
        `("${name}_basis" IS NULL) = ("${name}_edtf" IS NULL) AND coalesce("${name}_basis", '') <> 'UNKNOWN' AND ("${name}_edtf" IS NOT NULL OR "${name}_note" IS NULL)`,
      ),
    ),
  ];
}

/** The CHECK of a closed list. A null passes. */
export function inList(table: string, column: string, values: Record<string, string>) {
  const list = valuesOf(values).map((value) => `'${value}'`);
  return check(`${table}_${column}_listed`, sql.raw(`"${column}" IN (${list.join(', ')})`));
}

/**
 * The CHECK of a slug: lower-case Latin letters, digits, hyphens, and dots between the parts of
 * composite slugs.
 */
export function slugCheck(table: string) {
  return check(`${table}_slug_form`, sql.raw(`"slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'`));
}

/** The CHECK of a SHA-256 digest in lower-case hexadecimal. */
export function sha256Check(table: string) {
  return check(`${table}_sha256_form`, sql.raw(`length("sha256") = 64 AND "sha256" NOT GLOB '*[^0-9a-f]*'`));
}

/** The CHECK of a boolean stored as 0 or 1. */
export function booleanCheck(table: string, column: string) {
  return check(`${table}_${column}_boolean`, sql.raw(`"${column}" IN (0, 1)`));
}
