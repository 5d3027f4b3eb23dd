import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ValidationContext,
} from 'graphql';
import { type Collected, collect } from '../../compile/collect.ts';
import type { LimitedOperation } from '../../compile/plans.ts';
import { selectionsOf } from '../../compile/scope.ts';
import { refuse } from '../errors.ts';

/** The least limit of the fields that an introspection may resolve; each takes microseconds. */
const leastLimit = 40_000;

/** How much more than the whole introspection query may be resolved. */
const margin = 1.1;

/** The fields of the query type that read the schema. */
const metaFields = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };

const metaFieldOf = (name: string): GraphQLField<unknown, unknown> | undefined =>
  Object.hasOwn(metaFields, name) ? metaFields[name as keyof typeof metaFields] : undefined;

/**
 * A validation rule that refuses introspection, for servers that are not to tell their schema.
 * `__typename` belongs to every answer.
 */
export const noIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field: (node) => {
    if (!metaFieldOf(node.name.value)) return;
    const { message, extensions } = refuse(
      'INTROSPECTION_REFUSED',
      `${node.name.value} is not answered here, as the operator has turned introspection off (INTROSPECTION=0).`,
    );
    context.reportError(new GraphQLError(message, { nodes: node, extensions }));
  },
});

/**
 * Refuses operations whose introspection resolves more fields than the limit: a little more than
 * the query of tools that reads the whole schema.
 */
export function introspectionLimit(schema: GraphQLSchema): (operation: LimitedOperation) => void {
  let limit: number | undefined;
  return (limited) => {
    if (countFields(schema, limited, limit ?? leastLimit).fields <= (limit ?? leastLimit)) return;
    // The whole schema is counted only for an operation that may be too large.
    limit ??= Math.max(leastLimit, Math.ceil(margin * fieldsOfWhole(schema)));
    const { fields, first } = countFields(schema, limited, limit);
    if (fields <= limit) return;
    const { message, extensions } = refuse(
      'INTROSPECTION_LIMIT',
      `The introspection resolves ${fields} fields or more; the limit is ${limit}. Select less of __schema, or read schema.graphql.`,
      { limit, actual: fields },
    );
    throw new GraphQLError(message, { nodes: first, path: [(first.alias ?? first.name).value], extensions });
  };
}

/** The fields that the query of tools with all its options resolves. */
function fieldsOfWhole(schema: GraphQLSchema): number {
  const document = parse(
    getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  const [operation, ...more] = document.definitions;
  const fragments = Object.fromEntries(
    more.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const limited = { operation: operation as OperationDefinitionNode, fragments, variables: {} };
  return countFields(schema, limited, Number.POSITIVE_INFINITY).fields;
}

/**
 * Counts the fields that the introspection of an operation resolves, as execution collects them.
 * The same selection of the same type is counted once, so that counting takes a fraction of the
 * time of resolving. It ends beyond `limit`.
 */
function countFields(
  schema: GraphQLSchema,
  { operation, fragments, variables }: LimitedOperation,
  limit: number,
): { fields: number; first: FieldNode } {
  const collectedOf = new Map<readonly FieldNode[], Collected>();
  const known = new Map<readonly FieldNode[], Map<unknown, number>>();
  const info = { schema } as GraphQLResolveInfo;
  let visited = 0;

  function countOf(nodes: readonly FieldNode[], type: GraphQLObjectType, source: unknown): number {
    const ofNodes = known.get(nodes) ?? new Map<unknown, number>();
    known.set(nodes, ofNodes);
    const found = ofNodes.get(source);
    if (found !== undefined) return found;
    let fields = 0;
    for (const inner of collectedIn(nodes, type).values()) {
      visited += 1;
      fields += 1 + (visited > limit ? 0 : countField(inner, type, source));
      if (visited > limit || fields > limit) break;
    }
    ofNodes.set(source, fields);
    return fields;
  }

  function collectedIn(nodes: readonly FieldNode[], type: GraphQLObjectType): Collected {
    const collected =
      collectedOf.get(nodes) ?? collect(schema, fragments, variables, type, selectionsOf(nodes));
    collectedOf.set(nodes, collected);
    return collected;
  }

  /** What is resolved below a field. */
  function countField(nodes: readonly FieldNode[], type: GraphQLObjectType, source: unknown): number {
    const [node] = nodes as [FieldNode];
    const field = type.getFields()[node.name.value] ?? metaFieldOf(node.name.value);
    const inner = field && getNamedType(field.type);
    if (!field?.resolve || !isObjectType(inner)) return 0;
    const value: unknown = field.resolve(source, getArgumentValues(field, node, variables), undefined, info);
    const items = Array.isArray(value) ? value : value == null ? [] : [value];
    let fields = 0;
    for (const item of items) {
      fields += countOf(nodes, inner, item);
      if (fields > limit) break;
    }
    return fields;
  }

  const query = schema.getQueryType() as GraphQLObjectType;
  const roots = [...collect(schema, fragments, variables, query, [operation.selectionSet]).values()].filter(
    ([node]) => node && metaFieldOf(node.name.value),
  );
  let fields = 0;
  let [[first] = []] = roots;
  for (const nodes of roots) {
    first = nodes[0];
    fields += 1 + countField(nodes, query, undefined);
    if (fields > limit) break;
  }
  return { fields, first: first as FieldNode };
}
