import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../../seed/load/progress.ts';
import { plainTable } from '../../seed/verify/table.ts';
import { recordsOfSize } from '../synth/corpora.ts';
import { command } from './cli.ts';
import type { Filling } from './fill.ts';
import { root } from './processes.ts';
import { grouped } from './timing.ts';

/** Seeding of JSON Lines next to bare inserts of the same rows. */
export interface Seeding {
  commitments: number;
  bytes: number;
  seed: Filling;
  bare: Filling;
}

/** Measures one size, each filling in a process of its own, and removes both corpora. */
export function measureSeeding(commitments: number, progress: Progress, folder?: string): Seeding {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const script = fileURLToPath(new URL('./fill.ts', import.meta.url));
  const flags = scripts.seed.split(' ').filter((word: string) => word.startsWith('--'));
  const fill = (...words: string[]): Filling =>
    JSON.parse(execFileSync(process.execPath, [...flags, script, ...words], { encoding: 'utf8' }));
  const records = recordsOfSize(commitments, progress, folder);
  const place = mkdtempSync(join(tmpdir(), 'aide-memoire-seeding-'));
  try {
    const seeded = join(place, 'seeded.db');
    progress.show(`${commitments}: seeding`);
    const seeding = fill('seed', records, seeded);
    progress.show(`${commitments}: bare inserts`);
    const bare = fill('insert', seeded, join(place, 'bare.db'));
    return { commitments, bytes: statSync(seeded).size, seed: { ...seeding, rows: bare.rows }, bare };
  } finally {
    rmSync(place, { recursive: true });
  }
}

export function seedingTable({ commitments, bytes, seed, bare }: Seeding): string {
  const row = (
    name: string,
    value: (of: Filling) => number,
    show = (number: number) => number.toFixed(1),
  ) => [name, ...[seed, bare].map((of) => show(value(of))), (value(seed) / value(bare)).toFixed(2)];
  return `${grouped(commitments)} commitments, ${grouped(seed.rows)} rows, ${grouped(bytes / 1e6)} MB
${plainTable([
  ['', 'seed', 'bare', 'ratio'],
  row('rows per second', ({ rows, seconds }) => rows / seconds, grouped),
  row('seconds', ({ seconds }) => seconds),
  row('search index, seconds', ({ searchIndexSeconds }) => searchIndexSeconds),
  row('peak memory, MB', ({ peakBytes }) => peakBytes / 1e6, grouped),
])}`;
}

/** `npm run bench -- seed`. */
export const seed = command(
  'seed',
  `Prints the rows per second that npm run seed makes of synthetic JSON Lines and its peak of memory,
next to bare INSERTs of the same rows with the same indexes. Seconds are those of the processor, and
the search index is timed apart.`,
  { sizes: { type: 'numbers', default: [10_000], least: 10, help: 'commitments' } },
  async ({ sizes }, progress) => {
    const data = sizes.map((size) => measureSeeding(size, progress));
    return { data, text: data.map(seedingTable).join('\n\n') };
  },
);
