import type { ServedOperation } from './operations.ts';

/** What a request names and asks. */
type Document = Pick<ServedOperation, 'operationName' | 'query'>;

/** The body of a GraphQL request over HTTP. */
export const bodyOf = ({ query, operationName }: Document, variables: object) =>
  JSON.stringify({ query, operationName, variables });

/** Whole HTTP requests in bytes, the same for all servers: one after the other of the variables, then from the start. */
export function requestsInOrder(document: Document, variables: object[]): () => Buffer {
  // Made when they are sent, as all of them would not fit into memory well; the longest part is made here.
  const [start = ''] = bodyOf(document, {}).split('{}}');
  const texts = variables.map((set) => `${JSON.stringify(set)}}`);
  const startLength = Buffer.byteLength(start);
  let turn = 0;
  return () => {
    const text = texts[turn++ % texts.length] ?? '';
    const length = startLength + Buffer.byteLength(text);
    return Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${length}\r\n\r\n${start}${text}`,
    );
  };
}
