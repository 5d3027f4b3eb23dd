import type { Problem } from '../read/problem.ts';
import { readFolder } from '../read/readFolder.ts';
import { mergeReadings } from '../read/reading.ts';
import type { Records } from '../read/records.ts';
import { problemAt } from '../read/shapeProblem.ts';
import type { Source } from '../read/source.ts';
import { rules } from '../rules/index.ts';
import { createRecordIndex } from './createRecordIndex.ts';
import { type ProblemCollector, problemCollector } from './problemCollector.ts';
import type { RecordIndex } from './recordIndex.ts';

/** Applies all rules to the records of one source and collects the problems. */
export function checkSource(records: Records, recordIndex: RecordIndex, problems: ProblemCollector): void {
  for (const rule of rules) {
    for (const { at, path = [], nearest, ...fault } of rule.check(records, recordIndex)) {
      const { file } = at.source;
      problems.add(file, at.source.positionOf([]).line, () =>
        problemAt(at, path, { rule: rule.name, ...fault, nearest: nearest?.() ?? null }),
      );
    }
  }
}

/**
 * Reads a folder of YAML and checks it: the shape of each record, then the rules across records.
 * When a file is not valid YAML the rules are skipped, because they would complain about missing
 * records.
 */
export function readChecked(directory: string): { records: Records; problems: Problem[] } {
  const readings = [...readFolder(directory)];
  const { records, problems, complete } = mergeReadings(readings);
  if (!complete) return { records, problems };
  const builder = createRecordIndex();
  for (const reading of readings) builder.add(reading.records);
  const sources = new Map(records.raw.map(({ source }) => [source.id, source]));
  const recordIndex = builder.finalize((id) => sources.get(id) as Source);
  const collector = problemCollector();
  for (const problem of problems) collector.add(problem.file, problem.line, () => problem);
  for (const reading of readings) checkSource(reading.records, recordIndex, collector);
  builder.scratch.close();
  return { records, problems: collector.list() };
}
