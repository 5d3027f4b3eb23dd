import type { Socket } from 'node:net';
import type { Log } from '../../graphql/execute/log.ts';
import type { Snapshot } from '../observability/recorder.ts';
import type { FromWorker, Outcome, Query, Settings, ToWorker } from './messages.ts';
import { metricsExchange, plainMetric } from './metricsExchange.ts';
import { type Child, typedFork } from './typedFork.ts';

/** A worker that ran for so many milliseconds did not fail at its start. */
const stableAfter = 10_000;

/**
 * The delay before a worker is started again doubles from the one to the other, in milliseconds.
 */
const minDelay = 100;
const maxDelay = 10_000;

interface Worker {
  child: Child<ToWorker>;
  isReady: boolean;
  /** Heartbeats sent since the last message of the worker. */
  unanswered: number;
  /**
   * Connections that were sent to the worker and not acknowledged yet, by number, in that order.
   */
  sent: Map<number, Socket>;
  /** Its queries in the pool, by number, each with what ends it. */
  queries: Map<number, AbortController>;
}

/** A worker that has not answered two heartbeats gets no connections. */
const isAnswering = ({ isReady, unanswered }: Worker) => isReady && unanswered < 2;

interface Options {
  /** Called when the first worker has read the configuration. */
  onConfigured: (settings: Settings) => void;
  /** Called when the first worker answers requests. */
  onReady: () => void;
  /** Called when the first worker has ended before it was ready; it has logged why. */
  onFailure: (code: number) => void;
  /** Runs a query of a client in the query pool, until the signal. */
  run: (query: Query, address: string, signal: AbortSignal) => Promise<Outcome>;
  /** How many processes the query pool has. */
  poolSize: () => number;
  log: Log;
}

/**
 * The processes that answer requests. One that ends is replaced, after a delay that grows if it
 * ends again soon.
 */
export interface Workers {
  /** Starts more workers, unless all are to end. */
  start: (count: number) => void;
  broadcast: (message: ToWorker) => void;
  /** Passes a connection to the next worker that is ready, or holds it until one is. */
  connect: (socket: Socket) => void;
  /**
   * Sends a heartbeat to every worker, and kills those that have not answered the last
   * `maxUnanswered`.
   */
  heartbeat: (maxUnanswered: number) => void;
  /** Lets all workers finish their requests; `onEnd` is called when all have ended. */
  end: (onEnd: () => void) => void;
}

