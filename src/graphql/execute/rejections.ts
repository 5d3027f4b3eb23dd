import { type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';

/** Whatever the resolver throws comes back as a promise that is rejected. */
function rejecting<Source, Context>(
  resolve: GraphQLFieldResolver<Source, Context>,
): GraphQLFieldResolver<Source, Context> {
  return (...given) => {
    try {
      return resolve(...given);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

/**
 * Makes the resolvers of a schema reject instead of throw. When an item of a list throws, graphql-js forgets the promises of the items before it, and if one
 * of those rejects no one hears of it: then Node ends the process.
 */
export function withRejections(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve) field.resolve = rejecting(field.resolve);
  }
  return schema;
}
