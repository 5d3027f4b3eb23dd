import { z } from 'zod';

/**
 * A value that is known to fit its shape, with the defaults of what it leaves out: what parsing it would give, without looking at it again. It relies on
 * shapes that only check and never transform, which a test holds them to.
 */
export function completed(shape: z.ZodType, value: unknown): unknown {
  if (shape instanceof z.ZodDefault)
    return value === undefined ? shape.def.defaultValue : completed(shape.unwrap() as z.ZodType, value);
  if (value === null || typeof value !== 'object') return value;
  if (shape instanceof z.ZodNullable || shape instanceof z.ZodOptional)
    return completed(shape.unwrap() as z.ZodType, value);
  if (shape instanceof z.ZodObject) {
    const fields: Record<string, unknown> = {};
    for (const name in shape.shape)
      fields[name] = completed(shape.shape[name] as z.ZodType, (value as Record<string, unknown>)[name]);
    return fields;
  }
  if (shape instanceof z.ZodArray) {
    const { element } = shape;
    return (value as unknown[]).map((item) => completed(element as z.ZodType, item));
  }
  if (shape instanceof z.ZodRecord) {
    const { valueType } = shape;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, completed(valueType as z.ZodType, inner)]),
    );
  }
  return value;
}
