import { createServer, type Server } from 'node:net';
import type { Log } from '../../graphql/execute/log.ts';
import { createLogger } from '../observability/logger.ts';
import { watchFile } from './fileWatch.ts';
import type { Settings } from './messages.ts';
import { type ProcessPool, processPool } from './processPool.ts';
import { logUnhandledRejections } from './unhandledRejections.ts';
import { type Workers, workers } from './workers.ts';

/**
 * When to start the query pool after the first worker is ready, in milliseconds: its start would
 * compete with the first answer.
 */
const poolDelay = 1_000;

/**
 * When to start the other workers after the first one is ready, in milliseconds, for the same
 * reason.
 */
const workersDelay = 100;

/** How often to look whether the corpus file has been replaced, in milliseconds. */
const watchInterval = 1_000;

/** How often within a deadline to ask workers whether they are alive. */
const heartbeats = 4;

/**
 * The shortest time between two heartbeats, in milliseconds: a worker that loads GraphiQL is busy
 * for a while and must survive it.
 */
const minHeartbeatInterval = 500;

/**
 * Serves: accepts connections and passes them to workers, runs slow queries in the query pool, ends
 * processes past the deadline, and replaces processes that end. It loads nothing of the
 * application, so that it starts at once and nothing blocks it.
 */
export function supervise(): void {
  let settings: Settings | null = null;
  const log = createLogger('supervisor', () => settings?.logLevel ?? 'info');
  const server = createServer({ pauseOnConnect: true, noDelay: true, allowHalfOpen: true }, (socket) => {
    // A client may disconnect before a worker has the connection.
    socket.on('error', () => {});
    serving.connect(socket);
  });
  let pool: ProcessPool | null = null;
  const serving = workers({
    log,
    onConfigured: (read) => {
      settings = read;
      listen(server, read, log);
    },
    onReady: () => {
      if (!settings) throw new Error('A worker was ready before it was configured.');
      pool = startPool(serving, settings, log);
      announce(server, settings, log);
      const more = settings.workers - 1;
      setTimeout(() => serving.start(more), workersDelay);
    },
    onFailure: (code) => process.exit(code),
    run: (query, address, signal) =>
      pool?.run(query, address, signal) ??
      Promise.resolve({ kind: 'failed', name: 'Error', message: 'There is no pool yet.' }),
    poolSize: () => pool?.size() ?? 0,
  });
  process.once('SIGINT', () => shutDown(server, serving));
  process.once('SIGTERM', () => shutDown(server, serving));
  logUnhandledRejections(log);
  serving.start(1);
  // While the worker starts.
  setImmediate(log.load);
}

function listen(server: Server, { port, host }: Settings, log: Log): void {
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    const explained: Record<string, string> = {
      EADDRINUSE: `Port ${port} of ${host} is in use, so the server cannot start. Choose another with PORT.`,
      EACCES: `Port ${port} needs privileges, so the server cannot start. Choose one above 1023 with PORT.`,
    };
    log.error(
      'cannot_listen',
      explained[code ?? ''] ?? `The server cannot listen, so it cannot start: ${message}`,
    );
    process.exit(1);
  });
  server.listen(port, host);
}

function announce(server: Server, settings: Settings, log: Log): void {
  if (!server.listening) {
    server.once('listening', () => announce(server, settings, log));
    return;
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  log.info('serving', `Serving at http://${host}:${port}/graphql (open it in a browser for GraphiQL)`);
}

/** Starts the query pool, the heartbeat of the workers and the watch of the corpus file. */
function startPool(
  serving: Workers,
  { corpusDb, mmapBytes, deadline, workers, waiting }: Settings,
  log: Log,
): ProcessPool {
  const pool = processPool({
    corpusDb,
    mmapBytes,
    deadline,
    maxWaiting: waiting,
    // While a query blocks one process, there is still one for each worker.
    maxProcesses: workers + 1,
    onReady: (isReady) => serving.broadcast({ kind: 'pool', isReady }),
    log,
  });
  setTimeout(pool.start, poolDelay);
  if (deadline > 0)
    setInterval(() => serving.heartbeat(heartbeats), Math.max(deadline / heartbeats, minHeartbeatInterval));
  watchFile(corpusDb, watchInterval, async () => {
    try {
      const revision = await pool.reopen();
      // The pool has the new corpus before a worker caches responses for it.
      serving.broadcast({ kind: 'switch' });
      log.info(
        'corpus_replaced',
        'The corpus was replaced: later requests are answered from the new revision.',
        {
          corpusDb,
          revision,
        },
      );
    } catch (error) {
      log.error(
        'corpus_not_replaced',
        'The corpus was replaced by a file that cannot be opened: the old one is served on, but processes that restart will fail. Put a corpus there.',
        { corpusDb, reason: (error as Error).message },
      );
    }
  });
  return pool;
}

/**
 * Accepts no new connections and lets running requests finish. A second signal ends the process at
 * once.
 */
function shutDown(server: Server, serving: Workers): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  server.close();
  serving.end(() => process.exit());
}
