import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import { type Corpus, revisionOf } from '../../db/open.ts';
import { type Config, endpoint } from '../config.ts';
import type { Context } from '../graphql/builder.ts';
import type { Aside } from '../graphql/execute/aside.ts';
import type { Listeners } from '../graphql/execute/compiledExecutor.ts';
import { type Execution, executionOf } from '../graphql/execute/execution.ts';
import { useExecutor } from '../graphql/execute/executor.ts';
import { explaining } from '../graphql/execute/explain/explain.ts';
import { keptDocuments, keptParseErrors } from '../graphql/execute/keptDocuments.ts';
import { useDocumentLimits } from '../graphql/execute/limits.ts';
import { type Log, masker } from '../graphql/execute/mask.ts';
import { schema } from '../graphql/schema.ts';
import { useExactPaths } from './http/exactPaths.ts';
import { galleryRenderer } from './http/gallery.ts';
import { useMetrics } from './http/metrics.ts';
import { usePageSecurity } from './http/pageSecurity.ts';
import { useWellFormedRequests } from './http/wellFormed.ts';

/** What a test may replace. */
export interface Surroundings extends Listeners {
  /** Runs what may take long; without it everything runs in this process, however long it takes. */
  aside?: Aside;
  log?: Log;
  /** Makes the reference id of an unexpected error. */
  reference?: () => string;
}

/** The application: a function from request to response over one corpus. It listens on nothing; `main.ts` does. */
export type App = YogaServerInstance<object, Context>;

const live = '/health/live';
const ready = '/health/ready';
const metrics = '/metrics';

/** Makes the application for a corpus. */
export const createApp = (
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): App => appOver(corpus, config, surroundings, executionOf(corpus, config, surroundings));

/** The same over a way of executing that is there already. */
export function appOver(
  corpus: Corpus,
  { limits, explain = false }: Pick<Config, 'limits'> & Partial<Config>,
  { log = console.error, reference }: Surroundings,
  { counts, execute }: Execution,
): App {
  return createYoga<object, Context>({
    schema,
    context: () => ({ corpus, limits }),
    graphqlEndpoint: endpoint,
    landingPage: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    multipart: false,
    maxRequestBodySize: limits.bodyBytes,
    parserAndValidationCache: { documentCache: keptDocuments(), errorCache: keptParseErrors() },
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
