import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerText } from '../../graphql/execute/answers.ts';
import type { Caller } from '../../graphql/execute/caller.ts';
import type { GraphqlRequest } from '../../graphql/execute/executor.ts';
import type { Recorder } from '../observability/recorder.ts';
import type { CallerOf } from './clientAddress.ts';
import { requestOfBody, requestOfQueryString } from './plainRequest.ts';
import type { ResponseCache } from './responseCache.ts';

/** A listener for requests of node:http. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What answers requests over one corpus. */
export interface AnswerSource {
  /** The answer, now or later; null when Yoga has to make it. */
  answer: (request: GraphqlRequest, caller: Caller) => Answer | Promise<Answer>;
  /** Responses over the same corpus. */
  cache: ResponseCache;
}

type Answer = AnswerText | null;

interface Options {
  /** The only path that the fast path answers. */
  endpoint: string;
  /**
   * The source of the corpus that is served now. Its corpus must not change, as responses are
   * cached.
   */
  source: () => AnswerSource;
  /** Larger bodies are left to Yoga, which refuses them. */
  maxBodyBytes: number;
  recorder: Pick<Recorder, 'onCacheHit' | 'onError'>;
  /** Tells who waits for a response. */
  callerOf: CallerOf;
  /** More headers with which a request is left to Yoga. */
  excludedHeaders: readonly string[];
}

/**
 * The media type of the response by the Accept header. Requests with another Accept header are left
 * to Yoga.
 */
const responseTypes: Readonly<Record<string, string>> = {
  '*/*': 'application/json; charset=utf-8',
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
};

const bodyTypes = new Set(['application/json', 'application/json; charset=utf-8']);

/** Headers that change the response, or how the body is read. */
const alwaysExcluded = ['origin', 'content-encoding', 'transfer-encoding', 'expect', 'upgrade'];

/**
 * Answers a plain GET, or a plain POST of JSON, from bytes to bytes, without Request and Response
 * objects. Every other request goes to `yoga` untouched. Both give the same response, to the byte
 * and header.
 */
export function fastPath(
  { endpoint, source, maxBodyBytes, recorder, callerOf, excludedHeaders }: Options,
  yoga: Listener,
): Listener {
  const excluded = [...alwaysExcluded, ...excludedHeaders];
  const beforeQuery = `${endpoint}?`;
  return (request, response) => {
    const { headers, method, url = '' } = request;
    const type = responseTypes[headers.accept ?? '*/*'];
    if (type === undefined || excluded.some((name) => headers[name] !== undefined)) {
      yoga(request, response);
    } else if (method === 'POST' && url === endpoint && isReadable(headers)) {
      readBody(request, Number(headers['content-length']), (body) => {
        const text = body.toString('utf8');
        // Bodies and URLs are keys of one cache; a text that begins like a URL is not JSON.
        const answer = text.startsWith('/')
          ? null
          : answerTo(text, () => requestOfBody(text), request, response);
        // Reading on would miss the end of the request before Yoga could read it.
        if (answer instanceof Promise) request.pause();
        whenReady(answer, (found) => {
          if (found) {
            send(response, type, found);
            // The end of the request is still to be read, or the connection would wait for it.
            request.resume();
          } else {
            // Yoga reads the body again.
            request.pause();
            request.unshift(body);
            yoga(request, response);
          }
        });
      });
    } else if (method === 'GET' && url.startsWith(beforeQuery) && headers['content-length'] === undefined) {
      const answer = answerTo(
        url,
        () => requestOfQueryString(url.slice(beforeQuery.length)),
        request,
        response,
      );
      whenReady(answer, (found) => {
        if (found) send(response, type, found);
        else yoga(request, response);
      });
    } else {
      yoga(request, response);
    }
  };

  function isReadable(headers: IncomingMessage['headers']): boolean {
    const length = Number(headers['content-length']);
    return bodyTypes.has(headers['content-type'] ?? '') && length > 0 && length <= maxBodyBytes;
  }

  /** The cached response of a key, or the answer to the request that `read` gives. */
  function answerTo(
    key: string,
    read: () => GraphqlRequest | null,
    from: IncomingMessage,
    to: ServerResponse,
  ): Answer | Promise<Answer> {
    const { answer, cache } = source();
    const cached = cache.get(key);
    if (cached) {
      recorder.onCacheHit();
      return { text: cached, status: 200 };
    }
    const request = read();
    const found = request && answer(request, callerOf(from, to));
    const store = (found: Answer): Answer => {
      if (found?.code !== undefined) recorder.onError(found.code);
      if (found?.status === 200 && typeof found.text === 'string') cache.set(key, found.text);
      return found;
    };
    return found instanceof Promise ? found.then(store) : store(found);
  }
}

/** Synchronous when the answer is there: a promise would delay every response. */
function whenReady(answer: Answer | Promise<Answer>, use: (answer: Answer) => void): void {
  if (answer instanceof Promise) answer.then(use);
  else use(answer);
}

/** Calls `use` with the body once `length` bytes of it have arrived. */
function readBody(request: IncomingMessage, length: number, use: (body: Buffer) => void): void {
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

function send(response: ServerResponse, type: string, { text, status, headers }: AnswerText): void {
  response.writeHead(status, {
    'Content-Type': type,
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  // Node writes a string together with the head, and a buffer after it.
  response.end(text);
}
