import type { z } from 'zod';
import type { Problem } from './problem.ts';
import type { Location, Records } from './records.ts';
import { shapeProblems } from './shapeProblem.ts';
import { referencesIn } from './walk.ts';

/** What came of reading a folder. `whole` is false when the content of a file is in doubt, so that rules across files would mislead. */
export interface Reading {
  records: Records;
  problems: Problem[];
  whole: boolean;
}

/** Takes in one record: notes what it refers to, reports what does not fit its shape, and returns its value when all does. */
export function take<Shape extends z.ZodType>(
  reading: Reading,
  shape: Shape,
  raw: unknown,
  location: Location,
): z.output<Shape> | undefined {
  const { records, problems } = reading;
  const result = shape.safeParse(raw);
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
