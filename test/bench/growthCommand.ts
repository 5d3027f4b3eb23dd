import { parseArgs } from 'node:util';
import { progressOn } from '../../seed/load/progress.ts';
import type { Command } from './command.ts';
import { measure, type Size } from './growth.ts';
import { growthTable } from './growthTable.ts';
import { sizesIn } from './sizes.ts';

const help = `Usage: npm run bench -- growth [options]

Prints how long typical operations take in synthetic corpora of growing size:
the median of many runs in milliseconds, in process, through the HTTP door, and
how many times as long as in the corpus of 10,000 commitments (or the smallest).
The corpora are built the first time and kept in a temporary folder until the
code changes; a million commitments take a quarter of an hour and 5 GB. What is
larger has those of a million several times, and nothing to search in.

  --sizes N,N,…  how many commitments   (default: 1000,10000,100000)
  --plans        also list what the plans of SQLite scan or sort, in the largest
  --json         print the result as one JSON object
  --help         print this

Exit codes: 0 done, 2 wrong usage.`;

interface Arguments {
  sizes: number[];
  plans: boolean;
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      plans: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { plans, json } = values;
  return { sizes: sizesIn(values.sizes), plans, json };
}

const patience = { runs: 15, most: 300, milliseconds: 1500 };

async function run({ sizes, plans, json }: Arguments): Promise<number> {
  const progress = progressOn(process.stderr);
  const measured: Size[] = [];
  for (const size of sizes) measured.push(await measure(size, patience, progress));
  if (json) {
    console.log(JSON.stringify({ sizes: measured }));
    return 0;
  }
  console.log(growthTable(measured));
  if (!plans) return 0;
  for (const { name, statements, worries } of measured.at(-1)?.operations ?? [])
    console.log(
      `\n${name} (${statements === 1 ? '1 statement' : `${statements} statements`})\n  ${worries.join('\n  ') || 'neither scans nor sorts'}`,
    );
  return 0;
}

/** `npm run bench -- growth`. */
export const growth: Command = {
  help,
  read: (words) => {
    const given = readArguments(words);
    return given && (() => run(given));
  },
};
