/** The first day of the synthetic record and how many days it runs. */
const start = Date.UTC(2015, 0, 1);
export const days = 3650;

/** A day of it, counted from the first, as ISO 8601. */
export const dayAt = (day: number) => new Date(start + day * 86_400_000).toISOString().slice(0, 10);

/** An EDTF date with its basis. */
export const stated = (edtf: string) => ({ edtf, basis: 'STATED' });
export const inferred = (edtf: string) => ({ edtf, basis: 'INFERRED_FROM_TEXT' });
