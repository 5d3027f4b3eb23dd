import { hash } from 'node:crypto';
import type { Records } from '../read/records.ts';

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
  // The sum in sixteen parts of sixteen bits, each of which may grow far beyond them before it is carried over.
  const parts = new Float64Array(16);
  return {
    add({ entries }: Records): void {
      for (const [kind, list] of Object.entries(entries)) {
        // A report only gathers claims and assessments on a record of another file; these are counted by themselves.
        if (kind === 'REPORT') continue;
        for (const { slug, article, value } of list) {
          const place = kind === 'CLAIM' || kind === 'ASSESSMENT' ? article : null;
          const digest = hash('sha256', canonicalJson([kind, slug, place, value]), 'binary');
          for (let part = 0; part < 16; part++)
            parts[part] =
              (parts[part] as number) + digest.charCodeAt(2 * part) * 256 + digest.charCodeAt(2 * part + 1);
        }
      }
    },
    revision() {
      const sum = parts.reduce((whole, part) => whole * 65_536n + BigInt(part), 0n) % 2n ** 256n;
      return hash('sha256', `${schemaVersion} ${sum.toString(16)}`);
    },
  };
}

/** JSON with sorted keys and sorted lists: no list of a record has an order that means anything. A tenure's rank is a field of its entry. */
export function canonicalJson(value: unknown, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item) => canonicalJson(item, depth + 1));
    return `[${(depth === 0 || items.length === 1 ? items : items.sort()).join(',')}]`;
  }
  let text = '';
  for (const [key, label] of sortedKeys(value)) {
    if (depth === 1 && nested.has(key)) continue;
    const inner = canonicalJson((value as Record<string, unknown>)[key], depth + 1);
    text += text === '' ? label + inner : `,${label}${inner}`;
  }
  return `{${text}}`;
}

/** The sorted keys of mappings with the same fields, each with how JSON writes it. There are as many as shapes; mappings of passages have keys of their own. */
const sorted = new Map<string, [key: string, label: string][]>();

function sortedKeys(value: object): [key: string, label: string][] {
  const keys = Object.keys(value);
  const names = keys.join();
  let found = sorted.get(names);
  if (!found) {
    if (sorted.size >= 1000) sorted.clear();
    found = keys.sort().map((key) => [key, `${JSON.stringify(key)}:`]);
    sorted.set(names, found);
  }
  return found;
}
