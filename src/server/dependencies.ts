import type { Corpus } from '../../db/open.ts';
import type { Config } from '../config.ts';
import { type ExecutionDependencies, executionOf } from '../graphql/execute/execution.ts';
import { combined, type Executor } from '../graphql/execute/executor.ts';
import type { Log } from '../graphql/execute/log.ts';
import { logStatementFailures } from '../graphql/execute/statementFailures.ts';
import type { PersistedDocuments } from './http/persistedDocuments.ts';
import type { Metrics, Snapshot } from './observability/recorder.ts';

/** What the application uses beside its corpus and configuration; all of it has a default. */
export interface AppDependencies extends ExecutionDependencies {
  /** Standard output and error by default. */
  log?: Log;
  /** Makes the reference of an unexpected error; a random UUID by default. */
  reference?: () => string;
  /** The metrics of the other processes of the server; none by default. */
  otherProcesses?: () => Promise<Snapshot[]>;
}

/** The same, with what an application shares with the rest of the server. */
export interface SharedDependencies extends AppDependencies {
  log: Log;
  metrics: Metrics;
  /** Documents that requests name by a hash or an id. */
  documents: PersistedDocuments;
}

/** Makes the executor over a corpus, which logs failures and measures. */
export function createExecutor(
  corpus: Corpus,
  config: Pick<Config, 'limits'>,
  { log, metrics, queryPool, meter, ...listeners }: SharedDependencies,
): Executor {
  const all = combined(metrics, logStatementFailures(log), listeners);
  return executionOf(corpus, config, {
    ...all,
    ...(queryPool && { queryPool }),
    ...(meter && { meter }),
  });
}
