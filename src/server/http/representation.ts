import type { IncomingHttpHeaders } from 'node:http';
import { answerCoding } from './accept.ts';
import { bytesOf, type CodedAnswer, codingOf, hashOf } from './codedAnswer.ts';
import type { Policy } from './policy.ts';

/** What a request says about the form of its answer. */
export interface Form {
  /** GET for HEAD too. */
  method: string | undefined;
  headers: Pick<IncomingHttpHeaders, 'accept-encoding' | 'if-none-match'>;
  /** The media type of the answer, with its charset. */
  type: string;
}

/** A response, whole. */
export interface Representation {
  status: number;
  headers: Record<string, string | number>;
  body: string | Buffer;
}

/** The headers of a request that an answer depends on. */
const varyOf = ({ origins }: Policy) =>
  origins === '*' ? 'Accept, Accept-Encoding' : 'Accept, Accept-Encoding, Origin';

/** The Cache-Control of an answer to a GET that holds as long as the corpus stays. */
export function cacheControl({ maxAge, isPrivate }: Policy): string {
  const who = isPrivate ? 'private' : 'public';
  // A shared cache may by itself answer with what is stale, as Varnish does for ten seconds.
  return maxAge > 0 ? `${who}, max-age=${maxAge}, stale-while-revalidate=0` : `${who}, no-cache`;
}

/**
 * The response to a request whose answer is there. An answer to a GET that `isLasting` may be kept
 * and has an `ETag`, and who has it already is told so. `onCoded` is called when bytes were
 * compressed.
 */
export function represent(
  { method, headers, type }: Form,
  answer: CodedAnswer,
  status: number,
  isLasting: boolean,
  policy: Policy,
  onCoded: (answer: CodedAnswer) => void = () => {},
): Representation | Promise<Representation> {
  const coding = codingOf(answer, answerCoding(headers['accept-encoding']));
  const isTagged = method === 'GET' && isLasting;
  const about: Representation['headers'] = { vary: varyOf(policy) };
  if (isTagged) {
    about['cache-control'] = cacheControl(policy);
    about['etag'] = `"${hashOf(answer)}${type.startsWith('application/json') ? '' : '-graphql'}${
      coding === 'identity' ? '' : `-${coding}`
    }"`;
    if (isKnown(headers['if-none-match'], about['etag'])) return { status: 304, headers: about, body: '' };
  }
  const finish = (body: string | Buffer): Representation => ({
    status,
    headers: {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'x-content-type-options': 'nosniff',
      ...(coding !== 'identity' && { 'content-encoding': coding }),
      ...about,
    },
    body,
  });
  const body = bytesOf(answer, coding, onCoded);
  return body instanceof Promise ? body.then(finish) : finish(body);
}

/** Whether an If-None-Match header has a tag; caches that compress make tags weak. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
