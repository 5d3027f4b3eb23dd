import type { Database } from 'better-sqlite3';
import { planSteps, type Sent } from '../../src/graphql/execute/explain/planLines.ts';

/** A step of a plan that reads a table. */
export interface TableRead {
  table: string;
  /** The step as SQLite writes it, with the table in the place of its alias. */
  detail: string;
  /** Whether every row is read, rather than rows that an index finds. */
  isScan: boolean;
  /**
   * Whether it ends with the page: the first read of the page of a list, whose order the other
   * reads follow, or the read of a subquery that gives the ids of the page alone.
   */
  isOuter: boolean;
}

/**
 * A virtual table is always scanned, as SQLite calls it, also the rows that the full-text index
 * finds.
 */
const isMatch = (detail: string) => /VIRTUAL TABLE INDEX \d+:M/.test(detail);

/** The steps of a plan that read tables; those that read the result of a subquery are left out. */
export function tableReads(client: Database, sent: Sent): TableRead[] {
  const steps = planSteps(client, sent);
  const subqueries = steps.filter(({ detail }) => /^(CO-ROUTINE|MATERIALIZE) /.test(detail));
  const results = new Set(subqueries.map(({ detail }) => detail.split(' ')[1]));
  const reads = steps.flatMap(({ id, parent, detail }) => {
    const [, verb, alias = ''] = /^(SCAN|SEARCH) (\S+)/.exec(detail) ?? [];
    if (!verb || results.has(alias) || ['CONSTANT', 'json_each'].includes(alias)) return [];
    const table = new RegExp(`"(\\w+)" AS "?${alias}"?(?!\\w)`, 'i').exec(sent.sql)?.[1] ?? alias;
    const isPage = new RegExp(`IN \\(SELECT DISTINCT "?${alias}"?\\.[^()]* FROM`).test(sent.sql);
    const isScan = verb === 'SCAN' && !isMatch(detail);
    return [{ id, parent, table, detail: detail.replace(alias, table), isScan, isPage }];
  });
  const outer = reads.find(({ parent }) => parent === subqueries[0]?.id) ?? reads[0];
  return reads.map(({ id, table, detail, isScan, isPage }) => ({
    table,
    detail,
    isScan,
    isOuter: isPage || id === outer?.id,
  }));
}
