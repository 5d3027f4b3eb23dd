/** Response bodies by request, up to a number of bytes. The least recently used makes room. */
export interface ResponseCache {
  get: (request: string) => string | undefined;
  set: (request: string, response: string) => void;
}

/** Bytes of an entry beside its texts, roughly. */
const overhead = 200;

/** Makes an empty cache. A response larger than a tenth of it is not cached. */
export function responseCache(maxBytes: number): ResponseCache {
  const cached = new Map<string, string>();
  let bytes = 0;
  // A character takes two bytes, or one in a text without any beyond Latin-1.
  const sizeOf = (request: string, response: string) => 2 * (request.length + response.length) + overhead;
  return {
    get: (request) => {
      const response = cached.get(request);
      if (response) {
        cached.delete(request);
        cached.set(request, response);
      }
      return response;
    },
    set: (request, response) => {
      const size = sizeOf(request, response);
      if (size > maxBytes / 10 || cached.has(request)) return;
      cached.set(request, response);
      bytes += size;
      for (const [oldest, its] of cached) {
        if (bytes <= maxBytes) break;
        cached.delete(oldest);
        bytes -= sizeOf(oldest, its);
      }
    },
  };
}
