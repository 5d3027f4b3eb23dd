import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The packages that importing a module loads. */
function packagesOf(module: string): string[] {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({
      load: (url, context, next) => {
        const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1];
        if (name) loaded.add(name);
        return next(url, context);
      },
    });
    await import('./${module}');
    console.log(JSON.stringify([...loaded]));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
}

// What these take to load is most of what a start would take.
test('a start loads neither Yoga nor GraphiQL nor Zod', () => {
  const loaded = packagesOf('src/server/listener.ts');
  expect(loaded).toContain('graphql');
  for (const name of ['graphql-yoga', '@graphql-yoga/render-graphiql', 'zod'])
    expect(loaded).not.toContain(name);
}, 60_000);

test('whether a corpus is stale is found out with nothing but the driver', () => {
  expect(
    packagesOf('seed/load/freshness.ts').filter(
      (name) => !/^(?:better-sqlite3|bindings|file-uri-to-path)$/.test(name),
    ),
  ).toEqual([]);
}, 60_000);
