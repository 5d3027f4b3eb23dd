import type { z } from 'zod';
import type { RecordKind } from '../shapes/slug.ts';
import { addDefaults, fastParse, invalid } from './fastParse.ts';
import { type Problem, sortProblems } from './problem.ts';
import { emptyRecords, type Location, type Records } from './records.ts';
import { referencesIn } from './references.ts';
import { shapeProblems } from './shapeProblem.ts';

/** The result of reading a source or a folder. */
export interface Reading {
  records: Records;
  problems: Problem[];
  /**
   * False when a file could not be parsed, so that rules across files would report missing records.
   */
  complete: boolean;
  /**
   * Whether the source was read before without problems: then defaults are added and nothing is
   * checked again.
   */
  trusted: boolean;
}

/** A result without records or problems. */
export const emptyReading = (trusted = false): Reading => ({
  records: emptyRecords(),
  problems: [],
  complete: true,
  trusted,
});

/** Merges several results into one. */
export function mergeReadings(readings: Reading[]): Reading {
  const all = emptyReading();
  for (const { records, problems, complete } of readings) {
    for (const [kind, list] of Object.entries(records.entries))
      for (const entry of list) (all.records.entries[kind as RecordKind] as unknown[]).push(entry);
    for (const record of records.raw) all.records.raw.push(record);
    for (const reference of records.references) all.records.references.push(reference);
    all.problems.push(...problems);
    all.complete &&= complete;
  }
  all.problems = sortProblems(all.problems);
  return all;
}

/**
 * Adds one record with its references to a reading. Returns its value, or undefined after reporting
 * the problems of a malformed one.
 */
export function addRecord<Shape extends z.ZodType>(
  reading: Reading,
  shape: Shape,
  raw: unknown,
  location: Location,
): z.output<Shape> | undefined {
  const { records, problems, trusted } = reading;
  const parsed = trusted ? addDefaults(shape, raw) : fastParse(shape, raw);
  const result = parsed === invalid ? shape.safeParse(raw) : { success: true as const, data: parsed };
  records.raw.push({ ...location, shape, raw, malformed: !result.success });
  for (const { path, slug, to } of referencesIn(shape, raw)) {
    const target = to.includes('PASSAGE') ? `${location.article}.${slug}` : slug;
    records.references.push({ from: location, path, target, to });
  }
  if (result.success) return result.data;
  problems.push(...shapeProblems(location, shape, raw, result.error.issues));
  return undefined;
}

/** The value if it is a mapping, otherwise an empty mapping. */
export const asMapping = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** The value if it is a list, otherwise an empty list. */
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
