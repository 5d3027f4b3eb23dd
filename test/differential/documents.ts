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

/** What generated operations rarely reach: rare records, and a refusal that wants two far days. */
const rare = [
  '{ commitments(where: { changes: { some: {} } }) { nodes { changes { aspect deadline { edtf } target { slug } commitment { slug } } } } }',
  '{ timeline(axis: MADE, from: "0100-01-01", to: "2100-01-01", interval: DAY) { interval } }',
];

/**
 * The documents that are written by hand: the gallery’s operations, which have default values for
 * their variables, those of the generated client, and some for what is rare.
 */
export function writtenRequests(): Request[] {
  return [
    ...readOperations().map(({ document }) => ({ query: document })),
    ...rare.map((query) => ({ query })),
    ...Object.values(client)
      .filter(isDocument)
      .map((document) => ({ query: print(document) })),
  ];
}
