import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { fixtureRecords } from '../harness.ts';

const made: string[] = [];
afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'));
  made.push(directory);
  return directory;
}

/**
 * One change to one file of the fixture: the first `from` becomes `to`. Without `from` the file
 * becomes `to` or is added.
 */
export interface Edit {
  file: string;
  from?: string;
  to: string;
}

/** A copy of the fixture's records with changes, gone after the test. */
export function copyFixture(edits: Edit[] = []): string {
  const directory = temporaryFolder();
  cpSync(fixtureRecords, directory, { recursive: true });
  for (const { file, from, to } of edits) {
    const path = join(directory, file);
    if (from === undefined) {
      writeFileSync(path, to);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} holds no '${from}'`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return directory;
}

/** The line, from 1, of the first `text` in a file. */
export function lineOf(path: string, text: string): number {
  const before = readFileSync(path, 'utf8').split(text);
  if (before.length < 2) throw new Error(`${path} holds no '${text}'`);
  return (before[0] ?? '').split('\n').length;
}
