import { createYoga, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import { type Corpus, revisionOf } from '../db/open.ts';
import { type Config, defaultCacheBytes } from './config.ts';
import type { Context } from './graphql/builder.ts';
import { type CompiledExecutor, compiledExecutor, type Listeners } from './graphql/compiledExecutor.ts';
import { useGraphqlExecutor } from './graphql/executor.ts';
import { useDocumentLimits } from './graphql/limits.ts';
import { type Log, masker } from './graphql/mask.ts';
import { schema } from './graphql/schema.ts';
import { useExactPaths, withHost } from './http/exactPaths.ts';
import { galleryRenderer } from './http/gallery.ts';
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

/** Makes the application for a corpus. */
export const createApp = (
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): App => appOver(corpus, config, surroundings, compiledFor(corpus, config, surroundings));

/** Makes what listens to requests of node:http: the application, and before it the short way for plain requests. */
export function createListener(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): Listener {
  const compiled = compiledFor(corpus, config, surroundings);
  const app = appOver(corpus, config, surroundings, compiled);
  if (!compiled) return withHost(app);
  const { limits, cacheBytes = defaultCacheBytes } = config;
  const { answer } = compiled;
  return withHost(
    shortWay({ endpoint, answer, mostBodyBytes: limits.bodyBytes, mostCacheBytes: cacheBytes }, app),
  );
}

const compiledFor = (
  { $client }: Corpus,
  { limits, executor = 'compiled' }: Pick<Config, 'limits'> & Partial<Config>,
  listeners: Listeners,
): CompiledExecutor | null => (executor === 'compiled' ? compiledExecutor($client, limits, listeners) : null);

function appOver(
  corpus: Corpus,
  { limits }: Pick<Config, 'limits'>,
  { log = console.error, reference }: Surroundings,
  compiled: CompiledExecutor | null,
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
      useGraphqlExecutor(compiled),
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
