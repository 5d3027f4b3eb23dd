import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../db/open.ts';
import { loadRecords } from '../../seed/load/load.ts';
import type { QueryPool } from '../../src/graphql/execute/queryPool.ts';
import { type App, createApp } from '../../src/server/app.ts';
import { generatedCorpus } from '../graphql/generatedCorpus.ts';
import { emptyCorpus, limits, openApp, readFixture, realCorpus, recordingLog } from '../harness.ts';
import { type Executed, oracleOver } from '../oracle/interpret.ts';
import type { Path } from './request.ts';

/** A corpus that operations are drawn for, and how large a share of them. */
export interface Subject {
  name: string;
  make: () => Corpus;
  share: number;
}

const sources = fileURLToPath(new URL('../seed/fixture/sources', import.meta.url));

/** The fixture together with the texts of its articles. */
export function fixtureWithTexts(): Corpus {
  const corpus = emptyCorpus();
  loadRecords(corpus, readFixture(), 'fixture', { sources });
  return corpus;
}

/**
 * The corpora that operations are drawn for: some hundred generated commitments, the fixture with
 * its texts, and the records that are shipped.
 */
export const subjects: readonly Subject[] = [
  { name: 'generated', make: generatedCorpus, share: 0.6 },
  { name: 'fixture with texts', make: fixtureWithTexts, share: 0.15 },
  { name: 'real', make: realCorpus, share: 0.25 },
];

/** Two ways to the answers of one corpus. */
export interface Paths {
  product: Path;
  oracle: Path;
  /** What the product wrote to its log: nothing, unless something failed unexpectedly. */
  logs: () => string[];
}

/** A pool that leaves statements to the process that answers, under its meter, without an end. */
const notReady: QueryPool = {
  isReady: () => false,
  deadline: 0,
  run: () => Promise.reject(new Error('The pool is not ready')),
};

/**
 * Opens a corpus twice, each on a connection of its own: for the application, and for the
 * application with the oracle as its executor.
 */
export function openPaths(make: () => Corpus, onField?: (executed: Executed) => void): Paths {
  // The oracle knows no cost, so neither path limits it.
  const compared = { ...limits, cost: Number.MAX_SAFE_INTEGER };
  const product = openApp(make, compared, undefined, { queryPool: notReady });
  const corpus = make();
  const oracle = createApp(
    corpus,
    { limits: compared },
    { log: recordingLog([]) },
    oracleOver(corpus.$client, onField),
  );
  return { product: pathTo(product.app), oracle: pathTo(oracle), logs: () => [...product.log] };
}

/**
 * The way to an application through its HTTP door, for a client that wants the status to tell of
 * errors.
 */
export function pathTo(app: Pick<App, 'fetch'>): Path {
  return async ({ query, variables, operationName }) => {
    const response = await app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return { status: response.status, body: readable(await response.text()) };
  };
}

/** The text of an answer; when it is not JSON, an answer that says so, which no other way gives. */
function readable(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    const message = `${(error as Error).message}: ${text.slice(0, 500)}`;
    return JSON.stringify({ errors: [{ message, extensions: { code: 'NOT_JSON' } }] });
  }
}
