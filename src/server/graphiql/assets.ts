import { Worker } from 'node:worker_threads';

/**
 * A file that the GraphiQL page loads. Its name has the hash of its content, so it never changes.
 */
export interface Asset {
  name: string;
  type: string;
  /** The content by the name of its compression. */
  encoded: Readonly<Record<Encoding, Uint8Array>>;
}

/** The compressions that an asset is kept in, the best first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The page in parts, and the files that it loads. */
export interface GraphiqlParts {
  /** The page with the files’ addresses, up to the options of GraphiQL, and after them. */
  page: [before: string, after: string];
  assets: readonly Asset[];
}

/** The folder of the assets in the addresses of the server. */
export const assetsPath = '/graphiql/';

/**
 * The parts of the page, made once. A thread makes them, as that takes nine megabytes and a second,
 * and ends then.
 */
export function graphiqlParts(): Promise<GraphiqlParts> {
  parts ??= makeParts();
  return parts;
}

let parts: Promise<GraphiqlParts> | undefined;

function makeParts(): Promise<GraphiqlParts> {
  const file = import.meta.url.replace(/assets\.(\w+)$/, 'makeAssets.$1');
  const { promise, resolve, reject } = Promise.withResolvers<GraphiqlParts>();
  // The --import modules of the process are not for this thread.
  const thread = new Worker(new URL(file), { execArgv: [] });
  thread.once('message', resolve);
  thread.once('error', reject);
  return promise.finally(() => thread.terminate());
}
