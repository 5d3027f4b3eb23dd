import { sql } from 'drizzle-orm';
import type { FieldNode, GraphQLAbstractType, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Collected } from './collect.ts';
import type { Discriminator, Source } from './declaration.ts';
import { missingFunction } from './functions.ts';
import { collectIn, type Scope, selectFrom } from './scope.ts';
import { type JsonTemplate, json, plainString, quoted, toSql } from './template.ts';

type RowsOf = ReturnType<NonNullable<Discriminator['rows']>>;

/**
 * An object of an interface or union. Types with the same selection and declarations share their
 * text.
 */
export function compileAbstractType(
  scope: Scope,
  type: GraphQLAbstractType,
  selections: readonly SelectionSetNode[],
  source: Source,
): JsonTemplate {
  const { declarations } = scope;
  const discriminator = declarations.discriminators[type.name];
  if (!discriminator) throw new Error(`${type.name} has no discriminator`);
  const possible = new Set(declarations.schema.getPossibleTypes(type).map(({ name }) => name));
  const kinds = Object.entries(discriminator.types).filter(([, name]) => possible.has(name));
  const kindOfRow = sql`${discriminator.sql(source)}`;
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
    const fields = collectIn(scope, object, selections);
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
  const typename = plainString(
    sql`CASE ${kindOfRow}${sql.join(kinds.map(([kind, name]) => sql` WHEN ${quoted(kind)} THEN ${quoted(name)}`))} END`,
  );
  const [only, ...more] = groups.values();
  if (!only) throw new Error(`${type.name} has no types`);
  const membersIn = ({ of, type, fields, rows: rowsOf }: typeof only) => {
    const name = of.length > 1 ? typename : undefined;
    const rows = rowsOf?.(source, scope.alias);
    if (!rows) return scope.compile.fields(scope, type, fields, source, name, true);
    const inner = toSql(scope.compile.fields(scope, type, fields, rows.source, name, true));
    const none = sql.raw(`${missingFunction}('${type.name}')`);
    return json(sql`coalesce((${selectFrom(inner, rows)} LIMIT 1), ${none})`);
  };
  if (!more.length) return membersIn(only);
  const cases = [...groups.values()].map((group) => {
    const { of } = group;
    const inner = toSql(membersIn(group));
    return sql` WHEN ${kindOfRow} IN (${sql.join(of.map(quoted), sql`, `)}) THEN ${inner}`;
  });
  return json(sql`CASE${sql.join(cases)} END`);
}
