import { z } from 'zod';
import { type RecordKind, references } from '../shapes/slug.ts';
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

/** A slug or key in a value that names another record, and the kinds it may be of. */
export interface ReferenceAt {
  path: Path;
  slug: string;
  to: readonly RecordKind[];
}

/** Where a shape may hold references: it may itself be one, or its fields, items or entries. Null where there is none. */
type Plan = { to?: readonly RecordKind[]; fields?: [string, Plan][]; each?: Plan } | null;

// Records are read by the million, so each shape is looked through once.
const plans = new WeakMap<z.ZodType, { plan: Plan }>();

function planOf(shape: z.ZodType): Plan {
  const known = plans.get(shape);
  if (known) return known.plan;
  const plan = makePlan(bare(shape));
  plans.set(shape, { plan });
  return plan;
}

function makePlan(shape: z.ZodType): Plan {
  const reference = references.get(shape);
  if (reference) return { to: reference.to };
  if (shape instanceof z.ZodObject) {
    const fields = Object.entries(shape.shape).flatMap(([name, field]): [string, Plan][] => {
      const plan = planOf(field as z.ZodType);
      return plan ? [[name, plan]] : [];
    });
    return fields.length > 0 ? { fields } : null;
  }
  const each =
    shape instanceof z.ZodArray
      ? planOf(shape.element as z.ZodType)
      : shape instanceof z.ZodRecord
        ? planOf(shape.valueType as z.ZodType)
        : null;
  return each && { each };
}

/** Every reference to another record in a value, malformed or not. */
export function referencesIn(shape: z.ZodType, value: unknown): ReferenceAt[] {
  const found: ReferenceAt[] = [];
  collect(planOf(shape), value, [], found);
  return found;
}

function collect(plan: Plan, value: unknown, path: (string | number)[], found: ReferenceAt[]): void {
  if (!plan) return;
  if (typeof value === 'string') {
    if (plan.to) found.push({ path: [...path], slug: value, to: plan.to });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const descend = (inner: Plan, step: string | number, at: unknown) => {
    path.push(step);
    collect(inner, at, path, found);
    path.pop();
  };
  for (const [name, inner] of plan.fields ?? []) {
    const at = (value as Record<string, unknown>)[name];
    if (at !== undefined) descend(inner, name, at);
  }
  if (!plan.each) return;
  if (Array.isArray(value)) for (const [index, at] of value.entries()) descend(plan.each, index, at);
  else for (const [name, at] of Object.entries(value)) descend(plan.each, name, at);
}
