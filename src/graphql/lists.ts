import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import { selectedFieldNames } from '@pothos/selection-mapper';
import { type SQL, sql, type Table } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Rows as CompiledRows, Page as PageOfRows } from '../compile/declaration.ts';
import { inspect } from '../compile/deferred.ts';
import { builder, type Context } from './builder.ts';
import { connectionTypes } from './connections.ts';
import { configs, countAll, countRelated, predicateSql, relationOf, type TableName } from './count.ts';
import type { Order } from './cursor.ts';
import { declared, follow, isTextColumn, tableAs } from './declare.ts';
import { refuse } from './errors.ts';
import type { Row } from './expression.ts';
import { oncePerOperation } from './memo.ts';
import { orderInput, toOrder } from './orders.ts';
import { type Connection, connection, type Page, pageCost, pageQuery } from './page.ts';
import { allOf, isSomething, type Predicate } from './predicate.ts';
import { countOfLeading, forPage } from './relationConditions.ts';
import { idInJunction } from './semijoin.ts';
import { toPredicate, type Where, whereInput } from './where.ts';

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

type ListArguments = Page & { where?: Where | null; orderBy?: Record<string, unknown>[] | null };

function listArguments(t: Untyped, noun: Noun) {
  const order = orderInput(noun.typeName);
  return {
    where: t.arg({
      type: whereInput(noun.where),
      description: `Only ${noun.plural} for which this holds.`,
    }),
    ...(order
      ? {
          orderBy: t.arg({
            type: [order],
            description: `In which order, the first key first; by default ${noun.orderedBy}. Ties are broken by slug.`,
          }),
        }
      : {}),
    ...t.arg.connectionArgs(),
  };
}

/** The rows of a list, as the compiler takes them: which they are, the column with their ids if that is not their own, and how many of them there are. */
type Rows = CompiledRows & { id?: SQL | undefined; count: (where: Predicate, alias: string) => SQL };

/** A page of a list for the compiler, of rows that the field restricts to those of which `only` holds. */
function pageOf(
  noun: Noun,
  args: ListArguments,
  rows: Rows,
  only: Predicate,
  alias: () => string,
): PageOfRows {
  const { first, last, after, before } = args;
  const order = toOrder(noun.typeName, noun.order, inspect(args.orderBy));
  const page = pageQuery(order, { first: inspect(first), last: inspect(last), after, before });
  const asked = toPredicate(noun.where, args.where);
  const isWhole = !rows.where && !isSomething(only) && order === noun.order;
  const { source: row, id } = rows;
  const holds = predicateSql(noun.table, row, isWhole ? forPage(asked, page) : allOf([only, asked]));
  return {
    from: rows.from,
    where: rows.where ? sql`(${rows.where}) AND (${holds})` : holds,
    bounds: page.bounds.map((bound) => bound(row, id)),
    orderBy: page.orderBy(row, id),
    identity: id ?? sql`${row.id}`,
    cursor: {
      name: order.name,
      keys: order.keys.map((key) => ({ sql: key.sql(row), isText: isTextColumn(key.sql(row)) })),
    },
    size: page.size,
    isBackward: page.isBackward,
    isBounded: (page.isBackward ? before : after) != null,
    again: (name) => {
      const { from, row: shown } = tableAs(tableOfNoun(noun), name);
      return { from, identity: sql`${shown.id}`, source: shown };
    },
    count: rows.count(allOf([only, asked]), alias()),
  };
}

const tableOfNoun = (noun: Noun) => (configs[noun.table] as { table: Table }).table;

/** All rows of a noun. */
function allRows(noun: Noun, alias: () => string): Rows {
  const { from, row } = tableAs(tableOfNoun(noun), alias());
  return {
    from,
    source: row,
    count: (where, name) => {
      const counted = tableAs(tableOfNoun(noun), name);
      return (
        countOfLeading(noun.table, where) ??
        sql`SELECT count(*) FROM ${counted.from} WHERE ${predicateSql(noun.table, counted.row, where)}`
      );
    },
  };
}

