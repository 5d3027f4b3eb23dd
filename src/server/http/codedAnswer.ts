import { createHash } from 'node:crypto';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { Coding } from './accept.ts';

/** The text of an answer, or its bytes, with what was made from it: it is made once. */
export interface CodedAnswer {
  text: string | Buffer;
  /** Compressed bytes by coding. */
  compressed: Partial<Record<Coding, Buffer>>;
  /** A hash of the text; null before anybody asked. */
  hash: string | null;
}

/** Texts below this many characters are not compressed: they fit into a packet as they are. */
const leastCompressed = 1_000;

/** Texts beyond this many characters are compressed off the main thread. */
const mostAtOnce = 100_000;

const brotliOptions = (size: number) => ({
  // Better qualities take several times as long and save a few per cent.
  params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});
const gzipOptions = { level: 4 };

const kept = new WeakMap<Buffer, CodedAnswer>();

/** The coded answer of a text. For bytes that are kept somewhere it is always the same. */
export function codedAnswer(text: string | Buffer): CodedAnswer {
  const known = typeof text === 'string' ? undefined : kept.get(text);
  const answer: CodedAnswer = known ?? { text, compressed: {}, hash: null };
  if (typeof text !== 'string') kept.set(text, answer);
  return answer;
}

/** The coding in which an answer is sent to a client that prefers one. */
export const codingOf = ({ text }: CodedAnswer, preferred: Coding): Coding =>
  text.length < leastCompressed ? 'identity' : preferred;

/**
 * The bytes of an answer in a coding: at once when they are there or soon made, later for a long
 * text. `onMade` is called when they were made.
 */
export function bytesOf(
  answer: CodedAnswer,
  coding: Coding,
  onMade: (answer: CodedAnswer) => void,
): string | Buffer | Promise<Buffer> {
  if (coding === 'identity') return answer.text;
  const known = answer.compressed[coding];
  if (known) return known;
  const { text } = answer;
  const keep = (bytes: Buffer) => {
    answer.compressed[coding] = bytes;
    onMade(answer);
    return bytes;
  };
  if (text.length <= mostAtOnce) {
    return keep(
      coding === 'br' ? brotliCompressSync(text, brotliOptions(text.length)) : gzipSync(text, gzipOptions),
    );
  }
  return new Promise((resolve, reject) => {
    const finish = (error: Error | null, bytes: Buffer) => (error ? reject(error) : resolve(keep(bytes)));
    if (coding === 'br') brotliCompress(text, brotliOptions(text.length), finish);
    else gzip(text, gzipOptions, finish);
  });
}

/** A hash of the text of an answer. */
export function hashOf(answer: CodedAnswer): string {
  answer.hash ??= createHash('sha256').update(answer.text).digest('base64url').slice(0, 27);
  return answer.hash;
}
