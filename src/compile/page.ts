import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Page, Shown } from './declaration.ts';
import { numberFunction } from './functions.ts';
import { collectIn, type Scope, selectionsOf } from './scope.ts';
import { constant, type JsonTemplate, json, object, toSql } from './template.ts';

/** A selected field of a connection. */
export interface Selected {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
}

/** Makes one selected field of a connection. */
export type Part = (selected: Selected) => JsonTemplate;

/** Makes an item of `nodes` or `edges` of a shown row. */
export type ItemOf = (field: Selected, shown: Shown, cursor: SQL) => SQL;

/** A connection and its page, with the makers of their parts. */
export interface ConnectionPage {
  scope: Scope;
  connection: GraphQLObjectType;
  page: Page;
  /** The whole connection; `part` makes the fields that show rows. */
  membersBy: (part: Part) => JsonTemplate;
  itemOf: ItemOf;
}

/** The items of an empty page. Their selection is compiled all the same, to check its arguments. */
export function emptyItems({ itemOf, page }: ConnectionPage, field: Selected): JsonTemplate {
  itemOf(field, page, sql`''`);
  return constant('[]');
}

/** FROM, WHERE, ORDER BY and LIMIT of a page’s rows. */
export const restOf = (page: Page, limit: number): SQL =>
  sql`FROM ${page.from} WHERE ${sql.join([page.where, ...page.bounds], sql` AND `)} ORDER BY ${sql.join(
    [...page.orderBy],
    sql`, `,
  )} LIMIT ${sql.raw(String(limit))}`;

/** The rows of a page with their identity, keys and kept expressions alone. */
export const foundRows = (page: Page, limit: number): SQL =>
  sql`SELECT ${page.identity} AS id${sql.join([
    ...page.cursor.keys.map(({ sql: key }, index) => sql`, ${key} AS ${sql.raw(`k${index}`)}`),
    ...Object.entries(page.kept ?? {}).map(([name, kept]) => sql`, ${kept} AS ${sql.identifier(name)}`),
  ])} ${restOf(page, limit)}`;

/** The shown rows of those found under an alias, and the cursor of such a row. */
export function shownOf({ scope, page }: ConnectionPage, found: string) {
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
export function cursorOf({ cursor: { name, keys } }: Pick<Page, 'cursor'>, key: (index: number) => SQL): SQL {
  const array: JsonTemplate = {
    text: `[${JSON.stringify(name).replaceAll('%', '%%')}${',%s'.repeat(keys.length)}]`,
    values: keys.map(({ isText }, index) =>
      isText ? sql`json_quote(${key(index)})` : sql`${sql.raw(numberFunction)}(${key(index)})`,
    ),
  };
  return sql`hex(${toSql(array)})`;
}

/**
 * The number of found rows, with the one that is not shown, and the cursors of the first and last
 * shown.
 */
interface PageFacts {
  count: SQL;
  first: SQL;
  last: SQL;
}

/** The `pageInfo` of a page. Its cursors are texts, or null. */
export function pageInfoOf(
  { scope, connection, page }: ConnectionPage,
  { nodes }: Selected,
  facts: PageFacts,
): JsonTemplate {
  const { size, isBackward, isBounded } = page;
  const info = getNamedType(connection.getFields()['pageInfo']?.type as GraphQLOutputType);
  const more = json(sql`iif(${facts.count} > ${sql.raw(String(size))}, 'true', 'false')`);
  const bounded = constant(String(isBounded));
  const cursor = (text: SQL) =>
    size === 0 ? constant('null') : json(sql`coalesce('"' || ${text} || '"', 'null')`);
  const fields: Record<string, JsonTemplate> = {
    __typename: constant(`"${info.name}"`),
    hasNextPage: isBackward ? bounded : more,
    hasPreviousPage: isBackward ? more : bounded,
    startCursor: cursor(isBackward ? facts.last : facts.first),
    endCursor: cursor(isBackward ? facts.first : facts.last),
  };
  return object(
    [...collectIn(scope, info as GraphQLObjectType, selectionsOf(nodes))].map(
      ([key, of]): [string, JsonTemplate] => {
        const field = (of[0] as FieldNode).name.value;
        return [key, fields[field] as JsonTemplate];
      },
    ),
  );
}
