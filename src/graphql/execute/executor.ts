import type { Database } from 'better-sqlite3';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLResolveInfo,
} from 'graphql';
import type { StatementListener } from '../../../db/open.ts';
import { type Refusal, refusalKey, refusalMarker } from '../../compile/functions.ts';
import { type Planned, planner } from '../../compile/plans.ts';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import {
  type AnswerText,
  answerOf,
  type Data,
  refusalAnswer,
  resultOf,
  withStatus,
  withWarnings,
} from './answers.ts';
import type { Caller, CallerContext } from './caller.ts';
import { costLimit } from './cost.ts';
import { declarations } from './declarations.ts';
import { documentCache } from './documentCache.ts';
import { hinter } from './hints.ts';
import { introspectionLimit } from './introspection.ts';
import { type IntrospectionAnswer, introspectionAnswers } from './introspectionAnswers.ts';
import { documentReader } from './limits.ts';
import { createMeter, type Meter, MeterEnd } from './meter/meter.ts';
import { meteredStatements } from './meter/meteredStatements.ts';
import { type QueryPool, timeLimitError } from './queryPool.ts';
import { refusals } from './refusals.ts';
import { rootFieldDocuments } from './rootFieldDocuments.ts';
import { statementCache } from './statementCache.ts';
import { addStatementFunctions } from './statementFunctions.ts';
import { variablesExcess } from './variablesSize.ts';
import { type Warning, warnerOf, warningsOfArgs } from './warnings/warnings.ts';

/**
 * How an operation was answered: by one statement, by a statement for each root field, by the
 * schema alone, or by one that SQLite failed to run, which is a mistake of ours.
 */
export type Route = 'operation' | 'root_fields' | 'introspection' | 'failed';

/** Where a statement runs: in the process that answers, or in the query pool. */
export type Place = 'worker' | 'pool';

/** Callbacks for what the executor does. */
export interface Listeners {
  /** The route of each operation, with the reason unless it is `operation`. */
  onRoute?: ((route: Route, reason?: string) => void) | undefined;
  /** Each statement before it runs, with its values. */
  onStatement?: StatementListener | undefined;
  /** The time that each statement took. */
  onLatency?: ((place: Place, milliseconds: number) => void) | undefined;
}

/** A GraphQL request without its HTTP part. */
export interface GraphqlRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** A value, or its promise while the query pool runs a statement. */
type MaybePromise<Value> = Value | Promise<Value>;

/** Executes operations over one corpus. */
export interface Executor {
  /** Executes a validated document. Further listeners get this one operation. */
  execute: (args: ExecutionArgs, also?: Listeners) => MaybePromise<ExecutionResult>;
  /** The answer to a request by one statement; null for whatever needs `execute` or is invalid. */
  answer: (request: GraphqlRequest, caller?: Caller) => MaybePromise<AnswerText | null>;
}

/** Who hears of one execution, and who waits for it. */
interface Run extends Listeners {
  caller?: Caller | undefined;
}

/**
 * How long a statement may run in the process that answers, in milliseconds: requests behind it
 * must not notice it.
 */
const timeHere = 20;

/** The characters that prepared statements may have in all. */
const maxPreparedCharacters = 2_000_000;

/** Messages of SQLite for a statement with more tables, arguments or levels than it takes. */
const tooLarge =
  /nested too deep|parser stack overflow|Expression tree is too large|too many (?:terms|columns|arguments|FROM)|at most \d+ tables/i;

/**
 * Makes the executor over a connection. An operation is one statement that gives the text of its
 * answer. Where that cannot be, graphql-js executes it with one resolver, which compiles and runs
 * the statement of one root field: for introspection beside data, for a field that is refused while
 * its neighbours are answered, and for statements that are too large for SQLite. With a `pool`,
 * a statement runs here for as long as the meter lets it, and from the beginning in the pool after
 * that.
 */
