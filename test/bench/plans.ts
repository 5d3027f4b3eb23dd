import type { Corpus } from '../../db/open.ts';

/** What SQLite plans for a statement that may take longer the more rows there are: tables it reads whole, and what it sorts or groups in a temporary tree. */
export function worries(corpus: Corpus, statement: string): string[] {
  return planOf(corpus, statement)
    .filter((step) => /^SCAN |USE TEMP B-TREE/.test(step))
    .filter(
      (step) => !/^SCAN (?:CONSTANT ROW|json_each|\(subquery-\d+\)|\(join-\d+\)|\d+-ROW VALUES)/.test(step),
    );
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
