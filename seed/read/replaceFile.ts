import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Replaces a file of text atomically.
 * @throws an Error of the system, and then leaves the old file as it is and nothing beside it.
 */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
