import type { Corpus } from '../../../db/open.ts';
import type { Config } from '../../config.ts';
import { both, type CompiledExecutor, compiledExecutor, type Listeners } from './compiledExecutor.ts';
import { type Executor, executorOf } from './executor.ts';
import type { Log } from './mask.ts';
import type { QueryPool } from './queryPool.ts';
import { countResults } from './resultCounts.ts';
import { singleFlight } from './singleFlight.ts';

/** What executes operations, and what listens to it. */
export interface ExecutionDependencies extends Listeners {
  log?: Log;
  /** Runs slow statements; without it every statement runs in this process. */
  queryPool?: QueryPool;
  /** For tests: has resolvers execute every operation. */
  resolversOnly?: boolean;
}

/** How operations are executed, and how many had which result. */
export interface Execution {
  /** Null when resolvers execute every operation. */
  compiled: CompiledExecutor | null;
  counts: ReturnType<typeof countResults>;
  execute: Executor;
}

/** Makes the execution of operations over a corpus. */
export function executionOf(
  { $client }: Corpus,
  { limits }: Pick<Config, 'limits'>,
  { log = console.error, onPath, onStatement, queryPool, resolversOnly }: ExecutionDependencies,
  counts = countResults(log),
): Execution {
  const listeners = both(counts, { onPath, onStatement });
  const compiled = resolversOnly
    ? null
    : compiledExecutor($client, limits, listeners, queryPool && singleFlight(queryPool));
  return { compiled, counts, execute: executorOf(compiled, listeners) };
}
