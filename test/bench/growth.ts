import { statSync } from 'node:fs';
import { openCorpus } from '../../db/open.ts';
import type { Progress } from '../../seed/load/progress.ts';
import { readConfig } from '../../src/config.ts';
import type { Sent } from '../../src/graphql/execute/explain/planLines.ts';
import { type App, createApp } from '../../src/server/app.ts';
import { corpusOfSize } from './corpora.ts';
import { type Operation, operations } from './operations.ts';
import { worries } from './plans.ts';
import { pickSubjects } from './subjects.ts';

/** How long an operation takes in a corpus. */
export interface Measured {
  name: string;
  /** The median of all runs, in milliseconds. */
  milliseconds: number;
  runs: number;
  /** SQL statements for one run. */
  statements: number;
  /** What their plans scan whole or sort, in SQLite’s words. */
  worries: string[];
}

/** All operations in a corpus of one size. */
export interface Size {
  commitments: number;
  bytes: number;
  operations: Measured[];
}

/** How long to measure one operation: at least `runs` times, then on until `milliseconds` have passed, but no more than `most` times. */
export interface Patience {
  runs: number;
  most: number;
  milliseconds: number;
}

/** Measures all operations in a corpus of a size, in process, through the HTTP door. */
export async function measure(
  commitments: number,
  patience: Patience,
  progress: Progress,
  folder?: string,
): Promise<Size> {
  const path = corpusOfSize(commitments, progress, folder);
  const statements: Sent[] = [];
  const onStatement = (sql: string, values: unknown[]) => statements.push({ sql, values });
  const corpus = openCorpus(path, onStatement);
  const app = createApp(corpus, { limits: readConfig({}).limits }, { onStatement });
  const subjects = pickSubjects(corpus);
  const cursor = await cursorOf(app, subjects.commitment);
  const measured: Measured[] = [];
  for (const operation of operations) {
    progress.show(`${commitments}: ${operation.name}`);
    const once = () => ask(app, operation, operation.variables({ ...subjects, cursor }));
    for (let warmUp = 0; warmUp < 3; warmUp++) await once();
    statements.length = 0;
    await once();
    const sent = [...statements];
    const times: number[] = [];
    const began = performance.now();
    while (
      times.length < patience.runs ||
      (times.length < patience.most && performance.now() - began < patience.milliseconds)
    ) {
      const start = performance.now();
      await once();
      times.push(performance.now() - start);
    }
    measured.push({
      name: operation.name,
      milliseconds: times.sort((a, b) => a - b)[times.length >> 1] as number,
      runs: times.length,
      statements: sent.length,
      worries: [...new Set(sent.flatMap((statement) => worries(corpus, statement)))],
    });
  }
  progress.wipe();
  corpus.$client.close();
  return { commitments, bytes: statSync(path).size, operations: measured };
}

/** Where a commitment stands in the list of all: an item has the same cursor in a list that is narrowed down to it. */
async function cursorOf(app: App, slug: string): Promise<string> {
  const query = 'query ($slug: String!) { commitments(where: { slug: { eq: $slug } }) { edges { cursor } } }';
  const { commitments } = await ask<{ commitments: { edges: { cursor: string }[] } }>(
    app,
    { query },
    { slug },
  );
  return commitments.edges[0]?.cursor ?? '';
}

async function ask<Data>(app: App, { query }: Pick<Operation, 'query'>, variables: object): Promise<Data> {
  const response = await app.fetch('http://bench/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(`${errors[0]?.message}\n${query}`);
  return data;
}
