import type { Corpus } from '../../db/open.ts';
import { planSteps, type Sent } from '../../src/graphql/execute/explain/planLines.ts';

/** The steps by which SQLite would run a statement, in its words. */
export const planOf = (corpus: Corpus, sent: Sent): string[] =>
  planSteps(corpus.$client, sent).map(({ detail }) => detail);

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
