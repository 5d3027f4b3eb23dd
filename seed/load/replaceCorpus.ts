import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Corpus, createCorpus } from '../../db/open.ts';

/** The stages of a replacement, in order. */
export type ReplacingStage = 'creating' | 'closing' | 'syncing' | 'renaming' | 'renamed';

/**
 * Creates a corpus in a new file beside the old one, fills and syncs it, and renames it over the
 * old one. Processes that have the old file open keep it. A kill at any moment leaves the old
 * corpus and a temporary file, which the next build removes. Nothing is replaced when `fill`
 * returns false.
 * @throws an Error when the file cannot be written.
 */
export function replaceCorpus(
  db: string,
  onStage: (stage: ReplacingStage) => void,
  fill: (corpus: Corpus) => boolean,
): void {
  const target = targetOf(db);
  removeLeftovers(target);
  // Containers that share a folder may have equal process ids; the random part keeps their files
  // apart.
  const building = `${target}.${process.pid}.${randomBytes(4).toString('hex')}.building`;
  try {
    onStage('creating');
    const corpus = createCorpus(building);
    let isFilled = false;
    try {
      isFilled = fill(corpus);
    } finally {
      onStage('closing');
      corpus.$client.close();
    }
    if (!isFilled) {
      rmSync(building);
      return;
    }
    onStage('syncing');
    sync(building);
    onStage('renaming');
    renameSync(building, target);
    sync(dirname(target));
    onStage('renamed');
  } catch (error) {
    rmSync(building, { force: true });
    throw error;
  }
}

/** The file to replace: at the end of links, so that a link stays one. */
function targetOf(db: string): string {
  try {
    return realpathSync(db);
  } catch {
    return resolve(db);
  }
}

/** Removes temporary files of builds of this corpus whose process is gone. */
function removeLeftovers(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(`${basename(target)}.`)) continue;
    const pid = /\.(\d+)\.[0-9a-f]{8}\.building(-journal)?$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(dirname(target), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
