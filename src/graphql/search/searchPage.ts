import { type SQL, sql } from 'drizzle-orm';
import type { Page, Rows } from '../../compile/declaration.ts';
import { literalValue, validateValue } from '../../compile/param.ts';
import { toOrder } from '../query/orders.ts';
import { type Page as PageArguments, pageQuery } from '../query/page.ts';
import { idOf, tableAs } from '../query/rows.ts';
import type { Where } from '../query/where.ts';
import { type ResultType, textsOf } from './indexedTexts.ts';
import { resultOrder } from './order.ts';
import { searchFunctions } from './searchFunctions.ts';
import {
  bestResults,
  checkScore,
  found,
  rankedCount,
  resultTables,
  type Search,
  searchTables,
} from './searchTables.ts';

/** The arguments of `search`. */
export interface SearchArguments extends PageArguments {
  query: string;
  types?: readonly ResultType[] | null | undefined;
  where?: Where | null | undefined;
  minScore?: number | null | undefined;
  orderBy?: Record<string, unknown>[] | null | undefined;
}

/** The source of an edge of a search. `texts` are the matched texts as JSON, the best first. */
export type EdgeSource = Record<'points' | 'step' | 'texts', SQL>;

/** The source of a matched text. */
export type TextSource = Record<'kind' | 'field' | 'text' | 'lang' | 'nameType' | 'ranges' | 'step', SQL>;

/**
 * The page of results of a search. SQL functions interpret the query while the statement runs, so
 * that all queries share one statement.
 * @throws BAD_SEARCH_QUERY, BAD_USER_INPUT, BAD_PAGE or BAD_CURSOR for arguments out of range.
 */
export function searchPage(args: SearchArguments): Page {
  const { query, types, where = null, minScore, first, last, after, before } = args;
  const orderBy = literalValue(args.orderBy);
  const order = toOrder('SearchResult', resultOrder, orderBy);
  validateValue(minScore, checkScore);
  const page = pageQuery(order, { first: literalValue(first), last: literalValue(last), after, before });
  const search: Search = { query, types: types ?? null, where, minScore };
  const tables = searchTables(search);
  // Without conditions the first page is the beginning of what the search ranks.
  const isUnconditional = !orderBy?.length && !where && minScore == null;
  const isBeginning = isUnconditional && !page.isBackward && after == null && before == null;
  const edgeOf = (id: SQL, { points, step }: Record<'points' | 'step', SQL>): EdgeSource => ({
    points,
    step,
    texts: sql`${sql.raw(searchFunctions.texts)}(${query}, ${found}, ${step}, ${textsOf(id)})`,
  });
  const kept = { points: sql`points`, step: sql`step` };
  return {
    with: sql`${tables}, ${resultTables(search)}`,
    from: isBeginning ? sql`${bestResults(page.limit)} AS result` : sql`result`,
    where: sql`1`,
    bounds: page.bounds.map((bound) => bound(searchable)),
    orderBy: page.orderBy(searchable),
    source: { type: sql`type`, slug: sql`slug` },
    edge: edgeOf(sql`id`, kept),
    isInOrder: false,
    isCorrelated: false,
    identity: sql`result.id`,
    // Points and mentions are integers, which SQL prints in JSON as it prints text.
    cursor: { name: order.name, keys: order.keys.map((key) => ({ sql: key.sql(searchable), isText: true })) },
    size: page.size,
    isBackward: page.isBackward,
    isBounded: (page.isBackward ? before : after) != null,
    kept,
    again: (name, shown) => {
      const { from, row } = tableAs('searchable', name);
      const id = idOf(row);
      return { from, identity: id, source: row, edge: edgeOf(id, shown as typeof kept) };
    },
    count: isUnconditional ? sql`SELECT ${rankedCount}` : sql`SELECT count(*) FROM result`,
    plain: { from: sql`result`, where: sql`1` },
    whole: search,
  };
}

/** The keys of the order are columns of the table `result` and ignore the row that they get. */
const { row: searchable } = tableAs('searchable', 'searchable');

const textMembers = ['kind', 'field', 'text', 'lang', 'nameType', 'ranges'] as const;

/** The matched texts of an edge, the best first. */
export function textRows({ texts, step }: EdgeSource, alias: string): Rows {
  const member = (name: string) => sql`${sql.identifier(alias)}.value ->> ${sql.raw(`'${name}'`)}`;
  return {
    from: sql`json_each(${texts}) AS ${sql.identifier(alias)}`,
    source: { ...Object.fromEntries(textMembers.map((name) => [name, member(name)])), step },
  };
}
