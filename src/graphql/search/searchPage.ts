import { type SQL, sql } from 'drizzle-orm';
import type { Page, Rows } from '../../compile/declaration.ts';
import { literalValue, mapValue, validateValue } from '../../compile/param.ts';
import { toOrder } from '../query/orders.ts';
import { type Page as PageArguments, pageQuery } from '../query/page.ts';
import { idOf, tableAs } from '../query/rows.ts';
import type { Where } from '../query/where.ts';
import { expansionQuery, namesToExpand, soundsToFind, wordsToCorrect } from './expansion.ts';
import { stepsFunction, textsFunction } from './functions.ts';
import { type ResultType, textsOf } from './indexedTexts.ts';
import { resultOrder } from './order.ts';
import { parseQuery } from './parse.ts';
import { checkScore, resultTable, type Search, searchTables } from './searchTables.ts';

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
export type TextSource = Record<'field' | 'text' | 'lang' | 'nameType' | 'ranges' | 'step', SQL>;

/**
 * The page of results of a search. SQL functions interpret the query while the statement runs, so
 * that all queries share one statement.
 * @throws BAD_SEARCH_QUERY, BAD_USER_INPUT, BAD_PAGE or BAD_CURSOR for arguments out of range.
 */
export function searchPage(args: SearchArguments): Page {
  const { query, types, where = null, minScore, first, last, after, before } = args;
  const order = toOrder('SearchResult', resultOrder, literalValue(args.orderBy));
  validateValue(query, parseQuery);
  validateValue(minScore, checkScore);
  const page = pageQuery(order, { first: literalValue(first), last: literalValue(last), after, before });
  const found = sql`(SELECT found FROM widening)`;
  const words = mapValue(query, 'words', (text) => wordsToCorrect(parseQuery(text)));
  const sounds = mapValue(query, 'sounds', (text) => soundsToFind(parseQuery(text)));
  const names = mapValue(query, 'names', (text) => namesToExpand(parseQuery(text)));
  const search: Search = {
    steps: sql`${sql.raw(stepsFunction)}(${query}, ${found}, ${types ? JSON.stringify(types) : null})`,
    where,
    minScore,
  };
  const edgeOf = (id: SQL, { points, step }: Record<'points' | 'step', SQL>): EdgeSource => ({
    points,
    step,
    texts: sql`${sql.raw(textsFunction)}(${query}, ${found}, ${step}, ${textsOf(id)})`,
  });
  const kept = { points: sql`points`, step: sql`step` };
  return {
    with: sql`widening AS MATERIALIZED (${expansionQuery(words, sounds, names)}), ${searchTables(search)}, ${resultTable(search)}`,
    from: sql`result`,
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
    count: sql`SELECT count(*) FROM result`,
    plain: { from: sql`result`, where: sql`1` },
    whole: search,
  };
}

/** The keys of the order are columns of the table `result` and ignore the row that they get. */
const { row: searchable } = tableAs('searchable', 'searchable');

const textMembers = ['field', 'text', 'lang', 'nameType', 'ranges'] as const;

/** The matched texts of an edge, the best first. */
export function textRows({ texts, step }: EdgeSource, alias: string): Rows {
  const member = (name: string) => sql`${sql.identifier(alias)}.value ->> ${sql.raw(`'${name}'`)}`;
  return {
    from: sql`json_each(${texts}) AS ${sql.identifier(alias)}`,
    source: { ...Object.fromEntries(textMembers.map((name) => [name, member(name)])), step },
  };
}
