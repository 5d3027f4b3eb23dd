import { z } from 'zod';
import { nearest } from './nearest.ts';
import { type Problem, show } from './problem.ts';
import { kindName, type Location } from './records.ts';
import { shapeAt, showPath, unwrap, valueAt } from './shapePath.ts';
import type { Path } from './source.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

/** A problem of one record, at a path within it. */
export function problemAt(
  location: Location,
  path: Path,
  fault: { rule: string; expected: string } & Partial<Problem>,
): Problem {
  const { source, kind, slug } = location;
  return {
    file: source.file,
    ...source.positionOf([...location.path, ...path]),
    record: `${kindName(kind)} ${slug}`,
    field: showPath(path),
    found: null,
    nearest: null,
    remedy: null,
    places: 1,
    missing: null,
    ...fault,
  };
}

/**
 * Converts Zod's issues with one record: one problem per misspelt key, wrong value or missing
 * field.
 */
export function shapeProblems(
  location: Location,
  shape: z.ZodType,
  raw: unknown,
  issues: Issue[],
): Problem[] {
  return issues.flatMap((issue) => problemsOf(location, shape, raw, issue));
}

function problemsOf(location: Location, shape: z.ZodType, raw: unknown, issue: Issue): Problem[] {
  const path = issue.path as (string | number)[];
  const value = valueAt(raw, path);
  const at = (fault: { expected: string } & Partial<Problem>, where: Path = path) =>
    problemAt(location, where, { rule: 'shape', ...fault });

  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsOf(shapeAt(shape, path));
    return issue.keys.map((key) =>
      at(
        {
          expected: `one of the fields ${fields.join(', ')}`,
          found: show(key),
          nearest: nearest(key, fields),
        },
        [...path, key],
      ),
    );
  }
  if (issue.code === 'invalid_key') {
    return [at({ expected: issue.issues[0]?.message ?? 'another key', found: show(path.at(-1)) })];
  }
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    const about = shapeAt(shape, path)?.description;
    return [
      at({ expected: about ? `this field (${about.replace(/\.$/, '')})` : 'this field', found: 'nothing' }),
    ];
  }
  if (issue.code === 'invalid_type') {
    const quoted = issue.expected === 'string' && typeof value !== 'object' ? ' in quotes' : '';
    return [at({ expected: `${typeNames[issue.expected] ?? issue.expected}${quoted}`, found: show(value) })];
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [
      at({
        expected: `one of ${values.join(', ')}`,
        found: show(value),
        nearest: nearest(String(value), values),
      }),
    ];
  }
  return [at({ expected: issue.message, found: value === undefined ? null : show(value) })];
}

function fieldsOf(shape: z.ZodType | undefined): string[] {
  const inner = shape && unwrap(shape);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
