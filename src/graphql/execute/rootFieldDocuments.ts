import {
  type DocumentNode,
  type FieldNode,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/** A document that has one root field of an operation. */
interface RootField {
  operation: OperationDefinitionNode;
  nodes: readonly FieldNode[];
  document: DocumentNode;
}

/** The number of root fields of one document whose own documents are cached. */
const maxRootFields = 100;

/**
 * Makes documents that have one root field of another document, so that it has plans of its own.
 * The nodes of a field depend on variables, where directives of fragments take them.
 */
export function rootFieldDocuments() {
  const documents = new WeakMap<DocumentNode, RootField[]>();
  return (whole: DocumentNode, { operation, fieldNodes: nodes }: GraphQLResolveInfo): DocumentNode => {
    const cached = documents.get(whole) ?? [];
    documents.set(whole, cached);
    const known = cached.find(
      (one) =>
        one.operation === operation &&
        one.nodes.length === nodes.length &&
        one.nodes.every((node, index) => node === nodes[index]),
    );
    if (known) return known.document;
    const selectionSet = { kind: Kind.SELECTION_SET as const, selections: nodes };
    const document = {
      ...whole,
      definitions: whole.definitions.map((definition) =>
        definition === operation ? { ...operation, selectionSet } : definition,
      ),
    };
    if (cached.length >= maxRootFields) cached.length = 0;
    cached.push({ operation, nodes, document });
    return document;
  };
}
