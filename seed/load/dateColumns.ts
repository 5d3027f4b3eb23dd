import type { EdtfDate } from '../shapes/date.ts';
import { parseEdtf } from '../shapes/edtf.ts';

/** The columns of a date under its name, as `edtf` of the schema makes them: `madeEdtf`, `madeEarliest` … */
type DateColumns<Prefix extends string, Text> = {
  [Column in `${Prefix}${'Edtf' | 'Earliest' | 'Latest'}`]: Text;
} & { [Column in `${Prefix}Basis`]: EdtfDate['basis'] | (null extends Text ? null : never) } & {
  [Column in `${Prefix}Note`]: string | null;
};

/** A date of a record as columns, with its bounds. */
export function dateColumns<const Prefix extends string>(prefix: Prefix, { edtf, basis, note }: EdtfDate) {
  const { earliest, latest } = parseEdtf(edtf);
  return {
    [`${prefix}Edtf`]: edtf,
    [`${prefix}Earliest`]: earliest,
    [`${prefix}Latest`]: latest,
    [`${prefix}Basis`]: basis,
    [`${prefix}Note`]: note,
  } as DateColumns<Prefix, string>;
}

/** The same for a date that may be missing; then there are no columns to set, and all of them are null. */
export function optionalDateColumns<const Prefix extends string>(prefix: Prefix, date: EdtfDate | null) {
  return (date ? dateColumns(prefix, date) : {}) as Partial<DateColumns<Prefix, string | null>>;
}
