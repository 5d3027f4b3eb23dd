import { type SQL, sql } from 'drizzle-orm';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { type Collected, collect, type Fragments } from './collect.ts';
import { pageText } from './connection.ts';
import type { Declaration, Discriminator, Rows, Source } from './declaration.ts';
import type { Variables } from './deferred.ts';
import { oneOf } from './oneOf.ts';
import { joined, list, literal, object, type Piece, plainText, textOf, value } from './piece.ts';
import { itemsOf, summaryOf } from './summary.ts';
import { tryUnreached } from './unreached.ts';

/** What the compiler is told of a schema. */
export interface Declarations {
  schema: GraphQLSchema;
  /** How a field is made; undefined when it was not said, and the operation has to be executed otherwise. */
  of: (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => Declaration | undefined;
  /** A row of a type under a name, if it has rows of its own: what its fields can be made of where no row of it can be found. */
  rowOf?: (typeName: string, alias: string) => Source | undefined;
  /** How rows of an interface or union tell their type. */
  discriminators: Readonly<Record<string, Discriminator>>;
}

/** A field that cannot be made of SQL, as no declaration says how. */
export class NotDeclared extends Error {
  readonly coordinate: string;
  constructor(coordinate: string) {
    super(`${coordinate} does not say how it is made of SQL`);
    this.coordinate = coordinate;
  }
}

/** What is at hand all over one operation. */
export interface Scope {
  declarations: Declarations;
  fragments: Fragments;
  variables: Variables;
  alias: () => string;
  /** The fields that were made, or at least begun. */
  made: Set<FieldNode>;
}

/** The fields of a connection that the compiler makes itself, and what it makes them of. */
export interface Selected {
  key: string;
  name: string;
  nodes: readonly FieldNode[];
}

/** The text of an operation’s `data`, as one SQL expression. */
export function dataOf(
  declarations: Declarations,
  fragments: Fragments,
  variables: Variables,
  selectionSet: SelectionSetNode,
): SQL {
  let aliases = 0;
  const alias = () => {
    aliases += 1;
    return `t${aliases}`;
  };
  const query = declarations.schema.getQueryType() as GraphQLObjectType;
  const scope: Scope = { declarations, fragments, variables, alias, made: new Set() };
  const data = textOf(fieldsOf(scope, query, [selectionSet], {}));
  tryUnreached(scope, selectionSet);
  return data;
}

/** The selected fields of an object, as a piece. */
export function fieldsOf(
  scope: Scope,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  source: Source,
): Piece {
  const { declarations, fragments, variables } = scope;
  return membersOf(scope, type, collect(declarations.schema, fragments, variables, type, selections), source);
}

/** The members of an object, of fields that were collected; `typename` is how its type is told where that is not known. */
export function membersOf(
  scope: Scope,
  type: GraphQLObjectType,
  fields: Collected,
  source: Source,
  typename: Piece = literal(`"${type.name}"`),
): Piece {
  return object(
    [...fields].map(([key, nodes]) => {
      const name = (nodes[0] as FieldNode).name.value;
      return [key, name === '__typename' ? typename : fieldOf(scope, type, name, nodes, source)];
    }),
  );
}

/** A field of an object by its name, as a piece. */
export function fieldOf(
  scope: Scope,
  parent: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
  source: Source,
): Piece {
  for (const node of nodes) scope.made.add(node);
  const field = parent.getFields()[name];
  const declaration = field && scope.declarations.of(parent, field);
  if (!field || !declaration) throw new NotDeclared(`${parent.name}.${name}`);
  const args = getArgumentValues(field, nodes[0] as FieldNode, scope.variables);
  return made(scope, declaration, field.type, nodes, source, args);
}

export const selectionsOf = (nodes: readonly FieldNode[]) =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

/** What a declaration makes of a source, for a field of this type that these nodes select. */
function made(
  scope: Scope,
  declaration: Declaration,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  source: Source,
  args: Record<string, unknown>,
): Piece {
  switch (declaration.kind) {
    case 'value':
      return printed(declaration.sql(source, args), type, declaration.isJson);
    case 'constant':
      return literal(JSON.stringify(declaration.value));
    case 'object': {
      const inner = objectOf(scope, type, nodes, declaration.source(source, args));
      if (!declaration.present) return inner;
      return value(sql`iif(${declaration.present(source, args)}, ${textOf(inner)}, 'null')`);
    }
    case 'first': {
      const rows = declaration.rows(source, args, scope.alias);
      const inner = declaration.made
        ? made(scope, declaration.made, type, nodes, rows.source, args)
        : objectOf(scope, type, nodes, rows.source, rows.typename);
      const none = declaration.otherwise
        ? textOf(objectOf(scope, type, nodes, declaration.otherwise))
        : sql.raw(isNonNullType(type) ? `${missingFunction}('${nodes[0]?.name.value}')` : `'null'`);
      return value(sql`coalesce((${selectFrom(textOf(inner), rows)} LIMIT 1), ${none})`);
    }
    case 'list': {
      const rows = declaration.rows(source, args, scope.alias);
      const text = textOf(objectOf(scope, itemOf(type), nodes, rows.source, rows.typename));
      const order = rows.orderBy?.length ? sql` ORDER BY ${sql.join([...rows.orderBy], sql`, `)}` : sql``;
      const all = sql`coalesce((${selectFrom(sql`group_concat(${text}, ','${order})`, { ...rows, orderBy: [] })}), '')`;
      return joined([literal('['), value(all), literal(']')]);
    }
    case 'connection': {
      const connection = getNamedType(type) as GraphQLObjectType;
      const { declarations, fragments, variables } = scope;
      const fields = collect(declarations.schema, fragments, variables, connection, selectionsOf(nodes));
      const selected = [...fields].map(([key, of]) => ({
        key,
        name: (of[0] as FieldNode).name.value,
        nodes: of,
      }));
      return pageText(scope, connection, selected, declaration.page(source, args, scope.alias));
    }
    case 'several': {
      const item = itemOf(type);
      return list(declaration.items(source, args).map((one) => made(scope, one, item, nodes, source, args)));
    }
    case 'chosen':
      return made(scope, declaration.how(source, args), type, nodes, source, args);
    case 'summary':
      return summaryOf(
        scope,
        (selected) => declaration.rows(source, args, scope.alias, selected),
        type,
        nodes,
      );
    case 'items':
      return itemsOf(scope, declaration.rows(source, args), itemOf(type), nodes);
  }
}

/** A query of an expression over rows. */
export const selectFrom = (expression: SQL, { with: named, from, where, orderBy }: Rows) =>
  sql`${named ? sql`WITH ${named} ` : sql``}SELECT ${expression} FROM ${from}${where ? sql` WHERE ${where}` : sql``}${
    orderBy?.length ? sql` ORDER BY ${sql.join([...orderBy], sql`, `)}` : sql``
  }`;

function itemOf(type: GraphQLOutputType): GraphQLOutputType {
  const nullable = getNullableType(type);
  if (!isListType(nullable)) throw new Error(`${nullable} is no list`);
  return nullable.ofType as GraphQLOutputType;
}

/** An object of an object type, or of an interface or union whose rows tell their type. */
export function objectOf(
  scope: Scope,
  output: GraphQLOutputType,
  nodes: readonly FieldNode[],
  source: Source,
  typename?: string,
): Piece {
  const named = getNamedType(output);
  const { schema } = scope.declarations;
  const selections = selectionsOf(nodes);
  const known = typename === undefined ? named : schema.getType(typename);
  if (isObjectType(known)) return fieldsOf(scope, known, selections, source);
  if (!isAbstractType(named)) throw new Error(`${named} is no object`);
  return oneOf(scope, named, selections, source);
}

/** Ends a statement when there is nothing where there has to be something; registered by `addFunctions`. */
export const missingFunction = 'json_missing';

/** Numbers as JavaScript prints them; registered by `addFunctions`. */
export const numberFunction = 'json_number';

/** An expression as the JSON of its field’s type. */
function printed(expression: SQL, type: GraphQLOutputType, isJson = false): Piece {
  const isNullable = !isNonNullType(type);
  const named = getNamedType(type);
  if (isJson) return value(isNullable ? sql`coalesce(${expression}, 'null')` : expression);
  if (named.name === 'Int') return value(isNullable ? sql`coalesce(${expression}, 'null')` : expression);
  if (named.name === 'Float') return value(sql`${sql.raw(numberFunction)}(${expression})`);
  if (named.name === 'Boolean') {
    return value(sql`CASE ${expression} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END`);
  }
  if (isEnumType(named) && !isNullable) return plainText(expression);
  if (named.name === 'ID') return value(sql`json_quote(CAST(${expression} AS TEXT))`);
  return value(sql`json_quote(${expression})`);
}
