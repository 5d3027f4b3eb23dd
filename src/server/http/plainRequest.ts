import type { GraphqlRequest } from '../../graphql/execute/executor.ts';

/** Extensions are for other servers: none changes an answer of this one. */
const members = new Set(['query', 'operationName', 'variables', 'extensions']);

/**
 * The request in a JSON body; null when the body is no request, or has members beside those of a
 * plain one.
 */
export function requestOfBody(body: string): GraphqlRequest | null {
  const content = parsed(body);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  if (!Object.keys(content).every((name) => members.has(name))) return null;
  const { query, operationName, variables, extensions } = content as Record<string, unknown>;
  return plainRequest(query, operationName, variables, extensions);
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
  const { query, operationName } = given;
  // Yoga refuses an empty document.
  if (!query) return null;
  const [variables, extensions] = [given['variables'], given['extensions']].map((text) =>
    text === undefined ? undefined : parsed(text),
  );
  return plainRequest(query, operationName, variables, extensions);
}

function plainRequest(
  query: unknown,
  operationName: unknown,
  variables: unknown,
  extensions: unknown,
): GraphqlRequest | null {
  if (typeof query !== 'string' || !isObjectOrNone(extensions)) return null;
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
