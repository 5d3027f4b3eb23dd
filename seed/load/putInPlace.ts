import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Corpus, createCorpus } from '../../db/open.ts';

/** The steps from an empty file to a corpus in its place. Between any two of them the process may be killed. */
export type PlacingStage = 'creating' | 'closing' | 'syncing' | 'renaming' | 'renamed';

/**
 * Has a corpus filled in a new file beside the old one and renames it into place when it is whole and on disk. Whoever has the old file open keeps it; a
 * kill at any moment leaves the old corpus, or none, and a leftover that the next build removes. When `fill` returns false nothing is put in place.
 * @throws an Error when the file cannot be written.
 */
export function putInPlace(
  db: string,
  onStage: (stage: PlacingStage) => void,
  fill: (corpus: Corpus) => boolean,
): void {
  const target = resolve(db);
  removeLeftovers(target);
  // Containers that share a folder may share process ids as well; the random part keeps one build from renaming the other's file.
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

/** Removes what builds of this corpus left that did not live to finish. Those of living processes are theirs. */
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
