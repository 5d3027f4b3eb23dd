import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../../seed/load/progress.ts';
import { plainTable } from '../../seed/verify/table.ts';
import { recordsOfSize } from './corpora.ts';
import type { Inserting } from './insertOnce.ts';
import type { Seeding } from './seedOnce.ts';

/** One way to fill a corpus: how long without the search index, how long that, how fast the former, and the most memory. */
export interface Filling {
  seconds: number;
  searchIndexSeconds: number;
  rowsPerSecond: number;
  /** Without the search index, like `seconds`; it does not depend on what else the machine does. */
  processorSeconds: number;
  peakBytes: number;
  /** Seconds by step. */
  steps: Record<string, number>;
}

/** Seeding of JSON Lines beside bare inserting of the very same rows, on the same machine right after it. */
export interface SeedingMeasured {
  commitments: number;
  /** Rows of all tables, recorded and derived, but for the inner ones of the search index. */
  rows: number;
  bytes: number;
  seed: Filling;
  bare: Filling;
  /** How fast seeding is, measured by bare inserting, by the clock and by the processor’s time. */
  ratio: number;
  processorRatio: number;
}

const packageFile = new URL('../../package.json', import.meta.url);

/** The options that `npm run seed` gives to Node. */
function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as { scripts: { seed: string } };
  return scripts.seed.split(' ').filter((word) => word.startsWith('--'));
}

function runOnce<Result>(name: string, ...words: string[]): Result {
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions(), script, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout) as Result;
}

/** Seeds synthetic records of a size, then inserts the same rows barely, each in a process of its own, and throws both corpora away. */
export function measureSeeding(commitments: number, progress: Progress, folder?: string): SeedingMeasured {
  const records = recordsOfSize(commitments, progress, folder);
  const place = mkdtempSync(join(tmpdir(), 'aide-memoire-seeding-'));
  try {
    const seeded = join(place, 'seeded.db');
    progress.show(`${commitments}: seeding`);
    const seeding = runOnce<Seeding>('seedOnce', records, seeded);
    progress.show(`${commitments}: bare inserts`);
    const inserting = runOnce<Inserting>('insertOnce', seeded, join(place, 'bare.db'));
    const { rows } = inserting;
    const seed = filling(rows, seeding);
    const bare = filling(rows, inserting);
    const bytes = statSync(seeded).size;
    const ratio = seed.rowsPerSecond / bare.rowsPerSecond;
    const processorRatio = bare.processorSeconds / seed.processorSeconds;
    return { commitments, rows, bytes, seed, bare, ratio, processorRatio };
  } finally {
    progress.wipe();
    rmSync(place, { recursive: true });
  }
}

function filling(
  rows: number,
  { steps, processorSeconds, peakBytes }: Omit<Seeding, 'steps'> & { steps: Record<string, number> },
): Filling {
  const searchIndexSeconds = steps['search index'] ?? 0;
  const seconds = Object.values(steps).reduce((sum, step) => sum + step, 0) - searchIndexSeconds;
  return { seconds, searchIndexSeconds, rowsPerSecond: rows / seconds, processorSeconds, peakBytes, steps };
}

/** The sizes one below the other. */
export function seedingTable(measured: SeedingMeasured[]): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  return measured
    .map(({ commitments, rows, bytes, seed, bare, ratio, processorRatio }) => {
      const row = (name: string, show: (filling: Filling) => string) => [name, show(seed), show(bare)];
      const head = `${number(commitments)} commitments, ${number(rows)} rows, ${number(bytes / 1e6)} MB`;
      const table = plainTable([
        ['', 'seed', 'bare', 'ratio'],
        [...row('rows per second', ({ rowsPerSecond }) => number(rowsPerSecond)), ratio.toFixed(2)],
        row('seconds', ({ seconds }) => seconds.toFixed(1)),
        [
          ...row('processor seconds', ({ processorSeconds }) => processorSeconds.toFixed(1)),
          processorRatio.toFixed(2),
        ],
        row('search index, seconds', ({ searchIndexSeconds }) => searchIndexSeconds.toFixed(1)),
        row('peak memory, MB', ({ peakBytes }) => number(peakBytes / 1e6)),
      ]);
      const steps = Object.entries(seed.steps)
        .filter(([, seconds]) => seconds >= 0.05)
        .map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`);
      return `${head}\n${table}\nof seed: ${steps.join(', ')}`;
    })
    .join('\n\n');
}
