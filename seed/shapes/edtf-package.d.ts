/** The part of the `edtf` package that is used here; it ships no types. */
declare module 'edtf' {
  /**
   * A parsed expression: its kind, the level of EDTF it needs and its parts. Of a date, `values`
   * are year, month (from 0) and day; of an interval its two ends, null for an open or unknown one;
   * of a set its members, those with `..` between them as pairs.
   */
  export interface Expression {
    type?: string;
    level?: number;
    values: unknown[];
    /** The unspecified digits of YYYYMMDD, the first as the lowest bit. */
    unspecified?: number;
    /** True for the whole date, or the digits it concerns, which needs level 2. */
    uncertain?: boolean | number;
    approximate?: boolean | number;
    /** Whether a set is open before its first or after its last member. */
    earlier?: boolean;
    later?: boolean;
  }
  /** @throws when the text is not EDTF. */
  export function parse(text: string): Expression;
}
