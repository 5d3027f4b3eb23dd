import type { EventEmitter } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { callers } from '../../../src/server/http/clientAddress.ts';

/** A request of a connection from an address, with a header. */
function requestFrom(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

const addressBy = (proxies: string[], request: IncomingMessage) =>
  callers(proxies)(request, new ServerResponse(request)).address;

describe('the address of a client is', () => {
  test.each([
    ['that of the connection', [], '192.0.2.7', undefined, '192.0.2.7'],
    ['the same over IPv6', [], '::ffff:192.0.2.7', undefined, '192.0.2.7'],
    ['not what the client says', [], '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    [
      'not what a client says that is no trusted proxy',
      ['10.0.0.1'],
      '192.0.2.7',
      '198.51.100.1',
      '192.0.2.7',
    ],
    ['what a trusted proxy says', ['10.0.0.1'], '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    [
      'the last before trusted proxies',
      ['10.0.0.0/8'],
      '10.1.2.3',
      '203.0.113.9, 198.51.100.1, 10.9.9.9',
      '198.51.100.1',
    ],
    ['that of the proxy which says nothing', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
    ['that of the proxy which says no address', ['10.0.0.1'], '10.0.0.1', 'unknown', '10.0.0.1'],
    ['one of IPv6', ['::1'], '::1', '2001:db8::5', '2001:db8::5'],
    ['one of a subnet of IPv6', ['fd00::/8'], 'fd12::1', '2001:db8::5', '2001:db8::5'],
  ])('%s', (_, proxies, remote, forwarded, expected) => {
    expect(addressBy(proxies, requestFrom(remote, forwarded))).toBe(expected);
  });
});

test('a caller tells when the response is closed', () => {
  const request = requestFrom('192.0.2.7');
  const response = new ServerResponse(request);
  const left = vi.fn();
  callers([])(request, response).onLeave(left);
  expect(left).not.toHaveBeenCalled();
  (response as EventEmitter).emit('close');
  expect(left).toHaveBeenCalledTimes(1);
  const late = vi.fn();
  request.socket.destroy();
  callers([])(request, new ServerResponse(request)).onLeave(late);
  expect(late).toHaveBeenCalledTimes(1);
});
