import { createServer } from 'node:http';
import { announce } from './announce.ts';

let answer = Buffer.from('{"data":{}}');

// Sends the same bytes whatever is posted; those that are PUT are sent from then on.
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'PUT') answer = Buffer.concat(chunks);
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length,
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => announce(server));
