import type { Corpus } from '../../../db/open.ts';
import type { Progress } from '../../../seed/load/progress.ts';
import { type Child, type Memory, startServer } from './child.ts';
import { bare, type Contender, handWritten } from './contenders.ts';
import { wayOf } from './dialect.ts';
import { load } from './load.ts';
import { type ServedOperation, servedOperations } from './operations.ts';
import { requestsInOrder } from './requests.ts';
import { askServer, compareAnswers } from './sameAnswers.ts';
import { median, percentile, type Spread, spreadOf } from './statistics.ts';
import { drawVariables, type Variables } from './variables.ts';

/** Whether every request has variables of its own, or all have the same. */
export type Mode = 'distinct' | 'repeated';

/** How long and how hard to measure. */
export interface Effort {
  connections: number;
  /** Of load, per server, operation and round. */
  seconds: number;
  rounds: number;
  /** How many variables of each operation the answers are compared for. */
  compared: number;
}

/** One server under one operation’s load for one round. */
interface Trial {
  rate: number;
  p50: number;
  p99: number;
  /** Processor time of the server per request, in milliseconds. */
  cost: number;
  /** How much of a processor the server took, and the load. */
  serverShare: number;
  loadShare: number;
}

/** One server under one operation’s load, over all rounds. */
export interface Measured {
  mode: Mode;
  operation: string;
  server: string;
  /** Requests per second. */
  rate: Spread;
  /** Of the rate of hand-written SQL in the same round. */
  ratio: Spread;
  /** Of the rate of the server that sends fixed bytes in the same round; only where requests repeat. */
  ratioToBare: Spread | null;
  /** In milliseconds, medians of the rounds. */
  p50: number;
  p99: number;
  /** Of the p99 of hand-written SQL in the same round. */
  p99Ratio: Spread;
  /** Processor time of the server per request, in milliseconds, and what of it hand-written SQL takes in the same round: the ratio, where other programs run. */
  cost: number;
  costRatio: Spread;
  /** How much of a processor the server took, and the load: when it is the load that takes all, the server could do more. */
  serverShare: number;
  loadShare: number;
}

/** What a run found out. */
export interface Measurement {
  commitments: number;
  connections: number;
  seconds: number;
  rounds: number;
  /** Whether servers and load had processors of their own. */
  pinned: boolean;
  servers: { id: string; name: string; memory: Memory | null }[];
  measured: Measured[];
}

/** How many distinct variables there are of an operation at most, before they start over. */
const mostVariables = 50_000;

interface Running {
  contender: Contender;
  child: Child;
}

/**
 * Measures servers on a corpus under all operations, in turns, so that what slows the machine down for a while slows all of them down. Answers are
 * compared first.
 * @throws DifferentAnswers when two servers do not answer alike.
 */
export async function measureServers(
  contenders: Contender[],
  { path, corpus }: { path: string; corpus: Corpus },
  effort: Effort,
  core: number | null,
  progress: Progress,
): Promise<Measurement> {
  const running: Running[] = [];
  try {
    for (const contender of [...contenders, bare]) {
      progress.show(`starting ${contender.name}`);
      running.push({ contender, child: await startServer(contender.start(path), core) });
    }
    progress.show('comparing the answers');
    const answering = running.filter(({ contender }) => contender !== bare);
    await compareAnswers(
      answering.map(({ contender, child }) => ({
        name: contender.name,
        url: child.url,
        dialect: contender.dialect,
      })),
      servedOperations,
      (operation) => drawVariables(corpus, operation, effort.compared),
    );
    const trials = await runRounds(running, corpus, effort, progress);
    return {
      commitments: corpus.$client.prepare<[], number>('SELECT count(*) FROM commitment').pluck().get() ?? 0,
      connections: effort.connections,
      seconds: effort.seconds,
      rounds: effort.rounds,
      pinned: core !== null,
      servers: running.map(({ contender: { id, name }, child }) => ({
        id,
        name,
        memory: child.memory(path),
      })),
      measured: trials.flatMap(summarize),
    };
  } finally {
    progress.wipe();
    await Promise.all(running.map(({ child }) => child.stop()));
  }
}

