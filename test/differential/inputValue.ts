import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';

/** A place in a value where a variable is. */
export class VariableUse {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A value for an argument as JSON has it, except that variables may be in it; enum values are their
 * names.
 */
export type InputValue =
  | null
  | boolean
  | number
  | string
  | VariableUse
  | InputValue[]
  | { [field: string]: InputValue };

/** The text of a value of a type in a document. */
export function printValue(type: GraphQLInputType, value: InputValue): string {
  if (value instanceof VariableUse) return `$${value.name}`;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    // A single item may stand for a list of one.
    if (!Array.isArray(value)) return printValue(inner.ofType, value);
    return `[${value.map((item) => printValue(inner.ofType, item)).join(', ')}]`;
  }
  if (isInputObjectType(inner) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = inner.getFields();
    const members = Object.entries(value).map(
      ([name, item]) => `${name}: ${printValue(fields[name]?.type as GraphQLInputType, item)}`,
    );
    return `{${members.join(', ')}}`;
  }
  return isEnumType(inner) && typeof value === 'string' ? value : JSON.stringify(value);
}
