import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import { type Corpus, revisionOf } from '../../db/open.ts';
import { type Config, endpoint } from '../config.ts';
import type { CallerContext } from '../graphql/execute/caller.ts';
import { documentCache, parseErrorCache } from '../graphql/execute/documentCache.ts';
import { useExecutor } from '../graphql/execute/execution.ts';
import type { Executor } from '../graphql/execute/executor.ts';
import { explainHeader, explaining } from '../graphql/execute/explain/explain.ts';
import { useDocumentLimits } from '../graphql/execute/limits.ts';
import { type Log, loggedMessage } from '../graphql/execute/log.ts';
import { masker } from '../graphql/execute/mask.ts';
import { schema } from '../graphql/schema.ts';
import { type AppDependencies, createExecutor, type SharedDependencies } from './dependencies.ts';
import { galleryRenderer } from './graphiql/gallery.ts';
import { callers } from './http/clientAddress.ts';
import { useExactPaths } from './http/exactPaths.ts';
import { usePageSecurity } from './http/pageSecurity.ts';
import { persistedDocuments } from './http/persistedDocuments.ts';
import { policyOf } from './http/policy.ts';
import { usePersistedDocuments } from './http/usePersistedDocuments.ts';
import { useRepresentation } from './http/useRepresentation.ts';
import { useWellFormedRequests } from './http/wellFormed.ts';
import { lazyMetrics } from './observability/lazyMetrics.ts';
import { createLogger } from './observability/logger.ts';
import { useMetrics } from './observability/useMetrics.ts';

/**
 * The application: a function from request to response over one corpus. It does not listen on a
 * port.
 */
export type App = YogaServerInstance<Partial<NodeExchange>, CallerContext>;

/** What Node’s server hands to the application. */
interface NodeExchange {
  req: IncomingMessage;
  res: ServerResponse;
}

const live = '/health/live';
const ready = '/health/ready';
const metricsPath = '/metrics';

/**
 * Makes the application for a corpus. `execute` replaces the execution of operations, for tests.
 */
export function createApp(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  dependencies: AppDependencies = {},
  execute?: Executor['execute'],
): App {
  const { log = createLogger('app', () => 'info') } = dependencies;
  const metrics = lazyMetrics(() => revisionOf(corpus));
  const shared = { ...dependencies, log, metrics, documents: persistedDocuments() };
  return createAppFor(corpus, config, shared, execute ?? createExecutor(corpus, config, shared).execute);
}

/** Makes the application for a corpus that has an executor already. */
export function createAppFor(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  { log, metrics, documents, reference, otherProcesses = async () => [] }: SharedDependencies,
  execute: Executor['execute'],
): App {
  const { limits, explain = false, trustedProxies = [] } = config;
  const callerOf = callers(trustedProxies);
  // The request and response of Node, when it is one that called.
  const context = ({ req, res }: Partial<NodeExchange>): CallerContext =>
    req && res ? { caller: callerOf(req, res) } : {};
  return createYoga<Partial<NodeExchange>, CallerContext>({
    schema,
    context,
    graphqlEndpoint: endpoint,
    landingPage: false,
    cors: false,
    multipart: false,
    extraParamNames: ['documentId'],
    maxRequestBodySize: limits.bodyBytes,
    parserAndValidationCache: { documentCache: documentCache(), errorCache: parseErrorCache() },
    // Yoga answers its own health check at any URL that ends with its path, before plugins run. No
    // URL has a space.
    healthCheckEndpoint: ' ',
    maskedErrors: { maskError: masker(limits, log, reference) },
    logging: { debug: () => {}, info: () => {}, warn: logYoga(log), error: () => {} },
    graphiql: { title: 'Aide-Mémoire' },
    renderGraphiQL: galleryRenderer(explain),
    plugins: [
      useExactPaths([endpoint, live, ready, metricsPath]),
      useReadinessCheck({ endpoint: live, check: () => true }),
      useReadinessCheck({ endpoint: ready, check: () => isReady(corpus, log) }),
      useMetrics(metricsPath, metrics, otherProcesses),
      useWellFormedRequests(endpoint, metrics.onError),
      usePersistedDocuments(documents),
      usePageSecurity(),
      useRepresentation(endpoint, policyOf(corpus, config), [explainHeader]),
      useDocumentLimits(schema, limits),
      useExecutor(explain ? explaining(corpus, execute) : execute),
    ],
  });
}

/** Yoga’s own warnings. */
const logYoga =
  (log: Log) =>
  (...parts: unknown[]): void =>
    log.warn('yoga_warning', 'Yoga warns', { detail: parts.map(String).join(' ') });

/** Whether the corpus can be read. The reason why it cannot is logged. */
function isReady(corpus: Corpus, log: Log): boolean {
  try {
    revisionOf(corpus);
    return true;
  } catch (error) {
    log.warn(
      'not_ready',
      'The corpus cannot be read: /health/ready answers 503. Check the file at CORPUS_DB.',
      {
        reason: loggedMessage(error as Error),
      },
    );
    return false;
  }
}
