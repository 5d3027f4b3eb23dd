import { createHash } from 'node:crypto';
import { closeSync, existsSync, globSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonLines, listJsonLines } from '../read/jsonFiles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The code and migrations that convert records to rows, without tests and generated schemas. */
const code = ['db/**/*.ts', 'db/migrations/*/migration.sql', 'seed/**/*.ts', 'package-lock.json'];

/**
 * A hash of all inputs of a build: the bytes of the records, the migrations, the code of db and
 * seed, and the versions of packages. Unlike the revision it changes with a comment; it only serves
 * to skip a build with the same result.
 */
export function fingerprintOf(records: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  const add = (directory: string, patterns: string[]) => {
    for (const name of globSync(patterns, { cwd: directory }).sort())
      hash.update(`${name}\0`).update(digestOf(join(directory, name), buffer));
  };
  if (isJsonLines(records))
    for (const path of listJsonLines(records).paths) hash.update(digestOf(path, buffer));
  else if (existsSync(records)) add(records, ['*.yaml', 'articles/*.yaml']);
  hash.update('\0');
  add(root, code);
  return hash.digest('hex');
}

/**
 * The SHA-256 of a file that may be larger than memory; of nothing for a file that cannot be read,
 * which reading reports with its place.
 */
function digestOf(path: string, buffer: Buffer): Buffer {
  const hash = createHash('sha256');
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
  } catch {
    return createHash('sha256').digest();
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return hash.digest();
}
