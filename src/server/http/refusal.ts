import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../graphql/errors.ts';

/** Why a request is refused before anything of it is executed. */
export interface Refusal {
  status: number;
  code: ErrorCode;
  message: string;
  /** Further members of its extensions. */
  details?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** The body of a refusal. */
export const refusalBody = ({ code, message, details }: Refusal): string =>
  JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] });

/** Sends a refusal. */
export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const body = refusalBody(refusal);
  response.writeHead(refusal.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    ...refusal.headers,
  });
  response.end(body);
}
