import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readChecked } from '../../seed/check/checkRecords.ts';
import { recordSchemas } from '../../seed/cli/schemas.ts';
import { unwrap } from '../../seed/read/shapePath.ts';
import { fileShape, sharedFileNames } from '../../seed/shapes/files.ts';
import { copyFixture, lineOf } from './copyFixture.ts';
import { interview } from './ruleCases.ts';

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

test.each(['1e300', "'1e300'", '-1e300', "'1e-300'", `'${'1'.repeat(35)}'`])(
  'a figure of %s is refused with its line and what to do',
  (value) => {
    const records = copyFixture([{ file: interview, from: 'value: 2\n', to: `value: ${value}\n` }]);
    const { problems } = readChecked(records);
    expect(problems).toMatchObject([
      { rule: 'shape', record: 'figure two-ferries-2020-target', field: 'value' },
    ]);
    expect(problems[0]?.line).toBe(lineOf(join(records, interview), `value: ${value}`));
    expect(problems[0]?.expected).toMatch(/below 10\^31.*take a larger or smaller unit, or mend unitMult/);
  },
);
