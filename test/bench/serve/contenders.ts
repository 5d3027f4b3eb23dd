import { fileURLToPath } from 'node:url';
import { asStarted } from './asStarted.ts';
import type { Script } from './child.ts';
import type { Dialect } from './dialect.ts';

/** A server that takes part, and how it is started on a corpus. */
export interface Contender {
  id: string;
  name: string;
  start: (corpus: string) => Script;
  /** For a server whose schema is another. */
  dialect?: Dialect;
}

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const thisServer =
  (executor: string) =>
  (corpus: string): Script => ({
    ...asStarted,
    environment: { CORPUS_DB: corpus, PORT: '0', HOST: '127.0.0.1', EXECUTOR: executor },
  });

const ceiling =
  (text: string) =>
  (corpus: string): Script => ({
    script: path('./ceiling/server.ts'),
    environment: { CORPUS_DB: corpus, JSON_TEXT: text },
  });

/** What all others are measured against: SQL by hand and `node:http`. */
export const handWritten: Contender = {
  id: 'ceiling',
  name: 'hand-written SQL',
  start: ceiling('functions'),
};

/** What is measured in every run: this server by both of its paths, and the ceiling: with JSON written by SQLite’s own functions, and as plain text with parameters that SQLite does not look at. */
export const ownContenders: Contender[] = [
  handWritten,
  { id: 'ceiling-format', name: 'hand-written SQL, tuned', start: ceiling('format') },
  { id: 'compiled', name: 'this server', start: thisServer('compiled') },
  { id: 'reference', name: 'reference path', start: thisServer('reference') },
];

/** Sends the bytes of an answer without making it; it only takes part where requests repeat. */
export const bare: Contender = {
  id: 'bare',
  name: 'fixed bytes',
  start: () => ({ script: path('./bareServer.ts'), environment: {} }),
};
