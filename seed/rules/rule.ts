import type { Missing } from '../check/missing.ts';
import type { RecordIndex } from '../check/recordIndex.ts';
import type { Location, Records } from '../read/records.ts';
import type { Path } from '../read/source.ts';

/** One violation of a rule. */
export type Finding = FaultyValue | MissingRecord;

interface Place {
  at: Location;
  /** Within the record; omitted for the record as a whole. */
  path?: Path;
}

/** A value that a rule refuses. */
export interface FaultyValue extends Place {
  expected: string;
  found?: string;
  /** Searches the closest valid value; only called when the problem is listed. */
  nearest?: () => string | null;
}

/** A reference to a record that does not exist. All references to it are one problem. */
export interface MissingRecord extends Place {
  missing: Missing;
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
