import { parseArgs } from 'node:util';
import { runCommand } from '../../seed/cli/command.ts';
import { progressOn } from '../../seed/load/progress.ts';
import { shownPath } from '../../seed/read/recordFiles.ts';
import { writeCorpus } from './write.ts';

const help = `Usage: npm run synth -- --commitments N --out DIR [options]

Writes a synthetic corpus of invented countries, people and promises as JSON
Lines, for tests and benchmarks: skewed as real ones are, with names in several
scripts, and sound by all rules. The same number and seed make the same bytes.
Build it with: npm run seed -- --records DIR --db FILE

  --commitments N  how many commitments; an article has some 15 of them
  --out DIR        the folder to write, new or empty
  --seed S         a whole number; another makes another corpus  (default: 1)
  --help           print this

Exit codes: 0 done, 2 wrong usage, 3 the folder is not empty or not writable.`;

interface Arguments {
  commitments: number;
  out: string;
  seed: number;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      commitments: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { commitments = '', out, seed } = values;
  if (!/^[1-9][0-9]{0,8}$/.test(commitments))
    throw new TypeError('--commitments takes a number from 1 to 999999999.');
  if (!/^[0-9]{1,9}$/.test(seed)) throw new TypeError('--seed takes a number from 0 to 999999999.');
  if (!out) throw new TypeError('--out takes the folder to write.');
  return { commitments: Number(commitments), out, seed: Number(seed) };
}

function run({ commitments, out, seed }: Arguments): number {
  const progress = progressOn(process.stderr);
  const started = performance.now();
  try {
    const { articles, shared, bytes } = writeCorpus(out, commitments, seed, (written) => {
      if (written.articles % 100 === 0)
        progress.show(
          `${written.commitments} of ${commitments} commitments, ${(written.bytes / 1e6).toFixed(0)} MB`,
        );
    });
    progress.wipe();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${shownPath(out)}: ${commitments} commitments in ${articles} articles, ${shared} shared records, ${(bytes / 1e6).toFixed(1)} MB (${seconds} s)`,
    );
    return 0;
  } catch (error) {
    progress.wipe();
    console.error((error as Error).message);
    return 3;
  }
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), help, readArguments, run);
