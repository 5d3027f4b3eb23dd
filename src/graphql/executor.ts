import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { both, type CompiledExecutor, type Listeners } from './compiledExecutor.ts';

/** Executes a validated operation. More listeners may hear of this one. */
export type Executor = (args: ExecutionArgs, also?: Listeners) => ExecutionResult | Promise<ExecutionResult>;

/** Executes operations by one statement where that can be, and by resolvers otherwise; without `compiled` all by resolvers. */
export const executorOf =
  (compiled: CompiledExecutor | null, listeners: Listeners): Executor =>
  (args, also) => {
    if (!compiled) both(listeners, also).onPath?.('reference', 'EXECUTOR is reference');
    const result = compiled?.execute(args, also) ?? execute(args);
    return 'then' in result ? result : withStatus(result);
  };

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
          originalError: error.originalError ?? null,
          extensions: { code: 'BAD_USER_INPUT', ...error.extensions, http: { status: 400 } },
        }),
    ),
  };
}
