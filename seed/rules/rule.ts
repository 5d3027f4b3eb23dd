import type { RecordIndex } from '../check/recordIndex.ts';
import type { Location, Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';

/** One violation of a rule. */
export interface Finding {
  at: Location;
  /** Within the record; omitted for the record as a whole. */
  path?: Path;
  expected: string;
  found?: string;
  /** Searches the closest valid value; only called when the problem is listed. */
  nearest?: () => string | null;
}

/**
 * A check of the records of one source: a file, or a line of JSON Lines. Only rules that depend on
 * other sources take `recordIndex`. A rule receives the records that match their shape and has to
 * accept unresolved references, which `slugs-resolve` reports.
 */
export interface Rule {
  name: string;
  description: string;
  check(records: Records, recordIndex: RecordIndex): Iterable<Finding>;
}
