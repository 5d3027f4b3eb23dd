import { fileURLToPath } from 'node:url';
import type { Contender } from '../contenders.ts';
import { drizzleDialect } from './drizzleDialect.ts';

/** The peers, out of the folder they are installed in. */
export const peers = (folder: string): Contender[] =>
  [
    { id: 'mercurius', name: 'Mercurius', file: './mercurius.ts' },
    { id: 'apollo', name: 'Apollo Server', file: './apollo.ts' },
    { id: 'drizzle-graphql', name: 'drizzle-graphql', file: './drizzleGraphql.ts', dialect: drizzleDialect },
  ].map(({ file, ...contender }) => ({
    ...contender,
    start: (corpus) => ({
      script: fileURLToPath(new URL(file, import.meta.url)),
      environment: { CORPUS_DB: corpus, PEERS: folder },
    }),
  }));
