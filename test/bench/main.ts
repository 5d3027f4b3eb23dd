import { parseArgs } from 'node:util';
import { progressOn } from '../../seed/progress.ts';
import { measure, type Size } from './growth.ts';
import { growthTable } from './growthTable.ts';
import { measureSeeding, seedingTable } from './seeding.ts';

const help = `Usage: npm run bench -- growth|seed [options]

growth prints how long typical operations take in synthetic corpora of growing
size: the median of many runs in milliseconds, in process, through the HTTP door,
and how many times as long as in the corpus of 10,000 commitments (or the
smallest). The corpora are built the first time and kept in a temporary folder
until the code changes; a million commitments take a quarter of an hour and 5 GB.

seed prints how many rows per second npm run seed makes of synthetic JSON Lines
and the most memory it holds, beside bare INSERTs of the very same rows with the
same indexes. The search index is timed by itself in both.

  --sizes N,N,…  how many commitments   (default: 1000,10000,100000, for seed
                 10000)
  --plans        with growth: also list what the plans of SQLite scan or sort, in
                 the largest
  --json         print the result as one JSON object
  --help         print this

Exit codes: 0 done, 2 wrong usage.`;

interface Arguments {
  what: 'growth' | 'seed';
  sizes: number[];
  plans: boolean;
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      sizes: { type: 'string' },
      plans: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const what = positionals.join(' ');
  if (what !== 'growth' && what !== 'seed') throw new TypeError('What to measure? There are: growth, seed.');
  if (what === 'seed' && values.plans) throw new TypeError('--plans goes with growth.');
  const sizes = (values.sizes ?? (what === 'seed' ? '10000' : '1000,10000,100000')).split(',');
  if (!sizes.every((size) => /^[1-9][0-9]{1,8}$/.test(size)))
    throw new TypeError('--sizes takes numbers from 10 to 999999999, with commas between them.');
  const { plans, json } = values;
  return { what, sizes: sizes.map(Number).sort((a, b) => a - b), plans, json };
}

const patience = { runs: 15, most: 300, milliseconds: 1500 };

async function run(given: Arguments): Promise<void> {
  if (given.what === 'growth') return runGrowth(given);
  const progress = progressOn(process.stderr);
  const measured = given.sizes.map((size) => measureSeeding(size, progress));
  console.log(given.json ? JSON.stringify({ sizes: measured }) : seedingTable(measured));
}

async function runGrowth({ sizes, plans, json }: Arguments): Promise<void> {
  const progress = progressOn(process.stderr);
  const measured: Size[] = [];
  for (const size of sizes) measured.push(await measure(size, patience, progress));
  if (json) {
    console.log(JSON.stringify({ sizes: measured }));
    return;
  }
  console.log(growthTable(measured));
  if (!plans) return;
  for (const { name, statements, worries } of measured.at(-1)?.operations ?? [])
    console.log(
      `\n${name} (${statements === 1 ? '1 statement' : `${statements} statements`})\n  ${worries.join('\n  ') || 'neither scans nor sorts'}`,
    );
}

if (import.meta.main) {
  try {
    const given = readArguments(process.argv.slice(2));
    if (given) await run(given);
    else console.log(help);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  }
}
