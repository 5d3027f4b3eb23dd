import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Scope } from './statement.ts';

/**
 * Makes the fields with arguments that were not made, and throws them away: those in a fragment on a type that cannot occur where it stands. Whoever
 * executes the operation otherwise may look at their arguments all the same, and tell that one is not allowed; so they are tried here too.
 */
export function tryUnreached(scope: Scope, selectionSet: SelectionSetNode): void {
  const { declarations, fragments, variables, made, alias } = scope;
  const types = new TypeInfo(declarations.schema, declarations.schema.getQueryType());
  const spread = new Set<string>();
  const found: FragmentDefinitionNode[] = [];

  const isLeftOut = (node: { directives?: FieldNode['directives'] }) =>
    getDirectiveValues(GraphQLSkipDirective, node as never, variables)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node as never, variables)?.['if'] === false;

  function tryField(node: FieldNode): void {
    const parent = types.getParentType();
    const field = types.getFieldDef();
    if (!parent || !field || !node.arguments?.length || made.has(node)) return;
    const source = declarations.rowOf?.(parent.name, alias());
    if (!source) return;
    const declaration = declarations.of(parent as GraphQLObjectType, field);
    const args = getArgumentValues(field, node, variables);
    if (declaration?.kind === 'value') declaration.sql(source, args);
    if (declaration?.kind === 'connection') declaration.page(source, args, alias);
  }

  function tryIn(part: SelectionSetNode | FragmentDefinitionNode): void {
    const enter = visitWithTypeInfo(types, {
      Field: (node) => {
        if (isLeftOut(node)) return false;
        tryField(node);
        return undefined;
      },
      InlineFragment: (node) => (isLeftOut(node) ? false : undefined),
      FragmentSpread: (node) => {
        const { value: name } = node.name;
        const fragment = fragments[name];
        if (!fragment || isLeftOut(node) || spread.has(name)) return;
        spread.add(name);
        found.push(fragment);
      },
    });
    visit(part, enter);
  }

  tryIn(selectionSet);
  for (const fragment of found) tryIn(fragment);
}
