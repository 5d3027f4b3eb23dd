import type { Socket } from 'node:net';

/**
 * Makes a check of connections: whether one more of its address may be open. A check that passes
 * counts the connection until it closes. Trusted addresses, those of proxies, have no limit.
 */
export function connectionLimit(
  limit: number,
  isTrusted: (address: string) => boolean,
): (socket: Socket) => boolean {
  const open = new Map<string, number>();
  return (socket) => {
    const { remoteAddress: address = '' } = socket;
    const others = open.get(address) ?? 0;
    if (others >= limit && !isTrusted(address)) return false;
    open.set(address, others + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    return true;
  };
}
