import { type SQL, sql } from 'drizzle-orm';
import { searchable } from '../../../db/schema.ts';
import type { Page, Rows, Source } from '../../compile/declaration.ts';
import { derive, guard, inspect } from '../../compile/deferred.ts';
import { tableAs } from '../fields/declare.ts';
import { toOrder } from '../query/orders.ts';
import { type Page as Paging, pageQuery } from '../query/page.ts';
import type { Where } from '../query/where.ts';
import { stepsFunction, textsFunction } from './functions.ts';
import {
  type Asked,
  checkScore,
  hitOrder,
  resultTable,
  type SearchType,
  searchTables,
  textsOf,
} from './hits.ts';
import { parseQuery } from './parse.ts';
import { namesAsked, wideningQuery, wordsAsked } from './widen.ts';

/** The arguments of `search`. */
export interface SearchArguments extends Paging {
  query: string;
  types?: readonly SearchType[] | null;
  where?: Where | null;
  minScore?: number | null;
  orderBy?: Record<string, unknown>[] | null;
}

/** What the edges of a search are made of. */
export interface EdgeSource {
  points: SQL;
  step: SQL;
  /** The texts in which something of the query stands, the best first, as JSON. */
  texts: SQL;
}

/** A page of a search for the compiler. What the text of the query means is worked out while the statement runs, so that every text has the same one. */
export function searchPage(args: SearchArguments): Page {
  const { query, types, where, minScore, first, last, after, before } = args;
  const order = toOrder('SearchResult', hitOrder, inspect(args.orderBy));
  guard(query, parseQuery);
  guard(minScore, checkScore);
  const page = pageQuery(order, { first: inspect(first), last: inspect(last), after, before });
  const found = sql`(SELECT found FROM widening)`;
  const words = derive(query, 'words', (text) => wordsAsked(parseQuery(text)));
  const names = derive(query, 'names', (text) => namesAsked(parseQuery(text)));
  const asked: Asked = {
    steps: sql`${sql.raw(stepsFunction)}(${query}, ${found}, ${types ? JSON.stringify(types) : null})`,
    where,
    minScore,
  };
  const edgeOf = (id: SQL, { points, step }: Readonly<Record<string, SQL>>) => ({
    points,
    step,
    texts: sql`${sql.raw(textsFunction)}(${query}, ${found}, ${step}, ${textsOf(id)})`,
  });
  const kept = { points: sql`points`, step: sql`step` };
  return {
    with: sql`widening AS MATERIALIZED (${wideningQuery(words, names)}), ${searchTables(asked)}, ${resultTable(asked)}`,
    from: sql`result`,
    where: sql`1`,
    bounds: page.bounds.map((bound) => bound({})),
    orderBy: page.orderBy({}),
    source: { type: sql`type`, slug: sql`slug` },
    edge: edgeOf(sql`id`, kept),
    isInOrder: false,
    isCorrelated: false,
    identity: sql`result.id`,
    // Points and mentions are whole numbers, which are written like texts.
    cursor: { name: order.name, keys: order.keys.map((key) => ({ sql: key.sql({}), isText: true })) },
    size: page.size,
    isBackward: page.isBackward,
    isBounded: (page.isBackward ? before : after) != null,
    kept,
    again: (name, shown) => {
      const { from, row } = tableAs(searchable, name);
      const id = sql`${row.id}`;
      return { from, identity: id, source: row, edge: edgeOf(id, shown) };
    },
    count: sql`SELECT count(*) FROM result`,
    whole: asked,
  };
}

const inJson = (json: SQL, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, sql`${json} ->> ${sql.raw(`'${name}'`)}`]));

/** The texts of an edge, the best first. */
export function textsIn({ texts, step }: EdgeSource, alias: string): Rows {
  const text = sql`${sql.identifier(alias)}.value`;
  return {
    from: sql`json_each(${texts}) AS ${sql.identifier(alias)}`,
    source: { ...inJson(text, 'field', 'text', 'lang', 'nameType', 'ranges'), step },
  };
}

/** The stretches of such a text. */
export function rangesIn({ ranges }: Source, alias: string): Rows {
  return {
    from: sql`json_each(${ranges}) AS ${sql.identifier(alias)}`,
    source: inJson(sql`${sql.identifier(alias)}.value`, 'start', 'end'),
  };
}
