import type { Metrics } from './recorder.ts';

/** After so many records prom-client loads, so that they do not take memory without end. */
const maxPending = 10_000;

/**
 * Metrics that record before prom-client is loaded: loading it takes as long as a fifth of the
 * start.
 */
export interface LazyMetrics extends Metrics {
  /** Loads prom-client, and adds what was recorded before. */
  load: () => Promise<Metrics>;
}

/** Makes the metrics of a process; see `createMetrics`. */
export function lazyMetrics(revisionNow: () => string): LazyMetrics {
  const pending: ((metrics: Metrics) => void)[] = [];
  let loading: Promise<Metrics> | undefined;
  let loaded: Metrics | undefined;

  function load(): Promise<Metrics> {
    loading ??= import('./metrics.ts').then(({ createMetrics }) => {
      loaded = createMetrics(revisionNow);
      for (const record of pending.splice(0)) record(loaded);
      return loaded;
    });
    return loading;
  }

  function record(entry: (metrics: Metrics) => void): void {
    if (loaded) {
      entry(loaded);
    } else {
      pending.push(entry);
      if (pending.length === maxPending) load();
    }
  }

  return {
    load,
    onCacheHit: () => record((metrics) => metrics.onCacheHit()),
    onRoute: (route) => record((metrics) => metrics.onRoute(route)),
    onLatency: (place, milliseconds) => record((metrics) => metrics.onLatency(place, milliseconds)),
    onError: (code) => record((metrics) => metrics.onError(code)),
    onResponse: (status, milliseconds) => record((metrics) => metrics.onResponse(status, milliseconds)),
    snapshot: async () => (await load()).snapshot(),
    text: async (others) => (await load()).text(others),
  };
}
