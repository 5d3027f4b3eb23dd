/** The part of `@lhncbc/ucum-lhc` that is used here; it ships no types. */
declare module '@lhncbc/ucum-lhc' {
  interface Unit {
    dim_: { dimVec_: number[] | null };
  }
  interface Parsed {
    /** The unit, also of an expression that had to be mended, which messages say. */
    unit: Unit | null;
    retMsg: string[];
  }
  interface Utils {
    getSpecifiedUnit(code: string, operation: 'validate'): Parsed;
  }
  export const UcumLhcUtils: { getInstance(): Utils };
}
