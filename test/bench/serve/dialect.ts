import type { OperationName, ServedOperation } from './operations.ts';
import type { Variables } from './variables.ts';

/** How an operation is asked of a server whose schema is another, because it is made from the tables. */
export interface Way {
  /** The document; its operation has the same name. */
  query: string;
  variables: (variables: Variables) => object;
  /** Turns the data that come into those of the operation, to compare them; that is no part of what is timed. */
  answer: (data: never) => unknown;
}

/** The operations that such a server can answer at all. */
export type Dialect = Partial<Record<OperationName, Way>>;

/** How an operation is asked of a server; null when it cannot answer it. */
export function wayOf(
  operation: ServedOperation & { operationName: OperationName },
  dialect: Dialect | undefined,
): Way | null {
  if (dialect) return dialect[operation.operationName] ?? null;
  return { query: operation.query, variables: (variables) => variables, answer: (data) => data };
}