/** All trials of one operation in one mode: a list of rounds per server. */
interface Series {
  mode: Mode;
  operation: ServedOperation;
  rounds: Map<string, Trial[]>;
}

async function runRounds(
  running: Running[],
  corpus: Corpus,
  effort: Effort,
  progress: Progress,
): Promise<Series[]> {
  const modes = { distinct: mostVariables, repeated: 1 };
  const series = Object.entries(modes).flatMap(([mode, most]) =>
    servedOperations.map((operation) => {
      const variables = drawVariables(corpus, operation.operationName, most);
      const servers = running.flatMap(({ contender, child }) => {
        const way = wayOf(operation, contender.dialect);
        if (!way || (contender === bare && mode === 'distinct')) return [];
        const { query } = way;
        const next = requestsInOrder({ ...operation, query }, variables.map(way.variables));
        return [{ contender, child, next }];
      });
      return {
        mode: mode as Mode,
        operation,
        variables,
        servers,
        rounds: new Map(servers.map(({ contender }) => [contender.id, [] as Trial[]])),
      };
    }),
  );
  // The first round warms up.
  for (let round = 0; round <= effort.rounds; round++) {
    for (const { mode, operation, variables, servers, rounds } of series) {
      if (mode === 'repeated') await putAnswer(running, operation, variables[0] ?? {});
      for (const { contender, child, next } of inTurn(servers, round)) {
        const time = round ? `round ${round} of ${effort.rounds}` : 'warming up';
        progress.show(`${time}: ${mode} variables, ${operation.name}, ${contender.name}`);
        const trial = await runTrial(child, next, effort);
        if (round > 0) rounds.get(contender.id)?.push(trial);
      }
    }
  }
  return series;
}

/** The same servers, another one first in each round. */
const inTurn = <Server>(servers: Server[], round: number): Server[] => {
  const start = round % servers.length;
  return [...servers.slice(start), ...servers.slice(0, start)];
};

/** Gives the server that sends fixed bytes those of the answer that the first one gives. */
async function putAnswer(
  running: Running[],
  operation: ServedOperation,
  variables: Variables,
): Promise<void> {
  const [first] = running;
  const sender = running.find(({ contender }) => contender === bare);
  if (!first || !sender) return;
  const answer = await askServer({ name: first.contender.name, url: first.child.url }, operation, variables);
  await (await fetch(sender.child.url, { method: 'PUT', body: answer })).text();
}

async function runTrial(child: Child, next: () => Buffer, { connections, seconds }: Effort): Promise<Trial> {
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return { load: (user + system) / 1e6, server: child.processorSeconds() };
  };
  const before = spent();
  const done = await load(child.url, next, { connections, milliseconds: seconds * 1000 });
  const after = spent();
  return {
    rate: done.requests / done.seconds,
    p50: percentile(done.latencies, 0.5),
    p99: percentile(done.latencies, 0.99),
    cost: ((after.server - before.server) * 1000) / done.requests,
    serverShare: (after.server - before.server) / done.seconds,
    loadShare: (after.load - before.load) / done.seconds,
  };
}

/** What the rounds of every server come to. */
function summarize({ mode, operation, rounds }: Series): Measured[] {
  const compared = (server: string, base: string, value: (trial: Trial) => number): Spread | null => {
    const bases = rounds.get(base);
    if (!bases) return null;
    return spreadOf(
      (rounds.get(server) ?? []).map((trial, round) => value(trial) / value(bases[round] as Trial)),
    );
  };
  return [...rounds].map(([server, trials]) => {
    const middle = (value: (trial: Trial) => number) => median(trials.map(value));
    return {
      mode,
      operation: operation.name,
      server,
      rate: spreadOf(trials.map(({ rate }) => rate)),
      ratio: compared(server, handWritten.id, ({ rate }) => rate) as Spread,
      ratioToBare: compared(server, bare.id, ({ rate }) => rate),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      p99Ratio: compared(server, handWritten.id, ({ p99 }) => p99) as Spread,
      cost: middle(({ cost }) => cost),
      costRatio: compared(server, handWritten.id, ({ cost }) => 1 / cost) as Spread,
      serverShare: middle(({ serverShare }) => serverShare),
      loadShare: middle(({ loadShare }) => loadShare),
    };
  });
}
