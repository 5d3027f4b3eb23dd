import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import { type Log, loggedStack } from './log.ts';

/**
 * The innermost error: a GraphQLError for an expected failure, any other value for an exception.
 */
function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/**
 * Makes the error that a client gets. An expected failure passes, with a code if it has none. An
 * exception is logged under a reference, and the client gets the reference.
 */
export function masker(limits: Limits, log: Log, reference: () => string = randomUUID) {
  return (error: unknown): Error => {
    const origin = originOf(error);
    if (origin instanceof GraphQLError && error instanceof GraphQLError) return withCode(error, limits);
    const id = reference();
    const path = error instanceof GraphQLError && error.path ? { path: error.path.join('.') } : {};
    log.error(
      'unexpected_error',
      'Unexpected error: the client got only the reference. This is a bug; please report it.',
      {
        reference: id,
        ...path,
        stack: loggedStack(origin),
      },
    );
    return new GraphQLError(`Something failed on our side. Quote the reference ${id} when you report it.`, {
      nodes: error instanceof GraphQLError ? (error.nodes ?? null) : null,
      path: error instanceof GraphQLError ? (error.path ?? null) : null,
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference: id },
    });
  };
}

function withCode(error: GraphQLError, limits: Limits): GraphQLError {
  const { code, http } = error.extensions;
  if (code === 'REQUEST_ENTITY_TOO_LARGE') {
    return refuse(
      'BODY_LIMIT',
      `The request’s body has more than ${limits.bodyBytes} bytes, which is the limit (MAX_BODY_BYTES).`,
      { limit: limits.bodyBytes, http },
    );
  }
  if (code === 'BAD_REQUEST') {
    // A request that is malformed has this status for every media type of the response.
    return refuse('BAD_REQUEST', error.message, { http: { status: 400 } });
  }
  if (code) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}
