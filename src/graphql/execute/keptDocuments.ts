import type { DocumentNode } from 'graphql';
import { type Recent, recent } from './recent.ts';

/** How much the documents that are kept may weigh together: a thousand of a hundred tokens, or a few dozen of the largest that are answered. */
const mostWeight = 100_000;

/** What a document weighs at least. */
const leastWeight = 100;

/** Keeps documents by their text. What a document takes in memory grows with its tokens, of which a client may send thousands at a time. */
export const keptDocuments = (): Recent<string, DocumentNode> => recent(mostWeight, documentWeight);

/** The tokens of a document, and what its text takes beside them. */
export function documentWeight({ loc }: DocumentNode, text: string): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token; token = token.next) tokens += 1;
  return Math.max(leastWeight, tokens + Math.ceil(text.length / 100));
}

/** How many characters the texts of which it is kept why they are no documents may have together. */
const mostCharacters = 1_000_000;

/** Keeps why texts are no documents. */
export const keptParseErrors = (): Recent<string, unknown> =>
  recent(mostCharacters, (_, text) => Math.max(1_000, text.length));
