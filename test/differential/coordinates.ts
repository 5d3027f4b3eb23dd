import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Request } from './request.ts';

/** Everything in a schema that an operation can name: `Type.field`, `Type.field(argument:)` and `Input.field`. */
export function coordinatesIn(schema: GraphQLSchema): string[] {
  const found: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInputObjectType(type))
      found.push(...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.push(`${type.name}.${field.name}`);
        found.push(...field.args.map(({ name }) => `${type.name}.${field.name}(${name}:)`));
      }
    }
  }
  return found.sort();
}

/** A field that was answered in some object. */
export interface Met {
  parent: string;
  node: FieldNode;
  /** Its arguments as they were given, variables filled in; those left out are not there. */
  given: Record<string, unknown>;
  value: unknown;
}

/** How many items of a list are looked at: there may be a hundred, and they were asked for the same. */
const looked = 6;

/**
 * Walks an answer along its operation and tells every field that has a value, null or not, by the type that it was selected on. What stands in a fragment on
 * another type than the object is known to have is passed over: an abstract type’s object is known by its `__typename` only.
 */
export function walkAnswer(
  schema: GraphQLSchema,
  { query, variables = {}, operationName }: Request,
  data: Record<string, unknown> | null | undefined,
  meet: (met: Met) => void,
): void {
  if (!data) return;
  const { definitions } = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName);
  if (!operation) return;
  const filled: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (name in variables) filled[name] = variables[name];
    else if (defaultValue) filled[name] = valueFromASTUntyped(defaultValue);
  }

  /** `parent` is the type that is selected on, `own` the type the object has, as far as one knows. */
  function object(
    parent: GraphQLNamedType,
    own: GraphQLNamedType | undefined,
    { selections }: SelectionSetNode,
    value: Record<string, unknown>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        if (key in value) field(parent, selection, value[key]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (!condition || [own, parent].some((type) => type && isA(type, condition)))
        object(condition ?? parent, own, fragment.selectionSet, value);
    }
  }

  const isA = (type: GraphQLNamedType, other: GraphQLNamedType) =>
    type === other ||
    (isAbstractType(other) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(other, type));

  function field(parent: GraphQLNamedType, node: FieldNode, value: unknown): void {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return;
    const definition = parent.getFields()[node.name.value];
    if (!definition) return;
    const given: Record<string, unknown> = {};
    for (const { name, value: literal } of node.arguments ?? []) {
      const each = untyped(literal);
      if (each !== undefined) given[name.value] = each;
    }
    meet({ parent: parent.name, node, given, value });
    const type = getNamedType(definition.type);
    if (isCompositeType(type) && node.selectionSet) below(type, node.selectionSet, value);
  }

  function below(type: GraphQLNamedType, selections: SelectionSetNode, value: unknown): void {
    if (Array.isArray(value)) for (const item of value.slice(0, looked)) below(type, selections, item);
    else if (value && typeof value === 'object') {
      const item = value as Record<string, unknown>;
      const own = isObjectType(type) ? type : schema.getType(typenameOf(selections, item) ?? '');
      object(type, own, selections, item);
    }
  }

  const typenameOf = ({ selections }: SelectionSetNode, value: Record<string, unknown>) => {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD || selection.name.value !== '__typename') continue;
      const own = value[selection.alias?.value ?? '__typename'];
      if (typeof own === 'string') return own;
    }
    return undefined;
  };

  const untyped = (literal: ValueNode): unknown =>
    literal.kind === Kind.VARIABLE
      ? filled[literal.name.value]
      : (valueFromASTUntyped(literal, filled) as unknown);

  const root = schema.getQueryType();
  if (root) object(root, root, operation.selectionSet, data);
}

/** The coordinates of an input value’s fields, as far as they are given. */
export function inputCoordinates(type: GraphQLInputType, value: unknown): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => inputCoordinates(named, item));
  const fields = named.getFields();
  return Object.entries(value as object).flatMap(([name, item]) => {
    const field = item === undefined ? undefined : fields[name];
    return field ? [`${named.name}.${name}`, ...inputCoordinates(field.type, item)] : [];
  });
}
