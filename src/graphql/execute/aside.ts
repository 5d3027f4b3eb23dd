import type { ExecutionResult } from 'graphql';
import { refuse } from '../errors.ts';

/** A GraphQL request without anything of HTTP. */
export interface AskedOperation {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** The only value of a statement, and how long it took where it ran. */
export interface RunStatement {
  text: string;
  milliseconds: number;
}

/** Runs what may take long where it holds nobody up, and not beyond a deadline. */
export interface Aside {
  /** Whether there is somebody to run it; as long as not, it runs where it is. */
  isReady: () => boolean;
  /** Runs a statement that gives a text. Rejects with TIME_LIMIT after the deadline, and with another Error when SQLite does not run it. */
  statement: (sql: string, values: unknown[]) => Promise<RunStatement>;
  /** Has an operation that was validated executed by resolvers. Rejects with TIME_LIMIT after the deadline. */
  operation: (operation: AskedOperation) => Promise<ExecutionResult>;
}

/** What is told of an operation that took longer than allowed, with the status of HTTP. */
export const tooLong = (deadline: number) =>
  refuse(
    'TIME_LIMIT',
    `This takes longer than ${deadline} ms, which is the limit (DEADLINE_MS). Ask for less at once: fewer levels, smaller pages, narrower filters.`,
    { limit: deadline, http: { status: 503 } },
  );
