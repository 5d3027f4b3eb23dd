import type { GraphQLError } from 'graphql';
import { refuse } from '../errors.ts';

/**
 * The only value of a statement, a text, and how long the statement took in the process that ran
 * it.
 */
export interface QueryResult {
  text: string;
  milliseconds: number;
}

/** Runs slow statements in other processes, each up to a deadline. */
export interface QueryPool {
  /**
   * Whether a process can run statements. While none can, statements run in the calling process, each up to
   * the deadline.
   */
  isReady: () => boolean;
  /** The longest that a statement may take, in milliseconds; 0 for no limit. */
  deadline: number;
  /**
   * Runs a statement whose only value is a text.
   * @throws TIME_LIMIT after the deadline, and another Error when SQLite refuses the statement.
   */
  run: (sql: string, values: unknown[]) => Promise<QueryResult>;
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
