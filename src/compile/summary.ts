import { sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import { collect } from './collect.ts';
import type { Rows } from './declaration.ts';
import { joined, literal, type Piece, textOf, value } from './piece.ts';
import { fieldsOf, objectOf, type Scope, selectFrom, selectionsOf } from './statement.ts';

/** One object of some rows, whose fields sum them up. */
export function summaryOf(
  scope: Scope,
  rowsFor: (selected: ReadonlySet<string>) => Rows,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Piece {
  const { declarations, fragments, variables } = scope;
  const summary = getNamedType(type) as GraphQLObjectType;
  const selections = selectionsOf(nodes);
  const fields = collect(declarations.schema, fragments, variables, summary, selections);
  const rows = rowsFor(new Set([...fields.values()].map(([node]) => (node as FieldNode).name.value)));
  const text = textOf(fieldsOf(scope, summary, selections, rows.source));
  // Counting makes one row of all the rows, also when nothing that is selected sums them up.
  return value(sql`(${selectFrom(sql`iif(count(*) >= 0, ${text}, '')`, rows)})`);
}

/** A list in such an object: an item of each of the rows for which `where` holds. */
export function itemsOf(
  scope: Scope,
  { source, where, orderBy = [], typename }: Omit<Rows, 'from'>,
  item: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Piece {
  const text = textOf(objectOf(scope, item, nodes, source, typename));
  const order = orderBy.length ? sql` ORDER BY ${sql.join([...orderBy], sql`, `)}` : sql``;
  const only = where ? sql` FILTER (WHERE ${where})` : sql``;
  const all = sql`coalesce(group_concat(${text}, ','${order})${only}, '')`;
  return joined([literal('['), value(all), literal(']')]);
}
