import { hash } from 'node:crypto';
import type { Records } from './records.ts';

/** Raised when the meaning of a record's fields changes, so that the same YAML no longer means the same corpus. */
const schemaVersion = 1;

/** These lists of an article or subject are records of their own. */
const nested = new Set(['claims', 'assessments']);

/**
 * The hash of the corpus's content: the same for the same records, whatever the order of files, of records in them, of items in lists and of keys, and
 * whenever it is taken. Each record is hashed by itself; the sum of the hashes modulo 2^256 does not depend on their order.
 */
export function revisionOf(records: Records): string {
  const sum = revisionSum();
  sum.add(records);
  return sum.revision();
}

/** The same for records that come in parts. */
export function revisionSum() {
  let sum = 0n;
  return {
    add({ entries }: Records): void {
      for (const [kind, list] of Object.entries(entries)) {
        // A report only gathers claims and assessments on a record of another file; these are counted by themselves.
        if (kind === 'REPORT') continue;
        for (const { slug, article, value } of list) {
          const place = kind === 'CLAIM' || kind === 'ASSESSMENT' ? article : null;
          sum += BigInt(`0x${sha256(canonicalJson([kind, slug, place, value]))}`);
        }
      }
      sum %= 2n ** 256n;
    },
    revision: () => sha256(`${schemaVersion} ${sum.toString(16)}`),
  };
}

const sha256 = (text: string) => hash('sha256', text);

/** JSON with sorted keys and sorted lists: no list of a record has an order that means anything. A tenure's rank is a field of its entry. */
export function canonicalJson(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => canonicalJson(item, depth + 1));
    return `[${(depth === 0 ? items : items.sort()).join(',')}]`;
  }
  let text = '';
  for (const key of Object.keys(value).sort()) {
    if (depth === 1 && nested.has(key)) continue;
    const inner = canonicalJson((value as Record<string, unknown>)[key], depth + 1);
    text += `${text && ','}${JSON.stringify(key)}:${inner}`;
  }
  return `{${text}}`;
}
