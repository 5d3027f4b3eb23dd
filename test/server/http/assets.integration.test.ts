import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectionLimit } from '../../../src/server/http/connectionLimit.ts';
import { createListener } from '../../../src/server/listener.ts';
import { failingLog, limits, seedFixture } from '../../harness.ts';
import { listen } from './listen.ts';

let origin: string;
let close: () => void;
let page: string;

beforeAll(async () => {
  ({ origin, close } = await listen(createListener(seedFixture(), { limits }, { log: failingLog })));
  page = await (await fetch(`${origin}/graphql`, { headers: { accept: 'text/html' } })).text();
});
afterAll(() => close());

const assets = () => [...page.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, path]) => path ?? '');

const get = async (path: string, encoding: string, method = 'GET') => {
  const response = await fetch(`${origin}${path}`, { method, headers: { 'accept-encoding': encoding } });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};

describe('the GraphiQL page', () => {
  test('is small, and loads its script, style and icon from this server', () => {
    expect(page.length).toBeLessThan(300_000);
    expect(assets().map((path) => path.replace(/.*\./, ''))).toEqual(['ico', 'css', 'js']);
  });

  test('has files that browsers keep for good, under the hash of their content, compressed', async () => {
    for (const path of assets()) {
      const plain = await get(path, 'identity');
      expect(plain.headers.get('content-encoding')).toBeNull();
      const hash = createHash('sha256').update(plain.bytes).digest('hex');
      expect(path).toContain(`.${hash.slice(0, 16)}.`);
      for (const [accepted, encoding] of [
        ['gzip, deflate, br', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip;q=0.5', 'gzip'],
      ] as const) {
        const { status, headers, bytes } = await get(path, accepted);
        expect(status).toBe(200);
        expect(headers.get('content-encoding')).toBe(encoding);
        expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(headers.get('vary')).toBe('accept-encoding');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(bytes.equals(plain.bytes)).toBe(true);
      }
    }
  });

  test('answers HEAD without a body, and other names with 404', async () => {
    const [path = ''] = assets();
    const head = await get(path, 'br', 'HEAD');
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
    for (const other of [
      '/graphiql/',
      '/graphiql/graphiql.0000000000000000.js',
      `${path}/..`,
      '/graphiql/..%2f',
    ])
      expect((await get(other, 'br')).status).toBe(404);
    expect((await get(path, 'br', 'POST')).status).toBe(404);
  });
});

test('an address has a limited number of connections, and gets room when one closes', async () => {
  const mayConnect = connectionLimit(2, (address) => address === '10.0.0.1');
  const socketOf = (remoteAddress: string) =>
    Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  const [one, two, three] = ['192.0.2.7', '192.0.2.7', '192.0.2.7'].map(socketOf) as [Socket, Socket, Socket];
  expect([one, two, three].map(mayConnect)).toEqual([true, true, false]);
  expect(mayConnect(socketOf('192.0.2.8'))).toBe(true);
  expect(Array.from({ length: 5 }, () => mayConnect(socketOf('10.0.0.1')))).toEqual(Array(5).fill(true));
  one.destroy();
  await once(one, 'close');
  expect([mayConnect(three), mayConnect(socketOf('192.0.2.7'))]).toEqual([true, false]);
});

test('clients that do not read share the bytes of a file', async () => {
  const path = assets().at(-1);
  const before = process.memoryUsage.rss();
  const sockets = Array.from({ length: 100 }, () => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.pause();
    socket.write(`GET ${path} HTTP/1.1\r\nhost: test\r\naccept-encoding: br\r\n\r\n`);
    return socket;
  });
  const asked = vi.fn();
  for (const socket of sockets) socket.once('connect', asked);
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(100), { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  // The file for each would be 150 MB.
  expect(process.memoryUsage.rss() - before).toBeLessThan(80_000_000);
  for (const socket of sockets) socket.destroy();
});
