import type { Corpus } from '../../db/open.ts';
import { type Config, defaultCacheBytes, endpoint } from '../config.ts';
import { executionOf } from '../graphql/execute/execution.ts';
import { explainHeader } from '../graphql/execute/explain/explain.ts';
import { countResults } from '../graphql/execute/resultCounts.ts';
import type { AppDependencies } from './app.ts';
import { fastPath, type Listener } from './http/fastPath.ts';
import { withHost } from './http/host.ts';
import { lazyListener } from './http/lazyListener.ts';
import { responseCache } from './http/responseCache.ts';
import { createLogger } from './observability/logger.ts';
import { hotSwap } from './processes/hotSwap.ts';

/** A listener for requests of node:http, and how to change the corpus behind it. */
export interface Service {
  listener: Listener;
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
 * Makes a listener whose corpus can be replaced: the fast path for plain requests, and behind it the application. The application is loaded for the first
 * request that needs it: loading takes as long as the rest of the start, and plain requests do without.
 */
export function createService(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  dependencies: AppDependencies = {},
): Service {
  const { limits, cacheBytes = defaultCacheBytes, explain = false } = config;
  const { log = createLogger('worker', () => config.logLevel ?? 'info') } = dependencies;
  const counts = countResults(log);
  const { current, listener, switchTo, close } = hotSwap(corpus, (served) => {
    const execution = executionOf(served, config, dependencies, counts);
    return {
      corpus: served,
      app: lazyListener(async () => {
        const { createAppFor } = await import('./app.ts');
        return createAppFor(served, config, { ...dependencies, log }, execution);
      }, log),
      answer: execution.answer,
      cache: responseCache(cacheBytes),
    };
  });
  const fast = () =>
    fastPath(
      {
        endpoint,
        source: current,
        maxBodyBytes: limits.bodyBytes,
        onCacheHit: counts.onCacheHit,
        excludedHeaders: explain ? [explainHeader] : [],
      },
      listener,
    );
  return { listener: withHost(fast()), switchTo, close };
}
