import type { GraphqlRequest } from '../../graphql/execute/executor.ts';

const members = new Set(['query', 'operationName', 'variables']);

/**
 * The request in a JSON body; null when the body is no request, or has members beside those of a
 * plain one.
 */
export function requestOfBody(body: string): GraphqlRequest | null {
  const content = parsed(body);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  if (!Object.keys(content).every((name) => members.has(name))) return null;
  const { query, operationName, variables } = content as Record<string, unknown>;
  return plainRequest(query, operationName, variables);
}

/**
 * The request in the query string of a URL; null when it is no request, or has parameters beside
 * those of a plain one.
 */
export function requestOfQueryString(text: string): GraphqlRequest | null {
  // Yoga decides about characters that do not belong in a request line.
  if (!/^[!-"$-~]*$/.test(text)) return null;
  const parameters = [...new URLSearchParams(text)];
  const given = Object.fromEntries(parameters);
  const names = Object.keys(given);
  if (names.length < parameters.length || !names.every((name) => members.has(name))) return null;
  const { query, operationName, variables } = given;
  // Yoga refuses an empty document.
  if (!query) return null;
  return plainRequest(query, operationName, variables === undefined ? undefined : parsed(variables));
}

function plainRequest(query: unknown, operationName: unknown, variables: unknown): GraphqlRequest | null {
  if (typeof query !== 'string') return null;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables as Record<string, unknown> | null | undefined) ?? {},
  };
}

/** The value of a JSON text; the text itself when it is not JSON, as no caller accepts a string. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
