import type { Database } from 'better-sqlite3';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { StatementListener } from '../../../db/open.ts';
import { type Plan, planner } from '../../compile/plans.ts';
import { Refused } from '../../compile/refused.ts';
import type { Limits } from '../../config.ts';
import { declarations } from './declarations.ts';
import { documentCache } from './documentCache.ts';
import { latencyTracker } from './latencyTracker.ts';
import { documentRules, isTooDeep } from './limits.ts';
import type { QueryPool } from './queryPool.ts';
import { statementCache } from './statementCache.ts';
import { addStatementFunctions } from './statementFunctions.ts';
import { withinLimits } from './withinLimits.ts';

/** Which way an operation went: one statement, resolvers, or resolvers because a statement was made and SQLite did not run it. */
export type Path = 'compiled' | 'reference' | 'failed';

/** What hears of the operations. */
export interface Listeners {
  /** Which way each went, and of those that were executed by resolvers why, and for which undeclared field (Type.field) if there is one. */
  onPath?: ((path: Path, reason?: string, coordinate?: string) => void) | undefined;
  /** The statement of each before it runs, with its values. */
  onStatement?: StatementListener | undefined;
}

/** A GraphQL request without anything of HTTP. */
export interface GraphqlRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** Now, or when the query pool has run a statement. */
type Soon<Value> = Value | Promise<Value>;

/** The text of an answer, and its status of HTTP. */
export interface AnswerText {
  text: string;
  status: number;
}

/** Answers operations by one statement each. What it gives null for has to be executed by resolvers, which also tell what is wrong with it. */
export interface CompiledExecutor {
  /** Executes a document that was validated. More listeners may hear of this one operation. */
  execute: (args: ExecutionArgs, also?: Listeners) => Soon<ExecutionResult | null>;
  /** The answer to a request; null too when its document is not valid. */
  answer: (request: GraphqlRequest) => Soon<AnswerText | null>;
}

/** How many characters the statements that stay prepared may have together; one that made room is prepared again when it is needed. */
const mostPrepared = 2_000_000;

/** What SQLite says of a statement that is no mistake but has more tables or levels than it takes. */
const tooLarge = /nested too deep|parser stack overflow|Expression tree is too large/;

/**
 * Makes an executor over a connection that turns each operation into one statement. An operation with a field that is not declared, or that is refused
 * for whatever reason, is left to the resolvers, so that what is refused is told in one way. With a `pool`, only statements that are known to be fast
 * run here.
 */
export function compiledExecutor(
  client: Database,
  limits: Limits,
  listeners: Listeners = {},
  pool: QueryPool | null = null,
): CompiledExecutor {
  addStatementFunctions(client);
  const planOf = planner(declarations, withinLimits(limits));
  const statementOf = statementCache(client, mostPrepared);
  const documents = documentCache();
  const rules = [...specifiedRules, ...documentRules(limits)];
  const { isFast, record } = latencyTracker<Plan>();

  /** The text of `data`; null when resolvers have to find it; the refusal when it took too long. */
  function dataOf(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Readonly<Record<string, unknown>>,
    { onPath, onStatement }: Listeners,
  ): Soon<string | GraphQLError | null> {
    const found = planOf(document, operationName, variables);
    if ('reason' in found) {
      onPath?.('reference', found.reason, found.coordinate);
      return null;
    }
    const { plan, values } = found;
    onStatement?.(plan.sql, values);
    const ran = (data: string, milliseconds: number) => {
      record(plan, milliseconds);
      onPath?.('compiled');
      return data;
    };
    const failed = (error: unknown) => {
      // Resolvers would take no less time.
      if (error instanceof GraphQLError) return error;
      // The resolvers answer what they can field by field, and tell the rest under its path.
      const { message } = error as Error;
      onPath?.(error instanceof Refused || tooLarge.test(message) ? 'reference' : 'failed', message);
      return null;
    };
    if (pool?.isReady() && !isFast(plan))
      return pool.run(plan.sql, values).then(({ text, milliseconds }) => ran(text, milliseconds), failed);
    try {
      const began = performance.now();
      const data = statementOf(plan.sql).get(...values) as string;
      return ran(data, performance.now() - began);
    } catch (error) {
      return failed(error);
    }
  }

  function know(document: DocumentNode): void {
    const text = document.loc?.source.body;
    if (text !== undefined && !documents.get(text)) documents.set(text, document);
  }

  /** The document of a text, validated; null when it is not valid, which Yoga reports. */
  function readDocument(text: string): DocumentNode | null {
    const known = documents.get(text);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: limits.tokens });
    } catch {
      return null;
    }
    if (validate(declarations.schema, document, rules, { maxErrors: 1 }).length > 0) return null;
    know(document);
    return document;
  }

  // What has no answer here is executed next, and told then.
  const { onPath, onStatement } = listeners;
  const ofAnswers: Listeners = { onStatement, onPath: (path) => path === 'compiled' && onPath?.(path) };
  return {
    execute: ({ document, operationName, variableValues }, also) =>
      then(dataOf(document, operationName, variableValues ?? {}, both(listeners, also)), (data) => {
        if (typeof data === 'string') know(document);
        return typeof data === 'string' ? answerOf(data) : data && { errors: [data] };
      }),
    answer: ({ query, operationName, variables }) => {
      if (isTooDeep(variables)) return null;
      const document = readDocument(query);
      if (!document) return null;
      return then(dataOf(document, operationName, variables, ofAnswers), (data) =>
        typeof data === 'string' ? { text: textOf(data), status: 200 } : data && refusalText(data),
      );
    },
  };
}

/** At once when the value is there: a promise would put every answer off. */
const then = <Value, Result>(value: Soon<Value>, next: (value: Value) => Result): Soon<Result> =>
  value instanceof Promise ? value.then(next) : next(value);

/** A refusal as Yoga writes it. */
function refusalText(refusal: GraphQLError): AnswerText {
  const { http, ...extensions } = refusal.extensions as { http?: { status?: number } };
  const errors = [{ ...refusal.toJSON(), extensions }];
  return { text: JSON.stringify({ errors }), status: http?.status ?? 200 };
}

/** Listeners as one, in their order. */
export const both = (first: Listeners, second: Listeners | undefined): Listeners =>
  second
    ? {
        onPath: (...told) => {
          first.onPath?.(...told);
          second.onPath?.(...told);
        },
        onStatement: (...told) => {
          first.onStatement?.(...told);
          second.onStatement?.(...told);
        },
      }
    : first;

const textOf = (data: string) => `{"data":${data}}`;

/** An answer whose data is text already. It is read as an object only by whoever asks for it; Yoga sends what `stringify` gives. */
function answerOf(text: string): ExecutionResult {
  let data: Record<string, unknown> | undefined;
  const answer = {
    get data() {
      data ??= JSON.parse(text) as Record<string, unknown>;
      return data;
    },
    stringify: () => textOf(text),
  };
  return answer;
}
