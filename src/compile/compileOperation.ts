import { type SQL, sql } from 'drizzle-orm';
import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
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
import { compileAbstractType } from './abstractType.ts';
import { compileAggregate, compileRows } from './aggregate.ts';
import type { Collected, Fragments } from './collect.ts';
import { compileConnection } from './connection.ts';
import type { Declaration, Source } from './declaration.ts';
import { missingFunction, numberFunction, refusalText, typenameInText } from './functions.ts';
import type { Variables } from './param.ts';
import {
  collectIn,
  type Declarations,
  responseKey,
  type Scope,
  selectFrom,
  selectionsOf,
  within,
} from './scope.ts';
import { array, concat, constant, type JsonTemplate, json, object, plainString, toSql } from './template.ts';

/** The text of an operation’s `data`, as one SQL expression. */
export function compileOperation(
  declarations: Declarations,
  fragments: Fragments,
  variables: Variables,
  selectionSet: SelectionSetNode,
  showsTypes = false,
): SQL {
  let aliases = 0;
  const alias = () => {
    aliases += 1;
    return `t${aliases}`;
  };
  const query = declarations.schema.getQueryType() as GraphQLObjectType;
  const compile = { fields: compileFields, field: compileField, object: compileObject };
  const scope: Scope = {
    declarations,
    fragments,
    variables,
    alias,
    path: [],
    coordinate: '',
    showsTypes,
    compile,
  };
  return toSql(compileFields(scope, query, collectIn(scope, query, [selectionSet]), {}));
}

/** Collected fields of an object; `typename` is given where the type is only known per row. */
function compileFields(
  scope: Scope,
  type: GraphQLObjectType,
  fields: Collected,
  source: Source,
  typename: JsonTemplate = constant(`"${type.name}"`),
  isAbstract = false,
): JsonTemplate {
  const members = [...fields].map(([key, nodes]): [string, JsonTemplate] => {
    const name = (nodes[0] as FieldNode).name.value;
    return [key, name === '__typename' ? typename : compileField(scope, type, name, nodes, source)];
  });
  return object(isAbstract && scope.showsTypes ? [...members, [typenameInText, typename]] : members);
}

/** A field of an object by its name. What its declaration refuses is located here. */
function compileField(
  scope: Scope,
  parent: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
  source: Source,
): JsonTemplate {
  const field = parent.getFields()[name] as GraphQLField<unknown, unknown>;
  const declaration = scope.declarations.of(parent, field);
  const outer = scope.coordinate;
  const coordinate = `${parent.name}.${name}`;
  return within(scope, responseKey(nodes[0] as FieldNode), () => {
    scope.coordinate = coordinate;
    try {
      const args = getArgumentValues(field, nodes[0] as FieldNode, scope.variables);
      return compileDeclaration(scope, declaration, field.type, nodes, source, args);
    } catch (error) {
      throw located(error, scope.path, nodes, coordinate);
    } finally {
      scope.coordinate = outer;
    }
  });
}

/** An error with path, locations and schema coordinate, unless an inner field gave it these. */
function located(
  error: unknown,
  path: readonly (string | number)[],
  nodes: readonly FieldNode[],
  coordinate: string,
): unknown {
  if (!(error instanceof GraphQLError) || error.path) return error;
  return new GraphQLError(error.message, {
    nodes,
    path: [...path],
    originalError: error,
    extensions: { ...error.extensions, coordinate },
  });
}

/** A field’s text by its declaration, with the text of its refusal where that holds. */
function compileDeclaration(
  scope: Scope,
  declaration: Declaration,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  source: Source,
  args: Record<string, unknown>,
): JsonTemplate {
  const { coordinate } = scope;
  const made = compileMade(scope, declaration, type, nodes, source, args);
  const refusal = declaration.refusal?.(source, args);
  if (!refusal) return made;
  return json(
    sql`CASE WHEN ${refusal.when} THEN ${refusalText(refusal, coordinate)} ELSE ${toSql(made)} END`,
  );
}

