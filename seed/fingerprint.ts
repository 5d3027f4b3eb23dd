import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The code and migrations that make rows of records. Tests and generated schemas are not among them. */
const code = ['db/**/*.ts', 'db/migrations/*/migration.sql', 'seed/**/*.ts', 'package-lock.json'];

/**
 * A hash of everything a corpus is built from: the bytes of the records, the migrations, the code that reads and loads, and the versions of packages.
 * Unlike the revision it changes with a comment; it only serves to skip a build that would make the same file again.
 */
export function fingerprintOf(records: string): string {
  const hash = createHash('sha256');
  const add = (directory: string, patterns: string[]) => {
    for (const name of globSync(patterns, { cwd: directory }).sort()) {
      hash.update(`${name}\0`).update(
        createHash('sha256')
          .update(readFileSync(join(directory, name)))
          .digest(),
      );
    }
  };
  if (existsSync(records)) add(records, ['*.yaml', 'articles/*.yaml']);
  hash.update('\0');
  add(root, code);
  return hash.digest('hex');
}
