import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { printSdl } from '../../src/graphql/sdl.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a module given as text in a process of its own. */
function run(text: string, ...flags: string[]) {
  const words = [...flags, '--input-type=module', '--eval', text];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('schema.graphql', () => {
  test('is what the schema prints (npm run sdl), and a schema', () => {
    const committed = readFileSync(`${project}schema.graphql`, 'utf8');
    expect(committed === printSdl()).toBe(true);
    expect(validateSchema(buildSchema(committed))).toEqual([]);
    expect(validateSchema(schema)).toEqual([]);
  });

  test('is printed the same each time, in any process', () => {
    const print = `import { printSdl } from './src/graphql/sdl.ts'; process.stdout.write(printSdl() + printSdl());`;
    expect(run(print).stdout === printSdl() + printSdl()).toBe(true);
  });
});

describe('importing src/graphql/schema.ts', () => {
  // Node’s permission model refuses to write files, to start processes and threads and to load the
  // database driver. What may be read is the code alone.
  const code = ['src', 'db', 'node_modules', 'package.json'].map((name) => project + name);
  const flags = code.flatMap((path) => [path, realpathSync(path)]).map((path) => `--allow-fs-read=${path}`);
  flags.unshift('--permission');
  // Every socket, server, timer, file handle and look-up of a name is an asynchronous resource of
  // Node.
  const observed = `
    import { createHook } from 'node:async_hooks';
    import { writeSync } from 'node:fs';
    const seen = new Set();
    createHook({ init: (_, type) => seen.add(type) }).enable();
    process.on('exit', () => writeSync(1, JSON.stringify([...seen])));`;

  test('opens no file and no socket, and leaves nothing running', () => {
    const { status, stdout, stderr } = run(`${observed} await import('./src/graphql/schema.ts');`, ...flags);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(['PROMISE']);
  });

  test.each([
    ['a file is written', `import { writeFileSync } from 'node:fs'; writeFileSync('written', '');`],
    ['a file outside the code is read', `import { readFileSync } from 'node:fs'; readFileSync('README.md');`],
    ['the driver is loaded', `import Database from 'better-sqlite3'; new Database(':memory:');`],
  ])('would fail this test if %s', (_, text) => {
    expect(run(text, ...flags)).toMatchObject({ status: 1, stderr: expect.stringMatching(/ERR_\w+/) });
  });

  test('would fail this test if it listened', () => {
    const { stdout } = run(
      `${observed} (await import('node:net')).createServer().listen(0).unref();`,
      ...flags,
    );
    expect(JSON.parse(stdout)).toContain('TCPSERVERWRAP');
  });
});
