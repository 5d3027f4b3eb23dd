import { type SQL, sql } from 'drizzle-orm';
import type {
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { type Collected, collect, type Fragments } from './collect.ts';
import type { Declaration, Discriminator, Rows, Source } from './declaration.ts';
import type { Variables } from './param.ts';
import type { JsonTemplate } from './template.ts';

/** A schema with its declarations. */
export interface Declarations {
  schema: GraphQLSchema;
  /**
   * The declaration of a field.
   * @throws when it has none.
   */
  of: (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => Declaration;
  /** How rows of an interface or union show their type. */
  discriminators: Readonly<Record<string, Discriminator>>;
}

/** The state of compiling one operation. */
export interface Scope {
  declarations: Declarations;
  fragments: Fragments;
  variables: Variables;
  alias: () => string;
  /** The path of the answer at hand. Of a list it is that of the first item. */
  path: (string | number)[];
  /** The schema coordinate of the field at hand. */
  coordinate: string;
  /** Whether values of interfaces and unions show their type, for graphql-js. */
  showsTypes: boolean;
  /** The recursive compiler, for the printers of connections, aggregates and abstract types. */
  compile: Compiler;
}

/** The parts of the compiler that its printers call again for what is selected inside. */
export interface Compiler {
  /**
   * Collected fields of an object; `typename` is given where the type is only known per row, and
   * `isAbstract` says whether the field’s type is an interface or union.
   */
  fields(
    scope: Scope,
    type: GraphQLObjectType,
    fields: Collected,
    source: Source,
    typename?: JsonTemplate,
    isAbstract?: boolean,
  ): JsonTemplate;
  /** A field of an object by its name. */
  field(
    scope: Scope,
    parent: GraphQLObjectType,
    name: string,
    nodes: readonly FieldNode[],
    source: Source,
  ): JsonTemplate;
  /** An object of an object type, or of an interface or union whose rows show their type. */
  object(
    scope: Scope,
    output: GraphQLOutputType,
    nodes: readonly FieldNode[],
    source: Source,
    typename?: string,
  ): JsonTemplate;
}

/** Compiles a part of the answer under a key of its path. */
export function within<Result>(scope: Scope, key: string | number, compile: () => Result): Result {
  scope.path.push(key);
  try {
    return compile();
  } finally {
    scope.path.pop();
  }
}

/** The key of a field in the answer. */
export const responseKey = ({ alias, name }: FieldNode) => (alias ?? name).value;

/** The selection sets of the nodes of one field. */
export const selectionsOf = (nodes: readonly FieldNode[]) =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

/** Collects the selected fields of an object type. */
export const collectIn = (
  { declarations, fragments, variables }: Scope,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): Collected => collect(declarations.schema, fragments, variables, type, selections);

/** A query of an expression over rows. */
export const selectFrom = (expression: SQL, { with: named, from, where, orderBy }: Rows) =>
  sql`${named ? sql`WITH ${named} ` : sql``}SELECT ${expression} FROM ${from}${where ? sql` WHERE ${where}` : sql``}${
    orderBy?.length ? sql` ORDER BY ${sql.join([...orderBy], sql`, `)}` : sql``
  }`;
