import type { DocumentNode } from 'graphql';
import { type Recent, recent } from './recent.ts';

/** The most that cached documents may weigh together: a thousand of a hundred tokens, or a few dozen of the largest that are allowed. */
const maxWeight = 100_000;

/** The least that a document weighs. */
const minWeight = 100;

/** Caches documents by their text. The memory of a document grows with its tokens. */
export const documentCache = (): Recent<string, DocumentNode> => recent(maxWeight, documentWeight);

/** The weight of a document: its tokens, and a hundredth of the characters of its text. */
export function documentWeight({ loc }: DocumentNode, text: string): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token; token = token.next) tokens += 1;
  return Math.max(minWeight, tokens + Math.ceil(text.length / 100));
}

/** How many characters the texts with cached parse errors may have together. */
const maxCharacters = 1_000_000;

/** Caches parse errors by the text. */
export const parseErrorCache = (): Recent<string, unknown> =>
  recent(maxCharacters, (_, text) => Math.max(1_000, text.length));
