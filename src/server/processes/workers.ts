import type { Socket } from 'node:net';
import { type Child, startChild } from './child.ts';
import type { FromWorker, Job, Outcome, Settings, ToWorker } from './messages.ts';

/** A worker that lived so long, in milliseconds, did not fail at its start. */
const wellStarted = 10_000;

/** The pauses before a worker is started again grow from the one to the other, in milliseconds. */
const shortestPause = 100;
const longestPause = 10_000;

interface Worker {
  child: Child<ToWorker>;
  isReady: boolean;
  /** How often it was asked whether it is alive since it last said so. */
  unanswered: number;
  /** The connections that it has been handed and does not have yet, by number, in that order. */
  handed: Map<number, Socket>;
}

interface Options {
  /** Told when the first worker has read the configuration. */
  onConfigured: (settings: Settings) => void;
  /** Told when the first worker answers requests. */
  onReady: () => void;
  /** Told when the first worker has ended before it answered any; it has said why. */
  onFailure: (code: number) => void;
  /** Runs what may take long. */
  run: (job: Job) => Promise<Outcome>;
  log: (line: string) => void;
}

/** The processes that answer requests. One that ends is replaced, after a pause that grows if it ends again soon. */
export interface Workers {
  /** Starts so many more, unless all are to end. */
  start: (count: number) => void;
  tellAll: (message: ToWorker) => void;
  /** Hands a connection to the next worker that is ready, or keeps it until one is. */
  connect: (socket: Socket) => void;
  /** Asks all whether they are alive, and ends those that have not said so for so many times. */
  beat: (most: number) => void;
  /** Has all finish what they are at; `onEnd` is called when all have ended. */
  end: (onEnd: () => void) => void;
}

/** Makes a set of workers that is empty. */
export function workers({ onConfigured, onReady, onFailure, run, log }: Options): Workers {
  const all = new Set<Worker>();
  const unserved: Socket[] = [];
  let isConfigured = false;
  let hasServed = false;
  let isReadyAside = false;
  let lastConnection = 0;
  let pause = shortestPause;
  let onAllEnded: (() => void) | null = null;

  function startWorker(): void {
    const began = Date.now();
    const child = startChild<ToWorker, FromWorker>(
      './worker.ts',
      (message) => {
        worker.unanswered = 0;
        hear(worker, message);
      },
      (code, signal) => {
        all.delete(worker);
        for (const socket of worker.handed.values()) connect(socket);
        if (onAllEnded) return all.size === 0 ? onAllEnded() : undefined;
        if (!hasServed) return onFailure(code ?? 1);
        pause = Date.now() - began > wellStarted ? shortestPause : Math.min(2 * pause, longestPause);
        log(`A worker has ended (${signal ?? code}). Another is started in ${pause} ms.`);
        setTimeout(() => onAllEnded ?? startWorker(), pause);
      },
    );
    const worker: Worker = { child, isReady: false, unanswered: 0, handed: new Map() };
    all.add(worker);
  }

  function hear(worker: Worker, message: FromWorker): void {
    switch (message.kind) {
      case 'configured':
        if (!isConfigured) onConfigured(message.settings);
        isConfigured = true;
        return;
      case 'ready': {
        worker.isReady = true;
        worker.child.tell({ kind: 'aside', isReady: isReadyAside });
        for (const socket of unserved.splice(0)) connect(socket);
        if (!hasServed) onReady();
        hasServed = true;
        return;
      }
      case 'job':
        run(message.job).then((outcome) => worker.child.tell({ kind: 'outcome', id: message.id, outcome }));
        return;
      case 'connected':
        // Those before it that it does not have are lost: a process that has no more file handles gets no connections.
        for (const [id, socket] of worker.handed) {
          if (id > message.id) break;
          worker.handed.delete(id);
          socket.destroy();
        }
        return;
      case 'alive':
    }
  }

  function connect(socket: Socket): void {
    // One that is held up is passed over.
    const next = [...all].find(({ isReady, unanswered }) => isReady && unanswered < 2);
    if (!next) {
      unserved.push(socket);
      return;
    }
    lastConnection += 1;
    next.handed.set(lastConnection, socket);
    next.child.tell({ kind: 'connection', id: lastConnection }, socket);
    // In turns: whoever has been given one is the last in the row.
    all.delete(next);
    all.add(next);
  }

  const tellAll = (message: ToWorker) => {
    if (message.kind === 'aside') isReadyAside = message.isReady;
    for (const { child } of all) child.tell(message);
  };

  return {
    start: (count) => {
      if (onAllEnded) return;
      for (let started = 0; started < count; started += 1) startWorker();
    },
    tellAll,
    connect,
    beat: (most) => {
      for (const worker of all) {
        if (!worker.isReady) continue;
        if (worker.unanswered >= most) {
          log('A worker was held up by a request beyond the deadline, and is ended.');
          worker.isReady = false;
          worker.child.kill();
        } else {
          worker.unanswered += 1;
          worker.child.tell({ kind: 'are you alive' });
        }
      }
      // Those that were all held up may be back.
      for (const socket of unserved.splice(0)) connect(socket);
    },
    end: (onEnd) => {
      onAllEnded = onEnd;
      for (const socket of unserved.splice(0)) socket.destroy();
      if (all.size === 0) onEnd();
      for (const { child, isReady } of all) {
        if (isReady) child.tell({ kind: 'end' });
        else child.kill();
      }
    },
  };
}
