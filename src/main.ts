import type { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import { type Corpus, openCorpus } from '../db/open.ts';
import { type Config, readConfig } from './config.ts';
import type { Listener } from './http/shortWay.ts';
import { createListener } from './listener.ts';

// An import would read each of its exports, and so load the WebSocket client as well, which takes longer than all else.
const { createServer } = process.getBuiltinModule('node:http');

/** How long running requests may take to finish after a signal, in milliseconds. */
const patience = 10_000;

function serve(config: Config, listener: Listener): Server {
  const server = createServer(listener);
  server.on('error', (error: NodeJS.ErrnoException) => fail(explain(error, config)));
  server.listen(config.port, config.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    console.log(`Aide-Mémoire answers at http://${host}:${port}/graphql (open it in a browser for GraphiQL)`);
    // What was compiled is kept at the end anyway, but not every server is let come to its end.
    flushCompileCache();
  });
  return server;
}

function explain({ code, message }: NodeJS.ErrnoException, { host, port }: Config): string {
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is taken. Choose another with PORT=…`;
  if (code === 'EACCES')
    return `Port ${port} may not be used without rights. Choose one above 1023 with PORT=…`;
  return message;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Takes no new connections, lets running requests finish, then closes the corpus. A second signal ends at once. */
function shutDown(server: Server, corpus: Corpus) {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  // A connection that was busy at the signal is kept alive after its answer, which would keep the process as well.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  server.close(() => {
    clearInterval(idle);
    corpus.$client.close();
  });
  setTimeout(() => server.closeAllConnections(), patience).unref();
}

try {
  const config = readConfig(process.env);
  const corpus = openCorpus(config.corpusDb);
  const server = serve(config, createListener(corpus, config));
  process.once('SIGINT', () => shutDown(server, corpus));
  process.once('SIGTERM', () => shutDown(server, corpus));
  // Whoever asked has been answered; that a promise was forgotten on the way must not cost everyone else the server.
  process.on('unhandledRejection', (reason) => {
    console.error(
      `A promise that nobody waited for was rejected: ${reason instanceof Error ? reason.stack : reason}`,
    );
  });
} catch (error) {
  fail((error as Error).message);
}
