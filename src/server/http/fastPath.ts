import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerText } from '../../graphql/execute/answers.ts';
import type { Caller } from '../../graphql/execute/caller.ts';
import type { GraphqlRequest } from '../../graphql/execute/executor.ts';
import type { Recorder } from '../observability/recorder.ts';
import { isJson } from './accept.ts';
import type { CallerOf } from './clientAddress.ts';
import { type CodedAnswer, codedAnswer } from './codedAnswer.ts';
import type { PersistedDocuments } from './persistedDocuments.ts';
import { type PlainRequest, requestOfBody, requestOfQueryString } from './plainRequest.ts';
import type { Policy } from './policy.ts';
import { refusalBody } from './refusal.ts';
import { type Form, type Representation, represent } from './representation.ts';
import type { ResponseCache } from './responseCache.ts';

/** A listener for requests of node:http. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What answers requests over one corpus. */
export interface AnswerSource {
  /** The answer, now or later; null when Yoga has to make it. */
  answer: (request: GraphqlRequest, caller: Caller) => Maybe<Answer>;
  /** Responses over the same corpus. */
  cache: ResponseCache;
  /** Who may read and keep the answers. */
  policy: Policy;
}

/** An answer that is to be sent. */
interface Found {
  answer: CodedAnswer;
  status: number;
  /** Whether the answer holds as long as the corpus stays. */
  isLasting: boolean;
  /** Headers beside those of every answer. */
  headers?: Record<string, string>;
  /** Called when the answer was compressed. */
  onCoded?: (answer: CodedAnswer) => void;
}

type Answer = AnswerText | null;
type Maybe<Value> = Value | Promise<Value>;

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
  /** Documents that requests name by a hash or an id. */
  documents: PersistedDocuments;
  /** More headers with which a request is left to Yoga. */
  excludedHeaders: readonly string[];
}

/** Types of answers that the door lets through; another value stands for a page. */
const answerTypes = new Set(['application/json', 'application/graphql-response+json']);

/** Headers that change the response, or how the body is read. */
const alwaysExcluded = ['transfer-encoding', 'expect', 'upgrade'];

/**
 * Answers a plain GET, or a plain POST of JSON, from bytes to bytes, without Request and Response
 * objects. Every other request goes to `yoga` untouched. Both give the same response, to the byte
 * and header. Requests come through the door, which has settled their form.
 */
export function fastPath(
  { endpoint, source, maxBodyBytes, recorder, callerOf, documents, excludedHeaders }: Options,
  yoga: Listener,
): Listener {
  const excluded = [...alwaysExcluded, ...excludedHeaders];
  const beforeQuery = `${endpoint}?`;
  return (request, response) => {
    const { headers, method, url = '' } = request;
    const { accept = '' } = headers;
    if (!answerTypes.has(accept) || excluded.some((name) => headers[name] !== undefined)) {
      yoga(request, response);
    } else if (method === 'POST' && url === endpoint && isReadable(headers)) {
      const { policy } = source();
      const form = { method, headers, type: `${accept}; charset=utf-8` };
      readBody(request, Number(headers['content-length']), (body) => {
        const text = body.toString('utf8');
        // Bodies and URLs are keys of one cache; a text that begins like a URL is not JSON.
        const found = text.startsWith('/')
          ? null
          : answerTo(text, () => requestOfBody(text, documents), request, response);
        // Reading on would miss the end of the request before Yoga could read it.
        if (found instanceof Promise) request.pause();
        whenReady(found, (found) => {
          if (found) {
            send(response, form, found, policy);
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
      const { policy } = source();
      const form = { method, headers, type: `${accept}; charset=utf-8` };
      whenReady(
        answerTo(
          url,
          () => requestOfQueryString(url.slice(beforeQuery.length), documents),
          request,
          response,
        ),
        (found) => {
          if (found) send(response, form, found, policy);
          else yoga(request, response);
        },
      );
    } else {
      yoga(request, response);
    }
  };

  function isReadable(headers: IncomingMessage['headers']): boolean {
    const length = Number(headers['content-length']);
    return isJson(headers['content-type']) && length > 0 && length <= maxBodyBytes;
  }

  /** The cached response of a key, or the answer to the request that `read` gives. */
  function answerTo(
    key: string,
    read: () => PlainRequest,
    from: IncomingMessage,
    to: ServerResponse,
  ): Maybe<Found | null> {
    const { answer, cache } = source();
    const onCoded = (coded: CodedAnswer) => cache.grown(key, coded);
    const cached = cache.get(key);
    if (cached) {
      recorder.onCacheHit();
      return { answer: cached, status: 200, isLasting: true, onCoded };
    }
    const request = read();
    if (request && 'code' in request) {
      recorder.onError(request.code);
      return { answer: codedAnswer(refusalBody(request)), status: request.status, isLasting: false };
    }
    const found = request && answer(request, callerOf(from, to));
    const store = (found: Answer): Found | null => {
      if (!found) return null;
      const { text, status, code, headers = {} } = found;
      if (code !== undefined) recorder.onError(code);
      const isLasting = status === 200 && code === undefined;
      return isLasting && typeof text === 'string'
        ? { answer: cache.set(key, text), status, isLasting, onCoded }
        : { answer: codedAnswer(text), status, isLasting, headers };
    };
    return found instanceof Promise ? found.then(store) : store(found);
  }
}

/** Synchronous when the value is there: a promise would delay every response. */
function whenReady<Value>(value: Maybe<Value>, use: (value: Value) => void): void {
  if (value instanceof Promise) value.then(use);
  else use(value);
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

function send(
  response: ServerResponse,
  form: Form,
  { answer, status, isLasting, headers, onCoded }: Found,
  policy: Policy,
): void {
  whenReady(represent(form, answer, status, isLasting, policy, onCoded), (found: Representation) => {
    response.writeHead(found.status, headers ? { ...found.headers, ...headers } : found.headers);
    // Node writes a string together with the head, and a buffer after it.
    response.end(found.body);
  });
}
