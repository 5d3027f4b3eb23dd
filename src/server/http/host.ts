import type { Listener } from './shortWay.ts';

/** A listener that first refuses a Host header which is none; the URL of the request is made from it. HTTP/1.0 knows requests without one. */
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
