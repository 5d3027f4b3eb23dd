import type { Around } from '../check/recordIndex.ts';
import type { Location, Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';

/** One place where a rule is broken. */
export interface Finding {
  at: Location;
  /** Within the record; left out for the record as a whole. */
  path?: Path;
  expected: string;
  found?: string;
  /** The valid value that was probably meant, looked for only when the problem is told. */
  nearest?: () => string | null;
}

/**
 * A check of the records of one source: a file, or a line of JSON Lines. A rule without `around` is about what stands there alone; one with it also asks about
 * the records of other sources. It runs on whatever fits its shape, and must bear references that lead nowhere: those are another rule's business.
 */
export interface Rule {
  name: string;
  description: string;
  check(records: Records, around: Around): Iterable<Finding>;
}
