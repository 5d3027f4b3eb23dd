import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Variables } from '../../compile/param.ts';
import type { LimitedOperation } from '../../compile/plans.ts';
import { responseKey } from '../../compile/scope.ts';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import type { Cost, FieldOptions } from '../fields/fields.ts';
import { countValues } from './variablesSize.ts';

/** A selected field in its type. */
interface Place {
  node: FieldNode;
  coordinate: string;
  isList: boolean;
}

/**
 * The depth and cost of a selection, each with the nested fields where most of it comes from, and
 * the values in its arguments.
 */
interface Measure {
  depth: number;
  cost: number;
  values: number;
  deepest: Place[];
  costliest: Place[];
}

/**
 * How often more values may be used in arguments than a request may send: a variable may be used
 * several times.
 */
export const usesOfValues = 3;

/** The items that a list without a cost of its own counts as. */
const defaultItems = 5;

/**
 * Refuses operations that are deeper or cost more than the limits, at the field that is too deep,
 * or that costs most. A field costs 1 unless it declares otherwise, and what it selects counts as
 * often as it has items.
 */
export function costLimit(
  schema: GraphQLSchema,
  { depth: maxDepth, cost: maxCost, values: maxValues }: Pick<Limits, 'depth' | 'cost' | 'values'>,
) {
  return (limited: LimitedOperation): void => {
    const { operation } = limited;
    const query = schema.getQueryType() as GraphQLNamedType;
    const { depth, cost, values, deepest, costliest } = measure(limited, operation.selectionSet, query);
    if (depth > maxDepth) {
      throw at(
        deepest.slice(0, maxDepth + 1),
        refuse(
          'DEPTH_LIMIT',
          `The operation is ${depth} levels deep; the limit (MAX_DEPTH) is ${maxDepth}. Split it, or look nodes up by id.`,
          { limit: maxDepth, actual: depth },
        ),
      );
    }
    if (cost > maxCost) {
      throw at(
        costliest,
        refuse(
          'COST_LIMIT',
          `The operation costs ${cost}; the limit (MAX_COST) is ${maxCost}. Select smaller pages (first, last) or fewer levels.`,
          { limit: maxCost, actual: cost },
        ),
      );
    }
    const mostUsed = usesOfValues * maxValues;
    if (values > mostUsed) {
      const { message, extensions } = refuse(
        'VALUES_LIMIT',
        `The arguments of the operation have ${values} values, lists and objects, those of variables counted at each use; the limit (${usesOfValues} × MAX_VALUES) is ${mostUsed}. Ask in several requests.`,
        { limit: mostUsed, actual: values },
      );
      throw new GraphQLError(message, { nodes: operation, extensions });
    }
  };

  function measure(
    limited: LimitedOperation,
    set: SelectionSetNode,
    type: GraphQLNamedType,
    known = new Map<SelectionSetNode, Map<GraphQLNamedType, Measure>>(),
  ): Measure {
    const ofSet = known.get(set) ?? new Map<GraphQLNamedType, Measure>();
    const found = ofSet.get(type);
    if (found) return found;
    const total: Measure = { depth: 0, cost: 0, values: 0, deepest: [], costliest: [] };
    let most = 0;
    for (const selection of set.selections) {
      const part = measureOf(selection);
      total.cost += part.cost;
      total.values += part.values;
      if (part.depth > total.depth) Object.assign(total, { depth: part.depth, deepest: part.deepest });
      if (part.cost > most) {
        most = part.cost;
        total.costliest = part.costliest;
      }
    }
    known.set(set, ofSet.set(type, total));
    return total;

    function measureOf(selection: (typeof set.selections)[number]): Measure {
      if (selection.kind === Kind.FIELD) return measureField(selection);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : limited.fragments[selection.name.value];
      if (!fragment) return { depth: 0, cost: 0, values: 0, deepest: [], costliest: [] };
      const condition = fragment.typeCondition;
      const inner = condition ? schema.getType(condition.name.value) : type;
      return measure(limited, fragment.selectionSet, inner ?? type, known);
    }

    function measureField(node: FieldNode): Measure {
      const hasFields = isObjectType(type) || isInterfaceType(type);
      const field = hasFields ? type.getFields()[node.name.value] : undefined;
      const place: Place = {
        node,
        coordinate: `${type.name}.${node.name.value}`,
        isList: field !== undefined && isListType(getNullableType(field.type)),
      };
      if (!field) return { depth: 1, cost: 1, values: 0, deepest: [place], costliest: [place] };
      const values = valuesIn(node, limited);
      const { field: base, multiplier } = costOf(field, node, limited);
      const own = base + costOfConditions(field, node, limited);
      if (!node.selectionSet) return { depth: 1, cost: own, values, deepest: [place], costliest: [place] };
      const inner = measure(limited, node.selectionSet, getNamedType(field.type), known);
      return {
        depth: inner.depth + 1,
        cost: own + inner.cost * Math.max(multiplier, 0),
        values: values + inner.values,
        deepest: [place, ...inner.deepest],
        costliest: [place],
      };
    }
  }
}

/** The values, lists and objects in the arguments of a field. */
const valuesIn = ({ arguments: given = [] }: FieldNode, { variables }: LimitedOperation): number =>
  given.reduce((sum, { value }) => sum + sizeOfNode(value, variables), 0);

function sizeOfNode(node: ValueNode, variables: Variables): number {
  switch (node.kind) {
    case Kind.VARIABLE:
      return countValues(variables[node.name.value]);
    case Kind.LIST:
      return node.values.reduce((sum, item) => sum + sizeOfNode(item, variables), 1);
    case Kind.OBJECT:
      return node.fields.reduce((sum, { value }) => sum + sizeOfNode(value, variables), 1);
    default:
      return 1;
  }
}

function costOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variables }: LimitedOperation,
): Cost {
  const cost = field.extensions['cost'] as FieldOptions['cost'];
  if (typeof cost === 'function') return cost(getArgumentValues(field, node, variables));
  return cost ?? { field: 1, multiplier: isListType(getNullableType(field.type)) ? defaultItems : 1 };
}

/** What the conditions in the arguments of a field add to its cost. */
const costOfConditions = (
  { args }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  { variables }: LimitedOperation,
): number =>
  given.reduce((sum, { name, value }) => {
    const argument = args.find((each) => each.name === name.value);
    const hasConditions = argument && isInputObjectType(getNamedType(argument.type));
    return hasConditions ? sum + costIn(argument.type, valueFromASTUntyped(value, variables)) : sum;
  }, 0);

function costIn(type: GraphQLInputType, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + costIn(type, item), 0);
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return 0;
  const fields = named.getFields();
  return Object.entries(value).reduce((sum, [name, inner]) => {
    const field = fields[name];
    if (!field || inner === null) return sum;
    return sum + Number(field.extensions['cost'] ?? 0) + costIn(field.type, inner);
  }, 0);
}

/**
 * An error located at the last of these nested fields; of the lists on its path, at the first item.
 */
function at(places: readonly Place[], error: GraphQLError): GraphQLError {
  const last = places.at(-1);
  return new GraphQLError(error.message, {
    nodes: last?.node ?? null,
    path: places.flatMap(({ node, isList }) =>
      isList && node !== last?.node ? [responseKey(node), 0] : [responseKey(node)],
    ),
    originalError: error,
    extensions: { ...error.extensions, coordinate: last?.coordinate },
  });
}
