import type { Problem } from '../read/problem.ts';
import { readFolder } from '../read/readFolder.ts';
import { mergeReadings } from '../read/reading.ts';
import type { Records } from '../read/records.ts';
import { problemAt } from '../read/shapeProblem.ts';
import type { Source } from '../read/source.ts';
import { rules } from '../rules/index.ts';
import { openNotes } from './createIndex.ts';
import { collectProblems, type Problems } from './problems.ts';
import type { Around } from './recordIndex.ts';

/** Collects what the rules find wrong with the records of one source. */
export function checkSource(records: Records, around: Around, problems: Problems): void {
  for (const rule of rules) {
    for (const { at, path = [], nearest, ...fault } of rule.check(records, around)) {
      const { file } = at.source;
      problems.add(file, at.source.positionOf([]).line, () =>
        problemAt(at, path, { rule: rule.name, ...fault, nearest: nearest?.() ?? null }),
      );
    }
  }
}

/**
 * Reads a folder of YAML and checks all of it: what each record looks like, then how they fit together. When a file cannot be read as YAML at all the
 * rules are left out, because they would complain of whatever that file holds.
 */
export function readChecked(directory: string): { records: Records; problems: Problem[] } {
  const readings = [...readFolder(directory)];
  const { records, problems, whole } = mergeReadings(readings);
  if (!whole) return { records, problems };
  const notes = openNotes();
  for (const reading of readings) notes.take(reading.records);
  const sources = new Map(records.written.map(({ source }) => [source.id, source]));
  const around = notes.settle((id) => sources.get(id) as Source);
  const found = collectProblems();
  for (const problem of problems) found.add(problem.file, problem.line, () => problem);
  for (const reading of readings) checkSource(reading.records, around, found);
  notes.scratch.close();
  return { records, problems: found.list() };
}
