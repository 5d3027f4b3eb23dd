import type { Server } from 'node:http';

/** Says on the standard output where a server listens, in the words by which the one who started it finds out. */
export function announce(server: Server): void {
  const address = server.address();
  console.log(`listening at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`);
}
