import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse, validate } from 'graphql';
import { type Corpus, openCorpus } from '../../db/open.ts';
import type { Progress } from '../../seed/load/progress.ts';
import { plainTable } from '../../seed/verify/table.ts';
import { schema } from '../../src/graphql/schema.ts';
import { type Operation, readOperations } from '../../src/server/graphiql/operations.ts';
import { corpusOfSize } from '../synth/corpora.ts';
import { command } from './cli.ts';
import { inProcess } from './inProcess.ts';
import { grouped, median } from './timing.ts';

/** The medians of one operation, in milliseconds. */
export interface Stages {
  name: string;
  parse: number;
  validate: number;
  /** The rest of a request with a new document: limits, plan and preparation of the statement. */
  compile: number;
  /** A request with a cached document. */
  cached: number;
}

/** A comment makes another document of the same operation. */
const variant = ({ document }: Operation, number: number) => `# ${number}\n${document}`;

const timed = (work: () => unknown) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Measures each operation in rounds, as a new document each time. */
export async function measureStages(
  corpus: Corpus,
  operations: readonly Operation[],
  rounds: number,
  progress: Progress,
): Promise<Stages[]> {
  const { ask } = inProcess(corpus);
  const measured: Stages[] = [];
  for (const operation of operations) {
    progress.show(operation.name);
    const rows: Omit<Stages, 'name'>[] = [];
    while (rows.length < rounds) {
      const query = variant(operation, rows.length);
      const parsing = timed(() => parse(query));
      const validation = timed(() => validate(schema, parse(query))) - parsing;
      const first = await ask({ query });
      await ask({ query });
      const cached = await ask({ query });
      rows.push({
        parse: parsing,
        validate: validation,
        compile: first - cached - parsing - validation,
        cached,
      });
    }
    const of = (stage: keyof (typeof rows)[0]) => median(rows.map((row) => row[stage]));
    measured.push({
      name: operation.name,
      parse: of('parse'),
      validate: of('validate'),
      compile: of('compile'),
      cached: of('cached'),
    });
  }
  return measured;
}

/**
 * Sends as many different documents, more than are cached, and returns the bytes of memory beyond
 * those before the first, after each tenth of them.
 */
export async function measureMemory(
  corpus: Corpus,
  operations: readonly Operation[],
  count: number,
  progress: Progress,
): Promise<{ documents: number; heap: number; resident: number }[]> {
  const { ask, statements } = inProcess(corpus);
  setFlagsFromString('--expose-gc');
  const usage = () => {
    statements.length = 0;
    runInNewContext('gc')();
    return process.memoryUsage();
  };
  const before = usage();
  const memory = [];
  for (let sent = 1; sent <= count; sent++) {
    await ask({ query: variant(operations[sent % operations.length] as Operation, sent) });
    if (sent % Math.ceil(count / 10) && sent < count) continue;
    progress.show(`${sent} of ${count} documents`);
    const { heapUsed, rss } = usage();
    memory.push({ documents: sent, heap: heapUsed - before.heapUsed, resident: rss - before.rss });
  }
  return memory;
}

/** `npm run bench -- compile`. */
export const compile = command(
  'compile',
  `Prints the time of each operation of the gallery as a new document, by stage, and the memory that
many different documents leave. In one process, over a synthetic corpus.`,
  {
    commitments: { type: 'number', default: 1_000, least: 10, help: 'size of the corpus' },
    rounds: { type: 'number', default: 100, quick: 10, help: 'runs of each operation' },
    documents: { type: 'number', default: 10_000, quick: 1_000, help: 'different documents' },
    quick: { type: 'flag', help: '10 rounds and 1000 documents' },
  },
  async ({ commitments, rounds, documents }, progress) => {
    const corpus = openCorpus(corpusOfSize(commitments, progress));
    const operations = readOperations();
    const stages = await measureStages(corpus, operations, rounds, progress);
    const memory = await measureMemory(corpus, operations, documents, progress);
    corpus.$client.close();
    const stagesTable = plainTable([
      ['median ms', 'parse', 'validate', 'compile', 'cached'],
      ...stages.map(({ name, ...times }) => [name, ...Object.values(times).map((ms) => ms.toFixed(2))]),
    ]);
    const memoryTable = plainTable([
      ['documents', 'heap MB', 'resident MB'],
      ...memory.map((now) => [now.documents, now.heap / 1e6, now.resident / 1e6].map(grouped)),
    ]);
    return { data: { stages, memory }, text: `${stagesTable}\n\n${memoryTable}` };
  },
);
