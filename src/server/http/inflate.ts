import type { IncomingMessage } from 'node:http';
import { gunzip } from 'node:zlib';
import type { Refusal } from './refusal.ts';

// As in the worker: an import would load the WebSocket client.
const { IncomingMessage: Message } = process.getBuiltinModule('node:http');

/**
 * Reads a body that is compressed with gzip, and calls `use` with the same request around the plain
 * body, or `refuse`. Neither the compressed body nor the plain one may be longer than `maxBytes`.
 */
export function inflate(
  request: IncomingMessage,
  maxBytes: number,
  use: (inflated: IncomingMessage) => void,
  refuse: (refusal: Refusal) => void,
): void {
  const tooLong = (): Refusal => ({
    status: 413,
    code: 'BODY_LIMIT',
    message: `The request’s body has more than ${maxBytes} bytes, compressed or not, which is the limit (MAX_BODY_BYTES).`,
    details: { limit: maxBytes },
  });
  if (Number(request.headers['content-length']) > maxBytes) {
    refuse(tooLong());
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer) => {
    length += chunk.length;
    if (length <= maxBytes) {
      chunks.push(chunk);
    } else {
      request.off('data', take).off('end', finish).pause();
      refuse(tooLong());
    }
  };
  const finish = () =>
    gunzip(Buffer.concat(chunks), { maxOutputLength: maxBytes }, (error, body) => {
      if (!error) return use(withBody(request, body));
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return refuse(tooLong());
      refuse({
        status: 400,
        code: 'BAD_REQUEST',
        message: 'The body is not gzip, though Content-Encoding says so. Send it plain, or as gzip.',
      });
    });
  request.on('data', take).once('end', finish);
}

function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { 'content-encoding': _, 'transfer-encoding': __, ...headers } = request.headers;
  const inflated = new Message(request.socket);
  inflated.method = request.method;
  inflated.url = request.url;
  inflated.httpVersion = request.httpVersion;
  inflated.headers = { ...headers, 'content-length': String(body.length) };
  inflated.complete = true;
  // The body comes after whoever reads it has begun, as from a socket.
  setImmediate(() => {
    inflated.push(body);
    inflated.push(null);
  });
  return inflated;
}
