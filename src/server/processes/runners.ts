import { type Child, startChild } from './child.ts';
import type { FromRunner, Job, Outcome, Settings, ToRunner } from './messages.ts';

/** Who has been at a job for so many milliseconds may be at it for long, and another is started before it is needed. */
const long = 100;

interface Options extends Pick<Settings, 'corpusDb' | 'mmapBytes' | 'deadline' | 'limits'> {
  /** How many there may be at once. */
  most: number;
  /** How long a runner stays without a job, in milliseconds: it takes memory, and to start another takes a fraction of a second. */
  idleTime?: number;
  /** When to try again after none could open the corpus, in milliseconds. */
  retryAfter?: number;
  /** Told when jobs can be run, and when they no longer can. */
  onReady: (isReady: boolean) => void;
  log: (line: string) => void;
}

/** Processes that run jobs, one each at a time. There are more when jobs wait, and one that takes too long over a job is ended. */
export interface Runners {
  /** Starts the first, before there is a job. When it has had none for a while it is ended, and the next job has one started. */
  start: () => void;
  /** Runs a job as soon as somebody is free, or has been started; waiting counts for the deadline too. */
  run: (job: Job) => Promise<Outcome>;
  /**
   * Has all later jobs run on the corpus that is at the path now.
   * @returns its revision. Rejects when it cannot be opened; then nothing changes.
   */
  reopen: () => Promise<string>;
}

interface Waiting {
  job: Job;
  settle: (outcome: Outcome) => void;
}

interface Runner {
  child: Child<ToRunner>;
  isOpen: boolean;
  /** Takes no further job. */
  isRetired: boolean;
  current: Waiting | null;
  idle: NodeJS.Timeout | undefined;
  /** Told whether it has opened the corpus. */
  onOpen: (runner: Runner, revision: string) => void;
  onFailure: (error: Error) => void;
}

/** Makes a pool in which nobody has been started. */
export function runners({
  corpusDb,
  mmapBytes,
  deadline,
  limits,
  most,
  idleTime = 30_000,
  retryAfter = 5_000,
  onReady,
  log,
}: Options): Runners {
  const all = new Set<Runner>();
  const queue: Waiting[] = [];
  let failedAt = Number.NEGATIVE_INFINITY;
  /** What was told of the last that could not open the corpus, until one can. */
  let problemTold: string | null = null;
  const able = () => [...all].filter(({ isRetired }) => !isRetired);

  function startRunner(onOpen: Runner['onOpen'], onFailure: Runner['onFailure']): void {
    let problem = 'a runner ended before it had opened the corpus';
    // Under `node --watch` a process also says what it has loaded, which is nothing to us.
    const hear = (message: FromRunner) => {
      if (message.kind === 'outcome') {
        finish(runner, message.outcome);
      } else if (message.kind === 'open') {
        runner.isOpen = true;
        runner.onOpen(runner, message.revision);
        rest(runner);
      } else if (message.kind === 'cannot open') {
        problem = message.message;
        child.kill();
      }
    };
    const child = startChild<ToRunner, FromRunner>('./runner.ts', hear, () => {
      all.delete(runner);
      clearTimeout(runner.idle);
      runner.current?.settle({ kind: 'failed', message: 'The process that ran it has ended.' });
      if (runner.isOpen) dispatch();
      else runner.onFailure(new Error(problem));
    });
    const runner: Runner = {
      child,
      isOpen: false,
      isRetired: false,
      current: null,
      idle: undefined,
      onOpen,
      onFailure,
    };
    all.add(runner);
    child.tell({ kind: 'open', corpusDb, mmapBytes, limits });
  }

  function ready(): void {
    problemTold = null;
    onReady(true);
  }

  const start = () =>
    startRunner(ready, (error) => {
      failedAt = performance.now();
      // Those that are there go on, and whoever waits for another waits a while, not for one failure after the other.
      if (able().length > 0) {
        setTimeout(dispatch, retryAfter);
        return;
      }
      if (error.message !== problemTold)
        log(`Nobody can run what takes long, which may hold up other requests: ${error.message}`);
      problemTold = error.message;
      onReady(false);
      for (const { settle } of queue.splice(0)) settle({ kind: 'failed', message: error.message });
      setTimeout(() => {
        // Meanwhile the corpus may have been replaced by one that somebody has opened.
        if (problemTold !== null) start();
      }, retryAfter);
    });

  function dispatch(): void {
    for (const runner of all) {
      if (!runner.isOpen || runner.isRetired || runner.current) continue;
      const next = queue.shift();
      if (!next) break;
      clearTimeout(runner.idle);
      runner.current = next;
      runner.child.tell({ kind: 'job', job: next.job });
      setTimeout(() => {
        if (runner.current === next) provide();
      }, long);
    }
    if (queue.length > 0) provide();
  }

  /** Starts another, unless somebody is free or about to be. */
  function provide(): void {
    const isFree = able().some(({ isOpen, current }) => !isOpen || !current);
    const isTooSoon = able().length > 0 && performance.now() - failedAt < retryAfter;
    if (!isFree && able().length < most && !isTooSoon) start();
  }

  function finish(runner: Runner, outcome: Outcome): void {
    runner.current?.settle(outcome);
    runner.current = null;
    rest(runner);
  }

  function rest(runner: Runner): void {
    if (runner.isRetired) {
      runner.child.kill();
      return;
    }
    runner.idle = setTimeout(() => retire(runner), idleTime);
    dispatch();
  }

  function retire(runner: Runner): void {
    runner.isRetired = true;
    if (!runner.current) runner.child.kill();
  }

  function expire(waiting: Waiting): void {
    const place = queue.indexOf(waiting);
    if (place >= 0) queue.splice(place, 1);
    for (const runner of all) {
      if (runner.current !== waiting) continue;
      runner.current = null;
      runner.isRetired = true;
      runner.child.kill();
      log(`A request took longer than the deadline of ${deadline} ms and was given up.`);
    }
    waiting.settle({ kind: 'too long' });
  }

  return {
    start,
    run: (job) =>
      new Promise((resolve) => {
        const waiting: Waiting = {
          job,
          settle: (outcome) => {
            clearTimeout(timer);
            resolve(outcome);
          },
        };
        const timer = deadline > 0 ? setTimeout(() => expire(waiting), deadline) : undefined;
        queue.push(waiting);
        dispatch();
      }),
    reopen: () =>
      new Promise((resolve, reject) => {
        startRunner(
          (opened, revision) => {
            for (const runner of all) if (runner !== opened) retire(runner);
            ready();
            resolve(revision);
          },
          (error) => {
            reject(error);
            dispatch();
          },
        );
      }),
  };
}
