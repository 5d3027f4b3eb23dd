/** The part of the `edtf` package that is used here; it ships no types. */
declare module 'edtf' {
  /**
   * A parsed expression: its kind, the level of EDTF it needs and its parts. Members of a set
   * written with `..` are pairs, not expressions.
   */
  export interface Expression {
    type?: string;
    level?: number;
    values: unknown[];
    earlier?: boolean;
    later?: boolean;
  }
  /** @throws when the text is not EDTF. */
  export function parse(text: string): Expression;
  /** The date with its bounds in milliseconds: infinite at an open end, null at an unknown one. */
  export default function edtf(text: string): { min: number | null; max: number | null };
}
