import { sql } from 'drizzle-orm';
import { check, text } from 'drizzle-orm/sqlite-core';
import { dateBasis, valuesOf } from '../vocabulary.ts';

type Prefixed<Prefix extends string, Columns> = {
  [Key in keyof Columns & string as `${Prefix}${Key}`]: Columns[Key];
};

function prefixed<Prefix extends string, Columns extends object>(prefix: Prefix, columns: Columns) {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [`${prefix}${key}`, column]),
  ) as Prefixed<Prefix, Columns>;
}

/** `deadline` and `base_period` alike: the column names of a date start with its name in snake case. */
export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The columns of a date that every row has: EDTF text, its earliest and latest calendar day (from the `edtf` package; open ends are 0000-01-01 and
 * 9999-12-31), the basis, and a note. The bounds follow from the text; they stand beside it so that SQL can sort and compare by index.
 */
export function edtf<const Prefix extends string>(prefix: Prefix) {
  const name = snake(prefix);
  return prefixed(prefix, {
    Edtf: text(`${name}_edtf`).notNull(),
    Earliest: text(`${name}_earliest`).notNull(),
    Latest: text(`${name}_latest`).notNull(),
    Basis: text(`${name}_basis`, { enum: valuesOf(dateBasis) }).notNull(),
    Note: text(`${name}_note`),
  });
}

/** The same columns for a date that may be absent: then all of them are null. */
export function optionalEdtf<const Prefix extends string>(prefix: Prefix) {
  const name = snake(prefix);
  return prefixed(prefix, {
    Edtf: text(`${name}_edtf`),
    Earliest: text(`${name}_earliest`),
    Latest: text(`${name}_latest`),
    Basis: text(`${name}_basis`, { enum: valuesOf(dateBasis) }),
    Note: text(`${name}_note`),
  });
}

/** Whether a column holds a day of the calendar as YYYY-MM-DD: not the 30th of February, and not before the year 0, which would not sort. A null passes. */
const isDay = (column: string) => `date("${column}") IS "${column}" AND "${column}" >= '0000'`;

/** The CHECK of a column that holds a day. */
export function dayCheck(table: string, column: string) {
  return check(`${table}_${column}_day`, sql.raw(isDay(column)));
}

/** The bounds of a date are days of the calendar, the earliest not after the latest. */
export function boundsCheck(table: string, prefix: string) {
  const name = snake(prefix);
  return check(
    `${table}_${name}_bounds`,
    sql.raw(
      `${isDay(`${name}_earliest`)} AND ${isDay(`${name}_latest`)} AND "${name}_earliest" <= "${name}_latest"`,
    ),
  );
}

/** What must hold between the columns of a date: its bounds are in order and the basis is listed. */
export function edtfChecks(table: string, prefix: string) {
  return [inList(table, `${snake(prefix)}_basis`, dateBasis), boundsCheck(table, prefix)];
}

/** The same for a date that may be absent: besides, all of its columns are given or none. */
export function optionalEdtfChecks(table: string, prefix: string) {
  const name = snake(prefix);
  const given = (part: string) => `("${name}_${part}" IS NULL) = ("${name}_edtf" IS NULL)`;
  return [
    ...edtfChecks(table, prefix),
    check(
      `${table}_${name}_whole`,
      sql.raw(
        `${given('earliest')} AND ${given('latest')} AND ${given('basis')} AND ("${name}_edtf" IS NOT NULL OR "${name}_note" IS NULL)`,
      ),
    ),
  ];
}

/** The CHECK of a closed list. A null passes where the column allows null. */
export function inList(table: string, column: string, values: Record<string, string>) {
  const list = valuesOf(values).map((value) => `'${value}'`);
  return check(`${table}_${column}_listed`, sql.raw(`"${column}" IN (${list.join(', ')})`));
}

/** A slug: lower-case Latin letters, digits, hyphens, and dots between the parts of a slug made from two. */
export function slugCheck(table: string) {
  return check(`${table}_slug_form`, sql.raw(`"slug" <> '' AND "slug" NOT GLOB '*[^a-z0-9.-]*'`));
}

/** A SHA-256 digest in lower-case hexadecimal. */
export function sha256Check(table: string) {
  return check(`${table}_sha256_form`, sql.raw(`length("sha256") = 64 AND "sha256" NOT GLOB '*[^0-9a-f]*'`));
}

/** A boolean kept as 0 or 1. */
export function booleanCheck(table: string, column: string) {
  return check(`${table}_${column}_boolean`, sql.raw(`"${column}" IN (0, 1)`));
}
