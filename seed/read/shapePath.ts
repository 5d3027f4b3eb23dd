import { z } from 'zod';
import type { Path } from './source.ts';

/** The shape without its defaults, nullables and optionals. */
export function unwrap(shape: z.ZodType): z.ZodType {
  let inner: z.ZodType = shape;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}

/** The shape of a field, item or entry; undefined when there is none of that name. */
export function shapeOf(shape: z.ZodType, step: string | number): z.ZodType | undefined {
  const inner = unwrap(shape);
  if (inner instanceof z.ZodObject) return inner.shape[step] as z.ZodType | undefined;
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  return undefined;
}

/** The shape at the end of a path. */
export function shapeAt(shape: z.ZodType, path: Path): z.ZodType | undefined {
  let inner: z.ZodType | undefined = shape;
  for (const step of path) inner = inner && shapeOf(inner, step);
  return inner;
}

/** The value at the end of a path. */
export function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const step of path) {
    inner =
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined;
  }
  return inner;
}

/** A path as a message shows it: `claims[0].speaker`. */
export function showPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`))
    .join('');
}
