import type { Corpus } from '../../../db/open.ts';
import type { Progress } from '../../../seed/load/progress.ts';
import type { Client } from '../../server/http/clients.ts';
import { type Server, startServer } from '../processes.ts';
import { inRounds, percentile } from '../timing.ts';
import { load } from './load.ts';
import { servedOperations } from './operations.ts';
import { type Asked, answerOf, compareAnswers, requestsInOrder } from './requests.ts';
import { bytes, type Contender } from './servers.ts';

/** Whether every request has variables of its own, or all have the same. */
export type Mode = 'distinct' | 'repeated';

/** The length of a run. */
export interface Effort {
  connections: number;
  /** Seconds of load per server, operation and round. */
  seconds: number;
  rounds: number;
  /** The client whose headers requests have; null for the fewest. */
  client: Client | null;
}

/** One server under the load of one operation, in one round. */
export interface Trial {
  /** Requests per second. */
  rate: number;
  /** In milliseconds. */
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the server per request. */
  cost: number;
}

/** All trials of one operation: by server, in the order of the rounds. */
export interface Series {
  mode: Mode;
  operation: string;
  trials: Record<string, Trial[]>;
}

/** The result of a run. */
export interface Measurement extends Effort {
  commitments: number;
  /** Whether servers and load had processors of their own. */
  pinned: boolean;
  servers: { name: string; memory: ReturnType<Server['memory']> }[];
  series: Series[];
  /** Servers whose document of an operation differs, so that their answers were not compared. */
  uncompared: string[];
}

/** Distinct variables of an operation at most, and those with which answers are compared. */
const [mostVariables, mostCompared] = [50_000, 20];

/** Starts all servers, compares their answers, and measures them in turns. */
export async function measureServers(
  contenders: Contender[],
  corpus: Corpus,
  effort: Effort,
  core: number | null,
  progress: Progress,
): Promise<Measurement> {
  const running: { contender: Contender; server: Server }[] = [];
  try {
    for (const contender of contenders) {
      progress.show(`starting ${contender.name}`);
      running.push({ contender, server: await startServer(contender.script, core) });
    }
    const asked = servedOperations.map(({ operationName }) =>
      running.map(({ contender: { name, requests }, server }): Asked => {
        const operation = requests.operations.find((other) => other.operationName === operationName);
        if (!operation) throw new Error(`${name} has no operation ${operationName}.`);
        const variables = requests.draw(corpus, operationName as never, mostVariables);
        return { name, server, operation, variables };
      }),
    );
    const uncompared = new Set<string>();
    for (const all of asked) {
      progress.show(`comparing the answers to ${all[0]?.operation.name}`);
      const answering = all.filter(({ name }) => name !== bytes);
      for (const name of await compareAnswers(answering, mostCompared)) uncompared.add(name);
    }
    const series: Series[] = [];
    for (const mode of ['distinct', 'repeated'] as const)
      for (const all of asked) series.push(await measureOperation(mode, all, effort, progress));
    return {
      ...effort,
      commitments: corpus.$client.prepare<[], number>('SELECT count(*) FROM commitment').pluck().get() ?? 0,
      pinned: core !== null,
      servers: running.map(({ contender: { name }, server }) => ({ name, memory: server.memory() })),
      series,
      uncompared: [...uncompared],
    };
  } finally {
    await Promise.all(running.map(({ server }) => server.stop()));
  }
}

async function measureOperation(
  mode: Mode,
  asked: Asked[],
  effort: Effort,
  progress: Progress,
): Promise<Series> {
  const isRepeated = mode === 'repeated';
  const subjects = asked
    .filter(({ name }) => isRepeated || name !== bytes)
    .map(({ name, server, operation, variables }) => ({
      name,
      server,
      next: requestsInOrder(
        operation,
        isRepeated ? variables.slice(0, 1) : variables,
        effort.client?.headers,
      ),
    }));
  if (isRepeated) await putAnswer(asked);
  const operation = asked[0]?.operation.name ?? '';
  const trials = await inRounds(subjects, effort.rounds, ({ name, server, next }, round) => {
    progress.show(`${mode} variables, ${operation}: round ${round} of ${effort.rounds}, ${name}`);
    return runTrial(server, next, effort);
  });
  const entries = subjects.map(({ name }, index) => [name, trials[index] ?? []]);
  return { mode, operation, trials: Object.fromEntries(entries) };
}

/** Gives the server of fixed bytes the answer of the first server. */
async function putAnswer(asked: Asked[]): Promise<void> {
  const [first] = asked;
  const sender = asked.find(({ name }) => name === bytes);
  if (!first || !sender) return;
  const body = await answerOf(first, first.variables[0] ?? {});
  await (await fetch(sender.server.url, { method: 'PUT', body })).text();
}

async function runTrial(server: Server, next: () => Buffer, effort: Effort): Promise<Trial> {
  const before = server.processorSeconds();
  const { latencies, seconds } = await load(server.url, next, effort);
  return {
    rate: latencies.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cost: ((server.processorSeconds() - before) * 1000) / latencies.length,
  };
}
