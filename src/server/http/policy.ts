import type { Corpus } from '../../../db/open.ts';
import { type Config, defaultMaxAge } from '../../config.ts';

/** Who may read and keep the answers about a corpus. */
export interface Policy {
  /** Whether the corpus holds texts of articles, which are not for everybody. */
  isPrivate: boolean;
  /** The origins whose pages may read answers; `*` for all. */
  origins: readonly string[] | '*';
  /** Names by which the server is asked, beside this machine’s own, when texts are private. */
  hostNames: readonly string[];
  /** Seconds for which caches may keep an answer to a GET; 0 when they have to ask each time. */
  maxAge: number;
}

/** The policy for a corpus under a configuration. */
export function policyOf(corpus: Corpus, config: Partial<Config>): Policy {
  const { corsOrigins, hostNames = [], host, maxAge = defaultMaxAge } = config;
  const isPrivate = holdsTexts(corpus);
  return {
    isPrivate,
    origins: corsOrigins ?? (isPrivate ? [] : '*'),
    hostNames: host === undefined ? hostNames : [...hostNames, host.toLowerCase()],
    maxAge,
  };
}

/** Whether a corpus holds the text of any article. */
export const holdsTexts = ({ $client }: Corpus): boolean =>
  $client.prepare('SELECT EXISTS (SELECT 1 FROM article_text)').pluck().get() === 1;

/**
 * Refuses to serve private texts beyond this machine.
 * @throws an Error with the remedy, unless the operator has allowed it.
 */
export function permitted(
  corpus: Corpus,
  { host, allowPrivateTexts }: Pick<Config, 'host' | 'allowPrivateTexts'>,
) {
  if (allowPrivateTexts || isLoopback(host) || !holdsTexts(corpus)) return corpus;
  corpus.$client.close();
  throw new Error(
    `The corpus holds texts of articles, and HOST=${host} is not an address of this machine alone. Build the corpus without --sources, set HOST=127.0.0.1, or set ALLOW_PRIVATE_TEXTS=1 if everybody who reaches it may read them.`,
  );
}

/** Whether a name or address leads to this machine alone. */
const isLoopback = (host: string) =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){1,3}|\[?::1\]?|\[?::ffff:127(?:\.\d+){3}\]?)$/i.test(host);

/**
 * Whether a request for a host is one for this server: by an address, by a name of this machine, or
 * by one that the operator gave. A page can have its own name lead to this machine.
 */
export function isOwnHost(host: string, { hostNames }: Policy): boolean {
  const { hostname } = new URL(`http://${host}`);
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  return isAddress || isLoopback(hostname) || hostNames.includes(hostname);
}
