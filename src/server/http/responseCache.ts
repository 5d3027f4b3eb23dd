import { LRUCache } from 'lru-cache';

/** Response bodies by request: the body of a POST, or the URL of a GET. */
export interface ResponseCache {
  get: (request: string) => string | undefined;
  set: (request: string, response: string) => void;
}

/** Bytes of an entry beside its texts, roughly. */
const overhead = 200;

/**
 * Makes a cache of `maxBytes` whose least recently used responses make room. A response larger than
 * a tenth of the cache is not cached, and nothing with 0 bytes.
 */
export function responseCache(maxBytes: number): ResponseCache {
  const maxEntrySize = Math.floor(maxBytes / 10);
  if (maxEntrySize < overhead) return { get: () => undefined, set: () => {} };
  const cache = new LRUCache<string, string>({
    maxSize: maxBytes,
    maxEntrySize,
    // A character takes two bytes, or one in a text without any beyond Latin-1.
    sizeCalculation: (response, request) => 2 * (request.length + response.length) + overhead,
  });
  return {
    get: (request) => cache.get(request),
    set: (request, response) => {
      cache.set(request, response);
    },
  };
}
