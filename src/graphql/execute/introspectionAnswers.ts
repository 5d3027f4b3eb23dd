import { type DocumentNode, executeSync, type GraphQLSchema, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { answerOf, type Data } from './answers.ts';
import { noWarnings } from './warnings/warnings.ts';

/** The bytes of cached answers together: a few of those that tools ask for. */
const maxBytes = 4_000_000;

/** An answer that is kept. */
export interface IntrospectionAnswer extends Data {
  bytes: Buffer;
}

/** Answers operations that read nothing but the schema. */
export interface IntrospectionAnswers {
  /** The answer to a request that was answered before. */
  known: (...request: Request) => IntrospectionAnswer | undefined;
  /** Executes an operation; null when it reads data too, or has errors. */
  make: (...request: Request) => IntrospectionAnswer | null;
}

type Request = [
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
];

/**
 * Makes and keeps answers about a schema. Tools ask for the whole schema with a few documents, and
 * making such an answer takes as long as hundreds of others.
 */
export function introspectionAnswers(schema: GraphQLSchema): IntrospectionAnswers {
  const introspecting = new WeakMap<DocumentNode, boolean>();
  const answers = new LRUCache<string, IntrospectionAnswer>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes, text }, key) => bytes.length + 2 * (text.length + key.length),
  });

  function introspects(document: DocumentNode): boolean {
    const known = introspecting.get(document);
    if (known !== undefined) return known;
    const found = onlyIntrospects(document);
    introspecting.set(document, found);
    return found;
  }

  const keyOf = (...[document, operationName, variables]: Request) =>
    JSON.stringify([document.loc?.source.body, operationName, variables]);

  return {
    known: (...request) => (introspects(request[0]) ? answers.get(keyOf(...request)) : undefined),
    make: (...request) => {
      const [document, operationName, variables] = request;
      if (!introspects(document)) return null;
      const { data, errors } = executeSync({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables,
      });
      if (errors) return null;
      const found = { text: JSON.stringify(data), warnings: noWarnings };
      const answer = { ...found, bytes: Buffer.from(answerOf(found)) };
      answers.set(keyOf(...request), answer);
      return answer;
    },
  };
}

/** Whether the root fields of a document, in operations and fragments on `Query`, read no data. */
const onlyIntrospects = ({ definitions }: DocumentNode): boolean =>
  definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      ),
  );
