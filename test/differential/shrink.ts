import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type ObjectValueNode,
  parse,
  print,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
  validate,
  visit,
} from 'graphql';
import { type InputValue, literalOf } from './inputValue.ts';
import type { Request } from './request.ts';
import { tidied } from './tidy.ts';

/** A node, and what to put in its place; null takes it away. */
interface Edit {
  node: ASTNode;
  by: ASTNode | null;
}

/**
 * Makes a request as small as it gets while something remains true of it: leaves operations, selections, arguments, parts of values, directives, aliases and
 * variables out, and takes fragments apart. What it tries is always valid. It asks `remains` at most `tries` times.
 */
export async function shrink(
  schema: GraphQLSchema,
  request: Request,
  remains: (smaller: Request) => Promise<boolean>,
  tries = 500,
): Promise<Request> {
  let best = request;
  let left = tries;

  async function attempt(smaller: Request): Promise<boolean> {
    if (left <= 0 || validate(schema, parse(smaller.query)).length > 0) return false;
    left -= 1;
    if (!(await remains(smaller))) return false;
    best = smaller;
    return true;
  }

  await attempt(onlyOperation(best));
  await attempt(withoutSpreads(best));
  for (let size = Number.POSITIVE_INFINITY; left > 0 && sizeOf(best) < size; ) {
    size = sizeOf(best);
    for (let at = 0; left > 0; ) {
      const document = parse(best.query, { noLocation: true });
      const edit = editsOf(schema, document, best)[at];
      if (!edit) break;
      // An edit that helped made room for the next at the same place.
      if (!(await attempt(edited(document, edit, best)))) at += 1;
    }
  }
  return best;
}

const sizeOf = ({ query }: Request) => query.length;

/** A request for a document, with those of the variables that are left in it. */
export function requestFor(document: DocumentNode, { variables = {}, operationName }: Request): Request {
  const clean = tidied(document);
  const defined = clean.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
  const kept = Object.fromEntries(Object.entries(variables).filter(([name]) => defined.includes(name)));
  return {
    query: print(clean),
    ...(Object.keys(kept).length > 0 ? { variables: kept } : {}),
    ...(operationName === undefined ? {} : { operationName }),
  };
}

/** The request with the operation alone that it names. */
function onlyOperation(request: Request): Request {
  const document = parse(request.query);
  const { operationName } = request;
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      operationName === undefined ||
      definition.name?.value === operationName,
  );
  // The name may be that of no operation.
  const isThere = definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return isThere ? requestFor({ ...document, definitions }, request) : request;
}

/** The request with an inline fragment in place of each spread. */
export function withoutSpreads(request: Request): Request {
  const document = parse(request.query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const inlined: DocumentNode = visit(document, {
    FragmentSpread: ({ name, directives = [] }) => {
      const target = fragments.get(name.value);
      if (!target) return undefined;
      const { typeCondition, selectionSet } = target;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
    },
  });
  return requestFor(inlined, request);
}

function edited(document: DocumentNode, { node, by }: Edit, request: Request): Request {
  const result: DocumentNode = visit(document, { enter: (each) => (each === node ? by : undefined) });
  return requestFor(result, request);
}

/** Everything that could be left out of a document or put more simply, the larger parts first. */
function editsOf(schema: GraphQLSchema, document: DocumentNode, request: Request): Edit[] {
  const edits: Edit[] = [];
  const types = new Map<
    string,
    { type: GraphQLInputType; value: InputValue | undefined; stand: ValueNode | undefined }
  >();
  visit(document, {
    VariableDefinition: ({ variable, type, defaultValue }) => {
      types.set(variable.name.value, {
        type: typeFromAST(schema, type as never) as unknown as GraphQLInputType,
        value: request.variables?.[variable.name.value] as InputValue | undefined,
        stand: defaultValue,
      });
      return false;
    },
    SelectionSet: (set) => {
      edits.push(...selectionEdits(set));
    },
    Field: (field) => {
      const { alias, ...plain } = field;
      if (alias) edits.push({ node: field, by: plain });
    },
    Directive: (node) => {
      edits.push({ node, by: null });
    },
    Argument: (node) => {
      edits.push({ node, by: null });
    },
    ObjectField: (node) => {
      edits.push({ node, by: null });
    },
    ObjectValue: (node) => {
      edits.push(...objectsIn(node).map((by) => ({ node, by })));
    },
    ListValue: (node) => {
      if (node.values.length < 2) return;
      for (const value of node.values)
        edits.push({ node, by: { ...node, values: node.values.filter((each) => each !== value) } });
    },
    Variable: (node) => {
      const known = types.get(node.name.value);
      if (!known) return;
      const by = known.value === undefined ? known.stand : literalOf(known.type, known.value);
      if (by) edits.push({ node, by });
    },
  });
  return edits;
}

const nothing: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function selectionEdits(set: SelectionSetNode): Edit[] {
  const { selections } = set;
  const [only] = selections;
  const isNothing = selections.length === 1 && only?.kind === Kind.FIELD && only.name.value === '__typename';
  const parts = selections.flatMap((selection, index): Edit[] => {
    const around = (between: typeof selections) => ({
      ...set,
      selections: [...selections.slice(0, index), ...between, ...selections.slice(index + 1)],
    });
    return [
      ...(selections.length > 1 ? [{ node: set, by: around([]) }] : []),
      ...(selection.kind === Kind.INLINE_FRAGMENT
        ? [{ node: set, by: around(selection.selectionSet.selections) }]
        : []),
    ];
  });
  return isNothing ? parts : [{ node: set, by: { ...set, selections: [nothing] } }, ...parts];
}

/** The objects right below one, which may be able to stand in its place: what AND, OR and NOT hold, for example. */
const objectsIn = ({ fields }: ObjectValueNode): ObjectValueNode[] =>
  fields.flatMap(({ value }) => {
    if (value.kind === Kind.OBJECT) return [value];
    return value.kind === Kind.LIST ? value.values.filter((item) => item.kind === Kind.OBJECT) : [];
  });
