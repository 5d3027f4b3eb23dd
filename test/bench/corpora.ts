import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCorpus } from '../../seed/build.ts';
import { fingerprintOf } from '../../seed/fingerprint.ts';
import { meter, type Progress } from '../../seed/progress.ts';
import { writeCorpus } from '../synth/write.ts';

const synth = fileURLToPath(new URL('../synth', import.meta.url));

/** Where built corpora are kept between runs. */
export const cacheFolder = join(tmpdir(), 'aide-memoire-bench');

/** A hash of the code that makes the corpora: another code, another corpus. */
function make(): string {
  const hash = createHash('sha256').update(fingerprintOf(''));
  for (const name of globSync('*.ts', { cwd: synth }).sort()) hash.update(readFileSync(join(synth, name)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * The synthetic corpus of a size: built the first time, then kept in a temporary folder until the code changes. What older code or a run that was
 * stopped left of the same size is removed.
 */
export function corpusOfSize(size: number, progress: Progress, folder = cacheFolder): string {
  mkdirSync(folder, { recursive: true });
  const name = `${size}-${make()}.db`;
  const path = join(folder, name);
  if (existsSync(path)) return path;
  for (const old of readdirSync(folder))
    if (old.startsWith(`${size}-`)) rmSync(join(folder, old), { recursive: true });
  const records = join(folder, `${size}-records`);
  try {
    progress.show(`writing ${size} commitments`);
    writeCorpus(records, size, 1);
    const outcome = buildCorpus({
      records,
      db: path,
      onStage: (stage, detail) => progress.show(`${size}: ${stage} ${detail ?? ''}`),
      onAdvance: meter({ ...progress, show: (step) => progress.show(`${size}: ${step}`) }),
    });
    if (outcome.kind !== 'built') throw new Error(`The synthetic corpus ended as ${outcome.kind}.`);
  } finally {
    rmSync(records, { recursive: true });
    progress.wipe();
  }
  return path;
}
