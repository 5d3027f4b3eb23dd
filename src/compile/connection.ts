import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Page, Shown } from './declaration.ts';
import { cursorOf, fieldsIn, foundRows, type Making, nothingOf, restOf, shownOf } from './page.ts';
import { literal, object, type Piece, plainText, textOf, value } from './piece.ts';
import { fieldOf, objectOf, type Scope, type Selected } from './statement.ts';
import { wholePage } from './wholePage.ts';

/** The fields that are made of the rows of a page. */
const ofRows: ReadonlySet<string> = new Set(['nodes', 'edges', 'pageInfo']);

/**
 * A page of a list as the text of its connection. Where an index brings the rows in order, each is printed as it is found. Elsewhere the rows are found
 * first, with nothing but their keys, and only what is shown of them is then looked up and printed: whatever has to be sorted is small.
 */
export function pageText(
  scope: Scope,
  connection: GraphQLObjectType,
  selected: readonly Selected[],
  page: Page,
): Piece {
  const making: Making = {
    scope,
    connection,
    page,
    membersBy: (part) =>
      object(
        selected.map((field): [string, Piece] => {
          if (field.name === '__typename') return [field.key, literal(`"${connection.name}"`)];
          if (field.name === 'totalCount') return [field.key, value(sql`(${page.count})`)];
          if (ofRows.has(field.name)) return [field.key, part(field)];
          return [field.key, fieldOf(scope, connection, field.name, field.nodes, page.whole)];
        }),
      ),
    itemOf: (field, shown, cursor) => textOf(itemPiece(scope, connection, field, shown, cursor)),
  };
  const piece = pieceOf(making, selected);
  return page.with ? value(sql`(WITH ${page.with} SELECT ${textOf(piece)})`) : piece;
}

function pieceOf(making: Making, selected: readonly Selected[]): Piece {
  const { page, membersBy } = making;
  if (!selected.some(({ name }) => ofRows.has(name))) return membersBy(() => literal('[]'));
  if (page.isBackward || selected.some(({ name }) => name === 'pageInfo')) return wholePage(making);
  if (page.size === 0) return membersBy((field) => nothingOf(making, field));
  if (!page.isInOrder) return sortedPage(making);
  return page.size === 1 ? onlyItem(making) : itemsInOrder(making);
}

/** All items, as a list. */
const all = (item: SQL): Piece => ({
  template: '[%s]',
  values: [sql`coalesce(group_concat(${item}, ','), '')`],
});

function sortedPage(making: Making): Piece {
  const { scope, page, membersBy, itemOf } = making;
  const found = scope.alias();
  const { shown, join, cursor } = shownOf(making, found);
  const members = membersBy((field) => all(itemOf(field, shown, cursor)));
  const from = sql`(${foundRows(page, page.size)}) AS ${sql.raw(found)}`;
  return value(sql`(SELECT ${textOf(members)} FROM ${from} ${join})`);
}

const cursorOfRow = (page: Page) => cursorOf(page, (index) => (page.cursor.keys[index] as { sql: SQL }).sql);

function onlyItem({ page, membersBy, itemOf }: Making): Piece {
  const cursor = cursorOfRow(page);
  const one = membersBy((field) => ({ template: '[%s]', values: [itemOf(field, page, cursor)] }));
  const none = membersBy(() => literal('[]'));
  return value(sql`coalesce((SELECT ${textOf(one)} ${restOf(page, 1)}), ${textOf(none)})`);
}

function itemsInOrder({ scope, page, membersBy, itemOf }: Making): Piece {
  const cursor = cursorOfRow(page);
  const shown = scope.alias();
  const items: SQL[] = [];
  const members = membersBy((field) => {
    items.push(sql`${itemOf(field, page, cursor)} AS ${sql.raw(`x${items.length}`)}`);
    return all(sql.raw(`${shown}.x${items.length - 1}`));
  });
  const rows = sql`SELECT ${sql.join(items, sql`, `)} ${restOf(page, page.size)}`;
  return value(sql`(SELECT ${textOf(members)} FROM (${rows}) AS ${sql.raw(shown)})`);
}

/** What is shown of one row, as an item of `nodes` or `edges`. */
function itemPiece(
  scope: Scope,
  connection: GraphQLObjectType,
  { name, nodes }: Selected,
  { source, edge }: Shown,
  cursor: SQL,
): Piece {
  const item = getNamedType(connection.getFields()[name]?.type as GraphQLOutputType) as GraphQLObjectType;
  if (name === 'nodes') return objectOf(scope, item, nodes, source);
  return object(
    [...fieldsIn(scope, item, nodes)].map(([key, of]): [string, Piece] => {
      const field = (of[0] as FieldNode).name.value;
      if (field === '__typename') return [key, literal(`"${item.name}"`)];
      if (field === 'cursor') return [key, plainText(cursor)];
      if (field !== 'node') return [key, fieldOf(scope, item, field, of, edge)];
      return [key, objectOf(scope, item.getFields()['node']?.type as GraphQLOutputType, of, source)];
    }),
  );
}
