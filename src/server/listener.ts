import { type Corpus, revisionOf } from '../../db/open.ts';
import { type Config, defaultCacheBytes, endpoint } from '../config.ts';
import { explainHeader } from '../graphql/execute/explain/explain.ts';
import { type AppDependencies, createExecutor } from './dependencies.ts';
import { graphiqlParts } from './graphiql/assets.ts';
import { withAssets } from './http/assets.ts';
import { callers } from './http/clientAddress.ts';
import { door } from './http/door.ts';
import { fastPath, type Listener } from './http/fastPath.ts';
import { lazyListener } from './http/lazyListener.ts';
import { persistedDocuments } from './http/persistedDocuments.ts';
import { policyOf } from './http/policy.ts';
import { responseCache } from './http/responseCache.ts';
import { timed } from './http/timed.ts';
import { type LazyMetrics, lazyMetrics } from './observability/lazyMetrics.ts';
import { createLogger } from './observability/logger.ts';
import { hotSwap } from './processes/hotSwap.ts';

/** A listener for requests of node:http, and how to change the corpus behind it. */
export interface Service {
  listener: Listener;
  metrics: LazyMetrics;
  /** Answers later requests from another corpus, and closes the old one after its last request. */
  switchTo: (corpus: Corpus) => void;
  /** Closes the corpus after its last request. */
  close: () => void;
}

/** Makes a listener for one corpus, as `createService` does. */
export function createListener(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  dependencies: AppDependencies = {},
): Listener {
  return createService(corpus, config, dependencies).listener;
}

/**
 * Makes a listener whose corpus can be replaced: the fast path for plain requests, and behind it
 * the application. The application is loaded for the first request that needs it: loading takes as
 * long as the rest of the start, and plain requests do without.
 */
export function createService(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  dependencies: AppDependencies = {},
): Service {
  const { limits, cacheBytes = defaultCacheBytes, explain = false } = config;
  const { log = createLogger('worker', () => config.logLevel ?? 'info') } = dependencies;
  const metrics = lazyMetrics(() => revisionOf(current().corpus));
  const documents = persistedDocuments();
  const shared = { ...dependencies, log, metrics, documents };
  const { current, listener, switchTo, close } = hotSwap(corpus, (served) => {
    const { execute, answer } = createExecutor(served, config, shared);
    return {
      corpus: served,
      app: lazyListener(async () => {
        const { createAppFor } = await import('./app.ts');
        return createAppFor(served, config, shared, execute);
      }, log),
      answer,
      cache: responseCache(cacheBytes),
      policy: policyOf(served, config),
    };
  });
  const options = {
    endpoint,
    source: current,
    maxBodyBytes: limits.bodyBytes,
    recorder: metrics,
    documents,
    callerOf: callers(config.trustedProxies ?? []),
    excludedHeaders: explain ? [explainHeader] : [],
  };
  const entrance = {
    endpoint,
    policy: () => current().policy,
    maxBodyBytes: limits.bodyBytes,
    onError: metrics.onError,
  };
  const inside = withAssets(graphiqlParts, log, fastPath(options, listener));
  const all = timed(endpoint, metrics.onResponse, door(entrance, inside));
  return { listener: all, metrics, switchTo, close };
}
