import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openCorpus } from '../../../db/open.ts';
import { progressOn } from '../../../seed/load/progress.ts';
import type { Command } from '../command.ts';
import { corpusOfSize } from '../corpora.ts';
import { chart } from './chart.ts';
import { divideProcessors } from './child.ts';
import { ownContenders } from './contenders.ts';
import { type Effort, measureServers } from './measure.ts';
import { installPeers } from './peers/install.ts';
import { peers } from './peers/peers.ts';
import { report } from './report.ts';
import { DifferentAnswers } from './sameAnswers.ts';
import { targetsOf } from './targets.ts';

const help = `Usage: npm run bench -- serve [options]

Prints how many requests per second this server answers, next to others that
answer the same operations with the same JSON over the same corpus: SQL written
by hand under node:http, the server's own reference path, a server that only
sends the same bytes again, and the peers Mercurius, Apollo Server and
drizzle-graphql, which are installed into a temporary folder the first time.
All run at once and are measured in turns, on one processor, once with variables
of its own in every request and once with the same request again and again.
Before that their answers are compared: a difference ends the run. It takes a
quarter of an hour, and corpus and peers some minutes more the first time.

  --commitments N  size of the synthetic corpus               (default: 100000)
  --db FILE        a corpus of your own instead
  --quick          without peers and with less patience: under two minutes
  --no-peers       without peers
  --connections N  how many requests are under way at a time       (default: 20)
  --seconds N      load per server, operation and round             (default: 2)
  --rounds N       how often to measure everything                  (default: 5)
  --svg FILE       also write a bar chart
  --json           print the result as one JSON object
  --help           print this

Exit codes: 0 done, whether or not the targets are met, 1 a server fails, cannot
be installed or answers differently, 2 wrong usage.`;

interface Arguments extends Effort {
  commitments: number;
  db: string | undefined;
  withPeers: boolean;
  svg: string | undefined;
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    allowNegative: true,
    options: {
      commitments: { type: 'string', default: '100000' },
      db: { type: 'string' },
      quick: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: true },
      connections: { type: 'string', default: '20' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      svg: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { quick, peers, db, svg, json } = values;
  const seconds = Number(values.seconds ?? (quick ? 0.3 : 2));
  if (!(seconds > 0 && seconds <= 3600))
    throw new TypeError(`--seconds takes a number above 0, not '${values.seconds}'.`);
  return {
    commitments: count('--commitments', values.commitments, 10),
    db,
    withPeers: peers && !quick,
    connections: count('--connections', values.connections),
    seconds,
    rounds: count('--rounds', values.rounds ?? (quick ? '3' : '5')),
    compared: 20,
    svg,
    json,
  };
}

function count(option: string, value: string, least = 1): number {
  if (!/^[1-9][0-9]{0,8}$/.test(value) || Number(value) < least)
    throw new TypeError(`${option} takes a whole number from ${least}, not '${value}'.`);
  return Number(value);
}

async function run({ commitments, db, withPeers, svg, json, ...effort }: Arguments): Promise<number> {
  const progress = progressOn(process.stderr);
  try {
    const path = db ?? corpusOfSize(commitments, progress);
    const corpus = openCorpus(path);
    const others = withPeers ? peers(await installPeers(progress)) : [];
    const contenders = [...ownContenders, ...others];
    const measurement = await measureServers(
      contenders,
      { path, corpus },
      effort,
      divideProcessors(),
      progress,
    );
    corpus.$client.close();
    if (svg) writeFileSync(svg, chart(measurement));
    console.log(
      json ? JSON.stringify({ ...measurement, targets: targetsOf(measurement) }) : report(measurement),
    );
    return 0;
  } catch (error) {
    progress.wipe();
    if (error instanceof TypeError) throw error;
    console.error(error instanceof DifferentAnswers ? error.message : (error as Error).message);
    return 1;
  }
}

/** `npm run bench -- serve`. */
export const serve: Command = {
  help,
  read: (words) => {
    const given = readArguments(words);
    return given && (() => run(given));
  },
};
