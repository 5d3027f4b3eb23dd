import type { Corpus } from '../../db/open.ts';

/**
 * What SQLite plans for a statement that may take longer the more rows there are: tables it reads whole, and what it sorts or groups in a temporary tree.
 * A table read along an index is told too, for only a LIMIT keeps that short.
 */
export function worries(corpus: Corpus, statement: string): string[] {
  const plan = planOf(corpus, statement);
  // What a subquery made is no table, nor is the one row on the corpus.
  const made = plan.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1] ?? []);
  return plan.filter((step) => {
    const scanned = /^SCAN (\S+)/.exec(step)?.[1];
    if (scanned)
      return ![...made, 'corpus', 'json_each', 'CONSTANT'].includes(scanned) && !/^\(|-ROW/.test(scanned);
    return step.startsWith('USE TEMP B-TREE');
  });
}

function planOf(corpus: Corpus, statement: string): string[] {
  const explain = corpus.$client.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`);
  // The values do not matter to the plan, only that there are as many as the statement wants.
  const most = statement.split('?').length - 1;
  for (let count = most; count >= 0; count--) {
    try {
      return explain.all(...Array.from({ length: count }, () => null)).map(({ detail }) => detail);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return [];
}
