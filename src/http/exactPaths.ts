import type { Plugin } from 'graphql-yoga';
import type { Listener } from './shortWay.ts';

/** Yoga plugin: only these paths as a whole are addresses; Yoga by itself takes any URL that ends in one. */
export function useExactPaths(paths: readonly string[]): Plugin {
  return {
    onRequest: ({ url, endResponse, fetchAPI }) => {
      // Yoga takes one slash after its endpoint; more, or anything before it, is another path.
      if (!paths.includes(url.pathname.replace(/\/$/, ''))) {
        endResponse(new fetchAPI.Response(null, { status: 404 }));
      }
    },
  };
}

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
