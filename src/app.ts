import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import { type Corpus, revisionOf } from '../db/open.ts';
import type { Config } from './config.ts';
import type { Context } from './graphql/builder.ts';
import { compiledExecutor, type Listeners } from './graphql/compiledExecutor.ts';
import { useGraphqlExecutor } from './graphql/executor.ts';
import { useDocumentLimits } from './graphql/limits.ts';
import { type Log, masker } from './graphql/mask.ts';
import { schema } from './graphql/schema.ts';
import { useExactPaths } from './http/exactPaths.ts';
import { galleryRenderer } from './http/gallery.ts';
import { usePageSecurity } from './http/pageSecurity.ts';
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

/** Makes the application for a corpus. */
export function createApp(
  corpus: Corpus,
  { limits, executor = 'compiled' }: Pick<Config, 'limits'> & Partial<Pick<Config, 'executor'>>,
  { log = console.error, reference, ...listeners }: Surroundings = {},
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
    renderGraphiQL: galleryRenderer(),
    plugins: [
      useExactPaths([endpoint, live, ready]),
      useReadinessCheck({ endpoint: live, check: () => true }),
      useReadinessCheck({ endpoint: ready, check: () => isReady(corpus, log) }),
      useWellFormedRequests(endpoint),
      usePageSecurity(),
      useDocumentLimits(limits),
      useGraphqlExecutor(
        executor === 'compiled' ? compiledExecutor(corpus.$client, limits, listeners) : null,
      ),
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
