import { type QueryPool, type QueryResult, timeLimitError } from '../../graphql/execute/queryPool.ts';
import type { FromWorker, Outcome } from './messages.ts';

/** A query pool by messages to the supervisor, and what to call when messages come back. */
export interface RemoteQueryPool extends QueryPool {
  setReady: (isReady: boolean) => void;
  settle: (id: number, outcome: Outcome) => void;
}

/** Makes a pool that sends queries to the supervisor. It is not ready before `setReady`. */
export function remoteQueryPool(deadline: number, send: (message: FromWorker) => void): RemoteQueryPool {
  const waiting = new Map<number, PromiseWithResolvers<QueryResult>>();
  let isReady = false;
  let last = 0;
  return {
    isReady: () => isReady,
    deadline,
    setReady: (now) => {
      isReady = now;
    },
    run: (sql, values) => {
      const result = Promise.withResolvers<QueryResult>();
      last += 1;
      waiting.set(last, result);
      send({ kind: 'query', id: last, query: { sql, values } });
      return result.promise;
    },
    settle: (id, outcome) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (outcome.kind === 'done') resolve?.({ text: outcome.text, milliseconds: outcome.milliseconds });
      else reject?.(outcome.kind === 'timed out' ? timeLimitError(deadline) : errorOf(outcome));
    },
  };
}

/** The error of the process that ran the query, which is recognized by its name. */
const errorOf = ({ name, message }: { name: string; message: string }) =>
  Object.assign(new Error(message), { name });
