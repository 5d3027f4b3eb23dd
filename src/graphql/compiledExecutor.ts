import { complexityFromQuery } from '@pothos/plugin-complexity';
import type { Database, Statement } from 'better-sqlite3';
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, Kind } from 'graphql';
import type { StatementListener } from '../../db/open.ts';
import { addFunctions, type Limited, type Plan, planner } from '../compile/plans.ts';
import type { Limits } from '../config.ts';
import { declarations } from './declarations.ts';
import { refuse } from './errors.ts';

/** What hears of the operations. */
export interface Listeners {
  /** Which way each went, and of those that were executed by resolvers why; `failed` when a statement was made and SQLite did not run it. */
  onPath?: ((path: 'compiled' | 'reference' | 'failed', reason?: string) => void) | undefined;
  /** The statement of each before it runs, with its values. */
  onStatement?: StatementListener | undefined;
}

/** Answers an operation by one statement; null when it has to be executed by resolvers, which also tell what is wrong with it. */
export type CompiledExecutor = (args: ExecutionArgs) => ExecutionResult | null;

/**
 * Makes an executor over a connection that turns each operation into one statement. An operation with a field that is not declared, or that is refused
 * for whatever reason, is left to the resolvers, so that what is refused is told in one way.
 */
export function compiledExecutor(
  client: Database,
  limits: Pick<Limits, 'depth' | 'cost'>,
  { onPath, onStatement }: Listeners = {},
): CompiledExecutor {
  addFunctions(client);
  const planOf = planner(declarations, withinLimits(limits));
  const statements = new WeakMap<Plan, Statement<unknown[], string>>();
  return ({ document, operationName, variableValues }) => {
    const found = planOf(document, operationName, variableValues ?? {});
    if ('reason' in found) {
      onPath?.('reference', found.reason);
      return null;
    }
    const { plan, values } = found;
    try {
      let statement = statements.get(plan);
      if (!statement) {
        statement = client.prepare<unknown[], string>(plan.sql).pluck();
        statements.set(plan, statement);
      }
      onStatement?.(plan.sql, values);
      const data = statement.get(...values) as string;
      onPath?.('compiled');
      return answerOf(data);
    } catch (error) {
      // The resolvers answer what they can field by field, and tell the rest under its path.
      onPath?.('failed', (error as Error).message);
      return null;
    }
  };
}

/** An answer whose data is text already. It is read as an object only by whoever asks for it; Yoga sends what `stringify` gives. */
function answerOf(text: string): ExecutionResult {
  let data: Record<string, unknown> | undefined;
  const answer = {
    get data() {
      data ??= JSON.parse(text) as Record<string, unknown>;
      return data;
    },
    stringify: () => `{"data":${text}}`,
  };
  return answer;
}

/** Refuses an operation beyond the limits; how that is told is left to the resolvers, which find out again. */
const withinLimits =
  ({ depth, cost }: Pick<Limits, 'depth' | 'cost'>) =>
  ({ document, operationName, variables }: Limited) => {
    const measured = complexityFromQuery(onlyOperation(document, operationName ?? null), {
      schema: declarations.schema,
      variables: { ...variables },
    });
    if (measured.depth > depth) throw refuse('DEPTH_LIMIT', 'too deep');
    if (measured.complexity > cost) throw refuse('COST_LIMIT', 'too costly');
  };

/** The document without its other operations. */
const onlyOperation = (document: DocumentNode, name: string | null): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION || name === null || definition.name?.value === name,
  ),
});
