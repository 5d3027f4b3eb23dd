import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Corpus, createCorpus, type StatementListener } from '../db/open.ts';
import { relations } from '../db/relations.ts';
import { readChecked } from '../seed/check/checkRecords.ts';
import { loadRecords } from '../seed/load/load.ts';
import { describeProblem } from '../seed/read/problem.ts';
import type { Records } from '../seed/read/records.ts';
import type { Limits } from '../src/config.ts';
import type { Listeners } from '../src/graphql/execute/executor.ts';
import type { Log, WriteLog } from '../src/graphql/execute/log.ts';
import { type App, createApp } from '../src/server/app.ts';
import type { AppDependencies } from '../src/server/dependencies.ts';

/**
 * The records written for the tests: two invented articles and everything they need, with the odd
 * cases of each kind.
 */
export const fixtureRecords = fileURLToPath(new URL('./seed/fixture/records', import.meta.url));

/** The records that the project ships. */
export const shippedRecords = fileURLToPath(new URL('../seed/records', import.meta.url));

/** Reads and checks the fixture, or another folder of records that must be sound. */
export function readFixture(directory = fixtureRecords): Records {
  const { records, problems } = readChecked(directory);
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return records;
}

/** Corpora that were built in this process, as the bytes of their files. */
const templates = new Map<string, Buffer>();

/** A corpus in memory that is built once in this process and copied for each caller. */
export function copyOf(name: string, build: () => Corpus, onStatement?: StatementListener): Corpus {
  let template = templates.get(name);
  if (!template) {
    const built = build();
    template = built.$client.serialize();
    built.$client.close();
    templates.set(name, template);
  }
  const client = new Database(template);
  client.pragma('foreign_keys = ON');
  return drizzle({ client, relations, ...(onStatement ? { logger: { logQuery: onStatement } } : {}) });
}

/** A corpus in memory without rows. */
export const emptyCorpus = (onStatement?: StatementListener): Corpus =>
  copyOf('empty', () => createCorpus(':memory:'), onStatement);

/** A corpus in memory of the records in a folder. */
function corpusOf(records: string, fingerprint: string): Corpus {
  const corpus = emptyCorpus();
  loadRecords(corpus, readFixture(records), fingerprint);
  return corpus;
}

/** The same as `seedFixture`, on the very connection that was loaded. */
export const loadFixture = (): Corpus => corpusOf(fixtureRecords, 'fixture');

/** A fresh corpus of the fixture in memory. */
export const seedFixture = (onStatement?: StatementListener): Corpus =>
  copyOf('fixture', loadFixture, onStatement);

/** A fresh corpus in memory of the records that the project ships. */
export const realCorpus = (onStatement?: StatementListener): Corpus =>
  copyOf('real', () => corpusOf(shippedRecords, 'test'), onStatement);

/** Limits that no ordinary operation meets. */
export const limits: Limits = {
  depth: 20,
  cost: 100_000,
  aliases: 30,
  tokens: 4_000,
  duplicates: 100,
  directives: 50,
  values: 2_000,
  bodyBytes: 262_144,
  introspection: true,
};

/** What came back over HTTP, and the SQL that ran for it. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of any shape
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[] | undefined;
  extensions: { warnings?: Record<string, unknown>[] } | undefined;
  statements: string[];
}

/** A log that adds its lines to a list, each as JSON. */
export function recordingLog(lines: string[]): Log {
  const at =
    (level: string): WriteLog =>
    (event, message, fields) =>
      lines.push(JSON.stringify({ level, event, message, ...fields }));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** A log that refuses every line. */
export const failingLog: Log = { info: fail, warn: fail, error: fail };

function fail(event: string, message: string): never {
  throw new Error(`${event}: ${message}`);
}

/** A way to ask the application over its HTTP door, on a corpus of its own. */
export interface Asker {
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  app: App;
  corpus: Corpus;
  log: string[];
}

/**
 * Opens the application over a fresh corpus: the fixture, or the one that `make` makes. `hear` is
 * told of the statements that operations are made into. `more` replaces dependencies.
 */
export function openApp(
  make: (onStatement: StatementListener) => Corpus = seedFixture,
  limit = limits,
  hear: StatementListener = () => {},
  more: AppDependencies = {},
): Asker {
  const statements: string[] = [];
  const log: string[] = [];
  const failures: string[] = [];
  const onRoute: Listeners['onRoute'] = (route, reason) => {
    if (route === 'failed') failures.push(`${reason}`);
  };
  const onStatement: StatementListener = (statement, values) => {
    statements.push(statement);
    hear(statement, values);
  };
  const corpus = make(onStatement);
  const app = createApp(
    corpus,
    { limits: limit },
    {
      log: recordingLog(log),
      reference: () => 'reference-1',
      onStatement,
      onRoute,
      ...more,
    },
  );
  const ask: Asker['ask'] = async (query, variables) => {
    statements.length = 0;
    const response = await app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors, extensions } = (await response.json()) as Pick<
      Answer,
      'data' | 'errors' | 'extensions'
    >;
    if (failures.length) throw new Error(`SQLite did not run a statement: ${failures}`);
    const { status, headers } = response;
    return { status, headers, data, errors, extensions, statements: [...statements] };
  };
  return { ask, app, corpus, log };
}
