import type { IncomingMessage, ServerResponse } from 'node:http';
import { type PlainRequest, requestOfBody, requestOfQueryString } from './plainRequest.ts';
import type { ResponseCache } from './responseCache.ts';

/** What listens to requests of node:http. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What gives the answers from one corpus. */
export interface Answering {
  /** The answer, now or later; null when it has to be found in the ordinary way. */
  answer: (request: PlainRequest) => Found | Promise<Found>;
  /** The answers given so far. */
  cache: ResponseCache;
}

/** The text to send. */
interface Answer {
  text: string;
  status: number;
}

type Found = Answer | null;

interface Options {
  /** The only path that is answered. */
  endpoint: string;
  /** What gives the answers at the moment. */
  answering: () => Answering;
  /** Bodies beyond this go the ordinary way, which refuses them. */
  mostBodyBytes: number;
  /** Hears of every answer that was kept. */
  onKept: () => void;
  /** More headers with which a request goes the ordinary way. */
  unusual: readonly string[];
}

/** The media type to answer in, by what the client accepts; other clients go the ordinary way. */
const answerTypes: Readonly<Record<string, string>> = {
  '*/*': 'application/json; charset=utf-8',
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
};

const bodyTypes = new Set(['application/json', 'application/json; charset=utf-8']);

/** Headers that change what the answer is, or how the body is to be read. */
const alwaysUnusual = ['origin', 'content-encoding', 'transfer-encoding', 'expect', 'upgrade'];

/**
 * Answers a plain GET, or a plain POST of JSON, from bytes to bytes, without the objects that stand for a request and a response elsewhere. Whatever is
 * unusual about a request leaves it to `otherwise`, as if nobody had looked at it. The answers are the same either way, to the byte and header. A body or
 * URL is remembered with its answer, so the corpus under an `answering` must not change.
 */
export function shortWay(
  { endpoint, answering, mostBodyBytes, onKept, unusual: alsoUnusual }: Options,
  otherwise: Listener,
): Listener {
  const unusual = [...alwaysUnusual, ...alsoUnusual];
  const beforeQuery = `${endpoint}?`;
  return (request, response) => {
    const { headers, method, url = '' } = request;
    const type = answerTypes[headers.accept ?? '*/*'];
    if (type === undefined || unusual.some((name) => headers[name] !== undefined)) {
      otherwise(request, response);
    } else if (method === 'POST' && url === endpoint && isReadable(headers)) {
      afterBody(request, Number(headers['content-length']), (body) => {
        const text = body.toString('utf8');
        // Bodies and URLs are remembered together; what begins like a URL is no JSON.
        const found = text.startsWith('/') ? null : answerTo(text, () => requestOfBody(text));
        // Nothing more is read meanwhile, or the end of the request would be missed.
        if (found instanceof Promise) request.pause();
        whenFound(found, (answer) => {
          if (answer) {
            send(response, type, answer);
            // The end of the request is still to be read, or the connection would wait for it.
            request.resume();
          } else {
            // The body goes back to where it came from, for whoever reads it next.
            request.pause();
            request.unshift(body);
            otherwise(request, response);
          }
        });
      });
    } else if (method === 'GET' && url.startsWith(beforeQuery) && headers['content-length'] === undefined) {
      const found = answerTo(url, () => requestOfQueryString(url.slice(beforeQuery.length)));
      whenFound(found, (answer) => {
        if (answer) send(response, type, answer);
        else otherwise(request, response);
      });
    } else {
      otherwise(request, response);
    }
  };

  function isReadable(headers: IncomingMessage['headers']): boolean {
    const length = Number(headers['content-length']);
    return bodyTypes.has(headers['content-type'] ?? '') && length > 0 && length <= mostBodyBytes;
  }

  /** The answer to what is remembered under a key, or has to be read first. */
  function answerTo(key: string, read: () => PlainRequest | null): Found | Promise<Found> {
    const { answer, cache } = answering();
    const kept = cache.get(key);
    if (kept) {
      onKept();
      return { text: kept, status: 200 };
    }
    const plain = read();
    const found = plain && answer(plain);
    const keep = (found: Found): Found => {
      if (found?.status === 200) cache.set(key, found.text);
      return found;
    };
    return found instanceof Promise ? found.then(keep) : keep(found);
  }
}

/** At once when it is there: a promise would put every answer off. */
function whenFound(found: Found | Promise<Found>, use: (answer: Found) => void): void {
  if (found instanceof Promise) found.then(use);
  else use(found);
}

/** Gives the whole body when so many bytes have come. */
function afterBody(request: IncomingMessage, length: number, use: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let read = 0;
  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    read += chunk.length;
    if (read < length) return;
    request.off('data', take);
    use(chunks.length === 1 ? chunk : Buffer.concat(chunks));
  };
  request.on('data', take);
}

function send(response: ServerResponse, type: string, { text, status }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
  });
  // A text goes out together with the head, where bytes would be written after it.
  response.end(text);
}
