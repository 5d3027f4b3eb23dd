import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Variables } from '../../../compile/param.ts';
import { responseKey } from '../../../compile/scope.ts';
import { isTold } from './findings.ts';

/** An argument of a document that may have to be warned of. */
export interface Use {
  /** The path of the field in the answer, without indexes of lists. */
  path: readonly string[];
  argument: GraphQLArgument;
  node: ArgumentNode;
  /** Whether its value, and whether the field is in the answer, depend on no variables. */
  isFixed: boolean;
  /** Whether the field is in the answer, by `@skip` and `@include`. */
  isIncluded: (variables: Variables) => boolean;
}

/** How many fields of an operation are looked at; fragments can repeat fields without limit. */
const mostFields = 10_000;

/** The arguments of an operation that may have to be warned of, in the order of the document. */
export function usesOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operationName: string | null,
): Use[] {
  const operation = definitions.find(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === null || definition.name?.value === operationName),
  );
  const query = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !query) return [];
  const fragments = new Map(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const uses: Use[] = [];
  let fields = 0;

  function collect(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType,
    path: readonly string[],
    around: readonly DirectiveNode[][],
  ): void {
    for (const selection of selections) {
      const directives = conditional(selection.directives, around);
      if (selection.kind === Kind.FIELD) {
        fields += 1;
        if (fields > mostFields) return;
        const field = hasFields(type) ? type.getFields()[selection.name.value] : undefined;
        if (!field) continue;
        const inner = [...path, responseKey(selection)];
        for (const node of selection.arguments ?? []) {
          const argument = field.args.find(({ name }) => name === node.name.value);
          if (!argument || !isTold(argument)) continue;
          uses.push({
            path: inner,
            argument,
            node,
            isFixed: directives.length === 0 && !hasVariables(node),
            isIncluded: inclusion(directives),
          });
        }
        if (selection.selectionSet) {
          collect(selection.selectionSet, getNamedType(field.type), inner, directives);
        }
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const named = fragment.typeCondition?.name.value;
      const inside = named === undefined ? type : schema.getType(named);
      if (inside) collect(fragment.selectionSet, inside, path, directives);
    }
  }
  collect(operation.selectionSet, query, [], []);
  return uses;
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

/** The directives around a selection that can leave it out, and its own. */
const conditional = (
  own: readonly DirectiveNode[] | undefined,
  around: readonly DirectiveNode[][],
): readonly DirectiveNode[][] => (own?.length ? [...around, [...own]] : around);

const inclusion = (all: readonly DirectiveNode[][]) => (variables: Variables) =>
  all.every(
    (directives) =>
      getDirectiveValues(GraphQLSkipDirective, { directives }, variables)?.['if'] !== true &&
      getDirectiveValues(GraphQLIncludeDirective, { directives }, variables)?.['if'] !== false,
  );

function hasVariables(node: ArgumentNode): boolean {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
    },
  });
  return found;
}
