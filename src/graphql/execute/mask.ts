import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';

/** Takes what is written to the log, a line at a time. */
export type Log = (line: string) => void;

/** The innermost error, which tells an expected failure from a thrown exception. */
function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}

/**
 * What the client is told of an error. An expected failure is passed on, with a code if it has none; anything else becomes a reference id, under which
 * the log has the error.
 */
export function masker(limits: Limits, log: Log, reference: () => string = randomUUID) {
  return (error: unknown): Error => {
    const origin = originOf(error);
    if (origin instanceof GraphQLError && error instanceof GraphQLError) return withCode(error, limits);
    const id = reference();
    const told = origin instanceof Error ? (origin.stack ?? origin.message) : String(origin);
    const at = error instanceof GraphQLError && error.path ? ` at ${error.path.join('.')}` : '';
    log(`error ${id}${at}: ${told}`);
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
    // What is no request is told by the status too, whichever type of answer the client takes.
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
