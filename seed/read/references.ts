import { z } from 'zod';
import { type RecordKind, references } from '../shapes/slug.ts';
import { unwrap } from './shapePath.ts';
import type { Path } from './source.ts';

/** A slug or key in a value that refers to another record, with the kinds it may have. */
export interface ReferenceAt {
  path: Path;
  slug: string;
  to: readonly RecordKind[];
}

/**
 * Where a shape may hold references: in itself, its fields, its items or its entries; null where
 * nowhere.
 */
type Plan = { to?: readonly RecordKind[]; fields?: [string, Plan][]; each?: Plan } | null;

/** Plans by shape. Each shape is inspected once, because there may be millions of records. */
const plans = new WeakMap<z.ZodType, { plan: Plan }>();

function planOf(shape: z.ZodType): Plan {
  const known = plans.get(shape);
  if (known) return known.plan;
  const plan = makePlan(unwrap(shape));
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

/**
 * Every reference to another record in a value. It has a traversal of its own beside `fastParse`,
 * because references of malformed values are reported as well, and parsing stops at the first
 * fault.
 */
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
