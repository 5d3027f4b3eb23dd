import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../../graphql/errors.ts';
import { answerOrPage, answerType } from './accept.ts';
import { allowReading, answerPreflight, isPreflight, originRefusal } from './cors.ts';
import type { Listener } from './fastPath.ts';
import { inflate } from './inflate.ts';
import { isOwnHost, type Policy } from './policy.ts';
import { type Refusal, sendRefusal } from './refusal.ts';

interface Options {
  endpoint: string;
  /** The policy for the corpus that is served now. */
  policy: () => Policy;
  maxBodyBytes: number;
  onError: (code: ErrorCode) => void;
}

/**
 * A listener that brings requests into one form before another listener gets them: the URL is a
 * path, HEAD is GET, Accept is the type that will be sent, and the body is not compressed. It
 * refuses what is not for this server, answers preflights, sets the headers of CORS, and lets
 * caches keep nothing unless a response says otherwise.
 */
export function door({ endpoint, policy, maxBodyBytes, onError }: Options, listener: Listener): Listener {
  return (request, response) => {
    const refuse = (refusal: Refusal) => {
      onError(refusal.code);
      sendRefusal(response, refusal);
    };
    // A cache takes what says nothing of caching for something to keep.
    response.setHeader('cache-control', 'no-store');
    const current = policy();
    const refusal = hostRefusal(request, current) ?? originRefusal(request, current);
    if (refusal) return refuse(refusal);
    allowReading(request, response, current);
    if (isPreflight(request)) return answerPreflight(request, response);
    // Node leaves the body out of the response to a request that came as HEAD.
    if (request.method === 'HEAD') request.method = 'GET';
    if (!isAt(endpoint, request.url ?? '')) return listener(request, response);
    if (request.method === 'GET' || request.method === 'POST') {
      const unacceptable = settleType(request);
      if (unacceptable) return refuse(unacceptable);
    }
    const coding = request.headers['content-encoding']?.toLowerCase();
    if (request.method !== 'POST' || coding === undefined) return listener(request, response);
    if (coding === 'identity') {
      delete request.headers['content-encoding'];
      return listener(request, response);
    }
    if (coding !== 'gzip' && coding !== 'x-gzip') return refuse(unreadCoding(coding));
    return inflate(request, maxBodyBytes, (inflated) => listener(inflated, response), refuse);
  };
}

const isAt = (endpoint: string, url: string) =>
  url.startsWith(endpoint) &&
  (url.length === endpoint.length || url[endpoint.length] === '?' || url[endpoint.length] === '/');

/** Makes Accept the one type of the answer; a refusal when it allows none. */
function settleType({ method, headers }: IncomingMessage): Refusal | null {
  const asked = headers.accept || '*/*';
  const type = method === 'GET' ? answerOrPage(asked) : answerType(asked);
  if (type === 'none') {
    return {
      status: 406,
      code: 'NOT_ACCEPTABLE',
      message:
        'The Accept header allows neither application/json nor application/graphql-response+json in UTF-8. Accept one of them.',
    };
  }
  // The page is made by who reads the whole header.
  if (type !== 'text/html') headers.accept = type;
  return null;
}

const unreadCoding = (coding: string): Refusal => ({
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  message: `The content encoding "${coding}" is not read. Send the body plain, or as gzip.`,
  headers: { 'accept-encoding': 'gzip' },
});

const absolute = /^https?:\/\/([^/?#]*)/i;

/**
 * Why a request is for no host of this server; null when it is for one. The URL of a request can be
 * whole, and then its host counts, by RFC 9112, 3.2.2. HTTP/1.0 has requests without a host.
 */
function hostRefusal(request: IncomingMessage, policy: Policy): Refusal | null {
  const { headers, rawHeaders, url = '' } = request;
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') hosts += 1;
  if (hosts > 1) return badHost('The request has several Host headers. Send one.');
  const [start, authority] = absolute.exec(url) ?? [];
  if (start !== undefined && authority !== undefined) {
    headers.host = authority;
    const rest = url.slice(start.length);
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  }
  const { host } = headers;
  if (host === undefined) return null;
  if (!URL.canParse(`http://${host}`) || /[/?#@\\]/.test(host))
    return badHost('The Host header is not a host.');
  if (!policy.isPrivate || isOwnHost(host, policy)) return null;
  return {
    status: 421,
    code: 'HOST_REFUSED',
    message: `The corpus holds private texts and is not served as ${host}. The operator can name the host in HOST_NAMES.`,
  };
}

const badHost = (message: string): Refusal => ({ status: 400, code: 'BAD_REQUEST', message });
