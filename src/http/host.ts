import type { Listener } from './shortWay.ts';

/** A listener that first refuses a Host header which is none; the URL of the request is made from it. */
export function withHost(listener: Listener): Listener {
  return (request, response) => {
    if (URL.canParse(`http://${request.headers.host ?? ''}`)) {
      listener(request, response);
    } else {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The Host header is not a host.\n');
    }
  };
}
