import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Corpus } from '../../../../db/open.ts';
import type { Executor, Listeners, Route } from '../executor.ts';
import { layOut } from './layOut.ts';
import { planLines, type Sent } from './planLines.ts';

/** The header by which a client asks for an explanation; its value is 1. */
export const explainHeader = 'x-explain';

/** How an operation was answered. */
export interface Explanation {
  /** By one statement, or by one for each root field. */
  route: Route;
  /** Why not by one statement; null for one. */
  reason: string | null;
  /** The time of execution, with the compilation of statements that were not cached. */
  milliseconds: number;
  /** The statements in the order in which they ran. */
  statements: { sql: string; values: unknown[]; plan: string[] }[];
}

type Execute = Executor['execute'];

/**
 * Executes in the same way, and reports how under `extensions.explain` if the request asks for it.
 */
export const explaining =
  (corpus: Corpus, execute: Execute): Execute =>
  (args, also) =>
    isRequested(args) ? explained(corpus, execute, args) : execute(args, also);

const isRequested = ({ contextValue }: ExecutionArgs) =>
  (contextValue as { request?: Request }).request?.headers.get(explainHeader) === '1';

async function explained(corpus: Corpus, execute: Execute, args: ExecutionArgs): Promise<ExecutionResult> {
  const sent: Sent[] = [];
  let how: Pick<Explanation, 'route' | 'reason'> = { route: 'operation', reason: null };
  const onStatement: Listeners['onStatement'] = (sql, values) => sent.push({ sql, values });
  const onRoute: Listeners['onRoute'] = (route, reason = '') => {
    if (route === 'operation') return;
    // The statement of the whole operation did not make the answer.
    sent.length = 0;
    how = { route, reason };
  };
  const began = performance.now();
  const { data, errors, extensions } = await execute(args, { onRoute, onStatement });
  const milliseconds = Math.round((performance.now() - began) * 1000) / 1000;
  // Variables that do not fit are refused before the execution.
  if (data === undefined) return { ...(errors && { errors }) };
  const explain: Explanation = { ...how, milliseconds, statements: sent.map(described(corpus)) };
  return { ...(errors && { errors }), data, extensions: { ...extensions, explain } };
}

const described =
  ({ $client }: Corpus) =>
  ({ sql, values }: Sent): Explanation['statements'][number] => ({
    sql: layOut(sql),
    values,
    plan: planLines($client, { sql, values }),
  });
