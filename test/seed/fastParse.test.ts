import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDefaults, fastParse, invalid } from '../../seed/read/fastParse.ts';
import { unwrap } from '../../seed/read/shapePath.ts';
import { fileShape, type SharedFile, sharedFileNames, sharedFiles } from '../../seed/shapes/files.ts';
import { fixtureRecords } from '../harness.ts';
import { runs } from '../runs.ts';

const shipped = fileURLToPath(new URL('../../seed/records', import.meta.url));
const contentOf = (path: string) => parse(readFileSync(path, 'utf8')) as unknown;

/** Records of a kind with their shape. */
function recordsOf(
  name: SharedFile | 'article',
  folders = [fixtureRecords, shipped],
): { shape: z.ZodType; records: unknown[] } {
  if (name === 'article') {
    const files = folders.flatMap((folder) =>
      readdirSync(join(folder, 'articles')).map((file) => join(folder, 'articles', file)),
    );
    return { shape: fileShape(name), records: files.map(contentOf) };
  }
  const files = folders.map((folder) => join(folder, `${name}.yaml`)).filter((file) => existsSync(file));
  const records = files.flatMap((file) => Object.values((contentOf(file) ?? {}) as object));
  return { shape: sharedFiles[name].shape, records };
}

/** All places in a value. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** The value with something else at a place, or nothing. */
function changedAt(value: unknown, path: (string | number)[], to: unknown): unknown {
  const copy = structuredClone(value);
  const key = path.at(-1);
  if (key === undefined) return to;
  // biome-ignore lint/suspicious/noExplicitAny: records of any shape
  let inner: any = copy;
  for (const step of path.slice(0, -1)) inner = inner[step];
  if (to === undefined) delete inner[key];
  else inner[key] = to;
  return copy;
}

const kinds = ['article', ...sharedFileNames] as const;

describe('fastParse', () => {
  test.each(kinds)('gives what Zod gives for records of %s', (name) => {
    const { shape, records } = recordsOf(name);
    for (const record of records) expect(fastParse(shape, record)).toEqual(shape.parse(record));
  });

  test.each(kinds)('takes nothing of %s that Zod refuses', (name) => {
    const { shape, records } = recordsOf(name, [fixtureRecords]);
    const others = [
      undefined,
      null,
      '',
      ' x',
      'X',
      'x-y',
      '2020',
      'p01',
      0,
      -1,
      1.5,
      Number.NaN,
      true,
      [],
      {},
      ['a', 'a'],
      { a: 1 },
    ];
    let refused = 0;
    const record = fc.constantFrom(...records);
    const change = record.chain((given) =>
      fc.tuple(fc.constant(given), fc.constantFrom(...placesIn(given)), fc.constantFrom(...others)),
    );
    fc.assert(
      fc.property(change, ([given, path, to]) => {
        const value = changedAt(given, path, to);
        const result = shape.safeParse(value);
        const quick = fastParse(shape, value);
        if (result.success) expect(quick).toEqual(result.data);
        else {
          expect(quick).toBe(invalid);
          refused += 1;
        }
      }),
      { numRuns: runs(60, 1000) },
    );
    expect(refused).toBeGreaterThan(runs(10, 160));
  });

  test('leaves what it does not know to Zod', () => {
    const shape = z.strictObject({
      either: z.union([z.string().min(2), z.number()]),
      any: z.object({ a: z.string() }),
    });
    expect(fastParse(shape, { either: 1, any: { a: 'a', b: 'b' } })).toEqual({ either: 1, any: { a: 'a' } });
    expect(fastParse(shape, { either: 'x', any: { a: 'a' } })).toBe(invalid);
    expect(fastParse(shape, { either: 1, any: {} })).toBe(invalid);
  });
});

describe('addDefaults', () => {
  test.each(kinds)('returns what Zod returns for records of %s', (name) => {
    const { shape, records } = recordsOf(name);
    for (const record of records) expect(addDefaults(shape, record)).toEqual(shape.parse(record));
  });

  /** The kinds of shape inside a shape. */
  function kindsIn(shape: z.ZodType): string[] {
    const inner = unwrap(shape);
    const nested =
      inner instanceof z.ZodArray
        ? [inner.element]
        : inner instanceof z.ZodRecord
          ? [inner.valueType]
          : inner instanceof z.ZodObject
            ? Object.values(inner.shape)
            : inner instanceof z.ZodUnion
              ? inner.options
              : [];
    return [inner.def.type, ...nested.flatMap((each) => kindsIn(each as z.ZodType))];
  }

  test.each(kinds)('may be used for %s, whose shape transforms nothing', (name) => {
    const known = ['array', 'boolean', 'enum', 'number', 'object', 'record', 'string', 'union'];
    expect([...new Set(kindsIn(fileShape(name)))].filter((kind) => !known.includes(kind))).toEqual([]);
  });
});
