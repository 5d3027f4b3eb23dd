import type { z } from 'zod';

/** The record under test, with any field possibly missing or malformed. */
type Draft = Record<string, unknown>;

/**
 * What must hold between the fields of one record, on top of its shape. It is looked at even when another field is malformed, so that all problems come
 * out at once; the test must therefore bear missing fields.
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

/** Whether a field is left out or null. */
export const absent = (value: unknown) => value === undefined || value === null;
