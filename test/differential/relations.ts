import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type InputValue, literalOf } from './inputValue.ts';
import type { Answer, Request } from './request.ts';
import { requestFor, withoutSpreads } from './shrink.ts';

/** The operation that a request asks for. */
function operationOf(
  document: DocumentNode,
  { operationName }: Request,
): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === undefined || definition.name?.value === operationName),
  );
}

/** The request with the operation alone that it asks for, all fragments inlined; null when there is no such operation. */
export function alone(request: Request): Request | null {
  const inlined = withoutSpreads(request);
  const document = parse(inlined.query);
  const operation = operationOf(document, request);
  return operation ? requestFor({ ...document, definitions: [operation] }, inlined) : null;
}

/** The same with a literal for each variable, of an operation that stands alone. What a variable leaves out is left out. */
export function withLiterals(schema: GraphQLSchema, request: Request): Request {
  const document = parse(request.query);
  const literals = new Map<string, ValueNode | null>();
  for (const { variable, type, defaultValue } of operationOf(document, request)?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const given = request.variables?.[name] as InputValue | undefined;
    const input = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
    literals.set(name, given === undefined ? (defaultValue ?? null) : literalOf(input, given));
  }
  const isLeftOut = (value: ValueNode) =>
    value.kind === Kind.VARIABLE && literals.get(value.name.value) === null;
  const written: DocumentNode = visit(document, {
    VariableDefinition: () => null,
    Argument: ({ value }) => (isLeftOut(value) ? null : undefined),
    ObjectField: ({ value }) => (isLeftOut(value) ? null : undefined),
    Variable: ({ name }) => literals.get(name.value) ?? { kind: Kind.NULL },
  });
  return requestFor(written, request);
}

/** The same with a variable for each argument that has no variable in it, of an operation that stands alone. */
export function withVariables(schema: GraphQLSchema, request: Request): Request {
  const document = parse(request.query);
  const info = new TypeInfo(schema);
  const definitions: VariableDefinitionNode[] = [];
  const variables: Record<string, unknown> = { ...request.variables };
  const lifted: DocumentNode = visit(
    document,
    visitWithTypeInfo(info, {
      Argument: (argument): ArgumentNode | undefined => {
        const type = info.getArgument()?.type;
        if (!type || hasVariable(argument.value)) return undefined;
        const name = { kind: Kind.NAME, value: `w${definitions.length}` } as const;
        const variable = { kind: Kind.VARIABLE, name } as const;
        definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) });
        variables[name.value] = valueFromASTUntyped(argument.value);
        return { ...argument, value: variable };
      },
    }),
  );
  const withDefinitions: DocumentNode = visit(lifted, {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [...(operation.variableDefinitions ?? []), ...definitions],
    }),
  });
  return requestFor(withDefinitions, { ...request, variables });
}

/** The same document with other values for its variables, of the same shape and mostly allowed: what was made of it for these has to do for its own. */
export function withOtherValues(schema: GraphQLSchema, request: Request): Request {
  const operation = operationOf(parse(request.query), request);
  const variables: Record<string, unknown> = { ...request.variables };
  for (const { variable, type } of operation?.variableDefinitions ?? []) {
    const { value: name } = variable.name;
    if (name in variables)
      variables[name] = otherValue(typeFromAST(schema, type as never) as never, variables[name]);
  }
  return { ...request, variables };
}

/** A value that a type takes, in the place of another. Cursors have no others that would do as well; flags and enum values are not to be others. */
function otherValue(type: GraphQLInputType, value: unknown): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return Array.isArray(value)
      ? value.map((item) => otherValue(nullable.ofType, item))
      : otherValue(nullable.ofType, value);
  if (isInputObjectType(nullable)) {
    if (typeof value !== 'object' || value === null) return value;
    const fields = nullable.getFields();
    const other = ([name, item]: [string, unknown]) => {
      const field = fields[name];
      return [name, field ? otherValue(field.type, item) : item];
    };
    return Object.fromEntries(Object.entries(value).map(other));
  }
  switch (String(nullable)) {
    case 'ID':
      return typeof value === 'string' ? value.replace(/:.*/s, ':other') : value;
    case 'Date':
      return typeof value === 'string' ? '2020-02-29' : value;
    case 'Float':
      return typeof value === 'number' ? 0.5 : value;
    case 'String':
      return typeof value === 'string' && !/^5B22([0-9A-F]{2})+$/.test(value) ? 'be' : value;
    default:
      return value;
  }
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => hasVariable(field.value));
  return value.kind === Kind.VARIABLE;
}

/** The same with `@include(if: true)` and `@skip(if: false)` wherever they can stand. */
export function withDirectives(request: Request): Request {
  const directive = (name: string, value: boolean) =>
    ({
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: name },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'if' },
          value: { kind: Kind.BOOLEAN, value },
        },
      ],
    }) as const;
  const add = <Node extends SelectionNode>(node: Node): Node => {
    const names = node.directives?.map(({ name }) => name.value) ?? [];
    const added = [directive('include', true), directive('skip', false)].filter(
      ({ name }) => !names.includes(name.value),
    );
    return { ...node, directives: [...(node.directives ?? []), ...added] };
  };
  const document: DocumentNode = visit(parse(request.query), {
    Field: { leave: add },
    InlineFragment: { leave: add },
  });
  return requestFor(document, request);
}

const prefix = 'z_';

/** The same with each field under another key. `originalKeys` turns its answer back. */
export function underOtherKeys(request: Request): Request {
  const document: DocumentNode = visit(parse(request.query), {
    Field: (field): FieldNode => ({
      ...field,
      alias: { kind: Kind.NAME, value: `${prefix}${field.alias?.value ?? field.name.value}` },
    }),
  });
  return requestFor(document, request);
}

/** The answer to a request `underOtherKeys` as it would be under its own. */
export function originalKeys({ data, errors, ...rest }: Answer): Answer {
  const bare = (key: string) => (key.startsWith(prefix) ? key.slice(prefix.length) : key);
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [bare(key), renamed(item)]));
  };
  return {
    ...rest,
    ...(data === undefined ? {} : { data: renamed(data) as NonNullable<Answer['data']> }),
    ...(errors
      ? {
          errors: errors.map((error) =>
            error.path
              ? { ...error, path: error.path.map((step) => (typeof step === 'string' ? bare(step) : step)) }
              : error,
          ),
        }
      : {}),
  };
}

/** The request cut down to one of the keys at its root, of an operation that stands alone. */
export function onlyRootKey(request: Request, key: string): Request {
  const narrowed = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD)
        return (selection.alias ?? selection.name).value === key ? [selection] : [];
      if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
      const inner = narrowed(selection.selectionSet);
      return inner.selections.length > 0 ? [{ ...selection, selectionSet: inner }] : [];
    }),
  });
  const document = parse(request.query);
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, selectionSet: narrowed(definition.selectionSet) }
      : definition,
  );
  return requestFor({ ...document, definitions }, request);
}
