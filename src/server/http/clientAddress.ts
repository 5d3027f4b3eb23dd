import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Caller } from '../../graphql/execute/caller.ts';

/** Who waits for the response to a request. */
export type CallerOf = (request: IncomingMessage, response: ServerResponse) => Caller;

/**
 * Tells who waits for a response. The address is that of the connection, or, behind trusted
 * proxies, the last one in `X-Forwarded-For` that is none of these: what stands before it is what
 * the client says.
 */
export function callers(trustedProxies: readonly string[]): CallerOf {
  const isTrusted = trustedBy(trustedProxies);

  function addressOf({ socket, headers }: IncomingMessage): string {
    const { remoteAddress = '' } = socket;
    let address = plain(remoteAddress);
    if (trustedProxies.length === 0) return address;
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join().split(',');
    for (const before of forwarded.map(plain).toReversed()) {
      if (!isTrusted(address) || isIP(before) === 0) break;
      address = before;
    }
    return address;
  }

  return (request, response) => ({
    get address() {
      return addressOf(request);
    },
    onLeave: (listener) => {
      // No event would come any more for a client that left while another request was answered.
      if (response.destroyed || request.socket.destroyed) listener();
      else response.once('close', listener);
    },
  });
}

/** Says whether an address is one of some addresses and subnets. */
export function trustedBy(proxies: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = familyOf(address);
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (text) => {
    const address = plain(text);
    return trusted.check(address, familyOf(address));
  };
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An address without space, and an IPv4 one as such where it came over IPv6. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
