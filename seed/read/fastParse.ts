import { z } from 'zod';

/** The result for a value that does not fit its shape: Zod has to parse it to report why. */
export const invalid = Symbol('invalid');

type Parse = (value: unknown) => unknown;
type Mode = 'checked' | 'trusted';

/**
 * Compiled parsers by shape. Each shape is compiled once, because there may be millions of records.
 */
const parsers: Record<Mode, WeakMap<z.ZodType, Parse>> = { checked: new WeakMap(), trusted: new WeakMap() };

/**
 * Parses a value as Zod does, without collecting issues: `invalid` for a value that does not fit.
 * Checks run as Zod's own functions; only the traversal of objects, arrays and defaults is ours. An
 * unknown kind of shape is left to Zod. Zod's `safeParse` takes 1.3 to 2 times as long on the same
 * records.
 */
export const fastParse = <Shape extends z.ZodType>(shape: Shape, value: unknown) =>
  parserOf(shape, 'checked')(value) as z.output<Shape> | typeof invalid;

/**
 * Adds defaults to a value that has been parsed before and is known to fit: what parsing it would
 * return, in a third of the time, because nothing is checked. Requires shapes without transforms.
 */
export const addDefaults = <Shape extends z.ZodType>(shape: Shape, value: unknown) =>
  parserOf(shape, 'trusted')(value) as z.output<Shape>;

const identity: Parse = (value) => value;

function parserOf(shape: z.ZodType, mode: Mode): Parse {
  let parse = parsers[mode].get(shape);
  if (!parse) {
    parse = mode === 'checked' ? withChecks(shape, traverse(shape, mode)) : traverse(shape, mode);
    parsers[mode].set(shape, parse);
  }
  return parse;
}

/**
 * Runs the checks of a shape after the traversal: those added to it, and the shape itself where it
 * is a check (an integer, a date).
 */
function withChecks(shape: z.ZodType, parse: Parse): Parse {
  const { def, traits } = shape._zod;
  const own = traits.has('$ZodCheck') ? [shape as unknown as z.core.$ZodCheck<unknown>] : [];
  const checks = [...own, ...(def.checks ?? [])].map((check) => (check as z.core.$ZodCheck<unknown>)._zod);
  if (checks.length === 0 || byZod.has(parse)) return parse;
  return (input) => {
    const value = parse(input);
    if (value === invalid) return invalid;
    const payload: z.core.ParsePayload = { value, issues: [] };
    for (const check of checks) {
      check.check(payload);
      if (payload.issues.length > 0) return invalid;
    }
    return payload.value;
  };
}

/** Parsers that leave a shape to Zod, checks included. */
const byZod = new WeakSet<Parse>();

function parseByZod(shape: z.ZodType): Parse {
  const parse: Parse = (value) => {
    const result = shape.safeParse(value);
    return result.success ? result.data : invalid;
  };
  byZod.add(parse);
  return parse;
}

/**
 * Tests the type of a value and parses what it contains, without the checks of the shape itself.
 */
function traverse(shape: z.ZodType, mode: Mode): Parse {
  if (shape instanceof z.ZodDefault) {
    const inner = parserOf(shape.unwrap() as z.ZodType, mode);
    return (value) => (value === undefined ? shape.def.defaultValue : inner(value));
  }
  if (shape instanceof z.ZodNullable) {
    const inner = parserOf(shape.unwrap() as z.ZodType, mode);
    return inner === identity ? identity : (value) => (value === null ? null : inner(value));
  }
  // Only strict objects: any other passes on or drops unknown keys.
  if (shape instanceof z.ZodObject && shape.def.catchall?._zod.def.type === 'never')
    return traverseObject(shape, mode);
  if (shape instanceof z.ZodArray) return traverseArray(parserOf(shape.element as z.ZodType, mode));
  const { type } = shape.def;
  if (mode === 'trusted' && ['enum', 'string', 'boolean', 'number'].includes(type)) return identity;
  if (shape instanceof z.ZodEnum) {
    const values = new Set<unknown>(shape.options);
    return (value) => (values.has(value) ? value : invalid);
  }
  if (type === 'string' || type === 'boolean') return (value) => (typeof value === type ? value : invalid);
  if (type === 'number') return (value) => (Number.isFinite(value) ? value : invalid);
  return parseByZod(shape);
}

function traverseArray(parse: Parse): Parse {
  if (parse === identity) return identity;
  return (value) => {
    if (!Array.isArray(value)) return invalid;
    const items: unknown[] = [];
    for (const item of value) {
      const parsed = parse(item);
      if (parsed === invalid) return invalid;
      items.push(parsed);
    }
    return items;
  };
}

function traverseObject(shape: z.ZodObject, mode: Mode): Parse {
  const fields = Object.entries(shape.shape).map(
    ([name, field]) => [name, parserOf(field as z.ZodType, mode)] as const,
  );
  if (mode === 'trusted') {
    return (input) => {
      const value: Record<string, unknown> = {};
      for (const [name, parse] of fields) value[name] = parse((input as Record<string, unknown>)[name]);
      return value;
    };
  }
  const known = new Set(fields.map(([name]) => name));
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return invalid;
    for (const name in input) if (!known.has(name)) return invalid;
    const value: Record<string, unknown> = {};
    for (const [name, parse] of fields) {
      const parsed = parse((input as Record<string, unknown>)[name]);
      if (parsed === invalid) return invalid;
      value[name] = parsed;
    }
    return value;
  };
}
