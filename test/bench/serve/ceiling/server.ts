import { createServer } from 'node:http';
import { openCorpus } from '../../../../db/open.ts';
import { announce } from '../announce.ts';
import type { OperationName } from '../operations.ts';
import type { Variables } from '../variables.ts';
import { prepareAnswers } from './answers.ts';
import { byFormat, byJsonFunctions } from './jsonText.ts';

/** What JSON.parse makes of a request’s body. */
interface Asked {
  operationName: OperationName;
  variables: Variables;
}

const corpus = openCorpus(process.env['CORPUS_DB'] ?? 'corpus.db');
const answers = prepareAnswers(
  corpus.$client,
  process.env['JSON_TEXT'] === 'format' ? byFormat : byJsonFunctions,
);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const [only] = chunks;
    const body = chunks.length === 1 && only ? only : Buffer.concat(chunks);
    const { operationName, variables } = JSON.parse(body.toString()) as Asked;
    const answer = answers[operationName](variables);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(answer),
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => announce(server));
