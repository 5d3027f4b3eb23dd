import { type DocumentNode, Kind, print } from 'graphql';
import { readOperations } from '../../src/server/graphiql/operations.ts';
import * as client from '../client/generated/graphql.ts';
import type { Request } from './request.ts';

/** Whether it is a document that can be asked; the client also has some of a fragment alone. */
const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === Kind.DOCUMENT &&
  (value as DocumentNode).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);

/**
 * The documents that are written by hand: the gallery’s operations, which have default values for
 * their variables, and those of the generated client.
 */
export function writtenRequests(): Request[] {
  return [
    ...readOperations().map(({ document }) => ({ query: document })),
    ...Object.values(client)
      .filter(isDocument)
      .map((document) => ({ query: print(document) })),
  ];
}
