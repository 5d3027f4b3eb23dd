import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { both, type CompiledExecutor, type Listeners } from './compiledExecutor.ts';

/** Executes a validated operation. More listeners may hear of this one. */
export type Executor = (args: ExecutionArgs, also?: Listeners) => ExecutionResult | Promise<ExecutionResult>;

/** Executes operations by one statement where that can be, and by resolvers otherwise; without `compiled` all by resolvers. */
export function executorOf(compiled: CompiledExecutor | null, listeners: Listeners): Executor {
  const byResolvers = (args: ExecutionArgs) => {
    const result = execute(args);
    return 'then' in result ? result.then(withStatus) : withStatus(result);
  };
  return (args, also) => {
    if (!compiled) both(listeners, also).onPath?.('reference', 'executed by resolvers');
    const found = compiled?.execute(args, also) ?? null;
    if (found instanceof Promise) return found.then((result) => result ?? byResolvers(args));
    return found ?? byResolvers(args);
  };
}

/**
 * Yoga plugin: executes with graphql-js. Yoga’s own executor takes any item with a field called `then` for a promise, and a client may give any field that
 * alias.
 */
export const useExecutor = (executor: Executor): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn((args: ExecutionArgs) => executor(args)),
});

/** A request whose variables do not fit is not executed and has no data; over HTTP that is the client’s error, which Yoga reads off the error. */
function withStatus(result: ExecutionResult): ExecutionResult {
  if ('data' in result || !result.errors) return result;
  return {
    errors: result.errors.map(
      (error) =>
        new GraphQLError(error.message, {
          nodes: error.nodes ?? null,
          source: error.source ?? null,
          positions: error.positions ?? null,
          originalError: error.originalError ?? null,
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400 }, ...error.extensions },
        }),
    ),
  };
}
