import type Database from 'better-sqlite3';
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
import type { Fragments } from './collect.ts';
import { Deferred, guard, openSession, type Variables } from './deferred.ts';
import { addRefusals } from './refused.ts';
import { deferredIn, shapeOf, variableTypes } from './shape.ts';
import { type Declarations, dataOf, missingFunction, NotDeclared, numberFunction } from './statement.ts';
import { textAndParameters } from './text.ts';

/** An operation as one statement, for all values of its variables that share a shape. */
export interface Plan {
  sql: string;
  /** The statement’s parameters, made of the variables. */
  parameters: (variables: Variables) => unknown[];
}

/** Why an operation is not one statement: a field that is not declared, or a value that is not allowed, which executing it will tell. */
export interface Refusal {
  reason: string;
  /** The field that is not declared, as Type.field, if that is why. */
  coordinate?: string;
}

/** An operation of a document, with the plans made of it so far. */
interface Operation {
  node: OperationDefinitionNode;
  fragments: Fragments;
  types: [string, GraphQLInputType][];
  /** What of the variables goes into the text of its statements, beside their shape. */
  read: Map<string, (variables: Variables) => unknown>;
  plans: Map<string, Made | Refusal>;
}

/** A plan, and what has to be checked of other variables before it is theirs too. */
interface Made {
  plan: Plan;
  guards: ((variables: Variables) => void)[];
}

/** How many things about its variables are told apart for one operation; beyond that its plans are made anew. */
const mostRead = 100;

/** How many plans are kept of one operation; the oldest makes room. */
const mostPlans = 64;

/**
 * Makes plans of the operations of a schema, and keeps them with the document. When the statements of those that were made have more characters together
 * than `mostCharacters`, all are forgotten, and those in use are made anew.
 */
export function planner(
  declarations: Declarations,
  limit: (plan: Limited) => void,
  mostCharacters = 20_000_000,
) {
  let operations = new WeakMap<DocumentNode, Map<string | null, Operation | null>>();
  let characters = 0;

  function remember(operation: Operation, variables: Variables, found: Made | Refusal): void {
    const { plans } = operation;
    const [oldest] = plans.keys();
    if (plans.size >= mostPlans && oldest !== undefined) plans.delete(oldest);
    plans.set(keyOf(operation, variables), found);
    characters += 'plan' in found ? found.plan.sql.length : 0;
    if (characters < mostCharacters) return;
    operations = new WeakMap();
    characters = 0;
  }

  function operationOf(document: DocumentNode, name: string | null): Operation | null {
    let named = operations.get(document);
    if (!named) {
      named = new Map();
      operations.set(document, named);
    }
    let operation = named.get(name);
    if (operation === undefined) {
      operation = findOperation(declarations, document, name);
      named.set(name, operation);
    }
    return operation;
  }

  /** The plan of an operation for these variables, with its parameters; or why there is none. */
  return function planOf(
    document: DocumentNode,
    operationName: string | null | undefined,
    given: Readonly<Record<string, unknown>>,
  ): { plan: Plan; values: unknown[] } | Refusal {
    const operation = operationOf(document, operationName ?? null);
    if (!operation) return { reason: 'no such query' };
    const { coerced: variables } = getVariableValues(
      declarations.schema,
      operation.node.variableDefinitions ?? [],
      given,
      { maxErrors: 1 },
    );
    if (!variables) return { reason: 'variables do not fit' };
    try {
      const known = operation.plans.get(keyOf(operation, variables));
      const found =
        known ??
        makePlan(declarations, operation, variables, () => limit({ document, operationName, variables }));
      if (!known) remember(operation, variables, found);
      if ('reason' in found) return found;
      if (known) for (const check of found.guards) check(variables);
      return { plan: found.plan, values: found.plan.parameters(variables) };
    } catch (error) {
      return { reason: (error as Error).message };
    }
  };
}

/** What a limit on operations is told. */
export interface Limited {
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Variables;
}

function findOperation(
  { schema }: Declarations,
  { definitions }: DocumentNode,
  name: string | null,
): Operation | null {
  const all = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const named = name === null ? all : all.filter((operation) => operation.name?.value === name);
  const [node, ...more] = named;
  if (!node || more.length || node.operation !== OperationTypeNode.QUERY) return null;
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    node,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    types: variableTypes(schema, node),
    read: new Map(),
    plans: new Map(),
  };
}

function keyOf({ types, read }: Operation, variables: Variables): string {
  const shape = shapeOf(types, variables);
  return read.size ? `${shape} ${JSON.stringify([...read.values()].map(tellFrom(variables)))}` : shape;
}

/** A value that was read for other variables need not be one of these: a cursor of another order, say. If it should be, making the plan tells. */
const tellFrom = (variables: Variables) => (valueIn: (variables: Variables) => unknown) => {
  try {
    return [valueIn(variables)];
  } catch {
    return null;
  }
};

function makePlan(
  declarations: Declarations,
  operation: Operation,
  variables: Variables,
  limit: () => void,
): Made | Refusal {
  limit();
  const session = openSession(variables);
  const deferred = deferredIn(operation.types, session);
  let data: SQL;
  try {
    data = dataOf(declarations, operation.fragments, deferred, operation.node.selectionSet);
  } catch (error) {
    if (error instanceof NotDeclared) return { reason: error.message, coordinate: error.coordinate };
    throw error;
  } finally {
    // What has been read before is read on: plans of one operation are told apart by the same things.
    const isNew = [...session.read.keys()].some((name) => !operation.read.has(name));
    if (isNew) operation.plans.clear();
    if (isNew && operation.read.size >= mostRead) operation.read.clear();
    for (const [name, valueIn] of session.read) operation.read.set(name, valueIn);
  }
  const { text, parameters } = textAndParameters(sql`SELECT ${data} AS data`);
  // What is worked out for a page without items, or for a field that cannot occur, is not used, but has to be allowed.
  const known = new Set(session.read.keys());
  for (const value of parameters) if (value instanceof Deferred) known.add(value.id);
  for (const value of session.derived) if (!known.has(value.id)) guard(value, () => {});
  const valuesIn = parameters.map((value) => (value instanceof Deferred ? value.valueIn : () => value));
  return {
    plan: { sql: text, parameters: (values) => valuesIn.map((valueIn) => valueIn(values)) },
    guards: session.guards,
  };
}

/** Registers the functions that statements call. */
export function addFunctions(client: Database.Database): void {
  addRefusals(client);
  client.function(numberFunction, { deterministic: true }, (value) => JSON.stringify(value));
  client.function(missingFunction, (field) => {
    throw new Error(`There is nothing for ${field}, which is never null`);
  });
  addRefusals(client);
}
