import {
  type ConstValueNode,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';

/** A place in a value where a variable stands. */
export class VariableUse {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A value for an argument as JSON has it, except that variables may stand in it; enum values are their names. */
export type InputValue =
  | null
  | boolean
  | number
  | string
  | VariableUse
  | InputValue[]
  | { [field: string]: InputValue };

/** The literal of a value of a type. */
export function literalOf(type: GraphQLInputType, value: InputValue): ValueNode {
  if (value instanceof VariableUse)
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: value.name } };
  if (value === null) return { kind: Kind.NULL };
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    // A single item may stand for a list of one.
    if (!Array.isArray(value)) return literalOf(nullable.ofType, value);
    return { kind: Kind.LIST, values: value.map((item) => literalOf(nullable.ofType, item)) };
  }
  const named = getNamedType(type);
  if (typeof value === 'object' && !Array.isArray(value) && isInputObjectType(named)) {
    const fields = named.getFields();
    return {
      kind: Kind.OBJECT,
      fields: Object.entries(value).map(([name, item]) => ({
        kind: Kind.OBJECT_FIELD,
        name: { kind: Kind.NAME, value: name },
        value: literalOf(fields[name]?.type as GraphQLInputType, item),
      })),
    };
  }
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e15
      ? { kind: Kind.INT, value: String(value) }
      : { kind: Kind.FLOAT, value: String(value) };
  if (isEnumType(named)) return { kind: Kind.ENUM, value: String(value) };
  return { kind: Kind.STRING, value: String(value) };
}

/** The literal of a value without variables. */
export const constantOf = (type: GraphQLInputType, value: InputValue) =>
  literalOf(type, value) as ConstValueNode;
