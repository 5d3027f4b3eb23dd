import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type DocumentNode, Kind, parse, print, validate } from 'graphql';
import type { Corpus } from '../../../db/open.ts';
import type { Progress } from '../../../seed/load/progress.ts';
import { readConfig } from '../../../src/config.ts';
import { compiledExecutor } from '../../../src/graphql/execute/compiledExecutor.ts';
import { schema } from '../../../src/graphql/schema.ts';
import type { Operation } from '../../../src/server/graphiql/operations.ts';
import { random } from '../../synth/random.ts';
import { median, percentile } from '../serve/statistics.ts';

/** What happens when more documents are asked than are kept. */
export interface ManyDocuments {
  documents: number;
  /** Each asked once: milliseconds for one, from its text to its answer. */
  once: { median: number; p95: number };
  /** The shares of that time. `run` is what every further request of the document takes. */
  shares: Record<'parse' | 'validate' | 'plan' | 'prepare' | 'run', number>;
  /** Memory beyond that before the first, after so many documents. */
  memory: { documents: number; heapBytes: number; residentBytes: number }[];
  /** Asked again and again, some much more often than others (Zipf’s law). */
  again: {
    requests: number;
    /** The share of requests whose document was known. */
    hitRate: number;
    /** Milliseconds for one request on average. */
    mean: number;
  };
}

/** The document of an operation with one more field, under an alias that no other has. */
function variant(document: DocumentNode, number: number): string {
  const name = { kind: Kind.NAME, value: '__typename' } as const;
  const field = { kind: Kind.FIELD, name, alias: { kind: Kind.NAME, value: `variant${number}` } } as const;
  return print({
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? {
            ...definition,
            selectionSet: {
              ...definition.selectionSet,
              selections: [field, ...definition.selectionSet.selections],
            },
          }
        : definition,
    ),
  });
}

/** The same text in one piece: put together of many it takes more memory, until it is read. */
const flat = (text: string) => Buffer.from(text).toString();

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Asks so many documents, made of operations that become statements: each once, then all in a random order in which some are much more frequent. */
export async function measureDocuments(
  corpus: Corpus,
  operations: readonly Operation[],
  count: number,
  progress: Progress,
): Promise<ManyDocuments> {
  const documents = operations.map(({ document }) => parse(document, { noLocation: true }));
  const texts = Array.from({ length: count }, (_, index) =>
    flat(variant(documents[index % documents.length] as DocumentNode, index)),
  );
  let planned = 0;
  const executor = compiledExecutor(corpus.$client, readConfig({}).limits, {
    onStatement: () => {
      planned = performance.now();
    },
  });
  const answer = (query: string) => executor.answer({ query, operationName: undefined, variables: {} });

  /** Answers a document that is not known; when each stage ended. */
  function answerNew(text: string) {
    const began = performance.now();
    const document = parse(text);
    const parsed = performance.now();
    const [error] = validate(schema, document);
    if (error) throw error;
    const validated = performance.now();
    if (!executor.execute({ schema, document })) throw new Error(`No statement is made of\n${text}`);
    return {
      parse: parsed - began,
      validate: validated - parsed,
      plan: planned - validated,
      ended: performance.now(),
      began,
    };
  }

  const collect = garbageCollector();
  const usage = async () => {
    collect();
    // What is not JavaScript’s, like a statement of SQLite, is let go of in a turn of its own.
    await setImmediate();
    const { heapUsed, rss } = process.memoryUsage();
    return { heapBytes: heapUsed, residentBytes: rss };
  };
  const before = await usage();
  const memory: ManyDocuments['memory'] = [];
  const times: { total: number; parse: number; validate: number; plan: number; run: number }[] = [];
  for (const [index, text] of texts.entries()) {
    const { began, ended, ...stages } = answerNew(text);
    answer(text);
    times.push({ ...stages, total: ended - began, run: performance.now() - ended });
    await setImmediate();
    const asked = index + 1;
    if (asked % Math.ceil(count / 10) && asked < count) continue;
    progress.show(`${asked} of ${count} documents`);
    const now = await usage();
    memory.push({
      documents: asked,
      heapBytes: now.heapBytes - before.heapBytes,
      residentBytes: now.residentBytes - before.residentBytes,
    });
  }
  const totals = times.map(({ total }) => total);
  const mean = (stage: 'parse' | 'validate' | 'plan' | 'run') => average(times.map((time) => time[stage]));
  const share = (stage: Parameters<typeof mean>[0]) => mean(stage) / average(totals);
  const known = {
    parse: share('parse'),
    validate: share('validate'),
    plan: share('plan'),
    run: share('run'),
  };
  const prepare = 1 - known.parse - known.validate - known.plan - known.run;

  const source = random(1);
  const requests = 2 * count;
  let hits = 0;
  const began = performance.now();
  for (let request = 0; request < requests; request++) {
    const text = texts[source.rank(count)] as string;
    if (answer(text) !== null) hits += 1;
    else {
      answerNew(text);
      await setImmediate();
    }
    if (request % 500 === 0) progress.show(`${request} of ${requests} requests`);
  }
  const meanAgain = (performance.now() - began) / requests;
  progress.wipe();
  return {
    documents: count,
    once: { median: median(totals), p95: percentile(totals, 0.95) },
    shares: { ...known, prepare },
    memory,
    again: { requests, hitRate: hits / requests, mean: meanAgain },
  };
}
