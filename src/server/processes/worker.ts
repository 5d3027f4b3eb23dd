/*
 * The process that answers requests: its supervisor hands it connections, and runs for it what may take long.
 */
import { flushCompileCache } from 'node:module';
import type { Socket } from 'node:net';
import { type Config, readConfig } from '../../config.ts';
import { endWithSupervisor } from './endWithSupervisor.ts';
import { logForgotten } from './forgotten.ts';
import type { FromWorker, ToWorker } from './messages.ts';

// An import would read each of its exports, and so load the WebSocket client as well, which takes longer than all else.
const { createServer } = process.getBuiltinModule('node:http');

/** How long running requests may take to finish after a signal, in milliseconds. */
const patience = 10_000;

const tell = (message: FromWorker) => process.send?.(message);

async function serve(config: Config): Promise<void> {
  const { port, host, corpusDb, mmapBytes, workers, deadline, limits } = config;
  tell({ kind: 'configured', settings: { port, host, corpusDb, mmapBytes, workers, deadline, limits } });
  // The configuration comes first, as what is wrong with it need not wait for the rest.
  const [{ openCorpus }, { createService }, { remoteAside }] = await Promise.all([
    import('../../../db/open.ts'),
    import('../listener.ts'),
    import('./aside.ts'),
  ]);
  const open = () => openCorpus(corpusDb, undefined, mmapBytes);
  const aside = remoteAside(deadline, tell);
  const service = createService(open(), config, { aside });
  const server = createServer(service.listener);
  // Timeouts of connections are watched from when a server listens; this one’s supervisor does.
  server.emit('listening');
  const sockets = new Set<Socket>();

  function connect(socket: Socket): void {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // As for sockets that an HTTP server accepts: who has sent all of a request may still wait for the answer.
    socket.allowHalfOpen = true;
    server.emit('connection', socket);
    socket.resume();
  }

  function switchCorpus(): void {
    try {
      service.switchTo(open());
    } catch (error) {
      console.error(`A worker goes on with the old corpus: ${(error as Error).message}`);
    }
  }

  /** Lets running requests finish. A connection that was busy is kept alive after its answer, and has to be closed then. */
  function end(): void {
    setTimeout(() => server.closeAllConnections(), patience);
    setInterval(() => {
      server.closeIdleConnections();
      if (sockets.size > 0) return;
      service.close();
      process.exit();
    }, 50);
  }

  process.on('message', (message: ToWorker, socket?: Socket) => {
    switch (message.kind) {
      case 'connection':
        tell({ kind: 'connected', id: message.id });
        // It comes without its socket when the client has closed it meanwhile.
        return socket && connect(socket);
      case 'outcome':
        return aside.settle(message.id, message.outcome);
      case 'aside':
        return aside.setReady(message.isReady);
      case 'are you alive':
        return tell({ kind: 'alive' });
      case 'switch':
        return switchCorpus();
      case 'end':
        return end();
    }
  });
  tell({ kind: 'ready' });
  // What was compiled is kept at the end anyway, but not every worker is let come to its end.
  flushCompileCache();
}

endWithSupervisor();
logForgotten();
try {
  await serve(readConfig(process.env));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
