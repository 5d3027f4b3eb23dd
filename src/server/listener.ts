import type { Corpus } from '../../db/open.ts';
import { type Config, defaultCacheBytes, endpoint } from '../config.ts';
import { executionOf } from '../graphql/execute/execution.ts';
import { explainHeader } from '../graphql/execute/explain/explain.ts';
import { countPaths } from '../graphql/execute/pathCounts.ts';
import type { Surroundings } from './app.ts';
import { withHost } from './http/host.ts';
import { responseCache } from './http/responseCache.ts';
import { type Listener, shortWay } from './http/shortWay.ts';
import { corpora } from './processes/corpora.ts';

/** What listens to requests of node:http, and how to change what it answers from. */
export interface Service {
  listener: Listener;
  /** Has all later requests answered from another corpus, and closes the old one when no request needs it any more. */
  switchTo: (corpus: Corpus) => void;
  /** Closes the corpus when no request needs it any more. */
  close: () => void;
}

/**
 * Makes what listens to requests of node:http: the short way for plain requests, and behind it the application, which is loaded when the first request
 * needs it. Loading it takes as long as all else that a start does, and a plain request can be answered without.
 */
export function createListener(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): Listener {
  return createService(corpus, config, surroundings).listener;
}

/** The same for as long as the corpus may be replaced by another. */
export function createService(
  corpus: Corpus,
  config: Pick<Config, 'limits'> & Partial<Config>,
  surroundings: Surroundings = {},
): Service {
  const { limits, executor, cacheBytes = defaultCacheBytes, explain = false } = config;
  const { log = console.error } = surroundings;
  const counts = countPaths(log);
  const { current, listener, switchTo, close } = corpora(corpus, (served) => {
    const execution = executionOf(served, config, surroundings, counts);
    return {
      corpus: served,
      app: onDemand(async () => {
        const { appOver } = await import('./app.ts');
        return appOver(served, config, surroundings, execution);
      }, log),
      answer: execution.compiled?.answer ?? (() => null),
      cache: responseCache(cacheBytes),
    };
  });
  const short = () =>
    shortWay(
      {
        endpoint,
        answering: current,
        mostBodyBytes: limits.bodyBytes,
        onKept: counts.onKept,
        unusual: explain ? [explainHeader] : [],
      },
      listener,
    );
  return { listener: withHost(executor === 'reference' ? listener : short()), switchTo, close };
}

/** A listener that is loaded for the first request; those that come meanwhile wait for it. */
function onDemand(load: () => Promise<Listener>, log: (line: string) => void): Listener {
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
