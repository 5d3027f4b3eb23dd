import { createServer } from 'node:http';
import { openCorpus } from '../../../db/open.ts';
import { prepareAnswers } from './handwritten.ts';
import type { OperationName } from './operations.ts';
import type { Variables } from './variables.ts';

type Answer = (body: Buffer, method?: string) => string | Buffer;

/** Answers by hand-written SQL. */
function byHand(): Answer {
  const answers = prepareAnswers(openCorpus(process.env['CORPUS_DB'] ?? '').$client);
  return (body) => {
    const { operationName, variables } = JSON.parse(body.toString()) as {
      operationName: OperationName;
      variables: Variables;
    };
    return answers[operationName](variables);
  };
}

/** Answers with the body that was PUT last. */
function fixedBytes(): Answer {
  let bytes: Buffer | undefined;
  return (body, method) => {
    if (method === 'PUT') bytes = body;
    return bytes ?? '{"data":{}}';
  };
}

if (import.meta.main) {
  const answer = process.argv[2] === 'bytes' ? fixedBytes() : byHand();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const [only] = chunks;
      const bytes = answer(chunks.length === 1 && only ? only : Buffer.concat(chunks), request.method);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(bytes),
      });
      response.end(bytes);
    });
  }).listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`);
  });
}
