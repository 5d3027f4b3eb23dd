import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { Variables } from './param.ts';

/**
 * The fields of a selection by response key, in the order of the answer; those under one key are
 * one field.
 */
export type Collected = Map<string, FieldNode[]>;

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * Collects what is selected of an object type, as GraphQL executes it: through fragments that
 * apply, without what is skipped.
 */
export function collect(
  schema: GraphQLSchema,
  fragments: Fragments,
  variables: Variables,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): Collected {
  const fields: Collected = new Map();
  const spread = new Set<string>();
  const isIncluded = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  const applies = (condition: FragmentDefinitionNode['typeCondition'] | undefined) => {
    if (!condition) return true;
    const conditional = typeFromAST(schema, condition);
    return conditional === type || (isAbstractType(conditional) && schema.isSubType(conditional, type));
  };
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = fields.get(key);
        if (nodes) nodes.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition)) visit(selection.selectionSet);
        continue;
      }
      const { value: name } = selection.name;
      if (spread.has(name)) continue;
      spread.add(name);
      const fragment = fragments[name];
      if (fragment && applies(fragment.typeCondition)) visit(fragment.selectionSet);
    }
  };
  for (const set of selections) visit(set);
  return fields;
}
