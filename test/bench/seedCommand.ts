import { parseArgs } from 'node:util';
import { progressOn } from '../../seed/load/progress.ts';
import type { Command } from './command.ts';
import { measureSeeding, seedingTable } from './seeding.ts';
import { sizesIn } from './sizes.ts';

const help = `Usage: npm run bench -- seed [options]

Prints how many rows per second npm run seed makes of synthetic JSON Lines and
the most memory it holds, beside bare INSERTs of the very same rows with the same
indexes. The search index is timed by itself in both.

  --sizes N,N,…  how many commitments   (default: 10000)
  --json         print the result as one JSON object
  --help         print this

Exit codes: 0 done, 2 wrong usage.`;

interface Arguments {
  sizes: number[];
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      sizes: { type: 'string', default: '10000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return { sizes: sizesIn(values.sizes), json: values.json };
}

async function run({ sizes, json }: Arguments): Promise<number> {
  const progress = progressOn(process.stderr);
  const measured = sizes.map((size) => measureSeeding(size, progress));
  console.log(json ? JSON.stringify({ sizes: measured }) : seedingTable(measured));
  return 0;
}

/** How fast seeding is, and how much memory it takes. */
export const seed: Command = {
  help,
  read: (words) => {
    const given = readArguments(words);
    return given && (() => run(given));
  },
};
