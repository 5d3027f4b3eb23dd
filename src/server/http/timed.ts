import type { Listener } from './fastPath.ts';

/**
 * A listener that reports the status and the duration of responses to requests whose URL begins
 * with `path`.
 */
export function timed(
  path: string,
  onResponse: (status: number, milliseconds: number) => void,
  listener: Listener,
): Listener {
  return (request, response) => {
    if (request.url?.startsWith(path)) {
      const began = performance.now();
      response.once('finish', () => onResponse(response.statusCode, performance.now() - began));
    }
    listener(request, response);
  };
}
