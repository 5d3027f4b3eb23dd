import type { Plugin } from 'graphql-yoga';
import type { Metrics, Snapshot } from './recorder.ts';

const contentType = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Yoga plugin: answers at `endpoint` with the metrics of all processes, and counts the errors of
 * responses.
 */
export function useMetrics(
  endpoint: string,
  metrics: Metrics,
  otherProcesses: () => Promise<Snapshot[]>,
): Plugin {
  return {
    onRequest: async ({ request, url, endResponse, fetchAPI }) => {
      if (url.pathname.replace(/\/$/, '') !== endpoint) return;
      endResponse(
        ['GET', 'HEAD'].includes(request.method)
          ? new fetchAPI.Response(await metrics.text(await otherProcesses()), {
              headers: { 'content-type': contentType },
            })
          : new fetchAPI.Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }),
      );
    },
    onResultProcess: ({ result }) => {
      if (!('errors' in result)) return;
      for (const { extensions } of result.errors ?? []) metrics.onError(String(extensions?.['code']));
    },
  };
}
