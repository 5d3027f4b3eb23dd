import { deepStrictEqual } from 'node:assert';
import type { Server } from '../processes.ts';
import type { ServedOperation } from './operations.ts';
import type { Variables } from './variables.ts';

/** The body of a GraphQL request over HTTP. */
export const bodyOf = ({ query, operationName }: ServedOperation, variables: object) =>
  JSON.stringify({ query, operationName, variables });

/** The headers of requests unless those of a client are asked for: the fewest that are needed. */
export const fewHeaders: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  accept: 'application/json',
};

/**
 * HTTP requests as bytes, with each of the variables in turn, from the first again after the last.
 */
export function requestsInOrder(
  document: ServedOperation,
  variables: object[],
  headers = fewHeaders,
): () => Buffer {
  // All requests at once would not fit into memory: only the long common part is kept as bytes.
  const [start = ''] = bodyOf(document, {}).split('{}}');
  const texts = variables.map((set) => `${JSON.stringify(set)}}`);
  const startLength = Buffer.byteLength(start);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const beforeLength = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}content-length: `;
  let turn = 0;
  return () => {
    const text = texts[turn++ % texts.length] ?? '';
    const length = startLength + Buffer.byteLength(text);
    return Buffer.from(`${beforeLength}${length}\r\n\r\n${start}${text}`);
  };
}

const documentOf = ({ query }: ServedOperation) => query.replace(/\s+/g, ' ');

/** A running server with its document of an operation, and its variables. */
export interface Asked {
  name: string;
  server: Server;
  operation: ServedOperation;
  variables: Variables[];
}

/**
 * Sends one request and returns the body of the answer.
 * @throws an Error when the answer has no data.
 */
export async function answerOf({ name, server, operation }: Asked, variables: Variables): Promise<string> {
  const response = await fetch(server.url, {
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
 * Compares the answers of all servers to one operation with those of the first: the same JSON, with
 * fields in any order. A server with another document is not compared.
 * @returns the names of the servers that were not compared.
 * @throws an Error with the first difference.
 */
export async function compareAnswers([first, ...others]: Asked[], most: number): Promise<string[]> {
  if (!first) return [];
  const compared = others.filter(({ operation }) => documentOf(operation) === documentOf(first.operation));
  for (const [index, variables] of first.variables.slice(0, most).entries()) {
    const expected = JSON.parse(await answerOf(first, variables));
    for (const other of compared) {
      const actual = JSON.parse(await answerOf(other, other.variables[index] ?? variables));
      try {
        deepStrictEqual(actual, expected);
      } catch (error) {
        throw new Error(
          `${other.name} and ${first.name} answer ${first.operation.name} differently with ${JSON.stringify(variables)}.\n${(error as Error).message}`,
        );
      }
    }
  }
  return others.filter((other) => !compared.includes(other)).map(({ name }) => name);
}
