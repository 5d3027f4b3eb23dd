import { openCorpus } from '../../db/open.ts';
import { planSteps, type Sent } from '../../src/graphql/execute/explain/planLines.ts';
import { tableReads } from '../graphql/tableReads.ts';
import { limits, openApp } from '../harness.ts';
import type { Probe } from './probes.ts';

/** A table with more rows is large: reading all of them takes too long for an answer. */
export const large = 1000;

/** Tells what requests cost in the corpus at a path. */
export function planCostIn(path: string) {
  const sent: Sent[] = [];
  const { ask, corpus } = openApp(
    () => openCorpus(path),
    limits,
    (sql, values) => sent.push({ sql, values }),
  );
  async function answer({ list, types, where, orderBy }: Probe, selection: string) {
    const query = `query ($where: ${types.where}, $orderBy: ${types.orderBy}) { list: ${list}(where: $where, orderBy: $orderBy) { ${selection} } }`;
    sent.length = 0;
    const { data, errors } = await ask(query, { where, orderBy });
    if (errors) throw new Error(`${errors[0]?.message}\n${query} ${JSON.stringify({ where, orderBy })}`);
    return data.list;
  }

  const isTable = corpus.$client.prepare<[string], 1>('SELECT 1 FROM sqlite_schema WHERE name = ?').pluck();

  /** The rows of a table; none for a list in a row, which a statement reads as if it were one. */
  const rowsOf = (table: string) =>
    isTable.get(table)
      ? (corpus.$client.prepare<[], { count: number }>(`SELECT count(*) AS count FROM "${table}"`).get()
          ?.count ?? 0)
      : 0;

  /**
   * The rows that a walk in list order reads until a page is full, if matches are spread evenly.
   */
  function walked(all: number, matching: number): number {
    return matching > 20 ? (all * 21) / matching : all;
  }

  /** The scan or sort of a large table that a page needs; null when indexes find all it needs. */
  async function planCostOf(probe: Probe): Promise<string | null> {
    await answer(probe, 'nodes { slug }');
    const [page, ...more] = [...sent];
    if (!page || more.length) throw new Error(`${probe.at} took ${more.length + 1} statements`);
    const steps = planSteps(corpus.$client, page);
    const scans = tableReads(corpus.$client, page).filter(({ isScan }) => isScan);
    // A sort per row has only the few rows that belong to that row.
    const perRow = new Set(steps.filter(({ detail }) => detail.startsWith('CORRELATED')).map(({ id }) => id));
    const sorts = steps.some(
      ({ parent, detail }) => detail.startsWith('USE TEMP B-TREE') && !perRow.has(parent),
    );
    if (!scans.length && !sorts) return null;
    const { totalCount } = await answer(probe, 'totalCount');
    // SQLite reads no row for a condition that is constant and false.
    if (totalCount === 0 && /(?:WHERE|AND) 0\b/.test(page.sql)) return null;
    if (sorts && totalCount > large) return 'sorts';
    const tables = scans.filter(({ table, isOuter }) => {
      const rows = rowsOf(table);
      return (isOuter && !sorts ? walked(rows, totalCount) : rows) > large;
    });
    return tables.length ? `scans ${[...new Set(tables.map(({ table }) => table))].join(', ')}` : null;
  }

  return { planCostOf, close: () => corpus.$client.close() };
}
