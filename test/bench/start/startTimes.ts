import { fileURLToPath } from 'node:url';
import type { Progress } from '../../../seed/load/progress.ts';
import { asStarted } from '../serve/asStarted.ts';
import { type Script, startServer } from '../serve/child.ts';
import { median, type Spread, spreadOf } from '../serve/statistics.ts';

/** How long servers take from being started to their first answer. */
export interface StartTimes {
  rounds: number;
  servers: { name: string; milliseconds: Spread }[];
  /** The server’s median of the bare server’s. */
  ratio: number;
}

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What has Node keep what it compiles. */
const compileCache = path('../../../src/server/compileCache.js');

const query = '{ corpus { revision } }';

/** Starts this server on a corpus and a bare Yoga server, without and with a cache of compiled code, in turns, and asks each once as soon as it listens. They may use all processors, as where they are started by hand. */
export async function startTimes(corpus: string, rounds: number, progress: Progress): Promise<StartTimes> {
  const servers: { name: string; script: Script; times: number[] }[] = [
    {
      name: 'this server',
      script: {
        ...asStarted,
        environment: { CORPUS_DB: corpus, PORT: '0', HOST: '127.0.0.1' },
      },
      times: [],
    },
    { name: 'bare Yoga', script: { script: path('./bareYoga.js'), environment: {} }, times: [] },
    {
      name: 'bare Yoga, compiled before',
      script: { script: path('./bareYoga.js'), flags: ['--import', compileCache], environment: {} },
      times: [],
    },
  ];
  // The first round brings the files into memory, and fills the cache.
  for (let round = 0; round <= rounds; round++) {
    for (const { name, script, times } of servers) {
      progress.show(`${round ? `round ${round} of ${rounds}` : 'warming up'}: ${name}`);
      const time = await timeToAnswer(script);
      if (round > 0) times.push(time);
    }
  }
  progress.wipe();
  const [ours, theirs] = servers.map(({ times }) => median(times));
  return {
    rounds,
    servers: servers.map(({ name, times }) => ({ name, milliseconds: spreadOf(times) })),
    ratio: (ours ?? Number.NaN) / (theirs ?? Number.NaN),
  };
}

async function timeToAnswer(script: Script): Promise<number> {
  const began = performance.now();
  const child = await startServer(script, null);
  try {
    const response = await fetch(child.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data?: { corpus: { revision: string } } };
    if (!data) throw new Error(`${script.script} did not answer with data.`);
    return performance.now() - began;
  } finally {
    await child.stop();
  }
}
