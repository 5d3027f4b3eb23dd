import type { Serializable } from 'node:child_process';
import { type ExecutionResult, execute, type GraphQLError, parse } from 'graphql';
import type { Corpus } from '../../../db/open.ts';
import type { Limits } from '../../config.ts';
import type { AskedOperation } from '../../graphql/execute/aside.ts';
import { masker } from '../../graphql/execute/mask.ts';
import { schema } from '../../graphql/schema.ts';

/** Executes an operation that was validated by resolvers. The errors are plain objects: masked, with positions in the document instead of nodes. */
export async function executeWhole(
  corpus: Corpus,
  limits: Limits,
  { query, operationName, variables }: AskedOperation,
): Promise<Serializable> {
  const mask = masker(limits, console.error);
  const { errors, ...rest }: ExecutionResult = await execute({
    schema,
    document: parse(query),
    contextValue: { corpus, limits },
    operationName: operationName ?? null,
    variableValues: variables,
  });
  return {
    ...(errors && { errors: errors.map((error) => plain(mask(error) as GraphQLError)) }),
    ...rest,
  } as object;
}

const plain = ({ message, positions, path, extensions }: GraphQLError) => ({
  message,
  positions,
  path,
  extensions,
});
