import type { Location, Records } from '../records.ts';
import type { Path } from '../source.ts';

/** One place where a rule is broken. */
export interface Finding {
  at: Location;
  /** Within the record; left out for the record as a whole. */
  path?: Path;
  expected: string;
  found?: string;
  nearest?: string | null;
}

/** A check across records. It runs on whatever fits its shape, and must bear references that lead nowhere: those are another rule's business. */
export interface Rule {
  name: string;
  description: string;
  check(records: Records): Iterable<Finding>;
}
