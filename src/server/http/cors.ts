import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';

/** How long a browser may remember what it may send: a day, of which Chromium takes two hours. */
const maxAge = '86400';

/** Headers of responses, beside the usual ones, that pages may read. */
const exposed = 'etag, retry-after';

/** Sets the headers of a response that let pages of other origins read it. */
export function allowReading(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { origins }: Policy,
): void {
  if (origins === '*') {
    // For all requests alike, as caches keep one answer for all.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', exposed);
    return;
  }
  response.setHeader('vary', 'Origin');
  if (headers.origin === undefined || !origins.includes(headers.origin)) return;
  response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('access-control-expose-headers', exposed);
}

/** Whether a browser asks what a page of another origin may send. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

/** Answers a preflight; the headers that let a page read stand already. */
export function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  if (response.hasHeader('access-control-allow-origin')) {
    response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
    const asked = headers['access-control-request-headers'];
    if (asked !== undefined) response.setHeader('access-control-allow-headers', asked);
    response.setHeader('access-control-max-age', maxAge);
  }
  response.writeHead(204, { 'content-length': 0 });
  response.end();
}

/**
 * Why a page of another origin may not even ask: without leave it could not read the answer, but
 * could tell its size and time. Who follows a link may open it.
 */
export function originRefusal(request: IncomingMessage, { origins, isPrivate }: Policy): Refusal | null {
  if (!isPrivate || origins === '*') return null;
  const { origin, host = '', ...headers } = request.headers;
  const isForeign =
    origin === undefined
      ? ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'])) &&
        headers['sec-fetch-mode'] !== 'navigate'
      : !origins.includes(origin) && !isSame(origin, host);
  if (!isForeign) return null;
  return {
    status: 403,
    code: 'ORIGIN_REFUSED',
    message: `The corpus holds private texts: pages of ${origin ?? 'other sites'} may not ask. The operator can name their origin in CORS_ORIGINS.`,
  };
}

const isSame = (origin: string, host: string) =>
  URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