/** The predicate and page of a list, made once per operation for the same arguments. `follows` is the relation of a row that the list follows, if any. */
const planOf = (
  noun: Noun,
  args: ListArguments,
  context: object,
  follows?: { table: string; relation: string },
) =>
  oncePerOperation(context, `${noun.typeName}${JSON.stringify([args, follows])}`, () => {
    const order = toOrder(noun.typeName, noun.order, args.orderBy);
    const page = pageQuery(order, args);
    const where = toPredicate(noun.where, args.where);
    const keys = Object.fromEntries(order.keys.map((key) => [key.name, key.sql]));
    const own = order === noun.order;
    return {
      order,
      where,
      /** The predicate of the page’s items, when nothing but `where` restricts the list. */
      whereOfPage: allOf([own ? forPage(where, page) : where, ...page.predicates]),
      query: {
        limit: page.limit,
        orderBy: (row: Row) =>
          page.orderBy(row, (follows && idInJunction(follows.table, follows.relation, row)) ?? undefined),
        columns: own ? Object.fromEntries(order.keys.map(({ name }) => [name, true])) : { slug: true },
        ...(own
          ? {}
          : { extras: Object.fromEntries(Object.entries(keys).filter(([name]) => name !== 'slug')) }),
        where: allOf([where, ...page.predicates]),
      },
    };
  });

/** Where a connection’s items are selected. */
const itemPaths = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];

/** Fields of a connection that are answered without reading any item. */
const countFields = new Set(['totalCount', 'facets', '__typename']);
const isCountOnly = (selected: ReadonlySet<string>) => [...selected].every((field) => countFields.has(field));

/** A list of the rows a relation leads to, of the named noun: paged, filtered and counted like every list, in the statement of its parent. `usually` is how many rows there are at most in ordinary data, when that is less than a page: it lowers the cost. */
export function related(
  t: Untyped,
  relation: string,
  typeName: string,
  description: string,
  { usually }: { usually?: number } = {},
) {
  const noun = nounNamed(typeName);
  const { table } = t;
  relationOf(table, relation);
  const countKey = (args: ListArguments) => `${relation}:count:${JSON.stringify(args.where ?? null)}`;
  const select = (
    args: ListArguments,
    context: Context,
    nested: (query: object, include: object) => object,
    selectedFields: () => ReadonlySet<string>,
  ) => {
    const { where, query } = planOf(noun, args, context, { table, relation });
    const selected = selectedFields();
    const key = countKey(args);
    return {
      columns: {},
      with: isCountOnly(selected)
        ? {}
        : { [relation]: nested(query, { getType: () => noun.typeName, paths: itemPaths }) },
      extras: selected.has('totalCount')
        ? {
            [key]: oncePerOperation(
              context,
              `${table}.${key}`,
              () => (row: Row) => countRelated(row, table, relation, where),
            ),
          }
        : {},
    };
  };
  return t.field({
    type: noun.connection,
    description: `${description} Order: ${noun.orderedBy}.`,
    args: listArguments(t, noun),
    complexity: (page: Page) => pageCost(page, usually),
    extensions: {
      pothosDrizzleSelect: select,
      ...declared({
        kind: 'connection',
        page: (row, args, alias) => {
          const rows: Rows = {
            ...follow(row, relation, alias()),
            count: (where, name) => countRelated(row, table, relation, where, name),
          };
          return pageOf(noun, args, rows, {}, alias);
        },
      }),
    },
    resolve: (row: Record<string, unknown>, args: ListArguments, context: Context): Connection => ({
      ...connection(
        planOf(noun, args, context, { table, relation }).order,
        args,
        (row[relation] as object[] | undefined) ?? [],
        row[countKey(args)] as number,
      ),
      list: {
        noun: typeName,
        where: args.where ?? null,
        only: noun.only,
        parent: { table, relation, id: row['id'] as number },
      },
    }),
  });
}

/** The root field that lists all of a noun. */
export function rootList(field: string, typeName: string, description: string): void {
  const noun = nounNamed(typeName);
  const extensions = declared({
    kind: 'connection',
    page: (_, args, alias) => pageOf(noun, args, allRows(noun, alias), noun.only, alias),
  });
  builder.queryField(field as never, (t: Untyped) =>
    restrictedList(t, typeName, description, () => ({}), extensions),
  );
}

