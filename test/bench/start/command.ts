import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCorpus } from '../../../seed/load/build.ts';
import { progressOn } from '../../../seed/load/progress.ts';
import { markdownTable } from '../../../seed/verify/table.ts';
import type { Command } from '../command.ts';
import { type StartTimes, startTimes } from './startTimes.ts';

const help = `Usage: npm run bench -- start [options]

Prints how long this server takes from being started to its first answer, on the
corpus of the records, already built and started before, next to a Yoga server
that does nothing else: medians of many starts in turns, on one processor.

  --rounds N  how often to start each   (default: 15)
  --json      print the result as one JSON object
  --help      print this

Exit codes: 0 done, whether or not the target is met, 1 the corpus cannot be
built or a server does not start, 2 wrong usage.`;

const records = fileURLToPath(new URL('../../../seed/records', import.meta.url));

/** At most so many times as long as the bare server. */
const target = 1.5;

interface Arguments {
  rounds: number;
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      rounds: { type: 'string', default: '15' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!/^[1-9][0-9]{0,3}$/.test(values.rounds))
    throw new TypeError(`--rounds takes a whole number from 1 to 9999, not '${values.rounds}'.`);
  return { rounds: Number(values.rounds), json: values.json };
}

async function run({ rounds, json }: Arguments): Promise<number> {
  const progress = progressOn(process.stderr);
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-start-'));
  try {
    const db = join(folder, 'corpus.db');
    progress.show('building the corpus');
    const outcome = buildCorpus({ records, db });
    if (outcome.kind !== 'built') throw new Error('The records have problems; npm run seed lists them.');
    const times = await startTimes(db, rounds, progress);
    console.log(json ? JSON.stringify({ ...times, target }) : startTable(times));
    return 0;
  } catch (error) {
    progress.wipe();
    if (error instanceof TypeError) throw error;
    console.error((error as Error).message);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The times in Markdown, with the target. */
export function startTable({ rounds, servers, ratio }: StartTimes): string {
  const table = markdownTable([
    ['from start to first answer', 'median ms', 'least', 'greatest'],
    ...servers.map(({ name, milliseconds: { median, least, greatest } }) => [
      name,
      ...[median, least, greatest].map((value) => value.toFixed(0)),
    ]),
  ]);
  const verdict = ratio <= target ? 'met' : 'not met';
  return `${table}\n\n${rounds} starts each: ${ratio.toFixed(2)} times as long as bare Yoga (target ≤ ${target}: ${verdict}).`;
}

/** `npm run bench -- start`. */
export const start: Command = {
  help,
  read: (words) => {
    const given = readArguments(words);
    return given && (() => run(given));
  },
};
