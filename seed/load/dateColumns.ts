import type { EdtfDate } from '../shapes/date.ts';
import { gapsOf, parseEdtf } from '../shapes/edtf.ts';

/** The columns of an expression, as `edtfBounds` of the schema defines them. */
type EdtfColumns<Prefix extends string, Text> = {
  [Column in `${Prefix}${'Edtf' | 'Earliest' | 'Latest'}`]: Text;
} & { [Column in `${Prefix}Gaps`]: string | null };

/** The columns of an EDTF expression: `asOfEdtf`, `asOfEarliest` … */
export function edtfColumns<const Prefix extends string>(prefix: Prefix, edtf: string) {
  const dated = parseEdtf(edtf);
  const gaps = gapsOf(dated).map(({ earliest, latest }) => [earliest, latest]);
  return {
    [`${prefix}Edtf`]: edtf,
    [`${prefix}Earliest`]: dated.earliest,
    [`${prefix}Latest`]: dated.latest,
    [`${prefix}Gaps`]: gaps.length ? JSON.stringify(gaps) : null,
  } as EdtfColumns<Prefix, string>;
}

/** The columns of a date, as `edtf` of the schema defines them: `madeEdtf`, `madeEarliest` … */
type DateColumns<Prefix extends string, Text> = EdtfColumns<Prefix, Text> & {
  [Column in `${Prefix}Basis`]: EdtfDate['basis'] | (null extends Text ? null : never);
} & {
  [Column in `${Prefix}Note`]: string | null;
};

/** The columns of a date, with its bounds. */
export function dateColumns<const Prefix extends string>(prefix: Prefix, { edtf, basis, note }: EdtfDate) {
  return {
    ...edtfColumns(prefix, edtf),
    [`${prefix}Basis`]: basis,
    [`${prefix}Note`]: note,
  } as DateColumns<Prefix, string>;
}

/** The columns of an optional date; none when it is null, so that all become null. */
export function optionalDateColumns<const Prefix extends string>(prefix: Prefix, date: EdtfDate | null) {
  return (date ? dateColumns(prefix, date) : {}) as Partial<DateColumns<Prefix, string | null>>;
}
