import type { ExecutionResult } from 'graphql';
import { type Aside, type RunStatement, tooLong } from '../../graphql/execute/aside.ts';
import type { FromWorker, Job, Outcome } from './messages.ts';

/** An `Aside` by way of the supervisor, and what to do when the supervisor has an answer. */
export interface RemoteAside extends Aside {
  setReady: (isReady: boolean) => void;
  settle: (id: number, outcome: Outcome) => void;
}

/** Makes an `Aside` whose jobs are told to the supervisor. It is not ready before `setReady`. */
export function remoteAside(deadline: number, tell: (message: FromWorker) => void): RemoteAside {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let isReady = false;
  let last = 0;
  const run = <Value>(job: Job): Promise<Value> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      tell({ kind: 'job', id: last, job });
    });
  return {
    isReady: () => isReady,
    setReady: (now) => {
      isReady = now;
    },
    statement: (sql, values) => run<RunStatement>({ kind: 'statement', sql, values }),
    operation: (operation) => run<ExecutionResult>({ kind: 'operation', operation }),
    settle: (id, outcome) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (outcome.kind === 'done') resolve?.(outcome.value);
      else reject?.(outcome.kind === 'too long' ? tooLong(deadline) : new Error(outcome.message));
    },
  };
}
