import type { Corpus } from '../../db/open.ts';

/** An SQL statement as it was sent, with its values: the planner looks at them, for it knows how often each value comes. */
export interface Sent {
  sql: string;
  values: unknown[];
}

/** A step by which SQLite would run a statement, in its words, and the step it is part of: 0 for none. */
interface Step {
  id: number;
  parent: number;
  detail: string;
}

/** The steps by which SQLite would run a statement. */
export const stepsOf = (corpus: Corpus, { sql, values }: Sent): Step[] =>
  corpus.$client.prepare<unknown[], Step>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);

/** The same steps in SQLite’s words alone. */
export const planOf = (corpus: Corpus, sent: Sent): string[] =>
  stepsOf(corpus, sent).map(({ detail }) => detail);

/**
 * What SQLite plans for a statement that may take longer the more rows there are: tables it reads whole, and what it sorts or groups in a temporary tree.
 * A table read along an index is told too, for only a LIMIT keeps that short.
 */
export function worries(corpus: Corpus, sent: Sent): string[] {
  const plan = planOf(corpus, sent);
  // What a subquery made is no table, nor is the one row on the corpus.
  const made = plan.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1] ?? []);
  return plan.filter((step) => {
    const scanned = /^SCAN (\S+)/.exec(step)?.[1];
    if (scanned)
      return ![...made, 'corpus', 'json_each', 'CONSTANT'].includes(scanned) && !/^\(|-ROW/.test(scanned);
    return step.startsWith('USE TEMP B-TREE');
  });
}
