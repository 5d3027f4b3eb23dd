import { sql } from 'drizzle-orm';
import type { FieldNode, GraphQLNamedType, GraphQLObjectType, SelectionSetNode } from 'graphql';
import { type Collected, collect } from './collect.ts';
import type { Discriminator, Source } from './declaration.ts';
import { type Piece, plainText, textOf, value } from './piece.ts';
import { membersOf, missingFunction, NotDeclared, type Scope, selectFrom } from './statement.ts';

type RowsOf = ReturnType<NonNullable<Discriminator['rows']>>;

/** An object of one of several types. Types of which the same is selected, made in the same way, share their text. */
export function oneOf(
  scope: Scope,
  type: GraphQLNamedType,
  selections: readonly SelectionSetNode[],
  source: Source,
): Piece {
  const { declarations, fragments, variables } = scope;
  const discriminator = declarations.discriminators[type.name];
  if (!discriminator) throw new NotDeclared(type.name);
  const possible = new Set(declarations.schema.getPossibleTypes(type as never).map(({ name }) => name));
  const kinds = Object.entries(discriminator.types).filter(([, name]) => possible.has(name));
  const tell = discriminator.sql(source);
  const groups = new Map<
    string,
    { of: string[]; type: GraphQLObjectType; fields: Collected; rows: RowsOf | undefined }
  >();
  const numbers = new Map<unknown, number>();
  const numberOf = (thing: unknown) => {
    const number = numbers.get(thing) ?? numbers.size;
    numbers.set(thing, number);
    return number;
  };
  for (const [kind, name] of kinds) {
    const object = declarations.schema.getType(name) as GraphQLObjectType;
    const fields = collect(declarations.schema, fragments, variables, object, selections);
    const signature = [...fields].map(([key, nodes]) => {
      const field = object.getFields()[(nodes[0] as FieldNode).name.value];
      const how = field ? declarations.of(object, field) : undefined;
      return `${key}=${how ? numberOf(how) : nodes[0]?.name.value}:${nodes.map(numberOf)}`;
    });
    const rows = discriminator.rows?.(name);
    const key = `${numberOf(rows)} ${signature.join()}`;
    const group = groups.get(key);
    if (group) group.of.push(kind);
    else groups.set(key, { of: [kind], type: object, fields, rows });
  }
  const typename = plainText(
    sql`CASE ${tell}${sql.join(kinds.map(([kind, name]) => sql` WHEN ${text(kind)} THEN ${text(name)}`))} END`,
  );
  const [only, ...more] = groups.values();
  if (!only) throw new Error(`${type.name} has no types`);
  const membersIn = ({ of, type, fields, rows: rowsOf }: typeof only) => {
    const name = of.length > 1 ? typename : undefined;
    const rows = rowsOf?.(source, scope.alias);
    if (!rows) return membersOf(scope, type, fields, source, name);
    const inner = textOf(membersOf(scope, type, fields, rows.source, name));
    const none = sql.raw(`${missingFunction}('${type.name}')`);
    return value(sql`coalesce((${selectFrom(inner, rows)} LIMIT 1), ${none})`);
  };
  if (!more.length) return membersIn(only);
  const cases = [...groups.values()].map((group) => {
    const { of } = group;
    const inner = textOf(membersIn(group));
    return sql` WHEN ${tell} IN (${sql.join(of.map(text), sql`, `)}) THEN ${inner}`;
  });
  return value(sql`CASE${sql.join(cases)} END`);
}

const text = (content: string) => sql.raw(`'${content.replaceAll("'", "''")}'`);
