import type { Corpus } from '../db/open.ts';
import type { Surroundings } from './app.ts';
import { type Config, defaultCacheBytes, endpoint } from './config.ts';
import { executionOf } from './graphql/execution.ts';
import { explainHeader } from './graphql/explain/explain.ts';
import { withHost } from './http/host.ts';
import { type Listener, shortWay } from './http/shortWay.ts';

/**
 * Makes what listens to requests of node:http: the short way for plain requests, and behind it the application, which is loaded when the first request
 * needs it. Loading it takes as long as all else that a start does, and a plain request can be answered without.
 */
export function createListener(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): Listener {
  const execution = executionOf(corpus, config, surroundings);
  const app = onDemand(async () => {
    const { appOver } = await import('./app.ts');
    return appOver(corpus, config, surroundings, execution);
  }, surroundings.log);
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

/** A listener that is loaded for the first request; those that come meanwhile wait for it. */
function onDemand(load: () => Promise<Listener>, log: (line: string) => void = console.error): Listener {
  let loading: Promise<Listener> | undefined;
  let loaded: Listener | undefined;
  return (request, response) => {
    if (loaded) return loaded(request, response);
    loading ??= load();
    loading.then(
      (listener) => {
        loaded = listener;
        listener(request, response);
      },
      (error: Error) => {
        log(`the application could not be loaded: ${error.stack}`);
        response.writeHead(500).end();
      },
    );
  };
}
