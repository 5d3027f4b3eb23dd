import { createServer, type Server } from 'node:net';
import { logForgotten } from './forgotten.ts';
import type { Settings } from './messages.ts';
import { whenReplaced } from './replaced.ts';
import { type Runners, runners } from './runners.ts';
import { type Workers, workers } from './workers.ts';

/** How long after the first answer could be given runners are started, which would take the processor from it, in milliseconds. */
const leisure = 1_000;

/** How long the first worker has the processors for itself once it is ready, in milliseconds: the first answer waits for it. */
const headStart = 100;

/** How often to look whether the corpus has been replaced, in milliseconds. */
const lookEvery = 1_000;

/** How often within a deadline to ask workers whether they are alive. */
const beats = 4;

/** How often to ask at most, in milliseconds: a worker that loads GraphiQL is busy for a while and must live to tell. */
const shortestBeat = 500;

const log = (line: string) => console.error(line);

/**
 * Serves: takes connections and hands them to processes that answer (workers), has processes beside them run what may take long (runners), ends those
 * that take too long, and replaces those that end. It loads nothing of the application itself, so that it starts at once and is never held up.
 */
export function supervise(): void {
  const server = createServer({ pauseOnConnect: true, noDelay: true, allowHalfOpen: true }, (socket) => {
    // A client that is gone before a worker has the connection is nobody’s trouble.
    socket.on('error', () => {});
    serving.connect(socket);
  });
  let aside: Runners | null = null;
  let settings: Settings | null = null;
  const serving = workers({
    log,
    onConfigured: (given) => {
      settings = given;
      listen(server, given);
    },
    onReady: () => {
      if (!settings) throw new Error('A worker was ready before it was configured.');
      aside = startAside(serving, settings);
      announce(server, settings);
      const more = settings.workers - 1;
      setTimeout(() => serving.start(more), headStart);
    },
    onFailure: (code) => process.exit(code),
    run: (job) => aside?.run(job) ?? Promise.resolve({ kind: 'failed', message: 'Nobody runs jobs yet.' }),
  });
  process.once('SIGINT', () => shutDown(server, serving));
  process.once('SIGTERM', () => shutDown(server, serving));
  logForgotten();
  serving.start(1);
}

function listen(server: Server, { port, host }: Settings): void {
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    const told: Record<string, string> = {
      EADDRINUSE: `Port ${port} of ${host} is taken. Choose another with PORT=…`,
      EACCES: `Port ${port} may not be used without rights. Choose one above 1023 with PORT=…`,
    };
    console.error(told[code ?? ''] ?? message);
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

/** Starts, at leisure, who runs what may take long, who watches the workers, and who watches the corpus. */
function startAside(serving: Workers, { corpusDb, mmapBytes, deadline, limits, workers }: Settings): Runners {
  const pool = runners({
    corpusDb,
    mmapBytes,
    deadline,
    limits,
    // With one held up there is one for each worker still.
    most: workers + 1,
    onReady: (isReady) => serving.tellAll({ kind: 'aside', isReady }),
    log,
  });
  setTimeout(pool.start, leisure);
  if (deadline > 0) setInterval(() => serving.beat(beats), Math.max(deadline / beats, shortestBeat));
  whenReplaced(corpusDb, lookEvery, async () => {
    try {
      const revision = await pool.reopen();
      // Whoever runs jobs has the new corpus before anybody keeps answers for it.
      serving.tellAll({ kind: 'switch' });
      console.log(`The corpus at ${corpusDb} was replaced. Answers come from revision ${revision} now.`);
    } catch (error) {
      log(
        `The corpus at ${corpusDb} was replaced, but the old one is still served: ${(error as Error).message}`,
      );
    }
  });
  return pool;
}

/** Takes no new connections and lets running requests finish. A second signal ends at once. */
function shutDown(server: Server, serving: Workers): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  server.close();
  serving.end(() => process.exit());
}
