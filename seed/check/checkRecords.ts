import type { Problem } from '../read/problem.ts';
import { readFolder } from '../read/readFolder.ts';
import { mergeReadings } from '../read/reading.ts';
import type { Records } from '../read/records.ts';
import { problemAt } from '../read/shapeProblem.ts';
import type { Source } from '../read/source.ts';
import { rules } from '../rules/index.ts';
import type { RecordKind } from '../shapes/slug.ts';
import { createRecordIndex } from './createRecordIndex.ts';
import { type ProblemCollector, problemCollector } from './problemCollector.ts';
import type { RecordIndex } from './recordIndex.ts';

/** Applies all rules to the records of one source and collects the problems. */
export function checkSource(records: Records, recordIndex: RecordIndex, problems: ProblemCollector): void {
  for (const rule of rules) {
    for (const finding of rule.check(records, recordIndex)) {
      const { at, path = [] } = finding;
      const place = { rule: rule.name, file: at.source.file, line: at.source.positionOf([]).line };
      if ('missing' in finding) {
        const { slug } = finding.missing;
        const nearest = (kinds: readonly RecordKind[]) => recordIndex.nearest(slug, kinds);
        problems.addMissing(place, { ...finding.missing, rule: rule.name, at, path, nearest });
        continue;
      }
      const { expected, found = null, nearest } = finding;
      problems.add(place, () =>
        problemAt(at, path, { rule: rule.name, expected, found, nearest: nearest?.() ?? null }),
      );
    }
  }
}

/** The records of a folder and their problems, in order. */
export interface Checked {
  records: Records;
  problems: Problem[];
  /** The number of places that have the problems. */
  places: number;
}

/**
 * Reads a folder of YAML and checks it: the shape of each record, then the rules across records.
 * When a file is not valid YAML, or seems to have a wrong name, the rules are skipped, because they
 * would complain about missing records.
 */
export function readChecked(directory: string): Checked {
  const readings = [...readFolder(directory)];
  const { records, problems, complete } = mergeReadings(readings);
  const collector = problemCollector();
  for (const problem of problems) collector.add(problem, () => problem);
  const checked = (): Checked => ({ records, problems: collector.list(), places: collector.count().places });
  if (!complete) return checked();
  const builder = createRecordIndex();
  for (const reading of readings) builder.add(reading.records);
  const sources = new Map(records.raw.map(({ source }) => [source.id, source]));
  const recordIndex = builder.finalize((id) => sources.get(id) as Source);
  for (const reading of readings) checkSource(reading.records, recordIndex, collector);
  const result = checked();
  builder.scratch.close();
  return result;
}
