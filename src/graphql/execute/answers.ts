import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Warning } from './warnings/warnings.ts';

/** The text of an answer, or its bytes where these are kept, and its HTTP status. */
export interface AnswerText {
  text: string | Buffer;
  status: number;
  /** The error code when the whole operation is refused. */
  code?: string;
  /** Further headers of the response. */
  headers?: Record<string, string>;
}

/** The data of an answer as text, with its warnings. */
export interface Data {
  text: string;
  warnings: readonly Warning[];
  /** The whole answer in UTF-8, where it is kept. */
  bytes?: Buffer;
}

/** The text of an answer. */
export const answerOf = ({ text, warnings }: Data) =>
  warnings.length > 0 ? `{"data":${text},"extensions":${JSON.stringify({ warnings })}}` : `{"data":${text}}`;

/** A result with warnings, if there are any. */
export const withWarnings = (result: ExecutionResult, warnings: readonly Warning[]): ExecutionResult =>
  warnings.length === 0 ? result : { ...result, extensions: { ...result.extensions, warnings } };

/** A refusal of the whole operation, as Yoga prints it. */
export function refusalAnswer(refusal: GraphQLError): AnswerText {
  const { http, ...extensions } = refusal.extensions as {
    http?: { status?: number; headers?: Record<string, string> };
  };
  const errors = [{ ...refusal.toJSON(), extensions }];
  return {
    text: JSON.stringify({ errors, data: null }),
    status: http?.status ?? 200,
    code: String(refusal.extensions['code']),
    ...(http?.headers && { headers: http.headers }),
  };
}

/**
 * A result whose data is text already. It is parsed only for who reads it; Yoga sends `stringify`.
 */
export function resultOf(found: Data): ExecutionResult {
  let data: Record<string, unknown> | undefined;
  const result = {
    get data() {
      data ??= JSON.parse(found.text) as Record<string, unknown>;
      return data;
    },
    ...(found.warnings.length > 0 ? { extensions: { warnings: found.warnings } } : {}),
    stringify: () => answerOf(found),
  };
  return result;
}

/** A request with wrong variables is not executed and has no data; its HTTP status is 400. */
export function withStatus(result: ExecutionResult, hint: (message: string) => string): ExecutionResult {
  if ('data' in result || !result.errors) return result;
  return {
    errors: result.errors.map(
      (error) =>
        new GraphQLError(hint(error.message), {
          nodes: error.nodes ?? null,
          source: error.source ?? null,
          positions: error.positions ?? null,
          originalError: error.originalError ?? null,
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400 }, ...error.extensions },
        }),
    ),
  };
}
