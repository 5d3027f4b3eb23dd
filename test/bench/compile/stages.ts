import { parse, specifiedRules, validate } from 'graphql';
import type { Corpus } from '../../../db/open.ts';
import type { Progress } from '../../../seed/load/progress.ts';
import { planner } from '../../../src/compile/plans.ts';
import { readConfig } from '../../../src/config.ts';
import { declarations } from '../../../src/graphql/execute/declarations.ts';
import { aliasLimit } from '../../../src/graphql/execute/limits.ts';
import { operationTypesExist } from '../../../src/graphql/execute/operationTypes.ts';
import { addStatementFunctions } from '../../../src/graphql/execute/statementFunctions.ts';
import { withinLimits } from '../../../src/graphql/execute/withinLimits.ts';
import type { Operation } from '../../../src/server/graphiql/operations.ts';
import { median, percentile } from '../serve/statistics.ts';

/** What is done once with a document before its statement runs, in that order. */
export const stages = ['parse', 'validate', 'limit', 'plan', 'prepare'] as const;

export type Stage = (typeof stages)[number];

/** How long the stages of a document take, in milliseconds. */
export interface Staged {
  name: string;
  /** Medians. Those of plan and prepare are null for an operation that is left to resolvers. */
  milliseconds: Record<Stage, number | null>;
  /** All stages together: the first time, in the middle, and what 95 of 100 do not exceed. */
  first: number;
  median: number;
  p95: number;
  /** Characters of the statement; null when there is none. */
  length: number | null;
}

const { limits } = readConfig({});
const rules = [...specifiedRules, operationTypesExist, aliasLimit(limits.aliases)];

/** Does with documents what the server does with a new one, and tells how long each stage took. */
export function stager({ $client }: Corpus) {
  addStatementFunctions($client);
  const limit = withinLimits(limits);
  let limiting = 0;
  const planOf = planner(declarations, (limited) => {
    const began = performance.now();
    limit(limited);
    limiting = performance.now() - began;
  });
  return (text: string): { times: Record<Stage, number | null>; sql: string | null } => {
    const began = performance.now();
    const document = parse(text);
    const parsed = performance.now();
    const [error] = validate(declarations.schema, document, rules);
    if (error) throw error;
    const validated = performance.now();
    const found = planOf(document, null, {});
    const planned = performance.now();
    const before = { parse: parsed - began, validate: validated - parsed, limit: limiting };
    if ('reason' in found) return { times: { ...before, plan: null, prepare: null }, sql: null };
    $client.prepare(found.plan.sql);
    const prepare = performance.now() - planned;
    return { times: { ...before, plan: planned - validated - limiting, prepare }, sql: found.plan.sql };
  };
}

/** Measures every operation so many times in turns, each time as a new document. */
export function measureStages(
  corpus: Corpus,
  operations: readonly Operation[],
  rounds: number,
  progress: Progress,
): Staged[] {
  const stage = stager(corpus);
  const measured = operations.map(({ name, document }) => ({
    name,
    document,
    all: [] as ReturnType<typeof stage>[],
  }));
  for (let round = 1; round <= rounds; round++) {
    progress.show(`round ${round} of ${rounds}`);
    for (const { document, all } of measured) all.push(stage(document));
  }
  progress.wipe();
  return measured.map(({ name, all }) => {
    const sums = all.map(({ times }) => stages.reduce((sum, one) => sum + (times[one] ?? 0), 0));
    const medianOf = (one: Stage) => {
      const values = all.flatMap(({ times }) => times[one] ?? []);
      return values.length ? median(values) : null;
    };
    return {
      name,
      milliseconds: Object.fromEntries(stages.map((one) => [one, medianOf(one)])) as Staged['milliseconds'],
      first: sums[0] ?? Number.NaN,
      median: median(sums),
      p95: percentile(sums, 0.95),
      length: all[0]?.sql?.length ?? null,
    };
  });
}
