import type { Waiting } from '../../config.ts';
import {
  overloadedError,
  type QueryPool,
  type QueryResult,
  timeLimitError,
  tooManyRequestsError,
} from '../../graphql/execute/queryPool.ts';
import type { FromWorker, Outcome } from './messages.ts';

/** A query pool by messages to the supervisor, and what to call when messages come back. */
export interface RemoteQueryPool extends QueryPool {
  setReady: (isReady: boolean) => void;
  settle: (id: number, outcome: Outcome) => void;
}

/** Makes a pool that sends queries to the supervisor. It is not ready before `setReady`. */
export function remoteQueryPool(
  deadline: number,
  limits: Waiting,
  send: (message: FromWorker) => void,
): RemoteQueryPool {
  const waiting = new Map<number, PromiseWithResolvers<QueryResult>>();
  let isReady = false;
  let last = 0;
  function errorOf(outcome: Exclude<Outcome, { kind: 'done' }>): Error {
    switch (outcome.kind) {
      case 'timed out':
        return timeLimitError(deadline);
      case 'refused':
        return outcome.scope === 'all' ? overloadedError(limits.all) : tooManyRequestsError(limits.perClient);
      case 'failed':
        // The error of the process that ran the query is recognized by its name.
        return Object.assign(new Error(outcome.message), { name: outcome.name });
    }
  }

  return {
    isReady: () => isReady,
    deadline,
    setReady: (now) => {
      isReady = now;
    },
    run: (query, caller) => {
      const result = Promise.withResolvers<QueryResult>();
      last += 1;
      const id = last;
      waiting.set(id, result);
      let isSent = false;
      caller?.onLeave(() => {
        if (waiting.delete(id) && isSent) send({ kind: 'query abandoned', id });
      });
      // Who left while this process was busy is known after the next turn of the event loop, and a
      // process of the pool that has begun would have to be replaced.
      setImmediate(setImmediate, () => {
        isSent = waiting.has(id);
        if (isSent) send({ kind: 'query', id, query, address: caller?.address ?? '' });
      });
      return result.promise;
    },
    settle: (id, outcome) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (outcome.kind === 'done') resolve?.({ text: outcome.text, milliseconds: outcome.milliseconds });
      else reject?.(errorOf(outcome));
    },
  };
}
