import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import { type Corpus, revisionOf } from '../db/open.ts';
import { type Config, defaultCacheBytes } from './config.ts';
import type { Context } from './graphql/builder.ts';
import { both, compiledExecutor, type Listeners } from './graphql/compiledExecutor.ts';
import { executorOf, useExecutor } from './graphql/executor.ts';
import { explainHeader, explaining } from './graphql/explain/explain.ts';
import { useDocumentLimits } from './graphql/limits.ts';
import { type Log, masker } from './graphql/mask.ts';
import { countPaths } from './graphql/pathCounts.ts';
import { schema } from './graphql/schema.ts';
import { useExactPaths, withHost } from './http/exactPaths.ts';
import { galleryRenderer } from './http/gallery.ts';
import { useMetrics } from './http/metrics.ts';
import { usePageSecurity } from './http/pageSecurity.ts';
import { type Listener, shortWay } from './http/shortWay.ts';
import { useWellFormedRequests } from './http/wellFormed.ts';

/** What a test may replace. */
interface Surroundings extends Listeners {
  log?: Log;
  /** Makes the reference id of an unexpected error. */
  reference?: () => string;
}

/** The application: a function from request to response over one corpus. It listens on nothing; `main.ts` does. */
export type App = YogaServerInstance<object, Context>;

const endpoint = '/graphql';
const live = '/health/live';
const ready = '/health/ready';
const metrics = '/metrics';

/** Makes the application for a corpus. */
export const createApp = (
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): App => appOver(corpus, config, surroundings, executionOf(corpus, config, surroundings));

/** Makes what listens to requests of node:http: the application, and before it the short way for plain requests. */
export function createListener(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): Listener {
  const execution = executionOf(corpus, config, surroundings);
  const app = appOver(corpus, config, surroundings, execution);
  const { compiled, counts } = execution;
  if (!compiled) return withHost(app);
  const { limits, cacheBytes = defaultCacheBytes, explain = false } = config;
  return withHost(
    shortWay(
      {
        endpoint,
        answer: compiled.answer,
        mostBodyBytes: limits.bodyBytes,
        mostCacheBytes: cacheBytes,
        onKept: counts.onKept,
        unusual: explain ? [explainHeader] : [],
      },
      app,
    ),
  );
}

/** How operations are executed, and who hears of it. */
function executionOf(
  { $client }: Corpus,
  { limits, executor = 'compiled' }: Pick<Config, 'limits'> & Partial<Config>,
  { log = console.error, onPath, onStatement }: Surroundings,
) {
  const counts = countPaths(log);
  const listeners = both(counts, { onPath, onStatement });
  const compiled = executor === 'compiled' ? compiledExecutor($client, limits, listeners) : null;
  return { compiled, counts, execute: executorOf(compiled, listeners) };
}

function appOver(
  corpus: Corpus,
  { limits, explain = false }: Pick<Config, 'limits'> & Partial<Config>,
  { log = console.error, reference }: Surroundings,
  { counts, execute }: Pick<ReturnType<typeof executionOf>, 'counts' | 'execute'>,
): App {
  return createYoga<object, Context>({
    schema,
    context: () => ({ corpus, limits }),
    graphqlEndpoint: endpoint,
    landingPage: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    multipart: false,
    maxRequestBodySize: limits.bodyBytes,
    // Yoga answers its own check at any URL that ends like it, before any plugin is asked; no URL has a space.
    healthCheckEndpoint: ' ',
    maskedErrors: { maskError: masker(limits, log, reference) },
    logging: { debug: () => {}, info: () => {}, warn: log, error: () => {} },
    graphiql: { title: 'Aide-Mémoire' },
    renderGraphiQL: galleryRenderer(explain),
    plugins: [
      useExactPaths([endpoint, live, ready, metrics]),
      useReadinessCheck({ endpoint: live, check: () => true }),
      useReadinessCheck({ endpoint: ready, check: () => isReady(corpus, log) }),
      useMetrics(metrics, counts, () => revisionOf(corpus)),
      useWellFormedRequests(endpoint),
      usePageSecurity(),
      useDocumentLimits(limits),
      useExecutor(explain ? explaining(execute) : execute),
    ],
  });
}

/** Ready means that the corpus can be read. Why it cannot is for the log. */
function isReady(corpus: Corpus, log: Log): boolean {
  try {
    revisionOf(corpus);
    return true;
  } catch (error) {
    log(`not ready: ${(error as Error).message}`);
    return false;
  }
}
