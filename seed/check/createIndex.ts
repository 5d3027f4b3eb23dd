import { openScratch } from '../../db/driver.ts';
import type { Records } from '../read/records.ts';
import type { Source } from '../read/source.ts';
import { settle } from './finalizeIndex.ts';
import { lookAround } from './indexQueries.ts';
import { noteTaker, type Scratch } from './indexTables.ts';
import type { Around } from './recordIndex.ts';

/** Notes on sources, taken one by one and asked once all are in. */
export interface Notes {
  take(records: Records): void;
  /** Ends the taking. `sourceOf` finds a source again. */
  settle(sourceOf: (id: number) => Source): Around;
  /** Where they are kept. */
  scratch: Scratch;
}

/** Begins to take notes. They are in memory while they are few, then in a temporary file that goes with the process. */
export function openNotes(): Notes {
  const scratch = openScratch();
  const take = noteTaker(scratch);
  scratch.exec('BEGIN');
  return {
    scratch,
    take,
    settle(sourceOf) {
      settle(scratch);
      scratch.exec('COMMIT');
      return lookAround(scratch, sourceOf);
    },
  };
}
