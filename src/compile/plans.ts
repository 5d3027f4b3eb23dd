import { type SQL, sql } from 'drizzle-orm';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Fragments } from './collect.ts';
import { compileOperation } from './compileOperation.ts';
import { openSession, Param, type Variables } from './param.ts';
import type { Declarations } from './scope.ts';
import { textAndParameters } from './text.ts';
import { paramsIn, shapeOf, variableTypes } from './variables.ts';

/** An operation as one statement, for all values of its variables that share a shape. */
export interface Plan {
  sql: string;
  /** The statement’s parameters, computed from the variables. */
  parameters: (variables: Variables) => unknown[];
}

/** A plan and the parameters for the variables at hand. */
export interface Planned {
  plan: Plan;
  values: unknown[];
  /** The coerced values of the variables. */
  variables: Variables;
}

/** An operation of a document. */
interface Operation {
  /** Distinguishes it from all others in keys of the cache. */
  id: number;
  node: OperationDefinitionNode;
  fragments: Fragments;
  types: [string, GraphQLInputType][];
  /** Whether graphql-js answers it, as it has introspection. */
  introspects: boolean;
  /** The values of variables that the text of its statements depends on, beside their shape. */
  read: Map<string, (variables: Variables) => unknown>;
}

/** A plan, and the checks of other variables before it serves them. */
interface Checked {
  plan: Plan;
  checks: ((variables: Variables) => void)[];
}

/** An operation with its variables, for a limit. */
export interface LimitedOperation {
  operation: OperationDefinitionNode;
  fragments: Fragments;
  variables: Variables;
}

interface Options {
  /** Adds their type to values of interfaces and unions. */
  showsTypes?: boolean;
  /** How many characters the statements in the cache may have together. */
  maxCharacters?: number;
  /** Throws for an operation whose introspection is too large. */
  limitIntrospection?: (operation: LimitedOperation) => void;
}

/** The number of values read of one operation’s variables; beyond it they are collected anew. */
const maxRead = 100;

/**
 * Makes and caches plans of the operations of a schema. `limit` throws for an operation that is too
 * large.
 */
export function planner(
  declarations: Declarations,
  limit: (operation: LimitedOperation) => void,
  { showsTypes = false, maxCharacters = 20_000_000, limitIntrospection = () => {} }: Options = {},
) {
  const operations = new WeakMap<DocumentNode, Map<string | null, Operation | null>>();
  const plans = new LRUCache<string, Checked>({
    maxSize: maxCharacters,
    sizeCalculation: ({ plan }, key) => plan.sql.length + key.length,
  });
  let lastId = 0;

  function operationOf(document: DocumentNode, name: string | null): Operation | null {
    let named = operations.get(document);
    if (!named) {
      named = new Map();
      operations.set(document, named);
    }
    let operation = named.get(name);
    if (operation === undefined) {
      operation = findOperation(declarations, document, name, () => {
        lastId += 1;
        return lastId;
      });
      named.set(name, operation);
    }
    return operation;
  }

  function makePlan(operation: Operation, variables: Variables): Checked {
    const { node, fragments } = operation;
    limit({ operation: node, fragments, variables });
    const session = openSession(variables);
    let data: SQL;
    try {
      const params = paramsIn(operation.types, session);
      data = compileOperation(declarations, fragments, params, node.selectionSet, showsTypes);
    } finally {
      // Plans of one operation are keyed by the same values, so keys with fewer are no longer
      // found.
      if (operation.read.size >= maxRead) operation.read.clear();
      for (const [name, valueIn] of session.read) operation.read.set(name, valueIn);
    }
    const { text, parameters } = textAndParameters(sql`SELECT ${data} AS data`);
    const used = new Set<unknown>(parameters);
    const unused = session.mapped.filter((param) => !used.has(param) && !session.read.has(param.id));
    const valuesIn = parameters.map((value) => (value instanceof Param ? value.valueIn : () => value));
    const made = {
      plan: {
        sql: text,
        parameters: (values: Variables) => valuesIn.map((valueIn) => valueIn(values)),
      },
      checks: [...session.checks, ...unused.map(({ valueIn }) => valueIn)],
    };
    plans.set(keyOf(operation, variables), made);
    return made;
  }

  /**
   * The plan of an operation for these variables, with its parameters. Null for what graphql-js
   * answers by itself: operations with introspection, and requests that are no operation of the
   * document.
   * @throws a GraphQLError with path and locations for what a limit or a declaration refuses.
   */
  return function planOf(
    document: DocumentNode,
    operationName: string | null | undefined,
    given: Readonly<Record<string, unknown>>,
  ): Planned | null {
    const operation = operationOf(document, operationName ?? null);
    if (!operation) return null;
    const { coerced: variables } = getVariableValues(
      declarations.schema,
      operation.node.variableDefinitions ?? [],
      given,
      { maxErrors: 1 },
    );
    if (!variables) return null;
    if (operation.introspects) {
      // The limit is for the operation as a whole, also where each root field has a plan of its
      // own.
      const limited = { operation: operation.node, fragments: operation.fragments, variables };
      limit(limited);
      limitIntrospection(limited);
      return null;
    }
    const cached = plans.get(keyOf(operation, variables));
    if (cached) {
      try {
        for (const check of cached.checks) check(variables);
        return { plan: cached.plan, values: cached.plan.parameters(variables), variables };
      } catch {
        // Compiling again throws the same with its path.
      }
    }
    const { plan } = makePlan(operation, variables);
    return { plan, values: plan.parameters(variables), variables };
  };
}

/** The query of a document with this name; null when there is none, or several. */
function findOperation(
  { schema }: Declarations,
  { definitions }: DocumentNode,
  name: string | null,
  nextId: () => number,
): Operation | null {
  const all = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const named = name === null ? all : all.filter((operation) => operation.name?.value === name);
  const [node, ...more] = named;
  if (!node || more.length || node.operation !== OperationTypeNode.QUERY) return null;
  const fragments = Object.fromEntries(
    definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return {
    id: nextId(),
    node,
    fragments,
    types: variableTypes(schema, node),
    introspects: introspects(node, fragments),
    read: new Map(),
  };
}

/** Whether `__schema` or `__type` is among the root fields; skipped ones count too. */
function introspects({ selectionSet }: OperationDefinitionNode, fragments: Fragments): boolean {
  const seen = new Set<string>();
  const found = (set: typeof selectionSet): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return /^__(?:schema|type)$/.test(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return found(selection.selectionSet);
      const { value: name } = selection.name;
      const fragment = fragments[name];
      if (!fragment || seen.has(name)) return false;
      seen.add(name);
      return found(fragment.selectionSet);
    });
  return found(selectionSet);
}

function keyOf({ id, types, read }: Operation, variables: Variables): string {
  const shape = `${id} ${shapeOf(types, variables)}`;
  return read.size ? `${shape} ${JSON.stringify([...read.values()].map(readFrom(variables)))}` : shape;
}

/**
 * A value that was read of other variables may be missing in these; making the plan then reports
 * it.
 */
const readFrom = (variables: Variables) => (valueIn: (variables: Variables) => unknown) => {
  try {
    return [valueIn(variables)];
  } catch {
    return null;
  }
};
