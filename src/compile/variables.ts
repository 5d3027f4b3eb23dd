import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { Param, type Session, type Variables } from './param.ts';

/** Booleans and enum values go into the text of a statement, as there are few of them. */
const isLiteral = (type: GraphQLInputType, value: unknown) => isEnumType(type) || typeof value === 'boolean';

/** The variables of an operation with their types. */
export function variableTypes(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): [name: string, type: GraphQLInputType][] {
  return (operation.variableDefinitions ?? []).map(({ variable, type }) => [
    variable.name.value,
    typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType,
  ]);
}

/**
 * The shape of values that share a statement: which are given or null, the length of lists, and the
 * values that go into the text.
 */
export const shapeOf = (types: [string, GraphQLInputType][], variables: Variables): string =>
  types.map(([name, type]) => (name in variables ? shapeOfValue(type, variables[name]) : '-')).join();

function shapeOfValue(type: GraphQLInputType, value: unknown): string {
  if (value === null) return '0';
  if (value === undefined) return '-';
  if (isNonNullType(type)) return shapeOfValue(type.ofType, value);
  if (isListType(type)) return `[${(value as unknown[]).map((item) => shapeOfValue(type.ofType, item))}]`;
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const given = Object.entries(value as object);
    return `{${given.map(([key, item]) => `${key}:${shapeOfValue((fields[key] as { type: GraphQLInputType }).type, item)}`)}}`;
  }
  return isLiteral(type, value) ? JSON.stringify(value) : '?';
}

/** The values of variables with a parameter for every scalar in them. */
export function paramsIn(types: [string, GraphQLInputType][], session: Session): Variables {
  const { variables } = session;
  return Object.fromEntries(
    types
      .filter(([name]) => name in variables)
      .map(([name, type]) => [
        name,
        paramValue(type, variables[name], session, `$${name}`, (all) => all[name]),
      ]),
  );
}

function paramValue(
  type: GraphQLInputType,
  value: unknown,
  session: Session,
  name: string,
  valueIn: (variables: Variables) => unknown,
): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return paramValue(type.ofType, value, session, name, valueIn);
  if (isListType(type)) {
    return (value as unknown[]).map((item, index) =>
      paramValue(
        type.ofType,
        item,
        session,
        `${name}[${index}]`,
        (all) => (valueIn(all) as unknown[])[index],
      ),
    );
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value as object).map(([key, item]) => [
        key,
        paramValue(
          (fields[key] as { type: GraphQLInputType }).type,
          item,
          session,
          `${name}.${key}`,
          (all) => (valueIn(all) as Record<string, unknown>)[key],
        ),
      ]),
    );
  }
  return isLiteral(type, value) ? value : new Param(session, name, valueIn);
}
