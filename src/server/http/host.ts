import type { Listener } from './fastPath.ts';

/**
 * A listener that refuses an invalid Host header first, as the URL of the request is made from it.
 * HTTP/1.0 has requests without one.
 */
export function withHost(listener: Listener): Listener {
  return (request, response) => {
    const { host } = request.headers;
    if (host === undefined || URL.canParse(`http://${host}`)) {
      listener(request, response);
    } else {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The Host header is not a host.\n');
    }
  };
}
