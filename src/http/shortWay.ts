import type { IncomingMessage, ServerResponse } from 'node:http';
import { responseCache } from './responseCache.ts';

/** What listens to requests of node:http. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A GraphQL request with nothing out of the ordinary. */
export interface PlainRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

interface Options {
  /** The only path that is answered. */
  endpoint: string;
  /** The text of the answer; null when it has to be found in the ordinary way. */
  answer: (request: PlainRequest) => string | null;
  /** Bodies beyond this go the ordinary way, which refuses them. */
  mostBodyBytes: number;
  /** How many bytes of answers are kept. */
  mostCacheBytes: number;
}

/** The media type to answer in, by what the client accepts; other clients go the ordinary way. */
const answerTypes: Readonly<Record<string, string>> = {
  '*/*': 'application/json; charset=utf-8',
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
};

const bodyTypes = new Set(['application/json', 'application/json; charset=utf-8']);

/** Headers that change what the answer is, or how the body is to be read. */
const unusual = ['origin', 'content-encoding', 'transfer-encoding', 'expect', 'upgrade'];

/**
 * Answers a plain POST of JSON from bytes to bytes, without the objects that stand for a request and a response elsewhere. Whatever is unusual about a
 * request leaves it to `otherwise`, as if nobody had looked at it. The answers are the same either way, to the byte and header. A body is remembered with
 * its answer, so the corpus under `answer` must not change.
 */
export function shortWay(
  { endpoint, answer, mostBodyBytes, mostCacheBytes }: Options,
  otherwise: Listener,
): Listener {
  const cache = responseCache(mostCacheBytes);
  return (request, response) => {
    const { headers } = request;
    const type = answerTypes[headers.accept ?? '*/*'];
    const length = Number(headers['content-length']);
    const isPlain =
      request.method === 'POST' &&
      request.url === endpoint &&
      type !== undefined &&
      bodyTypes.has(headers['content-type'] ?? '') &&
      length > 0 &&
      length <= mostBodyBytes &&
      unusual.every((name) => headers[name] === undefined);
    if (!isPlain) return otherwise(request, response);
    const chunks: Buffer[] = [];
    let read = 0;
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      read += chunk.length;
      if (read < length) return;
      request.off('data', take);
      const body = chunks.length === 1 ? chunk : Buffer.concat(chunks);
      const found = bodyOf(body.toString('utf8'));
      if (found) {
        response.writeHead(200, {
          'Content-Type': type,
          'content-length': found.length,
          'x-content-type-options': 'nosniff',
        });
        response.end(found);
        // The end of the request is still to be read, or the connection would wait for it.
        request.resume();
      } else {
        // The body goes back to where it came from, for whoever reads it next.
        request.pause();
        request.unshift(body);
        otherwise(request, response);
      }
    };
    request.on('data', take);
  };

  function bodyOf(body: string): Buffer | null {
    const kept = cache.get(body);
    if (kept) return kept;
    const plain = plainRequest(body);
    const text = plain && answer(plain);
    if (!text) return null;
    const found = Buffer.from(text);
    cache.set(body, found);
    return found;
  }
}

const members = new Set(['query', 'operationName', 'variables']);

/** The request in a body; null when it is none, or has more to it. */
function plainRequest(body: string): PlainRequest | null {
  let content: unknown;
  try {
    content = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  if (!Object.keys(content).every((name) => members.has(name))) return null;
  const { query, operationName, variables } = content as Record<string, unknown>;
  if (typeof query !== 'string') return null;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables as Record<string, unknown> | null | undefined) ?? {},
  };
}
