import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import { type Collected, collect } from './collect.ts';
import type { Page, Shown } from './declaration.ts';
import { literal, object, type Piece, plainText, textOf, value } from './piece.ts';
import { fieldOf, NotDeclared, numberFunction, objectOf, type Scope, type Selected } from './statement.ts';

/** The fields that are made of the rows of a page. */
const made: ReadonlySet<string> = new Set(['nodes', 'edges', 'pageInfo']);

/** The parts of one field of a connection, made of the rows of the page. */
type Parts = (selected: Selected) => Piece;

/**
 * A page of a list as the text of its connection. Where an index brings the rows in order, each is printed as it is found. Elsewhere the rows are found
 * first, with nothing but their keys, and only what is shown of them is then looked up and printed: whatever has to be sorted is small. Where `pageInfo`
 * is asked, or the page is read from the back, what was found is kept in a table of its own, one row more than is shown.
 */
export function pageText(
  scope: Scope,
  connection: GraphQLObjectType,
  selected: readonly Selected[],
  page: Page,
): Piece {
  const piece = membersOf(scope, connection, selected, page);
  return page.with ? value(sql`(WITH ${page.with} SELECT ${textOf(piece)})`) : piece;
}

function membersOf(
  scope: Scope,
  connection: GraphQLObjectType,
  selected: readonly Selected[],
  page: Page,
): Piece {
  const membersBy = (parts: Parts) =>
    object(
      selected.map((field): [string, Piece] => {
        if (field.name === '__typename') return [field.key, literal(`"${connection.name}"`)];
        if (field.name === 'totalCount') return [field.key, value(sql`(${page.count})`)];
        if (made.has(field.name)) return [field.key, parts(field)];
        return [field.key, fieldOf(scope, connection, field.name, field.nodes, page.whole)];
      }),
    );
  const itemOf: ItemOf = (field, shown, cursor) => textOf(itemPiece(scope, connection, field, shown, cursor));
  const isKept = page.isBackward || selected.some(({ name }) => name === 'pageInfo');
  if (isKept) return keptPage(scope, connection, page, membersBy, itemOf);
  if (page.size === 0) return membersBy((field) => nothingOf(itemOf, field, page));
  if (!selected.some(({ name }) => made.has(name))) return membersBy(() => literal('[]'));
  if (!page.isInOrder) {
    const found = scope.alias();
    const again = page.again(scope.alias(), keptIn(page, found));
    const members = membersBy((field) => all(itemOf(field, again, cursorOf(page, keyOf(found)))));
    const from = sql`(${foundRows(page, page.size)}) AS ${sql.raw(found)}`;
    return value(sql`(SELECT ${textOf(members)} FROM ${from} ${joinOf(again, found)})`);
  }
  const cursor = cursorOf(page, (index) => (page.cursor.keys[index] as { sql: SQL }).sql);
  const item = (field: Selected) => itemOf(field, page, cursor);
  if (page.size === 1) {
    const one = membersBy((field) => ({ template: '[%s]', values: [item(field)] }));
    const none = membersBy(() => literal('[]'));
    return value(sql`coalesce((SELECT ${textOf(one)} ${rest(page, 1)}), ${textOf(none)})`);
  }
  const shown = scope.alias();
  const items: SQL[] = [];
  const members = membersBy((field) => {
    items.push(sql`${item(field)} AS ${sql.raw(`x${items.length}`)}`);
    return all(sql.raw(`${shown}.x${items.length - 1}`));
  });
  const rows = sql`SELECT ${sql.join(items, sql`, `)} ${rest(page, page.size)}`;
  return value(sql`(SELECT ${textOf(members)} FROM (${rows}) AS ${sql.raw(shown)})`);
}

type ItemOf = (field: Selected, shown: Shown, cursor: SQL) => SQL;

/** The items of a page without any; what is selected of them is made all the same, so that it is checked. */
function nothingOf(itemOf: ItemOf, field: Selected, page: Page): Piece {
  itemOf(field, page, sql`''`);
  return literal('[]');
}

