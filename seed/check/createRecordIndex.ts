import { openScratch } from '../../db/driver.ts';
import type { Records } from '../read/records.ts';
import type { Source } from '../read/source.ts';
import { finalizeIndex } from './finalizeIndex.ts';
import { queryIndex } from './indexQueries.ts';
import { recordAdder, type Scratch } from './indexTables.ts';
import type { RecordIndex } from './recordIndex.ts';

/** Collects the records of a corpus source by source; queries are possible once all are added. */
export interface RecordIndexBuilder {
  add(records: Records): void;
  /** Ends the collection. `sourceOf` returns a source by its id. */
  finalize(sourceOf: (id: number) => Source): RecordIndex;
  /** The database that holds the tables of the index. */
  scratch: Scratch;
}

/**
 * Creates an empty index: in memory while it is small, then in a temporary file that is removed
 * with the process.
 */
export function createRecordIndex(): RecordIndexBuilder {
  const scratch = openScratch();
  const add = recordAdder(scratch);
  scratch.exec('BEGIN');
  return {
    scratch,
    add,
    finalize(sourceOf) {
      finalizeIndex(scratch);
      scratch.exec('COMMIT');
      return queryIndex(scratch, sourceOf);
    },
  };
}
