import type { Snapshot } from '../observability/recorder.ts';
import type { FromWorker } from './messages.ts';

/** The metrics of the other processes by messages to the supervisor. */
export interface RemoteMetrics {
  otherProcesses: () => Promise<Snapshot[]>;
  /** To call with the answer of the supervisor. */
  settle: (id: number, metrics: Snapshot[]) => void;
}

/** Makes a client of the supervisor for metrics. */
export function remoteMetrics(send: (message: FromWorker) => void): RemoteMetrics {
  const waiting = new Map<number, (metrics: Snapshot[]) => void>();
  let last = 0;
  return {
    otherProcesses: () =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        send({ kind: 'metrics wanted', id: last });
      }),
    settle: (id, metrics) => {
      waiting.get(id)?.(metrics);
      waiting.delete(id);
    },
  };
}
