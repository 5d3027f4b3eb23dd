import { sql, type Table } from 'drizzle-orm';
import type { Context } from '../builder.ts';
import { configs, type TableName } from '../query/count.ts';
import type { Order } from '../query/cursor.ts';
import type { Predicate } from '../query/predicate.ts';
import { connectionTypes } from './connections.ts';

// biome-ignore lint/suspicious/noExplicitAny: Pothos types references and field builders by their table; a noun knows its table only by name
type Untyped = any;

/** What a list of a noun needs to know. */
export interface Noun {
  /** The table its rows come from. */
  table: TableName;
  /** What all its lists are restricted to, for nouns that share a table. */
  only: Predicate;
  plural: string;
  order: Order;
  /** That order in words. */
  orderedBy: string;
  where: string;
  type: Untyped;
  typeName: string;
  connection: Untyped;
}

const nouns = new Map<string, Noun>();

/** A noun by the name of its type. */
export function nounNamed(name: string): Noun {
  const noun = nouns.get(name);
  if (!noun) throw new Error(`No noun ${name} is defined`);
  return noun;
}

/** Whether a type has lists. */
export const isNoun = (name: string) => nouns.has(name);

/** Makes a type listable: its connection and edge types, its order, and which `where` its lists take. */
export function defineNoun(
  typeName: string,
  noun: Pick<Noun, 'table' | 'plural' | 'orderedBy' | 'type'> & {
    only?: Predicate;
    /** Columns that are never null, the last of them unique, all one way: the order in which the rows of the table are numbered (`db/numbered.ts`). */
    order: { direction: 'asc' | 'desc'; keys: readonly string[] };
  },
): void {
  const { direction, keys } = noun.order;
  nouns.set(typeName, {
    only: {},
    ...noun,
    order: {
      name: typeName,
      keys: keys.map((name) => ({ name, direction, nulls: null, sql: (row) => sql`${row[name]}` })),
      ids: { table: configs[noun.table]?.table as Table, direction },
    },
    typeName,
    where: `${typeName}Where`,
    connection: connectionTypes(typeName, noun.plural, noun.type),
  });
}

/** Every noun that has a type of its own: its plural, and under what `noun_count` has its number. */
export const listedNouns = () =>
  [...nouns.values()]
    .filter(({ typeName }) => isNodeType(typeName))
    .map(({ plural, table, only }) => ({ plural, counted: String(only['kind'] ?? table) }));

/** Whether items of this type have global ids; interfaces have none of their own. */
export const isNodeType = (name: string) => nouns.has(name) && !interfaces.has(name);

const interfaces = new Set(['Named', 'Actor']);

/** The type of a noun, by name, so that the files of the nouns need not import one another. */
export const typeNamed = (name: string): Untyped => nounNamed(name).type;

/** The table that a noun’s rows come from. */
export const tableOfNoun = (noun: Noun) => (configs[noun.table] as { table: Table }).table;

/** Drizzle types each table’s query apart; a noun knows its table only by name. */
export const tableQuery = ({ corpus }: Context, table: TableName): Untyped =>
  corpus.query[table as 'commitment'];
