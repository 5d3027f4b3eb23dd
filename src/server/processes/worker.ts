/*
 * A worker: answers requests on the connections that the supervisor passes to it.
 */
import { flushCompileCache } from 'node:module';
import type { Socket } from 'node:net';
import { type Config, type LogLevel, readConfig } from '../../config.ts';
import { loggedMessage } from '../../graphql/execute/log.ts';
import { createLogger } from '../observability/logger.ts';
import { exitWithSupervisor } from './exitWithSupervisor.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { logUnhandledRejections } from './unhandledRejections.ts';

// An import would read every export of the module, and so load its WebSocket client, which takes
// longer than all else.
const { createServer } = process.getBuiltinModule('node:http');

/** How long running requests may take to finish after a signal, in milliseconds. */
const shutdownTime = 10_000;

/**
 * How long a client may be silent beyond the deadline, in milliseconds, before its connection is
 * closed.
 */
const silence = 20_000;

/**
 * When to load the metrics library after the start, in milliseconds: it would delay the first
 * answer.
 */
const metricsDelay = 1_000;

// A message to a supervisor that has ended is lost.
const send = (message: FromWorker) => process.send?.(message, undefined, undefined, () => {});

let logLevel: LogLevel = 'info';
const log = createLogger('worker', () => logLevel);

async function serve(config: Config): Promise<void> {
  const { port, host, corpusDb, mmapBytes, workers, deadline, waiting } = config;
  logLevel = config.logLevel;
  send({
    kind: 'configured',
    settings: { port, host, corpusDb, mmapBytes, workers, deadline, waiting, logLevel },
  });
  // The configuration comes first: a report of what is wrong with it need not wait for the rest.
  const [
    { openCorpus },
    { createService },
    { remoteQueryPool },
    { remoteMetrics },
    { connectionLimit },
    { trustedBy },
    { permitted },
  ] = await Promise.all([
    import('../../../db/open.ts'),
    import('../listener.ts'),
    import('./remoteQueryPool.ts'),
    import('./remoteMetrics.ts'),
    import('../http/connectionLimit.ts'),
    import('../http/clientAddress.ts'),
    import('../http/policy.ts'),
  ]);
  const open = () => permitted(openCorpus(corpusDb, undefined, mmapBytes), config);
  const queryPool = remoteQueryPool(deadline, waiting, send);
  const { otherProcesses, settle: settleMetrics } = remoteMetrics(send);
  const service = createService(open(), config, { queryPool, log, otherProcesses });
  const server = createServer(service.listener);
  // This event starts the check of connection timeouts; the supervisor listens instead of this
  // server.
  server.emit('listening');
  const sockets = new Set<Socket>();
  const mayConnect = connectionLimit(config.connectionsPerClient, trustedBy(config.trustedProxies));
  // A client that neither reads nor sends anything for so long is gone.
  if (deadline > 0) server.setTimeout(deadline + silence);

  function connect(socket: Socket): void {
    if (!mayConnect(socket)) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // As for sockets that an HTTP server accepts: a client that has sent its request may still wait
    // for the answer.
    socket.allowHalfOpen = true;
    server.emit('connection', socket);
    socket.resume();
  }

  function switchCorpus(): void {
    try {
      service.switchTo(open());
    } catch (error) {
      log.error(
        'corpus_not_switched',
        'This worker cannot open the new corpus: it serves the old one. Restart the server.',
        {
          reason: loggedMessage(error as Error),
        },
      );
    }
  }

  /**
   * Lets running requests finish. A busy connection is kept alive after its answer, and has to be
   * closed then.
   */
  function end(): void {
    setTimeout(() => server.closeAllConnections(), shutdownTime);
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
        send({ kind: 'connected', id: message.id });
        // There is no socket when the client has closed it meanwhile.
        return socket && connect(socket);
      case 'outcome':
        return queryPool.settle(message.id, message.outcome);
      case 'pool':
        return queryPool.setReady(message.isReady);
      case 'are you alive':
        return send({ kind: 'alive' });
      case 'metrics wanted':
        service.metrics.snapshot().then((metrics) => send({ kind: 'metrics', id: message.id, metrics }));
        return;
      case 'metrics':
        return settleMetrics(message.id, message.metrics);
      case 'switch':
        return switchCorpus();
      case 'end':
        return end();
    }
  });
  send({ kind: 'ready' });
  // Node writes the compile cache at the end of a process, which not every worker reaches.
  flushCompileCache();
  setTimeout(service.metrics.load, metricsDelay);
}

exitWithSupervisor();
logUnhandledRejections(log);
try {
  await serve(readConfig(process.env));
} catch (error) {
  log.error('cannot_start', (error as Error).message);
  process.exit(1);
}
