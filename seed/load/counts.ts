import { entityKind } from '../../db/vocabulary.ts';
import type { Records } from '../read/records.ts';
import { sharedFileNames, sharedFiles } from '../shapes/files.ts';
import type { RecordKind } from '../shapes/slug.ts';

/**
 * The kinds that are counted, by plural: those of articles, and those of shared files with names.
 */
const plurals: [string, RecordKind][] = [
  ['articles', 'ARTICLE'],
  ['passages', 'PASSAGE'],
  ['commitments', 'COMMITMENT'],
  ['statements', 'STATEMENT'],
  ['claims', 'CLAIM'],
  ['assessments', 'ASSESSMENT'],
  ['events', 'EVENT'],
  ['figures', 'FIGURE'],
  ['tenures', 'TENURE'],
  ...sharedFileNames
    .map((file): [string, RecordKind] => [file, sharedFiles[file].kind])
    .filter(([, kind]) => kind in entityKind),
];

/** The number of records of each kind, by its plural. */
export type Counts = Record<string, number>;

/** Counts records by kind. */
export function recordCounts(records: Records): Counts {
  const counter = recordCounter();
  counter.add(records);
  return counter.counts;
}

/** Counts records that arrive in parts. */
export function recordCounter() {
  const counts: Counts = Object.fromEntries(plurals.map(([name]) => [name, 0]));
  return {
    counts,
    add({ entries }: Records): void {
      for (const [name, kind] of plurals) counts[name] = (counts[name] ?? 0) + entries[kind].length;
    },
  };
}
