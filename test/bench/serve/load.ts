import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Keeps a number of connections busy for a time, each with one request at once. It reads just
 * enough HTTP to find the end of an answer, so that it takes less time for a request than any
 * server.
 * @param next the bytes of the next request.
 * @returns the seconds that passed, and the latency of each request in milliseconds.
 * @throws an Error when an answer has no data, or a connection is closed.
 */
export async function load(
  { hostname, port }: URL,
  next: () => Buffer,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<{ seconds: number; latencies: number[] }> {
  const sockets = Array.from({ length: connections }, () =>
    connect({ port: Number(port), host: hostname, noDelay: true }),
  );
  try {
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const latencies: number[] = [];
    const began = performance.now();
    const end = began + seconds * 1000;
    await Promise.all(sockets.map((socket) => keepBusy(socket, next, end, latencies)));
    return { seconds: (performance.now() - began) / 1000, latencies };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

function keepBusy(socket: Socket, next: () => Buffer, end: number, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isWhole = answerReader();
    const send = () => {
      sent = performance.now();
      isWhole = answerReader();
      socket.write(next());
    };
    socket.on('data', (chunk) => {
      try {
        if (!isWhole(chunk)) return;
      } catch (error) {
        reject(error);
        return;
      }
      const now = performance.now();
      latencies.push(now - sent);
      if (now < end) send();
      else resolve();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection.')));
    send();
  });
}

const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');
const startOfData = Buffer.from('{"data":{');

/**
 * Reads one answer: the function takes its chunks and returns whether the answer is whole.
 * @throws an Error when the answer has no data, or, where it is compressed, another status.
 */
export function answerReader(): (chunk: Buffer) => boolean {
  /** The answer until its head is known. */
  let start: Buffer = Buffer.alloc(0);
  let isStarted = false;
  /** Bytes of the body still to come; null for a chunked body. */
  let missing: number | null = null;
  let tail: Buffer = Buffer.alloc(0);
  return (chunk) => {
    let body = chunk;
    if (!isStarted) {
      start = Buffer.concat([start, chunk]);
      const end = start.indexOf(endOfHead);
      if (end < 0) return false;
      const head = start.toString('latin1', 0, end);
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      body = start.subarray(end + endOfHead.length);
      // In a chunked body, the length of the chunk is before the data.
      if (body.length < Math.min(Number(length ?? 19), startOfData.length + 10)) return false;
      const isReadable = !/\r\ncontent-encoding:/i.test(head);
      if (!head.startsWith('HTTP/1.1 200') || (isReadable && !body.subarray(0, 32).includes(startOfData)))
        throw new Error(`The answer has no data:\n${head}\n${body.toString('utf8', 0, 1000)}`);
      isStarted = true;
      missing = length === undefined ? null : Number(length);
    }
    if (missing === null) {
      tail = Buffer.concat([tail, body.subarray(-endOfChunks.length)]).subarray(-endOfChunks.length);
      return tail.equals(endOfChunks);
    }
    missing -= body.length;
    return missing <= 0;
  };
}
