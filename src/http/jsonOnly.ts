import type { Plugin } from 'graphql-yoga';

const readable = new Set(['application/json', 'application/graphql+json', 'application/graphql']);

/**
 * Yoga plugin: a POST must say that it is JSON (or a bare GraphQL document). Yoga would also run forms, which a page of another origin can send without
 * asking the browser’s leave.
 */
export function useJsonOnly(): Plugin {
  return {
    onRequest: ({ request, url, endResponse, fetchAPI }) => {
      if (request.method !== 'POST' || url.pathname !== '/graphql') return;
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (type && readable.has(type)) return;
      const message = `The content type ${type ? `"${type}"` : 'is missing and'} is not read. Send application/json with { "query": … }.`;
      endResponse(
        new fetchAPI.Response(
          JSON.stringify({ errors: [{ message, extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] }),
          { status: 415, headers: { 'content-type': 'application/json; charset=utf-8' } },
        ),
      );
    },
  };
}
