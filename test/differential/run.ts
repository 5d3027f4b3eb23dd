import { schema } from '../../src/graphql/schema.ts';
import { random } from '../synth/random.ts';
import { compareAnswers, type Difference } from './compareAnswers.ts';
import { corpusValues, harvestQueries } from './corpusValues.ts';
import { coverageOf } from './coverage.ts';
import { writtenRequests } from './documents.ts';
import { operationGenerator } from './generateOperation.ts';
import { openPaths, type Paths, type Subject, subjects } from './paths.ts';
import { answerOf, type Request } from './request.ts';
import { shrink } from './shrink.ts';

/** A request that the product answers differently from the oracle. */
export interface Found {
  corpus: string;
  request: Request;
  difference: Difference;
}

/** The result of a run. */
export interface Report {
  seed: number;
  operations: number;
  /**
   * The number of operations that were answered with data alone (`data`), or with an error of a
   * code.
   */
  outcomes: Record<string, number>;
  differences: Found[];
  coordinates: number;
  uncovered: string[];
  /** Fields that had no value but null or an empty list. */
  onlyEmpty: string[];
  /** The log of the product: what failed unexpectedly. */
  logs: string[];
  seconds: number;
}

/** What to run. */
export interface Plan {
  seed: number;
  /** How many operations to generate. */
  operations: number;
  /** How many more may be generated while coordinates are uncovered. */
  extra?: number;
  /** The number of differences at which the run stops. */
  maxDifferences?: number;
  corpora?: readonly Subject[];
  onProgress?: (operations: number, uncovered: number, differences: number) => void;
}

/**
 * Sends operations to the product and to the oracle and compares the answers, for each corpus:
 * those written by hand, then generated ones.
 */
export async function runDifferential({
  seed,
  operations,
  extra = 0,
  maxDifferences = 5,
  corpora = subjects,
  onProgress = () => {},
}: Plan): Promise<Report> {
  const began = performance.now();
  const coverage = coverageOf(schema);
  const outcomes: Record<string, number> = {};
  const differences: Found[] = [];
  const logs: string[] = [];
  let sent = 0;
  const isDone = () => differences.length >= maxDifferences;

  async function send(corpus: string, paths: Paths, request: Request): Promise<void> {
    const [product, oracle] = [await paths.product(request), await paths.oracle(request)];
    const { errors } = answerOf(product);
    const codes = errors ? errors.map(({ extensions }) => String(extensions?.['code'])) : ['data'];
    for (const code of new Set(codes)) outcomes[code] = (outcomes[code] ?? 0) + 1;
    if (compareAnswers(product, oracle)) differences.push(await smallest(corpus, paths, request));
    sent += 1;
    onProgress(sent, coverage.uncovered().length, differences.length);
  }

  for (const [index, { name, make, share }] of corpora.entries()) {
    const values = corpusValues();
    const paths = openPaths(make, (executed) => {
      values.note(executed);
      coverage.note(executed);
    });
    for (const request of writtenRequests()) if (!isDone()) await send(name, paths, request);
    for (const query of harvestQueries(schema)) await paths.oracle({ query });
    const generate = operationGenerator(schema, random(seed, index), values, coverage.uncovered);
    const more = index === corpora.length - 1 ? extra : 0;
    const many = Math.round(operations * share);
    for (let count = 0; !isDone() && count < many + more; count += 1) {
      if (count >= many && coverage.uncovered().length === 0) break;
      const { otherVariables, ...request } = generate();
      // A plan that was made for other values may serve these.
      if (otherVariables) await send(name, paths, { ...request, variables: otherVariables });
      await send(name, paths, request);
    }
    logs.push(...paths.logs());
  }
  return {
    seed,
    operations: sent,
    outcomes: Object.fromEntries(Object.entries(outcomes).sort(([, a], [, b]) => b - a)),
    differences,
    coordinates: coverage.total,
    uncovered: coverage.uncovered(),
    onlyEmpty: coverage.onlyEmpty(),
    logs,
    seconds: (performance.now() - began) / 1000,
  };
}

/** The smallest request that still shows a difference, with the first difference. */
async function smallest(corpus: string, { product, oracle }: Paths, request: Request): Promise<Found> {
  const differenceOf = async (each: Request) => compareAnswers(await product(each), await oracle(each));
  const least = await shrink(schema, request, async (smaller) => (await differenceOf(smaller)) !== null);
  const difference = (await differenceOf(least)) ?? {
    at: 'nowhere when sent again',
    product: '',
    oracle: '',
  };
  return { corpus, request: least, difference };
}

/** A difference with its place, both answers, and the request. */
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
