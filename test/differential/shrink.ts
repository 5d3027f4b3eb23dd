import {
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  parse,
  parseValue,
  print,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
  validate,
  visit,
} from 'graphql';
import { type InputValue, printValue } from './inputValue.ts';
import type { Request } from './request.ts';

/** A node and its replacement; null removes it. */
type Edit = [node: ASTNode, by: ASTNode | null];

/**
 * Makes a request smaller while something remains true of it: removes operations, selections,
 * arguments, parts of values, directives, aliases and variables, and inlines fragments. Every
 * request that it tries is valid; it tries at most `tries`.
 */
export async function shrink(
  schema: GraphQLSchema,
  request: Request,
  remains: (smaller: Request) => Promise<boolean>,
  tries = 500,
): Promise<Request> {
  let best = request;
  let left = tries;

  async function attempt(document: DocumentNode): Promise<boolean> {
    const smaller = requestOf(print(withoutUnused(document)), best);
    if (left <= 0 || validate(schema, parse(smaller.query)).length > 0) return false;
    left -= 1;
    if (!(await remains(smaller))) return false;
    best = smaller;
    return true;
  }

  await attempt(onlyOperation(request));
  await attempt(withoutSpreads(parse(best.query)));
  for (let size = Number.POSITIVE_INFINITY; left > 0 && best.query.length < size; ) {
    size = best.query.length;
    for (let at = 0; left > 0; ) {
      const document = parse(best.query, { noLocation: true });
      const edit = editsOf(schema, document, best)[at];
      if (!edit) break;
      const [node, by] = edit;
      // After an edit that succeeds, the next one is at the same index.
      if (!(await attempt(visit(document, { enter: (each) => (each === node ? by : undefined) })))) at += 1;
    }
  }
  return best;
}

/** A request for a query, with the variables that it has. */
function requestOf(query: string, { variables = {}, operationName }: Request): Request {
  const used = Object.entries(variables).filter(([name]) => query.includes(`$${name}:`));
  return {
    query,
    ...(used.length ? { variables: Object.fromEntries(used) } : {}),
    ...(operationName === undefined ? {} : { operationName }),
  };
}

/** A document without the fragments that are not spread and the variables that are not used. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const text = document.definitions.map((definition) => print(definition)).join('\n');
  const spreads = new Set([...text.matchAll(/\.\.\.(\w+)/g)].map(([, name]) => name));
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spreads.has(definition.name.value),
  );
  if (definitions.length < document.definitions.length) return withoutUnused({ ...document, definitions });
  return visit(document, {
    VariableDefinition: ({ variable }) =>
      [...text.matchAll(/\$(\w+)/g)].filter(([, name]) => name === variable.name.value).length > 1
        ? undefined
        : null,
  });
}

/** The document with the only operation that is executed, if there is one of its name. */
function onlyOperation({ query, operationName }: Request): DocumentNode {
  const document = parse(query);
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      operationName === undefined ||
      definition.name?.value === operationName,
  );
  return definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    ? { ...document, definitions }
    : document;
}

/** The document with an inline fragment in place of each spread. */
function withoutSpreads(document: DocumentNode): DocumentNode {
  return visit(document, {
    FragmentSpread: ({ name, directives = [] }) => {
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.FRAGMENT_DEFINITION || definition.name.value !== name.value) continue;
        return { ...definition, kind: Kind.INLINE_FRAGMENT, directives };
      }
      return undefined;
    },
  });
}

/** Every simplification of a document, those of larger parts first. */
function editsOf(schema: GraphQLSchema, document: DocumentNode, { variables = {} }: Request): Edit[] {
  const edits: Edit[] = [];
  const literals = new Map<string, ValueNode | undefined>();
  const remove = (node: ASTNode) => {
    edits.push([node, null]);
  };
  visit(document, {
    VariableDefinition: ({ variable: { name }, type, defaultValue }) => {
      const value = variables[name.value] as InputValue | undefined;
      const input = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
      literals.set(name.value, value === undefined ? defaultValue : parseValue(printValue(input, value)));
      return false;
    },
    SelectionSet: (set) => {
      edits.push(...selectionEdits(set));
    },
    Field: (field) => {
      const { alias, ...plain } = field;
      if (alias) edits.push([field, plain]);
    },
    Directive: remove,
    Argument: remove,
    ObjectField: remove,
    ObjectValue: (node) => {
      for (const { value } of node.fields) {
        if (value.kind === Kind.OBJECT) edits.push([node, value]);
        if (value.kind === Kind.LIST) edits.push(...value.values.map((item): Edit => [node, item]));
      }
    },
    ListValue: (node) => {
      if (node.values.length < 2) return;
      for (const value of node.values)
        edits.push([node, { ...node, values: node.values.filter((each) => each !== value) }]);
    },
    Variable: (node) => {
      const literal = literals.get(node.name.value);
      if (literal) edits.push([node, literal]);
    },
  });
  return edits;
}

function selectionEdits(set: SelectionSetNode): Edit[] {
  const { selections } = set;
  const replaced = (index: number, by: typeof selections): Edit => [
    set,
    { ...set, selections: selections.toSpliced(index, 1, ...by) },
  ];
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const isTypename = print(set) === print({ ...set, selections: [typename] });
  return [
    ...(isTypename ? [] : [[set, { ...set, selections: [typename] }] as Edit]),
    ...selections.flatMap((selection, index) => [
      ...(selections.length > 1 ? [replaced(index, [])] : []),
      ...(selection.kind === Kind.INLINE_FRAGMENT
        ? [replaced(index, selection.selectionSet.selections)]
        : []),
    ]),
  ];
}
