import { z } from 'zod';

/** Gives a value what it leaves out; null stands for a shape with nothing to leave out. */
type Completer = ((value: unknown) => unknown) | null;

// Records are read by the million, so each shape is looked through once.
const completers = new WeakMap<z.ZodType, { completer: Completer }>();

/**
 * A value that is known to fit its shape, with the defaults of what it leaves out: what parsing it would give, without looking at it again. It relies on
 * shapes that only check and never transform, which a test holds them to.
 */
export function completed(shape: z.ZodType, value: unknown): unknown {
  const completer = completerOf(shape);
  return completer ? completer(value) : value;
}

function completerOf(shape: z.ZodType): Completer {
  const known = completers.get(shape);
  if (known) return known.completer;
  const completer = makeCompleter(shape);
  completers.set(shape, { completer });
  return completer;
}

const isMissing = (value: unknown) => value === null || typeof value !== 'object';

function makeCompleter(shape: z.ZodType): Completer {
  if (shape instanceof z.ZodDefault) {
    const inner = completerOf(shape.unwrap() as z.ZodType);
    return (value) => (value === undefined ? shape.def.defaultValue : inner ? inner(value) : value);
  }
  if (shape instanceof z.ZodNullable || shape instanceof z.ZodOptional) {
    const inner = completerOf(shape.unwrap() as z.ZodType);
    return inner && ((value) => (isMissing(value) ? value : inner(value)));
  }
  if (shape instanceof z.ZodObject) {
    const fields = Object.entries(shape.shape).map(
      ([name, field]) => [name, completerOf(field as z.ZodType)] as const,
    );
    return (value) => {
      if (isMissing(value)) return value;
      const whole: Record<string, unknown> = {};
      for (const [name, complete] of fields) {
        const given = (value as Record<string, unknown>)[name];
        whole[name] = complete ? complete(given) : given;
      }
      return whole;
    };
  }
  if (shape instanceof z.ZodArray) {
    const each = completerOf(shape.element as z.ZodType);
    return each && ((value) => (isMissing(value) ? value : (value as unknown[]).map(each)));
  }
  if (shape instanceof z.ZodRecord) {
    const each = completerOf(shape.valueType as z.ZodType);
    if (!each) return null;
    return (value) =>
      isMissing(value)
        ? value
        : Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, each(inner)]));
  }
  return null;
}
