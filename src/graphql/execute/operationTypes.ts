import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/**
 * A validation rule that refuses mutations and subscriptions of a schema that has none; GraphQL
 * itself would find out only when it executes them.
 */
export function operationTypesExist(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (!context.getSchema().getRootType(node.operation)) {
        context.reportError(
          new GraphQLError(`There is no ${node.operation} here: the corpus is read-only. Ask a query.`, {
            nodes: node,
          }),
        );
      }
    },
  };
}
