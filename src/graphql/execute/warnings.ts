import { type Warned, warningKey } from '../../compile/functions.ts';

/** What a client is told beside the answer, in `extensions.warnings`. */
export interface Warning {
  code: string;
  message: string;
  /** The path of the field in the answer, which is null there. */
  path: (string | number)[];
  [detail: string]: unknown;
}

interface Moved {
  slug: string;
  kind: string;
  toKind: string | null;
  to: string | null;
  reason: string;
}

/** A warning without its path. */
type Made = { code: string; message: string } & Record<string, unknown>;

/** The warnings by the name that the declaration gives. */
const makers: Readonly<Record<string, (details: unknown) => Made>> = {
  MOVED: (details) => {
    const { slug, kind, toKind, to, reason } = details as Moved;
    const gone = to === null ? 'was removed' : `is now the ${toKind?.toLowerCase()} "${to}"`;
    return { code: 'MOVED', message: `The ${kind.toLowerCase()} "${slug}" ${gone}: ${reason}`, slug, to };
  },
};

/** The warning of a name and its details, at a path. */
export function warningOf({ name, details }: Warned, path: Warning['path']): Warning {
  const make = makers[name];
  if (!make) throw new Error(`There is no warning ${name}`);
  const { code, message, ...more } = make(details);
  return { code, message, path, ...more };
}

/**
 * Replaces what stands for null with a warning in a parsed answer by null, and adds the warnings to
 * a list, in the order of the answer. Returns the value.
 */
export function takeWarnings(value: unknown, path: Warning['path'], warnings: Warning[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const warned = (value as Partial<Record<typeof warningKey, Warned>>)[warningKey];
  if (warned) {
    warnings.push(warningOf(warned, path));
    return null;
  }
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    (value as Record<string, unknown>)[key] = takeWarnings(inner, [...path, step], warnings);
  }
  return value;
}
