import type { Snapshot } from '../observability/recorder.ts';

/** How long to wait for the metrics of a process, in milliseconds: a statement may block it. */
const maxWait = 1_000;

/** Collects metrics from processes that answer by messages. */
export interface MetricsExchange {
  /**
   * Calls each of `requests` with the number that its answer has to bear. The metrics of those that
   * answer in time.
   */
  collect: (requests: ((id: number) => void)[]) => Promise<Snapshot[]>;
  /** An answer. */
  add: (id: number, metrics: Snapshot) => void;
}

/** Makes an exchange without requests. */
export function metricsExchange(): MetricsExchange {
  const waiting = new Map<number, (metrics: Snapshot | null) => void>();
  let last = 0;

  function request(send: (id: number) => void): Promise<Snapshot | null> {
    return new Promise((resolve) => {
      last += 1;
      const id = last;
      const finish = (metrics: Snapshot | null) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(metrics);
      };
      const timer = setTimeout(() => finish(null), maxWait);
      waiting.set(id, finish);
      send(id);
    });
  }

  return {
    collect: async (requests) => {
      const answers = await Promise.all(requests.map(request));
      return answers.filter((metrics) => metrics !== null);
    },
    add: (id, metrics) => waiting.get(id)?.(metrics),
  };
}

/** A metric without labels, in the form of prom-client. */
export const plainMetric = (
  type: 'counter' | 'gauge',
  name: string,
  help: string,
  value: number,
): object => ({
  name,
  help,
  type,
  aggregator: 'sum',
  values: [{ value, labels: {} }],
});
