import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { readOperations } from '../graphiql/operations.ts';
import type { Refusal } from './refusal.ts';

/** The members of a request that say which document is meant. */
export interface DocumentMembers {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/** Documents that clients name by a hash or an id. */
export interface PersistedDocuments {
  /**
   * The text of the document that a request means, or why there is none. Undefined when the request
   * names no document by a hash or an id.
   */
  resolve: (members: DocumentMembers) => string | Refusal | undefined;
}

/** The most that documents of clients take, in bytes, and one of them. */
const [maxBytes, maxDocumentBytes] = [4_000_000, 262_144];

/** Bytes of an entry beside its text, roughly. */
const overhead = 300;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Makes the documents of a process: those that clients sent with their hash, of which the least
 * recently used make room, and those of the gallery, by hash and by the name of the file.
 */
export function persistedDocuments(): PersistedDocuments {
  const sent = new LRUCache<string, string>({
    maxSize: maxBytes,
    sizeCalculation: (text) => 2 * text.length + overhead,
  });
  let gallery: Map<string, string> | undefined;

  function known(key: string): string | undefined {
    gallery ??= new Map(
      readOperations().flatMap(({ name, document }) => [
        [name, document],
        [sha256(document), document],
      ]),
    );
    return sent.get(key) ?? gallery.get(key);
  }

  function byId(id: unknown, query: unknown): string | Refusal {
    if (query != null) return bad('A request has either query or documentId. Send one of them.');
    if (typeof id !== 'string')
      return bad('documentId is not a text. Send "sha256:…" or the name of an operation.');
    const document = known(id.replace(/^sha256:/i, '').toLowerCase());
    return (
      document ?? {
        status: 404,
        code: 'PERSISTED_QUERY_NOT_FOUND',
        message: `There is no document "${id.slice(0, 100)}". Known are the operations of the gallery, by the name of the file or sha256:…, and what was sent with its hash. Send the document as query.`,
      }
    );
  }

  function byHash(
    { version, sha256Hash }: { version?: unknown; sha256Hash?: unknown },
    query: unknown,
  ): string | Refusal {
    if (version !== 1)
      return bad('extensions.persistedQuery.version is not 1. Send 1, or leave persistedQuery out.');
    if (typeof sha256Hash !== 'string' || !/^[\da-f]{64}$/i.test(sha256Hash))
      return bad('extensions.persistedQuery.sha256Hash is not a SHA-256 in hexadecimal digits.');
    const hash = sha256Hash.toLowerCase();
    if (typeof query === 'string' && query !== '') {
      if (sha256(query) !== hash)
        return bad('The sha256Hash of extensions.persistedQuery is not that of query.');
      if (query.length <= maxDocumentBytes) sent.set(hash, query);
      return query;
    }
    return known(hash) ?? notFound;
  }

  return {
    resolve: ({ query, documentId, extensions }) => {
      const persisted = memberOf(extensions, 'persistedQuery');
      if (documentId != null) return byId(documentId, query);
      if (persisted == null) return undefined;
      return typeof persisted === 'object'
        ? byHash(persisted, query)
        : bad('extensions.persistedQuery is not an object.');
    },
  };
}

/**
 * What clients of Automatic Persisted Queries wait for: they send the document again, with its
 * hash.
 */
const notFound: Refusal = {
  status: 200,
  code: 'PERSISTED_QUERY_NOT_FOUND',
  message: 'PersistedQueryNotFound',
};

const bad = (message: string): Refusal => ({ status: 400, code: 'BAD_REQUEST', message });

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
