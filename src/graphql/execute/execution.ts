import type { Plugin } from 'graphql-yoga';
import type { Corpus } from '../../../db/open.ts';
import type { Config } from '../../config.ts';
import { combined, type Executor, executorOf, type Listeners } from './executor.ts';
import type { QueryPool } from './queryPool.ts';
import type { ResultCounter } from './resultCounts.ts';
import { singleFlight } from './singleFlight.ts';

/** Dependencies of the execution, all optional. */
export interface ExecutionDependencies extends Listeners {
  /** Runs slow statements; without it every statement runs in this process. */
  queryPool?: QueryPool;
}

/** The execution of operations over a corpus, with counts of their results. */
export interface Execution extends Executor {
  counts: ResultCounter;
}

/** Makes the execution of operations over a corpus. */
export function executionOf(
  { $client }: Corpus,
  { limits }: Pick<Config, 'limits'>,
  { onRoute, onStatement, queryPool }: ExecutionDependencies,
  counts: ResultCounter,
): Execution {
  const listeners = combined(counts, { onRoute, onStatement });
  return { ...executorOf($client, limits, listeners, queryPool && singleFlight(queryPool)), counts };
}

/**
 * Yoga plugin: replaces Yoga’s executor, which takes any item with a field `then` for a promise,
 * and a client may give any field that alias.
 */
export const useExecutor = (execute: Executor['execute']): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn(execute),
});
