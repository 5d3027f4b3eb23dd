import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

/** A document without the fragments that no operation spreads and the variables that none uses, neither of which GraphQL lets stand. */
export function tidied(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const spread = new Set<string>();

  /** The variables in an operation and in all that it spreads. */
  function used(operation: OperationDefinitionNode): Set<string> {
    const variables = new Set<string>();
    const seen = new Set<string>();
    const look = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
      visit(node, {
        VariableDefinition: () => false,
        Variable: ({ name }) => {
          variables.add(name.value);
        },
        FragmentSpread: ({ name }) => {
          const target = fragments.get(name.value);
          if (!target || seen.has(name.value)) return;
          seen.add(name.value);
          spread.add(name.value);
          look(target);
        },
      });
    look(operation);
    return variables;
  }

  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const variables = used(definition);
    return {
      ...definition,
      variableDefinitions: (definition.variableDefinitions ?? []).filter(({ variable }) =>
        variables.has(variable.name.value),
      ),
    };
  });
  return {
    ...document,
    definitions: definitions.filter(
      (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spread.has(definition.name.value),
    ),
  };
}
