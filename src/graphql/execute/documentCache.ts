import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * The most that cached documents weigh together: 1000 of 100 tokens, or a few dozen of the largest
 * that are allowed.
 */
const maxWeight = 100_000;

/** The least that a document weighs. */
const minWeight = 100;

/** Caches documents by their text. The memory of a document grows with its tokens. */
export const documentCache = (): LRUCache<string, DocumentNode> =>
  new LRUCache({ maxSize: maxWeight, sizeCalculation: documentWeight });

/** The weight of a document: its tokens, and a hundredth of the characters of its text. */
export function documentWeight({ loc }: DocumentNode, text: string): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token; token = token.next) tokens += 1;
  return Math.max(minWeight, tokens + Math.ceil(text.length / 100));
}

/** How many characters the texts with cached parse errors have together. */
const maxCharacters = 1_000_000;

/** Caches parse errors by the text. */
export const parseErrorCache = (): LRUCache<string, object> =>
  new LRUCache({ maxSize: maxCharacters, sizeCalculation: (_, text) => Math.max(1_000, text.length) });
