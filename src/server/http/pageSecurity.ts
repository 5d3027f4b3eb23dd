import type { Plugin } from 'graphql-yoga';

/**
 * GraphiQL’s script and style come from this server, small ones stand in the page itself, and its
 * editor runs in workers made from blobs; nothing comes from another origin.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Yoga plugin: tells browsers that the GraphiQL page may load nothing and send nothing beyond this
 * server.
 */
export function usePageSecurity(): Plugin {
  return {
    onResponse: ({ response }) => {
      response.headers.set('x-content-type-options', 'nosniff');
      if (response.headers.get('content-type')?.startsWith('text/html')) {
        response.headers.set('content-security-policy', policy);
        response.headers.set('referrer-policy', 'no-referrer');
        // At the same URL others get an answer.
        response.headers.set('vary', 'Accept');
      }
    },
  };
}