export function executorOf(
  client: Database,
  limits: Limits,
  listeners: Listeners = {},
  pool: QueryPool | null = null,
  meter: Meter = createMeter(),
): Executor {
  addStatementFunctions(client, meter.look);
  const { schema } = declarations;
  const limitCost = costLimit(schema, limits);
  const limitIntrospection = introspectionLimit(schema);
  const planOf = planner(declarations, limitCost, { limitIntrospection });
  const planOfRootField = planner(declarations, limitCost, { showsTypes: true });
  const statementOf = statementCache(client, maxPreparedCharacters);
  const documents = documentCache();
  const reader = documentReader(schema, limits);
  const introspection = introspectionAnswers(schema);
  const meteredOf = meteredStatements(client);
  const rootFields = rootFieldDocuments();
  const hint = hinter(schema, limits.introspection);
  const warningsOf = warnerOf(declarations.schema, client);

  /** The text that the statement of a plan gives. */
  function run({ plan, values }: Planned, { onStatement, onLatency, caller }: Run): MaybePromise<string> {
    onStatement?.(plan.sql, values);
    if (!pool) return runHere(plan.sql);
    const metered = meteredOf(plan);
    const isReady = pool.isReady();
    if (isReady && metered.kind === 'uninterruptible') return runInPool(pool, false);
    try {
      return meter.within(isReady ? timeHere : pool.deadline, () =>
        runHere(metered.kind === 'metered' ? metered.sql : plan.sql),
      );
    } catch (error) {
      if (!(error instanceof MeterEnd)) throw error;
      if (!isReady) throw timeLimitError(pool.deadline);
      return runInPool(pool, true);
    }

    function runHere(sql: string): string {
      const began = performance.now();
      const text = statementOf(sql).get(...values) as string;
      onLatency?.('worker', performance.now() - began);
      return text;
    }

    async function runInPool({ run }: QueryPool, isLong: boolean): Promise<string> {
      const { text, milliseconds } = await run({ sql: plan.sql, values, isLong }, caller);
      onLatency?.('pool', milliseconds);
      return text;
    }
  }

  /**
   * Runs an operation as one statement. Gives the reason, as an error, when it has to be executed
   * by root field.
   */
  function runWhole(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Readonly<Record<string, unknown>>,
    to: Run,
  ): MaybePromise<Data | Error> {
    const finish = (text: string, warningsNow: () => readonly Warning[]): Data | Error => {
      if (text.includes(refusalMarker)) return new Error('A field is refused by its rows');
      to.onRoute?.('operation');
      return { text, warnings: warningsNow() };
    };
    const fail = (error: unknown) => error as Error;
    const toldOf = (answer: IntrospectionAnswer) => {
      to.onRoute?.('introspection');
      return answer;
    };
    try {
      const known = introspection.known(document, operationName, variables);
      if (known) return toldOf(known);
      const planned = planOf(document, operationName, variables);
      if (!planned) {
        const made = introspection.make(document, operationName, variables);
        return made ? toldOf(made) : new Error('Introspection beside data, or variables that do not fit');
      }
      const text = run(planned, to);
      const warningsNow = () => warningsOf(document, operationName, planned.variables);
      if (typeof text === 'string') return finish(text, warningsNow);
      // The corpus may be closed when the text comes.
      const warnings = warningsNow();
      return text.then((later) => finish(later, () => warnings), fail);
    } catch (error) {
      return fail(error);
    }
  }

  /** Executes an operation by root field. */
  function executeByRootField(args: ExecutionArgs, reason: Error, to: Run) {
    if (isFinal(reason)) {
      to.onRoute?.('root_fields', reason.message);
      return { errors: [reason], data: null };
    }
    const isMistake =
      !(reason instanceof GraphQLError) && isSqliteError(reason) && !tooLarge.test(reason.message);
    to.onRoute?.(isMistake ? 'failed' : 'root_fields', reason.message);
    const result = execute({ ...args, contextValue: { ...(args.contextValue as object), runRootField } });
    // The corpus may be closed when a later result comes.
    const warnings = warningsOfArgs(warningsOf, args);
    const finish = (done: ExecutionResult) =>
      'data' in done ? withWarnings(done, warnings) : withStatus(done, hint);
    return 'then' in result ? result.then(finish) : finish(result);

    function runRootField(info: GraphQLResolveInfo): MaybePromise<unknown> {
      const document = rootFields(args.document, info);
      const { key } = info.path;
      const read = (text: string) => {
        return (JSON.parse(text, reviveRefusal) as Record<string, unknown>)[key];
      };
      try {
        const planned = planOfRootField(document, args.operationName, args.variableValues ?? {});
        if (!planned) throw new Error('The root field has no plan');
        const text = run(planned, to);
        return typeof text === 'string' ? read(text) : text.then(read, fail);
      } catch (error) {
        return Promise.reject(explained(error));
      }
    }

    function fail(error: unknown): never {
      throw explained(error);
    }
  }

  /** The document of a text, valid; null when it is not, which Yoga reports. */
  function readDocument(text: string): DocumentNode | null {
    const cached = documents.get(text);
    if (cached) return cached;
    let document: DocumentNode;
    try {
      document = reader.parse(text);
    } catch {
      return null;
    }
    if (reader.validate(document, 1).length > 0) return null;
    documents.set(text, document);
    return document;
  }

  const cacheDocument = (document: DocumentNode) => {
    const text = document.loc?.source.body;
    if (text !== undefined && !documents.get(text)) documents.set(text, document);
  };

  return {
    execute: (args, also) => {
      const { document, operationName, variableValues } = args;
      const { caller } = (args.contextValue ?? {}) as CallerContext;
      const to = { ...(also ? combined(listeners, also) : listeners), caller };
      return then(runWhole(document, operationName, variableValues ?? {}, to), (found) => {
        if (found instanceof Error) return executeByRootField(args, found, to);
        cacheDocument(document);
        return resultOf(found);
      });
    },
    answer: ({ query, operationName, variables }, caller) => {
      if (variablesExcess(variables, limits)) return null;
      const document = readDocument(query);
      if (!document) return null;
      const to = {
        ...listeners,
        caller,
        // Another route is reported when it is taken.
        onRoute: (route: Route) => isWhole(route) && listeners.onRoute?.(route),
      };
      return then(runWhole(document, operationName, variables, to), (found) => {
        if (!(found instanceof Error)) return { text: found.bytes ?? answerOf(found), status: 200 };
        return isFinal(found) ? refusalAnswer(found) : null;
      });
    },
  };
}

