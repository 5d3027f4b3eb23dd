import type { GraphqlRequest } from '../../graphql/execute/executor.ts';
import type { DocumentMembers, PersistedDocuments } from './persistedDocuments.ts';
import type { Refusal } from './refusal.ts';

const members = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions']);

/** A request, why it is refused, or null where Yoga has to look at it. */
export type PlainRequest = GraphqlRequest | Refusal | null;

/**
 * The request in a JSON body; null when the body is no request, or has members beside those of a
 * plain one. `documents` are those that a request can name by a hash or an id.
 */
export function requestOfBody(body: string, documents: PersistedDocuments): PlainRequest {
  const content = parsed(body);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  if (!Object.keys(content).every((name) => members.has(name))) return null;
  return plainRequest(content, documents);
}

/**
 * The request in the query string of a URL; null when it is no request, or has parameters beside
 * those of a plain one.
 */
export function requestOfQueryString(text: string, documents: PersistedDocuments): PlainRequest {
  // Yoga decides about characters that do not belong in a request line.
  if (!/^[!-"$-~]*$/.test(text)) return null;
  const parameters = [...new URLSearchParams(text)];
  const given = Object.fromEntries(parameters);
  const names = Object.keys(given);
  if (names.length < parameters.length || !names.every((name) => members.has(name))) return null;
  // Yoga refuses an empty document.
  if (given['query'] === '') return null;
  const values: Record<string, unknown> = { ...given };
  for (const name of ['variables', 'extensions'])
    if (given[name] !== undefined) values[name] = parsed(given[name]);
  return plainRequest(values, documents);
}

function plainRequest(
  content: DocumentMembers & { operationName?: unknown; variables?: unknown },
  documents: PersistedDocuments,
): PlainRequest {
  const { operationName, variables, extensions } = content;
  if (!isObjectOrNone(extensions)) return null;
  const named = documents.resolve(content);
  if (typeof named === 'object') return named;
  const query = named ?? content.query;
  if (typeof query !== 'string') return null;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return null;
  if (!isObjectOrNone(variables)) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables as Record<string, unknown> | null | undefined) ?? {},
  };
}

const isObjectOrNone = (value: unknown) =>
  value == null || (typeof value === 'object' && !Array.isArray(value));

/** The value of a JSON text; the text itself when it is not JSON, as no caller accepts a string. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
