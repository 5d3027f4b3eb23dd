import type { EdtfDate, ValuePeriod } from '../shapes/date.ts';
import { type Bounds, boundsOfPeriod, gapsOf, parseEdtf } from '../shapes/edtf.ts';

/** The columns of an expression, as `edtfBounds` of the schema defines them. */
type EdtfColumns<Prefix extends string> = {
  [Column in `${Prefix}${'Edtf' | 'Earliest' | 'Latest' | 'Gaps'}`]: string | null;
};

/** Gaps as JSON; null for none. */
export const gapsText = (gaps: readonly Bounds[]): string | null =>
  gaps.length ? JSON.stringify(gaps.map(({ earliest, latest }) => [earliest, latest])) : null;

/**
 * The columns of an EDTF expression: `asOfEdtf`, `asOfEarliest` …; all null if the date is unknown.
 */
export function edtfColumns<const Prefix extends string>(prefix: Prefix, edtf: string | null) {
  const dated = edtf === null ? null : parseEdtf(edtf);
  return {
    [`${prefix}Edtf`]: edtf,
    [`${prefix}Earliest`]: dated?.earliest ?? null,
    [`${prefix}Latest`]: dated?.latest ?? null,
    [`${prefix}Gaps`]: gapsText(dated ? gapsOf(dated) : []),
  } as EdtfColumns<Prefix>;
}

/** The columns of a date, as `edtf` of the schema defines them: `madeEdtf`, `madeEarliest` … */
type DateColumns<Prefix extends string> = EdtfColumns<Prefix> & {
  [Column in `${Prefix}Basis`]: EdtfDate['basis'];
} & { [Column in `${Prefix}Note`]: string | null };

/** The columns of a date, with its bounds. */
export function dateColumns<const Prefix extends string>(prefix: Prefix, { edtf, basis, note }: EdtfDate) {
  return {
    ...edtfColumns(prefix, edtf),
    [`${prefix}Basis`]: basis,
    [`${prefix}Note`]: note,
  } as DateColumns<Prefix>;
}

/** The columns of a period, as `span` of the schema defines them. */
export function periodColumns<const Prefix extends string>(prefix: Prefix, period: ValuePeriod) {
  const bounds = boundsOfPeriod(period);
  return {
    ...dateColumns(prefix, period),
    [`${prefix}Earliest`]: bounds?.earliest ?? null,
    [`${prefix}Latest`]: bounds?.latest ?? null,
    [`${prefix}FromEdtf`]: period.from,
    [`${prefix}ToEdtf`]: period.to,
    [`${prefix}Duration`]: period.duration,
  } as DateColumns<Prefix> & {
    [Column in `${Prefix}${'FromEdtf' | 'ToEdtf' | 'Duration'}`]: string | null;
  };
}

/** The columns of an optional date; none when it is null, so that all become null. */
export function optionalDateColumns<const Prefix extends string>(prefix: Prefix, date: EdtfDate | null) {
  return (date ? dateColumns(prefix, date) : {}) as Partial<DateColumns<Prefix>>;
}
