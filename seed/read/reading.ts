import type { z } from 'zod';
import type { RecordKind } from '../shapes/slug.ts';
import { addDefaults, fastParse, invalid } from './fastParse.ts';
import { type Problem, sortProblems } from './problem.ts';
import { type Location, noRecords, type Records } from './records.ts';
import { referencesIn } from './references.ts';
import { shapeProblems } from './shapeProblem.ts';

/** What came of reading a source, or a whole folder. */
export interface Reading {
  records: Records;
  problems: Problem[];
  /** False when the content of a file is in doubt, so that rules across files would mislead. */
  whole: boolean;
  /** Whether it was read before and found to fit its shapes: then what was left out is filled in, and nothing looked at again. */
  trusted: boolean;
}

/** A reading of nothing yet. */
export const noReading = (trusted = false): Reading => ({
  records: noRecords(),
  problems: [],
  whole: true,
  trusted,
});

/** Several readings as one. */
export function mergeReadings(readings: Reading[]): Reading {
  const all = noReading();
  for (const { records, problems, whole } of readings) {
    for (const [kind, list] of Object.entries(records.entries))
      for (const entry of list) (all.records.entries[kind as RecordKind] as unknown[]).push(entry);
    for (const written of records.written) all.records.written.push(written);
    for (const reference of records.references) all.records.references.push(reference);
    all.problems.push(...problems);
    all.whole &&= whole;
  }
  all.problems = sortProblems(all.problems);
  return all;
}

/** Takes in one record: notes what it refers to, reports what does not fit its shape, and returns its value when all does. */
export function take<Shape extends z.ZodType>(
  reading: Reading,
  shape: Shape,
  raw: unknown,
  location: Location,
): z.output<Shape> | undefined {
  const { records, problems, trusted } = reading;
  const parsed = trusted ? addDefaults(shape, raw) : fastParse(shape, raw);
  const result = parsed === invalid ? shape.safeParse(raw) : { success: true as const, data: parsed };
  records.written.push({ ...location, shape, raw, broken: !result.success });
  for (const { path, slug, to } of referencesIn(shape, raw)) {
    const target = to.includes('PASSAGE') ? `${location.article}.${slug}` : slug;
    records.references.push({ from: location, path, target, to });
  }
  if (result.success) return result.data;
  problems.push(...shapeProblems(location, shape, raw, result.error.issues));
  return undefined;
}

/** A mapping as it is, anything else as an empty one. */
export const mappingOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** A list as it is, anything else as an empty one. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
