import { sql } from 'drizzle-orm';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
} from 'graphql';
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
  const rows = rowsFor(selectedNames(scope, aggregate, fields));
  const text = toSql(scope.compile.fields(scope, aggregate, fields, rows.source));
  // `count` makes one row of all the rows, also when no selected field aggregates them.
  return json(sql`(${selectFrom(sql`iif(count(*) >= 0, ${text}, '')`, rows)})`);
}

/** The names of the selected fields, and of those selected in them after a dot. */
function selectedNames(
  scope: Scope,
  type: GraphQLObjectType,
  selected: ReturnType<typeof collectIn>,
): ReadonlySet<string> {
  const names = [...selected.values()].flatMap((nodes) => {
    const { value: name } = (nodes[0] as FieldNode).name;
    const inner = getNamedType(type.getFields()[name]?.type);
    if (!isObjectType(inner)) return [name];
    const below = collectIn(scope, inner, selectionsOf(nodes)).values();
    return [name, ...[...below].map(([node]) => `${name}.${(node as FieldNode).name.value}`)];
  });
  return new Set(names);
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
