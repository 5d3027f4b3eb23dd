/*
 * The process in which one job after another runs that may take long. Nothing else happens here, so it may be ended at any moment.
 */
import type { Serializable } from 'node:child_process';
import type { Statement } from 'better-sqlite3';
import { type Corpus, openCorpus, revisionOf } from '../../../db/open.ts';
import type { Limits } from '../../config.ts';
import type { RunStatement } from '../../graphql/execute/aside.ts';
import { recent } from '../../graphql/execute/recent.ts';
import { addStatementFunctions } from '../../graphql/execute/statementFunctions.ts';
import { endWithSupervisor, endWithSupervisorWhileBusy } from './endWithSupervisor.ts';
import type { FromRunner, Job, Outcome, ToRunner } from './messages.ts';

/** How many characters the statements that stay prepared may have together. */
const mostPrepared = 800_000;

/** What a statement counts at least. */
const leastPrepared = 4_000;

const tell = (message: FromRunner) => process.send?.(message);

/** Runs jobs over a corpus. */
function runnerOver(corpus: Corpus, limits: Limits): (job: Job) => Promise<Serializable> {
  addStatementFunctions(corpus.$client);
  const statements = recent<string, Statement<unknown[], string>>(mostPrepared, (_, sql) =>
    Math.max(leastPrepared, sql.length),
  );

  function statementOf(sql: string): Statement<unknown[], string> {
    const known = statements.get(sql);
    if (known) return known;
    const statement = corpus.$client.prepare<unknown[], string>(sql).pluck();
    statements.set(sql, statement);
    return statement;
  }

  return async (job) => {
    if (job.kind === 'operation') {
      // Not loaded before it is needed: a statement is run without the schema.
      const { executeWhole } = await import('./executeWhole.ts');
      return executeWhole(corpus, limits, job.operation);
    }
    const statement = statementOf(job.sql);
    const began = performance.now();
    const text = statement.get(...job.values) as string;
    return { text, milliseconds: performance.now() - began } satisfies RunStatement;
  };
}

/** @returns how jobs run from now on; null, after telling why, when the corpus cannot be opened. */
function open({
  corpusDb,
  mmapBytes,
  limits,
}: Extract<ToRunner, { kind: 'open' }>): ((job: Job) => Promise<Serializable>) | null {
  try {
    const corpus = openCorpus(corpusDb, undefined, mmapBytes);
    const run = runnerOver(corpus, limits);
    tell({ kind: 'open', revision: revisionOf(corpus) });
    return run;
  } catch (error) {
    tell({ kind: 'cannot open', message: (error as Error).message });
    return null;
  }
}

endWithSupervisor();
endWithSupervisorWhileBusy();
let run: ((job: Job) => Promise<Serializable>) | null = null;
process.on('message', async (message: ToRunner) => {
  if (message.kind === 'open') {
    run = open(message);
    return;
  }
  const outcome: Promise<Outcome> = run
    ? run(message.job).then(
        (value) => ({ kind: 'done', value }),
        (error: Error) => ({ kind: 'failed', message: error.message }),
      )
    : Promise.resolve({ kind: 'failed', message: 'There is no corpus.' });
  tell({ kind: 'outcome', outcome: await outcome });
});
