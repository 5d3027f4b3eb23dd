import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, Kind, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Aside } from './aside.ts';
import { both, type CompiledExecutor, type Listeners } from './compiledExecutor.ts';

/** Executes a validated operation. More listeners may hear of this one. */
export type Executor = (args: ExecutionArgs, also?: Listeners) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Executes operations by one statement where that can be, and by resolvers otherwise; without `compiled` all by resolvers. With an `aside`, resolvers run
 * there, unless somebody wants to hear what they do.
 */
export function executorOf(
  compiled: CompiledExecutor | null,
  listeners: Listeners,
  aside: Aside | null = null,
): Executor {
  const byResolvers = (args: ExecutionArgs, also?: Listeners) => {
    const result = aside?.isReady() && !also && readsCorpus(args) ? executeAside(aside, args) : execute(args);
    return 'then' in result ? result.then(withStatus) : withStatus(result);
  };
  return (args, also) => {
    if (!compiled) both(listeners, also).onPath?.('reference', 'EXECUTOR is reference');
    const found = compiled?.execute(args, also) ?? null;
    if (found instanceof Promise) return found.then((result) => result ?? byResolvers(args, also));
    return found ?? byResolvers(args, also);
  };
}

/**
 * Yoga plugin: executes with graphql-js. Yoga’s own executor takes any item with a field called `then` for a promise, and a client may give any field that
 * alias.
 */
export const useExecutor = (executor: Executor): Plugin => ({
  onExecute: ({ setExecuteFn }) => setExecuteFn((args: ExecutionArgs) => executor(args)),
});

/** Whether a document has more than introspection in the selection of its operations; fragments are taken to have. */
const readsCorpus = ({ document }: ExecutionArgs): boolean =>
  document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
      ),
  );

async function executeAside(
  { operation }: Aside,
  { document, operationName, variableValues }: ExecutionArgs,
): Promise<ExecutionResult> {
  const source = document.loc?.source;
  if (!source) throw new Error('The document was not made of a text.');
  try {
    const { errors, ...rest } = await operation({
      query: source.body,
      operationName: operationName ?? undefined,
      variables: variableValues ?? {},
    });
    return errors ? { errors: errors.map(errorIn(source)), ...rest } : rest;
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** Between processes errors are plain objects. */
const errorIn =
  (source: Source) =>
  ({ message, positions, path, extensions }: GraphQLError): GraphQLError =>
    new GraphQLError(message, { source, positions: positions ?? null, path: path ?? null, extensions });

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
