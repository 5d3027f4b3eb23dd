import type { EdtfDate } from '../shapes/date.ts';
import { parseEdtf } from '../shapes/edtf.ts';

/** The columns of a date, as `edtf` of the schema defines them: `madeEdtf`, `madeEarliest` … */
type DateColumns<Prefix extends string, Text> = {
  [Column in `${Prefix}${'Edtf' | 'Earliest' | 'Latest'}`]: Text;
} & { [Column in `${Prefix}Basis`]: EdtfDate['basis'] | (null extends Text ? null : never) } & {
  [Column in `${Prefix}Note`]: string | null;
};

/** The columns of a date, with its bounds. */
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

/** The columns of an optional date; none when it is null, so that all become null. */
export function optionalDateColumns<const Prefix extends string>(prefix: Prefix, date: EdtfDate | null) {
  return (date ? dateColumns(prefix, date) : {}) as Partial<DateColumns<Prefix, string | null>>;
}
