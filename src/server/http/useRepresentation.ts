import type { Plugin } from 'graphql-yoga';
import { codedAnswer } from './codedAnswer.ts';
import type { Policy } from './policy.ts';
import { represent } from './representation.ts';

/**
 * Yoga plugin: sends the answers of Yoga as the fast path does, with codings, tags and rules for
 * caches. Requests with one of `unlasting` headers get what no cache may keep.
 */
export function useRepresentation(endpoint: string, policy: Policy, unlasting: readonly string[]): Plugin {
  return {
    onResponse: async ({ request, response, setResponse, fetchAPI }) => {
      const type = response.headers.get('content-type') ?? '';
      if (!/^application\/(?:graphql-response\+)?json\b/.test(type)) return;
      if (new URL(request.url).pathname.replace(/\/$/, '') !== endpoint) return;
      const text = await response.text();
      const header = (name: string) => request.headers.get(name) ?? undefined;
      const form = {
        method: request.method,
        headers: { 'accept-encoding': header('accept-encoding'), 'if-none-match': header('if-none-match') },
        type,
      };
      const isLasting =
        response.status === 200 &&
        text.startsWith('{"data":') &&
        !unlasting.some((name) => request.headers.has(name));
      const { status, headers, body } = await represent(
        form,
        codedAnswer(text),
        response.status,
        isLasting,
        policy,
      );
      const others = Object.fromEntries(
        [...response.headers].filter(([name]) => !(name in headers) && name !== 'content-length'),
      );
      const all = Object.entries({ ...headers, ...others }).map(([name, value]) => [name, String(value)]);
      setResponse(
        new fetchAPI.Response(
          status === 304 ? null : typeof body === 'string' ? body : new Uint8Array(body),
          { status, headers: Object.fromEntries(all) },
        ),
      );
    },
  };
}