/** A list of a noun that its field restricts further, paged, filtered and counted like every list, in a statement of its own. */
export function restrictedList<Parent>(
  t: Untyped,
  typeName: string,
  description: string,
  restriction: (parent: Parent) => Predicate,
  extensions: object = {},
) {
  const noun = nounNamed(typeName);
  return t.field({
    type: noun.connection,
    description: `${description} Order: ${noun.orderedBy}.`,
    args: listArguments(t, noun),
    complexity: (page: Page) => pageCost(page),
    extensions,
    resolve: async (
      parent: Parent,
      args: ListArguments,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<Connection> => {
      const plan = planOf(noun, args, context);
      const only = allOf([noun.only, restriction(parent)]);
      const where = isSomething(only) ? allOf([only, plan.query.where]) : plan.whereOfPage;
      const query = await planItems(noun, context, info, { ...plan.query, where });
      const rows = query ? await tableQuery(context, noun.table).findMany(query) : [];
      const counted = allOf([only, plan.where]);
      const count = () => countAll(context.corpus, noun.table, counted, countOfLeading(noun.table, counted));
      return {
        ...connection(plan.order, args, rows, count),
        list: { noun: typeName, where: args.where ?? null, only, parent: null },
      };
    },
  });
}

/** Merges a list’s own query with what the operation selects of its items; null when it selects nothing of them. */
async function planItems(noun: Noun, context: Context, info: GraphQLResolveInfo, query: object) {
  if (isCountOnly(selectedFieldNames(context, info))) return null;
  return (await queryFromInfo({
    config: getSchemaConfig(builder as never),
    context,
    info,
    typeName: noun.typeName,
    paths: [['nodes'], ['edges', 'node']],
    awaitSelections: true,
    ...query,
  } as never)) as object;
}

/** A unique key by which a noun can be looked up. */
interface Key {
  description: string;
  predicate: (value: string) => Predicate;
}

const bySlug: Record<string, Key> = {
  slug: { description: 'Its slug.', predicate: (slug) => ({ slug }) },
};

type KeyArguments = Record<string, string | null | undefined>;

/** The row of a noun that a predicate holds of, for the compiler. */
function oneRow(noun: Noun, where: Predicate, alias: string): CompiledRows {
  const { from, row } = tableAs(tableOfNoun(noun), alias);
  return { from, where: predicateSql(noun.table, row, where), source: row, typename: noun.typeName };
}

/** The row of a noun with a slug, for the compiler. */
export function rowBySlug(typeName: string, slug: string, alias: string): CompiledRows {
  const noun = nounNamed(typeName);
  return oneRow(noun, allOf([noun.only, { slug }]), alias);
}

/** The root field that looks one item of a noun up by exactly one of its unique keys. */
export function rootLookup(
  field: string,
  typeName: string,
  description: string,
  keys: Record<string, Key> = bySlug,
): void {
  const noun = nounNamed(typeName);
  const names = Object.keys(keys);
  const single = names.length === 1;
  const predicateOf = (args: KeyArguments) => {
    const given = names.filter((name) => args[name] != null);
    const [name] = given;
    if (!name || given.length > 1) {
      throw refuse(
        'BAD_USER_INPUT',
        `${field} needs exactly one of ${names.join(', ')}; got ${given.join(' and ') || 'none'}.`,
        { argument: given[1] ?? names[0] },
      );
    }
    return allOf([noun.only, keys[name]?.predicate(args[name] as string) ?? {}]);
  };
  builder.queryField(field as never, (t: Untyped) =>
    t.field({
      type: noun.type,
      nullable: true,
      description: `${description} Null when there is none.${single ? '' : ` Give exactly one of: ${names.join(', ')}.`}`,
      args: Object.fromEntries(
        names.map((name) => [name, t.arg.string({ required: single, description: keys[name]?.description })]),
      ),
      resolve: async (_: unknown, args: KeyArguments, context: Context, info: GraphQLResolveInfo) => {
        return findOne(noun, predicateOf(args), context, info);
      },
      extensions: declared({
        kind: 'first',
        rows: (_, args, alias) => oneRow(noun, predicateOf(args), alias()),
      }),
    }),
  );
}

/** The one row a predicate holds of, with what the operation selects of it; null when there is none. */
async function findOne(noun: Noun, where: Predicate, context: Context, info: GraphQLResolveInfo) {
  const query = await queryFromInfo({
    config: getSchemaConfig(builder as never),
    context,
    info,
    typeName: noun.typeName,
    awaitSelections: true,
    where,
  } as never);
  return (await tableQuery(context, noun.table).findFirst(query)) ?? null;
}

/** The rows of a noun with these slugs, in no order, with what the operation selects of them: right under the field, or at the end of `paths`. */
export async function findBySlugs(
  typeName: string,
  slugs: string[],
  context: Context,
  info: GraphQLResolveInfo,
  paths: string[][] = [],
): Promise<{ slug: string }[]> {
  const noun = nounNamed(typeName);
  const query = await queryFromInfo({
    config: getSchemaConfig(builder as never),
    context,
    info,
    typeName,
    paths,
    awaitSelections: true,
    columns: { slug: true },
    where: allOf([noun.only, { slug: { in: slugs } }]),
  } as never);
  return tableQuery(context, noun.table).findMany(query);
}

/** Drizzle types each table’s query apart; a noun knows its table only by name. */
const tableQuery = ({ corpus }: Context, table: TableName): Untyped => corpus.query[table as 'commitment'];