function compileMade(
  scope: Scope,
  declaration: Declaration,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  source: Source,
  args: Record<string, unknown>,
): JsonTemplate {
  switch (declaration.kind) {
    case 'value':
      return compileValue(sql`${declaration.sql(source, args)}`, type, declaration.isJson);
    case 'constant':
      return constant(JSON.stringify(declaration.value));
    case 'object': {
      const inner = compileObject(scope, type, nodes, declaration.source(source, args));
      if (!declaration.present) return inner;
      return json(sql`iif(${declaration.present(source, args)}, ${toSql(inner)}, 'null')`);
    }
    case 'one': {
      const rows = declaration.rows(source, args, scope.alias);
      const inner = declaration.inner
        ? compileDeclaration(scope, declaration.inner, type, nodes, rows.source, args)
        : compileObject(scope, type, nodes, rows.source, rows.typename);
      const none = declaration.otherwise
        ? toSql(compileObject(scope, type, nodes, declaration.otherwise))
        : sql.raw(isNonNullType(type) ? `${missingFunction}('${nodes[0]?.name.value}')` : `'null'`);
      return json(sql`coalesce((${selectFrom(toSql(inner), rows)} LIMIT 1), ${none})`);
    }
    case 'list': {
      const rows = declaration.rows(source, args, scope.alias);
      const text = toSql(
        within(scope, 0, () => compileObject(scope, itemOf(type), nodes, rows.source, rows.typename)),
      );
      const order = rows.orderBy?.length ? sql` ORDER BY ${sql.join([...rows.orderBy], sql`, `)}` : sql``;
      const all = sql`coalesce((${selectFrom(sql`group_concat(${text}, ','${order})`, { ...rows, orderBy: [] })}), '')`;
      return concat([constant('['), json(all), constant(']')]);
    }
    case 'connection':
      return compileConnection(
        scope,
        getNamedType(type) as GraphQLObjectType,
        nodes,
        declaration.page(source, args, scope.alias),
      );
    case 'tuple': {
      const item = itemOf(type);
      return array(
        declaration
          .items(source, args)
          .map((one, index) =>
            within(scope, index, () => compileDeclaration(scope, one, item, nodes, source, args)),
          ),
      );
    }
    case 'dynamic':
      return compileDeclaration(scope, declaration.declare(source, args), type, nodes, source, args);
    case 'aggregate':
      return compileAggregate(
        scope,
        (selected) => declaration.rows(source, args, scope.alias, selected),
        type,
        nodes,
      );
    case 'rows':
      return compileRows(scope, declaration.rows(source, args), itemOf(type), nodes);
    case 'page':
      throw new Error(`${nodes[0]?.name.value} is made with its page only`);
  }
}

function itemOf(type: GraphQLOutputType): GraphQLOutputType {
  const nullable = getNullableType(type);
  if (!isListType(nullable)) throw new Error(`${nullable} is no list`);
  return nullable.ofType as GraphQLOutputType;
}

/** An object of an object type, or of an interface or union whose rows show their type. */
function compileObject(
  scope: Scope,
  output: GraphQLOutputType,
  nodes: readonly FieldNode[],
  source: Source,
  typename?: string,
): JsonTemplate {
  const named = getNamedType(output);
  const { schema } = scope.declarations;
  const selections = selectionsOf(nodes);
  const known = typename === undefined ? named : schema.getType(typename);
  if (isObjectType(known)) {
    const fields = collectIn(scope, known, selections);
    return compileFields(scope, known, fields, source, undefined, isAbstractType(named));
  }
  if (!isAbstractType(named)) throw new Error(`${named} is no object`);
  return compileAbstractType(scope, named, selections, source);
}

/** An expression as the JSON of its field’s type. */
function compileValue(expression: SQL, type: GraphQLOutputType, isJson = false): JsonTemplate {
  const isNullable = !isNonNullType(type);
  const named = getNamedType(type);
  if (isJson || named.name === 'Int') {
    return json(isNullable ? sql`coalesce(${expression}, 'null')` : expression);
  }
  if (named.name === 'Float') return json(sql`${sql.raw(numberFunction)}(${expression})`);
  if (named.name === 'Boolean') {
    return json(sql`CASE ${expression} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END`);
  }
  if (isEnumType(named) && !isNullable) return plainString(expression);
  if (named.name === 'ID') return json(sql`json_quote(CAST(${expression} AS TEXT))`);
  return json(sql`json_quote(${expression})`);
}
