import { LRUCache } from 'lru-cache';
import { type CodedAnswer, codedAnswer } from './codedAnswer.ts';

/** Answers by request: the body of a POST, or the URL of a GET. */
export interface ResponseCache {
  get: (request: string) => CodedAnswer | undefined;
  /** Keeps the text of an answer, if there is room. */
  set: (request: string, text: string) => CodedAnswer;
  /** Counts the bytes of an answer again after it was compressed. */
  grown: (request: string, answer: CodedAnswer) => void;
}

/** Bytes of an entry beside its texts, roughly. */
const overhead = 300;

/** A character takes two bytes, or one in a text without any beyond Latin-1. */
function sizeOf({ text, compressed }: CodedAnswer, request: string): number {
  const coded = Object.values(compressed).reduce((sum, { length }) => sum + length, 0);
  return 2 * (request.length + text.length) + coded + overhead;
}

/**
 * Makes a cache of `maxBytes` whose least recently used answers make room. An answer larger than a
 * tenth of the cache is not cached, and nothing with 0 bytes.
 */
export function responseCache(maxBytes: number): ResponseCache {
  const maxEntrySize = Math.floor(maxBytes / 10);
  if (maxEntrySize < overhead)
    return { get: () => undefined, set: (_, text) => codedAnswer(text), grown: () => {} };
  const cache = new LRUCache<string, CodedAnswer>({
    maxSize: maxBytes,
    maxEntrySize,
    sizeCalculation: sizeOf,
  });
  return {
    get: (request) => cache.get(request),
    set: (request, text) => {
      const answer = codedAnswer(text);
      cache.set(request, answer);
      return answer;
    },
    grown: (request, answer) => {
      // What was let go meanwhile stays away. The same value would keep its old size.
      if (cache.peek(request) !== answer) return;
      cache.delete(request);
      cache.set(request, answer);
    },
  };
}
