/** A GraphQL request with nothing out of the ordinary. */
export interface PlainRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

const members = new Set(['query', 'operationName', 'variables']);

/** The request in a body of JSON; null when it is none, or has more to it. */
export function requestOfBody(body: string): PlainRequest | null {
  const content = parsed(body);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  if (!Object.keys(content).every((name) => members.has(name))) return null;
  const { query, operationName, variables } = content as Record<string, unknown>;
  return plainRequest(query, operationName, variables);
}

/** The request in the query string of a URL; null when it is none, or has more to it. */
export function requestOfQueryString(text: string): PlainRequest | null {
  // Whatever else a client may put into a request line, how it is read is left to the ordinary way.
  if (!/^[!-"$-~]*$/.test(text)) return null;
  const parameters = [...new URLSearchParams(text)];
  const given = Object.fromEntries(parameters);
  const names = Object.keys(given);
  if (names.length < parameters.length || !names.every((name) => members.has(name))) return null;
  const { query, operationName, variables } = given;
  // A document that is left empty is none, and is told so in the ordinary way.
  if (!query) return null;
  return plainRequest(query, operationName, variables === undefined ? undefined : parsed(variables));
}

function plainRequest(query: unknown, operationName: unknown, variables: unknown): PlainRequest | null {
  if (typeof query !== 'string') return null;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables as Record<string, unknown> | null | undefined) ?? {},
  };
}

/** The value of a text of JSON; for any other text the text, which is no value that is looked for. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
