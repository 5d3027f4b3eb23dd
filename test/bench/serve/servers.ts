import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Corpus } from '../../../db/open.ts';
import type { Progress } from '../../../seed/load/progress.ts';
import { root, type Script, serverOf } from '../processes.ts';
import { type ServedOperation, servedOperations } from './operations.ts';
import { drawVariables, type Variables } from './variables.ts';

/** How a server is asked: its documents, and variables in the same order for every server. */
interface Requests {
  operations: readonly ServedOperation[];
  draw: (corpus: Corpus, operation: never, most: number) => Variables[];
}

/** A server that is measured. */
export interface Contender {
  name: string;
  script: Script;
  requests: Requests;
}

/** The server that every ratio is to. */
export const base = 'hand-written SQL';
export const ours = 'this server';
/** A server that sends an answer without computing it; it is measured where requests repeat. */
export const bytes = 'fixed bytes';

const script = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const requests: Requests = { operations: servedOperations, draw: drawVariables };

/** The servers of every run. */
export function ownServers(corpus: string): Contender[] {
  const environment = { CORPUS_DB: corpus };
  const baseline = (way: string): Script => ({ script: script('./baselines.ts'), words: [way], environment });
  return [
    { name: base, script: baseline('sql'), requests },
    { name: ours, script: serverOf(root, corpus), requests },
    { name: bytes, script: baseline('bytes'), requests },
  ];
}

/** The peers, from the folder in which they are installed. */
export const peerServers = (corpus: string, folder: string): Contender[] =>
  ['Mercurius', 'Apollo Server'].map((name) => ({
    name,
    script: {
      script: script('./peers/server.ts'),
      words: [name],
      environment: { CORPUS_DB: corpus, PEERS: folder },
    },
    requests,
  }));

/**
 * The server of another checkout of this project, asked by its own documents, which may differ. It
 * opens the same corpus unless its tables differ; then its own code builds one of the same size.
 */
export async function serverOfCheckout(
  directory: string,
  corpus: string,
  size: number | null,
  progress: Progress,
): Promise<Contender> {
  const checkout = resolve(directory);
  const load = (file: string) => import(pathToFileURL(`${checkout}/test/bench/${file}`).href);
  const [{ servedOperations: operations }, { drawVariables: draw }] = await Promise.all([
    load('serve/operations.ts'),
    load('serve/variables.ts'),
  ]);
  const tables = (folder: string) => readdirSync(`${folder}/db/migrations`).sort().join();
  const isSame = size === null || tables(checkout) === tables(root);
  const corpora = existsSync(`${checkout}/test/synth/corpora.ts`) ? '../synth/corpora.ts' : 'corpora.ts';
  // In a folder of its own: a cache of corpora removes those of other versions.
  const own = isSame
    ? corpus
    : (await load(corpora)).corpusOfSize(
        size,
        progress,
        join(tmpdir(), `aide-memoire-bench-${basename(checkout)}`),
      );
  return { name: basename(checkout), script: serverOf(checkout, own), requests: { operations, draw } };
}
