import { sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Rows } from './declaration.ts';
import { collectIn, type Scope, selectFrom, selectionsOf, within } from './scope.ts';
import { concat, constant, type JsonTemplate, json, toSql } from './template.ts';

/** One object of some rows, whose fields aggregate them. */
export function compileAggregate(
  scope: Scope,
  rowsFor: (selected: ReadonlySet<string>) => Rows,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): JsonTemplate {
  const aggregate = getNamedType(type) as GraphQLObjectType;
  const fields = collectIn(scope, aggregate, selectionsOf(nodes));
  const rows = rowsFor(new Set([...fields.values()].map(([node]) => (node as FieldNode).name.value)));
  const text = toSql(scope.compile.fields(scope, aggregate, fields, rows.source));
  // `count` makes one row of all the rows, also when no selected field aggregates them.
  return json(sql`(${selectFrom(sql`iif(count(*) >= 0, ${text}, '')`, rows)})`);
}

/** A list in such an object: an item for each of the rows where `where` holds. */
export function compileRows(
  scope: Scope,
  { source, where, orderBy = [], typename }: Omit<Rows, 'from'>,
  item: GraphQLOutputType,
  nodes: readonly FieldNode[],
): JsonTemplate {
  const text = toSql(within(scope, 0, () => scope.compile.object(scope, item, nodes, source, typename)));
  const order = orderBy.length ? sql` ORDER BY ${sql.join([...orderBy], sql`, `)}` : sql``;
  const only = where ? sql` FILTER (WHERE ${where})` : sql``;
  const all = sql`coalesce(group_concat(${text}, ','${order})${only}, '')`;
  return concat([constant('['), json(all), constant(']')]);
}
