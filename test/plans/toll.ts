import { openCorpus } from '../../db/open.ts';
import { planSteps, type Sent } from '../../src/graphql/execute/explain/planLines.ts';
import { limits, openApp, openReference } from '../harness.ts';
import type { Probe } from './probes.ts';

/** A table with more rows is large: to read all of them takes longer than an answer should. */
export const large = 1000;

/** A way in which requests are answered, with what it sends to SQLite. */
const ways = {
  /** By resolvers; Drizzle calls the rows of the list `d0`. */
  resolvers: (path: string, sent: Sent[]) => ({
    ...openReference(() => openCorpus(path, (sql, values) => sent.push({ sql, values }))),
    rows: 'd0',
  }),
  /** By one statement; the compiler calls the rows of the list `t1`. */
  compiled: (path: string, sent: Sent[]) => ({
    ...openApp(
      () => openCorpus(path),
      limits,
      'compiled',
      (sql, values) => sent.push({ sql, values }),
    ),
    rows: 't1',
  }),
};

/** Tells what requests cost in the corpus at a path, answered in one way. */
export function tollIn(path: string, way: keyof typeof ways) {
  const sent: Sent[] = [];
  const { ask, corpus, rows: listed } = ways[way](path, sent);

  async function answer({ list, types, where, orderBy }: Probe, selection: string) {
    const query = `query ($where: ${types.where}, $orderBy: ${types.orderBy}) { list: ${list}(where: $where, orderBy: $orderBy) { ${selection} } }`;
    sent.length = 0;
    const { data, errors } = await ask(query, { where, orderBy });
    if (errors) throw new Error(`${errors[0]?.message}\n${query} ${JSON.stringify({ where, orderBy })}`);
    return data.list;
  }

  const rowsOf = (table: string) =>
    corpus.$client.prepare<[], { count: number }>(`SELECT count(*) AS count FROM "${table}"`).get()?.count ??
    0;

  /** How many rows a walk in the order of the list reads until it has a page, if those that the probe asks for are spread evenly. */
  function walked(all: number, matching: number): number {
    return matching > 20 ? (all * 21) / matching : all;
  }

  /** What a page takes of a large table beyond what an index finds: that it is scanned, or sorted; null when nothing is. */
  async function tollOf(probe: Probe): Promise<string | null> {
    await answer(probe, 'nodes { slug }');
    const [page, ...more] = [...sent];
    if (!page || more.length) throw new Error(`${probe.at} took ${more.length + 1} statements`);
    const steps = planSteps(corpus.$client, page);
    const scanned = tablesScanned(
      page.sql,
      steps.map(({ detail }) => detail),
    );
    // What is sorted anew for each row are the few rows that belong to it.
    const perRow = new Set(steps.filter(({ detail }) => detail.startsWith('CORRELATED')).map(({ id }) => id));
    const sorts = steps.some(
      ({ parent, detail }) => detail.startsWith('USE TEMP B-TREE') && !perRow.has(parent),
    );
    if (!scanned.length && !sorts) return null;
    const { totalCount } = await answer(probe, 'totalCount');
    if (sorts && totalCount > large) return 'sorts';
    const tables = scanned.filter(({ table, alias }) => {
      const rows = rowsOf(table);
      const walks = !sorts && (alias === listed || page.sql.includes(`IN (SELECT DISTINCT "${alias}"`));
      return (walks ? walked(rows, totalCount) : rows) > large;
    });
    return tables.length ? `scans ${[...new Set(tables.map(({ table }) => table))].join(', ')}` : null;
  }

  return { tollOf, close: () => corpus.$client.close() };
}

/** The tables of which a plan reads every row, with the alias under which it does. What a subquery made is no table. */
export function tablesScanned(sql: string, steps: string[]): { table: string; alias: string }[] {
  const made = new Set(steps.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1] ?? []));
  return steps.flatMap((step) => {
    const alias = /^SCAN (\w+)/.exec(step)?.[1];
    if (!alias || made.has(alias) || alias === 'CONSTANT' || alias === 'json_each') return [];
    const table = new RegExp(`"(\\w+)" as "?${alias}"?(?!\\w)`, 'i').exec(sql)?.[1] ?? alias;
    return [{ table, alias }];
  });
}
