import type { Plugin } from 'graphql-yoga';
import type { Corpus } from '../../../db/open.ts';
import type { Config } from '../../config.ts';
import { type Executor, executorOf, type Listeners } from './executor.ts';
import type { Meter } from './meter/meter.ts';
import type { QueryPool } from './queryPool.ts';
import { singleFlight } from './singleFlight.ts';

/** Dependencies of the execution, all optional. */
export interface ExecutionDependencies extends Listeners {
  /** Runs slow statements; without it every statement runs in this process, without a meter. */
  queryPool?: QueryPool;
  /** Ends statements that are slow in this process; by the clock by default. */
  meter?: Meter;
}

/** Makes the executor over a corpus. */
export const executionOf = (
  { $client }: Corpus,
  { limits }: Pick<Config, 'limits'>,
  { queryPool, meter, ...listeners }: ExecutionDependencies,
): Executor => executorOf($client, limits, listeners, queryPool && singleFlight(queryPool), meter);

/**
 * Yoga plugin: replaces Yoga’s executor, which takes any item with a field `then` for a promise,
 * and a client may give any field that alias.
 */
export const useExecutor = (execute: Executor['execute']): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn(execute),
});
