import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { recordSchemas } from '../../seed/cli/schemas.ts';
import { unwrap } from '../../seed/read/shapePath.ts';
import { fileShape, sharedFileNames } from '../../seed/shapes/files.ts';

const folder = new URL('../../seed/shapes/', import.meta.url);

/**
 * The paths of all fields of a shape that lack a description, and of all mappings that would
 * swallow unknown fields.
 */
function gaps(shape: z.ZodType, path: string): string[] {
  const inner = unwrap(shape);
  if (inner instanceof z.ZodArray) return gaps(inner.element as z.ZodType, `${path}[]`);
  if (inner instanceof z.ZodRecord) return gaps(inner.valueType as z.ZodType, `${path}.*`);
  if (!(inner instanceof z.ZodObject)) return [];
  const lax = inner.def.catchall instanceof z.ZodNever ? [] : [`${path} takes unknown fields`];
  const inFields = Object.entries(inner.shape).flatMap(([field, of]) => [
    ...((of as z.ZodType).description ? [] : [`${path}.${field} is not described`]),
    ...gaps(of as z.ZodType, `${path}.${field}`),
  ]);
  return [...lax, ...inFields];
}

test('every field is described and no shape takes unknown ones', () => {
  expect((['article', ...sharedFileNames] as const).flatMap((name) => gaps(fileShape(name), name))).toEqual(
    [],
  );
});

test('the JSON Schemas for editors are those of the shapes (npm run schemas)', () => {
  const schemas = recordSchemas();
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text);
});
