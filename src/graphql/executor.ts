import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { CompiledExecutor } from './compiledExecutor.ts';

/**
 * Yoga plugin: executes with graphql-js. Yoga’s own executor takes any item with a field called `then` for a promise, and a client may give any field that
 * alias. What can be is answered by one statement first.
 */
export function useGraphqlExecutor(compiled: CompiledExecutor | null): Plugin {
  return {
    onExecute: ({ setExecuteFn }) =>
      setExecuteFn((args: ExecutionArgs) => {
        const result = compiled?.execute(args) ?? execute(args);
        return 'then' in result ? result : withStatus(result);
      }),
  };
}

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
