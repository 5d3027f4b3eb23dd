import { fileURLToPath } from 'node:url';
import { markdownTable } from '../../seed/verify/table.ts';
import { corpusOfSize } from '../synth/corpora.ts';
import { command } from './cli.ts';
import { root, type Script, serverOf, startServer } from './processes.ts';
import { grouped, inRounds, median, spreadOf } from './timing.ts';

const bareYoga = fileURLToPath(new URL('./bareYoga.js', import.meta.url));

async function millisecondsToAnswer(script: Script): Promise<number> {
  const began = performance.now();
  const server = await startServer(script);
  try {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ corpus { revision } }' }),
    });
    const { data } = (await response.json()) as { data?: object };
    if (!data) throw new Error(`${script.script} did not answer with data.`);
    return performance.now() - began;
  } finally {
    await server.stop();
  }
}

/** `npm run bench -- start`. The servers may use all processors, as when a user starts them. */
export const start = command(
  'start',
  `Prints the time from the start of this server to its first answer, with the corpus built and the
compile cache filled, next to a Yoga server with one field, without and with that cache.`,
  {
    rounds: { type: 'number', default: 15, help: 'starts of each server' },
    commitments: { type: 'number', default: 1_000, least: 10, help: 'size of the corpus' },
  },
  async ({ rounds, commitments }, progress) => {
    const ours = serverOf(root, corpusOfSize(commitments, progress));
    const at = ours.flags.indexOf('--import');
    const servers = [
      { name: 'this server', script: ours },
      { name: 'bare Yoga', script: { script: bareYoga } },
      {
        name: 'bare Yoga, compiled before',
        script: { script: bareYoga, flags: ours.flags.slice(at, at + 2) },
      },
    ];
    const times = await inRounds(servers, rounds, ({ name, script }, round) => {
      progress.show(`round ${round} of ${rounds}: ${name}`);
      return millisecondsToAnswer(script);
    });
    const base = median(times[1] ?? []);
    const rows = servers.map(({ name }, index) => ({ name, ...spreadOf(times[index] ?? []) }));
    const text = markdownTable([
      ['from start to first answer', 'median ms', 'least', 'greatest', '× bare Yoga'],
      ...rows.map(({ name, median, least, greatest }) => [
        name,
        ...[median, least, greatest].map(grouped),
        (median / base).toFixed(2),
      ]),
    ]);
    return { data: { rounds, servers: rows }, text };
  },
);
