import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCorpus } from '../../seed/load/build.ts';
import { fingerprintOf } from '../../seed/load/fingerprint.ts';
import { meter, type Progress } from '../../seed/load/progress.ts';
import { writeCorpus } from '../synth/write.ts';
import { multiplyCorpus } from './multiply.ts';

const synth = fileURLToPath(new URL('../synth', import.meta.url));

/** Where records and built corpora are kept between runs. */
export const cacheFolder = join(tmpdir(), 'aide-memoire-bench');

/** A hash of the code that writes the records, and with `building` also of the code that builds corpora of them. */
function make(building: boolean): string {
  const hash = createHash('sha256');
  if (building) hash.update(fingerprintOf(''));
  for (const name of globSync('*.ts', { cwd: synth }).sort()) hash.update(readFileSync(join(synth, name)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * What is made once and kept under a name, until other code asks for another name. What that code or a run that was stopped left of the same size is removed.
 */
function kept(
  folder: string,
  name: string,
  isOld: (name: string) => boolean,
  write: (path: string) => void,
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  if (existsSync(path)) return path;
  for (const old of readdirSync(folder)) if (isOld(old)) rmSync(join(folder, old), { recursive: true });
  write(path);
  return path;
}

/** The synthetic records of a size, a folder of JSON Lines: written the first time, then kept in a temporary folder until the code that writes them changes. */
export function recordsOfSize(size: number, progress: Progress, folder = cacheFolder): string {
  const isOld = (name: string) => name.startsWith(`${size}-`) && name.includes('.records');
  return kept(folder, `${size}-${make(false)}.records`, isOld, (path) => {
    const unfinished = `${path}-unfinished`;
    progress.show(`writing ${size} commitments`);
    writeCorpus(unfinished, size, 1);
    renameSync(unfinished, path);
    progress.wipe();
  });
}

/** The largest corpus that is built of records; larger ones have it several times. */
const mostOfRecords = 1_000_000;

/** The synthetic corpus of a size: built the first time, then kept in a temporary folder until the code that makes it changes. */
export function corpusOfSize(size: number, progress: Progress, folder = cacheFolder): string {
  const isOld = (name: string) => name.startsWith(`${size}-`) && name.includes('.db');
  return kept(folder, `${size}-${make(true)}.db`, isOld, (path) => {
    if (size > mostOfRecords) return multiplied(size, path, progress, folder);
    const outcome = buildCorpus({
      records: recordsOfSize(size, progress, folder),
      db: path,
      onStage: (stage, detail) => progress.show(`${size}: ${stage} ${detail ?? ''}`),
      onAdvance: meter({ ...progress, show: (step) => progress.show(`${size}: ${step}`) }),
    });
    progress.wipe();
    if (outcome.kind !== 'built') throw new Error(`The synthetic corpus ended as ${outcome.kind}.`);
  });
}

function multiplied(size: number, path: string, progress: Progress, folder: string): void {
  if (size % mostOfRecords) {
    throw new TypeError(
      `Beyond ${mostOfRecords} commitments a corpus has a multiple of them; ${size} is none.`,
    );
  }
  const source = corpusOfSize(mostOfRecords, progress, folder);
  const unfinished = `${path}-unfinished`;
  rmSync(unfinished, { force: true });
  multiplyCorpus(source, unfinished, size / mostOfRecords, (step) => progress.show(`${size}: ${step}`));
  renameSync(unfinished, path);
  progress.wipe();
}