/** Makes an empty set of workers. */
export function workers({ onConfigured, onReady, onFailure, run, poolSize, log }: Options): Workers {
  const all = new Set<Worker>();
  const waiting: Socket[] = [];
  const exchange = metricsExchange();
  let restarts = 0;
  let isConfigured = false;
  let hasServed = false;
  let isPoolReady = false;
  let lastConnection = 0;
  let delay = minDelay;
  let onAllEnded: (() => void) | null = null;

  function startWorker(): void {
    const began = Date.now();
    const child = typedFork<ToWorker, FromWorker>(
      './worker.ts',
      log,
      (message) => {
        worker.unanswered = 0;
        handle(worker, message);
      },
      (code, signal) => {
        all.delete(worker);
        for (const query of worker.queries.values()) query.abort();
        for (const socket of worker.sent.values()) connect(socket);
        if (onAllEnded) return all.size === 0 ? onAllEnded() : undefined;
        if (!hasServed) return onFailure(code ?? 1);
        delay = Date.now() - began > stableAfter ? minDelay : Math.min(2 * delay, maxDelay);
        log.warn(
          'worker_ended',
          'A worker ended: its open requests are lost, and another worker starts after the delay.',
          {
            reason: signal ?? code ?? '',
            delay,
          },
        );
        restarts += 1;
        setTimeout(() => onAllEnded ?? startWorker(), delay);
      },
    );
    const worker: Worker = { child, isReady: false, unanswered: 0, sent: new Map(), queries: new Map() };
    all.add(worker);
  }

  function handle(worker: Worker, message: FromWorker): void {
    switch (message.kind) {
      case 'configured':
        if (!isConfigured) onConfigured(message.settings);
        isConfigured = true;
        return;
      case 'ready': {
        worker.isReady = true;
        worker.child.send({ kind: 'pool', isReady: isPoolReady });
        for (const socket of waiting.splice(0)) connect(socket);
        if (!hasServed) onReady();
        hasServed = true;
        return;
      }
      case 'query':
        runFor(worker, message);
        return;
      case 'query abandoned':
        worker.queries.get(message.id)?.abort();
        return;
      case 'metrics wanted':
        metricsBeside(worker).then((metrics) =>
          worker.child.send({ kind: 'metrics', id: message.id, metrics }),
        );
        return;
      case 'metrics':
        exchange.add(message.id, message.metrics);
        return;
      case 'connected':
        // Earlier connections without acknowledgement are lost: a process without free file handles
        // receives none.
        for (const [id, socket] of worker.sent) {
          if (id > message.id) break;
          worker.sent.delete(id);
          socket.destroy();
        }
        return;
      case 'alive':
    }
  }

  async function runFor(worker: Worker, { id, query, address }: Extract<FromWorker, { kind: 'query' }>) {
    const controller = new AbortController();
    worker.queries.set(id, controller);
    const outcome = await run(query, address, controller.signal);
    worker.queries.delete(id);
    if (!controller.signal.aborted) worker.child.send({ kind: 'outcome', id, outcome });
  }

  /** The metrics of the other workers and of the supervisor. */
  async function metricsBeside(worker: Worker): Promise<Snapshot[]> {
    const others = [...all].filter((other) => other !== worker && isAnswering(other));
    const metrics = await exchange.collect(
      others.map((other) => (id) => other.child.send({ kind: 'metrics wanted', id })),
    );
    return [...metrics, supervisorMetrics()];
  }

  const supervisorMetrics = (): Snapshot => [
    plainMetric('gauge', 'aide_memoire_workers', 'Workers that answer requests.', ready().length),
    plainMetric('gauge', 'aide_memoire_pool_processes', 'Processes of the query pool.', poolSize()),
    plainMetric('counter', 'aide_memoire_worker_restarts_total', 'Workers that ended early.', restarts),
  ];

  const ready = () => [...all].filter(isAnswering);

  function connect(socket: Socket): void {
    const [next] = ready();
    if (!next) {
      waiting.push(socket);
      return;
    }
    lastConnection += 1;
    next.sent.set(lastConnection, socket);
    next.child.send({ kind: 'connection', id: lastConnection }, socket);
    // Round robin: the worker becomes the last of the set.
    all.delete(next);
    all.add(next);
  }

  const broadcast = (message: ToWorker) => {
    if (message.kind === 'pool') isPoolReady = message.isReady;
    for (const { child } of all) child.send(message);
  };

  return {
    start: (count) => {
      if (onAllEnded) return;
      for (let started = 0; started < count; started += 1) startWorker();
    },
    broadcast,
    connect,
    heartbeat: (maxUnanswered) => {
      for (const worker of all) {
        if (!worker.isReady) continue;
        if (worker.unanswered >= maxUnanswered) {
          log.warn(
            'worker_blocked',
            'A worker was blocked beyond the deadline and is killed: its open requests are lost. If this is frequent, lower MAX_COST.',
          );
          worker.isReady = false;
          worker.child.kill();
        } else {
          worker.unanswered += 1;
          worker.child.send({ kind: 'are you alive' });
        }
      }
      // Workers that did not answer may answer again.
      for (const socket of waiting.splice(0)) connect(socket);
    },
    end: (onEnd) => {
      onAllEnded = onEnd;
      for (const socket of waiting.splice(0)) socket.destroy();
      if (all.size === 0) onEnd();
      for (const { child, isReady } of all) {
        if (isReady) child.send({ kind: 'end' });
        else child.kill();
      }
    },
  };
}
