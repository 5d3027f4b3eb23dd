import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './seed/copyFixture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The files that each file of the product imports, types included, by their paths from the root.
 */
const imports = new Map(
  globSync('{db,seed,src}/**/*.{ts,tsx,js}', { cwd: root })
    .filter((file) => !file.endsWith('.d.ts') && !file.includes('explainPanel'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const specifiers = text.matchAll(/(?:\bfrom|\bimport)[\s(]+['"](\.[^'"]+)['"]/g);
      return [file, [...specifiers].map(([, specifier = '']) => join(dirname(file), specifier))] as const;
    }),
);

const edges = [...imports].flatMap(([from, targets]) => targets.map((to) => [from, to] as const));

/** The first entry of a list of files and folders that a file belongs to. */
const layerOf = (file: string, layers: readonly string[]) =>
  layers.find((layer) => file === layer || file.startsWith(`${layer}/`));

/** From the top down: a file imports files of its own layer and of those below. */
const layersOfSource = [
  'src/main.ts',
  'src/server',
  'src/graphql/writeSdl.ts',
  'src/graphql/sdl.ts',
  'src/graphql/execute',
  'src/graphql/schema.ts',
  'src/graphql/search',
  'src/graphql/types',
  'src/graphql/analytics',
  'src/graphql/fields',
  'src/graphql/query',
  'src/graphql/enums.ts',
  'src/graphql/scalars.ts',
  'src/graphql/builder.ts',
  'src/graphql/globalId.ts',
  'src/graphql/errors.ts',
  'src/compile',
  'src/config.ts',
] as const;

const layersOfSeed = [
  'seed/cli',
  'seed/load',
  'seed/verify',
  'seed/check',
  'seed/read',
  'seed/shapes',
] as const;

/** The imports from a layer to one above it, as `from -> to`. */
function upward(layers: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const [upper, lower] = [layerOf(to, layers), layerOf(from, layers)];
    if (!upper || !lower || layers.indexOf(upper) >= layers.indexOf(lower)) continue;
    const pair = `${lower} -> ${upper}`;
    found.set(pair, [...(found.get(pair) ?? []), `${from} -> ${to}`]);
  }
  return found;
}

/** Groups of files that import each other, directly or through others (Tarjan's algorithm). */
function circles(): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    lowest.set(file, index);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      const reached = order.has(next) ? (stack.includes(next) ? order.get(next) : undefined) : visit(next);
      lowest.set(file, Math.min(lowest.get(file) ?? index, reached ?? index));
    }
    const low = lowest.get(file) ?? index;
    if (low === index) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** The longest chain of imports among the folders and flat files of `src/graphql`. */
function floors(): number {
  const roomOf = (file: string) => /^src\/graphql\/[^/]+/.exec(file)?.[0];
  const below = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    const [room, lower] = [roomOf(from), roomOf(to)];
    if (room && lower && room !== lower) below.set(room, (below.get(room) ?? new Set()).add(lower));
  }
  const height = (room: string): number => 1 + Math.max(0, ...[...(below.get(room) ?? [])].map(height));
  return Math.max(...[...below.keys()].map(height));
}

describe('imports', () => {
  test('resolve to files', () => {
    expect(edges.filter(([, to]) => !imports.has(to))).toEqual([]);
  });

  test('of src and seed lead to db, and none between them or out of db', () => {
    const allowed = { db: ['db'], seed: ['seed', 'db'], src: ['src', 'db'] };
    const folderOf = (file: string) => file.slice(0, file.indexOf('/')) as keyof typeof allowed;
    expect(edges.filter(([from, to]) => !allowed[folderOf(from)].includes(folderOf(to)))).toEqual([]);
  });

  test('within src point down the list of layers, which names every file', () => {
    const files = [...imports.keys()].filter((file) => file.startsWith('src/'));
    expect(files.filter((file) => !layerOf(file, layersOfSource))).toEqual([]);
    const found = [...upward(layersOfSource)];
    expect(found).toEqual([]);
  });

  test('within seed point down the list of layers', () => {
    expect([...upward(layersOfSeed)]).toEqual([]);
  });

  test('make no circle, but for tables that refer to each other', () => {
    expect(circles().filter((files) => !files.every((file) => file.startsWith('db/schema/')))).toEqual([]);
  });

  test('make few floors', () => {
    expect(floors()).toBeLessThanOrEqual(10);
  });
});

test('only the entry reads the environment', () => {
  const readers = globSync('src/**/*.{ts,js}', { cwd: root }).filter((file) =>
    /process\.env|import \{[^}]*\benv\b[^}]*\} from 'node:process'/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  const allowed = ['src/main.ts', 'src/config.ts', 'src/server/processes/worker.ts'];
  expect(readers.filter((file) => !allowed.includes(file))).toEqual([]);
});

test('no module of seed and db acts when it is imported', () => {
  const folder = temporaryFolder();
  const modules = [...imports.keys()]
    .filter((file) => /^(?:db|seed)\//.test(file))
    .map((file) => join(root, file));
  expect(modules.length).toBeGreaterThan(80);
  const code = `
    for (const file of ${JSON.stringify(modules)}) await import(file);
    if (process.exitCode !== undefined) throw new Error('A module set the exit code.');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readdirSync(folder)).toEqual([]);
});
