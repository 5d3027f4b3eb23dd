/*
 * A process of the query pool: runs one statement after another. It does nothing else, so it may be
 * killed at any moment.
 */
import { type Corpus, openCorpus, revisionOf } from '../../../db/open.ts';
import type { QueryResult } from '../../graphql/execute/queryPool.ts';
import { statementCache } from '../../graphql/execute/statementCache.ts';
import { addStatementFunctions } from '../../graphql/execute/statementFunctions.ts';
import { exitWithSupervisor, exitWithSupervisorWhileBlocked } from './exitWithSupervisor.ts';
import type { FromPoolProcess, Outcome, Query, ToPoolProcess } from './messages.ts';

/** How many characters the prepared statements may have together. */
const maxPrepared = 800_000;

type Run = (query: Query) => QueryResult;

// A message to a supervisor that has ended is lost.
const send = (message: FromPoolProcess) => process.send?.(message, undefined, undefined, () => {});

/** Runs queries over a corpus, and keeps their statements prepared. */
function runnerFor({ $client }: Corpus): Run {
  addStatementFunctions($client);
  const statementOf = statementCache($client, maxPrepared);
  return ({ sql, values }) => {
    const statement = statementOf(sql);
    const began = performance.now();
    const text = statement.get(...values) as string;
    return { text, milliseconds: performance.now() - began };
  };
}

/** Opens the corpus and reports its revision, or why it cannot be opened; null then. */
function open({ corpusDb, mmapBytes }: Extract<ToPoolProcess, { kind: 'open' }>): Run | null {
  try {
    const corpus = openCorpus(corpusDb, undefined, mmapBytes);
    const run = runnerFor(corpus);
    send({ kind: 'open', revision: revisionOf(corpus) });
    return run;
  } catch (error) {
    send({ kind: 'cannot open', message: (error as Error).message });
    return null;
  }
}

function outcomeOf(run: Run | null, query: Query): Outcome {
  if (!run) return { kind: 'failed', name: 'Error', message: 'There is no corpus.' };
  try {
    return { kind: 'done', ...run(query) };
  } catch (error) {
    const { name, message } = error as Error;
    return { kind: 'failed', name, message };
  }
}

exitWithSupervisor();
exitWithSupervisorWhileBlocked();
let run: Run | null = null;
process.on('message', (message: ToPoolProcess) => {
  if (message.kind === 'open') run = open(message);
  else send({ kind: 'outcome', outcome: outcomeOf(run, message.query) });
});
