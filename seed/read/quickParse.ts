import { z } from 'zod';

/** Stands for a value that Zod must look at, to tell what is wrong with it. */
export const unsure = Symbol('unsure');

type Parse = (value: unknown) => unknown;

// Records are read by the million, so each shape is looked through once.
const parsers = new WeakMap<z.ZodType, Parse>();

/**
 * What Zod’s parsing gives for a value that fits its shape, in a fraction of the time, since it keeps no account of what is wrong: anything that does not fit is
 * `unsure`. The checks of the shapes are Zod’s own; only the walk through mappings, lists and defaults is another. A kind of shape that it does not know is left
 * to Zod.
 */
export function quickParse<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
): z.output<Shape> | typeof unsure {
  return parserOf(shape)(value) as z.output<Shape> | typeof unsure;
}

function parserOf(shape: z.ZodType): Parse {
  let parse = parsers.get(shape);
  if (!parse) {
    parse = withChecks(shape, walkerOf(shape));
    parsers.set(shape, parse);
  }
  return parse;
}

/** The checks on a value of the right type: those added to the shape, and the shape itself where it is a check (a whole number, a day). */
function withChecks(shape: z.ZodType, walk: Parse): Parse {
  const { def, traits } = shape._zod;
  const own = traits.has('$ZodCheck') ? [shape as unknown as z.core.$ZodCheck<unknown>] : [];
  const checks = [...own, ...(def.checks ?? [])].map((check) => (check as z.core.$ZodCheck<unknown>)._zod);
  if (checks.length === 0 || walk === byZod.get(shape)) return walk;
  return (given) => {
    const value = walk(given);
    if (value === unsure) return unsure;
    const payload: z.core.ParsePayload = { value, issues: [] };
    for (const check of checks) {
      check.check(payload);
      if (payload.issues.length > 0) return unsure;
    }
    return payload.value;
  };
}

const byZod = new WeakMap<z.ZodType, Parse>();

/** Leaves a shape to Zod, checks and all. */
function leftToZod(shape: z.ZodType): Parse {
  const parse: Parse = (value) => {
    const result = shape.safeParse(value);
    return result.success ? result.data : unsure;
  };
  byZod.set(shape, parse);
  return parse;
}

/** Looks at the type of a value and walks through what is in it, without the checks of the shape itself. */
function walkerOf(shape: z.ZodType): Parse {
  if (shape instanceof z.ZodDefault) {
    const inner = parserOf(shape.unwrap() as z.ZodType);
    return (value) => (value === undefined ? shape.def.defaultValue : inner(value));
  }
  if (shape instanceof z.ZodNullable) {
    const inner = parserOf(shape.unwrap() as z.ZodType);
    return (value) => (value === null ? null : inner(value));
  }
  if (shape instanceof z.ZodObject) return objectWalker(shape);
  if (shape instanceof z.ZodArray) {
    const each = parserOf(shape.element as z.ZodType);
    return (value) => {
      if (!Array.isArray(value)) return unsure;
      const items: unknown[] = [];
      for (const item of value) {
        const parsed = each(item);
        if (parsed === unsure) return unsure;
        items.push(parsed);
      }
      return items;
    };
  }
  if (shape instanceof z.ZodEnum) {
    const values = new Set<unknown>(shape.options);
    return (value) => (values.has(value) ? value : unsure);
  }
  const { type } = shape.def;
  if (type === 'string' || type === 'boolean') return (value) => (typeof value === type ? value : unsure);
  if (type === 'number') return (value) => (Number.isFinite(value) ? value : unsure);
  return leftToZod(shape);
}

function objectWalker(shape: z.ZodObject): Parse {
  // Only where any further field is refused.
  if (shape.def.catchall?._zod.def.type !== 'never') return leftToZod(shape);
  const fields = Object.entries(shape.shape).map(
    ([name, field]) => [name, parserOf(field as z.ZodType)] as const,
  );
  const known = new Set(fields.map(([name]) => name));
  return (given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return unsure;
    for (const name in given) if (!known.has(name)) return unsure;
    const value: Record<string, unknown> = {};
    for (const [name, parse] of fields) {
      const parsed = parse((given as Record<string, unknown>)[name]);
      if (parsed === unsure) return unsure;
      value[name] = parsed;
    }
    return value;
  };
}
