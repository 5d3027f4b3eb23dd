import type { Log } from '../../graphql/execute/log.ts';
import { fairQueue } from './fairQueue.ts';
import type { FromPoolProcess, Outcome, Query, Settings, ToPoolProcess } from './messages.ts';
import { type Child, typedFork } from './typedFork.ts';

/**
 * After so many milliseconds a query may take long, and another process starts before it is needed.
 */
const longQuery = 100;

/**
 * After so many milliseconds a query that was not known as long is treated as one.
 */
const shortTime = 1_000;

interface Options extends Pick<Settings, 'corpusDb' | 'mmapBytes' | 'deadline'> {
  /** How many processes there may be at once. */
  maxProcesses: number;
  /** How many queries may wait; without limit by default. */
  maxWaiting?: Settings['waiting'];
  /**
   * How long a process stays without a query, in milliseconds: it takes memory, and starting
   * another takes a fraction of a second.
   */
  idleTime?: number;
  /** How long to wait after a process could not open the corpus, in milliseconds. */
  retryAfter?: number;
  /** Called when queries can run, and when they no longer can. */
  onReady: (isReady: boolean) => void;
  log: Log;
}

/**
 * The processes of the query pool, which run one query each at a time. More start when queries
 * wait; one past its deadline is killed. Long queries leave one process to the others.
 */
export interface ProcessPool {
  /**
   * Starts the first process, before there is a query. A process without queries ends after a
   * while, and the next query starts another.
   */
  start: () => void;
  /**
   * Runs a query in a free process, when it is the turn of the client at the address. Waiting
   * counts toward the deadline. At the signal it is taken out, or its process killed.
   */
  run: (query: Query, address?: string, signal?: AbortSignal) => Promise<Outcome>;
  /**
   * Runs later queries over the file that is at the path now.
   * @returns its revision. Rejects when it cannot be opened; then nothing changes.
   */
  reopen: () => Promise<string>;
  /** How many processes there are. */
  size: () => number;
}

interface Waiting {
  query: Query;
  address: string;
  settle: (outcome: Outcome) => void;
}

interface PoolProcess {
  child: Child<ToPoolProcess>;
  isOpen: boolean;
  /** Takes no further query. */
  isRetired: boolean;
  current: Waiting | null;
  idle: NodeJS.Timeout | undefined;
  onOpen: (opened: PoolProcess, revision: string) => void;
  /** Called when it ends before it has opened the corpus. */
  onFailure: (error: Error) => void;
}

