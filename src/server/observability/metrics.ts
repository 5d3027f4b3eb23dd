import type { Plugin } from 'graphql-yoga';
import type { ResultCounter } from '../../graphql/execute/resultCounts.ts';

/** A number to watch, in the words of Prometheus; its samples by labels. */
interface Metric {
  name: string;
  type: 'counter' | 'gauge';
  help: string;
  samples: [labels: Record<string, string>, value: number][];
}

/** Yoga plugin: what an operator watches, in the text format of Prometheus. `revisionNow` may throw when the corpus cannot be read. */
export function useMetrics(
  endpoint: string,
  counts: Pick<ResultCounter, 'results'>,
  revisionNow: () => string,
): Plugin {
  return {
    onRequest: ({ request, url, endResponse, fetchAPI }) => {
      if (url.pathname.replace(/\/$/, '') !== endpoint) return;
      endResponse(
        ['GET', 'HEAD'].includes(request.method)
          ? new fetchAPI.Response(metricsText(metricsOf(counts, revisionNow)), {
              headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
            })
          : new fetchAPI.Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }),
      );
    },
  };
}

function metricsOf({ results }: Pick<ResultCounter, 'results'>, revisionNow: () => string): Metric[] {
  const { user, system } = process.cpuUsage();
  return [
    {
      name: 'aide_memoire_operations_total',
      type: 'counter',
      help: 'Operations by result: cache_hit (response from the cache), operation (one SQL statement), root_fields (one for each root field), failed (SQLite did not run the statement).',
      samples: Object.entries(results).map(([result, count]) => [{ result }, count]),
    },
    {
      name: 'aide_memoire_corpus_info',
      type: 'gauge',
      help: 'The revision of the corpus that is served; nothing while it cannot be read.',
      samples: revisionSamples(revisionNow),
    },
    {
      name: 'process_cpu_seconds_total',
      type: 'counter',
      help: 'User and system processor time.',
      samples: [[{}, (user + system) / 1e6]],
    },
    {
      name: 'process_resident_memory_bytes',
      type: 'gauge',
      help: 'Resident memory.',
      samples: [[{}, process.memoryUsage.rss()]],
    },
    {
      name: 'process_start_time_seconds',
      type: 'gauge',
      help: 'When the process started, in seconds since 1970.',
      samples: [[{}, performance.timeOrigin / 1000]],
    },
  ];
}

function revisionSamples(revisionNow: () => string): Metric['samples'] {
  try {
    return [[{ revision: revisionNow() }, 1]];
  } catch {
    // Whether the corpus can be read is asked, and the reason logged, at /health/ready.
    return [];
  }
}

/** Metrics in the text format of Prometheus. */
export const metricsText = (metrics: readonly Metric[]): string =>
  metrics
    .map(
      ({ name, type, help, samples }) =>
        `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples
          .map(([labels, value]) => `${name}${labelsText(labels)} ${value}\n`)
          .join('')}`,
    )
    .join('');

function labelsText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return pairs.length ? `{${pairs}}` : '';
}
