import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parse, validate } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import { random } from '../synth/random.ts';
import { compareAnswers, type Difference } from './compareAnswers.ts';
import { harvest } from './corpusValues.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { writtenRequests } from './documents.ts';
import { operationGenerator } from './generateOperation.ts';
import { openPaths, type Paths, type Subject, subjects } from './paths.ts';
import { answerOf, type Request } from './request.ts';
import { shrink } from './shrink.ts';
import listed from './uncovered.json' with { type: 'json' };

/** The coordinates that no answer can meet, each for a reason told where it is listed. */
const uncovered: readonly string[] = listed;

/** A request that the product answers differently from the oracle. */
export interface Found {
  corpus: string;
  request: Request;
  difference: Difference;
}

/** What came of a run. */
export interface Report {
  seed: number;
  /** Requests that were sent through both paths, those written by hand among them. */
  operations: number;
  written: number;
  distinctDocuments: number;
  /** How many were answered with data alone (`data`), and how many with errors of which code. */
  outcomes: Record<string, number>;
  differences: Found[];
  coverage: {
    coordinates: number;
    covered: number;
    uncovered: string[];
    /** Fields that never had a value but null, or an empty list. */
    onlyEmpty: string[];
    /** Those among the listed exceptions that were answered after all. */
    answeredExceptions: string[];
  };
  /** What failed unexpectedly: what the applications logged, and rejections that were left unhandled. */
  logs: string[];
  seconds: number;
}

/** What to run. */
export interface Plan {
  seed: number;
  /** How many operations to generate. */
  operations: number;
  /** How many more may be generated while there are coordinates that no answer has met. */
  extra?: number;
  /** After how many differences to stop. */
  mostDifferences?: number;
  corpora?: readonly Subject[];
  /** The documents that are asked before any is generated. */
  written?: readonly Request[];
  open?: (make: Subject['make']) => Paths;
  onProgress?: (done: number, coverage: Coverage, differences: number) => void;
}

/** Sends operations through two paths to each of the corpora and compares their answers: those written by hand, then generated ones. */
export async function runDifferential({
  seed,
  operations,
  extra = 0,
  mostDifferences = 5,
  corpora = subjects,
  written = writtenRequests(),
  open = openPaths,
  onProgress = () => {},
}: Plan): Promise<Report> {
  const started = performance.now();
  const coverage = coverageOf(schema, uncovered);
  const missing = () => coverage.uncovered().filter((coordinate) => !uncovered.includes(coordinate));
  const documents = new Set<string>();
  const outcomes: Record<string, number> = {};
  const differences: Found[] = [];
  const logs: string[] = [];
  const report = { operations: 0, written: 0 };
  let asked = '';
  const hear = (error: unknown) => logs.push(`unhandled rejection: ${String(error)} of\n${asked}`);

  async function put(corpus: string, paths: Paths, request: Request) {
    asked = request.query;
    documents.add(createHash('sha256').update(request.query).digest('base64'));
    const [product, oracle] = [await paths.product(request), await paths.oracle(request)];
    // By now Node has told of every rejection that was left unhandled.
    await setImmediate();
    const { data, errors } = answerOf(product);
    report.operations += 1;
    const codes = errors ? errors.map(({ extensions }) => String(extensions?.['code'])) : ['data'];
    for (const code of new Set(codes)) outcomes[code] = (outcomes[code] ?? 0) + 1;
    coverage.note(request, data);
    if (compareAnswers(product, oracle)) differences.push(await smallest(corpus, paths, request));
    onProgress(report.operations, coverage, differences.length);
    return data;
  }

  // It would end the process of a server.
  process.on('unhandledRejection', hear);
  const isDone = () => differences.length >= mostDifferences;
  for (const [index, { name, make, share }] of corpora.entries()) {
    const paths = open(make);
    for (const request of isDone() ? [] : written) await put(name, paths, request);
    report.written += written.length;
    const values = await harvest(schema, paths.product);
    const generate = operationGenerator(schema, random(seed, index), values, missing);
    const isLast = index === corpora.length - 1;
    const many = Math.round(operations * share);
    for (let count = 0; !isDone(); count += 1) {
      if (count >= many + (isLast ? extra : 0) || (count >= many && missing().length === 0)) break;
      const request = generate();
      const [invalid] = validate(schema, parse(request.query));
      if (invalid)
        throw new Error(
          `The generator made a document that is not valid: ${invalid.message}\n${request.query}`,
        );
      values.learn(request, await put(name, paths, request));
    }
    logs.push(...paths.logs());
  }
  process.off('unhandledRejection', hear);
  return {
    seed,
    ...report,
    distinctDocuments: documents.size,
    outcomes: Object.fromEntries(Object.entries(outcomes).sort(([, a], [, b]) => b - a)),
    differences,
    coverage: {
      coordinates: coverage.total,
      covered: coverage.total - missing().length,
      uncovered: missing(),
      onlyEmpty: coverage.onlyEmpty(),
      answeredExceptions: uncovered.filter((coordinate) => !coverage.uncovered().includes(coordinate)),
    },
    logs,
    seconds: (performance.now() - started) / 1000,
  };
}

/** The smallest request that still shows a difference, with the first that it shows. */
async function smallest(corpus: string, { product, oracle }: Paths, request: Request): Promise<Found> {
  const differenceOf = async (each: Request) => compareAnswers(await product(each), await oracle(each));
  const least = await shrink(schema, request, async (smaller) => (await differenceOf(smaller)) !== null);
  const difference = (await differenceOf(least)) ?? {
    at: 'nowhere when asked again',
    product: '',
    oracle: '',
  };
  return { corpus, request: least, difference };
}

/** A difference with where, what, and the request to paste. */
export function describeFound({ corpus, request, difference }: Found): string {
  const { query, variables, operationName } = request;
  return [
    `${corpus}: ${difference.at}`,
    `  product: ${difference.product}`,
    `  oracle:  ${difference.oracle}`,
    query,
    ...(variables ? [`variables: ${JSON.stringify(variables)}`] : []),
    ...(operationName === undefined ? [] : [`operationName: ${operationName}`]),
  ].join('\n');
}
