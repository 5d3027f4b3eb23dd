import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../graphql/errors.ts';
import { bodyType } from './accept.ts';
import { type Refusal, refusalBody } from './refusal.ts';

const readable = new Set(['application/json', 'application/graphql+json', 'application/graphql']);
const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** The media type of a request’s body in lower case, without its parameters. */
const mediaType = (request: Request) => bodyType(request.headers.get('content-type') ?? '');

function refusalOf(request: Request, url: URL): Refusal | undefined {
  if (!methods.has(request.method)) {
    return {
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      message: `${request.method} is not answered. Ask with POST or GET.`,
      headers: { allow: [...methods].join(', ') },
    };
  }
  // Yoga would also run forms, which a page of another origin can send without asking the browser’s
  // leave.
  if (request.method === 'POST' && !readable.has(mediaType(request))) {
    const type = request.headers.get('content-type');
    return {
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: `The content type ${type ? `"${type}"` : 'is missing and'} is not read. Send application/json in UTF-8 with { "query": … }.`,
    };
  }
  // No browser sends what follows a #, and Yoga would take it for a part of the last parameter.
  if (request.method === 'GET' && request.url.includes('#')) {
    return {
      status: 400,
      code: 'BAD_REQUEST',
      message: 'The URL has a # that is not encoded. Send it as %23.',
    };
  }
  const bad =
    request.method === 'GET' &&
    ['variables', 'extensions'].find((name) => !isObject(url.searchParams.get(name)));
  if (bad) {
    return {
      status: 400,
      code: 'BAD_REQUEST',
      message: `The parameter ${bad} is not a JSON object. Send it as JSON, encoded for a URL.`,
    };
  }
  return undefined;
}

/** Whether a parameter is absent, or an object or null in JSON. */
function isObject(text: string | null): boolean {
  if (text === null) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Yoga plugin: refuses requests that are no GraphQL over HTTP, where Yoga would answer them or
 * report a failure of its own.
 */
export function useWellFormedRequests(endpoint: string, onError: (code: ErrorCode) => void): Plugin {
  return {
    onRequest: ({ request, url, endResponse, setRequest, fetchAPI }) => {
      if (url.pathname.replace(/\/$/, '') !== endpoint) return;
      const refusal = refusalOf(request, url);
      if (refusal) {
        onError(refusal.code);
        endResponse(
          new fetchAPI.Response(refusalBody(refusal), {
            status: refusal.status,
            headers: { 'content-type': 'application/json; charset=utf-8', ...refusal.headers },
          }),
        );
      } else if (request.method === 'POST' && request.headers.get('content-type') !== mediaType(request)) {
        // Yoga compares media types letter by letter, though HTTP does not tell cases apart.
        const headers = new fetchAPI.Headers(request.headers);
        headers.set('content-type', mediaType(request));
        setRequest(withHeaders(request, headers));
      }
    },
  };
}

/**
 * The same request under other headers; a new one would need the body as another kind of stream.
 */
const withHeaders = (request: Request, headers: Headers) =>
  new Proxy(request, {
    get: (target, property) => {
      const value: unknown = property === 'headers' ? headers : Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
