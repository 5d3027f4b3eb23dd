import type { Plugin } from 'graphql-yoga';

/**
 * Yoga plugin: only these paths as a whole are addresses; Yoga by itself takes any URL that ends in
 * one.
 */
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
