import type { GraphQLError } from 'graphql';
import { type ErrorCode, refuse } from '../errors.ts';
import type { Caller } from './caller.ts';

/**
 * The only value of a statement, a text, and how long the statement took in the process that ran
 * it.
 */
export interface QueryResult {
  text: string;
  milliseconds: number;
}

/** A statement whose only value is a text. */
export interface PooledStatement {
  sql: string;
  values: unknown[];
  /** Whether it ran for some time already, and was ended: then it leaves room to others. */
  isLong: boolean;
}

/** Runs slow statements in other processes, each up to a deadline. */
export interface QueryPool {
  /**
   * Whether a process can run statements. While none can, statements run in the calling process,
   * each up to the deadline.
   */
  isReady: () => boolean;
  /** The longest that a statement may take, in milliseconds; 0 for no limit. */
  deadline: number;
  /**
   * Runs a statement. It is not run, or ended, when the caller leaves;
   * then nothing comes.
   * @throws TIME_LIMIT after the deadline, OVERLOADED or TOO_MANY_REQUESTS when too many statements
   * wait, and another Error when SQLite refuses the statement.
   */
  run: (statement: PooledStatement, caller?: Caller) => Promise<QueryResult>;
}

/**
 * TIME_LIMIT: a statement took longer than `deadline` milliseconds. HTTP answers with status 503.
 */
export const timeLimitError = (deadline: number): GraphQLError =>
  refuse(
    'TIME_LIMIT',
    `This takes longer than ${deadline} ms, which is the limit (DEADLINE_MS). Ask for less at once: fewer levels, smaller pages, narrower filters.`,
    { limit: deadline, http: { status: 503 } },
  );

/** Seconds after which a client may ask again. */
const retryAfter = 1;

const busy = (code: ErrorCode, status: number, message: string, limit: number) =>
  refuse(code, message, {
    limit,
    retryAfter,
    http: { status, headers: { 'Retry-After': String(retryAfter) } },
  });

/** OVERLOADED: as many statements wait as may wait together. */
export const overloadedError = (limit: number): GraphQLError =>
  busy(
    'OVERLOADED',
    503,
    `${limit} long statements wait already, which is the limit (MAX_WAITING). Ask again in ${retryAfter} s.`,
    limit,
  );

/** TOO_MANY_REQUESTS: as many statements of one client wait as may wait. */
export const tooManyRequestsError = (limit: number): GraphQLError =>
  busy(
    'TOO_MANY_REQUESTS',
    429,
    `${limit} of your long statements wait already, which is the limit (MAX_WAITING_PER_CLIENT). Ask again when one is answered.`,
    limit,
  );
