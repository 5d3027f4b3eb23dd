import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './seed/copyFixture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files that each file of the product imports, types included, by their paths from the root. */
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
  'src/graphql/analytics',
  'src/graphql/types',
  'src/graphql/search',
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

/** Exceptions that remain: imports that point up, circles, and readers of the environment. */
const notYet = {
  upward: [
    'src/graphql/analytics -> src/graphql/execute',
    'src/graphql/fields -> src/graphql/analytics',
    'src/graphql/fields -> src/graphql/execute',
    'src/graphql/query -> src/graphql/fields',
    'src/graphql/schema.ts -> src/graphql/execute',
    'src/graphql/search -> src/graphql/analytics',
    'src/graphql/search -> src/graphql/execute',
    'src/graphql/search -> src/graphql/types',
    'src/graphql/types -> src/graphql/execute',
  ],
  circular: ['src/compile', 'src/graphql'],
  environment: ['src/server/processes/worker.ts'],
};

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

/** The number of files on the longest chain of imports below `src` that visits no file twice. */
function floors(): number {
  const known = new Map<string, number>();
  const open = new Set<string>();
  const floor = (file: string): number => {
    const height = known.get(file);
    if (height !== undefined) return height;
    if (open.has(file)) return 0;
    open.add(file);
    const below = (imports.get(file) ?? []).filter((next) => next.startsWith('src/')).map(floor);
    open.delete(file);
    known.set(file, 1 + Math.max(0, ...below));
    return 1 + Math.max(0, ...below);
  };
  return Math.max(...[...imports.keys()].filter((file) => file.startsWith('src/')).map(floor));
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
    const found = [...upward(layersOfSource)].filter(([pair]) => !notYet.upward.includes(pair));
    expect(found).toEqual([]);
  });

  test('within seed point down the list of layers', () => {
    expect([...upward(layersOfSeed)]).toEqual([]);
  });

  test('make no circle, but for tables that refer to each other', () => {
    const allowed = ['db/schema', ...notYet.circular];
    expect(circles().filter((files) => !files.every((file) => layerOf(file, allowed)))).toEqual([]);
  });

  test('make few floors', () => {
    // Reported, and not yet bounded.
    expect(floors()).toBeGreaterThan(1);
    console.info(`${floors()} import floors in src`);
  });
});

test('only the entry reads the environment', () => {
  const readers = globSync('src/**/*.{ts,js}', { cwd: root }).filter((file) =>
    /process\.env|import \{[^}]*\benv\b[^}]*\} from 'node:process'/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  const allowed = ['src/main.ts', 'src/config.ts', ...notYet.environment];
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
