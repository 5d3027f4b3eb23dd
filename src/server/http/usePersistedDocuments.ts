import type { Plugin } from 'graphql-yoga';
import { refuse } from '../../graphql/errors.ts';
import type { DocumentMembers, PersistedDocuments } from './persistedDocuments.ts';

/** Yoga plugin: takes documents by hash or id, as the fast path does. */
export const usePersistedDocuments = ({ resolve }: PersistedDocuments): Plugin => ({
  onParams: ({ request, params, setParams }) => {
    const { documentId, ...members }: DocumentMembers = params;
    const found = resolve({ ...members, documentId: documentId ?? idInUrl(request) });
    if (found === undefined) return;
    if (typeof found === 'string') setParams({ ...params, query: found });
    else throw refuse(found.code, found.message, { http: { status: found.status } });
  },
});

/** Yoga reads no documentId from URLs. */
const idInUrl = ({ method, url }: Request) =>
  method === 'GET' ? new URL(url).searchParams.get('documentId') : undefined;
