import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Page, Shown } from './declaration.ts';
import {
  type ConnectionPage,
  cursorOf,
  emptyItems,
  foundRows,
  restOf,
  type Selected,
  shownOf,
} from './page.ts';
import { collectIn, responseKey, type Scope, selectionsOf, within } from './scope.ts';
import { constant, type JsonTemplate, json, object, plainString, toSql } from './template.ts';
import { wholePage } from './wholePage.ts';

/** The fields of a connection that are made of the rows of its page. */
const ofRows: ReadonlySet<string> = new Set(['nodes', 'edges', 'pageInfo']);

/**
 * A page of a list as the text of its connection. Where an index brings the rows in order, each is
 * printed as it is found. Elsewhere the rows are found first, with their keys alone, and only the
 * shown ones are looked up and printed, so that the sorter holds little.
 */
export function compileConnection(
  scope: Scope,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
  page: Page,
): JsonTemplate {
  const selected = [...collectIn(scope, connection, selectionsOf(nodes))].map(([key, of]) => ({
    key,
    name: (of[0] as FieldNode).name.value,
    nodes: of,
  }));
  const of: ConnectionPage = {
    scope,
    connection,
    page,
    membersBy: (part) =>
      object(
        selected.map((field): [string, JsonTemplate] => {
          if (field.name === '__typename') return [field.key, constant(`"${connection.name}"`)];
          if (field.name === 'totalCount') return [field.key, json(sql`(${page.count})`)];
          if (ofRows.has(field.name)) return [field.key, within(scope, field.key, () => part(field))];
          const source = page.whole ?? {};
          return [field.key, scope.compile.field(scope, connection, field.name, field.nodes, source)];
        }),
      ),
    itemOf: (field, shown, cursor) =>
      toSql(within(scope, 0, () => compileItem(scope, connection, field, shown, cursor))),
  };
  const text = compilePage(of, selected);
  return page.with ? json(sql`(WITH ${page.with} SELECT ${toSql(text)})`) : text;
}

function compilePage(of: ConnectionPage, selected: readonly Selected[]): JsonTemplate {
  const { page, membersBy } = of;
  if (!selected.some(({ name }) => ofRows.has(name))) return membersBy(() => constant('[]'));
  if (page.isBackward || selected.some(({ name }) => name === 'pageInfo')) return wholePage(of);
  if (page.size === 0) return membersBy((field) => emptyItems(of, field));
  if (!page.isInOrder) return sortedPage(of);
  return page.size === 1 ? singleItem(of) : itemsInOrder(of);
}

/** All items, as a list. */
const all = (item: SQL): JsonTemplate => ({
  text: '[%s]',
  values: [sql`coalesce(group_concat(${item}, ','), '')`],
});

function sortedPage(of: ConnectionPage): JsonTemplate {
  const { scope, page, membersBy, itemOf } = of;
  const found = scope.alias();
  const { shown, join, cursor } = shownOf(of, found);
  const members = membersBy((field) => all(itemOf(field, shown, cursor)));
  const from = sql`(${foundRows(page, page.size)}) AS ${sql.raw(found)}`;
  return json(sql`(SELECT ${toSql(members)} FROM ${from} ${join})`);
}

const cursorOfRow = (page: Page) => cursorOf(page, (index) => (page.cursor.keys[index] as { sql: SQL }).sql);

function singleItem({ page, membersBy, itemOf }: ConnectionPage): JsonTemplate {
  const cursor = cursorOfRow(page);
  const one = membersBy((field) => ({ text: '[%s]', values: [itemOf(field, page, cursor)] }));
  const none = membersBy(() => constant('[]'));
  return json(sql`coalesce((SELECT ${toSql(one)} ${restOf(page, 1)}), ${toSql(none)})`);
}

function itemsInOrder({ scope, page, membersBy, itemOf }: ConnectionPage): JsonTemplate {
  const cursor = cursorOfRow(page);
  const shown = scope.alias();
  const items: SQL[] = [];
  const members = membersBy((field) => {
    items.push(sql`${itemOf(field, page, cursor)} AS ${sql.raw(`x${items.length}`)}`);
    return all(sql.raw(`${shown}.x${items.length - 1}`));
  });
  const rows = sql`SELECT ${sql.join(items, sql`, `)} ${restOf(page, page.size)}`;
  return json(sql`(SELECT ${toSql(members)} FROM (${rows}) AS ${sql.raw(shown)})`);
}

/** One row as an item of `nodes` or `edges`. */
function compileItem(
  scope: Scope,
  connection: GraphQLObjectType,
  { name, nodes }: Selected,
  { source, edge = {} }: Shown,
  cursor: SQL,
): JsonTemplate {
  const { compile } = scope;
  const item = getNamedType(connection.getFields()[name]?.type as GraphQLOutputType) as GraphQLObjectType;
  if (name === 'nodes') return compile.object(scope, item, nodes, source);
  return object(
    [...collectIn(scope, item, selectionsOf(nodes))].map(([key, of]): [string, JsonTemplate] => {
      const node = of[0] as FieldNode;
      const field = node.name.value;
      if (field === '__typename') return [key, constant(`"${item.name}"`)];
      if (field === 'cursor') return [key, plainString(cursor)];
      if (field !== 'node') return [key, compile.field(scope, item, field, of, edge)];
      const type = item.getFields()['node']?.type as GraphQLOutputType;
      return [key, within(scope, responseKey(node), () => compile.object(scope, type, of, source))];
    }),
  );
}
