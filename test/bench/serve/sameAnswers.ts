import { type Dialect, wayOf } from './dialect.ts';
import type { OperationName, ServedOperation } from './operations.ts';
import { bodyOf } from './requests.ts';
import type { Variables } from './variables.ts';

/** Two servers answer a request differently. */
export class DifferentAnswers extends Error {}

/** A server that can be asked. */
export interface Asked {
  name: string;
  url: URL;
  dialect?: Dialect | undefined;
}

/** Asks a server once and returns the answer as it came. */
export async function askServer(
  { name, url }: Asked,
  operation: Pick<ServedOperation, 'name' | 'operationName' | 'query'>,
  variables: object,
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: bodyOf(operation, variables),
  });
  const text = await response.text();
  if (response.status !== 200 || text.startsWith('{"errors"'))
    throw new Error(`${name} answers ${operation.name} with ${response.status}:\n${text}`);
  return text;
}

/**
 * Makes sure that servers answer alike, each operation with each of its variables: the same JSON, fields in any order.
 * @throws DifferentAnswers with the first place where an answer differs from that of the first server.
 */
export async function compareAnswers(
  servers: Asked[],
  operations: readonly (ServedOperation & { operationName: OperationName })[],
  variablesOf: (operation: OperationName) => Variables[],
): Promise<void> {
  const [first, ...others] = servers;
  if (!first) return;
  for (const operation of operations) {
    for (const variables of variablesOf(operation.operationName)) {
      const expected = JSON.parse(await askServer(first, operation, variables));
      for (const server of others) {
        const way = wayOf(operation, server.dialect);
        if (!way) continue;
        const asked = { ...operation, query: way.query };
        const { data, ...rest } = JSON.parse(await askServer(server, asked, way.variables(variables)));
        const difference = firstDifference(expected, { data: data && way.answer(data as never), ...rest });
        if (!difference) continue;
        const { path, left, right } = difference;
        throw new DifferentAnswers(
          [
            `${first.name} and ${server.name} answer ${operation.name} differently with ${JSON.stringify(variables)}.`,
            `At ${path}:`,
            `- ${left}   (${first.name})`,
            `+ ${right}   (${server.name})`,
          ].join('\n'),
        );
      }
    }
  }
}

interface Difference {
  path: string;
  left: string;
  right: string;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 120);

/** The first place in which two values of JSON differ; null when they are the same, whatever the order of fields. */
export function firstDifference(left: unknown, right: unknown, path = '$'): Difference | null {
  if (Object.is(left, right)) return null;
  const isBranch = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isBranch(left) || !isBranch(right) || Array.isArray(left) !== Array.isArray(right))
    return { path, left: shown(left), right: shown(right) };
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const step = Array.isArray(left) ? `${path}[${key}]` : `${path}.${key}`;
    const difference = firstDifference(left[key], right[key], step);
    if (difference) return difference;
  }
  return null;
}
