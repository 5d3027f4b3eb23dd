import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCorpus } from '../../seed/load/build.ts';
import { fingerprintOf } from '../../seed/load/fingerprint.ts';
import { meter, type Progress } from '../../seed/load/progress.ts';
import { writeCorpus } from './write.ts';

const synth = fileURLToPath(new URL('.', import.meta.url));

/** The folder that keeps records and corpora between runs. */
const cacheFolder = join(tmpdir(), 'aide-memoire-bench');

/**
 * A file or folder that is made once per version of the code. Older versions of the same size, and
 * what an interrupted run left, are removed.
 * @param builder a hash of the code, besides the generator of records, that decides the result.
 */
function cached(
  folder: string,
  size: number,
  kind: 'records' | 'db',
  builder: string,
  write: (path: string) => void,
): string {
  const hash = createHash('sha256').update(builder);
  for (const name of globSync('*.ts', { cwd: synth }).sort()) hash.update(readFileSync(join(synth, name)));
  const path = join(folder, `${size}-${hash.digest('hex').slice(0, 12)}.${kind}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const old = new RegExp(`^${size}-[0-9a-f]+\\.${kind}`);
  for (const name of readdirSync(folder)) if (old.test(name)) rmSync(join(folder, name), { recursive: true });
  const unfinished = `${path}-${process.pid}`;
  write(unfinished);
  renameSync(unfinished, path);
  return path;
}

/** The folder of synthetic records (JSON Lines) with a number of commitments. */
export const recordsOfSize = (size: number, progress: Progress, folder = cacheFolder): string =>
  cached(folder, size, 'records', '', (path) => {
    progress.show(`writing ${size} commitments`);
    writeCorpus(path, size, 1);
  });

/** The synthetic corpus with a number of commitments. */
export const corpusOfSize = (size: number, progress: Progress, folder = cacheFolder): string =>
  cached(folder, size, 'db', fingerprintOf(''), (path) => {
    const { kind } = buildCorpus({
      records: recordsOfSize(size, progress, folder),
      db: path,
      onStage: (stage, detail) => progress.show(`${size}: ${stage} ${detail ?? ''}`),
      onProgress: meter({ ...progress, show: (step) => progress.show(`${size}: ${step}`) }),
    });
    progress.wipe();
    if (kind !== 'built') throw new Error(`Building the synthetic corpus ended as ${kind}.`);
  });
