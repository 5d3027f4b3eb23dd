import { z } from 'zod';
import { type RecordKind, references } from './shapes/slug.ts';
import type { Path } from './source.ts';

/** The shape inside defaults, nullables and optionals. */
export function bare(shape: z.ZodType): z.ZodType {
  let inner: z.ZodType = shape;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}

/** The shape of one field, item or entry of a shape; undefined when it has none of that name. */
export function shapeOf(shape: z.ZodType, step: string | number): z.ZodType | undefined {
  const inner = bare(shape);
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

/** Every scalar that a shape knows of in a value, malformed or not, with its shape. */
export function* scalarsIn(
  shape: z.ZodType,
  value: unknown,
  path: Path = [],
): Generator<{ shape: z.ZodType; value: unknown; path: Path }> {
  if (typeof value !== 'object' || value === null) {
    yield { shape: bare(shape), value, path };
    return;
  }
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [step, inner] of entries) {
    const innerShape = shapeOf(shape, step);
    if (innerShape) yield* scalarsIn(innerShape, inner, [...path, step]);
  }
}

/** Every slug or key in a value that names another record, and the kinds it may be of. */
export function* referencesIn(
  shape: z.ZodType,
  value: unknown,
): Generator<{ path: Path; slug: string; to: readonly RecordKind[] }> {
  for (const scalar of scalarsIn(shape, value)) {
    const reference = references.get(scalar.shape);
    if (reference && typeof scalar.value === 'string') {
      yield { path: scalar.path, slug: scalar.value, to: reference.to };
    }
  }
}
