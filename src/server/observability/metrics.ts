import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics, Snapshot } from './recorder.ts';

/**
 * Upper bounds of the buckets of latencies, in seconds: a cache hit takes 0.1 ms, the default
 * deadline is 10 s.
 */
const buckets = [0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const startTime = 'process_start_time_seconds';
const failureCode = 'INTERNAL_SERVER_ERROR';

/** Makes the metrics of a process. `revisionNow` may throw while the corpus cannot be read. */
export function createMetrics(revisionNow: () => string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const operations = new Counter({
    name: 'aide_memoire_operations_total',
    help: 'Operations by result: cache_hit (response cache), operation (one statement), root_fields (a statement for each root field), introspection (the schema alone), failed (root_fields, as SQLite failed to run one statement).',
    labelNames: ['result'],
    registers,
  });
  for (const result of ['cache_hit', 'operation', 'root_fields', 'introspection', 'failed'])
    operations.inc({ result }, 0);
  const refusals = new Counter({
    name: 'aide_memoire_refusals_total',
    help: 'Expected errors by code: mistakes of clients, limits and timeouts.',
    labelNames: ['code'],
    registers,
  });
  const failures = new Counter({
    name: 'aide_memoire_failures_total',
    help: 'Unexpected errors, which are in the log.',
    registers,
  });
  const responses = new Histogram({
    name: 'aide_memoire_http_request_duration_seconds',
    help: 'Time from a request at the GraphQL endpoint to the end of its response.',
    labelNames: ['status'],
    buckets,
    registers,
  });
  const statements = new Histogram({
    name: 'aide_memoire_statement_duration_seconds',
    help: 'Time that a statement runs, by place: worker, or pool (the query pool, without waiting).',
    labelNames: ['place'],
    buckets,
    registers,
  });
  new Gauge({
    name: 'aide_memoire_corpus_info',
    help: 'The revision of the corpus that is served; none while it cannot be read.',
    labelNames: ['revision'],
    aggregator: 'max',
    registers,
    collect() {
      this.reset();
      try {
        this.set({ revision: revisionNow() }, 1);
      } catch {
        // /health/ready logs the reason.
      }
    },
  });
  collectDefaultMetrics({ register: registry });
  const cacheHits = operations.labels('cache_hit');
  const snapshot = async (): Promise<Snapshot> => {
    const all = await registry.getMetricsAsJSON();
    // prom-client leaves it out of aggregates.
    return all.map((metric) => (metric.name === startTime ? { ...metric, aggregator: 'min' } : metric));
  };
  return {
    onCacheHit: () => cacheHits.inc(),
    onRoute: (result) => operations.inc({ result }),
    onLatency: (place, milliseconds) => statements.observe({ place }, milliseconds / 1_000),
    onError: (code) => (code === failureCode ? failures.inc() : refusals.inc({ code })),
    onResponse: (status, milliseconds) => responses.observe({ status }, milliseconds / 1_000),
    snapshot,
    text: async (others) => AggregatorRegistry.aggregate([await snapshot(), ...others]).metrics(),
  };
}
