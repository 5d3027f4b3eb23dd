import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { type Corpus, listenedTo } from '../../../../db/open.ts';
import type { Context } from '../../builder.ts';
import type { Listeners } from '../compiledExecutor.ts';
import type { Executor } from '../executor.ts';
import { layOut } from './layOut.ts';
import { planLines, type Sent } from './planLines.ts';

/** The header by which a client asks for an explanation; its value is 1. */
export const explainHeader = 'x-explain';

/** How an operation was answered. */
export interface Explanation {
  /** One statement, or resolvers. */
  path: 'compiled' | 'reference';
  /** Why resolvers; null for one statement. */
  reason: string | null;
  /** The field, as Type.field, that left the operation to resolvers, if that is the reason. */
  field: string | null;
  /** How long executing took: for one statement also making it, if that had not been done before. */
  milliseconds: number;
  /** What was sent to SQLite, in that order. */
  statements: { sql: string; values: unknown[]; plan: string[] }[];
}

/** Executes in the same way, and tells under `extensions.explain` how it was done, if the request asks for it. */
export const explaining =
  (executor: Executor): Executor =>
  (args, also) =>
    isAskedFor(args) ? explained(executor, args) : executor(args, also);

const isAskedFor = ({ contextValue }: ExecutionArgs) =>
  (contextValue as { request?: Request }).request?.headers.get(explainHeader) === '1';

async function explained(executor: Executor, args: ExecutionArgs): Promise<ExecutionResult> {
  const context = args.contextValue as Context;
  const sent: Sent[] = [];
  let told: Pick<Explanation, 'path' | 'reason' | 'field'> = { path: 'compiled', reason: null, field: null };
  const onStatement: Listeners['onStatement'] = (sql, values) => sent.push({ sql, values });
  const onPath: Listeners['onPath'] = (path, reason = '', field) => {
    if (path === 'compiled') return;
    // A statement that did not run was not what made the answer.
    sent.length = 0;
    told = {
      path: 'reference',
      reason: path === 'failed' ? `SQLite did not run the statement: ${reason}` : reason,
      field: field ?? null,
    };
  };
  const began = performance.now();
  const result = await executor(
    { ...args, contextValue: { ...context, corpus: listenedTo(context.corpus, onStatement) } },
    { onPath, onStatement },
  );
  const milliseconds = Math.round((performance.now() - began) * 1000) / 1000;
  const { data, errors, extensions } = result;
  // Variables that do not fit are told before anything is executed.
  if (data === undefined) return result;
  const explain: Explanation = { ...told, milliseconds, statements: sent.map(described(context.corpus)) };
  return { ...(errors && { errors }), data, extensions: { ...extensions, explain } };
}

const described =
  ({ $client }: Corpus) =>
  ({ sql, values }: Sent): Explanation['statements'][number] => ({
    sql: layOut(sql),
    values,
    plan: planLines($client, { sql, values }),
  });
