import { createBrotliDecompress } from 'node:zlib';
import { type Log, loggedStack } from '../../graphql/execute/log.ts';
import { type Asset, assetsPath, encodings, type GraphiqlParts } from '../graphiql/assets.ts';
import type { Listener } from './fastPath.ts';

/** How long an asset may be kept: its name changes with its content. */
const cacheControl = 'public, max-age=31536000, immutable';

/**
 * A listener that answers requests for the files of the GraphiQL page. All responses share the same
 * bytes, so that clients which do not read take no memory.
 */
export function withAssets(load: () => Promise<GraphiqlParts>, log: Log, listener: Listener): Listener {
  return (request, response) => {
    const { url = '', method = '' } = request;
    if (!url.startsWith(assetsPath) || !['GET', 'HEAD'].includes(method)) {
      listener(request, response);
      return;
    }
    load().then(
      ({ assets }) => {
        const found = assets.find(({ name }) => url === `${assetsPath}${name}`);
        if (found) send(found, request, response);
        else listener(request, response);
      },
      (error: unknown) => {
        log.error('application_not_loaded', 'GraphiQL could not be loaded. Restart the server.', {
          stack: loggedStack(error),
        });
        response.writeHead(500).end();
      },
    );
  };
}

function send({ type, encoded }: Asset, ...[request, response]: Parameters<Listener>): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = encodings.find((name) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(accepted),
  );
  const headers = {
    'content-type': type,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  };
  if (encoding) {
    const bytes = encoded[encoding];
    response.writeHead(200, { ...headers, 'content-encoding': encoding, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return;
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const plain = createBrotliDecompress();
  response.once('close', () => plain.destroy());
  plain.pipe(response);
  plain.end(encoded.br);
}
