import { createServer, type Server } from 'node:net';
import { watchFile } from './fileWatch.ts';
import type { Settings } from './messages.ts';
import { type ProcessPool, processPool } from './processPool.ts';
import { logUnhandledRejections } from './unhandledRejections.ts';
import { type Workers, workers } from './workers.ts';

/** When to start the query pool after the first worker is ready, in milliseconds: its start would compete with the first answer. */
const poolDelay = 1_000;

/** When to start the other workers after the first one is ready, in milliseconds, for the same reason. */
const workersDelay = 100;

/** How often to look whether the corpus file has been replaced, in milliseconds. */
const watchInterval = 1_000;

/** How often within a deadline to ask workers whether they are alive. */
const heartbeats = 4;

/** The shortest time between two heartbeats, in milliseconds: a worker that loads GraphiQL is busy for a while and must survive it. */
const minHeartbeatInterval = 500;

const log = (line: string) => console.error(line);

/**
 * Serves: accepts connections and passes them to workers, runs slow queries in the query pool, ends processes past the deadline, and replaces processes
 * that end. It loads nothing of the application, so that it starts at once and nothing blocks it.
 */
export function supervise(): void {
  const server = createServer({ pauseOnConnect: true, noDelay: true, allowHalfOpen: true }, (socket) => {
    // A client may disconnect before a worker has the connection.
    socket.on('error', () => {});
    serving.connect(socket);
  });
  let pool: ProcessPool | null = null;
  let settings: Settings | null = null;
  const serving = workers({
    log,
    onConfigured: (read) => {
      settings = read;
      listen(server, read);
    },
    onReady: () => {
      if (!settings) throw new Error('A worker was ready before it was configured.');
      pool = startPool(serving, settings);
      announce(server, settings);
      const more = settings.workers - 1;
      setTimeout(() => serving.start(more), workersDelay);
    },
    onFailure: (code) => process.exit(code),
    run: (query) => pool?.run(query) ?? Promise.resolve({ kind: 'failed', message: 'There is no pool yet.' }),
  });
  process.once('SIGINT', () => shutDown(server, serving));
  process.once('SIGTERM', () => shutDown(server, serving));
  logUnhandledRejections();
  serving.start(1);
}

function listen(server: Server, { port, host }: Settings): void {
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    const explained: Record<string, string> = {
      EADDRINUSE: `Port ${port} of ${host} is taken. Choose another with PORT=…`,
      EACCES: `Port ${port} may not be used without rights. Choose one above 1023 with PORT=…`,
    };
    console.error(explained[code ?? ''] ?? message);
    process.exit(1);
  });
  server.listen(port, host);
}

function announce(server: Server, settings: Settings): void {
  if (!server.listening) {
    server.once('listening', () => announce(server, settings));
    return;
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  console.log(`Aide-Mémoire answers at http://${host}:${port}/graphql (open it in a browser for GraphiQL)`);
}

/** Starts the query pool, the heartbeat of the workers and the watch of the corpus file. */
function startPool(serving: Workers, { corpusDb, mmapBytes, deadline, workers }: Settings): ProcessPool {
  const pool = processPool({
    corpusDb,
    mmapBytes,
    deadline,
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
      console.log(`The corpus at ${corpusDb} was replaced. Answers come from revision ${revision} now.`);
    } catch (error) {
      log(
        `The corpus at ${corpusDb} was replaced, but the old one is still served: ${(error as Error).message}`,
      );
    }
  });
  return pool;
}

/** Accepts no new connections and lets running requests finish. A second signal ends the process at once. */
function shutDown(server: Server, serving: Workers): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  server.close();
  serving.end(() => process.exit());
}
