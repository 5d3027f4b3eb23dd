import type { Corpus } from '../../../db/open.ts';
import type { Config } from '../../config.ts';
import type { Aside } from './aside.ts';
import { both, type CompiledExecutor, compiledExecutor, type Listeners } from './compiledExecutor.ts';
import { type Executor, executorOf } from './executor.ts';
import type { Log } from './mask.ts';
import { countPaths } from './pathCounts.ts';
import { sharing } from './sharing.ts';

/** How operations are executed, and who hears of it. */
export interface Execution {
  /** Null when the server is configured to do without. */
  compiled: CompiledExecutor | null;
  counts: ReturnType<typeof countPaths>;
  execute: Executor;
}

/** Makes the way in which operations over a corpus are executed: with an `aside` there, as far as they may take long. */
export function executionOf(
  { $client }: Corpus,
  { limits, executor = 'compiled' }: Pick<Config, 'limits'> & Partial<Config>,
  { log = console.error, onPath, onStatement, aside }: Listeners & { log?: Log; aside?: Aside },
  counts = countPaths(log),
): Execution {
  const listeners = both(counts, { onPath, onStatement });
  const compiled =
    executor === 'compiled' ? compiledExecutor($client, limits, listeners, aside && sharing(aside)) : null;
  return { compiled, counts, execute: executorOf(compiled, listeners, aside) };
}