/** Makes a pool without processes. */
export function processPool({
  corpusDb,
  mmapBytes,
  deadline,
  maxProcesses,
  maxWaiting = { all: Number.POSITIVE_INFINITY, perClient: Number.POSITIVE_INFINITY },
  idleTime = 30_000,
  retryAfter = 5_000,
  onReady,
  log,
}: Options): ProcessPool {
  const all = new Set<PoolProcess>();
  const short = fairQueue<Waiting>(maxWaiting);
  const long = fairQueue<Waiting>(maxWaiting);
  const queueOf = ({ query }: Waiting) => (query.isLong ? long : short);
  // One process is left to short queries.
  const maxLong = Math.max(maxProcesses - 1, 1);
  const mayRunLong = () => [...all].filter(({ current }) => current?.query.isLong).length < maxLong;
  const next = () => short.take() ?? (mayRunLong() ? long.take() : undefined);
  let failedAt = Number.NEGATIVE_INFINITY;
  /** The last logged reason why no process could open the corpus, until one can. */
  let loggedProblem: string | null = null;
  const active = () => [...all].filter(({ isRetired }) => !isRetired);

  function startProcess(onOpen: PoolProcess['onOpen'], onFailure: PoolProcess['onFailure']): void {
    let problem = 'a pool process ended before it had opened the corpus';
    // Under `node --watch` a process also sends the names of its modules.
    const onMessage = (message: FromPoolProcess) => {
      if (message.kind === 'outcome') {
        finish(started, message.outcome);
      } else if (message.kind === 'open') {
        started.isOpen = true;
        started.onOpen(started, message.revision);
        rest(started);
      } else if (message.kind === 'cannot open') {
        problem = message.message;
        child.kill();
      }
    };
    const child = typedFork<ToPoolProcess, FromPoolProcess>('./poolProcess.ts', log, onMessage, () => {
      all.delete(started);
      clearTimeout(started.idle);
      started.current?.settle({
        kind: 'failed',
        name: 'Error',
        message: 'The process that ran it has ended.',
      });
      if (started.isOpen) dispatch();
      else started.onFailure(new Error(problem));
    });
    const started: PoolProcess = {
      child,
      isOpen: false,
      isRetired: false,
      current: null,
      idle: undefined,
      onOpen,
      onFailure,
    };
    all.add(started);
    child.send({ kind: 'open', corpusDb, mmapBytes });
  }

  function ready(): void {
    loggedProblem = null;
    onReady(true);
  }

  const start = () =>
    startProcess(ready, (error) => {
      failedAt = performance.now();
      // Running processes go on, and queued queries wait for one retry instead of failing one after
      // the other.
      if (active().length > 0) {
        setTimeout(dispatch, retryAfter);
        return;
      }
      if (error.message !== loggedProblem)
        log.error(
          'pool_unavailable',
          'Query pool unavailable: slow queries now block workers up to the deadline. It is tried again; check the file at CORPUS_DB.',
          { reason: error.message },
        );
      loggedProblem = error.message;
      onReady(false);
      for (const { settle } of [...short.clear(), ...long.clear()])
        settle({ kind: 'failed', name: error.name, message: error.message });
      setTimeout(() => {
        // Meanwhile `reopen` may have opened another corpus.
        if (loggedProblem !== null) start();
      }, retryAfter);
    });

  function dispatch(): void {
    for (const each of all) {
      if (!each.isOpen || each.isRetired || each.current) continue;
      const taken = next();
      if (!taken) break;
      clearTimeout(each.idle);
      each.current = taken;
      each.child.send({ kind: 'query', query: taken.query });
      setTimeout(() => {
        if (each.current === taken) grow();
      }, longQuery);
      if (!taken.query.isLong) setTimeout(() => demote(each, taken), shortTime);
    }
    if (short.size() > 0 || (long.size() > 0 && mayRunLong())) grow();
  }

  /** Treats a query that still runs as long; it waits again where too many long ones run. */
  function demote(running: PoolProcess, waiting: Waiting): void {
    if (running.current !== waiting) return;
    const isAllowed = mayRunLong();
    waiting.query = { ...waiting.query, isLong: true };
    if (isAllowed) return;
    end(waiting);
    const scope = long.add(waiting);
    if (scope) waiting.settle({ kind: 'refused', scope });
  }

  /** Starts another process, unless one is free or starting. */
  function grow(): void {
    const isFree = active().some(({ isOpen, current }) => !isOpen || !current);
    const isTooSoon = active().length > 0 && performance.now() - failedAt < retryAfter;
    if (!isFree && active().length < maxProcesses && !isTooSoon) start();
  }

  function finish(finished: PoolProcess, outcome: Outcome): void {
    finished.current?.settle(outcome);
    finished.current = null;
    rest(finished);
  }

  function rest(resting: PoolProcess): void {
    if (resting.isRetired) {
      resting.child.kill();
      return;
    }
    resting.idle = setTimeout(() => retire(resting), idleTime);
    dispatch();
  }

  function retire(retired: PoolProcess): void {
    retired.isRetired = true;
    if (!retired.current) retired.child.kill();
  }

  /** Takes a query out of the queue, or kills its process; says whether it ran. */
  function end(waiting: Waiting): boolean {
    if (queueOf(waiting).remove(waiting)) return false;
    const running = [...all].find(({ current }) => current === waiting);
    if (!running) return false;
    running.current = null;
    running.isRetired = true;
    running.child.kill();
    return true;
  }

  function expire(waiting: Waiting): void {
    if (end(waiting)) {
      log.warn(
        'query_timed_out',
        'A query was killed at the deadline: its client got TIME_LIMIT. If this is frequent, lower MAX_COST or raise DEADLINE_MS.',
        { deadline },
      );
    }
    waiting.settle({ kind: 'timed out' });
  }

  return {
    start,
    size: () => all.size,
    run: (query, address = '', signal) =>
      new Promise((resolve) => {
        const waiting: Waiting = {
          query,
          address,
          settle: (outcome) => {
            clearTimeout(timer);
            resolve(outcome);
          },
        };
        const timer = deadline > 0 ? setTimeout(() => expire(waiting), deadline) : undefined;
        const scope = queueOf(waiting).add(waiting);
        if (scope) {
          waiting.settle({ kind: 'refused', scope });
          return;
        }
        signal?.addEventListener('abort', () => {
          end(waiting);
          waiting.settle({ kind: 'failed', name: 'Error', message: 'Nobody waits for it.' });
        });
        dispatch();
      }),
    reopen: () =>
      new Promise((resolve, reject) => {
        startProcess(
          (opened, revision) => {
            for (const each of all) if (each !== opened) retire(each);
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