/** A page whose rows are kept while its parts are made of them. */
function keptPage(
  scope: Scope,
  connection: GraphQLObjectType,
  page: Page,
  membersBy: (parts: Parts) => Piece,
  itemOf: ItemOf,
): Piece {
  const { size, isBackward } = page;
  const kept = sql.raw(scope.alias());
  const most = sql.raw(String(size));
  const parts: Parts = (field) => {
    if (field.name === 'pageInfo') return pageInfoOf(scope, connection, field, page, kept);
    if (size === 0) return nothingOf(itemOf, field, page);
    const shown = scope.alias();
    const again = page.again(scope.alias(), keptIn(page, shown));
    const item = itemOf(field, again, cursorOf(page, keyOf(shown)));
    const order = isBackward ? sql` ORDER BY ${sql.raw(`${shown}.i`)} DESC` : sql``;
    const from = sql`(SELECT * FROM ${kept} LIMIT ${most}) AS ${sql.raw(shown)}`;
    return {
      template: '[%s]',
      values: [
        sql`coalesce((SELECT group_concat(${item}, ','${order}) FROM ${from} ${joinOf(again, shown)}), '')`,
      ],
    };
  };
  const members = membersBy(parts);
  if (!members.values.length) return members;
  const found = foundRows(page, size + 1);
  const rows = isBackward ? sql`SELECT *, row_number() OVER () AS i FROM (${found})` : found;
  return value(sql`(WITH ${kept} AS MATERIALIZED (${rows}) SELECT ${textOf(members)})`);
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

function pageInfoOf(
  scope: Scope,
  connection: GraphQLObjectType,
  { nodes }: Selected,
  page: Page,
  kept: SQL,
): Piece {
  const { size, isBackward, isBounded } = page;
  const info = getNamedType(connection.getFields()['pageInfo']?.type as GraphQLOutputType);
  const count = sql`(SELECT count(*) FROM ${kept})`;
  const more = value(sql`iif(${count} > ${sql.raw(String(size))}, 'true', 'false')`);
  const bounded = literal(String(isBounded));
  const row = scope.alias();
  const cursor = cursorOf(page, keyOf(row));
  const at = (rows: SQL) => sql`(SELECT '"' || ${cursor} || '"' FROM ${rows} LIMIT 1`;
  const of = (found: SQL) => (size === 0 ? literal('null') : value(sql`coalesce(${found}, 'null')`));
  const named = sql`${kept} AS ${sql.raw(row)}`;
  const numbered = sql`(SELECT *, row_number() OVER () AS i FROM ${kept}) AS ${sql.raw(row)}`;
  const first = of(sql`${at(named)})`);
  // SQLite takes no subquery as OFFSET, so the last row of a page that is not full is found by number.
  const last = of(
    sql`${at(named)} OFFSET ${sql.raw(String(size - 1))}), ${at(sql`${numbered} ORDER BY ${sql.raw(row)}.i DESC`)})`,
  );
  const fields: Record<string, Piece> = {
    __typename: literal(`"${info.name}"`),
    hasNextPage: isBackward ? bounded : more,
    hasPreviousPage: isBackward ? more : bounded,
    startCursor: isBackward ? last : first,
    endCursor: isBackward ? first : last,
  };
  return object(
    [...fieldsIn(scope, info as GraphQLObjectType, nodes)].map(([key, of]): [string, Piece] => {
      const field = (of[0] as FieldNode).name.value;
      const piece = fields[field];
      if (!piece) throw new NotDeclared(`${info.name}.${field}`);
      return [key, piece];
    }),
  );
}

const fieldsIn = (
  { declarations, fragments, variables }: Scope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Collected =>
  collect(
    declarations.schema,
    fragments,
    variables,
    type,
    nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])),
  );

/** All items, as a list. */
const all = (item: SQL): Piece => ({
  template: '[%s]',
  values: [sql`coalesce(group_concat(${item}, ','), '')`],
});

/** Where a page’s rows come from, which they are, in which order, and how many at most. */
const rest = (page: Page, limit: number) =>
  sql`FROM ${page.from} WHERE ${sql.join([page.where, ...page.bounds], sql` AND `)} ORDER BY ${sql.join(
    [...page.orderBy],
    sql`, `,
  )} LIMIT ${sql.raw(String(limit))}`;

/** The rows of a page with nothing but their identity and keys, and what else is kept of them. */
const foundRows = (page: Page, limit: number) =>
  sql`SELECT ${page.identity} AS id${sql.join([
    ...page.cursor.keys.map(({ sql: key }, index) => sql`, ${key} AS ${sql.raw(`k${index}`)}`),
    ...Object.entries(page.kept ?? {}).map(([name, kept]) => sql`, ${kept} AS ${sql.identifier(name)}`),
  ])} ${rest(page, limit)}`;

const keptIn = ({ kept = {} }: Page, alias: string) =>
  Object.fromEntries(Object.keys(kept).map((name) => [name, sql`${sql.raw(alias)}.${sql.identifier(name)}`]));

const keyOf = (alias: string) => (index: number) => sql.raw(`${alias}.k${index}`);

const joinOf = ({ from, identity }: ReturnType<Page['again']>, found: string) =>
  sql`CROSS JOIN ${from} ON ${identity} = ${sql.raw(`${found}.id`)}`;

/** A cursor: the order’s name and the keys as a JSON array, in hexadecimal. */
function cursorOf({ cursor: { name, keys } }: Page, key: (index: number) => SQL): SQL {
  const array: Piece = {
    template: `[${JSON.stringify(name).replaceAll('%', '%%')}${',%s'.repeat(keys.length)}]`,
    values: keys.map(({ isText }, index) =>
      isText ? sql`json_quote(${key(index)})` : sql`${sql.raw(numberFunction)}(${key(index)})`,
    ),
  };
  return sql`hex(${textOf(array)})`;
}
