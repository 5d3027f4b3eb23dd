/** Answers kept by request, as many as fit into a number of bytes; the one longest unused makes room. */
export interface ResponseCache {
  get: (request: string) => string | undefined;
  set: (request: string, answer: string) => void;
}

/** What an entry takes beside its text, roughly. */
const overhead = 200;

/** Makes an empty cache. An answer larger than a tenth of it is not kept. */
export function responseCache(mostBytes: number): ResponseCache {
  const kept = new Map<string, string>();
  let bytes = 0;
  // A letter takes two bytes, or one in texts that have no others.
  const sizeOf = (request: string, answer: string) => 2 * (request.length + answer.length) + overhead;
  return {
    get: (request) => {
      const answer = kept.get(request);
      if (answer) {
        kept.delete(request);
        kept.set(request, answer);
      }
      return answer;
    },
    set: (request, answer) => {
      const size = sizeOf(request, answer);
      if (size > mostBytes / 10 || kept.has(request)) return;
      kept.set(request, answer);
      bytes += size;
      for (const [oldest, its] of kept) {
        if (bytes <= mostBytes) break;
        kept.delete(oldest);
        bytes -= sizeOf(oldest, its);
      }
    },
  };
}
