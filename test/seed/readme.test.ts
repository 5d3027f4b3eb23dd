import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { force, status } from '../../db/vocabulary.ts';
import { failures } from '../../seed/read/failure.ts';
import { unwrap } from '../../seed/read/shapePath.ts';
import { rules } from '../../seed/rules/index.ts';
import { fileShape, sharedFileNames } from '../../seed/shapes/files.ts';

const readme = readFileSync(new URL('../../seed/README.md', import.meta.url), 'utf8');

/** The names of all fields in a shape, at any depth. */
function fieldsIn(shape: z.ZodType): string[] {
  const inner = unwrap(shape);
  if (inner instanceof z.ZodArray) return fieldsIn(inner.element as z.ZodType);
  if (inner instanceof z.ZodRecord) return fieldsIn(inner.valueType as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) => [name, ...fieldsIn(field as z.ZodType)]);
}

describe('seed/README.md', () => {
  const files = (['article', ...sharedFileNames] as const).map((name) => [name, fileShape(name)] as const);

  test.each(files)('explains every field of %s', (_, shape) => {
    expect(fieldsIn(shape).filter((field) => !readme.includes(`\`${field}\``))).toEqual([]);
  });

  test('lists every rule with its scope and description', () => {
    const rows = rules.map(
      ({ name, description, check }) =>
        `| \`${name}\` | ${check.length === 1 ? 'source' : 'corpus'} | ${description} |`,
    );
    expect(readme.split('\n').filter((line) => /^\| `[a-z-]+` \| (?:source|corpus) \|/.test(line))).toEqual(
      rows,
    );
  });

  test('lists every failure with cause and remedy', () => {
    const rows = failures.map(([code, cause, remedy]) => `| \`${code}\` | ${cause} | ${remedy} |`);
    expect(readme.split('\n').filter((line) => /^\| `(?:E|SQLITE_)[A-Z_]*` \|/.test(line))).toEqual(rows);
  });

  test('explains every force and status', () => {
    const values = [...Object.keys(force), ...Object.keys(status)];
    expect(values.filter((value) => !readme.includes(`\`${value}\``))).toEqual([]);
  });
});
