import { type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql';
import type { Declaration } from '../../compile/declaration.ts';
import type { Declarations } from '../../compile/scope.ts';
import { schema } from '../schema.ts';
import { ofResults } from '../search/results.ts';
import { ofEntities } from '../types/kinds.ts';
import { ofMoved } from '../types/moved.ts';

/** The declaration of a field; undefined when it has none. */
const declarationIn = (field: GraphQLField<unknown, unknown>) =>
  field.extensions['declaration'] as Declaration | undefined;

/**
 * The declarations of the schema. Rows of one type show it where they are found, unless they are
 * entities.
 */
export const declarations: Declarations = {
  schema,
  of: (type, field) => {
    const declaration = declarationIn(field);
    if (!declaration) throw new Error(`${type.name}.${field.name} has no declaration`);
    return declaration;
  },
  discriminators: {
    Named: ofEntities,
    Actor: ofEntities,
    Node: ofEntities,
    SearchResult: ofResults,
    MovedTo: ofMoved,
  },
};

/** The fields without a declaration, as Type.field; a test keeps the list empty. */
export function undeclaredFields(): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !declarationIn(field))
        .map((field) => `${type.name}.${field.name}`),
    );
}
