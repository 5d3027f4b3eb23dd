import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import { selectedFieldNames } from '@pothos/selection-mapper';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../builder.ts';
import { oncePerOperation } from '../execute/memo.ts';
import { countAll, countRelated, relationOf } from '../query/count.ts';
import { orderInput, toOrder } from '../query/orders.ts';
import { type Connection, connection, type Page, pageCost, pageQuery } from '../query/page.ts';
import { allOf, isSomething, type Predicate } from '../query/predicate.ts';
import { countOfLeading, forPage } from '../query/relationConditions.ts';
import { idInJunction } from '../query/semijoin.ts';
import { toPredicate, type Where, whereInput } from '../query/where.ts';
import { declared, follow } from './declare.ts';
import { allRows, type ListRows, pageOf } from './declaredLists.ts';
import type { Row } from './expression.ts';
import { type Noun, nounNamed, tableQuery } from './nouns.ts';

// biome-ignore lint/suspicious/noExplicitAny: Pothos types references and field builders by their table; a noun knows its table only by name
type Untyped = any;

/** The arguments of a list. */
export type ListArguments = Page & { where?: Where | null; orderBy?: Record<string, unknown>[] | null };

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
          const rows: ListRows = {
            ...follow(row, relation, alias()),
            parent: { row, relation },
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
  builder.queryField(field as never, (t: Untyped) => restrictedList(t, typeName, description, () => ({})));
}

/**
 * A list of a noun that its field restricts further, paged, filtered and counted like every list, in a statement of its own. What it is restricted by is in
 * the parent, for resolvers as values, for the compiler as what stands for them in SQL; `rows` are the same for the compiler, found in another way.
 */
export function restrictedList<Parent>(
  t: Untyped,
  typeName: string,
  description: string,
  restriction: (parent: Parent) => Predicate,
  rows?: (parent: Parent, alias: () => string) => ListRows,
) {
  const noun = nounNamed(typeName);
  return t.field({
    type: noun.connection,
    description: `${description} Order: ${noun.orderedBy}.`,
    args: listArguments(t, noun),
    complexity: (page: Page) => pageCost(page),
    extensions: declared({
      kind: 'connection',
      page: (parent, args, alias) => {
        if (rows) return pageOf(noun, args, rows(parent, alias), noun.only, alias);
        const only = restriction(parent);
        const all = { ...allRows(noun, alias), isUnordered: isSomething(only) };
        return pageOf(noun, args, all, allOf([noun.only, only]), alias);
      },
    }),
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
