import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import { type Collected, collect } from './collect.ts';
import type { Page, Shown } from './declaration.ts';
import { literal, object, type Piece, textOf, value } from './piece.ts';
import { NotDeclared, numberFunction, type Scope, type Selected } from './statement.ts';

/** What is made of one field of a connection. */
export type Part = (selected: Selected) => Piece;

/** The text of an item of `nodes` or `edges`, made of what is shown of a row. */
export type ItemOf = (field: Selected, shown: Shown, cursor: SQL) => SQL;

/** What the pieces of a connection are made by, with its page. */
export interface Making {
  scope: Scope;
  connection: GraphQLObjectType;
  page: Page;
  /** The whole connection, of which these are the parts made of the rows. */
  membersBy: (part: Part) => Piece;
  itemOf: ItemOf;
}

/** The items of a page without any; what is selected of them is made all the same, so that it is checked. */
export function nothingOf({ itemOf, page }: Making, field: Selected): Piece {
  itemOf(field, page, sql`''`);
  return literal('[]');
}

/** Where a page’s rows come from, which they are, in which order, and how many at most. */
export const restOf = (page: Page, limit: number): SQL =>
  sql`FROM ${page.from} WHERE ${sql.join([page.where, ...page.bounds], sql` AND `)} ORDER BY ${sql.join(
    [...page.orderBy],
    sql`, `,
  )} LIMIT ${sql.raw(String(limit))}`;

/** The rows of a page with nothing but their identity and keys, and what else is kept of them. */
export const foundRows = (page: Page, limit: number): SQL =>
  sql`SELECT ${page.identity} AS id${sql.join([
    ...page.cursor.keys.map(({ sql: key }, index) => sql`, ${key} AS ${sql.raw(`k${index}`)}`),
    ...Object.entries(page.kept ?? {}).map(([name, kept]) => sql`, ${kept} AS ${sql.identifier(name)}`),
  ])} ${restOf(page, limit)}`;

/** What is shown of rows that were found under an alias, and the cursor of such a row. */
export function shownOf({ scope, page }: Making, found: string) {
  const { kept = {} } = page;
  const columns = Object.keys(kept).map((name) => [name, sql`${sql.raw(found)}.${sql.identifier(name)}`]);
  const again = page.again(scope.alias(), Object.fromEntries(columns));
  return {
    shown: again,
    join: sql`CROSS JOIN ${again.from} ON ${again.identity} = ${sql.raw(`${found}.id`)}`,
    cursor: cursorIn(page, found),
  };
}

/** The cursor of a row that was found under an alias. */
export const cursorIn = (page: Page, found: string): SQL =>
  cursorOf(page, (index) => sql.raw(`${found}.k${index}`));

/** A cursor: the order’s name and the keys as a JSON array, in hexadecimal. */
export function cursorOf({ cursor: { name, keys } }: Page, key: (index: number) => SQL): SQL {
  const array: Piece = {
    template: `[${JSON.stringify(name).replaceAll('%', '%%')}${',%s'.repeat(keys.length)}]`,
    values: keys.map(({ isText }, index) =>
      isText ? sql`json_quote(${key(index)})` : sql`${sql.raw(numberFunction)}(${key(index)})`,
    ),
  };
  return sql`hex(${textOf(array)})`;
}

/** What tells of a page: how many rows were found, with the one that is not shown, and the cursors of the first and the last that are. */
interface Told {
  count: SQL;
  first: SQL;
  last: SQL;
}

/** The `pageInfo` of a page. Its cursors are texts, or null. */
export function pageInfoOf({ scope, connection, page }: Making, { nodes }: Selected, told: Told): Piece {
  const { size, isBackward, isBounded } = page;
  const info = getNamedType(connection.getFields()['pageInfo']?.type as GraphQLOutputType);
  const more = value(sql`iif(${told.count} > ${sql.raw(String(size))}, 'true', 'false')`);
  const bounded = literal(String(isBounded));
  const cursor = (text: SQL) =>
    size === 0 ? literal('null') : value(sql`coalesce('"' || ${text} || '"', 'null')`);
  const fields: Record<string, Piece> = {
    __typename: literal(`"${info.name}"`),
    hasNextPage: isBackward ? bounded : more,
    hasPreviousPage: isBackward ? more : bounded,
    startCursor: cursor(isBackward ? told.last : told.first),
    endCursor: cursor(isBackward ? told.first : told.last),
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

/** The fields that are selected of an object of this type. */
export const fieldsIn = (
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
