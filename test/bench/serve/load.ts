import { connect, type Socket } from 'node:net';

/** What a load brought. */
export interface Load {
  requests: number;
  seconds: number;
  /** How long each request took, in milliseconds. */
  latencies: number[];
}

const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');
const goodAnswer = Buffer.from('{"data":{');

/**
 * Keeps so many connections busy for a while, each with one request at a time. It speaks just enough HTTP to tell where an answer ends, so that it takes
 * less time over a request than any server does.
 * @param next the bytes of the request to send next.
 * @throws an Error when an answer is not one with data, or a connection ends.
 */
export async function load(
  { hostname, port }: URL,
  next: () => Buffer,
  { connections, milliseconds }: { connections: number; milliseconds: number },
): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(Number(port), hostname)));
  const latencies: number[] = [];
  const began = performance.now();
  try {
    await Promise.all(sockets.map((socket) => keepBusy(socket, next, began + milliseconds, latencies)));
    return { requests: latencies.length, seconds: (performance.now() - began) / 1000, latencies };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

function open(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, noDelay: true }, () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

function keepBusy(socket: Socket, next: () => Buffer, until: number, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answer = new AnswerReader();
    const send = () => {
      sent = performance.now();
      answer = new AnswerReader();
      socket.write(next());
    };
    socket.on('data', (chunk) => {
      try {
        if (!answer.read(chunk)) return;
      } catch (error) {
        reject(error);
        return;
      }
      const now = performance.now();
      latencies.push(now - sent);
      if (now < until) send();
      else resolve();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection.')));
    send();
  });
}

/** Reads one answer as it comes in, and knows when it is whole. */
export class AnswerReader {
  #head: Buffer | null = null;
  /** Bytes of the body that are still to come; null when the answer does not tell and ends with an empty chunk. */
  #missing: number | null = 0;
  #begun = false;
  #tail = Buffer.alloc(0);

  /**
   * Takes the next bytes; true when they are the last.
   * @throws an Error when the answer is not one with data.
   */
  read(chunk: Buffer): boolean {
    if (this.#begun) return this.#readBody(chunk);
    this.#head = this.#head ? Buffer.concat([this.#head, chunk]) : chunk;
    const end = this.#head.indexOf(endOfHead);
    if (end < 0) return false;
    const head = this.#head.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const body = this.#head.subarray(end + endOfHead.length);
    // The start of the body has to be there to tell; a chunk’s length stands before it.
    if (
      body.length <
      (length === undefined ? goodAnswer.length + 10 : Math.min(Number(length), goodAnswer.length))
    )
      return false;
    // An answer with errors only, or without data, begins otherwise.
    if (!head.startsWith('HTTP/1.1 200') || !body.subarray(0, 32).includes(goodAnswer))
      throw new Error(`A server did not answer with data:\n${head}\n${body.toString().slice(0, 1000)}`);
    this.#begun = true;
    this.#missing = length === undefined ? null : Number(length);
    return this.#readBody(body);
  }

  #readBody(chunk: Buffer): boolean {
    if (this.#missing === null) {
      this.#tail = Buffer.concat([this.#tail, chunk.subarray(-endOfChunks.length)]).subarray(
        -endOfChunks.length,
      );
      return this.#tail.equals(endOfChunks);
    }
    this.#missing -= chunk.length;
    return this.#missing <= 0;
  }
}
