import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import { collect } from './collect.ts';
import type { Page } from './declaration.ts';
import { literal, object, type Piece, plainText, textOf, value } from './piece.ts';
import { NotDeclared, numberFunction, objectOf, type Scope, type Selected } from './statement.ts';

/**
 * A page of a list as the text of its connection. The rows of the page are found first, with nothing but their keys, and only what is shown of them is
 * then looked up and printed: whatever has to be sorted is small.
 */
export function pageText(
  scope: Scope,
  connection: GraphQLObjectType,
  selected: readonly Selected[],
  page: Page,
): Piece {
  const ofRows = selected.filter(({ name }) => ['nodes', 'edges', 'pageInfo'].includes(name));
  const rows = ofRows.length ? rowsOf(scope, page, ofRows, connection) : undefined;
  const members = selected.map(({ key, name }): [string, Piece] => {
    if (name === '__typename') return [key, literal(`"${connection.name}"`)];
    if (name === 'totalCount') return [key, value(sql`(${page.count})`)];
    const piece = rows?.pieces.get(key);
    if (!piece) throw new NotDeclared(`${connection.name}.${name}`);
    return [key, piece];
  });
  // What is made of the rows sums them up, so that there is one row of it; where nothing is, there is nothing to look up.
  const depends = rows && [...rows.pieces.values()].some(({ values }) => values.length > 0);
  if (!depends) return object(members);
  return value(sql`(SELECT ${textOf(object(members))} FROM ${rows.from})`);
}

function rowsOf(scope: Scope, page: Page, selected: readonly Selected[], connection: GraphQLObjectType) {
  const { schema } = scope.declarations;
  const { size, isBackward, isBounded, cursor } = page;
  // Which rows come first and last, and whether there are more, is known by their numbers.
  const isNumbered = isBackward || selected.some(({ name }) => name === 'pageInfo');
  const keys = scope.alias();
  const shown = page.again(scope.alias());
  const key = (index: number) => sql.raw(`${keys}.k${index}`);
  const number = sql.raw(`${keys}.i`);
  const isShown = isNumbered ? sql` FILTER (WHERE ${number} <= ${sql.raw(String(size))})` : sql``;
  const order = isBackward ? sql` ORDER BY ${number} DESC` : sql``;
  const all = (item: SQL) => sql`coalesce(group_concat(${item}, ','${order})${isShown}, '')`;
  const cursorText = cursorOf(cursor, key);
  const pieces = new Map<string, Piece>();
  for (const { key: name, name: field, nodes } of selected) {
    if (field === 'pageInfo') {
      pieces.set(name, pageInfoOf(nodes));
      continue;
    }
    const item = getNamedType(connection.getFields()[field]?.type as GraphQLOutputType) as GraphQLObjectType;
    const text = field === 'nodes' ? objectOf(scope, item, nodes, shown.source) : edgeOf(item, nodes);
    pieces.set(name, {
      template: '[%s]',
      values: [all(textOf(text))],
    });
  }
  const found = sql`SELECT ${page.identity} AS id${sql.join(
    cursor.keys.map(({ sql: expression }, index) => sql`, ${expression} AS ${sql.raw(`k${index}`)}`),
  )} FROM ${page.from} WHERE ${sql.join([page.where, ...page.bounds], sql` AND `)} ORDER BY ${sql.join(
    [...page.orderBy],
    sql`, `,
  )} LIMIT ${sql.raw(String(isNumbered ? size + 1 : size))}`;
  const numbered = isNumbered
    ? sql`SELECT *, row_number() OVER () AS i, count(*) OVER () AS n FROM (${found})`
    : found;
  return {
    pieces,
    from: sql`(${numbered}) AS ${sql.raw(keys)} CROSS JOIN ${shown.from} ON ${shown.identity} = ${sql.raw(`${keys}.id`)}`,
  };

  function edgeOf(edge: GraphQLObjectType, nodes: readonly FieldNode[]): Piece {
    const selections = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const fields = collect(schema, scope.fragments, scope.variables, edge, selections);
    return object(
      [...fields].map(([name, of]): [string, Piece] => {
        const field = (of[0] as FieldNode).name.value;
        if (field === '__typename') return [name, literal(`"${edge.name}"`)];
        if (field === 'cursor') return [name, plainText(cursorText)];
        if (field !== 'node') throw new NotDeclared(`${edge.name}.${field}`);
        return [name, objectOf(scope, edge.getFields()['node']?.type as never, of, shown.source)];
      }),
    );
  }

  function pageInfoOf(nodes: readonly FieldNode[]): Piece {
    const info = getNamedType(
      connection.getFields()['pageInfo']?.type as GraphQLOutputType,
    ) as GraphQLObjectType;
    const selections = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const fields = collect(schema, scope.fragments, scope.variables, info, selections);
    const most = sql.raw(String(size));
    const more = value(sql`iif(coalesce(max(${sql.raw(`${keys}.n`)}), 0) > ${most}, 'true', 'false')`);
    const bounded = literal(String(isBounded));
    const first = sql`${number} = 1`;
    const last = sql`${number} = min(${sql.raw(`${keys}.n`)}, ${most})`;
    const cursorAt = (at: SQL) =>
      size === 0
        ? literal('null')
        : value(sql`coalesce('"' || max(CASE WHEN ${at} THEN ${cursorText} END) || '"', 'null')`);
    const made: Record<string, Piece> = {
      __typename: literal(`"${info.name}"`),
      hasNextPage: isBackward ? bounded : more,
      hasPreviousPage: isBackward ? more : bounded,
      startCursor: cursorAt(isBackward ? last : first),
      endCursor: cursorAt(isBackward ? first : last),
    };
    return object(
      [...fields].map(([name, of]): [string, Piece] => {
        const field = (of[0] as FieldNode).name.value;
        const piece = made[field];
        if (!piece) throw new NotDeclared(`${info.name}.${field}`);
        return [name, piece];
      }),
    );
  }
}

/** A cursor: the order’s name and the keys as a JSON array, in hexadecimal. */
function cursorOf({ name, keys }: Page['cursor'], key: (index: number) => SQL): SQL {
  const array: Piece = {
    template: `[${JSON.stringify(name).replaceAll('%', '%%')}${',%s'.repeat(keys.length)}]`,
    values: keys.map(({ isText }, index) =>
      isText ? sql`json_quote(${key(index)})` : sql`${sql.raw(numberFunction)}(${key(index)})`,
    ),
  };
  return sql`hex(${textOf(array)})`;
}
