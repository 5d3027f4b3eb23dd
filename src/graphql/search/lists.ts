import type { Lists } from './evaluate.ts';

/**
 * The postings of a word or phrase, as bytes that say which: lengths, the text in UTF-8, the
 * postings.
 */
export function writeList(key: string, postings: Uint8Array): Buffer {
  const text = Buffer.from(key);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  head.writeUInt32LE(postings.length, 4);
  return Buffer.concat([head, text, postings]);
}

/** The lists in some bytes by key; a word in several parts has several. */
export function readLists(all: readonly Buffer[]): Lists {
  const lists = new Map<string, Uint8Array[]>();
  for (const bytes of all)
    for (let at = 0; at < bytes.length; ) {
      const start = at + 8;
      const middle = start + bytes.readUInt32LE(at);
      const end = middle + bytes.readUInt32LE(at + 4);
      const key = bytes.toString('utf8', start, middle);
      const parts = lists.get(key) ?? [];
      parts.push(bytes.subarray(middle, end));
      lists.set(key, parts);
      at = end;
    }
  return lists;
}