/** Continues without a promise where the value is there: a promise would delay every answer. */
const then = <Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> => (value instanceof Promise ? value.then(next) : next(value));

const isSqliteError = (error: Error) =>
  error.name === 'SqliteError' || error.constructor.name === 'SqliteError';

const isWhole = (route: Route) => route === 'operation' || route === 'introspection';

/** Whether executing by root field would take as long again, or break the same limit. */
const isFinal = (error: Error): error is GraphQLError =>
  error instanceof GraphQLError &&
  [
    'TIME_LIMIT',
    'OVERLOADED',
    'TOO_MANY_REQUESTS',
    'DEPTH_LIMIT',
    'COST_LIMIT',
    'INTROSPECTION_LIMIT',
    'VALUES_LIMIT',
  ].includes(String(error.extensions['code']));

/** A statement that is too large for SQLite is refused as too costly. */
const explained = (error: unknown): unknown =>
  error instanceof Error && !(error instanceof GraphQLError) && tooLarge.test(error.message)
    ? refuse(
        'COST_LIMIT',
        'The statement of this field is too large for SQLite. Select fewer fields, or fewer levels.',
        { limit: null, actual: null },
      )
    : error;

/**
 * Turns the text that stands for a refused field into its error, which graphql-js reports at its
 * path.
 */
function reviveRefusal(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(refusalKey in value)) return value;
  const { coordinate, name, details } = (value as Record<typeof refusalKey, Refusal>)[refusalKey];
  const make = refusals[name];
  if (!make) throw new Error(`There is no refusal ${name}`);
  const { message, extensions } = make(details);
  return new GraphQLError(message, { extensions: { ...extensions, coordinate } });
}

/** Calls all listeners, in this order. */
export const combined = (...all: Listeners[]): Listeners => ({
  onRoute: (...args) => {
    for (const { onRoute } of all) onRoute?.(...args);
  },
  onStatement: (...args) => {
    for (const { onStatement } of all) onStatement?.(...args);
  },
  onLatency: (...args) => {
    for (const { onLatency } of all) onLatency?.(...args);
  },
});
