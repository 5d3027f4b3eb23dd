import type { z } from 'zod';

/** A record under test; any field may be missing or malformed. */
type Draft = Record<string, unknown>;

/**
 * Adds a condition between the fields of one record to its shape. It is tested even when another
 * field is malformed, so that all problems are reported at once; `holds` therefore has to accept
 * missing fields.
 */
export function must<Shape extends z.ZodType>(
  shape: Shape,
  field: string,
  expected: string,
  holds: (draft: Draft) => boolean,
): Shape {
  return shape.refine((value) => typeof value !== 'object' || value === null || holds(value as Draft), {
    path: [field],
    error: expected,
    when: () => true,
  }) as Shape;
}

/** Whether a field is missing or null. */
export const absent = (value: unknown) => value === undefined || value === null;
